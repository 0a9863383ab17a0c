//! The services of one test.

use super::http::Server;
use super::listen::{self, Settling};
use super::tcp::Peer;
#[cfg(feature = "tls")]
use super::tls;
use super::udp;
use super::witness::Witness;
use crate::outcome::Failure;
use crate::suite::spec::{Endpoint, FieldValues, Payload, Service, ServiceKind};
use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use tokio::net::{TcpListener, TcpSocket, UdpSocket};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

/// The services of one test. Dropping it ends them with all their connections.
#[derive(Debug, Default)]
pub struct Services {
    tasks: JoinSet<()>,
    addresses: BTreeMap<String, String>,
    witness: Witness,
    settling: Vec<mpsc::Sender<Settling>>,
    servers: Vec<Arc<Server>>,
    peers: Vec<Arc<Peer>>,
    #[cfg(feature = "tls")]
    tls: Vec<Arc<tls::Server>>,
    /// Addresses where nothing listens. They are bound, so that nobody else gets them meanwhile.
    _closed: Vec<TcpSocket>,
}

/// A socket that was made for a service.
enum Bound {
    Listener(TcpListener),
    Udp(UdpSocket),
    None,
}

impl Services {
    /// Starts services on ports of their own. Those that are guests are not started here, but by whoever has a runtime.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn start(services: &[Service]) -> io::Result<Self> {
        let mut started = Self::default();
        // All addresses are there before anything is done with one.
        let mut bound = Vec::new();
        for service in services {
            bound.push(started.bind(service).await?);
        }
        for (service, bound) in services.iter().zip(bound) {
            started.spawn(service, bound)?;
        }
        Ok(started)
    }

    async fn bind(&mut self, service: &Service) -> io::Result<Bound> {
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let (bound, address) = match &service.kind {
            ServiceKind::Http(_) | ServiceKind::Tcp(_) | ServiceKind::Tls(_) => {
                let listener = TcpListener::bind(any).await?;
                let address = listener.local_addr()?;
                (Bound::Listener(listener), address)
            }
            ServiceKind::Udp(_) => {
                let socket = UdpSocket::bind(any).await?;
                let address = socket.local_addr()?;
                (Bound::Udp(socket), address)
            }
            ServiceKind::Closed => {
                let socket = TcpSocket::new_v4()?;
                socket.bind(any)?;
                let address = socket.local_addr()?;
                self._closed.push(socket);
                (Bound::None, address)
            }
            ServiceKind::Guest => return Ok(Bound::None),
        };
        self.addresses.insert(service.variable(), address.to_string());
        Ok(bound)
    }

    fn spawn(&mut self, service: &Service, bound: Bound) -> io::Result<()> {
        let of = format!("server `{}`", service.name);
        let witness = self.witness.clone();
        match (&service.kind, bound) {
            (ServiceKind::Http(endpoints), Bound::Listener(listener)) => {
                let endpoints = endpoints.iter().map(|endpoint| (self.filled(endpoint), AtomicUsize::new(0))).collect();
                let server = Arc::new(Server { of, endpoints, witness: witness.clone() });
                self.servers.push(Arc::clone(&server));
                let (sender, settle) = mpsc::channel(1);
                self.settling.push(sender);
                self.tasks.spawn(listen::accept(listener, witness, settle, move |connection, receiving| {
                    let server = Arc::clone(&server);
                    async move {
                        // A connection that breaks is the client's matter.
                        let _ = server.serve(connection, receiving).await;
                    }
                }));
            }
            (ServiceKind::Tcp(peer), Bound::Listener(listener)) => {
                let connections = AtomicUsize::new(0);
                let peer = Arc::new(Peer { of, peer: peer.clone(), connections, witness: witness.clone() });
                self.peers.push(Arc::clone(&peer));
                let (sender, settle) = mpsc::channel(1);
                self.settling.push(sender);
                self.tasks.spawn(listen::accept(listener, witness, settle, move |connection, receiving| {
                    let peer = Arc::clone(&peer);
                    async move {
                        let _ = peer.serve(connection, receiving).await;
                    }
                }));
            }
            #[cfg(feature = "tls")]
            (ServiceKind::Tls(server), Bound::Listener(listener)) => {
                let server = tls::Server::new(of, server.clone(), witness.clone()).map_err(io::Error::other)?;
                let server = Arc::new(server);
                self.tls.push(Arc::clone(&server));
                let (sender, settle) = mpsc::channel(1);
                self.settling.push(sender);
                self.tasks.spawn(listen::accept(listener, witness, settle, move |connection, receiving| {
                    let server = Arc::clone(&server);
                    async move {
                        // A client that refuses to go on is what many tests are about.
                        let _ = server.serve(connection, receiving).await;
                    }
                }));
            }
            #[cfg(not(feature = "tls"))]
            (ServiceKind::Tls(_), _) => {
                let message = format!("{of}: this build has no TLS servers; build with `--features tls`");
                return Err(io::Error::new(io::ErrorKind::Unsupported, message));
            }
            (ServiceKind::Udp(mode), Bound::Udp(socket)) => {
                let mode = *mode;
                self.tasks.spawn(async move {
                    let _ = udp::serve(socket, mode).await;
                });
            }
            _ => {}
        }
        Ok(())
    }

    /// The certificate, in DER, of the authority that servers of TLS have theirs from. `None`: there is no such server.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn authority(&self) -> io::Result<Option<Vec<u8>>> {
        #[cfg(feature = "tls")]
        if !self.tls.is_empty() {
            return super::authority::certificate().map(Some).map_err(io::Error::other);
        }
        Ok(None)
    }

    /// The list, in DER, of what that authority has revoked. `None`: there is no such server.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn revocations(&self) -> io::Result<Option<Vec<u8>>> {
        #[cfg(feature = "tls")]
        if !self.tls.is_empty() {
            return super::authority::revocations().map(Some).map_err(io::Error::other);
        }
        Ok(None)
    }

    /// An endpoint with the addresses of services in what it expects.
    fn filled(&self, endpoint: &Endpoint) -> Endpoint {
        let mut endpoint = endpoint.clone();
        if let Some(expect) = &mut endpoint.expect {
            for values in expect.headers.values_mut() {
                *values = match values {
                    FieldValues::One(value) => FieldValues::One(fill(value, &self.addresses)),
                    FieldValues::All(all) => {
                        FieldValues::All(all.iter().map(|value| fill(value, &self.addresses)).collect())
                    }
                };
            }
        }
        endpoint
    }

    /// Adds the address of a service that somebody else has started.
    pub fn add(&mut self, service: &Service, address: String) {
        self.addresses.insert(service.variable(), address);
    }

    /// The environment variables in which the guest finds the services' addresses.
    pub fn addresses(&self) -> &BTreeMap<String, String> {
        &self.addresses
    }

    /// What a service has seen that it should not have, or not seen that it should have: what came first.
    ///
    /// To be asked when every client has gone: it waits until all has been received that was sent.
    pub async fn complaint(&self) -> Option<Failure> {
        for settle in &self.settling {
            let (settled, done) = oneshot::channel();
            // A service that has ended has nothing more to receive.
            if settle.send(settled).await.is_ok() {
                let _ = done.await;
            }
        }
        self.witness.all_received().await;
        if let Some(complaint) = self.complaint_so_far() {
            return Some(complaint);
        }
        self.servers.iter().for_each(|server| server.check());
        self.peers.iter().for_each(|peer| peer.check());
        #[cfg(feature = "tls")]
        self.tls.iter().for_each(|server| server.check());
        self.complaint_so_far()
    }

    /// What a service has seen up to now that it should not have.
    pub fn complaint_so_far(&self) -> Option<Failure> {
        self.witness.first()
    }
}

/// A text in which the names of variables in braces are replaced by these addresses.
pub fn fill(text: &Payload, addresses: &BTreeMap<String, String>) -> Payload {
    match std::str::from_utf8(&text.0) {
        Ok(whole) if whole.contains('{') => {
            let filled = addresses
                .iter()
                .fold(whole.to_owned(), |filled, (name, address)| filled.replace(&format!("{{{name}}}"), address));
            Payload(filled.into_bytes())
        }
        _ => text.clone(),
    }
}
