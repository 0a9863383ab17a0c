//! An HTTP/1.1 server whose answers are written byte for byte.
//!
//! It is not built on a server library on purpose: those refuse to send what a client has to be tested with. They keep
//! trailers back from clients that did not ask for them, for one. Requests are parsed by `httparse`.

use crate::suite::spec::{Answer, Endpoint, Response, Server};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// The most that a request's head may have, in bytes, and the most of its body.
const HEAD_LIMIT: usize = 64 << 10;
const BODY_LIMIT: usize = 64 << 20;

/// The servers of one test. Dropping it ends them with all their connections.
#[derive(Debug, Default)]
pub struct Servers {
    tasks: JoinSet<()>,
    addresses: BTreeMap<String, SocketAddr>,
}

impl Servers {
    /// Starts servers on ports of their own.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn start(servers: &[Server]) -> io::Result<Self> {
        let mut started = Self::default();
        for server in servers {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
            started.addresses.insert(server.variable(), listener.local_addr()?);
            // Of a server where nothing listens, there is only the port, which is free again now.
            if let Some(endpoints) = &server.endpoints {
                let endpoints: Arc<[Endpoint]> = endpoints.clone().into();
                started.tasks.spawn(accept(listener, endpoints));
            }
        }
        Ok(started)
    }

    /// The environment variables in which the guest finds the servers' addresses.
    pub fn variables(&self) -> impl Iterator<Item = (String, String)> {
        self.addresses.iter().map(|(name, address)| (name.clone(), address.to_string()))
    }
}

async fn accept(listener: TcpListener, endpoints: Arc<[Endpoint]>) {
    let mut connections = JoinSet::new();
    loop {
        // A connection that breaks while it is accepted is the client's matter.
        if let Ok((connection, _)) = listener.accept().await {
            let endpoints = endpoints.clone();
            connections.spawn(async move {
                // So is one that breaks later.
                let _ = serve(connection, &endpoints).await;
            });
            while connections.try_join_next().is_some() {}
        }
    }
}

/// A request that was read.
struct Request {
    method: String,
    path: String,
    /// With lowercase names, in the order in which they came.
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
    trailers: Vec<(String, Vec<u8>)>,
}

/// Answers one request, and closes the connection.
async fn serve(connection: TcpStream, endpoints: &[Endpoint]) -> io::Result<()> {
    let mut connection = BufReader::new(connection);
    let request = read_request(&mut connection).await?;
    let endpoint = endpoints.iter().find(|endpoint| endpoint.method == request.method && endpoint.path == request.path);
    let answer = answer(endpoint, &request)?;
    let mut connection = connection.into_inner();
    connection.write_all(&answer).await?;
    connection.shutdown().await?;
    // Closing while the client still sends would reset the connection and lose the answer.
    let _ = tokio::io::copy(&mut connection, &mut tokio::io::sink()).await;
    Ok(())
}

fn invalid(message: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}

async fn read_request(connection: &mut BufReader<TcpStream>) -> io::Result<Request> {
    let head = read_block(connection).await?;
    let mut headers = [httparse::EMPTY_HEADER; 128];
    let mut parsed = httparse::Request::new(&mut headers);
    parsed.parse(&head).map_err(|_| invalid("not an HTTP request"))?;
    let mut request = Request {
        method: parsed.method.unwrap_or_default().to_owned(),
        path: parsed.path.unwrap_or_default().to_owned(),
        headers: owned(parsed.headers),
        body: Vec::new(),
        trailers: Vec::new(),
    };
    let header = |name: &str| request.headers.iter().find(|(key, _)| key == name).map(|(_, value)| &value[..]);
    if header("transfer-encoding").is_some_and(|value| value.eq_ignore_ascii_case(b"chunked")) {
        request.body = read_chunks(connection).await?;
        let block = read_block(connection).await?;
        let mut trailers = [httparse::EMPTY_HEADER; 128];
        if let Ok(httparse::Status::Complete((_, trailers))) = httparse::parse_headers(&block, &mut trailers) {
            request.trailers = owned(trailers);
        }
    } else if let Some(length) = header("content-length") {
        let length = std::str::from_utf8(length).ok().and_then(|text| text.parse().ok());
        let length = length.filter(|length| *length <= BODY_LIMIT).ok_or_else(|| invalid("content-length"))?;
        request.body = vec![0; length];
        connection.read_exact(&mut request.body).await?;
    }
    Ok(request)
}

fn owned(headers: &[httparse::Header<'_>]) -> Vec<(String, Vec<u8>)> {
    headers.iter().map(|header| (header.name.to_lowercase(), header.value.to_vec())).collect()
}

/// Reads lines up to and including an empty one.
async fn read_block(connection: &mut BufReader<TcpStream>) -> io::Result<Vec<u8>> {
    let mut block = Vec::new();
    loop {
        let start = block.len();
        let room = (HEAD_LIMIT - start) as u64;
        if (&mut *connection).take(room).read_until(b'\n', &mut block).await? == 0 {
            return Err(invalid("the head ended early, or is too long"));
        }
        if matches!(&block[start..], b"\r\n" | b"\n") {
            return Ok(block);
        }
    }
}

async fn read_chunks(connection: &mut BufReader<TcpStream>) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let mut line = Vec::new();
        (&mut *connection).take(1024).read_until(b'\n', &mut line).await?;
        let Ok(httparse::Status::Complete((_, size))) = httparse::parse_chunk_size(&line) else {
            return Err(invalid("a chunk's size"));
        };
        if size == 0 {
            return Ok(body);
        }
        let start = body.len();
        let end = usize::try_from(size).ok().and_then(|size| start.checked_add(size)).filter(|end| *end <= BODY_LIMIT);
        body.resize(end.ok_or_else(|| invalid("a body that is too long"))?, 0);
        connection.read_exact(&mut body[start..]).await?;
        let mut line_break = [0; 2];
        connection.read_exact(&mut line_break).await?;
    }
}

/// The bytes of the answer.
fn answer(endpoint: Option<&Endpoint>, request: &Request) -> io::Result<Vec<u8>> {
    let empty = BTreeMap::new();
    let is_head = request.method == "HEAD";
    match endpoint.map(|endpoint| &endpoint.answer) {
        None => whole(404, &[], b"", is_head),
        Some(Answer::EchoBody) => whole(200, &[], &request.body, is_head),
        Some(Answer::EchoHeaders) => {
            let mut echoed = vec![
                ("x-request-method".to_owned(), request.method.clone().into_bytes()),
                ("x-request-path".to_owned(), request.path.clone().into_bytes()),
            ];
            echoed.extend(request.headers.iter().map(|(name, value)| (format!("x-echo-{name}"), value.clone())));
            echoed.extend(request.trailers.iter().map(|(name, value)| (format!("x-trailer-{name}"), value.clone())));
            whole(200, &echoed, b"", is_head)
        }
        Some(Answer::Static(Response { status, headers, body })) => whole(*status, &fields(headers), &body.0, is_head),
        Some(Answer::Chunked { status, headers, chunks, trailers }) => {
            let mut out = head(*status, &fields(headers))?;
            out.extend_from_slice(b"transfer-encoding: chunked\r\n");
            if *trailers != empty {
                let names: Vec<&str> = trailers.keys().map(String::as_str).collect();
                write!(out, "trailer: {}\r\n", names.join(", "))?;
            }
            out.extend_from_slice(b"\r\n");
            if !is_head {
                for chunk in chunks {
                    write!(out, "{:x}\r\n{chunk}\r\n", chunk.len())?;
                }
                out.extend_from_slice(b"0\r\n");
                for (name, value) in trailers {
                    write!(out, "{name}: {value}\r\n")?;
                }
                out.extend_from_slice(b"\r\n");
            }
            Ok(out)
        }
    }
}

fn fields(headers: &BTreeMap<String, String>) -> Vec<(String, Vec<u8>)> {
    headers.iter().map(|(name, value)| (name.clone(), value.clone().into_bytes())).collect()
}

fn whole(status: u16, headers: &[(String, Vec<u8>)], body: &[u8], is_head: bool) -> io::Result<Vec<u8>> {
    let mut out = head(status, headers)?;
    write!(out, "content-length: {}\r\n\r\n", body.len())?;
    if !is_head {
        out.extend_from_slice(body);
    }
    Ok(out)
}

/// The status line and the headers, without the empty line after them.
fn head(status: u16, headers: &[(String, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let phrase = http::StatusCode::from_u16(status).ok().and_then(|code| code.canonical_reason()).unwrap_or_default();
    let mut out = format!("HTTP/1.1 {status} {phrase}\r\nconnection: close\r\n").into_bytes();
    for (name, value) in headers {
        write!(out, "{name}: ")?;
        out.extend_from_slice(value);
        out.extend_from_slice(b"\r\n");
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suite::spec::Payload;

    async fn exchange(endpoints: Vec<Endpoint>, request: &str) -> String {
        let server = Server { name: "main".into(), endpoints: Some(endpoints) };
        let servers = Servers::start(&[server]).await.unwrap();
        let (name, address) = servers.variables().next().unwrap();
        assert_eq!(name, "HTTP_SERVER_MAIN");
        let mut client = TcpStream::connect(address).await.unwrap();
        client.write_all(request.as_bytes()).await.unwrap();
        client.shutdown().await.unwrap();
        let mut answer = String::new();
        client.read_to_string(&mut answer).await.unwrap();
        answer
    }

    fn endpoint(method: &str, answer: Answer) -> Endpoint {
        Endpoint { method: method.into(), path: "/x".into(), answer }
    }

    #[tokio::test]
    async fn answers_what_it_was_given() {
        let response = Response { status: 418, body: Payload(b"tea".to_vec()), ..Response::default() };
        let answer = exchange(vec![endpoint("GET", Answer::Static(response))], "GET /x HTTP/1.1\r\n\r\n").await;
        assert_eq!(answer, "HTTP/1.1 418 I'm a teapot\r\nconnection: close\r\ncontent-length: 3\r\n\r\ntea");
    }

    #[tokio::test]
    async fn echoes_chunks_and_trailers() {
        let request =
            "POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nX-Sum: 9\r\n\r\n";
        let answer = exchange(vec![endpoint("POST", Answer::EchoBody)], request).await;
        assert!(answer.ends_with("\r\n\r\nabcde"), "{answer}");
        let answer = exchange(vec![endpoint("POST", Answer::EchoHeaders)], request).await;
        assert!(answer.contains("x-trailer-x-sum: 9\r\n"), "{answer}");
    }

    #[tokio::test]
    async fn a_path_that_it_does_not_have_is_not_found() {
        let answer = exchange(vec![endpoint("GET", Answer::EchoBody)], "GET /y HTTP/1.1\r\n\r\n").await;
        assert!(answer.starts_with("HTTP/1.1 404 "), "{answer}");
    }
}
