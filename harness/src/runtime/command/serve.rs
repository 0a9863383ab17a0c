//! Requests to a guest that its runtime serves on the loopback address.

use crate::runtime::capture::Capture;
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

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

/// Sends a request and reads the whole response. The error says why there is none.
pub(super) async fn request(address: &str, request: http::Request<Bytes>) -> Result<http::Response<Bytes>, String> {
    let stream = TcpStream::connect(address)
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
    let request = http::Request::from_parts(head, Full::new(body));
    // A task of its own: when the connection ends, so does all that waits for it.
    let driver = tokio::spawn(connection);
    let response = async {
        let response = sender.send_request(request).await.map_err(|error| format!("no response: {error}"))?;
        let (head, body) = response.into_parts();
        let body = body.collect().await.map_err(|error| format!("the response broke off: {error}"))?;
        Ok(http::Response::from_parts(head, body.to_bytes()))
    }
    .await;
    driver.abort();
    response
}
