//! Bindings of `wasi:tls`, and connections to the TLS servers of a test.
//!
//! The servers have the name [`NAME`], which no resolver knows: a guest connects to an address, and says by which name it
//! expects its peer. Connecting needs an authority that the runtime trusts; being refused needs none.
#![no_std]

extern crate alloc;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use support::streams::succeed;
pub use support::streams::{PATTERN, check_closed, read_to_end, write_all};
use support::{check, expected, fail};
use wasip2::cli::environment::get_environment;
use wasip2::io::streams::{InputStream, OutputStream};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::{ErrorCode, IpAddressFamily, IpSocketAddress, Ipv4SocketAddress};
use wasip2::sockets::tcp::TcpSocket;
use wasip2::sockets::tcp_create_socket::create_tcp_socket;

wit_bindgen::generate!({
    inline: "
        package ticktock:tls;
        world imports {
            import wasi:tls/types@0.2.0-draft;
        }
    ",
    path: "wit",
    with: {
        "wasi:io/error@0.2.12": wasip2::io::error,
        "wasi:io/poll@0.2.12": wasip2::io::poll,
        "wasi:io/streams@0.2.12": wasip2::io::streams,
        "wasi:tls/types@0.2.0-draft": generate,
    },
});

pub use self::wasi::tls::types::{ClientConnection, ClientHandshake, FutureClientStreams};

/// The name that the servers of tests have.
pub const NAME: &str = "ticktock.test";

/// A connection to a server below TLS. The fields are dropped in this order: the streams are children of the socket.
pub struct Transport {
    pub input: InputStream,
    pub output: OutputStream,
    pub socket: TcpSocket,
}

/// A connection by TLS. The fields are dropped in this order: the streams are children of the connection.
pub struct Connection {
    pub input: InputStream,
    pub output: OutputStream,
    pub tls: ClientConnection,
    _socket: TcpSocket,
}

/// The address of a server of the test.
fn address(server: &str) -> IpSocketAddress {
    let name = format!("TLS_SERVER_{}", server.to_uppercase());
    let value = get_environment().into_iter().find_map(|(found, value)| (found == name).then_some(value));
    let Some(value) = value else { fail!("the test has no server `{server}`") };
    let numbers: Vec<u16> = value.split(['.', ':']).filter_map(|number| number.parse().ok()).collect();
    match numbers[..] {
        [a, b, c, d, port] => {
            IpSocketAddress::Ipv4(Ipv4SocketAddress { port, address: (a as u8, b as u8, c as u8, d as u8) })
        }
        _ => fail!("`{value}` is no address"),
    }
}

/// Connects to a server of the test, without TLS.
#[track_caller]
pub fn transport(server: &str) -> Transport {
    let connected = || {
        let socket = create_tcp_socket(IpAddressFamily::Ipv4)?;
        socket.start_connect(&instance_network(), address(server))?;
        loop {
            match socket.finish_connect() {
                Err(ErrorCode::WouldBlock) => socket.subscribe().block(),
                Err(error) => return Err(error),
                Ok((input, output)) => return Ok(Transport { input, output, socket }),
            }
        }
    };
    match connected() {
        Ok(transport) => transport,
        Err(error) => expected("a connection to the test's server, without TLS", "success", error.name()),
    }
}

/// Waits for the end of a handshake: the connection, or the text of the error.
#[track_caller]
pub fn wait(future: FutureClientStreams, socket: TcpSocket) -> Result<Connection, String> {
    loop {
        match future.get() {
            None => future.subscribe().block(),
            Some(Ok(Ok((tls, input, output)))) => return Ok(Connection { input, output, tls, _socket: socket }),
            Some(Ok(Err(error))) => return Err(error.to_debug_string()),
            Some(Err(())) => fail!("the streams of a handshake are given once, and nobody has taken them"),
        }
    }
}

/// Begins a handshake with a server that is expected to have this name.
pub fn begin(server: &str, name: &str) -> (FutureClientStreams, TcpSocket) {
    let Transport { input, output, socket } = transport(server);
    (ClientHandshake::finish(ClientHandshake::new(name, input, output)), socket)
}

/// Connects by TLS to a server that is expected to have this name: the connection, or the text of the error.
#[track_caller]
pub fn try_connect(server: &str, name: &str) -> Result<Connection, String> {
    let (future, socket) = begin(server, name);
    wait(future, socket)
}

/// Connects by TLS to the server `main`.
#[track_caller]
pub fn connect() -> Connection {
    connect_to("main", NAME)
}

/// Connects by TLS to a server that is in order, and is expected to have this name.
#[track_caller]
pub fn connect_to(server: &str, name: &str) -> Connection {
    match try_connect(server, name) {
        Ok(connection) => connection,
        Err(error) => {
            expected(format!("a handshake with the server `{server}` as `{name}` succeeds"), "success", error)
        }
    }
}

/// Checks that a handshake with each of these servers, as this name, is an error.
#[track_caller]
pub fn check_refused(servers: &[&str], name: &str) {
    for server in servers {
        check!(try_connect(server, name).is_err(), "a handshake with the server `{server}` as `{name}` is an error");
    }
}

/// Reads so many bytes, waiting for them.
#[track_caller]
pub fn read_exactly(stream: &InputStream, length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while bytes.len() < length {
        let missing = (length - bytes.len()) as u64;
        bytes.extend(succeed(stream.blocking_read(missing), "`blocking-read` succeeds while bytes are to come"));
    }
    bytes
}
