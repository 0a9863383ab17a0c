//! Two connected sockets of the loopback interface: streams that can be closed, filled and emptied from their other side.

use support::prelude::*;
use wasip2::io::poll::Pollable;
use wasip2::io::streams::{InputStream, OutputStream};
use wasip2::sockets::instance_network::instance_network;
use wasip2::sockets::network::{ErrorCode, IpAddressFamily, IpSocketAddress, Ipv4SocketAddress};
use wasip2::sockets::tcp::{ShutdownType, TcpSocket};
use wasip2::sockets::tcp_create_socket::create_tcp_socket;

/// How much the sockets are asked to buffer, so that an output is full soon. It is a hint: a host need not follow it.
const BUFFER: u64 = 64 << 10;

/// One side of a connection. The streams are children of the socket, and go before it.
pub struct Side {
    pub input: InputStream,
    pub output: OutputStream,
    pub socket: TcpSocket,
}

impl Side {
    /// Closes the output, so that the other side's input ends.
    #[track_caller]
    pub fn close_output(&self) {
        succeed(self.socket.shutdown(ShutdownType::Send), "`shutdown` of a connected socket");
    }

    /// Closes the input.
    #[track_caller]
    pub fn close_input(&self) {
        succeed(self.socket.shutdown(ShutdownType::Receive), "`shutdown` of a connected socket");
    }
}

/// The two sides of a connection of the guest with itself.
#[track_caller]
pub fn connection() -> (Side, Side) {
    let network = instance_network();
    let listener = succeed(create_tcp_socket(IpAddressFamily::Ipv4), "`create-tcp-socket`");
    // Hosts that do not let buffers be chosen are right, too.
    let _ = listener.set_receive_buffer_size(BUFFER);
    let any_port = IpSocketAddress::Ipv4(Ipv4SocketAddress { port: 0, address: (127, 0, 0, 1) });
    succeed(listener.start_bind(&network, any_port), "`start-bind` to a port of the loopback interface");
    finish(&listener.subscribe(), || listener.finish_bind(), "`finish-bind`");
    succeed(listener.start_listen(), "`start-listen`");
    finish(&listener.subscribe(), || listener.finish_listen(), "`finish-listen`");
    let address = succeed(listener.local_address(), "`local-address` of a bound socket");

    let socket = succeed(create_tcp_socket(IpAddressFamily::Ipv4), "`create-tcp-socket`");
    let _ = socket.set_send_buffer_size(BUFFER);
    succeed(socket.start_connect(&network, address), "`start-connect` to a listening socket");
    let (input, output) = finish(&socket.subscribe(), || socket.finish_connect(), "`finish-connect`");
    let near = Side { input, output, socket };
    let (socket, input, output) = finish(&listener.subscribe(), || listener.accept(), "`accept`");
    (near, Side { input, output, socket })
}

/// Waits until what was started is done.
#[track_caller]
fn finish<T>(pollable: &Pollable, attempt: impl Fn() -> Result<T, ErrorCode>, what: &str) -> T {
    loop {
        match attempt() {
            Err(ErrorCode::WouldBlock) => pollable.block(),
            result => return succeed(result, what),
        }
    }
}

#[track_caller]
fn succeed<T>(result: Result<T, ErrorCode>, what: &str) -> T {
    match result {
        Ok(value) => value,
        Err(code) => fail!("{what} succeeds, and gave {code:?}"),
    }
}
