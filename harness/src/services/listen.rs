//! Accepts connections, each in a task of its own.

use super::witness::{Receiving, Witness};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

/// A listener that was asked to accept what has come up to now, and to say when it has.
pub(super) type Settling = oneshot::Sender<()>;

/// Accepts connections until it is dropped, and ends all of them then.
pub(super) async fn accept<F>(
    listener: TcpListener,
    witness: Witness,
    mut settle: mpsc::Receiver<Settling>,
    handle: impl Fn(TcpStream, Receiving) -> F,
) where
    F: Future<Output = ()> + Send + 'static,
{
    let mut connections = JoinSet::new();
    let begin = |connection, connections: &mut JoinSet<()>| {
        connections.spawn(handle(connection, witness.receiving()));
        while connections.try_join_next().is_some() {}
    };
    loop {
        tokio::select! {
            // A connection that breaks while it is accepted is the client's matter.
            Ok((connection, _)) = listener.accept() => begin(connection, &mut connections),
            Some(settled) = settle.recv() => {
                if let Ok(mark) = mark(&listener) {
                    // Connections are accepted in the order in which they came: when this one is, all others have been.
                    while let Ok((connection, from)) = listener.accept().await
                        && from != mark
                    {
                        begin(connection, &mut connections);
                    }
                }
                // Whoever asked may have stopped waiting.
                let _ = settled.send(());
            }
        }
    }
}

/// Begins to connect to a listener, and gives the address from which that is done.
fn mark(listener: &TcpListener) -> io::Result<SocketAddr> {
    let to = listener.local_addr()?;
    let socket = TcpSocket::new_v4()?;
    socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
    let from = socket.local_addr()?;
    tokio::spawn(socket.connect(to));
    Ok(from)
}
