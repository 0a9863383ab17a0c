//! A TCP peer that waits for connections.

use super::receive;
use super::script::{Session, close, split};
use super::witness::{Receiving, Witness};
use crate::outcome::Failure;
use crate::suite::spec::{TcpBehaviour, TcpPeer};
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::BufReader;
use tokio::net::TcpStream;

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
                let mut connection = connection;
                receive::flood(&mut connection, usize::MAX).await
            }
        }
    }

    /// Receives until the client has ended, and sends it all back or nothing.
    async fn receive(&self, mut connection: TcpStream, echo: bool, receiving: Receiving) -> io::Result<()> {
        let expected = self.peer.expect.as_ref().and_then(|expect| expect.received.as_ref());
        let (actual, ended) = receive::all(&mut connection, expected.is_some(), echo.then_some(usize::MAX)).await;
        if let Some(expected) = expected.filter(|expected| **expected != actual) {
            let message = format!("{}: all that was received is not what was expected", self.of);
            self.witness.complain(Failure::mismatch(message, expected.to_string(), actual.to_string()));
        }
        drop(receiving);
        ended?;
        close(connection).await
    }

    /// Complains if not as many connections came as were expected.
    pub(super) fn check(&self) {
        let Some(expect) = &self.peer.expect else { return };
        let came = self.connections.load(Ordering::Relaxed);
        let other = format!("{}: not as many connections came as were expected", self.of);
        self.witness.count(expect.connections, came, other, format!("{}: no connection came", self.of));
    }
}
