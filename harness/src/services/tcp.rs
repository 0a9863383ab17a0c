//! A TCP peer that waits for connections.

use super::script::{Session, close, split};
use super::witness::{Receiving, Witness};
use crate::outcome::{Failure, Phase};
use crate::suite::spec::{Payload, TcpBehaviour, TcpPeer};
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// The most that is kept of what came on a connection, in bytes.
const KEPT: usize = 64 << 20;

/// A peer while a test runs.
#[derive(Debug)]
pub(super) struct Peer {
    /// What it is, for complaints: "server `raw`".
    pub(super) of: String,
    pub(super) peer: TcpPeer,
    pub(super) connections: AtomicUsize,
    pub(super) witness: Witness,
}

impl Peer {
    /// Does with a connection what this peer does.
    pub(super) async fn serve(&self, connection: TcpStream, receiving: Receiving) -> io::Result<()> {
        self.connections.fetch_add(1, Ordering::Relaxed);
        match &self.peer.behaviour {
            TcpBehaviour::Script(steps) => {
                let connection = BufReader::new(connection);
                let mut session = Session { of: &self.of, connection, requests: Vec::new(), witness: &self.witness };
                let (receive, rest) = split(steps);
                session.perform(receive).await?;
                drop(receiving);
                session.perform(rest).await?;
                session.end(steps).await
            }
            TcpBehaviour::Echo => self.receive(connection, true, receiving).await,
            TcpBehaviour::Sink => self.receive(connection, false, receiving).await,
            TcpBehaviour::Flood => {
                drop(receiving);
                let bytes: Vec<u8> = (0..=u8::MAX).collect::<Vec<_>>().repeat(64);
                let mut connection = connection;
                loop {
                    connection.write_all(&bytes).await?;
                }
            }
        }
    }

    /// Receives until the client has ended, and sends it all back or nothing.
    async fn receive(&self, mut connection: TcpStream, echo: bool, receiving: Receiving) -> io::Result<()> {
        let expected = self.peer.expect.as_ref().and_then(|expect| expect.received.as_ref());
        let mut received = Vec::new();
        let mut buffer = vec![0; 64 << 10];
        let ended = loop {
            match connection.read(&mut buffer).await {
                Ok(0) => break Ok(()),
                Ok(len) => {
                    let room = KEPT - received.len();
                    received.extend_from_slice(&buffer[..len.min(if expected.is_some() { room } else { 0 })]);
                    // What is received counts even where it cannot be sent back.
                    if echo && let Err(error) = connection.write_all(&buffer[..len]).await {
                        break Err(error);
                    }
                }
                Err(error) => break Err(error),
            }
        };
        if let Some(expected) = expected {
            let actual = Payload(received);
            if actual != *expected {
                let message = format!("{}: all that was received is not what was expected", self.of);
                self.witness.complain(Failure::mismatch(message, expected.to_string(), actual.to_string()));
            }
        }
        drop(receiving);
        ended?;
        close(connection).await
    }

    /// Complains if not as many connections came as were expected.
    pub(super) fn check(&self) {
        let Some(expect) = &self.peer.expect else { return };
        let came = self.connections.load(Ordering::Relaxed);
        match expect.connections {
            Some(expected) if expected == came => {}
            Some(expected) => {
                let message = format!("{}: not as many connections came as were expected", self.of);
                self.witness.complain(Failure::mismatch(message, expected.to_string(), came.to_string()));
            }
            None if came == 0 => {
                let message = format!("{}: no connection came", self.of);
                self.witness.complain(Failure::new(Phase::Check, message));
            }
            None => {}
        }
    }
}
