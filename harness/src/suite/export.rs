//! Tests in the form of the official `wasi-testsuite`, for other harnesses: what of a test that form says, and what it does
//! not.
//!
//! Only what the official runner itself reads is written; a test that would need more is left out with a reason, and where
//! the form says less than the test does, that is noted. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::component::Interfaces;
use super::raw;
use super::spec::{
    Answer, Capability, DEFAULT_TIMEOUT, Directory, End, Endpoint, Exchange, FieldValues, Fields, Operation, Payload,
    Request, RequestBody, Run, Service, ServiceKind, Stream, TestSpec, Wait, World, Written,
};
use crate::id::Track;
use serde_json::{Map, Value, json};

/// How many bytes a pipe holds at least on the systems that the official runner is used on: those of macOS. Linux has 64 KiB.
const PIPE: usize = 16 * 1024;

/// A test in the official form.
#[derive(Debug, Clone, PartialEq)]
pub struct Exported {
    /// The content of its JSON file.
    pub json: Value,
    /// What the form says less than the test does, each in a sentence.
    pub less: Vec<String>,
    /// The folder that it is given at `/`.
    pub folder: Option<Directory>,
}

/// What the official suite calls the target of a track's programs. `None` for a track that it has no name for.
pub fn target(track: Track) -> Option<&'static str> {
    [(1, "wasm32-wasip1"), (2, "wasm32-wasip2"), (3, "wasm32-wasip3")]
        .into_iter()
        .find_map(|(minor, name)| (track == Track::new(0, minor)).then_some(name))
}

/// The content of the `manifest.json` of a suite.
pub fn manifest(suite: &str, target: &str) -> Value {
    json!({ "name": format!("{suite} [{target}]"), "version": target })
}

/// A test in the official form; `root` is what its folder is called beside it.
///
/// # Errors
/// Why the form cannot say what the test does.
pub fn test(spec: &TestSpec, program: &Interfaces, root: &str) -> Result<Exported, String> {
    if spec.requires.contains(&Capability::Terminal) || !spec.terminals.is_empty() {
        return Err("it needs a terminal".to_owned());
    }
    let of_drafts = [
        Capability::Config,
        Capability::Keyvalue,
        Capability::NnOnnx,
        Capability::Sql,
        Capability::TlsTestAuthority,
        Capability::TlsRevocation,
    ];
    if let Some(needed) = of_drafts.iter().find(|capability| spec.requires.contains(capability)) {
        return Err(format!("it needs `{needed}`, of which the form has no word"));
    }
    let mut json = Map::new();
    let imports = |package: &str| program.imports.keys().any(|import| import.starts_with(package));
    let proposals = [("http", imports("wasi:http/")), ("sockets", spec.requires.contains(&Capability::Network))];
    let proposals: Vec<&str> = proposals.into_iter().filter(|(_, needed)| *needed).map(|(name, _)| name).collect();
    if !proposals.is_empty() {
        json.insert("proposals".to_owned(), json!(proposals));
    }
    match spec.world {
        World::Command => {}
        World::Service => drop(json.insert("world".to_owned(), json!("wasi:http/service"))),
        World::Proxy => return Err("the form does not know the world `wasi:http/proxy`".to_owned()),
    }
    if !spec.services.is_empty() {
        let servers = spec.services.iter().map(server).collect::<Result<Vec<_>, _>>()?;
        json.insert("servers".to_owned(), json!(servers));
    }
    let reads_stdin = imports("wasi:cli/stdin@");
    let mut writer = Writer { root, reads_stdin, ends_stdin: false, written: 0, folder: None, less: Vec::new() };
    let mut operations = Vec::new();
    for (index, operation) in spec.operations.iter().enumerate() {
        operations.extend(writer.operation(operation, spec.operations.get(index + 1))?);
    }
    if writer.written > PIPE {
        return Err(format!(
            "standard input is more than the {PIPE} bytes that a pipe holds; the official runner breaks off all tests if a guest ends before it has read such input"
        ));
    }
    json.insert("operations".to_owned(), json!(operations));
    let seconds = spec.timeout / 1000;
    if spec.timeout > DEFAULT_TIMEOUT {
        writer.less.push(format!(
            "it may take {seconds} s; the runner waits for 5 s, unless a runtime's adapter says otherwise"
        ));
    } else if spec.timeout < 5000 {
        writer.less.push(format!(
            "it must end within {seconds} s; the runner waits for 5 s, unless a runtime's adapter says otherwise"
        ));
    }
    Ok(Exported { json: Value::Object(json), less: writer.less, folder: writer.folder })
}

struct Writer<'a> {
    root: &'a str,
    /// Whether the guest can read standard input at all.
    reads_stdin: bool,
    /// Whether standard input ends with what it was given at the start.
    ends_stdin: bool,
    /// How many bytes are written to standard input.
    written: usize,
    folder: Option<Directory>,
    less: Vec<String>,
}

impl Writer<'_> {
    fn operation(&mut self, operation: &Operation, next: Option<&Operation>) -> Result<Vec<Value>, String> {
        Ok(match operation {
            Operation::Run(run) => self.run(run)?,
            Operation::Read { id, payload } => vec![read(*id, payload)?],
            Operation::Write { payload } => {
                self.written += payload.0.len();
                vec![json!({ "type": "write", "id": "stdin", "payload": text("`write`", payload)? })]
            }
            // `wait` closes it, too.
            Operation::Close if matches!(next, Some(Operation::Wait(_))) => Vec::new(),
            Operation::Close => return Err("it closes standard input and goes on (`close`)".to_owned()),
            Operation::Connect { id } => vec![json!({ "type": "connect", "id": id, "protocol_type": "tcp" })],
            Operation::Send { id, payload } => {
                vec![json!({ "type": "send", "id": id, "payload": text("`send`", payload)? })]
            }
            Operation::Recv { id, payload } => {
                vec![json!({ "type": "recv", "id": id, "payload": text("`recv`", payload)? })]
            }
            Operation::Request(requests) => match &requests[..] {
                [request] => vec![self::request(request)?],
                _ => return Err("it sends several requests at once".to_owned()),
            },
            Operation::Kill { signal } => vec![json!({ "type": "kill", "signal": signal })],
            Operation::Wait(wait) => self.wait(wait)?,
            Operation::Script => return Err("it is a script".to_owned()),
        })
    }

    fn run(&mut self, run: &Run) -> Result<Vec<Value>, String> {
        let mut json = Map::from_iter([("type".to_owned(), json!("run"))]);
        if !run.args.is_empty() {
            json.insert("args".to_owned(), json!(run.args));
        }
        if !run.env.is_empty() {
            json.insert("env".to_owned(), json!(run.env));
        }
        match &run.dirs[..] {
            [] => {}
            [dir] if dir.readonly => return Err("it is given a folder that it must not change".to_owned()),
            [dir] if dir.guest == "/" => {
                // One folder beside the test can stand for one.
                if self.folder.as_ref().is_some_and(|folder| folder != dir) {
                    return Err("it is run several times, with another folder each time".to_owned());
                }
                self.folder = Some(dir.clone());
                json.insert("root".to_owned(), json!(self.root));
            }
            [dir] => return Err(format!("its folder is at `{}`, and the form has one at `/` alone", dir.guest)),
            dirs => return Err(format!("it is given {} folders, and the form has one", dirs.len())),
        }
        self.ends_stdin = run.stdin.is_some();
        let mut operations = vec![Value::Object(json)];
        // A guest that cannot read it is not to be kept from ending by it.
        if let Some(stdin) = run.stdin.as_ref().filter(|stdin| !stdin.0.is_empty() && self.reads_stdin) {
            self.written += stdin.0.len();
            operations.push(json!({ "type": "write", "id": "stdin", "payload": text("`stdin`", stdin)? }));
        }
        Ok(operations)
    }

    fn wait(&mut self, wait: &Wait) -> Result<Vec<Value>, String> {
        let code = match &wait.ends[..] {
            [End::Exit(code)] => code,
            [End::Trap] => {
                return Err("it expects a trap, for which the form has no word that holds on every runtime".to_owned());
            }
            _ => return Err("it may end in several ways, and the form knows one".to_owned()),
        };
        let mut operations = Vec::new();
        for (stream, written) in [(Stream::Stdout, &wait.stdout), (Stream::Stderr, &wait.stderr)] {
            let expected = match written {
                None => continue,
                Some(Written::Prefix(expected)) => expected,
                Some(Written::Whole(expected)) => {
                    self.less.push(format!("what is written to {stream} after what is expected is not noticed"));
                    expected
                }
            };
            if expected.0.is_empty() {
                continue;
            }
            if self.ends_stdin && self.reads_stdin {
                return Err(format!(
                    "{stream} is compared after standard input has ended; the form reads it before `wait`, which alone ends it"
                ));
            }
            operations.push(read(stream, expected)?);
        }
        operations.push(json!({ "type": "wait", "exit_code": code }));
        Ok(operations)
    }
}

fn read(stream: Stream, payload: &Payload) -> Result<Value, String> {
    let text = text("what is read", payload)?;
    if text.contains('\r') {
        return Err("it reads carriage returns, which the official runner takes for line feeds".to_owned());
    }
    Ok(json!({ "type": "read", "id": stream, "payload": text }))
}

fn text<'a>(what: &str, payload: &'a Payload) -> Result<&'a str, String> {
    std::str::from_utf8(&payload.0).map_err(|_| format!("{what} is no text, and the form has texts alone"))
}

fn request(request: &Request) -> Result<Value, String> {
    let Exchange::Answered(response) = &request.exchange else {
        return Err("it sends a request that is not answered, or breaks off".to_owned());
    };
    if request.times != 1 {
        return Err("it sends several requests at once".to_owned());
    }
    let RequestBody::Whole(body) = &request.body else {
        return Err("it sends a request in chunks".to_owned());
    };
    let mut json = Map::from_iter([
        ("type".to_owned(), json!("request")),
        ("method".to_owned(), json!(request.method)),
        ("path".to_owned(), json!(request.path)),
    ]);
    put_fields(&mut json, &request.headers)?;
    put_body(&mut json, "a request's body", body)?;
    let status = match response.status.iter().collect::<Vec<_>>()[..] {
        [status] => *status,
        _ => return Err("it expects one of several status codes".to_owned()),
    };
    if !response.absent.is_empty() || !response.trailers.is_empty() {
        return Err("it says of a response which headers it has not, or which trailers it has".to_owned());
    }
    let mut expected = Map::from_iter([("status".to_owned(), json!(status))]);
    put_fields(&mut expected, &response.headers)?;
    put_body(&mut expected, "a response's body", &response.body)?;
    json.insert("response".to_owned(), Value::Object(expected));
    Ok(Value::Object(json))
}

fn put_fields(json: &mut Map<String, Value>, fields: &Fields) -> Result<(), String> {
    let mut headers = Map::new();
    for (name, values) in fields {
        let FieldValues::One(value) = values else {
            return Err(format!("it has all values of the field `{name}`, and the form has one"));
        };
        headers.insert(name.clone(), json!(text("a field's value", value)?));
    }
    if !headers.is_empty() {
        json.insert("headers".to_owned(), Value::Object(headers));
    }
    Ok(())
}

fn put_body(json: &mut Map<String, Value>, what: &str, body: &Payload) -> Result<(), String> {
    if !body.0.is_empty() {
        json.insert("body".to_owned(), json!(text(what, body)?));
    }
    Ok(())
}

fn server(service: &Service) -> Result<Value, String> {
    let name = &service.name;
    match &service.kind {
        ServiceKind::Closed => Ok(json!({ "name": name, "kind": "closed" })),
        ServiceKind::Http(endpoints) => {
            let endpoints = endpoints.iter().map(endpoint).collect::<Result<Vec<_>, _>>()?;
            Ok(json!({ "name": name, "endpoints": endpoints }))
        }
        ServiceKind::Tcp(_) => Err("it talks to a TCP peer".to_owned()),
        ServiceKind::Udp(_) => Err("it talks to a UDP peer".to_owned()),
        ServiceKind::Guest => Err("it talks to another guest".to_owned()),
        ServiceKind::Tls(_) => Err("it talks to a TLS server".to_owned()),
    }
}

fn endpoint(endpoint: &Endpoint) -> Result<Value, String> {
    if endpoint.expect.is_some() {
        return Err("a server holds requests against what is expected of them".to_owned());
    }
    if !raw::METHODS.contains(&endpoint.method.as_str()) {
        return Err(format!("a server answers the method `{}`", endpoint.method));
    }
    // Python's `http.server` makes one slash of those that a target begins with, before it is looked up.
    if endpoint.path.starts_with("//") {
        return Err(format!(
            "a server answers the path `{}`, of whose first slashes the official runner's sees one alone",
            endpoint.path
        ));
    }
    let mut json =
        Map::from_iter([("method".to_owned(), json!(endpoint.method)), ("path".to_owned(), json!(endpoint.path))]);
    let (key, value) = match &endpoint.answer {
        Answer::Static(answer) => {
            let mut response = Map::from_iter([("status".to_owned(), json!(answer.status))]);
            if !answer.headers.is_empty() {
                response.insert("headers".to_owned(), json!(answer.headers));
            }
            put_body(&mut response, "a server's body", &answer.body)?;
            ("response", Value::Object(response))
        }
        Answer::Chunked { status, headers, chunks, trailers } => {
            ("response", json!({ "status": status, "headers": headers, "chunks": chunks, "trailers": trailers }))
        }
        Answer::EchoBody => ("mode", json!("echo-body")),
        Answer::EchoHeaders => ("mode", json!("echo-headers")),
        Answer::Script(_) => return Err("a server answers step by step".to_owned()),
    };
    json.insert(key.to_owned(), value);
    Ok(Value::Object(json))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use crate::suite::component::Kind;
    use crate::suite::{discover, front_matter, official};
    use std::collections::BTreeMap;
    use std::path::Path;

    fn program(imports: &[&str]) -> Interfaces {
        let imports = imports.iter().map(|name| ((*name).to_owned(), [].into())).collect();
        Interfaces { kind: Kind::Component, imports, exports: BTreeMap::new() }
    }

    fn exported(keys: &str, imports: &[&str]) -> Result<Exported, String> {
        let head = format!("//! Claim.\n//@ covers = [\"wasi:a/b#c\"]\n//@ spec = \"https://example.com\"\n{keys}");
        let track = if keys.contains("service") { Track::new(0, 3) } else { Track::new(0, 2) };
        test(&front_matter::parse(&head, track).unwrap().spec, &program(imports), "a.dir")
    }

    #[test]
    fn what_the_form_says_is_said() {
        let stdin = ["wasi:cli/stdin@0.2.12"];
        let whole = exported("//@ args = [\"x\"]\n//@ env = { A = \"b\" }\n//@ dirs = [{ fixture = \"tree\", guest = \"/\" }]\n//@ stdin = \"in\"\n//@ requires = [\"network\"]\n//@ expect = { exit = 3 }", &stdin).unwrap();
        let expected = json!({ "proposals": ["sockets"], "operations": [
            { "type": "run", "args": ["x"], "env": { "A": "b" }, "root": "a.dir" },
            { "type": "write", "id": "stdin", "payload": "in" },
            { "type": "wait", "exit_code": 3 },
        ] });
        assert_eq!(
            (whole.json, whole.folder.and_then(|folder| folder.fixture).as_deref(), whole.less.len()),
            (expected, Some("tree"), 0)
        );
        let reads = exported("//@ stdin = \"in\"\n//@ expect = { stdout = \"out\" }", &[]).unwrap();
        let expected = json!({ "operations": [
            { "type": "run" }, { "type": "read", "id": "stdout", "payload": "out" }, { "type": "wait", "exit_code": 0 },
        ] });
        assert_eq!((reads.json, reads.less.len()), (expected, 1));
        let closes = "//@ operations = [{ type = \"run\" }, { type = \"close\" }, { type = \"wait\" }]";
        assert_eq!(exported(closes, &stdin).unwrap().json["operations"].as_array().unwrap().len(), 2);
        for (keys, less) in [("timeout = 3000", "it must end within 3 s"), ("timeout = 60000", "it may take 60 s")] {
            assert!(exported(&format!("//@ {keys}"), &[]).unwrap().less[0].starts_with(less), "{keys}");
        }
        // As much as a pipe holds, and more for a guest that does not import standard input and is given none.
        let long = |times: usize| format!("//@ stdin = {{ repeat = \"x\", times = {times} }}");
        assert!(exported(&long(16384), &stdin).is_ok() && exported(&long(1 << 20), &[]).is_ok());
    }

    #[test]
    fn what_it_does_not_say_is_left_out_with_a_reason() {
        let stdin = ["wasi:cli/stdin@0.2.12"];
        let reason = |keys: &str| exported(keys, &stdin).unwrap_err();
        for (keys, said) in [
            ("//@ terminals = [\"stdin\"]", "a terminal"),
            ("//@ world = \"wasi:http/proxy\"", "`wasi:http/proxy`"),
            ("//@ dirs = [{ fixture = \"a\", guest = \"/data\" }]", "at `/data`"),
            ("//@ dirs = [{ fixture = \"a\", guest = \"/\" }, { fixture = \"b\", guest = \"/b\" }]", "2 folders"),
            ("//@ stdin = { hex = \"ff\" }", "`stdin` is no text"),
            ("//@ stdin = { repeat = \"x\", times = 16385 }", "more than the 16384 bytes that a pipe holds"),
            (
                "//@ operations = [{ type = \"run\" }, { type = \"write\", id = \"stdin\", payload = { repeat = \"x\", times = 16384 } }, { type = \"write\", id = \"stdin\", payload = \"x\" }, { type = \"wait\" }]",
                "that a pipe holds",
            ),
            ("//@ expect = { trap = true }", "a trap"),
            ("//@ expect = { any-of = [0, \"trap\"] }", "several ways"),
            ("//@ dirs = [{ fixture = \"a\", guest = \"/\", readonly = true }]", "must not change"),
            ("//@ services = [{ name = \"a\", kind = \"tcp\", mode = \"echo\" }]", "a TCP peer"),
            ("//@ services = [{ name = \"a\", kind = \"udp\", mode = \"echo\" }]", "a UDP peer"),
            ("//@ services = [{ name = \"a\", kind = \"guest\" }]", "another guest"),
            ("//@ services = [{ name = \"a\", endpoints = [{ steps = [{ end = \"reset\" }] }] }]", "step by step"),
            (
                "//@ services = [{ name = \"a\", endpoints = [{ expect = { requests = 1 } }] }]",
                "holds requests against",
            ),
            ("//@ services = [{ name = \"a\", endpoints = [{ method = \"PURGE\" }] }]", "`PURGE`"),
            ("//@ services = [{ name = \"a\", endpoints = [{ path = \"//a\" }] }]", "the path `//a`"),
            (
                "//@ operations = [{ type = \"run\" }, { type = \"request\", times = 2 }, { type = \"wait\" }]",
                "several requests",
            ),
            (
                "//@ operations = [{ type = \"run\" }, { type = \"request\", response = { status = [1, 2] } }, { type = \"wait\" }]",
                "several status codes",
            ),
            (
                "//@ operations = [{ type = \"run\" }, { type = \"request\", response = { error = true } }, { type = \"wait\" }]",
                "not answered",
            ),
            ("//@ expect = { stdout = \"out\" }", "after standard input has ended"),
            (
                "//@ operations = [{ type = \"run\" }, { type = \"close\" }, { type = \"read\", payload = \"x\" }, { type = \"wait\" }]",
                "`close`",
            ),
            (
                "//@ operations = [{ type = \"run\" }, { type = \"read\", payload = \"\\r\\n\" }, { type = \"wait\" }]",
                "carriage",
            ),
        ] {
            assert!(reason(keys).contains(said), "{keys}: {}", reason(keys));
        }
    }

    #[test]
    fn what_is_written_is_read_as_the_same_test() {
        let keys = r#"//@ world = "wasi:http/service"
//@ services = [
//@   { name = "main", endpoints = [
//@     { method = "POST", path = "/a", mode = "echo-body" },
//@     { path = "/b", mode = "echo-headers" },
//@     { path = "/c", response = { status = 201, headers = { a = "b" }, body = "text" } },
//@     { path = "/d", response = { chunks = ["x", "y"], trailers = { t = "u" } } },
//@   ] },
//@   { name = "none", kind = "closed" },
//@ ]
//@ operations = [
//@   { type = "run", env = { a = "b" } },
//@   { type = "connect", id = "one" }, { type = "send", id = "one", payload = "s" }, { type = "recv", id = "one", payload = "r" },
//@   { type = "request", method = "POST", path = "/", headers = { h = "v" }, body = "b", response = { status = 404, body = "c" } },
//@   { type = "kill", signal = "SIGINT" },
//@   { type = "wait", exit_code = -2 },
//@ ]"#;
        let head = format!("//! Claim.\n//@ covers = [\"wasi:a/b#c\"]\n//@ spec = \"https://example.com\"\n{keys}");
        let spec = front_matter::parse(&head, Track::new(0, 3)).unwrap().spec;
        let json = test(&spec, &program(&["wasi:http/types@0.3.0"]), "a.dir").unwrap().json;
        assert_eq!(json["proposals"], json!(["http"]));
        let read = official::test(Some(&json.to_string()), "claim", Track::new(0, 3)).unwrap();
        assert_eq!((read.operations, read.services, read.world), (spec.operations, spec.services, spec.world));
        let manifest = manifest("http", target(Track::new(0, 3)).unwrap()).to_string();
        let manifest = official::manifest(Some(&manifest), "anything").unwrap();
        assert_eq!((manifest.suite.as_str(), manifest.track), ("http", Track::new(0, 3)));
    }

    #[test]
    fn every_test_of_the_project_is_written_or_has_a_reason() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let project = Project::find(Some(&root), &root).unwrap();
        let mut written = 0;
        for built_in in discover::built_in(&project).unwrap() {
            let Ok(exported) = test(&built_in.spec, &program(&[]), "a.dir") else { continue };
            let read = official::test(Some(&exported.json.to_string()), "claim", built_in.id.track()).unwrap();
            let starts = |spec: &TestSpec| -> Vec<Run> {
                let runs = spec.operations.iter().filter_map(|operation| match operation {
                    Operation::Run(run) => Some(Run { dirs: Vec::new(), stdin: None, ..run.clone() }),
                    _ => None,
                });
                runs.collect()
            };
            assert_eq!(starts(&read), starts(&built_in.spec), "{}", built_in.id);
            assert_eq!(read.services, built_in.spec.services, "{}", built_in.id);
            written += 1;
        }
        assert!(written > 100, "{written}");
    }
}
