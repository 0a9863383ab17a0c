use super::*;
use crate::event::TestResult;
use crate::outcome::Status;
use crate::report::model::Report;
use crate::report::sample;
use serde_json::json;

/// A daily result file in the newer form: how each test of a suite ended, `P`, `F` or `S`.
fn daily_file(start: &str, runtime: (&str, &str), suite: &str, tests: &[(&str, char)]) -> Vec<u8> {
    let count = |wanted| tests.iter().filter(|(_, end)| *end == wanted).count();
    let tests: Vec<_> = tests
        .iter()
        .map(|(name, end)| {
            let failures = if *end == 'F' { vec!["0 == 1"] } else { vec![] };
            json!({"name": name, "executed": *end != 'S', "duration_s": 1, "failures": failures})
        })
        .collect();
    let file = json!({
        "execution": {"start_timestamp": start, "finish_timestamp": start},
        "results": [{
            "name": suite, "runtime": {"name": runtime.0, "version": runtime.1}, "duration_s": 0.5,
            "passed": count('P'), "failed": count('F'), "skipped": count('S'), "tests": tests,
        }],
    });
    serde_json::to_vec(&file).unwrap()
}

/// Days in a row, each a version and how the tests `a`, `b` … ended.
fn days(name: &str, days: &[(&str, &str)]) -> Vec<Run> {
    let mut runs = Vec::new();
    for (day, (version, ends)) in (1..).zip(days) {
        let names: Vec<String> = ('a'..='z').map(String::from).collect();
        let tests: Vec<(&str, char)> = names.iter().map(String::as_str).zip(ends.chars()).collect();
        let start = format!("2026-01-{day:02}T00:25:49.953Z");
        let file = daily_file(&start, (name, version), "WASI Rust tests [wasm32-wasip1]", &tests);
        runs.extend(daily::read(&format!("{name}/{day}.json"), &file).unwrap());
    }
    runs
}

fn only(runs: Vec<Run>) -> Series {
    let mut trends = Trends::new(runs);
    assert_eq!(trends.series.len(), 1);
    trends.series.remove(0)
}

/// The findings of a kind: days and sentence.
fn findings(series: &Series, kind: Kind) -> Vec<String> {
    let of_kind = series.findings.iter().filter(|finding| finding.kind == kind);
    of_kind.map(|finding| format!("{}: {}", finding.days(), finding.message)).collect()
}

#[test]
fn both_forms_of_daily_files_are_read() {
    let old = json!({
        "execution": {"start_timestamp": "2025-01-01T00:11:25.330Z", "finish_timestamp": "2025-01-01T00:11:30.931Z"},
        "runtime": {"name": "wasmtime-cli", "version": "28.0.0"},
        "results": [{
            "name": "WASI Assemblyscript tests", "duration_s": 0.46, "failed": 1, "skipped": 0, "passed": 1,
            "tests": [
                {"name": "x", "executed": true, "duration_s": 0.03, "wasi_functions": [], "failures": []},
                {"name": "y", "executed": true, "duration_s": 0.03, "wasi_functions": [], "failures": ["0 == 134"]},
            ],
        }],
    });
    let mut runs = daily::read("old.json", &serde_json::to_vec(&old).unwrap()).unwrap();
    let new = daily_file(
        "2026-01-01T00:11:25.330Z",
        ("wasmtime", "41.0.0"),
        "WASI Assemblyscript  tests [wasm32-wasip1]",
        &[("x", 'P'), ("y", 'P'), ("z", 'S')],
    );
    runs.extend(daily::read("new.json", &new).unwrap());
    let series = only(runs);
    assert_eq!(series.suites().into_keys().collect::<Vec<_>>(), ["assemblyscript wasm32-wasip1"], "one suite");
    assert_eq!(series.points[1].counts, Counts { passed: 2, failed: 0, skipped: 1 });
    let [change] = series.changes.as_slice() else { panic!("{:?}", series.changes) };
    assert_eq!((change.newly_passing[0].test.as_str(), change.added[0].test.as_str()), ("y", "z"));
    assert_eq!(change.before.as_ref().unwrap().as_str(), "28.0.0");
    assert_eq!(findings(&series, Kind::OtherName), ["2025-01-01: it is called `wasmtime-cli`, in one run"]);
    assert_eq!(findings(&series, Kind::Gap), ["2025-01-01 – 2026-01-01: there is no result for 365 days"]);
}

#[test]
fn a_suite_that_is_named_twice_is_one_where_only_one_of_the_two_has_tests() {
    let suite = |name: &str, test: Option<&str>| {
        let tests: Vec<_> = test
            .map(|name| json!({"name": name, "executed": true, "duration_s": 0, "failures": []}))
            .into_iter()
            .collect();
        json!({
            "name": name, "runtime": {"name": "wamr", "version": "2.4.3"}, "duration_s": 0,
            "passed": tests.len(), "failed": 0, "skipped": 0, "tests": tests,
        })
    };
    let file = |second| {
        let file = json!({
            "execution": {"start_timestamp": "2026-01-01T00:00:00Z", "finish_timestamp": "2026-01-01T00:00:01Z"},
            "results": [suite("WASI Rust tests [wasm32-wasip1]", Some("x")), suite("WASI Rust tests", second)],
        });
        daily::read("x.json", &serde_json::to_vec(&file).unwrap())
    };
    assert_eq!(file(None).unwrap()[0].counts().total(), 1);
    assert!(findings(&only(file(None).unwrap()), Kind::Empty).is_empty());
    let (line, error) = file(Some("y")).unwrap_err();
    assert_eq!((line, error.as_str()), (1, "the suite `rust wasm32-wasip1` is there twice, and both times with tests"));
}

#[test]
fn what_is_no_daily_file_says_where_and_what() {
    let error = |text: &str| daily::read("x.json", text.as_bytes()).unwrap_err();
    let (line, what) = error("{\n\"execution\": {\"start_timestamp\": \"yesterday\"}}");
    assert_eq!(line, 2);
    assert!(what.contains("year") && what.contains("line 2"), "{what}");
    let (line, what) = error("{\n\"execution\": 1,\n");
    assert!(line > 1 && what.contains("expected struct Execution"), "{line} {what}");
    let nobody = r#"{"execution": {"start_timestamp": "2026-01-01T00:00:00Z", "finish_timestamp": "2026-01-01T00:00:00Z"},
        "results": [{"name": "WASI C tests", "duration_s": 0, "passed": 0, "failed": 0, "skipped": 0, "tests": []}]}"#;
    assert!(error(nobody).1.contains("which runtime `WASI C tests` was run on"));
}

#[test]
fn versions_that_can_be_none_are_told() {
    let oddity = |said: &str| Version::read(said).oddity();
    assert_eq!((oddity("47.0.0"), oddity("v1.10.0"), oddity("1.9.1-0.20250914-70ea")), (None, None, None));
    for said in ["version", "https://example.org/releases/latest", "", "0.0.0"] {
        assert!(oddity(said).is_some() && !Version::read(said).is_plausible(), "{said}");
    }
    let about = Version::read("2.2.0\n\nAbout");
    assert!(about.is_plausible() && about == Version::read("2.2.0"));
    assert_eq!((about.as_str(), about.oddity().unwrap().ends_with("read as 2.2.0")), ("2.2.0", true));
    let series = only(days("wasmedge", &[("version", "P"), ("version", "F"), ("version", "P")]));
    assert_eq!(
        findings(&series, Kind::ImplausibleVersion),
        ["2026-01-01 – 2026-01-03: `version` is no version, in 3 runs"]
    );
    assert_eq!(findings(&series, Kind::Flake), Vec::<String>::new(), "whether it was the same program is not known");
    assert_eq!(series.changes.len(), 2, "what changed is told all the same");
}

#[test]
fn a_test_that_goes_back_and_forth_with_one_version_is_a_flake() {
    let series = only(days("wasmtime", &[("45.0.0", "PP"), ("45.0.0", "FP"), ("45.0.0", "PP"), ("45.0.0", "PF")]));
    let expected = "2026-01-02 – 2026-01-03: `a` of `rust wasm32-wasip1` changed 2 times in 4 runs of 45.0.0";
    assert_eq!(findings(&series, Kind::Flake), [expected]);
    let alone = "2026-01-04: `b` of `rust wasm32-wasip1` changed, still with 45.0.0";
    assert_eq!(findings(&series, Kind::ChangedAlone), [alone], "once is no flake yet");
    let by_version = only(days("wasmtime", &[("45.0.0", "P"), ("46.0.0", "F"), ("47.0.0", "P")]));
    assert!(by_version.findings.is_empty(), "a new version may do otherwise: {:?}", by_version.findings);
    let gone = only(days("wasmtime", &[("45.0.0", "PP"), ("45.0.0", "PF"), ("45.0.0", "PP"), ("45.0.0", "P")]));
    assert_eq!(findings(&gone, Kind::Flake).len(), 1, "also where the test is gone since");
}

#[test]
fn many_tests_at_once_are_no_flakes() {
    let both = [("45.0.0", "PPPPPPP"), ("45.0.0", "FFFFFFP"), ("45.0.0", "PPPPPPP")];
    let trends = Trends::new([days("wasmtime", &both), days("wamr", &both)].concat());
    for series in &trends.series {
        let other = if series.runtime == "wamr" { "wasmtime" } else { "wamr" };
        let found = findings(series, Kind::ChangedTogether);
        assert_eq!(found.len(), 2);
        assert!(found[0].contains("still with 45.0.0: 6 newly failing"), "{found:?}");
        assert!(found[0].contains(&format!("so did many of {other} that day")), "{found:?}");
        assert!(findings(series, Kind::Flake).is_empty());
    }
}

#[test]
fn skew_and_versions_that_go_back_are_told() {
    let series = only(days("wasmtime", &[("19.0.1", "P"), ("17.0.3", "F"), ("19.0.2", "P")]));
    assert_eq!(findings(&series, Kind::VersionWentBack), ["2026-01-02: 17.0.3 came after 19.0.1"]);
    let versions: Vec<(&str, usize, usize)> =
        series.versions.iter().map(|span| (span.version.as_str(), span.newly_failing, span.newly_passing)).collect();
    assert_eq!(versions, [("19.0.1", 0, 0), ("17.0.3", 1, 0), ("19.0.2", 0, 1)]);
    let mut two = days("wasmtime", &[("19.0.1", "P"), ("19.0.2", "P")]);
    two[1].started = two[0].started + jiff::SignedDuration::from_hours(3);
    let found = findings(&only(two), Kind::VersionSkew);
    assert_eq!(found, ["2026-01-01: results of one day are from different versions: 19.0.1, 19.0.2"]);
    let mut same = days("wasmtime", &[("2.4.1\n\nAbout", "P"), ("2.4.1", "P")]);
    same[1].started = same[0].started + jiff::SignedDuration::from_hours(3);
    let same = only(same);
    assert_eq!((findings(&same, Kind::VersionSkew), same.versions.len()), (vec![], 1), "one version, said twice");
    let mut one = days("wasmtime", &[("19.0.1", "P")]);
    let mut other = one[0].parts["rust wasm32-wasip1"].clone();
    other.version = Version::read("18.0.0");
    one[0].parts.insert("c wasm32-wasip1".to_owned(), other);
    let found = findings(&only(one), Kind::VersionSkew);
    assert_eq!(found, ["2026-01-01: results of one run are from different versions: 18.0.0, 19.0.1"]);
}

#[test]
fn days_without_tests_lose_nothing() {
    let series = only(days("wazero", &[("1.9.0", "PF"), ("1.9.0", ""), ("1.9.0", "PF")]));
    assert!(series.changes.is_empty(), "{:?}", series.changes);
    assert_eq!(findings(&series, Kind::Empty), ["2026-01-02: `rust wasm32-wasip1` has no test, in one run"]);
    assert_eq!(series.versions[0].counts.total(), 2);
}

#[test]
fn the_newest_run_again_is_no_run_and_another_of_the_same_moment_is_told() {
    let run = || days("wazero", &[("1.9.0", "P")]);
    let again = Run { file: "latest.json".to_owned(), ..run().remove(0) };
    assert_eq!(only([run(), vec![again]].concat()).points.len(), 1);
    let other = Run { file: "other.json".to_owned(), ..days("wazero", &[("1.9.0", "F")]).remove(0) };
    assert_eq!(findings(&only([run(), vec![other]].concat()), Kind::Twice).len(), 1);
    let mut wrong = run();
    wrong[0].wrong.push("`c` says 3 passed".to_owned());
    assert_eq!(findings(&only(wrong), Kind::Miscounted).len(), 1);
}

fn report(version: &str, started: &str, status: Status) -> Report {
    let result = TestResult::new("clocks/0.2/now".parse().unwrap(), std::collections::BTreeSet::new(), status);
    Report { started: started.to_owned(), ..sample::report("wasmtime", version, vec![result]) }
}

#[test]
fn reports_are_in_the_order_of_versions() {
    let of = |report: &Report| Run::of_report("x.json", report).unwrap();
    let reports = [
        of(&report("48.0.0", "2026-11-20T10:00:00Z", Status::Pass)),
        of(&report("47.0.0", "2026-11-21T10:00:00Z", Status::Crash)),
        of(&report("46.0.0", "2026-11-22T10:00:00Z", Status::Unsupported)),
    ];
    let series = only(reports.into());
    let versions: Vec<&str> = series.versions.iter().map(|span| span.version.as_str()).collect();
    assert_eq!(versions, ["46.0.0", "47.0.0", "48.0.0"]);
    assert_eq!((series.changes[0].newly_failing.len(), series.changes[1].newly_passing.len()), (1, 1));
    assert!(series.findings.is_empty(), "whoever made them chose the versions: {:?}", series.findings);
    assert_eq!(series.source, "built-in suites, command, linux x86_64");
}

#[test]
fn a_test_of_other_suites_is_compared_where_its_component_is_the_same() {
    let of = |version: &str, suites: &str, status, component: &[u8]| {
        let mut report = report(version, "2026-11-20T10:00:00Z", status);
        report.suite.version = Some(suites.to_owned());
        report.results[0].digest = Some(crate::digest::Digest::of(component));
        Run::of_report("x.json", &report).unwrap()
    };
    let first = of("47.0.0", "0.1.0", Status::Pass, b"one");
    let same = only(vec![first.clone(), of("48.0.0", "0.2.0", Status::Fail, b"one")]);
    assert_eq!(same.changes[0].newly_failing.len(), 1);
    let other = only(vec![first, of("48.0.0", "0.2.0", Status::Fail, b"other")]);
    assert_eq!((other.changes[0].newly_failing.len(), other.changes[0].incomparable.len()), (0, 1));
}

#[test]
fn reports_that_are_not_whole_are_refused() {
    let whole = || report("48.0.0", "2026-11-20T10:00:00Z", Status::Pass);
    let refused = |report: Report| Run::of_report("x.json", &report).unwrap_err().to_string();
    assert!(refused(Report { complete: false, selected: 9, ..whole() }).contains("1 of 9 tests ended"));
    assert!(refused(Report { partition: Some("hash:1/2".parse().unwrap()), ..whole() }).contains("ticktock merge"));
    assert!(refused(Report { started: "today".to_owned(), ..whole() }).contains("expected a time"));
}

#[test]
fn what_files_say_is_no_markup() {
    const NASTY: &str = "<img src=x>`|\u{1b}[31m\n# head";
    let file = daily_file("2026-01-01T00:00:00Z", (NASTY, NASTY), NASTY, &[(NASTY, 'F')]);
    let next = daily_file("2026-01-02T00:00:00Z", (NASTY, NASTY), NASTY, &[(NASTY, 'P'), ("new", 'P')]);
    let runs = [daily::read(NASTY, &file).unwrap(), daily::read(NASTY, &next).unwrap()].concat();
    let page = markdown::page(&Trends::new(runs), 8);
    assert!(!page.contains('\u{1b}') && !page.contains("\n# head"), "{page}");
    for line in page.lines().filter(|line| line.contains("<img")) {
        // In code: what begins it, some backticks, is there before, and as many end it.
        let (before, after) = line.split_once("<img").unwrap();
        let runs = |text: &str| text.split(|c| c != '`').map(str::len).filter(|run| *run > 0).collect::<Vec<_>>();
        let fence = runs(before).last().copied().unwrap_or_default();
        assert!(fence > 0 && runs(after).contains(&fence), "{line}");
    }
}
