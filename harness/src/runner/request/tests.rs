use super::*;
use crate::runtime::Exit;
use crate::suite::front_matter;
use crate::suite::spec::Operation;
use futures::FutureExt;
use futures::future::BoxFuture;
use std::sync::Mutex;
use tokio::sync::mpsc;

/// A client that gives a response of which it is told, and notes the requests.
struct Fake {
    /// The status, the headers and trailers as lines, and the parts of the body. `Err`: there is no response.
    response: Result<(u16, &'static str, Vec<&'static str>, &'static str), &'static str>,
    /// Whether the response's body breaks off after its parts.
    breaks: bool,
    heads: Mutex<Vec<String>>,
    /// What comes of the bodies of requests: parts, trailers, and why one breaks off.
    bodies: mpsc::UnboundedSender<String>,
}

impl Client for Fake {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'static, Result<http::Response<Body>, NoResponse>> {
        let (head, mut body) = request.into_parts();
        let mut lines = vec![format!("{} {}", head.method, head.uri)];
        lines.extend(head.headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())));
        self.heads.lock().unwrap().push(lines.join("\n"));
        let bodies = self.bodies.clone();
        tokio::spawn(async move {
            while let Some(frame) = body.frame().await {
                let _ = bodies.send(match frame.map(Frame::into_data) {
                    Ok(Ok(data)) => String::from_utf8(data.to_vec()).unwrap(),
                    Ok(Err(frame)) => format!("{:?}", frame.into_trailers().unwrap()),
                    Err(Broken(why)) => format!("broken: {why}"),
                });
            }
            let _ = bodies.send("end".to_owned());
        });
        let response = match &self.response {
            Err(why) => Err(NoResponse::from((*why).to_owned())),
            Ok((status, headers, parts, trailers)) => {
                let map = |lines: &str| {
                    let pairs = lines.lines().filter_map(|line| line.split_once(": "));
                    let pairs = pairs.map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
                    pairs.collect::<HeaderMap>()
                };
                let mut frames: Vec<Result<Frame<Bytes>, Broken>> =
                    parts.iter().map(|part| Ok(Frame::data(Bytes::from_static(part.as_bytes())))).collect();
                if !trailers.is_empty() {
                    frames.push(Ok(Frame::trailers(map(trailers))));
                }
                if self.breaks {
                    frames.push(Err(Broken("it broke".to_owned())));
                }
                let mut response = http::Response::new(StreamBody::new(stream::iter(frames)).boxed_unsync());
                *response.status_mut() = http::StatusCode::from_u16(*status).unwrap();
                *response.headers_mut() = map(headers);
                Ok(response)
            }
        };
        std::future::ready(response).boxed()
    }
}

/// The requests of an operation as a test's file writes it.
fn read(keys: &str) -> Result<Vec<Request>, String> {
    let head = format!(
        "//! Claim.\n//@ covers = [\"wasi:a/b#c\"]\n//@ world = \"wasi:http/proxy\"\n//@ operations = [{{ type = \"run\" }}, {{ type = \"request\", {keys} }}, {{ type = \"wait\" }}]\n"
    );
    let parsed = front_matter::parse(&head, crate::id::Track::new(0, 2)).map_err(|error| error.message)?;
    match parsed.spec.operations.into_iter().nth(1) {
        Some(Operation::Request(requests)) => Ok(requests),
        other => panic!("{other:?}"),
    }
}

fn fake() -> (Fake, mpsc::UnboundedReceiver<String>) {
    let (bodies, seen) = mpsc::unbounded_channel();
    let response = Ok((200, "x-a: 1\nx-a: 2", vec!["he", "llo"], "x-sum: 9"));
    (Fake { response, breaks: false, heads: Mutex::default(), bodies }, seen)
}

async fn send(fake: &Fake, keys: &str, stdout: &Capture) -> String {
    let request = read(keys).unwrap().remove(0);
    let addresses = BTreeMap::from([("HTTP_SERVER_MAIN".to_owned(), "127.0.0.1:7".to_owned())]);
    match exchange(fake, &request, &addresses, stdout).await {
        Ok(()) => String::new(),
        Err(Wrong::NoResponse(none)) => format!("no response: {}", none.message),
        Err(Wrong::Invalid(problem)) => format!("invalid: {problem}"),
        Err(Wrong::Seen(failure)) => {
            format!(
                "{}: {} / {}",
                failure.message,
                failure.expected.unwrap_or_default(),
                failure.actual.unwrap_or_default()
            )
        }
    }
}

#[tokio::test]
async fn responses_are_compared() {
    for (response, said) in [
        ("body = \"hello\"", ""),
        (
            "status = [404, 200], body = \"hello\", headers = { X-A = [\"1\", \"2\"] }, absent = [\"x-b\"], trailers = { x-sum = \"9\" }",
            "",
        ),
        ("body = \"hello\", headers = { x-a = \"1\" }", ""),
        ("", "body, from byte 0 on: \"\" / \"he\""),
        ("body = \"help!\"", "body, from byte 3 on: \"help!\" / \"hello\""),
        ("body = \"hello!\"", "body, from byte 5 on: \"hello!\" / \"hello\""),
        ("status = 404", "status: 404 / 200"),
        ("status = [404, 500]", "status: 404 or 500 / 200"),
        ("headers = { x-a = \"2\" }", "header `x-a`: \"2\" / \"1\", \"2\""),
        ("headers = { x-a = [\"1\"] }", "header `x-a`: \"1\" / \"1\", \"2\""),
        ("headers = { x-b = \"1\" }", "header `x-b`: \"1\" / no such field"),
        ("absent = [\"X-A\"]", "header `x-a`: no such field / \"1\", \"2\""),
        ("body = \"hello\", trailers = { x-sum = \"8\" }", "trailer `x-sum`: \"8\" / \"9\""),
    ] {
        let (fake, _seen) = fake();
        let expected =
            if said.is_empty() { String::new() } else { format!("the response to `GET /` has another {said}") };
        assert_eq!(
            send(&fake, &format!("response = {{ {response} }}"), &Capture::default()).await,
            expected,
            "{response}"
        );
    }
    let (mut fake, _seen) = fake();
    fake.breaks = true;
    let said = send(&fake, "response = { body = \"hello\" }", &Capture::default()).await;
    assert_eq!(said, "the response to `GET /` has another body: \"hello\" / \"hello\", and then: it broke");
}

#[tokio::test]
async fn a_guest_that_gives_no_response_may_be_answered_for() {
    let keys = "response = { error = true }";
    let (mut fake, _seen) = fake();
    let said = send(&fake, keys, &Capture::default()).await;
    assert!(said.starts_with("`GET /` got a whole response where the guest gives none: no response, "), "{said}");
    assert!(said.ends_with(" / 200, and \"hello\""), "{said}");
    fake.breaks = true;
    assert_eq!(send(&fake, keys, &Capture::default()).await, "");
    fake.breaks = false;
    fake.response = Ok((503, "", vec!["sorry"], ""));
    assert_eq!(send(&fake, keys, &Capture::default()).await, "");
    fake.response = Err("nothing came");
    assert_eq!(send(&fake, keys, &Capture::default()).await, "");
    assert_eq!(send(&fake, "response = { status = 200 }", &Capture::default()).await, "no response: nothing came");
}

#[tokio::test]
async fn requests_are_sent_as_they_are_written() {
    let (fake, mut seen) = fake();
    let answer = "response = { body = \"hello\" }";
    let keys = format!(
        "method = \"PUT\", path = \"/{{HTTP_SERVER_MAIN}}?a=b\", headers = {{ x-b = [\"1\", \"{{HTTP_SERVER_MAIN}}\"] }}, body = \"text\", {answer}"
    );
    assert_eq!(send(&fake, &keys, &Capture::default()).await, "");
    let head = fake.heads.lock().unwrap().remove(0);
    assert_eq!(
        head,
        "PUT http://localhost/127.0.0.1:7?a=b\nx-b: 1\nx-b: 127.0.0.1:7\nhost: localhost\ncontent-length: 4"
    );
    assert_eq!((seen.recv().await.unwrap().as_str(), seen.recv().await.unwrap().as_str()), ("text", "end"));
    let keys = "chunks = [\"a\", { hex = \"62\" }], trailers = { x-sum = \"9\" }, headers = { host = \"h\" }, response = { body = \"hello\", trailers = { x-sum = \"9\" } }";
    assert_eq!(send(&fake, keys, &Capture::default()).await, "");
    let head = fake.heads.lock().unwrap().remove(0);
    assert_eq!(head, "GET http://localhost/\nhost: h\nte: trailers\ntrailer: x-sum");
    for part in ["a", "b", "{\"x-sum\": \"9\"}", "end"] {
        assert_eq!(seen.recv().await.unwrap(), part);
    }
    assert!(send(&fake, "headers = { \"x y\" = \"1\" }", &Capture::default()).await.starts_with("invalid: `x y`"));
}

#[tokio::test]
async fn a_request_is_abandoned() {
    for (keys, parts) in [
        ("abandon = \"head\", body = \"never\"", &[][..]),
        ("abandon = \"body\", body = \"half\"", &["half"][..]),
        ("abandon = \"body\", chunks = [\"a\", \"b\"]", &["a", "b"][..]),
    ] {
        let (fake, mut seen) = fake();
        assert_eq!(send(&fake, keys, &Capture::default()).await, "");
        for part in parts.iter().chain(&["broken: the client has gone"]) {
            assert_eq!(seen.recv().await.unwrap(), *part, "{keys}");
        }
        assert!(!fake.heads.lock().unwrap()[0].contains("content-length"));
    }
}

#[tokio::test]
async fn a_client_stays_until_the_guest_has_written() {
    for (keys, parts) in [
        ("abandon = { after = \"body\", once = \"begun\" }, body = \"half\"", 1),
        ("abandon = { after = \"response\", once = \"begun\" }, response = { body = \"he\" }", 0),
    ] {
        let (fake, mut seen) = fake();
        let stdout = Capture::default();
        let sending = send(&fake, keys, &stdout);
        tokio::pin!(sending);
        for _ in 0..20 {
            assert!(futures::poll!(&mut sending).is_pending(), "nothing was written yet");
            tokio::task::yield_now().await;
        }
        for _ in 0..parts {
            assert_eq!(seen.try_recv().unwrap(), "half");
            assert!(seen.try_recv().is_err(), "the client has not gone");
        }
        stdout.write(b"begun");
        assert_eq!(sending.await, "");
    }
    let (fake, _seen) = fake();
    let stdout = Capture::default();
    stdout.write(b"bego");
    stdout.close();
    let said = send(&fake, "abandon = { after = \"head\", once = \"begun\" }", &stdout).await;
    assert_eq!(said, "the guest has not written what the client waits for before it goes: \"begun\" / \"bego\"");
}

#[tokio::test]
async fn a_response_is_dropped_half_read() {
    let (mut fake, _seen) = fake();
    // What comes after the part that is expected is not read, so that it does not matter.
    fake.breaks = true;
    for body in ["", "h", "hel"] {
        let keys = format!("abandon = \"response\", response = {{ body = \"{body}\" }}");
        assert_eq!(send(&fake, &keys, &Capture::default()).await, "");
    }
    let said = send(&fake, "abandon = \"response\", response = { body = \"hex\" }", &Capture::default()).await;
    assert_eq!(said, "the response to `GET /` has another body, from byte 2 on: \"hex\" / \"hel\"");
}

#[test]
fn what_cannot_be_meant_is_refused() {
    for (keys, said) in [
        ("body = \"a\", chunks = [\"b\"]", "a request takes `body` or `chunks`, not both"),
        ("trailers = { a = \"b\" }", "`trailers` of a request need `chunks`"),
        ("times = 0", "`times = 0`: expected a number from 1 to 1000"),
        ("abandon = \"head\", response = {}", "takes no `response`"),
        ("abandon = \"tail\"", "expected `head`, `body`, `response`, or a table of `after` and `once`"),
        ("abandon = \"response\", response = { error = true }", "cannot be abandoned"),
        ("response = { error = true, status = 200 }", "`error` stands alone"),
        ("response = { error = false }", "expected `true`; leave the key out instead"),
        ("response = { status = [] }", "`status` is an empty list"),
        ("requests = []", "`requests` is empty"),
        ("requests = [{}], times = 2", "`requests` stands alone"),
        ("requests = [{ requests = [{}] }]", "`requests` within `requests`"),
        ("requests = [{ abandon = { after = \"head\", once = \"x\" } }]", "is sent alone"),
        ("times = 2, abandon = { after = \"head\", once = \"x\" }", "is sent alone"),
        ("headers = { A = \"1\", a = \"2\" }", "the field `a` is there twice"),
        ("nonsense = 1", "unknown field `nonsense`"),
    ] {
        let error = read(keys).unwrap_err();
        assert!(error.contains(said), "{keys}: {error}");
    }
    assert_eq!(read("requests = [{}, { times = 3 }]").unwrap().iter().map(|request| request.times).sum::<usize>(), 4);
}

#[test]
fn the_exit_of_a_guest_is_kept() {
    let exit = Exit::Trap { message: "unreachable".to_owned(), backtrace: None };
    let outcome = check_exit(&exit, &[End::Exit(0)]).unwrap_err();
    assert_eq!(outcome.status, Status::Crash);
    assert!(check_exit(&exit, &[End::Exit(0), End::Trap]).is_ok());
    let outcome = check_exit(&Exit::Code(1), &[End::Trap, End::Exit(0)]).unwrap_err();
    assert_eq!(outcome.failure.unwrap().expected.as_deref(), Some("a trap or exit status 0"));
}
