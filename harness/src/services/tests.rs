use super::*;
use crate::suite::front_matter;
use crate::suite::spec::Service;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};

/// Services as a test's file writes them.
fn read(services: &str) -> Vec<Service> {
    let head = format!(
        "//! Claim.\n//@ covers = [\"wasi:a/b#c\"]\n//@ spec = \"https://example.com\"\n//@ services = [{services}]\n"
    );
    front_matter::parse(&head, crate::id::Track::new(0, 2)).unwrap().spec.services
}

struct Fixture {
    services: Services,
}

impl Fixture {
    async fn new(services: &str) -> Self {
        Self { services: Services::start(&read(services)).await.unwrap() }
    }

    fn address(&self) -> String {
        self.services.addresses().values().next().unwrap().clone()
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address()).await.unwrap()
    }

    /// Sends this, and gives all that comes until the end, or until the connection is reset.
    async fn exchange(&self, request: &str) -> (String, std::io::Result<()>) {
        let mut client = self.connect().await;
        client.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let end = client.read_to_end(&mut answer).await.map(|_| ());
        (String::from_utf8(answer).unwrap(), end)
    }

    /// The complaint as one line, or nothing.
    async fn complaint(&self) -> String {
        let complaint = tokio::time::timeout(Duration::from_secs(20), self.services.complaint()).await.unwrap();
        complaint.map_or(String::new(), |failure| {
            format!(
                "{}: {} / {}",
                failure.message,
                failure.expected.unwrap_or_default(),
                failure.actual.unwrap_or_default()
            )
        })
    }
}

/// An HTTP server with one endpoint for `POST /x`.
async fn endpoint(keys: &str) -> Fixture {
    Fixture::new(&format!("{{ name = \"main\", endpoints = [{{ method = \"POST\", path = \"/x\", {keys} }}] }}")).await
}

async fn tcp(keys: &str) -> Fixture {
    Fixture::new(&format!("{{ name = \"raw\", kind = \"tcp\", {keys} }}")).await
}

const CHUNKED: &str = "POST /x HTTP/1.1\r\nX-A: 1\r\nx-a: 2\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;ext=1\r\nde\r\n0\r\nX-Sum: 9\r\n\r\n";

#[tokio::test]
async fn answers_what_it_was_given() {
    let server = endpoint("response = { status = 418, body = \"tea\" }").await;
    let (answer, _) = server.exchange("POST /x HTTP/1.1\r\n\r\n").await;
    assert_eq!(answer, "HTTP/1.1 418 I'm a teapot\r\nconnection: close\r\ncontent-length: 3\r\n\r\ntea");
    let (answer, _) = server.exchange("POST /y HTTP/1.1\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 404 "), "{answer}");
    assert_eq!(server.services.addresses().keys().collect::<Vec<_>>(), ["HTTP_SERVER_MAIN"]);
    assert_eq!(server.complaint().await, "");
}

#[tokio::test]
async fn echoes_chunks_and_trailers() {
    let (answer, _) = endpoint("mode = \"echo-body\"").await.exchange(CHUNKED).await;
    assert!(answer.ends_with("\r\n\r\nabcde"), "{answer}");
    let (answer, _) = endpoint("mode = \"echo-headers\"").await.exchange(CHUNKED).await;
    assert!(answer.contains("x-trailer-x-sum: 9\r\n"), "{answer}");
}

#[tokio::test]
async fn a_script_sends_what_it_says_and_closes() {
    let server = endpoint("steps = [{ send = \"not \" }, { send = { hex = \"48545450\" } }]").await;
    let (answer, end) = server.exchange("POST /x HTTP/1.1\r\ncontent-length: 2\r\n\r\nab").await;
    assert_eq!(answer, "not HTTP");
    end.unwrap();
}

#[tokio::test]
async fn a_script_resets() {
    let server = endpoint("steps = [{ send = \"half\" }, { end = \"reset\" }]").await;
    let (_, end) = server.exchange("POST /x HTTP/1.1\r\n\r\n").await;
    assert_eq!(end.unwrap_err().kind(), std::io::ErrorKind::ConnectionReset);
}

#[tokio::test]
async fn a_script_stalls_until_the_test_ends() {
    let server = endpoint("steps = [{ send = \"half\" }, { end = \"stall\" }]").await;
    let mut client = server.connect().await;
    client.write_all(b"POST /x HTTP/1.1\r\n\r\n").await.unwrap();
    let mut half = [0; 4];
    client.read_exact(&mut half).await.unwrap();
    // That nothing more comes cannot be waited for; that what is there ends with the test can.
    assert_eq!(server.complaint().await, "");
    assert_eq!(client.try_read(&mut half).unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
    let address = server.address();
    drop(server);
    assert!(matches!(client.read(&mut half).await, Ok(0) | Err(_)));
    assert_eq!(TcpStream::connect(address).await.unwrap_err().kind(), std::io::ErrorKind::ConnectionRefused);
}

#[tokio::test]
async fn a_script_sends_forever() {
    let server = endpoint("steps = [{ send = \"begin\" }, { forever = \"ab\" }]").await;
    let mut client = server.connect().await;
    client.write_all(b"POST /x HTTP/1.1\r\n\r\n").await.unwrap();
    let mut much = vec![0; 5 + (4 << 20)];
    client.read_exact(&mut much).await.unwrap();
    assert_eq!(much[..5], *b"begin");
    assert!(much[5..].chunks(2).all(|pair| pair == b"ab"));
    drop(client);
    assert_eq!(server.complaint().await, "");
}

#[tokio::test]
async fn a_script_answers_before_the_body_and_reads_of_it_what_it_says() {
    let keys = "steps = [{ send = \"early\" }, { receive-body = 2 }, { send = \"two\" }, { receive-body = true }, { send = \"all\" }], expect = { body = \"abcd\" }";
    let server = endpoint(keys).await;
    let mut client = server.connect().await;
    client.write_all(b"POST /x HTTP/1.1\r\ncontent-length: 4\r\n\r\n").await.unwrap();
    let mut seen = [0; 5];
    client.read_exact(&mut seen).await.unwrap();
    client.write_all(b"abc").await.unwrap();
    client.read_exact(&mut seen[..3]).await.unwrap();
    assert_eq!(&seen[..3], b"two");
    client.write_all(b"d").await.unwrap();
    let mut rest = String::new();
    client.read_to_string(&mut rest).await.unwrap();
    assert_eq!((rest.as_str(), server.complaint().await.as_str()), ("all", ""));
}

#[tokio::test]
async fn a_script_takes_another_request_on_the_same_connection() {
    let server = endpoint("steps = [{ send = \"1\" }, { receive-head = true }, { send = \"2\" }]").await;
    let (answer, _) = server.exchange("POST /x HTTP/1.1\r\n\r\nGET /y HTTP/1.1\r\n\r\n").await;
    assert_eq!((answer.as_str(), server.complaint().await.as_str()), ("12", ""));
    let mut client = server.connect().await;
    client.write_all(b"POST /x HTTP/1.1\r\n\r\n").await.unwrap();
    client.shutdown().await.unwrap();
    let message = "server `main`: expected a request, and the client ended the connection:  / ";
    assert_eq!(server.complaint().await, message);
}

#[tokio::test]
async fn a_request_that_is_as_expected_is_no_complaint() {
    let keys = "expect = { headers = { X-A = \"1\", x-a = [\"1\", \"2\"] }, absent = [\"host\"], body = \"abcde\", trailers = { x-sum = \"9\" }, requests = 1 }";
    // The same name in two cases would be one field.
    assert!(std::panic::catch_unwind(|| read(&format!("{{ name = \"m\", endpoints = [{{ {keys} }}] }}"))).is_err());
    let keys = keys.replace("X-A = \"1\", ", "");
    let server = endpoint(&keys).await;
    let _ = server.exchange(CHUNKED).await;
    assert_eq!(server.complaint().await, "");
}

#[tokio::test]
async fn a_request_that_is_not_as_expected_is_a_complaint() {
    for (expect, complaint) in [
        ("headers = { x-a = \"2\" }", "has another header `x-a`: \"2\" / \"1\", \"2\""),
        ("headers = { x-a = [\"1\"] }", "has another header `x-a`: \"1\" / \"1\", \"2\""),
        ("headers = { x-b = \"1\" }", "has another header `x-b`: \"1\" / no such field"),
        ("headers = { x-a = [] }", "has another header `x-a`: no such field / \"1\", \"2\""),
        ("headers = { x-a = \"{HTTP_SERVER_MAIN}\" }", "has another header `x-a`: \"127.0.0.1:"),
        ("absent = [\"X-A\"]", "has another header `x-a`: no such field / \"1\", \"2\""),
        ("body = \"abcdf\"", "has another body: \"abcdf\" / \"abcde\""),
        ("trailers = { x-sum = \"8\" }", "has another trailer `x-sum`: \"8\" / \"9\""),
        ("complete = false", "does not break off: a request that breaks off / a whole one"),
    ] {
        let server = endpoint(&format!("expect = {{ {expect} }}")).await;
        let _ = server.exchange(CHUNKED).await;
        let said = server.complaint().await;
        assert!(said.starts_with(&format!("server `main`: the request `POST /x` {complaint}")), "{said}");
    }
}

#[tokio::test]
async fn requests_are_counted() {
    let message = "server `main`: `POST /x` was not requested";
    let server = endpoint("expect = { requests = 2 }").await;
    let _ = server.exchange(CHUNKED).await;
    assert_eq!(server.complaint().await, format!("{message} as often as was expected: 2 / 1"));
    let server = endpoint("expect = { requests = 0 }").await;
    assert_eq!(server.complaint().await, "");
    let _ = server.exchange(CHUNKED).await;
    assert_eq!(server.complaint().await, format!("{message} as often as was expected: 0 / 1"));
    let server = endpoint("expect = {}").await;
    assert_eq!(server.complaint().await, format!("{message}:  / "));
}

#[tokio::test]
async fn a_request_that_breaks_off_is_seen() {
    for part in [
        "POST /x HTTP/1.1\r\ncontent-length: 3\r\n\r\nab",
        "POST /x HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n",
        "POST /x HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n",
        "POST /x HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nmuch\r\n",
    ] {
        for (expect, message) in [("", "server `main`: the request `POST /x` breaks off"), ("complete = false", "")] {
            let server = endpoint(&format!("expect = {{ {expect} }}")).await;
            let mut client = server.connect().await;
            client.write_all(part.as_bytes()).await.unwrap();
            // Gone before the server has looked: the complaint has to wait for it.
            drop(client);
            let said = server.complaint().await;
            assert!(said.starts_with(message) && said.is_empty() == message.is_empty(), "{part:?}: {said}");
        }
    }
    let server = endpoint("expect = { requests = 0 }").await;
    let mut client = server.connect().await;
    client.write_all(b"no HTTP\r\n\r\n").await.unwrap();
    drop(client);
    assert!(server.complaint().await.starts_with("server `main`: a request came that cannot be read"));
}

#[tokio::test]
async fn a_tcp_peer_receives_and_sends() {
    let steps = "steps = [{ receive = \"hello\" }, { send = \"there\" }, { receive-end = true }, { send = \"end\" }]";
    let peer = tcp(steps).await;
    assert_eq!(peer.services.addresses().keys().collect::<Vec<_>>(), ["TCP_SERVER_RAW"]);
    let mut client = peer.connect().await;
    client.write_all(b"hello").await.unwrap();
    let mut there = [0; 5];
    client.read_exact(&mut there).await.unwrap();
    client.shutdown().await.unwrap();
    let mut end = String::new();
    client.read_to_string(&mut end).await.unwrap();
    assert_eq!((&there, end.as_str(), peer.complaint().await.as_str()), (b"there", "end", ""));
    for (sent, complaint) in [
        ("help!", "what was received is not what was expected, from byte 3 on: \"hello\" / \"help!\""),
        ("hel", "what was received is not what was expected, from byte 3 on: \"hello\" / \"hel\""),
        ("hello!", "the client has sent more than was expected: the end of what it sends / \"!\""),
    ] {
        let peer = tcp(steps).await;
        let mut client = peer.connect().await;
        client.write_all(sent.as_bytes()).await.unwrap();
        client.shutdown().await.unwrap();
        assert_eq!(peer.complaint().await, format!("server `raw`: {complaint}"));
    }
}

#[tokio::test]
async fn a_tcp_peer_ends_what_it_sends_and_goes_on_receiving() {
    let peer =
        tcp("steps = [{ send = \"there\" }, { send-end = true }, { receive = \"more\" }, { receive-end = true }]")
            .await;
    let mut client = peer.connect().await;
    let mut all = String::new();
    client.read_to_string(&mut all).await.unwrap();
    client.write_all(b"more").await.unwrap();
    client.shutdown().await.unwrap();
    assert_eq!((all.as_str(), peer.complaint().await.as_str()), ("there", ""));
}

#[tokio::test]
async fn a_tcp_peer_speaks_http_by_hand() {
    let steps = "steps = [{ receive-head = true }, { receive-body = true }, { send = \"a\" }, { receive-head = true }, { send = \"b\" }]";
    let peer = tcp(steps).await;
    let (answer, _) = peer.exchange(&format!("{CHUNKED}GET / HTTP/1.1\r\n\r\n")).await;
    assert_eq!((answer.as_str(), peer.complaint().await.as_str()), ("ab", ""));
    let peer = tcp("steps = [{ receive-body = true }]").await;
    let _ = peer.exchange("x").await;
    assert_eq!(peer.complaint().await, "server `raw`: `receive-body` comes after `receive-head`:  / ");
}

#[tokio::test]
async fn tcp_modes() {
    let peer = tcp("mode = \"echo\", expect = { received = \"hello\", connections = 2 }").await;
    for sent in ["hello", "hello"] {
        let mut client = peer.connect().await;
        client.write_all(sent.as_bytes()).await.unwrap();
        client.shutdown().await.unwrap();
        let mut back = String::new();
        client.read_to_string(&mut back).await.unwrap();
        assert_eq!(back, sent);
    }
    assert_eq!(peer.complaint().await, "");
    drop(peer.connect().await);
    let said = peer.complaint().await;
    assert_eq!(said, "server `raw`: all that was received is not what was expected: \"hello\" / \"\"");

    let peer = tcp("mode = \"sink\", expect = { connections = 1 }").await;
    assert_eq!(peer.complaint().await, "server `raw`: not as many connections came as were expected: 1 / 0");
    let mut client = peer.connect().await;
    client.write_all(&vec![7; 4 << 20]).await.unwrap();
    client.shutdown().await.unwrap();
    assert_eq!(client.read(&mut [0]).await.unwrap(), 0);

    let peer = tcp("mode = \"sink\", expect = {}").await;
    assert_eq!(peer.complaint().await, "server `raw`: no connection came:  / ");

    let mut client = tcp("mode = \"flood\"").await;
    let mut much = vec![0; 4 << 20];
    client.connect().await.read_exact(&mut much).await.unwrap();
    assert!(much.iter().zip(0_u64..).all(|(byte, at)| *byte == at as u8));

    client = tcp("mode = \"silent\"").await;
    let mut silent = client.connect().await;
    assert_eq!(client.complaint().await, "");
    drop(client);
    assert!(matches!(silent.read(&mut [0]).await, Ok(0) | Err(_)));
}

async fn udp(mode: &str) -> (Fixture, UdpSocket) {
    let peer = Fixture::new(&format!("{{ name = \"peer\", kind = \"udp\", mode = \"{mode}\" }}")).await;
    assert_eq!(peer.services.addresses().keys().collect::<Vec<_>>(), ["UDP_SERVER_PEER"]);
    let client = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    client.connect(peer.address()).await.unwrap();
    client.send(b"first").await.unwrap();
    (peer, client)
}

#[tokio::test]
async fn udp_modes() {
    let mut buffer = [0; 100];
    let (_peer, client) = udp("echo").await;
    client.send(b"").await.unwrap();
    assert_eq!(client.recv(&mut buffer).await.unwrap(), 5);
    assert_eq!(&buffer[..5], b"first");
    assert_eq!(client.recv(&mut buffer).await.unwrap(), 0);

    let (_peer, client) = udp("flood").await;
    for number in 0..100 {
        let len = client.recv(&mut buffer).await.unwrap();
        assert_eq!(buffer[..len], *number.to_string().as_bytes());
    }

    for mode in ["sink", "silent"] {
        let (peer, client) = udp(mode).await;
        tokio::task::yield_now().await;
        assert!(client.try_recv(&mut buffer).is_err());
        drop(peer);
        // The port is gone, which the system says to whoever sends to it.
        let gone = async {
            while client.send(b"x").await.is_ok() {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), gone).await.unwrap();
    }
}

#[tokio::test]
async fn a_closed_server_refuses_and_keeps_its_port() {
    let closed = Fixture::new("{ name = \"gone\", kind = \"closed\" }").await;
    assert_eq!(closed.services.addresses().keys().collect::<Vec<_>>(), ["HTTP_SERVER_GONE"]);
    let error = TcpStream::connect(closed.address()).await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::ConnectionRefused);
    assert!(tokio::net::TcpListener::bind(closed.address()).await.is_err(), "the port is held");
}
