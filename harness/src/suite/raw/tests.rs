use crate::id::Track;
use crate::suite::spec::{End, ServiceKind, TestSpec, Written};
use crate::suite::{front_matter, official};

fn read(key: &str) -> Result<TestSpec, String> {
    let head = format!("//! Claim.\n//@ covers = [\"wasi:a/b#c\"]\n//@ {key}\n");
    front_matter::parse(&head, Track::new(0, 2)).map(|head| head.spec).map_err(|error| error.message)
}

#[test]
fn services_that_cannot_be_meant_are_refused() {
    for (keys, said) in [
        ("name = \"a\", kind = \"quic\"", "unknown variant `quic`, expected one of"),
        ("name = \"a-b\"", "expected a name of letters, digits and `_`"),
        (
            "name = \"a\", kind = \"closed\", endpoints = []",
            "server `a`: a server of kind `closed` takes no `endpoints`",
        ),
        ("name = \"a\", kind = \"guest\", mode = \"echo\"", "a server of kind `guest` takes no `mode`"),
        ("name = \"a\", steps = []", "a server of kind `listening` takes no `steps`"),
        ("name = \"a\", kind = \"udp\"", "expected `mode` = `echo`, `sink`, `silent` or `flood`"),
        ("name = \"a\", kind = \"udp\", mode = \"echo\", expect = {}", "a server of kind `udp` takes no `expect`"),
        ("name = \"a\", kind = \"tcp\"", "expected `steps`, or `mode`"),
        ("name = \"a\", kind = \"tcp\", steps = [], mode = \"echo\"", "expected `steps` or `mode`, not both"),
        ("name = \"a\", kind = \"tcp\", mode = \"flood\", expect = { received = \"\" }", "`received` goes with"),
        (
            "name = \"a\", kind = \"tcp\", steps = [{ end = \"close\" }, { send = \"x\" }]",
            "step 1: nothing comes after",
        ),
        ("name = \"a\", kind = \"tcp\", steps = [{ forever = \"\" }]", "step 1: `forever` sends nothing"),
        ("name = \"a\", kind = \"tcp\", steps = [{ jump = true }]", "unknown variant `jump`, expected one of `send`"),
        ("name = \"a\", kind = \"tcp\", steps = [{ receive-end = false }]", "expected `true`; leave the key out"),
        ("name = \"a\", endpoints = [{ steps = [], response = \"x\" }]", "takes no `response` and no `mode`"),
        ("name = \"a\", endpoints = [{ steps = [], mode = \"echo-body\" }]", "takes no `response` and no `mode`"),
        ("name = \"a\", endpoints = [{ steps = [{ receive-head = true }] }]", "leave the first `receive-head` out"),
        ("name = \"a\", endpoints = [{ method = \"a b\" }]", "`a b` is no method"),
        ("name = \"a\", endpoints = [{ expect = { header = {} } }]", "unknown field `header`"),
        ("name = \"a\", endpoints = [{ expect = { headers = { a = 1 } } }]", "expected a value (a string,"),
        ("name = \"a\" }, { name = \"A\", kind = \"tcp\", mode = \"echo\"", "there are two servers `A`"),
    ] {
        let error = read(&format!("services = [{{ {keys} }}]")).unwrap_err();
        assert!(error.contains(said), "{keys}: {error}");
    }
    let spec =
        read("services = [{ name = \"a\", endpoints = [{ method = \"PROPFIND\" }, { method = \"get\" }] }]").unwrap();
    let ServiceKind::Http(endpoints) = &spec.services[0].kind else { panic!("{:?}", spec.services) };
    assert_eq!((endpoints[0].method.as_str(), endpoints[1].method.as_str()), ("PROPFIND", "GET"));
}

#[test]
fn endings_are_one_of_three() {
    let ends = |keys: &str| {
        read(&format!("expect = {{ {keys} }}")).map(|spec| match spec.operations.into_iter().next_back() {
            Some(crate::suite::spec::Operation::Wait(wait)) => (wait.ends, wait.stdout),
            other => panic!("{other:?}"),
        })
    };
    assert_eq!(ends("").unwrap().0, [End::Exit(0)]);
    assert_eq!(ends("trap = true").unwrap().0, [End::Trap]);
    assert_eq!(ends("any-of = [\"trap\", 0, -2]").unwrap().0, [End::Trap, End::Exit(0), End::Exit(-2)]);
    assert_eq!(ends("stdout = \"a\"").unwrap().1, Some(Written::Whole("a".into())));
    assert_eq!(ends("stdout = { prefix = { hex = \"61\" } }").unwrap().1, Some(Written::Prefix("a".into())));
    for (keys, said) in [
        ("any-of = []", "`any-of` is empty"),
        ("any-of = [\"crash\"]", "expected an exit status or \"trap\""),
        ("any-of = [0], exit = 1", "expected one of an exit status, `trap` and `any-of`"),
        ("trap = true, exit = 1", "expected one of an exit status, `trap` and `any-of`"),
        ("stdout = { prefix = \"a\", suffix = \"b\" }", "expected a payload"),
    ] {
        let error = ends(keys).unwrap_err();
        assert!(error.contains(said), "{keys}: {error}");
    }
}

#[test]
fn folders_are_made_below_themselves() {
    for path in ["", "/a", "../a", "a/../b", "a//b", "./a", "a\\\\b", "c:a"] {
        for keys in [
            format!("folders = [\"{path}\"]"),
            format!("files = {{ \"{path}\" = \"\" }}"),
            format!("hard-links = {{ a = \"{path}\" }}"),
        ] {
            let error = read(&format!("dirs = [{{ guest = \"/\", {keys} }}]")).unwrap_err();
            assert!(error.contains("is no path in the folder `/`"), "{keys}: {error}");
        }
    }
    let requires = read("dirs = [{ guest = \"/\", readonly = true }]").unwrap().requires;
    assert_eq!(requires.iter().map(ToString::to_string).collect::<Vec<_>>(), ["readonly-directory"]);
}

#[test]
fn the_official_format_has_nothing_of_it() {
    let refused = |text: &str| official::test(Some(text), "a", Track::new(0, 3)).unwrap_err().message;
    for (server, key) in [
        (r#""kind": "tcp", "mode": "echo""#, "kind"),
        (r#""kind": "guest""#, "kind"),
        (r#""endpoints": [{"steps": []}]"#, "steps"),
        (r#""endpoints": [{"expect": {}}]"#, "expect"),
    ] {
        let message = refused(&format!(r#"{{"servers": [{{"name": "a", {server}}}]}}"#));
        assert_eq!(message, format!("server `a`: `{key}` is no part of the official suite's format"));
    }
    let method = refused(r#"{"servers": [{"name": "a", "endpoints": [{"method": "PROPFIND"}]}]}"#);
    assert!(method.contains("expected one of GET, POST"), "{method}");
    for (keys, key) in [
        (r#""chunks": ["a"]"#, "`chunks`"),
        (r#""times": 2"#, "`times`"),
        (r#""abandon": "head""#, "`abandon`"),
        (r#""requests": []"#, "`requests`"),
        (r#""headers": {"a": ["b"]}"#, "a list as a header's value"),
        (r#""response": {"status": [200]}"#, "a list as `status`"),
        (r#""response": {"error": true}"#, "`error`"),
        (r#""response": {"absent": []}"#, "`absent`"),
        (r#""response": {"trailers": {}}"#, "`trailers`"),
    ] {
        let text =
            format!(r#"{{"operations": [{{"type": "run"}}, {{"type": "request", {keys}}}, {{"type": "wait"}}]}}"#);
        assert_eq!(refused(&text), format!("{key} is no part of the official suite's format"));
    }
    let wait = refused(r#"{"operations": [{"type": "run"}, {"type": "wait", "any-of": [0]}]}"#);
    assert_eq!(wait, "`any-of` is no part of the official suite's format");
}
