//! Commands about reports as a person uses them: history, publishing, and reports that somebody else wrote.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod made;

use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;
use ticktock::digest::Digest;
use ticktock::report::model::SCHEMA_VERSION;

const TESTS: [&str; 2] = ["clocks/0.2/now", "clocks/0.2/resolution"];

/// A project with two tests, which were never built.
fn project() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let package = dir.path().join("suites/clocks/0.2");
    fs::create_dir_all(package.join("src/bin")).unwrap();
    fs::create_dir_all(dir.path().join("proposals")).unwrap();
    fs::write(package.join("Cargo.toml"), "").unwrap();
    let train = "[[release]]\nversion = \"0.2.0\"\nline = \"0.2\"\ndate = \"2024-01-25\"\n";
    fs::write(dir.path().join("proposals/releases.toml"), train).unwrap();
    fs::write(dir.path().join("suites/Cargo.toml"), "[workspace.package]\nversion = \"0.1.0\"\n").unwrap();
    for test in TESTS {
        let name = test.rsplit('/').next().unwrap();
        let head = format!(
            "//! A claim.\n//@ covers = [\"wasi:clocks/monotonic-clock#{name}\"]\n//@ spec = \"https://github.com/WebAssembly/WASI\"\n"
        );
        fs::write(package.join("src/bin").join(format!("{name}.rs")), head).unwrap();
    }
    dir
}

fn report(tests: &[&str]) -> Value {
    let digest = |test: &str| Digest::of(test.as_bytes()).to_string();
    let results: Vec<_> = tests
        .iter()
        .map(|test| {
            json!({
                "id": test, "covers": ["wasi:clocks/monotonic-clock#now"], "digest": digest(test), "status": "pass",
                "duration": 1.0, "attempts": 1,
            })
        })
        .collect();
    let subject = json!({ "name": "wasmtime", "version": "48.0.2", "how": "command", "engine": "wasmtime" });
    let components: serde_json::Map<_, _> =
        tests.iter().map(|test| ((*test).to_owned(), digest(test).into())).collect();
    made::report(subject, json!({ "version": "0.1.0", "components": components }), results)
}

fn write(path: &Path, value: &Value) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, serde_json::to_vec_pretty(value).unwrap()).unwrap();
}

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

/// Runs the command: its exit status, and what it wrote to standard output and to standard error.
fn run(dir: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = ticktock(dir, arguments);
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    assert!(!err.contains("panicked"), "{err}");
    (output.status.code().unwrap(), out, err)
}

fn daily(day: u32, version: &str, failures: &[&str]) -> Value {
    json!({
        "execution": {"start_timestamp": format!("2026-01-{day:02}T00:25:49Z"), "finish_timestamp": format!("2026-01-{day:02}T00:26:00Z")},
        "results": [{
            "name": "WASI C tests [wasm32-wasip1]", "runtime": {"name": "wasmtime", "version": version}, "duration_s": 1,
            "passed": usize::from(failures.is_empty()), "failed": usize::from(!failures.is_empty()), "skipped": 0,
            "tests": [{"name": "sock", "executed": true, "duration_s": 1, "failures": failures}],
        }],
    })
}

#[test]
fn history_tells_what_changed_and_which_files_it_left_out() {
    let dir = tempfile::tempdir().unwrap();
    let results = dir.path().join("results/wasmtime");
    write(&results.join("1.json"), &daily(1, "41.0.0", &[]));
    write(&results.join("2.json"), &daily(2, "42.0.0", &["0 == 1"]));
    write(&results.join("latest.json"), &daily(2, "42.0.0", &["0 == 1"]));
    let (status, out, err) = run(dir.path(), &["history", "results"]);
    assert_eq!((status, err.as_str()), (0, ""));
    for part in [
        "wasmtime — official suite, daily, 2 runs, 2026-01-01 – 2026-01-02",
        "█▁",
        "42.0.0 after 41.0.0",
        "1 newly failing  c wasm32-wasip1: sock",
    ] {
        assert!(out.contains(part), "`{part}` is not in:\n{out}");
    }
    assert!(out.lines().all(|line| line.chars().count() <= 100), "{out}");
    fs::write(results.join("3.json"), "{\"execution\": {").unwrap();
    let (status, out, err) = run(dir.path(), &["history", "results", "--format", "json"]);
    assert_eq!(status, 1);
    assert!(err.starts_with("left out: ") && err.contains("3.json:1: expected"), "{err}");
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["series"][0]["changes"][0]["newly_failing"], json!([{"suite": "c wasm32-wasip1", "test": "sock"}]));
    let (status, out, _) = run(dir.path(), &["history", "results", "--format", "markdown"]);
    assert!(status == 1 && out.contains("| `c wasm32-wasip1` | 2026-01-02 | 0 | 1 | 0 |"), "{out}");
}

#[test]
fn history_says_what_it_expected_and_what_it_found() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("empty")).unwrap();
    write(&dir.path().join("other/package.json"), &json!({"name": "x", "dependencies": {}}));
    let refused = |arguments: &[&str], expected: &[&str]| {
        let (status, _, err) = run(dir.path(), arguments);
        assert_eq!(status, 2, "{err}");
        for part in expected {
            assert!(err.contains(part), "`{part}` is not in:\n{err}");
        }
    };
    refused(&["history", "nowhere"], &["`nowhere` is not there"]);
    refused(
        &["history", "empty"],
        &["expected reports of this tool", "found no file whose name ends with `.json` in `empty`"],
    );
    refused(
        &["history", "other"],
        &["not one of 1 files", "package.json:1: expected", "the keys `dependencies`, `name`"],
    );
    write(&dir.path().join("results/1.json"), &daily(1, "41.0.0", &[]));
    refused(
        &["history", "results", "--runtime", "wasmtim"],
        &["there is no run of `wasmtim`: there are runs of wasmtime"],
    );
    refused(&["history", "results", "--since", "2027-01-01"], &["the newest is of 2026-01-01"]);
}

#[test]
fn reports_are_published_whole_and_can_be_checked() {
    let dir = project();
    write(&dir.path().join("new.json"), &report(&TESTS));
    let (status, out, err) = run(dir.path(), &["report", "publish", "new.json"]);
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("2 files are listed in"), "{out}");
    let reports = dir.path().join("reports");
    assert!(reports.join("wasmtime/48.0.2/report.json").is_file());
    assert!(reports.join("wasmtime/48.0.2/provenance.json").is_file());
    let check =
        Command::new("sha256sum").args(["-c", "--strict", "--quiet", "SHA256SUMS"]).current_dir(&reports).output();
    if let Ok(check) = check {
        assert!(check.status.success(), "{check:?}");
    }
    // The components are not built here: then nothing is known to be current, and that is said.
    let (status, out, _) = run(dir.path(), &["report", "verify"]);
    assert!(
        status == 1 && out.contains("not-built wasmtime/48.0.2/report.json") && out.contains("ticktock build"),
        "{out}"
    );
    // Publishing it again changes nothing.
    let read = || fs::read(reports.join("SHA256SUMS")).unwrap();
    let before = read();
    assert_eq!(run(dir.path(), &["report", "publish", "new.json"]).0, 0);
    assert_eq!(read(), before);
    fs::write(reports.join("wasmtime/48.0.2/report.json"), "{}").unwrap();
    let (status, out, _) = run(dir.path(), &["report", "verify", "--format", "json"]);
    let json: Value = serde_json::from_str(&out).unwrap();
    let kinds: Vec<&str> =
        json["findings"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!((status, kinds), (1, vec!["modified", "malformed"]));
    // What stands beside reports is no report.
    run(dir.path(), &["report", "publish", "new.json"]);
    let (status, out, err) = run(dir.path(), &["history"]);
    assert_eq!(status, 0, "{out}{err}");
}

#[test]
fn what_cannot_be_published_leaves_the_folder_as_it_was() {
    let dir = project();
    write(&dir.path().join("new.json"), &report(&TESTS));
    write(&dir.path().join("part.json"), &report(&TESTS[..1]));
    let refused = |arguments: &[&str], expected: &[&str]| {
        let (status, _, err) = run(dir.path(), &[&["report", "publish"], arguments].concat());
        assert_eq!(status, 2, "{err}");
        for part in expected {
            assert!(err.contains(part), "`{part}` is not in:\n{err}");
        }
        let left: Vec<_> = fs::read_dir(dir.path().join("reports")).into_iter().flatten().collect();
        assert!(left.is_empty(), "{left:?}");
    };
    refused(
        &["new.json", "part.json"],
        &["nothing was published", "1 of 2 tests of clocks/0.2 are missing (`clocks/0.2/resolution`)"],
    );
    refused(&["new.json", "new.json"], &["are both of `wasmtime/48.0.2/report.json`"]);
    refused(&["nowhere.json"], &["failed to read the report `nowhere.json`"]);
    let mut shard = report(&TESTS);
    shard["partition"] = json!("hash:1/2");
    write(&dir.path().join("shard.json"), &shard);
    refused(&["shard.json"], &["it is the part hash:1/2 of a run", "ticktock merge"]);
    let mut taken = report(&TESTS);
    taken["subject"]["name"] = json!("schema");
    write(&dir.path().join("taken.json"), &taken);
    refused(&["taken.json"], &["is the name of something else"]);
}

#[test]
fn no_name_and_no_link_leads_out_of_the_folder() {
    let dir = project();
    let mut report = report(&TESTS);
    report["subject"]["name"] = json!("../../..");
    report["subject"]["version"] = json!("/etc\u{1b}[31m");
    write(&dir.path().join("new.json"), &report);
    let (status, out, err) = run(dir.path(), &["report", "publish", "new.json", "--to", "deep/down/reports"]);
    assert_eq!(status, 0, "{err}");
    assert!(!out.contains('\u{1b}') && dir.path().join("deep/down/reports/~2e~.~2f~..~2f~..").is_dir(), "{out}");
    let (status, out, err) = run(dir.path(), &["report", "site", "deep/down/reports", "-o", "site"]);
    assert_eq!(status, 0, "{out}{err}");
    let mut names: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["deep", "new.json", "proposals", "site", "suites"]);
    #[cfg(unix)]
    {
        let (elsewhere, reports) = (dir.path().join("elsewhere"), dir.path().join("linked"));
        fs::create_dir(&elsewhere).unwrap();
        fs::create_dir(&reports).unwrap();
        std::os::unix::fs::symlink(&elsewhere, reports.join("~2e~.~2f~..~2f~..")).unwrap();
        let (status, _, err) = run(dir.path(), &["report", "publish", "new.json", "--to", "linked"]);
        assert!(status == 2 && err.contains("is a link"), "{err}");
        assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
    }
}

/// Every command that reads a report, and its arguments.
const READERS: [&[&str]; 9] = [
    &["report", "junit", "bad.json"],
    &["report", "markdown", "bad.json"],
    &["report", "badge", "bad.json"],
    &["report", "site", "bad.json", "-o", "out"],
    &["report", "publish", "bad.json"],
    &["compare", "bad.json", "bad.json"],
    &["merge", "bad.json", "-o", "out"],
    &["history", "bad.json"],
    &["explain", "clocks/0.2/now", "--report", "bad.json"],
];

#[test]
fn every_command_refuses_what_is_no_report_and_writes_nothing() {
    let text = serde_json::to_string_pretty(&report(&TESTS)).unwrap();
    let mut newer = report(&TESTS);
    newer["schema"] = json!(SCHEMA_VERSION + 7);
    newer["news"] = json!({});
    let mut twice = report(&TESTS);
    twice["results"][1] = twice["results"][0].clone();
    let mut edited = report(&TESTS);
    edited["results"][0]["st\u{1b}[31matus"] = json!("pass");
    let bad = [
        (newer.to_string(), format!("its form has version {}", SCHEMA_VERSION + 7)),
        (text[..text.len() / 2].to_owned(), "bad.json:".to_owned()),
        (edited.to_string(), "unknown field `st\\u{1b}[31matus`".to_owned()),
        (twice.to_string(), "two results of `clocks/0.2/now`".to_owned()),
        (String::new(), "bad.json:1".to_owned()),
    ];
    for (text, expected) in &bad {
        let dir = project();
        fs::write(dir.path().join("bad.json"), text).unwrap();
        for arguments in READERS {
            let (status, out, err) = run(dir.path(), arguments);
            assert_eq!(status, 2, "{arguments:?}: {out}{err}");
            assert!(err.contains(expected) && !err.contains('\u{1b}'), "{arguments:?}: {err}");
            assert!(!dir.path().join("out").exists() && !dir.path().join("reports").exists(), "{arguments:?}");
        }
    }
}

const NASTY: &str = "<script>alert(1)</script>\u{1b}[31m]]>&amp;`|\n::error::x\n# head\u{202e}\u{0}\u{fffe}";

/// A report in which everything that can be text is nasty, of a test that nobody knows.
fn nasty() -> Value {
    let mut report = report(&["clocks/0.2/unknown"]);
    for field in ["name", "version", "how", "engine", "package"] {
        report["subject"][field] = json!(NASTY);
    }
    report["harness"] = json!({"version": NASTY, "commit": NASTY});
    report["environment"]["os"] = json!(NASTY);
    report["suite"]["version"] = json!(NASTY);
    report["suite"]["revision"] = json!(NASTY);
    let result = &mut report["results"][0];
    result["status"] = json!("fail");
    result["failure"] = json!({
        "phase": "run", "message": NASTY, "expected": NASTY, "actual": NASTY, "operation": NASTY, "backtrace": NASTY,
        "location": {"file": NASTY, "line": 1},
    });
    for stream in ["stdout", "stderr"] {
        result[stream] = json!({"text": NASTY, "bytes": 10, "cut": false});
    }
    report
}

#[test]
fn what_a_report_says_is_inert_wherever_it_is_shown() {
    let dir = project();
    write(&dir.path().join("old.json"), &nasty());
    let mut new = nasty();
    new["results"][0]["failure"]["phase"] = json!("check");
    write(&dir.path().join("new.json"), &new);
    for arguments in [
        &["report", "junit", "new.json"][..],
        &["report", "markdown", "new.json"],
        &["report", "badge", "new.json"],
        &["compare", "old.json", "new.json"],
        &["compare", "old.json", "new.json", "--format", "markdown"],
        &["history", "new.json", "old.json"],
        &["history", "new.json", "old.json", "--format", "markdown"],
    ] {
        let (status, out, err) = run(dir.path(), arguments);
        assert!(status < 2, "{arguments:?}: {err}");
        let controls = |c: char| (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202e}' | '\u{fffe}');
        // XML has no other place for what it allows: turned text is text there.
        let is_xml = arguments[1] == "junit";
        assert!(!out.contains(|c| controls(c) && !(is_xml && c == '\u{202e}')), "{arguments:?}: {out}");
        assert!(!err.contains(controls), "{arguments:?}: {err}");
        assert!(is_xml || !out.lines().any(|line| line.starts_with("# head")), "{arguments:?}: {out}");
        if matches!(arguments[1], "junit" | "badge") {
            assert!(!out.contains("<script"), "{arguments:?}: {out}");
        }
    }
    let (status, _, err) = run(dir.path(), &["report", "site", "new.json", "-o", "site"]);
    assert_eq!(status, 0, "{err}");
    for entry in walkdir::WalkDir::new(dir.path().join("site")) {
        let path = entry.unwrap().into_path();
        if path.extension().is_some_and(|end| end == "html") {
            let text = fs::read_to_string(&path).unwrap();
            assert!(!text.contains("<script>alert") && !text.contains(['\u{1b}', '\0']), "{}", path.display());
        }
    }
    assert!(!dir.path().join("site/tests/clocks/0.2/unknown.html").is_symlink());
}

#[test]
fn tests_that_nobody_knows_are_shown_and_never_published() {
    let dir = project();
    write(&dir.path().join("new.json"), &report(&["clocks/0.2/now", "clocks/0.2/resolution", "made-up/0.2/x"]));
    let (status, _, err) = run(dir.path(), &["report", "publish", "new.json"]);
    assert!(status == 2 && err.contains("of made-up/0.2 are not there any more (`made-up/0.2/x`)"), "{err}");
    let (status, _, err) = run(dir.path(), &["report", "site", "new.json", "-o", "site"]);
    assert_eq!(status, 0, "{err}");
    let page = fs::read_to_string(dir.path().join("site/tests/made-up/0.2/x.html")).unwrap();
    assert!(page.contains("made-up/0.2/x"));
}
