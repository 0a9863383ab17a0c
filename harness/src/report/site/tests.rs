use super::*;
use crate::event::{Output, TestResult};
use crate::expectation::Expected;
use crate::id::{Release, TestId};
use crate::outcome::{Failure, Phase, Status};
use crate::proposal::History;
use crate::report::model::Report;
use crate::report::sample;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Mutex;

const NASTY: &str = "</td></pre><script>alert(1)</script><img src=x onerror=alert(1)> \" ' {{ 7 * 7 }} \u{1b}[2J";

fn history() -> History {
    History::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../proposals")).unwrap()
}

fn result(name: &str, covers: &str, status: Status) -> TestResult {
    TestResult::new(format!("io/0.2/{name}").parse().unwrap(), [covers.parse().unwrap()].into(), status)
}

/// Results of every standing, some of them with markup in everything that a runtime or guest can write.
fn results() -> Vec<TestResult> {
    let poll = "wasi:io/poll#poll";
    let failed = |result| TestResult {
        failure: Some(Failure { expected: Some(NASTY.into()), ..Failure::mismatch(NASTY, "1", NASTY) }),
        stdout: Output::new(NASTY.as_bytes(), 99),
        stderr: Output::new(NASTY.as_bytes(), NASTY.len() as u64),
        ..result
    };
    let known = Expected { status: [Status::Fail].into(), reason: NASTY.into(), link: "javascript:alert(1)".into() };
    vec![
        result("passes", poll, Status::Pass),
        TestResult { flaky: true, ..result("flaky", poll, Status::Pass) },
        failed(result("fails", poll, Status::Crash)),
        TestResult {
            expected: Some(known),
            ..failed(result("known", "wasi:io/streams#[method]input-stream.read", Status::Fail))
        },
        TestResult { reason: Some(NASTY.into()), ..result("skipped", poll, Status::Skip) },
        TestResult {
            reason: Some(NASTY.into()),
            ..result("unsupported", "wasi:made-up/thing#do", Status::Unsupported)
        },
        TestResult { failure: Some(Failure::new(Phase::Prepare, "no port")), ..result("error", poll, Status::Error) },
    ]
}

fn newest(test: &TestId) -> Release {
    if test.track().to_string() == "0.2" { "0.2.12".parse().unwrap() } else { test.track().first_release() }
}

/// The pages of these reports, by path.
fn site(reports: Vec<(&str, Report)>) -> BTreeMap<String, String> {
    let history = history();
    let mut catalog = Catalog::default();
    for (file, report) in reports {
        catalog.add(file, report, newest).unwrap();
    }
    let document =
        Document { claim: format!("{NASTY} `code`"), spec: None, source: "suites/io/0.2/src/bin/x.rs".into() };
    let documents = BTreeMap::from([("io/0.2/passes".parse().unwrap(), document)]);
    let input = Input { catalog: &catalog, history: &history, documents: &documents };
    let pages = Mutex::new(BTreeMap::new());
    files::<SiteError>(&input, |page| {
        assert!(pages.lock().unwrap().insert(page.path.clone(), page.text).is_none(), "{} twice", page.path);
        Ok(())
    })
    .unwrap();
    pages.into_inner().unwrap()
}

fn sample_site() -> BTreeMap<String, String> {
    let mut odd = sample::report("../../<b>odd</b>", NASTY, results());
    odd.subject.engine = NASTY.to_owned();
    odd.started = NASTY.to_owned();
    odd.environment.os = NASTY.to_owned();
    odd.suite.revision = Some(NASTY.to_owned());
    let mut official = sample::report("wasmtime", "48.0.2", vec![]);
    official.suite.version = None;
    let mut of_suite = result("x", "wasi:io/poll#poll", Status::Pass);
    of_suite.id = "wasi-c-tests/0.1/sock".parse().unwrap();
    official.results.push(of_suite);
    site(vec![
        ("wasmtime/48.0.2/built-in.json", sample::report("wasmtime", "48.0.2", results())),
        ("wasmtime/48.0.2/official.json", official),
        ("wasmtime/49.0.0/built-in.json", sample::report("wasmtime", "49.0.0", results())),
        ("odd.json", odd),
    ])
}

#[test]
fn every_link_leads_somewhere_and_nothing_comes_from_elsewhere() {
    let pages = sample_site();
    let attribute = Regex::new(r#"(href|src)="([^"]*)""#).unwrap();
    let id = Regex::new(r#" id="([^"]*)""#).unwrap();
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(path, text)| (path.as_str(), id.captures_iter(text).map(|found| found.extract::<1>().1[0]).collect()))
        .collect();
    for (path, text) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        for (_, [name, link]) in attribute.captures_iter(text).map(|found| found.extract()) {
            if link.starts_with("https://") {
                assert_eq!(name, "href", "{path} loads {link}");
                continue;
            }
            if link == "data:," {
                continue;
            }
            let (target, anchor) = link.split_once('#').map_or((link, None), |(target, anchor)| (target, Some(anchor)));
            let mut folder: Vec<&str> = path.split('/').collect();
            folder.pop();
            for part in target.split('/').filter(|part| !part.is_empty()) {
                match part {
                    ".." => assert!(folder.pop().is_some(), "{path}: {link} leaves the site"),
                    part => folder.push(part),
                }
            }
            let target = if target.is_empty() { path.clone() } else { folder.join("/") };
            assert!(pages.contains_key(&target), "{path} links to {link}, which is not there");
            if let Some(anchor) = anchor {
                assert!(ids[target.as_str()].contains(anchor), "{path} links to {link}, and there is no such part");
            }
        }
    }
}

#[test]
fn what_reports_say_is_never_markup_and_no_name_leaves_the_folder() {
    let pages = sample_site();
    for (path, text) in &pages {
        assert!(
            path.split('/').all(|part| part != "..") && !path.contains(['<', '\\', '"']) && !path.starts_with('/'),
            "{path}"
        );
        if path.ends_with(".html") {
            let scripts = text.matches("<script").count();
            assert_eq!(scripts, 3, "{path} has scripts of its own");
            assert!(!text.contains("<img") && !text.contains("<b>odd") && !text.contains('\u{1b}'), "{path}");
            assert!(!text.contains("javascript:"), "{path}");
        }
    }
    assert!(pages["search.js"].starts_with("window.ticktockPages = [["));
    assert!(pages.keys().any(|path| path.starts_with("runtimes/~2e~.~2f~")));
}

#[test]
fn a_cell_says_how_tests_end_and_leads_there() {
    let pages = sample_site();
    let index = &pages["index.html"];
    // Of the four tests of `poll` that say something, two pass, one of them flaky.
    assert!(index.contains("href=\"runtimes/wasmtime/49.0.0.html#wasi-io-poll\">66 % <small>2/3</small>"), "{index}");
    let version = &pages["runtimes/wasmtime/49.0.0.html"];
    for standing in ["failing (crash)", "known failure", "flaky", "skipped", "unsupported", "not known"] {
        assert!(version.contains(&format!("\">{standing}</td>")), "{standing}");
    }
    let test = &pages["tests/io/0.2/passes.html"];
    assert!(test.contains("48.0.2 – 49.0.0"), "versions with one outcome are one row");
    assert!(test.contains("<code>code</code>"));
}

#[test]
fn the_same_reports_make_the_same_site() {
    assert_eq!(sample_site(), sample_site());
}

#[test]
fn reports_that_cannot_stand_side_by_side_are_refused() {
    let whole = || sample::report("wasmtime", "48.0.2", results());
    let mut catalog = Catalog::default();
    let partial = Report { complete: false, selected: 99, ..whole() };
    let error = catalog.add("a.json", partial, newest).unwrap_err().to_string();
    assert!(error.contains("7 of 99 tests ended"), "{error}");
    catalog.add("a.json", whole(), newest).unwrap();
    let error = catalog.add("b.json", whole(), newest).unwrap_err().to_string();
    assert!(error.contains("`a.json` and `b.json` both have results of `io/0.2/passes` on wasmtime 48.0.2"), "{error}");
}

#[test]
fn a_site_is_replaced_whole_and_nothing_else_is() {
    let history = history();
    let (catalog, documents) = (Catalog::default(), BTreeMap::new());
    let input = Input { catalog: &catalog, history: &history, documents: &documents };
    let dir = tempfile::tempdir().unwrap();
    let site = dir.path().join("site");
    let files = folder::write(&input, &site).unwrap();
    fs::write(site.join("old.html"), "").unwrap();
    assert_eq!(folder::write(&input, &site).unwrap(), files);
    assert!(!site.join("old.html").exists() && site.join("index.html").is_file());
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "nothing is left beside it");
    let other = dir.path().join("other");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("mine.txt"), "mine").unwrap();
    let error = folder::write(&input, &other).unwrap_err().to_string();
    assert!(error.contains("no site of this tool") && other.join("mine.txt").is_file(), "{error}");
}
