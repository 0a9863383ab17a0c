//! Reads HTTP/1.1 requests from a connection, bit by bit where a script wants that.

use std::io;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::net::TcpStream;

/// The most that a request's head may have, in bytes, and the most of its body.
const HEAD_LIMIT: usize = 64 << 10;
const BODY_LIMIT: usize = 64 << 20;

/// A request, as far as it was read.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) method: String,
    /// The target as it stands in the request: mostly the path with its query.
    pub(super) path: String,
    /// With lowercase names, in the order in which they came.
    pub(super) headers: Vec<(String, Vec<u8>)>,
    pub(super) body: Vec<u8>,
    pub(super) trailers: Vec<(String, Vec<u8>)>,
    /// What is still to be read of it.
    left: Left,
}

/// What is left of a request.
#[derive(Debug)]
enum Left {
    Nothing,
    /// So many bytes of the body.
    Bytes(usize),
    /// So many bytes of a chunk, and what comes after it.
    Chunk(usize),
    /// Whatever would come after the point where it broke off.
    Broken(String),
}

impl Request {
    /// Whether everything of it has been read.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self.left, Left::Nothing)
    }

    /// Why it cannot be read to its end.
    pub(super) fn broken(&self) -> Option<&str> {
        match &self.left {
            Left::Broken(why) => Some(why),
            _ => None,
        }
    }

    /// Reads the next so many bytes of the body, or all of it and its trailers.
    ///
    /// # Errors
    /// When it breaks off before; [`Request::broken`] then says why, too.
    pub(super) async fn read_body(
        &mut self,
        connection: &mut BufReader<TcpStream>,
        most: Option<usize>,
    ) -> io::Result<()> {
        let done = self.read_on(connection, most).await;
        if let Err(error) = &done {
            self.left = Left::Broken(error.to_string());
        }
        done
    }

    async fn read_on(&mut self, connection: &mut BufReader<TcpStream>, most: Option<usize>) -> io::Result<()> {
        let enough = most.map(|most| self.body.len().saturating_add(most));
        loop {
            let wanted = enough.map_or(usize::MAX, |enough| enough - self.body.len());
            match &mut self.left {
                Left::Nothing => return Ok(()),
                Left::Broken(why) => return Err(io::Error::new(io::ErrorKind::InvalidData, why.clone())),
                Left::Bytes(0) => self.left = Left::Nothing,
                Left::Chunk(0) => self.left = next_chunk(connection, &mut self.trailers).await?,
                _ if wanted == 0 => return Ok(()),
                Left::Bytes(left) => read_some(connection, &mut self.body, left, wanted).await?,
                Left::Chunk(left) => {
                    read_some(connection, &mut self.body, left, wanted).await?;
                    if *left == 0 {
                        let mut line_break = [0; 2];
                        connection.read_exact(&mut line_break).await.map_err(broken_off)?;
                        if line_break != *b"\r\n" {
                            return Err(invalid("a chunk is longer than its size says"));
                        }
                    }
                }
            }
            if self.body.len() > BODY_LIMIT {
                return Err(invalid("the body is too long"));
            }
        }
    }
}

/// Reads some of what is left, not more than is wanted.
async fn read_some(
    connection: &mut BufReader<TcpStream>,
    body: &mut Vec<u8>,
    left: &mut usize,
    wanted: usize,
) -> io::Result<()> {
    let mut part = connection.take((*left).min(wanted) as u64);
    let read = part.read_buf(body).await.map_err(broken_off)?;
    *left -= read;
    if read == 0 { Err(invalid("the body ended early")) } else { Ok(()) }
}

/// Reads a chunk's size, or the trailers after the last.
async fn next_chunk(connection: &mut BufReader<TcpStream>, trailers: &mut Vec<(String, Vec<u8>)>) -> io::Result<Left> {
    let mut line = Vec::new();
    (&mut *connection).take(1024).read_until(b'\n', &mut line).await.map_err(broken_off)?;
    if line.is_empty() {
        return Err(invalid("the body ended without its last chunk"));
    }
    let Ok(httparse::Status::Complete((_, size))) = httparse::parse_chunk_size(&line) else {
        return Err(invalid("a chunk has no size"));
    };
    if size > 0 {
        let size = usize::try_from(size).ok().filter(|size| *size <= BODY_LIMIT);
        return Ok(Left::Chunk(size.ok_or_else(|| invalid("a chunk is too long"))?));
    }
    let block = read_block(connection).await?;
    let mut parsed = [httparse::EMPTY_HEADER; 128];
    match httparse::parse_headers(&block, &mut parsed) {
        Ok(httparse::Status::Complete((_, parsed))) => *trailers = owned(parsed),
        _ => return Err(invalid("the trailers are no fields")),
    }
    Ok(Left::Nothing)
}

fn invalid(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}

fn broken_off(error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("it broke off: {error}"))
}

/// Reads a request's head. `None`: the client ended without having sent a byte.
///
/// # Errors
/// When it breaks off, or is no head of a request.
pub(super) async fn read_head(connection: &mut BufReader<TcpStream>) -> io::Result<Option<Request>> {
    if connection.fill_buf().await?.is_empty() {
        return Ok(None);
    }
    let head = read_block(connection).await?;
    let mut headers = [httparse::EMPTY_HEADER; 128];
    let mut parsed = httparse::Request::new(&mut headers);
    let parsing = parsed.parse(&head).map_err(|error| invalid(&format!("it is no HTTP request: {error}")))?;
    if parsing.is_partial() {
        return Err(invalid("it is no HTTP request: its head is not whole"));
    }
    let headers = owned(parsed.headers);
    let header = |name: &str| headers.iter().find(|(key, _)| key == name).map(|(_, value)| &value[..]);
    let left = if header("transfer-encoding").is_some_and(|value| value.eq_ignore_ascii_case(b"chunked")) {
        Left::Chunk(0)
    } else if let Some(length) = header("content-length") {
        let length = std::str::from_utf8(length).ok().and_then(|text| text.parse().ok());
        match length.filter(|length| *length <= BODY_LIMIT) {
            Some(length) => Left::Bytes(length),
            None => Left::Broken("its content-length is no number of bytes that a test may send".to_owned()),
        }
    } else {
        Left::Nothing
    };
    Ok(Some(Request {
        method: parsed.method.unwrap_or_default().to_owned(),
        path: parsed.path.unwrap_or_default().to_owned(),
        headers,
        body: Vec::new(),
        trailers: Vec::new(),
        left: match left {
            Left::Bytes(0) => Left::Nothing,
            left => left,
        },
    }))
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
        if (&mut *connection).take(room).read_until(b'\n', &mut block).await.map_err(broken_off)? == 0 {
            return Err(invalid("the head or the trailers ended early, or are too long"));
        }
        if matches!(&block[start..], b"\r\n" | b"\n") {
            return Ok(block);
        }
    }
}
