//! A UDP peer.

use crate::suite::spec::UdpMode;
use std::io;
use std::time::Duration;
use tokio::net::UdpSocket;

/// How many datagrams a flood sends at once, and how long it then rests: more than anybody needs, and little work.
const BURST: u64 = 16;
const REST: Duration = Duration::from_millis(1);

/// Does what a peer does, until it is dropped.
pub(super) async fn serve(socket: UdpSocket, mode: UdpMode) -> io::Result<()> {
    let mut buffer = vec![0; 64 << 10];
    match mode {
        UdpMode::Silent => std::future::pending().await,
        UdpMode::Sink => loop {
            receive(&socket, &mut buffer).await?;
        },
        UdpMode::Echo => loop {
            let (len, from) = receive(&socket, &mut buffer).await?;
            // A client that has gone misses its answer.
            let _ = socket.send_to(&buffer[..len], from).await;
        },
        UdpMode::Flood => {
            let (_, to) = receive(&socket, &mut buffer).await?;
            for number in 0_u64.. {
                let _ = socket.send_to(number.to_string().as_bytes(), to).await;
                if number % BURST == BURST - 1 {
                    tokio::time::sleep(REST).await;
                }
            }
            Ok(())
        }
    }
}

/// Receives a datagram. Where a client has gone to which something was sent, some systems say so here.
async fn receive(socket: &UdpSocket, buffer: &mut [u8]) -> io::Result<(usize, std::net::SocketAddr)> {
    loop {
        match socket.recv_from(buffer).await {
            Err(error) if error.kind() == io::ErrorKind::ConnectionReset => {}
            result => return result,
        }
    }
}
