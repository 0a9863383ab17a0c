//! `ticktock coverage` as a person uses it, on a project of its own; and that what the documentation says of tests is so.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod made;

use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;
use ticktock::project::Project;
use ticktock::suite::discover;
use ticktock::surface::text;

/// The surface of the project's one proposal at 0.2.1: three functions that everybody has, one of which is the guest's, and two
/// behind gates.
fn surface() -> String {
    "wasi:a package
wasi:a/files interface @since(0.2.0)
wasi:a/files#[method]file.open func(path: string) -> result<_, error-code> @since(0.2.0)
wasi:a/files#[static]file.all func() -> list<u32> @since(0.2.0)
wasi:a/files#error-code enum { no-entry, too-long } @since(0.2.0)
wasi:a/files#file resource @since(0.2.0)
wasi:a/files#tell func() -> u64 @unstable(a-tell)
wasi:a/later interface @unstable(a-later)
wasi:a/later#now func() -> u64 @unstable(a-later)
wasi:a/run interface @since(0.2.0)
wasi:a/run#run func() -> result @since(0.2.0)
"
    .to_owned()
}

/// A test of this name that covers this, with this source behind its head.
fn test(name: &str, covers: &[&str], source: &str) -> (String, String) {
    let head = format!("//! Claim.\n//@ covers = {covers:?}\n//@ spec = \"https://example.com\"\n");
    (format!("suites/a/0.2/src/bin/{name}.rs"), format!("{head}{source}\n"))
}

/// A project with a release 0.2.0, in which there is nothing but the package, a release 0.2.1 with the surface, and these tests.
fn project(tests: &[(String, String)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    fs::create_dir(dir.path().join("suites")).unwrap();
    let digest = |surface: &str| text::parse(surface).unwrap().digest().to_string();
    let added = |surface: &str| surface.lines().map(|line| format!("+ {line}\n")).collect::<String>();
    let (first, rest) = (surface(), surface());
    let (first, rest) = (&first[..first.find('\n').unwrap() + 1], &rest[rest.find('\n').unwrap() + 1..]);
    write("proposals/a/surface/0.2.0.txt", &added(first));
    write("proposals/a/surface/0.2.1.txt", &added(rest));
    let release = |version: &str, surface: &str| {
        format!("[[release]]\nversion = \"{version}\"\nsource = \"here\"\nsurface = \"{}\"\n", digest(surface))
    };
    let proposal = "package = \"wasi:a\"\nphase = 3\nchampions = []\nrepository = \"https://example.com\"\n\
        interfaces = [\"wasi:a/files\", \"wasi:a/later\", \"wasi:a/run\"]\n[portability]\nruntimes = 2\n";
    let proposal = format!("{proposal}{}{}", release("0.2.0", first), release("0.2.1", &surface()));
    write("proposals/a/proposal.toml", &proposal);
    let train = |version: &str, date: &str| {
        format!("[[release]]\nversion = \"{version}\"\nline = \"0.2\"\ndate = \"{date}\"\n")
    };
    let planned = format!("{}state = \"planned\"\n", train("0.2.2", "2026-06-01"));
    let train = format!("{}{}{planned}", train("0.2.0", "2026-01-01"), train("0.2.1", "2026-03-01"));
    write("proposals/releases.toml", &train);
    for (path, text) in tests {
        write(path, text);
    }
    dir
}

fn coverage(dir: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ticktock"))
        .current_dir(dir)
        .arg("coverage")
        .args(arguments)
        .env_remove("TICKTOCK_ROOT")
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

/// What the command prints, which must end with this status.
#[track_caller]
fn shows(dir: &Path, arguments: &[&str], status: i32) -> String {
    let output = coverage(dir, arguments);
    let (text, errors) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr).into_owned());
    assert_eq!(output.status.code(), Some(status), "{text}{errors}");
    text
}

/// Checks that the command cannot do its work and says so.
#[track_caller]
fn refuses(dir: &Path, arguments: &[&str], expected: &[&str]) {
    let output = coverage(dir, arguments);
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{text}");
    for part in expected {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
}

#[track_caller]
fn document(dir: &Path, arguments: &[&str], status: i32) -> Value {
    let arguments: Vec<&str> = arguments.iter().copied().chain(["--format", "json"]).collect();
    serde_json::from_str::<Value>(&shows(dir, &arguments, status)).unwrap()["releases"][0].clone()
}

const OPEN: &str = "wasi:a/files#[method]file.open";
const ALL: &str = "wasi:a/files#[static]file.all";
const RUN: &str = "wasi:a/run#run";

fn all_covered() -> Vec<(String, String)> {
    vec![test("opens", &[OPEN, ALL], "check(ErrorCode::NoEntry)"), test("runs", &[RUN], "check(ErrorCode::TooLong)")]
}

#[test]
fn what_has_no_test_is_named_and_is_status_1() {
    let project = project(&[test("opens", &[OPEN, "wasi:a/later#now"], "")]);
    let text = shows(project.path(), &[], 1);
    for part in [
        "  files            2       1     50 %       ·",
        "  run              1       0      0 %       ·",
        "wasi:a/files  @unstable(a-tell)  0 of 1 function tested",
        "wasi:a/later  @unstable(a-later)  1 of 1 function tested",
        "no test: wasi:a/files#[static]file.all\nno test: wasi:a/run#run\n",
        "1 of 3 stable functions of WASI 0.2.1 have a test (33 %)",
        "ticktock new-test a/0.2/CLAIM",
    ] {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
    let text = shows(project.path(), &["--missing"], 1);
    assert!(text.starts_with("no test: ") && !text.contains("behind feature gates"), "{text}");
    let text = shows(project.path(), &["--interface", "run", "--format", "markdown"], 1);
    assert!(text.contains("| `wasi:a/run` | 1 | 0 | 0 | 0 |\n\n- no test: wasi:a/run#run"), "{text}");
}

#[test]
fn what_is_all_covered_is_status_0() {
    let project = project(&all_covered());
    let text = shows(project.path(), &["--items"], 0);
    assert!(text.contains("3 of 3 stable functions of WASI 0.2.1 have a test (100 %)"), "{text}");
    assert!(text.contains("wasi:a/run#run func() -> result\n  a/0.2/runs\n"), "{text}");
    let document = document(project.path(), &["--release", "0.2.1"], 0);
    assert_eq!((&document["stable"]["percent"], &document["whole"]), (&json!(100), &json!(true)));
    assert_eq!(document["items"][0]["item"], OPEN);
    assert_eq!(document["items"][0]["tests"], json!(["a/0.2/opens"]));
    assert_eq!(document["items"][2]["gate"], "a-tell");
}

#[test]
fn error_cases_are_named_by_tests_of_functions_that_have_them() {
    let project = project(&all_covered());
    let errors = document(project.path(), &["--errors"], 0)["errors"].clone();
    assert_eq!(errors[0]["type"], "wasi:a/files#error-code");
    assert_eq!(errors[0]["cases"][0], json!({ "case": "no-entry", "tests": ["a/0.2/opens"] }));
    assert_eq!(errors[0]["cases"][1], json!({ "case": "too-long", "tests": [] }), "the test is about something else");
    let text = shows(project.path(), &["--errors", "--missing"], 0);
    assert!(
        text.contains("1 of 2 cases are named") && text.contains("too-long") && !text.contains("no-entry"),
        "{text}"
    );
}

#[test]
fn a_waiver_is_of_what_is_there_and_has_no_test() {
    let project = project(&[test("opens", &[OPEN, ALL], "")]);
    let waive = |item: &str, link: &str| {
        let text = format!("[[waiver]]\nitem = \"{item}\"\nreason = \"it is the guest's\"\nlink = \"{link}\"\n");
        fs::write(project.path().join("suites/waivers.toml"), text).unwrap();
    };
    waive(RUN, "https://example.com/why");
    let text = shows(project.path(), &[], 0);
    assert!(text.contains("waived: wasi:a/run#run: it is the guest's (https://example.com/why)"), "{text}");
    assert!(text.contains("2 of 3 stable functions of WASI 0.2.1 have a test (66 %), 1 are waived"), "{text}");
    waive(OPEN, "https://example.com/why");
    refuses(project.path(), &[], &["suites/waivers.toml:2: ", "has a test on track 0.2; take the waiver out"]);
    waive("wasi:a/run#rum", "https://example.com/why");
    refuses(project.path(), &[], &["there is no function `wasi:a/run#rum`", "did you mean `wasi:a/run#run`?"]);
    waive(RUN, "nowhere");
    refuses(project.path(), &[], &["suites/waivers.toml:2: `link = \"nowhere\"` is no link"]);
}

#[test]
fn what_is_asked_for_must_be_there() {
    let project = project(&all_covered());
    let dir = project.path();
    refuses(dir, &["--release", "0.2.9"], &["no surface of 0.2.9 is recorded; recorded are 0.2.0, 0.2.1"]);
    refuses(
        dir,
        &["--interface", "wasi:a/rum"],
        &["0.2.1 has no interface `wasi:a/rum` with functions", "`wasi:a/run`?"],
    );
    refuses(dir, &["--proposal", "b"], &["b"]);
    refuses(dir, &["--draft", "a"], &["a has no draft: its releases are WASI's", "ticktock coverage --proposal a"]);
    refuses(dir, &["--draft", "b"], &["`b`"]);
    refuses(dir, &["--draft", "a@0.2"], &["such as `sql` or `wasi:sql@0.2.0-draft`"]);
    refuses(dir, &["--draft", "all"], &["no proposal that is in no release has a suite"]);
    refuses(dir, &["--draft", "a", "--release", "0.2.1"], &["cannot be used with"]);
    let text = shows(dir, &["--release", "0.2.0"], 0);
    assert!(text.contains("WASI 0.2.0 has no stable function"), "{text}");
}

/// A report of a run on the embedded runtime, with what each test called.
fn report(results: &[(&str, &str, Option<&[&str]>)]) -> Value {
    let covers = |id: &str| if id == "a/0.2/opens" { json!([OPEN, ALL]) } else { json!([RUN]) };
    let results: Vec<Value> = results
        .iter()
        .map(|(id, status, called)| {
            let mut result =
                json!({ "id": id, "covers": covers(id), "status": status, "duration": 1.0, "attempts": 1 });
            if let Some(called) = called {
                result["called"] = json!(called);
            }
            result
        })
        .collect();
    let subject = json!({ "name": "wasmtime", "version": "48.0.8", "how": "embedded, winch" });
    made::report(subject, json!({ "components": {} }), results)
}

#[test]
fn claims_that_were_never_exercised_are_status_1() {
    let project = project(&all_covered());
    let path = project.path().join("report.json");
    let against = |report: Value, status: i32| {
        fs::write(&path, report.to_string()).unwrap();
        shows(project.path(), &["--report", "report.json"], status)
    };
    let whole: [(&str, &str, Option<&[&str]>); 2] =
        [("a/0.2/opens", "fail", Some(&[OPEN, ALL])), ("a/0.2/runs", "pass", Some(&[RUN]))];
    let text = against(report(&whole), 0);
    assert!(text.contains("3 were called by one"), "{text}");
    // One passed without calling what it claims; one failed before it came to it, and no other test calls that.
    let text = against(report(&[("a/0.2/opens", "pass", Some(&[OPEN])), ("a/0.2/runs", "fail", Some(&[]))]), 1);
    for part in [
        "never called: wasi:a/files#[static]file.all, which a/0.2/opens claims to cover",
        "never called: wasi:a/run#run, which a/0.2/runs claims to cover",
        "false claim: a/0.2/opens passed and never called wasi:a/files#[static]file.all",
        "1 were called by one",
    ] {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
    assert!(!text.contains("false claim: a/0.2/runs"), "{text}");
    // A host of which calls are not seen says nothing of them.
    let text = against(report(&[("a/0.2/opens", "pass", None), whole[1]]), 0);
    assert!(text.contains("1 were called by one, and of 2 it is not seen") && text.contains("unseen"), "{text}");
    // A part of the tests is no evidence of the others.
    let text = against(report(&whole[..1]), 1);
    assert!(text.contains("never called: wasi:a/run#run"), "{text}");
}

#[test]
fn a_report_that_does_not_say_what_was_called_is_refused() {
    let project = project(&all_covered());
    let path = project.path().join("report.json");
    fs::write(&path, report(&[("a/0.2/runs", "pass", None)]).to_string()).unwrap();
    let refused = |expected: &[&str]| refuses(project.path(), &["--report", "report.json"], expected);
    refused(&["`report.json` does not say what guests called", "ticktock run --report FILE"]);
    let mut incomplete = report(&[("a/0.2/runs", "pass", Some(&[RUN]))]);
    incomplete["complete"] = json!(false);
    fs::write(&path, incomplete.to_string()).unwrap();
    refused(&["did not come to its end"]);
    fs::write(&path, "{").unwrap();
    refused(&["report.json:1: not a report"]);
}

#[test]
fn the_tests_that_the_page_of_questions_names_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let project = Project::find(Some(root), root).unwrap();
    let tests = discover::built_in(&project).unwrap();
    let page = fs::read_to_string(root.join("docs/spec-questions.md")).unwrap();
    let is_id = |text: &&str| {
        text.split('/').count() == 3 && text.split('/').nth(1).is_some_and(|track| track.starts_with("0."))
    };
    let named: Vec<&str> = page.split('`').skip(1).step_by(2).filter(is_id).collect();
    assert!(named.len() > 40, "{named:?}");
    for name in named {
        assert!(tests.iter().any(|test| test.id.to_string() == name), "`{name}` is the id of no test");
    }
}
