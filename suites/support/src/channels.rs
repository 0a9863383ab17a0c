//! Whole streams of track 0.3 and the futures beside them: writing all, reading to the end, and what became of it.
//!
//! A guest imports what the functions that it calls need, and nothing of the others.

use crate::prelude::*;
use crate::tasks::join;
use crate::{Here, here};
use core::fmt::{Debug, Display};
use core::future::Future;
use wasip3::wit_bindgen::{FutureReader, StreamReader, StreamResult, StreamWriter};
use wasip3::wit_stream;

/// As many bytes as a read asks for, where it does not matter how many.
pub const PART: usize = 65_536;

/// The value of a result. Fails with the claim if it is an error.
#[track_caller]
pub fn succeed<T, E: Debug>(result: Result<T, E>, claim: impl Display) -> T {
    here().succeed(result, claim)
}

/// Writes all bytes to a stream, and waits until they are taken. Fails if whoever reads has dropped its end.
#[track_caller]
pub fn write_all(writer: &mut StreamWriter<u8>, bytes: impl Into<Vec<u8>>) -> impl Future<Output = ()> {
    let (here, bytes) = (here(), bytes.into());
    async move {
        let length = bytes.len();
        let rest = writer.write_all(bytes).await.len();
        here.check(rest == 0, || {
            format!("a stream takes all of {length} bytes; its reader is dropped {rest} before that")
        });
    }
}

/// Writes all bytes, ends the stream, and waits for the result of the function that reads it, such as `write-via-stream`.
///
/// Whether all bytes were taken is not looked at: where they were not, the result is to say why.
pub async fn deliver<E: 'static>(
    function: impl FnOnce(StreamReader<u8>) -> FutureReader<Result<(), E>>,
    bytes: impl Into<Vec<u8>>,
) -> Result<(), E> {
    let (mut writer, reader) = wit_stream::new();
    let done = function(reader);
    writer.write_all(bytes.into()).await;
    drop(writer);
    done.await
}

/// Reads some bytes of a stream, at most as many as asked for; `None` is the end.
#[track_caller]
pub fn read(reader: &mut StreamReader<u8>, length: usize) -> impl Future<Output = Option<Vec<u8>>> {
    read_from(reader, length, here())
}

/// Reads a stream to its end.
#[track_caller]
pub fn read_to_end(mut reader: StreamReader<u8>) -> impl Future<Output = Vec<u8>> {
    let here = here();
    async move {
        let mut bytes = Vec::new();
        while let Some(part) = read_from(&mut reader, PART, here).await {
            bytes.extend(part);
        }
        bytes
    }
}

/// Reads exactly so many bytes of a stream. Fails if it ends before.
#[track_caller]
pub fn read_exactly(reader: &mut StreamReader<u8>, length: usize) -> impl Future<Output = Vec<u8>> {
    let here = here();
    async move {
        let mut bytes = Vec::new();
        while bytes.len() < length {
            match read_from(reader, length - bytes.len(), here).await {
                Some(part) => bytes.extend(part),
                None => here.fail(format!("a stream has {length} bytes, and it ends after {}", bytes.len())),
            }
        }
        bytes
    }
}

/// Reads a stream to its end, and the result beside it.
#[track_caller]
pub fn receive<E: 'static>(
    (reader, done): (StreamReader<u8>, FutureReader<Result<(), E>>),
) -> impl Future<Output = (Vec<u8>, Result<(), E>)> {
    join(read_to_end(reader), async { done.await })
}

async fn read_from(reader: &mut StreamReader<u8>, length: usize, here: Here) -> Option<Vec<u8>> {
    let (result, bytes) = reader.read(Vec::with_capacity(length)).await;
    match result {
        StreamResult::Complete(count) => {
            here.check(count <= length, || format!("a read of {length} bytes gives no more, and gave {count}"));
            Some(bytes)
        }
        StreamResult::Dropped => None,
        StreamResult::Cancelled => here.fail("a read is not cancelled that nobody cancels"),
    }
}

/// Writes a text to standard output, and waits until it is out.
///
/// A test that expects a trap writes one right before it, and expects that on standard output, too: so it cannot pass
/// when something earlier traps.
#[track_caller]
pub fn print(text: &str) -> impl Future<Output = ()> {
    let here = here();
    async move {
        let result = deliver(wasip3::cli::stdout::write_via_stream, text.as_bytes()).await;
        here.succeed(result, "writing to standard output succeeds");
    }
}
