//! `ticktock run --release` and `ticktock export`, as a person uses them: components made for a release, what a release does
//! not have, and reports that keep releases apart.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;
use ticktock::digest::Digest;
use ticktock::outcome::Status;
use ticktock::proposal::History;
use ticktock::report::json;
use ticktock::report::model::Report;
use ticktock::suite::probe;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// A component of a release that imports these functions, and succeeds.
fn component(release: &str, functions: &[&str]) -> Vec<u8> {
    let history = History::load(&repository().join("proposals")).unwrap();
    let release = release.parse().unwrap();
    let functions = functions.iter().map(|function| function.parse().unwrap()).collect();
    probe::component(&history.surface(&release).unwrap(), &release, &functions).unwrap()
}

/// A folder with a suite of two tests, one of what 0.2.12 alone has for everybody, and a runtime that does not run them.
struct Place {
    dir: TempDir,
}

impl Place {
    /// The runtime declares these packages, and does this with the guest, whose file is `$2`.
    fn new(packages: &[&str], script: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let path = |name: &str| dir.path().join(name);
        fs::create_dir(path("suite")).unwrap();
        fs::write(path("suite/manifest.json"), r#"{ "name": "made", "version": "wasm32-wasip2" }"#).unwrap();
        fs::write(path("suite/clock.wasm"), component("0.2.12", &["wasi:clocks/monotonic-clock#now"])).unwrap();
        fs::write(path("suite/exit.wasm"), component("0.2.12", &["wasi:cli/exit#exit-with-code"])).unwrap();
        // A guest that does not return a success, whose code is `i32.const 0` and the end, traps.
        let script = format!(
            "#!/bin/sh\n[ \"$1\" = --version ] && echo 1.2.3 && exit\n\
             od -An -v -tx1 \"$2\" | tr -d ' \\n' | grep -q 41000b || {{ echo trapped >&2; exit 134; }}\n{script}\n"
        );
        fs::write(path("fake"), script).unwrap();
        fs::set_permissions(path("fake"), fs::Permissions::from_mode(0o755)).unwrap();
        let adapter = format!(
            "name = \"fake\"\nengine = \"fake\"\nabout = \"a fake\"\n[program]\nname = '{}'\n\
             [version]\nargs = [\"--version\"]\npattern = '(\\S+)'\n\
             [[provides]]\ntracks = [\"0.2\"]\nworlds = [\"wasi:cli/command\"]\npackages = {packages:?}\n\
             [run]\nargs = [\"run\", \"{{component}}\"]\nenvironment = {{ HERE = '{}' }}\n\
             [[messages]]\npattern = 'trapped'\nmeans = \"trap\"\n",
            path("fake").display(),
            dir.path().display(),
        );
        fs::write(path("fake.toml"), adapter).unwrap();
        Self { dir }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn ticktock(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_ticktock"))
            .current_dir(self.dir.path())
            .args(arguments)
            .env("TICKTOCK_ROOT", repository())
            .env("TICKTOCK_CACHE", self.path("cache"))
            .env("NO_COLOR", "1")
            .output()
            .unwrap()
    }

    /// Runs the suite, and gives the exit status, what was said and the report.
    fn run(&self, arguments: &[&str]) -> (i32, String, Report) {
        let all = [&["run", "--suite", "suite", "--report", "report.json"], arguments].concat();
        let output = self.ticktock(&all);
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
        assert!(!text.contains("panicked"), "{text}");
        let report = json::read(&self.path("report.json")).unwrap_or_else(|error| panic!("{error}\n{text}"));
        (output.status.code().unwrap(), text, report)
    }

    #[track_caller]
    fn refuses(&self, arguments: &[&str], expected: &[&str]) {
        let output = self.ticktock(arguments);
        let text = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{text}");
        for part in expected {
            assert!(text.contains(part), "`{part}` is not in:\n{text}");
        }
    }
}

/// How each test ended for each release.
fn ended(report: &Report) -> Vec<(&str, String, Status)> {
    let of = |release: &Option<ticktock::id::Release>| release.as_ref().map(ToString::to_string).unwrap_or_default();
    report.results.iter().map(|result| (result.id.name(), of(&result.release), result.status)).collect()
}

const FAKE: [&str; 2] = ["--runtime", "./fake.toml"];

#[test]
fn what_is_launched_is_made_for_the_release() {
    let place = Place::new(&["wasi:clocks@0.2.3", "wasi:cli@0.2.3"], "cp \"$2\" \"$HERE/launched-$(basename \"$2\")\"");
    // As it was built it is of a release that this runtime does not have.
    let (status, text, report) = place.run(&FAKE);
    assert_eq!(ended(&report)[0], ("clock", "0.2.12".to_owned(), Status::Unsupported));
    assert!(report.releases.is_empty() && status == 1, "no test was run, which is no success");
    let nearest = "`wasi:clocks/monotonic-clock@0.2.12` is not provided; the nearest that is: `wasi:clocks/monotonic-clock@0.2.3`";
    assert!(text.contains(nearest), "{text}");
    let (status, text, report) = place.run(&[&FAKE[..], &["--release", "0.2.3"]].concat());
    let expected = [("clock", "0.2.3".to_owned(), Status::Pass), ("exit", "0.2.3".to_owned(), Status::NotApplicable)];
    assert_eq!((ended(&report), status), (expected.to_vec(), 0), "{text}");
    let launched = fs::read(place.path("launched-clock.wasm")).unwrap();
    let result = &report.results[0];
    assert_eq!(result.digest, Some(Digest::of(&launched)), "the digest is that of what was launched");
    let built = Digest::of(&fs::read(place.path("suite/clock.wasm")).unwrap());
    assert_eq!((result.built, report.suite.components[&result.id]), (Some(built), built));
    let imports = ticktock::suite::component::interfaces(&launched).unwrap().imports;
    assert!(imports.contains_key("wasi:clocks/monotonic-clock@0.2.3"), "{imports:?}");
    // What was made is in no folder that stays.
    let (_, text, report) = place.run(&[&FAKE[..], &["--release", "0.2.4"]].concat());
    assert_eq!(report.results[0].status, Status::Unsupported);
    assert!(
        text.contains("@0.2.4` is not provided; the nearest that is: `wasi:clocks/monotonic-clock@0.2.3`"),
        "{text}"
    );
}

#[test]
fn a_matrix_keeps_releases_apart() {
    let place = Place::new(&["wasi:clocks@0.2", "wasi:cli@0.2"], "exit 0");
    let releases = ["--release", "0.2.12", "--release", "0.2.2", "--release", "0.2.11"];
    let (status, text, report) = place.run(&[&FAKE[..], &releases].concat());
    let expected: Vec<_> = [("clock", Status::Pass), ("exit", Status::NotApplicable)]
        .into_iter()
        .flat_map(|(test, before)| {
            [("0.2.2", before), ("0.2.11", before), ("0.2.12", Status::Pass)]
                .map(|(release, status)| (test, release.to_owned(), status))
        })
        .collect();
    assert_eq!((ended(&report), status), (expected, 0), "{text}");
    assert_eq!((report.selected, report.complete, report.suite.components.len()), (6, true, 2));
    for part in [
        "running 6 tests, each made for its release, on fake 1.2.3 (command)",
        "clock for 0.2.11",
        "interface            0.2.2   0.2.11   0.2.12",
        "  monotonic-clock        1        1        1",
        "  exit                   ·        ·        1",
        "0.2.11  1 passed, 1 not applicable",
        "2 not run: the release has `wasi:cli/exit#exit-with-code` behind the feature gate `cli-exit-with-code`; open it with `--feature cli-exit-with-code`",
        "2 tests for 3 releases on fake 1.2.3 (command)",
    ] {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
    // It is a report as the schema has it.
    let schema = fs::read_to_string(repository().join("reports/schema/report.json")).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let report: serde_json::Value = serde_json::from_slice(&fs::read(place.path("report.json")).unwrap()).unwrap();
    let errors: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let explained = place.ticktock(&["explain", "--suite", "suite", "--report", "report.json", "*/*/exit"]);
    let explained = String::from_utf8(explained.stdout).unwrap();
    assert!(explained.contains("pass for 0.2.12 on fake"), "{explained}");
    assert!(explained.contains("not-applicable for 0.2.2, 0.2.11 on fake"), "{explained}");
}

#[test]
fn a_gate_of_an_older_release_can_be_opened() {
    let place = Place::new(&["wasi:clocks@0.2", "wasi:cli@0.2"], "exit 0");
    let releases = ["--release", "0.2.0", "--release", "0.2.5", "--feature", "cli-exit-with-code"];
    let (_, text, report) = place.run(&[&FAKE[..], &releases, &["*/*/exit"]].concat());
    let expected = [("exit", "0.2.0".to_owned(), Status::NotApplicable), ("exit", "0.2.5".to_owned(), Status::Pass)];
    assert_eq!(ended(&report), expected, "{text}");
    assert!(text.contains("the release has no `wasi:cli/exit#exit-with-code`, which came with 0.2.1"), "{text}");
    place.refuses(
        &["run", "--suite", "suite", "--release", "0.2.12", "--feature", "cli-exit-with-code"],
        &["no selected test is behind the feature gate `cli-exit-with-code`"],
    );
}

#[test]
fn failures_of_a_release_are_expected_and_run_again_by_themselves() {
    // It fails for one release, and says so as a trap.
    let script = "grep -q 'monotonic-clock@0.2.11' \"$2\" || exit 0\necho trapped >&2\nexit 3";
    let place = Place::new(&["wasi:clocks@0.2", "wasi:cli@0.2"], script);
    let clock = ["--release", "all", "*/*/clock"];
    let (status, text, report) = place.run(&[&FAKE[..], &clock].concat());
    assert_eq!((status, report.results.len(), report.releases.len()), (1, 13, 13), "{text}");
    assert!(text.contains("CRASH made/0.2/clock for 0.2.11"), "{text}");
    assert!(text.contains("--runtime ./fake.toml --release 0.2.11 made/0.2/clock"), "{text}");
    let unexpected: Vec<_> = report.unexpected().map(|result| result.release.clone().unwrap().to_string()).collect();
    assert_eq!(unexpected, ["0.2.11"]);
    fs::copy(place.path("report.json"), place.path("before.json")).unwrap();
    let (_, text, again) = place.run(&[&FAKE[..], &["--rerun-failed", "before.json"]].concat());
    assert_eq!(ended(&again), [("clock", "0.2.11".to_owned(), Status::Crash)], "{text}");
    let update = place.ticktock(&["expectations", "update", "before.json", "--output", "fake.expected.toml"]);
    assert!(update.status.success(), "{}", String::from_utf8_lossy(&update.stderr));
    let text = fs::read_to_string(place.path("fake.expected.toml")).unwrap();
    assert!(text.contains("when = { version = \"=1.2.3\", release = \"=0.2.11\" }"), "{text}");
    let (status, text, _) = place.run(&[&FAKE[..], &clock].concat());
    assert!(status == 0 && text.contains("1 of the failures are as expected"), "{text}");
}

#[test]
fn parts_of_a_matrix_are_put_together() {
    let place = Place::new(&["wasi:clocks@0.2", "wasi:cli@0.2"], "exit 0");
    let releases = ["--release", "0.2.2", "--release", "0.2.12"];
    let mut ids: Vec<BTreeSet<String>> = Vec::new();
    for (part, path) in [("hash:1/2", "one.json"), ("hash:2/2", "two.json")] {
        let (_, text, report) = place.run(&[&FAKE[..], &releases, &["--partition", part]].concat());
        // Which part a test belongs to follows from its id alone: all its releases are in one.
        assert_eq!(report.results.len() % 2, 0, "{text}");
        ids.push(report.results.iter().map(|result| result.id.to_string()).collect());
        fs::copy(place.path("report.json"), place.path(path)).unwrap();
    }
    assert!(ids[0].is_disjoint(&ids[1]));
    let merged = place.ticktock(&["merge", "one.json", "two.json", "--output", "whole.json"]);
    assert!(merged.status.success(), "{}", String::from_utf8_lossy(&merged.stderr));
    let whole = json::read(&place.path("whole.json")).unwrap();
    assert_eq!((whole.results.len(), whole.selected, whole.releases.len()), (4, 4, 2));
}

#[test]
fn what_cannot_be_asked_for_is_said() {
    let place = Place::new(&["wasi:clocks@0.2", "wasi:cli@0.2"], "exit 0");
    place.refuses(
        &["run", "--suite", "suite", "--release", "0.2.13"],
        &[
            "`0.2.13` is no release of WASI that is out, the nearest is `0.2.12`: expected one of 0.2.0, 0.2.1,",
            "or `all`",
        ],
    );
    place.refuses(&["run", "--suite", "suite", "--release", "newest"], &["`newest` is not a release", "or `all`"]);
    place.refuses(&["run", "--suite", "suite", "--release", "0.3.0"], &["track `0.3` matches none of 2 tests"]);
    place.refuses(&["list", "--release", "0.2.77"], &["`0.2.77` is no release"]);
    let outside = Command::new(env!("CARGO_BIN_EXE_ticktock"))
        .current_dir(place.dir.path())
        .args(["run", "--suite", "suite", "--release", "0.2.3"])
        .env_remove("TICKTOCK_ROOT")
        .output()
        .unwrap();
    let text = String::from_utf8(outside.stderr).unwrap();
    assert!(
        outside.status.code() == Some(2) && text.contains("`--release` needs to know what each release has"),
        "{text}"
    );
}

#[test]
fn a_component_of_two_versions_of_an_interface_is_skipped() {
    let place = Place::new(&["wasi:io@0.2", "wasi:cli@0.2"], "exit 0");
    let two = r#"(component (import "wasi:io/error@0.2.11" (instance)) (import "wasi:io/error@0.2.12" (instance)))"#;
    fs::write(place.path("suite/two.wasm"), wat::parse_str(two).unwrap()).unwrap();
    let (_, text, report) = place.run(&[&FAKE[..], &["--release", "0.2.3"]].concat());
    assert_eq!(ended(&report)[2], ("two", "0.2.3".to_owned(), Status::Skip));
    assert!(text.contains("cannot be made for one release: it names `wasi:io/error` in two versions"), "{text}");
}

#[test]
fn wasmtime_runs_what_was_made_for_any_release_of_the_track() {
    let place = Place::new(&[], "exit 1");
    let (status, text, report) = place.run(&["--release", "all"]);
    let passed = |name: &str| {
        report.results.iter().filter(|result| result.id.name() == name && result.status == Status::Pass).count()
    };
    assert_eq!((status, passed("clock"), passed("exit")), (0, 13, 1), "{text}");
    let digests: BTreeSet<_> = report.results.iter().filter_map(|result| result.digest).collect();
    assert_eq!(digests.len(), 14, "each is a component of its own");
    // A candidate is another thing, which it says it does not have.
    fs::remove_file(place.path("suite/exit.wasm")).unwrap();
    fs::write(place.path("suite/manifest.json"), r#"{ "name": "made", "version": "wasm32-wasip3" }"#).unwrap();
    fs::write(place.path("suite/clock.wasm"), component("0.3.0", &["wasi:clocks/monotonic-clock#now"])).unwrap();
    fs::write(place.path("suite/nothing.wasm"), component("0.3.0", &[])).unwrap();
    let (_, text, report) = place.run(&["--release", "0.3.1", "--release", "0.3.0-rc-2026-03-15"]);
    let expected = [
        ("clock", "0.3.0-rc-2026-03-15".to_owned(), Status::Unsupported),
        ("clock", "0.3.1".to_owned(), Status::Pass),
        ("nothing", "0.3.0-rc-2026-03-15".to_owned(), Status::Unsupported),
        ("nothing", "0.3.1".to_owned(), Status::Pass),
    ];
    assert_eq!(ended(&report), expected, "{text}");
    let nearest = "`wasi:cli/run@0.3.0-rc-2026-03-15` is not provided; the nearest that is: `wasi:cli/run@0.3.0`";
    assert!(text.contains(nearest), "{text}");
}

#[test]
fn what_exports_both_tracks_is_run_as_the_newer_one() {
    let place = Place::new(&[], "exit 1");
    // So do the programs of the official suite of 0.3, made by a toolchain of 0.2: what they export of that traps.
    let text = r#"(component
        (core module $m
            (func (export "old") (result i32) unreachable)
            (func (export "new") (result i32) i32.const 0))
        (core instance $i (instantiate $m))
        (func $old (result (result)) (canon lift (core func $i "old")))
        (func $new async (result (result)) (canon lift (core func $i "new")))
        (instance $second (export "run" (func $old)))
        (instance $third (export "run" (func $new)))
        (export "wasi:cli/run@0.2.12" (instance $second))
        (export "wasi:cli/run@0.3.0" (instance $third)))"#;
    fs::remove_file(place.path("suite/exit.wasm")).unwrap();
    fs::write(place.path("suite/manifest.json"), r#"{ "name": "made", "version": "wasm32-wasip3" }"#).unwrap();
    fs::write(place.path("suite/clock.wasm"), wat::parse_str(text).unwrap()).unwrap();
    let (status, text, report) = place.run(&[]);
    assert_eq!((status, ended(&report)[0].2), (0, Status::Pass), "{text}");
}

#[test]
fn a_runtime_with_a_candidate_names_it_where_it_lacks_another() {
    let (has, other) = ("0.3.0-rc-2025-08-15", "0.3.0-rc-2026-03-15");
    let packages = ["wasi:cli", "wasi:random"].map(|package| format!("{package}@{has}"));
    let place = Place::new(&packages.each_ref().map(String::as_str), "exit 0");
    let adapter = fs::read_to_string(place.path("fake.toml")).unwrap();
    fs::write(place.path("fake.toml"), adapter.replace("tracks = [\"0.2\"]", "tracks = [\"0.3\"]")).unwrap();
    for name in ["clock", "exit"] {
        fs::remove_file(place.path("suite").join(name).with_extension("wasm")).unwrap();
    }
    fs::write(place.path("suite/manifest.json"), r#"{ "name": "made", "version": "wasm32-wasip3" }"#).unwrap();
    fs::write(place.path("suite/random.wasm"), component("0.3.0", &["wasi:random/random#get-random-u64"])).unwrap();
    let (_, text, report) = place.run(&[&FAKE[..], &["--release", other]].concat());
    assert_eq!(ended(&report), [("random", other.to_owned(), Status::Unsupported)], "{text}");
    let reason = report.results[0].reason.as_deref().unwrap();
    assert!(reason.contains(&format!("@{other}` is not provided; the nearest that is: `wasi:")), "{reason}");
    assert!(reason.ends_with(&format!("@{has}`")), "{reason}");
}

/// The project of guests by which the harness tests itself.
fn guests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("guests")
}

#[test]
fn what_is_exported_ends_as_what_is_built_in() {
    let place = Place::new(&[], "exit 1");
    let root = guests().display().to_string();
    let export = |dir: &str| place.ticktock(&["export", "--root", &root, dir]);
    let output = export("exported");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("left out: it expects a trap") && text.contains("feature gate `a-gate`"), "{text}");
    let folder = place.path("exported/selftest/wasm32-wasip2");
    assert!(folder.join("manifest.json").is_file() && folder.join("passes.wasm").is_file());
    // The digests are right, and of everything.
    let sums = ["--check", "--quiet", "SHA256SUMS"];
    let check = Command::new("sha256sum").args(sums).current_dir(place.path("exported")).output().unwrap();
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
    // Two tests of one folder have one each, for the official runner copies none.
    for test in ["needs-a-folder-of-its-own", "needs-the-same-folder"] {
        assert!(folder.join(format!("{test}.dir/file")).is_file(), "{test}");
    }
    let results = |arguments: &[&str]| -> BTreeMap<String, Status> {
        place.ticktock(&[&["run", "--report", "report.json", "--no-expectations"], arguments].concat());
        let report = json::read(&place.path("report.json")).unwrap();
        report.results.iter().map(|result| (result.id.to_string(), result.status)).collect()
    };
    let exported = results(&["--suite", "exported"]);
    let mut built_in = results(&["--root", &root]);
    built_in.retain(|id, _| exported.contains_key(id));
    assert!(exported.len() > 10, "{exported:?}");
    assert_eq!(exported, built_in);
    // The same tests give the same bytes, also over what tests have left in their folders.
    let sums = fs::read(place.path("exported/SHA256SUMS")).unwrap();
    fs::write(folder.join("needs-the-same-folder.dir/left-behind"), "by a test").unwrap();
    assert!(export("exported").status.success());
    assert!(export("again").status.success());
    assert_eq!(fs::read(place.path("exported/SHA256SUMS")).unwrap(), sums);
    assert_eq!(fs::read(place.path("again/SHA256SUMS")).unwrap(), sums);
    assert!(!folder.join("needs-the-same-folder.dir/left-behind").exists());
    // What is somebody else's stays.
    fs::write(place.path("exported/notes.txt"), "mine").unwrap();
    place.refuses(&["export", "--root", &root, "exported"], &["notes.txt` was not written by `ticktock export`"]);
    fs::remove_file(place.path("exported/notes.txt")).unwrap();
    // A folder that is called as those of tests are, but is none.
    fs::create_dir(place.path("exported/notes.dir")).unwrap();
    fs::write(place.path("exported/notes.dir/file"), "mine").unwrap();
    place.refuses(&["export", "--root", &root, "exported"], &["file` was not written by `ticktock export`"]);
    fs::remove_dir_all(place.path("exported/notes.dir")).unwrap();
    place.refuses(&["export", "--root", &root, "."], &["`.` is the current folder"]);
    fs::create_dir(place.path("own")).unwrap();
    fs::write(place.path("own/file"), "mine").unwrap();
    place.refuses(
        &["export", "--root", &root, "own"],
        &["`own` is not empty, and was not written by `ticktock export`"],
    );
    place.refuses(&["export", "--root", &root, "own/file"], &["`own/file` is a file"]);
    place.refuses(
        &["export", "--root", &root, "new", "*/*/traps-as-*"],
        &["no test is left to be written: it expects a trap"],
    );
    assert!(!place.path("new").exists());
}

#[cfg(unix)]
#[test]
fn an_export_to_a_link_is_one_to_where_it_leads() {
    use std::os::unix::fs::symlink;
    let place = Place::new(&[], "exit 1");
    let root = guests().display().to_string();
    let export = |dir: &str| place.ticktock(&["export", "--root", &root, dir, "selftest/0.2/passes"]);
    fs::create_dir(place.path("folder")).unwrap();
    symlink("folder", place.path("link")).unwrap();
    let output = export("link");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(place.path("link").is_symlink() && place.path("folder/SHA256SUMS").is_file());
    symlink("nowhere", place.path("folder/mine")).unwrap();
    place.refuses(&["export", "--root", &root, "folder"], &["mine` was not written by `ticktock export`"]);
    symlink("nowhere", place.path("dangling")).unwrap();
    place.refuses(&["export", "--root", &root, "dangling"], &["`dangling` is a link that leads nowhere"]);
    assert!(place.path("dangling").is_symlink());
}

#[test]
fn what_is_exported_for_a_release_is_of_that_release() {
    let place = Place::new(&[], "exit 1");
    let test = "cli/0.2/exit-with-ok-is-success";
    let tests = [test, "cli/0.2/exit-with-code-three-is-the-status"];
    let output = place.ticktock(&[&["export", "exported", "--release", "0.2.3"], &tests[..]].concat());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("1 test of 1 suites for 0.2.3") && text.contains("1 left out: the release has"), "{text}");
    let bytes = fs::read(place.path("exported/cli/wasm32-wasip2/exit-with-ok-is-success.wasm")).unwrap();
    let imports = ticktock::suite::component::interfaces(&bytes).unwrap().imports;
    assert!(imports.keys().all(|name| name.ends_with("@0.2.3")), "{imports:?}");
}
