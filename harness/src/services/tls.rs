//! A TLS server, over rustls, or one that begins in a way in which none should.

use super::authority::{self, Problem};
use super::receive;
use super::script::split;
use super::witness::{Receiving, Witness};
use crate::outcome::Failure;
use crate::suite::spec::{Cipher, Ending, Handshake, Payload, Step, TcpBehaviour, TlsServer, TlsVersion};
use rustls::{CipherSuite, ServerConfig, SupportedCipherSuite};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// The fatal alert `handshake_failure`, in a record.
const REFUSAL: [u8; 7] = [21, 3, 3, 0, 2, 2, 40];

/// A server while a test runs.
pub(super) struct Server {
    /// What it is, for complaints: "server `main`".
    pub(super) of: String,
    server: TlsServer,
    acceptor: TlsAcceptor,
    handshakes: AtomicUsize,
    witness: Witness,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server").field("of", &self.of).field("server", &self.server).finish_non_exhaustive()
    }
}

impl Server {
    /// A server with a certificate that is made for it.
    pub(super) fn new(of: String, server: TlsServer, witness: Witness) -> Result<Self, Problem> {
        let acceptor = TlsAcceptor::from(Arc::new(config(&server)?));
        Ok(Self { of, server, acceptor, handshakes: AtomicUsize::new(0), witness })
    }

    /// Does with a connection what this server does.
    pub(super) async fn serve(&self, mut connection: TcpStream, receiving: Receiving) -> io::Result<()> {
        let answer: &[u8] = match self.server.handshake {
            Handshake::Proper => return self.accept(connection, receiving).await,
            Handshake::Stall | Handshake::Close | Handshake::Reset => &[],
            Handshake::Plain => b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
            Handshake::Refuse => &REFUSAL,
            Handshake::Old => &old_hello(),
        };
        drop(receiving);
        // A client that says nothing gets no answer.
        if connection.read(&mut [0; 16 << 10]).await? == 0 {
            return Ok(());
        }
        connection.write_all(answer).await?;
        match self.server.handshake {
            Handshake::Stall => std::future::pending().await,
            Handshake::Reset => connection.set_zero_linger(),
            _ => super::script::close(connection).await,
        }
    }

    /// Completes the handshake, or finds that the client refuses to.
    async fn accept(&self, connection: TcpStream, receiving: Receiving) -> io::Result<()> {
        let mut stream = self.acceptor.accept(connection).await?;
        self.handshakes.fetch_add(1, Ordering::Relaxed);
        match &self.server.behaviour {
            TcpBehaviour::Script(steps) => {
                let (receive, rest) = split(steps);
                self.perform(&mut stream, receive).await?;
                drop(receiving);
                self.perform(&mut stream, rest).await?;
                end(stream, steps.last()).await
            }
            TcpBehaviour::Echo => self.receive_all(stream, true, receiving).await,
            TcpBehaviour::Sink => self.receive_all(stream, false, receiving).await,
            TcpBehaviour::Flood => {
                drop(receiving);
                receive::flood(&mut stream, self.record()).await
            }
        }
    }

    async fn perform(&self, stream: &mut TlsStream<TcpStream>, steps: &[Step]) -> io::Result<()> {
        for step in steps {
            match step {
                Step::Send(payload) => self.send(stream, &payload.0).await?,
                Step::Forever(payload) => loop {
                    self.send(stream, &payload.0).await?;
                },
                Step::Receive(payload) => receive::exactly(stream, &self.of, &self.witness, payload).await?,
                Step::ReceiveEnd => self.receive_end(stream).await?,
                // The connection below stays as it is: of the end there is nothing but the alert.
                Step::SendEnd => {
                    stream.get_mut().1.send_close_notify();
                    stream.flush().await?;
                }
                // The form refuses the others.
                Step::ReceiveHead | Step::ReceiveBody(_) | Step::End(_) => {}
            }
        }
        Ok(())
    }

    /// Sends bytes, in records of the size that the test asks for.
    async fn send(&self, stream: &mut TlsStream<TcpStream>, bytes: &[u8]) -> io::Result<()> {
        receive::send(stream, bytes, self.record()).await
    }

    fn record(&self) -> usize {
        self.server.record.unwrap_or(usize::MAX)
    }

    /// Receives the end of what the client sends, which it has to say in TLS.
    async fn receive_end(&self, stream: &mut TlsStream<TcpStream>) -> io::Result<()> {
        let mut more = Vec::new();
        match stream.take(1000).read_to_end(&mut more).await {
            Ok(0) => Ok(()),
            Ok(_) => {
                let message = format!("{}: the client has sent more than was expected", self.of);
                let failure = Failure::mismatch(message, "the end of what it sends", Payload(more).to_string());
                self.witness.complain(failure);
                Ok(())
            }
            Err(error) => {
                let message = format!("{}: the client did not end what it sends by a `close_notify`", self.of);
                self.witness.complain(Failure::mismatch(message, "the alert `close_notify`", error.to_string()));
                Err(error)
            }
        }
    }

    /// Receives until the client has ended, and sends it all back or nothing.
    async fn receive_all(&self, mut stream: TlsStream<TcpStream>, echo: bool, receiving: Receiving) -> io::Result<()> {
        let expected = self.server.expect.as_ref().and_then(|expect| expect.received.as_ref());
        let (actual, ended) = receive::all(&mut stream, expected.is_some(), echo.then(|| self.record())).await;
        if let Some(expected) = expected {
            self.witness.compare(&format!("{}: all that was received", self.of), expected, &actual);
        }
        drop(receiving);
        ended?;
        end(stream, None).await
    }

    /// Complains if not as many handshakes were completed as were expected.
    pub(super) fn check(&self) {
        let Some(expect) = &self.server.expect else { return };
        let came = self.handshakes.load(Ordering::Relaxed);
        let other = format!("{}: not as many handshakes were completed as were expected", self.of);
        self.witness.count(expect.handshakes, came, other, format!("{}: no handshake was completed", self.of));
    }
}

/// Ends a connection as the last step of a script says.
async fn end(mut stream: TlsStream<TcpStream>, last: Option<&Step>) -> io::Result<()> {
    match last {
        Some(Step::End(Ending::Reset)) => stream.get_ref().0.set_zero_linger(),
        Some(Step::End(Ending::Stall)) => std::future::pending().await,
        Some(Step::End(Ending::Truncate)) => super::script::close(stream.into_inner().0).await,
        _ => {
            stream.shutdown().await?;
            // Closing while the client still sends would reset the connection.
            let (connection, _) = stream.get_mut();
            tokio::io::copy(connection, &mut tokio::io::sink()).await?;
            Ok(())
        }
    }
}

fn config(server: &TlsServer) -> Result<ServerConfig, Problem> {
    let mut ring = rustls::crypto::ring::default_provider();
    if !server.ciphers.is_empty() {
        ring.cipher_suites.retain(|suite| server.ciphers.contains(&cipher(suite)));
    }
    let versions: Vec<_> = server
        .versions
        .iter()
        .map(|version| match version {
            TlsVersion::V1_2 => &rustls::version::TLS12,
            TlsVersion::V1_3 => &rustls::version::TLS13,
        })
        .collect();
    let identity = Arc::new(authority::identity(server.certificate)?);
    Ok(ServerConfig::builder_with_provider(Arc::new(ring))
        .with_protocol_versions(&versions)?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(authority::Always(identity))))
}

/// The family that a cipher suite belongs to.
fn cipher(suite: &SupportedCipherSuite) -> Cipher {
    match suite.suite() {
        CipherSuite::TLS13_AES_128_GCM_SHA256
        | CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
        | CipherSuite::TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 => Cipher::Aes128,
        CipherSuite::TLS13_CHACHA20_POLY1305_SHA256
        | CipherSuite::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
        | CipherSuite::TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 => Cipher::Chacha20,
        _ => Cipher::Aes256,
    }
}

/// A `ServerHello` of TLS 1.1, with a cipher suite that it has (0xc009), in a record.
fn old_hello() -> Vec<u8> {
    let mut hello = vec![2, 0, 0, 38, 3, 2];
    hello.extend([7; 32]);
    hello.extend([0, 0xc0, 0x09, 0]);
    let mut record = vec![22, 3, 2, 0, 42];
    record.extend(hello);
    record
}
