//! Receiving what a test says comes, and sending, over a connection that may be TCP or TLS.

use super::witness::Witness;
use crate::suite::spec::Payload;
use std::io;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// The most that is kept of what came on a connection, in bytes.
const KEPT: usize = 64 << 20;

/// Sends bytes, at most so many at once.
pub(super) async fn send(stream: &mut (impl AsyncWrite + Unpin), bytes: &[u8], at_once: usize) -> io::Result<()> {
    for part in bytes.chunks(at_once.max(1)) {
        stream.write_all(part).await?;
        stream.flush().await?;
    }
    Ok(())
}

/// Sends every byte there is, over and over, until the client has gone.
pub(super) async fn flood(stream: &mut (impl AsyncWrite + Unpin), at_once: usize) -> io::Result<()> {
    let bytes: Vec<u8> = (0..=u8::MAX).collect::<Vec<_>>().repeat(64);
    loop {
        send(stream, &bytes, at_once).await?;
    }
}

/// Receives as much as is expected, and complains if it is something else.
///
/// # Errors
/// When the client has sent less, or has gone.
pub(super) async fn exactly(
    stream: &mut (impl AsyncRead + Unpin),
    of: &str,
    witness: &Witness,
    expected: &Payload,
) -> io::Result<()> {
    let mut bytes = Vec::new();
    let done = stream.take(expected.0.len() as u64).read_to_end(&mut bytes).await;
    let actual = Payload(bytes);
    witness.compare(&format!("{of}: what was received"), expected, &actual);
    done?;
    if actual.0.len() < expected.0.len() { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
}

/// Receives until the client has ended, and sends it all back, at most so many bytes at once, or nothing. Gives what came,
/// if it is to be kept, and how it ended.
pub(super) async fn all(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    keep: bool,
    echo: Option<usize>,
) -> (Payload, io::Result<()>) {
    let mut received = Vec::new();
    let mut buffer = vec![0; 64 << 10];
    let ended = loop {
        match stream.read(&mut buffer).await {
            Ok(0) => break Ok(()),
            Ok(len) => {
                let room = if keep { KEPT - received.len() } else { 0 };
                received.extend_from_slice(&buffer[..len.min(room)]);
                // What is received counts even where it cannot be sent back.
                if let Some(at_once) = echo
                    && let Err(error) = send(stream, &buffer[..len], at_once).await
                {
                    break Err(error);
                }
            }
            Err(error) => break Err(error),
        }
    };
    (Payload(received), ended)
}
