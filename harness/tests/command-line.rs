//! The command `ticktock` as a person uses it: exit statuses, what is said of bad input, and that nothing is lost by it.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;
use ticktock::report::json;

/// A project of its own, with the given files below `suites/`.
fn project(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for folder in ["suites", "proposals"] {
        fs::create_dir(dir.path().join(folder)).unwrap();
    }
    for (path, text) in files {
        let path = dir.path().join("suites").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

/// A directory of the official suite, with the given files.
fn suite(files: &[(&str, &[u8])]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(dir.path().join(name), bytes).unwrap();
    }
    dir
}

fn passing() -> Vec<u8> {
    wat::parse_str(r#"(module (func (export "_start")))"#).unwrap()
}

fn crashing() -> Vec<u8> {
    wat::parse_str(r#"(module (func (export "_start") unreachable))"#).unwrap()
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

/// Runs the command, and gives its exit status and what it wrote to standard error.
fn fails(dir: &Path, arguments: &[&str]) -> (i32, String) {
    let output = ticktock(dir, arguments);
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(!text.contains("panicked"), "{text}");
    (output.status.code().unwrap(), text)
}

/// Checks that the command cannot do its work and says so.
#[track_caller]
fn refuses(dir: &Path, arguments: &[&str], expected: &[&str]) {
    let (status, text) = fails(dir, arguments);
    assert_eq!(status, 2, "{text}");
    for part in expected {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
}

const HEAD: &str =
    "//! A claim.\n//@ covers = [\"wasi:clocks/monotonic-clock#now\"]\n//@ spec = \"https://example.com\"\n";

#[test]
fn outside_a_project_it_says_where_it_looked() {
    let dir = tempfile::tempdir().unwrap();
    refuses(dir.path(), &["run"], &["no ticktock project here", "--root DIR"]);
    refuses(dir.path(), &["run", "--root", "nowhere"], &["`nowhere` is not a ticktock project"]);
}

#[test]
fn mistakes_in_front_matter_are_all_named_with_file_and_line() {
    let project = project(&[
        ("clocks/0.2/src/bin/a.rs", "fn main() {}"),
        ("clocks/0.2/src/bin/b.rs", &format!("{HEAD}//@ colour = \"red\"\n")),
        ("clocks/0.2/src/bin/c.rs", &format!("{HEAD}//@ timeout = \"long\"\n")),
        ("clocks/0.2/src/bin/d.rs", &format!("{HEAD}//@ operations = [{{ type = \"jump\" }}]\n")),
        ("clocks/0.2/src/bin/e.rs", "//! A claim.\n//@ covers = [\"monotonic-clock\"]\n"),
        ("clocks/0.2/src/bin/f.rs", &HEAD.replace("//@ spec", "// spec")),
    ]);
    refuses(
        project.path(),
        &["list"],
        &[
            "suites/clocks/0.2/src/bin/a.rs:1: expected the test's claim",
            "suites/clocks/0.2/src/bin/b.rs:4: unknown field `colour`",
            "suites/clocks/0.2/src/bin/c.rs:4: invalid type: string \"long\"",
            "suites/clocks/0.2/src/bin/d.rs:4: unknown variant `jump`",
            "suites/clocks/0.2/src/bin/e.rs:2: `monotonic-clock` is not a WIT item",
            "suites/clocks/0.2/src/bin/f.rs:2: expected `spec`, a link to the sentence that the claim is made from",
        ],
    );
}

#[test]
fn a_missing_fixture_is_named_before_anything_is_run() {
    let project = project(&[(
        "clocks/0.2/src/bin/a.rs",
        &format!("{HEAD}//@ dirs = [{{ fixture = \"tree\", guest = \"/\" }}]\n"),
    )]);
    refuses(project.path(), &["run"], &["suites/clocks/0.2/src/bin/a.rs:4: there is no fixture `tree`"]);
    let project = crate::project(&[("nn/0.2/src/bin/a.rs", &format!("{HEAD}//@ nn = [\"model\"]\n"))]);
    refuses(project.path(), &["run"], &["suites/nn/0.2/src/bin/a.rs:4: there is no model `model`", "model.onnx`"]);
    let suite = suite(&[("a.wasm", &passing()), ("a.json", br#"{"root": "tree"}"#)]);
    refuses(suite.path(), &["run", "--suite", "."], &["a.json:1: there is no fixture `tree`"]);
}

#[test]
fn broken_files_of_the_official_suite_are_named() {
    let broken = suite(&[("a.wasm", &passing()), ("a.json", b"{\n  \"args\": [}\n")]);
    refuses(broken.path(), &["run", "--suite", "."], &["a.json:2: expected value"]);
    let manifest = suite(&[("a.wasm", &passing()), ("manifest.json", b"{\"colour\": 1}")]);
    refuses(manifest.path(), &["run", "--suite", "."], &["manifest.json:1: unknown field `colour`"]);
    let empty = suite(&[]);
    refuses(empty.path(), &["run", "--suite", "."], &["no tests in `.`", "prod/testsuite-base"]);
    refuses(empty.path(), &["run", "--suite", "missing"], &["failed to read `missing`"]);
}

#[test]
fn programs_that_no_runtime_could_run_are_named_and_the_others_go_on() {
    let whole = passing();
    let truncated = &whole[..whole.len() - 3];
    let service = br#"{"world": "wasi:http/service"}"#;
    for (name, bytes, json) in
        [("not-wasm", &b"hello"[..], None), ("truncated", truncated, None), ("module", &whole, Some(service))]
    {
        let bad = suite(&[("a.wasm", bytes), ("report.json", b"what was there")]);
        if let Some(json) = json {
            fs::write(bad.path().join("a.json"), json).unwrap();
        }
        let run = ["run", "--suite", ".", "--report", "report.json"];
        refuses(bad.path(), &run, &["a.wasm`: the program cannot be run", "no report was written"]);
        assert_eq!(fs::read(bad.path().join("report.json")).unwrap(), b"what was there", "{name}");
        fs::write(bad.path().join("good.wasm"), &whole).unwrap();
        refuses(bad.path(), &run, &["1 of 2 tests could not be run; the others are in the report"]);
        assert_eq!(json::read(&bad.path().join("report.json")).unwrap().results.len(), 2, "{name}");
    }
}

#[test]
fn two_tests_of_one_id_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    for folder in ["one", "two"] {
        fs::create_dir(dir.path().join(folder)).unwrap();
        fs::write(dir.path().join(folder).join("a.wasm"), passing()).unwrap();
    }
    refuses(
        dir.path(),
        &["run", "--suite", "."],
        &["two tests have the id `official/0.1/a`", "one/a.wasm", "two/a.wasm"],
    );
}

#[test]
fn selecting_nothing_is_an_error_and_names_what_may_have_been_meant() {
    let suite = suite(&[("lseek.wasm", &passing())]);
    refuses(suite.path(), &["run", "--suite", ".", "official/0.1/lseak"], &["did you mean `official/0.1/lseek`?"]);
    let dead = ["run", "--suite", ".", "official/0.1/{lseek,lseak}"];
    refuses(suite.path(), &dead, &["`official/0.1/lseak` matches none", "did you mean `official/0.1/lseek`?"]);
    refuses(
        suite.path(),
        &["run", "--suite", ".", "--proposal", "clocks"],
        &["proposal `clocks` matches none of 1 tests"],
    );
    refuses(suite.path(), &["run", "--suite", ".", "[a"], &["`[a` is not a test id or glob"]);
    refuses(suite.path(), &["run", "--suite", ".", "--release", "newest"], &["`newest` is not a release"]);
}

#[test]
fn a_folder_of_ids_selects_what_is_in_it() {
    let suite = suite(&[("a.wasm", &passing()), ("b.wasm", &passing())]);
    for pattern in ["official", "official/0.1", "official/0.1/", "*/0.1", "official/0.1/{a,b}"] {
        let output = ticktock(suite.path(), &["run", "--suite", ".", pattern]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("2 passed"), "{pattern}: {text}");
    }
    refuses(suite.path(), &["run", "--suite", ".", "offic"], &["`offic` matches none of 2 tests"]);
}

/// Runs a suite of one test that passes and one that crashes, and gives the folder and the report's path.
fn reported() -> (TempDir, PathBuf) {
    let suite = suite(&[("passes.wasm", &passing()), ("crashes.wasm", &crashing())]);
    let output = ticktock(suite.path(), &["run", "--suite", ".", "--report", "report.json"]);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    for part in [
        "CRASH official/0.1/crashes",
        "run --suite . official/0.1/crashes",
        "1 passed, 1 crashed",
        "report: report.json",
    ] {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
    let path = suite.path().join("report.json");
    (suite, path)
}

#[test]
fn a_failure_is_status_1_and_in_the_report() {
    let (suite, path) = reported();
    let report = json::read(&path).unwrap();
    assert!(report.complete);
    assert_eq!((report.selected, report.results.len(), report.suite.components.len()), (2, 2, 2));
    let passed = ticktock(suite.path(), &["run", "--suite", ".", "*/*/passes"]);
    assert_eq!(passed.status.code(), Some(0));
}

#[test]
fn what_goes_wrong_leaves_an_existing_report_untouched() {
    let (suite, path) = reported();
    let before = fs::read(&path).unwrap();
    fs::write(suite.path().join("passes.json"), "{").unwrap();
    refuses(suite.path(), &["run", "--suite", ".", "--report", "report.json"], &["passes.json:1: EOF"]);
    assert_eq!(fs::read(&path).unwrap(), before);
    let leftovers: Vec<_> = fs::read_dir(suite.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(".ticktock"))
        .collect();
    assert!(leftovers.is_empty(), "{leftovers:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named_and_is_no_success() {
    let suite = suite(&[("passes.wasm", &passing())]);
    // Nothing can be made in this folder, and nothing be written to the device beside it.
    refuses(
        suite.path(),
        &["run", "--suite", ".", "--report", "/proc/report.json"],
        &["failed to write the report `/proc/report.json`"],
    );
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_keeps_what_was_finished() {
    use std::io::{BufRead, BufReader};
    let spinning = wat::parse_str(r#"(module (func (export "_start") (loop br 0)))"#).unwrap();
    let suite = suite(&[("passes.wasm", &passing()), ("spins.wasm", &spinning)]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_ticktock"))
        .current_dir(suite.path())
        .args(["run", "--suite", ".", "--report", "report.json", "--no-cache", "--jobs", "1"])
        .stderr(std::process::Stdio::piped())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().contains("official/0.1/passes")), "the first test ends");
    let status = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(status.success());
    let said: Vec<String> = lines.map(Result::unwrap).collect();
    assert_eq!(child.wait().unwrap().code(), Some(2), "{said:?}");
    assert!(said.iter().any(|line| line.contains("interrupted: 1 of 2 tests had ended")), "{said:?}");
    let report = json::read(&suite.path().join("report.json")).unwrap();
    assert_eq!((report.complete, report.selected, report.results.len()), (false, 2, 1));
}

#[test]
fn every_report_is_valid_against_the_schema() {
    let (_suite, path) = reported();
    let schema: serde_json::Value = serde_json::from_str(&fs::read_to_string(schema_path()).unwrap()).unwrap();
    let report: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    // A validator that accepts anything would be no test.
    assert!(!validator.is_valid(&serde_json::json!({ "schema": 1 })));
}

fn schema_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../reports/schema/report.json")
}

/// Set `TICKTOCK_BLESS=1` to write the schema anew.
#[test]
fn the_schema_is_that_of_the_code() {
    let mut current = serde_json::to_string_pretty(&ticktock::report::model::schema()).unwrap();
    current.push('\n');
    if std::env::var_os("TICKTOCK_BLESS").is_some() {
        ticktock::write::file(&schema_path(), current.as_bytes()).unwrap();
    }
    assert_eq!(
        fs::read_to_string(schema_path()).unwrap_or_default(),
        current,
        "write it with TICKTOCK_BLESS=1 cargo test"
    );
}

#[test]
fn a_trace_is_shown_above_of_what_went_wrong_and_kept_in_the_report() {
    let yields = wat::parse_str(
        r#"(module (import "wasi_snapshot_preview1" "sched_yield" (func $yield (result i32)))
             (memory (export "memory") 1) (func (export "_start") (drop (call $yield)) unreachable))"#,
    );
    let suite = suite(&[("yields.wasm", &yields.unwrap())]);
    let output = ticktock(suite.path(), &["run", "--suite", ".", "--trace", "--report", "report.json"]);
    let text = String::from_utf8(output.stdout).unwrap();
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("`{part}` is not in:\n{text}"));
    assert!(at("TRACE official/0.1/yields: 1 call\n") < at("wasi_snapshot_preview1  sched_yield\n"), "{text}");
    assert!(at("arguments and results are not seen") < at("CRASH official/0.1/yields"), "{text}");
    let report = json::read(&suite.path().join("report.json")).unwrap();
    assert_eq!(report.results[0].trace.as_ref().unwrap().calls.len(), 1);
}

#[test]
fn what_is_not_seen_of_any_program_is_in_a_trace() {
    let dir = tempfile::tempdir().unwrap();
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let test = "config/0.2/get-all-agrees-with-get";
    let output = ticktock(dir.path(), &["--root", root, "run", "--trace", "--report", "report.json", test]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("wasi:config/store  get-all() -> ok("), "{text}");
    let result = json::read(&dir.path().join("report.json")).unwrap().results.remove(0);
    assert!(
        result.trace.is_some() && result.called.is_none(),
        "without a trace, nothing is known of this host's calls"
    );
}

#[test]
fn list_and_explain_say_what_tests_are() {
    let (suite, _) = reported();
    let output = ticktock(suite.path(), &["list", "--suite", ".", "--json"]);
    let listed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(listed["tests"][1]["id"], "official/0.1/passes");
    let output = ticktock(suite.path(), &["explain", "--suite", ".", "--report", "report.json", "*/*/crashes"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("crash on wasmtime") && text.contains("unreachable"), "{text}");
}

#[test]
fn explain_shows_what_each_runtime_did() {
    let (suite, path) = reported();
    let crashes = |arguments: &[&str]| {
        let output = ticktock(suite.path(), &[&["explain", "--suite", ".", "*/*/crashes"], arguments].concat());
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(crashes(&[]).contains("in no report"));
    let mut report = json::read(&path).unwrap();
    let wasmtime = format!("crash on wasmtime {} (embedded", report.subject.version);
    let write = |name: &str, report: &ticktock::report::model::Report| {
        json::write(&suite.path().join(name), report).unwrap();
    };
    write("ticktock-report.json", &report);
    report.subject.name = "other".to_owned();
    report.subject.version = "1.2.3".to_owned();
    report.subject.how = "command".to_owned();
    report.results.iter_mut().for_each(|result| result.status = ticktock::outcome::Status::Pass);
    write("ticktock-report-other-1.2.3.json", &report);
    // An older one of the same runtime is left out.
    report.started = "2020-01-01T00:00:00Z".to_owned();
    report.results.iter_mut().for_each(|result| result.status = ticktock::outcome::Status::Timeout);
    write("ticktock-report-old.json", &report);
    let text = crashes(&[]);
    assert!(text.contains(&wasmtime) && text.contains("pass on other 1.2.3 (command)"), "{text}");
    assert!(!text.contains("timeout on other"), "{text}");
    let text = crashes(&["--report", "report.json", "--report", "ticktock-report-old.json"]);
    assert!(text.contains(&wasmtime) && text.contains("timeout on other 1.2.3 (command)"), "{text}");
    assert!(text.contains("ticktock run --suite . --runtime other official/0.1/crashes"), "{text}");
}

#[test]
fn the_folder_of_runtimes_is_named_before_or_after_what_is_done() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("runtimes"), "").unwrap();
    for arguments in [
        ["runtimes", "--runtimes-dir", "runtimes", "install", "wasmtime"],
        ["runtimes", "install", "wasmtime", "--runtimes-dir", "runtimes"],
    ] {
        // A file is no folder, so that nothing is fetched.
        refuses(dir.path(), &arguments, &["failed to write `runtimes/wasmtime`"]);
    }
}

/// A project with an adapter of the name `fake`, and a folder of runtimes with two packages of it that hold the same version.
#[cfg(unix)]
fn packaged() -> TempDir {
    use std::os::unix::fs::PermissionsExt;
    let project = project(&[]);
    let adapters = project.path().join("harness/runtimes");
    fs::create_dir_all(&adapters).unwrap();
    let adapter = "name = \"fake\"\nengine = \"fake\"\nabout = \"a fake\"\n[program]\nname = \"no-such-program\"\n\
        [version]\nargs = [\"--version\"]\npattern = '(\\S+)'\n\
        [install]\npip = [\"fake=={version}\"]\ndefault = \"1.2.4\"\nprogram = \"fake\"\n\
        [[provides]]\ntracks = [\"0.1\"]\n[run]\nargs = [\"{component}\"]\n";
    fs::write(adapters.join("fake.toml"), adapter).unwrap();
    for version in ["1.2.3", "1.2.4"] {
        let program = project.path().join("runtimes/fake").join(version).join("fake");
        fs::create_dir_all(program.parent().unwrap()).unwrap();
        fs::write(&program, "#!/bin/sh\n[ \"$1\" = --version ] && echo 1.2.3\nexit 1\n").unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    }
    project
}

#[cfg(unix)]
#[test]
fn a_package_that_holds_another_version_is_said_to() {
    let (project, suite) = (packaged(), suite(&[("passes.wasm", &passing())]));
    let run = |wanted: &str| {
        let suite = suite.path().to_str().unwrap();
        let run =
            ["run", "--suite", suite, "--runtimes-dir", "runtimes", "--report", "report.json", "--runtime", wanted];
        String::from_utf8(ticktock(project.path(), &run).stdout).unwrap()
    };
    let text = run("fake@1.2.4");
    assert!(text.contains("1 test on fake 1.2.3 (command, from the package fake==1.2.4) in"), "{text}");
    // Both hold 1.2.3; the one that is called so comes first.
    let text = run("fake@1.2.3");
    assert!(text.contains("1 test on fake 1.2.3 (command) in"), "{text}");
    let listed = ticktock(project.path(), &["runtimes", "--runtimes-dir", "runtimes"]);
    let text = String::from_utf8(listed.stdout).unwrap();
    assert!(text.contains("the package fake==1.2.4 holds fake 1.2.3: reports say 1.2.3"), "{text}");
}

#[test]
fn expectations_are_written_where_they_are_read() {
    let (suite, path) = reported();
    let mut report = json::read(&path).unwrap();
    report.subject.name = "acorn".to_owned();
    report.subject.how = "command".to_owned();
    json::write(&path, &report).unwrap();
    let update = ["expectations", "update", "report.json"];
    refuses(suite.path(), &update, &["name the one to write with `--output FILE`"]);
    let project = project(&[]);
    let adapters = project.path().join("harness/runtimes");
    fs::create_dir_all(&adapters).unwrap();
    let root = project.path().to_str().unwrap();
    let said = "update report.json --output acorn.expected.toml";
    refuses(suite.path(), &[&["--root", root][..], &update].concat(), &["`acorn` has no adapter in", said]);
    assert_eq!(fs::read_dir(adapters).unwrap().count(), 0);
    let output = ticktock(suite.path(), &[&update[..], &["--output", "acorn.expected.toml"]].concat());
    assert_eq!(output.status.code(), Some(0));
    let text = fs::read_to_string(suite.path().join("acorn.expected.toml")).unwrap();
    assert!(text.contains("test = \"official/0.1/crashes\""), "{text}");
}
