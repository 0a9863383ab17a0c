//! Scripts of the component model (`.wast`) by the command: what becomes of directives that fail, hang or are not known.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use ticktock::event::TestResult;
use ticktock::outcome::Status;
use ticktock::report::json;
use ticktock::report::model::Report;

/// A component with a function that returns 42, one that traps and one that never ends.
const COMPONENT: &str = r#"(component
  (core module $m
    (func (export "answer") (result i32) i32.const 42)
    (func (export "trap") unreachable)
    (func (export "hang") (loop br 0)))
  (core instance $i (instantiate $m))
  (func (export "answer") (result u32) (canon lift (core func $i "answer")))
  (func (export "trap") (canon lift (core func $i "trap")))
  (func (export "hang") (canon lift (core func $i "hang"))))
"#;

fn ticktock(dir: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ticktock"))
        .current_dir(dir)
        .args(arguments)
        .env_remove("TICKTOCK_ROOT")
        .env("TICKTOCK_CACHE", dir.join("cache"))
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

/// Runs a script of these directives after the component, and gives its result and what was printed.
fn run(directives: &str) -> (TestResult, String) {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("Some Folder");
    fs::create_dir(&folder).unwrap();
    // One that passes: a run in which nothing could be run writes no report.
    fs::write(folder.join("another.wast"), "(component)").unwrap();
    fs::write(folder.join("script.wast"), format!("{COMPONENT}{directives}")).unwrap();
    let output = ticktock(dir.path(), &["run", "--suite", ".", "--report", "report.json"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    let report: Report = json::read(&dir.path().join("report.json")).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let [another, result] = &report.results[..] else { panic!("{text}") };
    assert_eq!((another.id.to_string().as_str(), another.status), ("some-folder/wast/another", Status::Pass), "{text}");
    (result.clone(), text)
}

/// The line of the script on which the directive stands that is this many lines after the component.
fn line(after: u32) -> u32 {
    u32::try_from(COMPONENT.lines().count()).unwrap() + after
}

#[test]
fn directives_that_do_what_they_say_are_counted() {
    let (result, text) =
        run("(assert_return (invoke \"answer\") (u32.const 42))\n(assert_trap (invoke \"trap\") \"unreachable\")\n\
        (assert_invalid (component (import \"a\" (func (type 5)))) \"unknown type\")\n\
        (assert_malformed (component quote \"(nonsense)\") \"expected valid component field\")\n");
    let directives = result.directives.unwrap();
    assert_eq!(result.status, Status::Pass, "{text}");
    assert_eq!((directives.passed, directives.failed.len(), directives.not_run), (5, 0, 0));
    assert_eq!(result.id.to_string(), "some-folder/wast/script");
}

#[test]
fn a_directive_that_fails_is_named_and_the_next_is_carried_out() {
    let (result, text) =
        run("(assert_return (invoke \"answer\") (u32.const 43))\n(assert_trap (invoke \"answer\") \"unreachable\")\n\
        (assert_return (invoke \"answer\") (u32.const 42))\n");
    let (failure, directives) = (result.failure.unwrap(), result.directives.unwrap());
    assert_eq!((result.status, directives.passed), (Status::Fail, 2), "{text}");
    assert_eq!(failure.message, "`assert_return`: it returns something else");
    assert_eq!(
        (failure.expected.as_deref(), failure.actual.as_deref()),
        (Some("(u32.const 43)"), Some("(u32.const 42)"))
    );
    assert_eq!(failure.location.unwrap().to_string(), format!("Some Folder/script.wast:{}", line(1)));
    let [_, untrapped] = &directives.failed[..] else { panic!("{directives:?}") };
    assert_eq!((untrapped.line, untrapped.kind.as_str()), (line(2), "assert_trap"));
    assert_eq!(untrapped.actual.as_deref(), Some("it returns (u32.const 42)"));
    assert!(text.contains("2 passed, 2 failed, 0 not run"), "{text}");
}

#[test]
fn what_needs_a_failed_directive_is_not_carried_out() {
    let (result, text) =
        run("(invoke \"trap\")\n(invoke \"answer\")\n(component definition $A (import \"a\" (func (type 5))))\n\
        (component instance $a $A)\n(invoke \"answer\")\n(component)\n");
    let directives = result.directives.unwrap();
    let failed: Vec<u32> = directives.failed.iter().map(|failed| failed.line).collect();
    assert_eq!(failed, [line(1), line(3)], "{text}");
    assert_eq!((directives.passed, directives.not_run), (2, 3), "{text}");
}

#[test]
fn a_directive_that_hangs_is_a_timeout() {
    let (result, text) = run("(invoke \"hang\")\n(invoke \"answer\")\n");
    let failure = result.failure.unwrap();
    assert_eq!(result.status, Status::Timeout, "{text}");
    assert_eq!(failure.message, "`script` took longer than its deadline of 10000 ms, in the directive `invoke`");
    assert_eq!(failure.location.unwrap().line, line(1));
    assert_eq!(result.directives.unwrap().passed, 1);
}

#[test]
fn what_is_no_script_could_not_be_run() {
    for (directives, at, said) in
        [("(assert_nothing (invoke \"answer\"))\n", 1, "expected"), ("(invoke \"answer\"\n", 2, "expected")]
    {
        let (result, text) = run(directives);
        let failure = result.failure.unwrap();
        assert_eq!(result.status, Status::Error, "{text}");
        assert!(failure.message.starts_with("the script cannot be read: ") && failure.message.contains(said), "{text}");
        assert_eq!(failure.location.unwrap().line, line(at), "{text}");
    }
}

#[test]
fn what_this_runtime_does_not_carry_out_is_unsupported() {
    let (result, text) = run("(assert_suspension (invoke \"answer\") \"x\")\n");
    assert_eq!(result.status, Status::Unsupported, "{text}");
    let expected = format!(
        "the directive `assert_suspension` in line {} needs `assert_suspension`, which the runtime in this process does not carry out",
        line(1)
    );
    assert_eq!(result.reason, Some(expected));
    let (result, text) = run("(component (core module (tag)))\n");
    assert_eq!(result.status, Status::Unsupported, "{text}");
    assert!(
        result
            .reason
            .unwrap()
            .ends_with("needs the proposal `exceptions`, which the engine in this process does not have")
    );
}

#[test]
fn a_head_that_is_wrong_is_named_before_anything_is_run() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("a.wast"), ";;! gc = true\n;;! maps = true\n(component)").unwrap();
    let output = ticktock(dir.path(), &["run", "--suite", "."]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(text.contains("a.wast:2: `maps` is no proposal: expected one of `bulk_memory`"), "{text}");
}

#[test]
fn a_trace_of_a_script_is_none_and_says_so() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("a.wast"), "(component)").unwrap();
    let output = ticktock(dir.path(), &["run", "--suite", ".", "--trace"]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(text.contains("no trace of 1 test: a script (`.wast`)"), "{text}");
}

#[test]
fn a_script_is_of_no_release() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("a.wast"), "(component)").unwrap();
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let output = ticktock(dir.path(), &["--root", root, "run", "--suite", ".", "--release", "0.3.2"]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{text}");
    assert!(text.contains("is of no release of WASI; run it without `--release`"), "{text}");
}
