//! Does the steps of a script with a connection.

use super::receive;
use super::request::{Request, read_head};
use super::witness::Witness;
use crate::outcome::{Failure, Phase};
use crate::suite::spec::{Ending, Payload, ReceiveBody, Step};
use std::io;
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// A connection, and the requests that were read from it.
pub(super) struct Session<'a> {
    /// What is connected, for complaints: "server `main`".
    pub(super) of: &'a str,
    pub(super) connection: BufReader<TcpStream>,
    pub(super) requests: Vec<Request>,
    pub(super) witness: &'a Witness,
}

/// The steps up to the last that receives something, and those after it.
pub(super) fn split(steps: &[Step]) -> (&[Step], &[Step]) {
    let receives = |step: &Step| match step {
        Step::Receive(_) | Step::ReceiveHead | Step::ReceiveBody(_) | Step::ReceiveEnd => true,
        Step::Send(_) | Step::Forever(_) | Step::SendEnd | Step::End(_) => false,
    };
    steps.split_at(steps.iter().rposition(receives).map_or(0, |last| last + 1))
}

impl Session<'_> {
    /// Does steps that receive and send.
    ///
    /// # Errors
    /// When the client has gone, or has sent something with which it cannot go on.
    pub(super) async fn perform(&mut self, steps: &[Step]) -> io::Result<()> {
        for step in steps {
            match step {
                Step::Send(payload) => self.send(payload).await?,
                Step::Forever(payload) => {
                    // Short ones together, for each writing is a packet.
                    let times = (16 << 10) / payload.0.len().max(1);
                    let many = Payload(payload.0.repeat(times.max(1)));
                    loop {
                        self.send(&many).await?;
                    }
                }
                Step::Receive(payload) => {
                    receive::exactly(&mut self.connection, self.of, self.witness, payload).await?
                }
                Step::ReceiveHead => match read_head(&mut self.connection).await {
                    Ok(Some(request)) => self.requests.push(request),
                    Ok(None) => return Err(self.stop("expected a request, and the client ended the connection")),
                    Err(error) => return Err(self.stop(&format!("expected a request: {error}"))),
                },
                Step::ReceiveBody(amount) => {
                    let most = match amount {
                        ReceiveBody::Whole => None,
                        ReceiveBody::Next(bytes) => Some(*bytes),
                    };
                    match self.requests.last_mut() {
                        Some(request) => request.read_body(&mut self.connection, most).await?,
                        None => return Err(self.stop("`receive-body` comes after `receive-head`")),
                    }
                }
                Step::ReceiveEnd => {
                    let mut more = Vec::new();
                    if (&mut self.connection).take(1000).read_to_end(&mut more).await? > 0 {
                        let message = format!("{}: the client has sent more than was expected", self.of);
                        let failure = Failure::mismatch(message, "the end of what it sends", Payload(more).to_string());
                        self.witness.complain(failure);
                    }
                }
                Step::SendEnd => self.connection.get_mut().shutdown().await?,
                Step::End(_) => {}
            }
        }
        Ok(())
    }

    /// Ends the connection as a script says.
    pub(super) async fn end(mut self, steps: &[Step]) -> io::Result<()> {
        match steps.last() {
            Some(Step::End(Ending::Reset)) => self.connection.get_mut().set_zero_linger(),
            Some(Step::End(Ending::Stall)) => std::future::pending().await,
            _ => close(self.connection.into_inner()).await,
        }
    }

    async fn send(&mut self, payload: &Payload) -> io::Result<()> {
        self.connection.get_mut().write_all(&payload.0).await
    }

    /// Complains of what keeps the script from going on.
    fn stop(&self, message: &str) -> io::Error {
        self.witness.complain(Failure::new(Phase::Check, format!("{}: {message}", self.of)));
        io::Error::new(io::ErrorKind::InvalidData, message.to_owned())
    }
}

/// Says that nothing more is sent, and reads until the client has ended, too.
pub(super) async fn close(mut connection: TcpStream) -> io::Result<()> {
    connection.shutdown().await?;
    // Closing while the client still sends would reset the connection, and what was sent could be lost.
    tokio::io::copy(&mut connection, &mut tokio::io::sink()).await?;
    Ok(())
}
