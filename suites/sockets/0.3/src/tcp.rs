//! TCP sockets that are bound, listening or connected.

use crate::address::{LOOPBACK, LOOPBACK6, v4, v6};
use crate::{succeed, value};
use core::future::Future;
use support::channels::{deliver, read_to_end};
use support::prelude::*;
use support::tasks::join;
use support::{Here, here};
use wasip3::sockets::types::{ErrorCode, IpAddressFamily, IpSocketAddress, TcpSocket};
use wasip3::wit_bindgen::{FutureReader, StreamReader, StreamResult, StreamWriter};
use wasip3::wit_stream;

/// What `send` and `receive` give beside the bytes: what became of it.
pub type Done = FutureReader<Result<(), ErrorCode>>;

/// A socket that listens, and the stream of its connections.
pub struct Listener {
    pub connections: StreamReader<TcpSocket>,
    pub socket: TcpSocket,
}

/// A new socket of IPv4.
#[track_caller]
pub fn socket() -> TcpSocket {
    succeed(TcpSocket::create(IpAddressFamily::Ipv4), "a TCP socket of IPv4 can be created")
}

/// A new socket of IPv6, or none if the host does not support that.
#[track_caller]
pub fn socket6() -> Option<TcpSocket> {
    match TcpSocket::create(IpAddressFamily::Ipv6) {
        Err(ErrorCode::NotSupported) => None,
        result => Some(succeed(result, "a TCP socket of IPv6 can be created, or is not supported")),
    }
}

/// The address that a socket is bound to.
#[track_caller]
pub fn local(socket: &TcpSocket) -> IpSocketAddress {
    succeed(socket.get_local_address(), "a bound socket has a local address")
}

/// The address that a socket is connected to.
#[track_caller]
pub fn remote(socket: &TcpSocket) -> IpSocketAddress {
    succeed(socket.get_remote_address(), "a connected socket has a remote address")
}

/// A socket that is bound to the loopback address.
#[track_caller]
pub fn bound() -> TcpSocket {
    let socket = socket();
    succeed(socket.bind(v4(LOOPBACK, 0)), "a socket can be bound to the loopback address");
    socket
}

/// A socket that is bound to the loopback address of IPv6, or none if the machine or the host has none.
#[track_caller]
pub fn bound6() -> Option<TcpSocket> {
    let socket = socket6()?;
    match socket.bind(v6(LOOPBACK6, 0)) {
        Err(ErrorCode::AddressNotBindable | ErrorCode::NotSupported) => None,
        result => {
            succeed(result, "a socket of IPv6 can be bound to the loopback address, or it is not bindable");
            Some(socket)
        }
    }
}

/// Makes a socket listen.
#[track_caller]
pub fn listen(socket: TcpSocket) -> Listener {
    let connections = succeed(socket.listen(), "a socket that is bound can listen");
    Listener { connections, socket }
}

/// A socket that listens on the loopback address.
#[track_caller]
pub fn listener() -> Listener {
    listen(bound())
}

impl Listener {
    /// The address that it listens at.
    #[track_caller]
    pub fn local(&self) -> IpSocketAddress {
        local(&self.socket)
    }

    /// Waits for the next connection.
    #[track_caller]
    pub fn accept(&mut self) -> impl Future<Output = TcpSocket> {
        accept(&mut self.connections)
    }
}

/// Waits for the next connection of a listener's stream.
#[track_caller]
pub fn accept(connections: &mut StreamReader<TcpSocket>) -> impl Future<Output = TcpSocket> {
    accept_at(connections, here())
}

async fn accept_at(connections: &mut StreamReader<TcpSocket>, here: Here) -> TcpSocket {
    let (result, sockets) = connections.read(Vec::with_capacity(1)).await;
    match (result, sockets.into_iter().next()) {
        (StreamResult::Complete(1), Some(socket)) => socket,
        (result, _) => {
            here.expected("a read of the connections waits for one, and gives it", "one", format!("{result:?}"))
        }
    }
}

/// Connects a socket.
#[track_caller]
pub fn connect(socket: &TcpSocket, address: IpSocketAddress) -> impl Future<Output = ()> {
    let here = here();
    async move { value(here, socket.connect(address).await, "a connection to a listener succeeds") }
}

/// Connects a socket to a listener, and gives the socket that the listener has for it.
#[track_caller]
pub fn join_to(client: &TcpSocket, listener: &mut Listener) -> impl Future<Output = TcpSocket> {
    let here = here();
    async move {
        let address = value(here, listener.socket.get_local_address(), "a listener has a local address");
        let (result, server) = join(client.connect(address), accept_at(&mut listener.connections, here)).await;
        value(here, result, "a connection to a listener succeeds");
        server
    }
}

/// Both ends of a connection over the loopback address: the one that connected, and the one that was accepted.
#[track_caller]
pub fn pair() -> impl Future<Output = (TcpSocket, TcpSocket)> {
    let here = here();
    async move {
        let (client, mut listener) = (socket(), listener());
        let address = value(here, listener.socket.get_local_address(), "a listener has a local address");
        let accepted = accept_at(&mut listener.connections, here);
        let (result, server) = join(client.connect(address), accepted).await;
        value(here, result, "a connection to a listener succeeds");
        (client, server)
    }
}

/// A socket whose attempt to connect was refused.
///
/// It is the port of a socket that is bound and does not listen, so that nobody else can listen on it meanwhile.
#[track_caller]
pub fn refused() -> impl Future<Output = TcpSocket> {
    let here = here();
    async move {
        let (silent, socket) = (bound(), socket());
        let address = value(here, silent.get_local_address(), "a bound socket has a local address");
        match socket.connect(address).await {
            Err(ErrorCode::ConnectionRefused) => socket,
            result => here.expected(
                "a port on which nobody listens refuses connections",
                "ErrorCode::ConnectionRefused",
                format!("{result:?}"),
            ),
        }
    }
}

/// A stream of bytes: what is written at the one end is read at the other.
pub fn stream() -> (StreamWriter<u8>, StreamReader<u8>) {
    wit_stream::new()
}

/// Begins to send what is written to the stream that is given.
pub fn sender(socket: &TcpSocket) -> (StreamWriter<u8>, Done) {
    let (writer, reader) = stream();
    (writer, socket.send(reader))
}

/// Sends bytes and the end, and gives what became of it.
pub fn send(socket: &TcpSocket, bytes: impl Into<Vec<u8>>) -> impl Future<Output = Result<(), ErrorCode>> {
    let bytes = bytes.into();
    deliver(|reader| socket.send(reader), bytes)
}

/// Sends bytes and the end. Fails if that does.
#[track_caller]
pub fn send_all(socket: &TcpSocket, bytes: impl Into<Vec<u8>>) -> impl Future<Output = ()> {
    let (here, bytes) = (here(), bytes.into());
    async move { value(here, send(socket, bytes).await, "the future of `send` is success after all was sent") }
}

/// Receives to the end. Fails if the result is an error.
#[track_caller]
pub fn receive_all(socket: &TcpSocket) -> impl Future<Output = Vec<u8>> {
    let here = here();
    async move {
        let (stream, done) = socket.receive();
        let bytes = read_to_end(stream).await;
        value(here, done.await, "the future of `receive` is success after the end of what the peer sends");
        bytes
    }
}

/// Fails unless the stream and the future are those of a call of `receive` that fails at once.
#[track_caller]
pub fn check_receive_fails(
    (stream, done): (StreamReader<u8>, Done),
    code: ErrorCode,
    what: &str,
) -> impl Future<Output = ()> {
    let here = here();
    async move {
        let bytes = read_to_end(stream).await;
        here.check(bytes.is_empty(), || format!("the stream of `receive` of {what} is closed, and gave {bytes:?}"));
        check_fails(here, done, code, &format!("`receive` of {what}")).await;
    }
}

/// Fails unless a call of `send` fails at once: the future says so, and whoever writes finds the reading end dropped.
#[track_caller]
pub fn check_send_fails(socket: &TcpSocket, code: ErrorCode, what: &str) -> impl Future<Output = ()> {
    let here = here();
    async move {
        let (mut writer, done) = sender(socket);
        check_fails(here, done, code, &format!("`send` of {what}")).await;
        let (result, _) = writer.write(b"written".to_vec()).await;
        here.check(result == StreamResult::Dropped, || {
            format!("whoever writes what `send` of {what} is to send finds the reading end dropped, and not {result:?}")
        });
    }
}

async fn check_fails(here: Here, done: Done, code: ErrorCode, what: &str) {
    match done.await {
        Err(actual) if crate::name(&actual) == crate::name(&code) => {}
        result => here.expected(format!("{what} fails"), crate::name(&code), format!("{result:?}")),
    }
}
