//! Bindings of `wasi:tls`, and connections to the TLS servers of a test.
//!
//! The servers have the name [`NAME`], which no resolver knows: a guest connects to an address, and says by which name it
//! expects its peer. Connecting needs an authority that the runtime trusts; being refused needs none.
#![no_std]

extern crate alloc;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
pub use support::PATTERN;
pub use support::channels::{PART, read, read_exactly, read_to_end, write_all};
use support::{check, expected, fail};
use wasip3::cli::environment::get_environment;
use wasip3::sockets::types::{ErrorCode, IpAddressFamily, IpSocketAddress, Ipv4SocketAddress, TcpSocket};
use wasip3::wit_bindgen::{FutureReader, StreamReader, StreamWriter};

wit_bindgen::generate!({
    inline: "
        package ticktock:tls;
        world imports {
            import wasi:tls/types@0.3.0-draft;
            import wasi:tls/client@0.3.0-draft;
        }
    ",
    path: "wit",
    generate_all,
});

pub use self::wasi::tls::client::{Connector, Error};

/// The name that the servers of tests have.
pub const NAME: &str = "ticktock.test";

/// What became of a direction of a connection.
pub type Done = FutureReader<Result<(), Error>>;

/// What became of a direction of the connection below.
pub type Below = FutureReader<Result<(), ErrorCode>>;

/// A connection by TLS: what is sent, what is received, and what became of both.
pub struct Connection {
    pub output: StreamWriter<u8>,
    pub input: StreamReader<u8>,
    pub sent: Done,
    pub received: Done,
    /// What became of the connection below, which goes on as long as this is there.
    pub below: (Below, Below),
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
pub async fn transport(server: &str) -> TcpSocket {
    let connected = async {
        let socket = TcpSocket::create(IpAddressFamily::Ipv4)?;
        socket.connect(address(server)).await?;
        Ok::<_, ErrorCode>(socket)
    };
    match connected.await {
        Ok(socket) => socket,
        Err(error) => expected("a connection to the test's server, without TLS", "success", format!("{error:?}")),
    }
}

/// A connector whose streams go to a server of the test, before its handshake.
pub async fn prepare(server: &str) -> (Connector, Connection) {
    let socket = transport(server).await;
    let connector = Connector::new();
    let (output, cleartext) = wit_stream::new();
    let (ciphertext, sent) = connector.send(cleartext);
    let below_sent = socket.send(ciphertext);
    let (ciphertext, below_received) = socket.receive();
    let (input, received) = connector.receive(ciphertext);
    (connector, Connection { output, input, sent, received, below: (below_sent, below_received), _socket: socket })
}

/// Connects by TLS to a server that is expected to have this name: the connection, or the text of the error.
pub async fn try_connect(server: &str, name: &str) -> Result<Connection, String> {
    let (connector, connection) = prepare(server).await;
    handshake(connector, name).await.map(|()| connection)
}

/// Performs a handshake: success, or the text of the error.
pub async fn handshake(connector: Connector, name: &str) -> Result<(), String> {
    Connector::connect(connector, name.to_string()).await.map_err(|error| error.to_debug_string())
}

/// Performs a handshake that is expected to succeed.
pub async fn succeed_as(connector: Connector, name: &str) {
    if let Err(error) = handshake(connector, name).await {
        expected(format!("a handshake as `{name}` succeeds"), "success", error)
    }
}

/// Passes on what comes, in parts of at most so many bytes, until one of both ends. Gives all that was passed on.
pub async fn pass(mut from: StreamReader<u8>, mut to: StreamWriter<u8>, at_once: usize) -> Vec<u8> {
    let mut passed = Vec::new();
    while let Some(bytes) = read(&mut from, at_once).await {
        passed.extend(&bytes);
        if !to.write_all(bytes).await.is_empty() {
            break;
        }
    }
    passed
}

/// Connects by TLS to the server `main`.
pub async fn connect() -> Connection {
    connect_to("main", NAME).await
}

/// Connects by TLS to a server that is in order, and is expected to have this name.
pub async fn connect_to(server: &str, name: &str) -> Connection {
    match try_connect(server, name).await {
        Ok(connection) => connection,
        Err(error) => {
            expected(format!("a handshake with the server `{server}` as `{name}` succeeds"), "success", error)
        }
    }
}

/// Checks that a handshake with each of these servers, as this name, is an error.
pub async fn check_refused(servers: &[&str], name: &str) {
    for server in servers {
        let refused = try_connect(server, name).await.is_err();
        check!(refused, "a handshake with the server `{server}` as `{name}` is an error");
    }
}
