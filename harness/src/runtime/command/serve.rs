//! Requests to a guest that its runtime serves on the loopback address.

use crate::runtime::capture::Capture;
use crate::runtime::client::{Body, Broken, Client, Kept, NoResponse};
use futures::FutureExt;
use futures::future::BoxFuture;
use http_body_util::BodyExt;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// The address that a runtime says it listens on. `None`: it ended without saying it.
pub(super) async fn announced(stream: &Capture, pattern: &regex::Regex) -> Option<String> {
    stream
        .wait_for(|bytes| {
            let text = String::from_utf8_lossy(bytes);
            // The line is whole when its end is there.
            let whole = text.rfind('\n').map(|end| &text[..end])?;
            Some(pattern.captures(whole)?.get(1)?.as_str().to_owned())
        })
        .await
}

/// A client of a server at this address, with a connection for each request.
#[derive(Debug)]
pub(super) struct Connecting {
    pub(super) address: String,
}

impl Client for Connecting {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'static, Result<http::Response<Body>, NoResponse>> {
        send(self.address.clone(), request).boxed()
    }
}

async fn send(address: String, request: http::Request<Body>) -> Result<http::Response<Body>, NoResponse> {
    let stream = TcpStream::connect(&address)
        .await
        .map_err(|error| format!("nothing listens on `{address}`, which the runtime has announced: {error}"))?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .map_err(|error| format!("`{address}` speaks no HTTP/1.1: {error}"))?;
    let (mut head, body) = request.into_parts();
    // A request to a server names its path alone, and the host in a header.
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    head.uri = path.parse().map_err(|error| format!("`{path}` is no path: {error}"))?;
    if let Ok(host) = address.parse() {
        head.headers.insert(http::header::HOST, host);
    }
    // A task of its own: when the connection ends, so does all that waits for it. It ends with the response's body at the
    // latest, and before when nobody waits for a response any more.
    let mut driver = JoinSet::new();
    driver.spawn(connection);
    let response = sender
        .send_request(http::Request::from_parts(head, body))
        .await
        .map_err(|error| format!("no response: {error}"))?;
    Ok(response.map(|body| {
        let body = body.map_err(|error| Broken(format!("the response broke off: {error}")));
        // The connection would end when there is no way to send another request.
        Kept::new(body, (driver, sender)).boxed_unsync()
    }))
}
