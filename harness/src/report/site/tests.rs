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

/// Tests of `wasi:tls` are of its draft, everything else of the release that is said or of one of its track.
fn edition(test: &TestId, said: Option<&Release>) -> Edition {
    if test.suite() == "tls" {
        let release = format!("{}.0-draft", test.track()).parse().unwrap();
        return Edition { draft_of: Some("tls".parse().unwrap()), release };
    }
    let newest = || match test.track().to_string().as_str() {
        "0.2" => "0.2.12".parse().unwrap(),
        _ => test.track().first_release(),
    };
    Edition::of_wasi(said.cloned().unwrap_or_else(newest))
}

/// The pages of these reports, by path.
fn site(reports: Vec<(&str, Report)>) -> BTreeMap<String, String> {
    let history = history();
    let mut catalog = Catalog::default();
    for (file, report) in reports {
        catalog.add(file, report, edition).unwrap();
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
    let figure = "66 % <small>2/3, 1 not run, 1 not known</small>";
    assert!(index.contains(&format!("href=\"runtimes/wasmtime/49.0.0/0.2.12.html#wasi-io-poll\">{figure}")), "{index}");
    let version = &pages["runtimes/wasmtime/49.0.0/0.2.12.html"];
    assert!(version.contains(figure), "the page shows what the cell did");
    for standing in ["failing (crash)", "known failure", "flaky", "skipped", "unsupported", "not known"] {
        assert!(version.contains(&format!("\">{standing}</td>")), "{standing}");
    }
    let test = &pages["tests/io/0.2/passes.html"];
    assert!(test.contains("48.0.2 – 49.0.0"), "versions with one outcome are one row");
    assert!(test.contains("<code>code</code>"));
}

/// A result that says for which release it is.
fn made_for(test: &str, covers: &str, status: Status, release: &str) -> TestResult {
    let result = TestResult::new(test.parse().unwrap(), [covers.parse().unwrap()].into(), status);
    TestResult { release: Some(release.parse().unwrap()), ..result }
}

#[test]
fn results_are_of_the_release_that_they_say_and_a_drafts_of_it_alone() {
    let of_all = ["0.2.11", "0.2.12"].into_iter().flat_map(|release| {
        // What the newest release says of a draft counts.
        let status = if release == "0.2.12" { Status::Pass } else { Status::Fail };
        [
            made_for("http/0.2/a", "wasi:http/types#[constructor]fields", Status::Pass, release),
            made_for("tls/0.2/a", "wasi:tls/types#[constructor]client-handshake", status, release),
        ]
    });
    let mut report = sample::report("one", "1.0.0", of_all.collect());
    report.releases = ["0.2.11", "0.2.12"].map(|release| release.parse().unwrap()).into();
    let tls3 = made_for("tls/0.3/a", "wasi:tls/client#[static]connector.connect", Status::Fail, "0.3.2");
    let http3 = made_for("http/0.3/a", "wasi:http/types#[constructor]fields", Status::Pass, "0.3.2");
    let mut official = sample::report("one", "1.0.0", vec![]);
    official.suite.version = None;
    official.results = vec![made_for("wasi-rust-tests/0.3/http", "wasi:io/poll#poll", Status::Pass, "0.3.0")];
    let pages = site(vec![
        ("all.json", report),
        ("official.json", official),
        ("newest.json", sample::report("one", "1.0.0", vec![tls3, http3])),
    ]);
    let has = |path: &str, text: &str| pages[path].contains(text);
    assert!(has("releases/0.3.0.html", "wasi-rust-tests") && !has("releases/0.3.2.html", "wasi-rust-tests"));
    for release in ["0.2.11", "0.2.12", "0.3.2"] {
        assert!(!has(&format!("releases/{release}.html"), "wasi:tls"), "{release}");
        let page = format!("runtimes/one/1.0.0/{release}.html");
        assert!(has(&page, "http/0.") && !has(&page, "tls/0."), "{page}");
        assert!(has(&page, "1 passing"), "{page}");
    }
    assert!(!has("runtimes/one/1.0.0/0.2.12.html", "0.3"), "nothing of another track");
    assert!(has("drafts/tls-0.2.0-draft.html", "100 % <small>1/1</small>"));
    assert!(has("drafts/tls-0.3.0-draft.html", "0 % <small>0/1</small>"));
    assert!(has("runtimes/one/1.0.0/tls-0.2.0-draft.html", "tls/0.2/a") && !has("index.html", "wasi:tls</a>"));
    for support in ["wasi:tls@0.2.0-draft</a><br><small>1 tests", "href=\"../runtimes/one/1.0.0.html\">one 1.0.0"] {
        assert!(has("proposals/tls.html", support), "{}", pages["proposals/tls.html"]);
    }
    assert!(has("search.js", "[\"WASI 0.2.12\",\"runtimes/one/1.0.0/0.2.12.html\",[\"http\"]]"));
}

#[test]
fn a_runtime_without_the_track_has_no_column_and_it_is_said_why() {
    let poll = "wasi:io/poll#poll";
    let none = TestResult {
        reason: Some("the runtime does not run track 0.2".to_owned()),
        ..made_for("io/0.2/a", poll, Status::Unsupported, "0.2.12")
    };
    // It has the track, although nothing of this release.
    let older = vec![
        made_for("io/0.2/a", poll, Status::Pass, "0.2.0"),
        made_for("io/0.2/a", poll, Status::Unsupported, "0.2.12"),
    ];
    let mut older = sample::report("older", "1.0.0", older);
    older.releases = ["0.2.0", "0.2.12"].map(|release| release.parse().unwrap()).into();
    let pages = site(vec![("none.json", sample::report("none-of-it", "1.0.0", vec![none])), ("older.json", older)]);
    let page = &pages["releases/0.2.12.html"];
    let header = page.split("<tbody>").next().unwrap();
    assert!(header.contains("older") && !header.contains("none-of-it"), "{header}");
    let why = "none-of-it 1.0.0</a> (the runtime does not run track 0.2)";
    assert!(page.contains(why) && pages["index.html"].contains(why), "{page}");
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
    let error = catalog.add("a.json", partial, edition).unwrap_err().to_string();
    assert!(error.contains("7 of 99 tests ended"), "{error}");
    catalog.add("a.json", whole(), edition).unwrap();
    let error = catalog.add("b.json", whole(), edition).unwrap_err().to_string();
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
