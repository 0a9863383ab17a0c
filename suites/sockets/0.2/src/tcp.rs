//! TCP sockets that are bound, listening or connected.

use crate::address::{LOOPBACK, LOOPBACK6, v4, v6};
use crate::succeed;
use support::prelude::*;
use wasip2::io::poll::{Pollable, poll};
use wasip2::io::streams::{InputStream, OutputStream};
use wasip2::sockets::network::{ErrorCode, IpAddressFamily, IpSocketAddress, Network};
use wasip2::sockets::tcp::TcpSocket;
use wasip2::sockets::tcp_create_socket::create_tcp_socket;

/// A connected socket with its streams. The fields are dropped in this order: the streams are children of the socket.
pub struct Connection {
    pub input: InputStream,
    pub output: OutputStream,
    pub socket: TcpSocket,
}

/// A new socket of IPv4.
#[track_caller]
pub fn socket() -> TcpSocket {
    succeed(create_tcp_socket(IpAddressFamily::Ipv4), "a TCP socket of IPv4 can be created")
}

/// A new socket of IPv6, or none if the host does not support that.
#[track_caller]
pub fn socket6() -> Option<TcpSocket> {
    match create_tcp_socket(IpAddressFamily::Ipv6) {
        Err(ErrorCode::NotSupported) => None,
        result => Some(succeed(result, "a TCP socket of IPv6 can be created, or is not supported")),
    }
}

/// Binds a socket, from start to finish.
pub fn bind(network: &Network, socket: &TcpSocket, address: IpSocketAddress) -> Result<(), ErrorCode> {
    socket.start_bind(network, address)?;
    finish_bind(socket)
}

/// Waits for a bind that was started.
pub fn finish_bind(socket: &TcpSocket) -> Result<(), ErrorCode> {
    finish(socket, TcpSocket::finish_bind)
}

/// Makes a bound socket listen, from start to finish.
pub fn listen(socket: &TcpSocket) -> Result<(), ErrorCode> {
    socket.start_listen()?;
    finish_listen(socket)
}

/// Waits for a listen that was started.
pub fn finish_listen(socket: &TcpSocket) -> Result<(), ErrorCode> {
    finish(socket, TcpSocket::finish_listen)
}

/// Connects a socket, from start to finish. Nobody accepts meanwhile: for a connection that succeeds, see [`join`].
pub fn connect(
    network: &Network,
    socket: &TcpSocket,
    address: IpSocketAddress,
) -> Result<(InputStream, OutputStream), ErrorCode> {
    socket.start_connect(network, address)?;
    finish(socket, TcpSocket::finish_connect)
}

/// Waits for the next connection.
#[track_caller]
pub fn accept(listener: &TcpSocket) -> Connection {
    let accepted = finish(listener, TcpSocket::accept);
    let (socket, input, output) = succeed(accepted, "`accept` gives a connection when there is one");
    Connection { input, output, socket }
}

/// The address that a socket is bound to.
#[track_caller]
pub fn local(socket: &TcpSocket) -> IpSocketAddress {
    succeed(socket.local_address(), "a bound socket has a local address")
}

/// The address that a socket is connected to.
#[track_caller]
pub fn remote(socket: &TcpSocket) -> IpSocketAddress {
    succeed(socket.remote_address(), "a connected socket has a remote address")
}

/// A socket that is bound to the loopback address.
#[track_caller]
pub fn bound(network: &Network) -> TcpSocket {
    let socket = socket();
    succeed(bind(network, &socket, v4(LOOPBACK, 0)), "a socket can be bound to the loopback address");
    socket
}

/// A socket that is bound to the loopback address of IPv6, or none if the machine or the host has none.
#[track_caller]
pub fn bound6(network: &Network) -> Option<TcpSocket> {
    let socket = socket6()?;
    match bind(network, &socket, v6(LOOPBACK6, 0)) {
        Err(ErrorCode::AddressNotBindable | ErrorCode::NotSupported) => None,
        result => {
            succeed(result, "a socket of IPv6 can be bound to the loopback address, or it is not bindable");
            Some(socket)
        }
    }
}

/// A socket that listens on the loopback address.
#[track_caller]
pub fn listener(network: &Network) -> TcpSocket {
    let socket = bound(network);
    succeed(listen(&socket), "a bound socket can listen");
    socket
}

/// A socket whose attempt to connect was refused.
///
/// It is the port of a socket that is bound and does not listen, so that nobody else can listen on it meanwhile.
#[track_caller]
pub fn refused(network: &Network) -> TcpSocket {
    let silent = bound(network);
    let socket = socket();
    let result = connect(network, &socket, local(&silent));
    crate::check_error(result, ErrorCode::ConnectionRefused, "a port on which nobody listens refuses connections");
    socket
}

/// Both ends of a connection over the loopback address: the one that connected, and the one that was accepted.
#[track_caller]
pub fn pair(network: &Network) -> (Connection, Connection) {
    join(network, socket(), &listener(network))
}

/// Connects a socket to a listener, and accepts it.
#[track_caller]
pub fn join(network: &Network, client: TcpSocket, listener: &TcpSocket) -> (Connection, Connection) {
    succeed(client.start_connect(network, local(listener)), "`start-connect` to a listener succeeds");
    finish_join(client, listener)
}

/// Waits for a connection to a listener that was started, and accepts it.
///
/// Neither is asked to come first: it waits for both at once.
#[track_caller]
pub fn finish_join(client: TcpSocket, listener: &TcpSocket) -> (Connection, Connection) {
    let mut connected = None;
    let mut accepted = None;
    loop {
        if connected.is_none() {
            connected = at_once(client.finish_connect(), "a connection to a listener succeeds");
        }
        if accepted.is_none() {
            accepted = at_once(listener.accept(), "`accept` gives the connection");
        }
        let mut pending = Vec::new();
        if connected.is_none() {
            pending.push(client.subscribe());
        }
        if accepted.is_none() {
            pending.push(listener.subscribe());
        }
        if pending.is_empty() {
            break;
        }
        poll(&pending.iter().collect::<Vec<_>>());
    }
    let (Some((input, output)), Some((socket, server_input, server_output))) = (connected, accepted) else {
        unreachable!("both are waited for");
    };
    (Connection { input, output, socket: client }, Connection { input: server_input, output: server_output, socket })
}

/// Goes on with a connection that was started until a pollable is ready. The streams are there if it was finished.
///
/// A host may do nothing for the connection before it is asked to finish it.
#[track_caller]
pub fn drive(client: &TcpSocket, until: &Pollable) -> Option<(InputStream, OutputStream)> {
    let mut streams = None;
    loop {
        if streams.is_none() {
            streams = at_once(client.finish_connect(), "a connection to a listener succeeds");
        }
        if until.ready() {
            return streams;
        }
        match streams {
            Some(_) => until.block(),
            None => drop(poll(&[until, &client.subscribe()])),
        }
    }
}

/// Writes all bytes to one end of a connection while reading them from the other, without blocking on either.
#[track_caller]
pub fn transfer(output: &OutputStream, input: &InputStream, bytes: &[u8]) -> Vec<u8> {
    let (writable, readable) = (output.subscribe(), input.subscribe());
    let mut rest = bytes;
    let mut received = Vec::new();
    while received.len() < bytes.len() {
        if !rest.is_empty() {
            let permit = crate::stream_succeed(output.check_write(), "`check-write` of an open connection succeeds");
            let (now, later) = rest.split_at(usize::try_from(permit).unwrap_or(usize::MAX).min(rest.len()));
            crate::stream_succeed(output.write(now), "`write` of as many bytes as are permitted succeeds");
            rest = later;
            if rest.is_empty() {
                crate::stream_succeed(output.flush(), "`flush` succeeds");
            }
        }
        let part = crate::stream_succeed(input.read(65_536), "`read` of an open connection succeeds");
        match (part.is_empty(), rest.is_empty()) {
            (false, _) => received.extend(part),
            (true, true) => readable.block(),
            (true, false) => drop(poll(&[&writable, &readable])),
        }
    }
    received
}

/// Writes zeroes until the stream permits no more of them, and says how many that were.
///
/// A host may take any amount: then it is at least `limit`.
#[track_caller]
pub fn fill(output: &OutputStream, limit: usize) -> usize {
    let zeroes = vec![0; 65_536];
    let mut written = 0;
    while written < limit {
        let permit = crate::stream_succeed(output.check_write(), "`check-write` of an open connection succeeds");
        let length = usize::try_from(permit).unwrap_or(usize::MAX).min(zeroes.len());
        if length == 0 {
            break;
        }
        let result = output.write(&zeroes[..length]);
        crate::stream_succeed(result, "`write` of as many bytes as are permitted succeeds");
        written += length;
    }
    crate::stream_succeed(output.flush(), "`flush` of an open connection succeeds");
    written
}

/// Calls a function until it gives something else than `would-block`, waiting by the socket's pollable.
fn finish<T>(socket: &TcpSocket, function: fn(&TcpSocket) -> Result<T, ErrorCode>) -> Result<T, ErrorCode> {
    loop {
        match function(socket) {
            Err(ErrorCode::WouldBlock) => socket.subscribe().block(),
            result => return result,
        }
    }
}

/// The value of a result, or none if it is not there yet. Fails with the claim if it is another error.
#[track_caller]
fn at_once<T>(result: Result<T, ErrorCode>, claim: &str) -> Option<T> {
    match result {
        Err(ErrorCode::WouldBlock) => None,
        result => Some(succeed(result, claim)),
    }
}
