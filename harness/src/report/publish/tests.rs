use super::*;
use crate::digest::Digest;
use crate::event::TestResult;
use crate::id::TestId;
use crate::outcome::Status;
use crate::report::evidence::Current;
use crate::report::model::Report;
use crate::report::sample;
use std::collections::BTreeSet;

const TESTS: [&str; 3] = ["clocks/0.2/now", "clocks/0.3/now", "io/0.2/poll"];

fn tests() -> BTreeSet<TestId> {
    TESTS.iter().map(|id| id.parse().unwrap()).collect()
}

fn result(id: &str) -> TestResult {
    TestResult {
        digest: Some(Digest::of(id.as_bytes())),
        ..TestResult::new(id.parse().unwrap(), BTreeSet::new(), Status::Pass)
    }
}

fn whole() -> Report {
    sample::report("wasmtime", "48.0.2", TESTS.iter().map(|id| result(id)).collect())
}

fn current() -> Current {
    let components = TESTS.iter().map(|id| (id.parse().unwrap(), Digest::of(id.as_bytes()))).collect();
    Current { version: Some("0.1.0".to_owned()), components, ..Current::default() }
}

/// A folder with these reports, published.
fn published(reports: &[Report]) -> Contents {
    let mut contents = Contents::new();
    let mut sums = Sums::default();
    for report in reports {
        let place = place(report).unwrap();
        let bytes = serde_json::to_vec(report).unwrap();
        let provenance = serde_json::to_vec(&Provenance::of(report, &bytes)).unwrap();
        for (file, bytes) in [(place.replace(REPORT, PROVENANCE), provenance), (place, bytes)] {
            sums.0.insert(file.clone(), Digest::of(&bytes));
            contents.insert(file, bytes);
        }
    }
    contents.insert(SUMS.to_owned(), sums.to_string().into_bytes());
    contents
}

fn kinds(contents: &Contents) -> Vec<(String, Kind)> {
    let findings = verify(contents, &tests(), &current()).findings;
    assert!(findings.iter().all(|finding| !finding.next.is_empty()));
    findings.into_iter().map(|finding| (finding.file, finding.kind)).collect()
}

const FILE: &str = "wasmtime/48.0.2/report.json";

#[test]
fn what_is_published_whole_is_as_it_should_be() {
    let mut official = sample::report("wasmtime", "48.0.2", vec![result("wasi-c-tests/0.1/sock")]);
    official.suite.version = None;
    let checked = verify(&published(&[whole(), official]), &tests(), &current());
    assert_eq!((checked.reports, checked.files, checked.findings), (2, 4, vec![]));
}

#[test]
fn no_name_leads_out_of_the_folder_or_to_something_else_in_it() {
    let of = |name: &str, version: &str| place(&sample::report(name, version, vec![]));
    assert_eq!(of("jco", "1.35.0").unwrap(), "jco/1.35.0/report.json");
    for (name, version) in
        [("../..", ".."), ("/etc", "/x"), ("a\\b", "c:d"), ("", ""), (".", "."), ("\0", "\u{1b}[31m")]
    {
        let place = of(name, version).unwrap();
        let parts: Vec<&str> = place.split('/').collect();
        assert_eq!(parts.len(), 3, "{place}");
        assert!(parts.iter().all(|part| !part.starts_with('.') && !part.is_empty()), "{place}");
        assert!(!place.contains(['\\', ':', '\0', '\u{1b}']), "{place}");
    }
    for taken in ["schema", "SHA256SUMS", "sha256sums", "Schema"] {
        assert!(of(taken, "1.0.0").is_err(), "{taken}");
    }
    assert!(of(&"a".repeat(300), "1.0.0").unwrap_err().to_string().contains("300 characters"));
}

#[test]
fn what_is_not_whole_is_refused_with_what_is_missing() {
    let refused = |change: &dyn Fn(&mut Report)| {
        let mut report = whole();
        change(&mut report);
        let flaws = flaws(&report, &tests(), &current());
        flaws.into_iter().map(|flaw| (flaw.kind, format!("{}; {}", flaw.message, flaw.next))).collect::<Vec<_>>()
    };
    assert_eq!(refused(&|_| {}), []);
    let shard = refused(&|report| report.partition = Some("hash:1/2".parse().unwrap()));
    assert!(shard.len() == 1 && shard[0].1.contains("ticktock merge"), "{shard:?}");
    let interrupted = refused(&|report| {
        report.results.pop();
        report.complete = false;
    });
    assert!(interrupted[0].1.contains("2 of its 3 tests ended"), "{interrupted:?}");
    let filtered = refused(&|report| {
        report.results.remove(1);
        report.selected = 2;
    });
    let expected = "1 of 1 tests of clocks/0.3 are missing (`clocks/0.3/now`); run all tests again: `ticktock run --runtime wasmtime@48.0.2 --report FILE`";
    assert_eq!(filtered, [(FlawKind::Partial, expected.to_owned())]);
    let edited = refused(&|report| drop(report.results.pop()));
    assert!(edited.iter().any(|(kind, _)| *kind == FlawKind::Inconsistent), "{edited:?}");
    let twice = refused(&|report| {
        report.results[1] = report.results[0].clone();
    });
    assert!(twice.iter().any(|(_, what)| what.contains("two results of `clocks/0.2/now`")), "{twice:?}");
    let changed = refused(&|report| report.results[0].digest = Some(Digest::of(b"other")));
    assert!(changed[0].1.contains("another in its result"), "{changed:?}");
    let unknown = refused(&|report| {
        report.results.push(result("io/0.2/made-up"));
        report.suite.components.insert("io/0.2/made-up".parse().unwrap(), Digest::of(b"io/0.2/made-up"));
        report.selected = 4;
    });
    assert!(
        unknown.len() == 1 && unknown[0].1.contains("io/0.2 are not there any more (`io/0.2/made-up`)"),
        "{unknown:?}"
    );
    let mut releases = current();
    releases.releases = ["0.2.0", "0.2.12"].map(|release| release.parse().unwrap()).into();
    let some = Report { releases: ["0.2.12".parse().unwrap()].into(), ..whole() };
    let of_some = flaws(&some, &tests(), &releases);
    assert!(of_some.len() == 1 && of_some[0].message.ends_with("not of 0.2.0"), "{of_some:?}");
    assert!(of_some[0].next.contains("--release all"), "{of_some:?}");
    assert_eq!(flaws(&whole(), &tests(), &releases), [], "programs as they were built are of no release");
    let empty = refused(&|report| (report.results.clear(), report.selected = 0).1);
    assert!(empty.iter().any(|(_, what)| what.starts_with("it has no result")), "{empty:?}");
}

#[test]
fn what_is_stale_is_named_by_suite() {
    let mut rebuilt = current();
    rebuilt.components.insert("io/0.2/poll".parse().unwrap(), Digest::of(b"new"));
    let findings = verify(&published(&[whole()]), &tests(), &rebuilt).findings;
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!(finding.kind, Kind::Stale);
    assert_eq!(finding.message, "1 of 1 tests of io/0.2 are of another component than today's (`io/0.2/poll`)");
    let newer = Current { version: Some("0.2.0".to_owned()), ..current() };
    let findings = verify(&published(&[whole()]), &tests(), &newer).findings;
    assert!(findings[0].message.contains("version 0.1.0 of the suites, which are at 0.2.0"), "{findings:?}");
    let more = tests().into_iter().chain(["io/0.2/added".parse().unwrap()]).collect();
    let findings = verify(&published(&[whole()]), &more, &current()).findings;
    assert!(findings[0].kind == Kind::Partial && findings[0].message.contains("1 of 2 tests of io/0.2 are missing"));
    let unbuilt = Current { components: Default::default(), ..current() };
    let findings = verify(&published(&[whole()]), &tests(), &unbuilt).findings;
    assert!(findings.len() == 1 && findings[0].kind == Kind::NotBuilt && findings[0].next.contains("ticktock build"));
}

#[test]
fn what_was_done_to_published_files_is_found() {
    let of = |change: &dyn Fn(&mut Contents)| {
        let mut contents = published(&[whole()]);
        change(&mut contents);
        kinds(&contents)
    };
    let beside = "wasmtime/48.0.2/provenance.json";
    let found = |file: &str, kind| (file.to_owned(), kind);
    let edited = of(&|contents| {
        let text = String::from_utf8(contents[FILE].clone()).unwrap().replace("48.0.2", "48.0.3");
        contents.insert(FILE.to_owned(), text.into_bytes());
    });
    assert_eq!(edited, [found(beside, Kind::Provenance), found(FILE, Kind::Modified), found(FILE, Kind::Misplaced)]);
    let truncated = of(&|contents| contents.get_mut(FILE).unwrap().truncate(50));
    assert_eq!(truncated, [found(FILE, Kind::Modified), found(FILE, Kind::Malformed)]);
    let newer = of(&|contents| {
        let mut report: serde_json::Value = serde_json::from_slice(&contents[FILE]).unwrap();
        report["schema"] = 999.into();
        contents.insert(FILE.to_owned(), serde_json::to_vec(&report).unwrap());
    });
    assert_eq!(newer, [found(FILE, Kind::Modified), found(FILE, Kind::Malformed)]);
    assert_eq!(
        of(&|contents| drop(contents.remove(beside))),
        [found(beside, Kind::Missing), found(beside, Kind::Provenance)]
    );
    assert_eq!(
        of(&|contents| drop(contents.insert("x/notes.txt".into(), vec![]))),
        [found("x/notes.txt", Kind::Unlisted)]
    );
    assert_eq!(of(&|contents| drop(contents.insert("README.md".into(), vec![]))), []);
    let copied = of(&|contents| drop(contents.insert("jco/1.0.0/report.json".into(), contents[FILE].clone())));
    let copy = "jco/1.0.0/report.json";
    assert_eq!(
        copied,
        [
            found("jco/1.0.0/provenance.json", Kind::Provenance),
            found(copy, Kind::Unlisted),
            found(copy, Kind::Misplaced)
        ]
    );
    let without = of(&|contents| drop(contents.remove(SUMS)));
    assert_eq!(without[0], found(SUMS, Kind::List));
    let schema = |text: Vec<u8>| of(&move |contents| drop(contents.insert("schema/report.json".into(), text.clone())));
    assert_eq!(schema(b"{}".to_vec()), [found("schema/report.json", Kind::Schema)]);
    assert_eq!(schema(serde_json::to_vec(&crate::report::model::schema()).unwrap()), []);
}

#[test]
fn a_list_of_digests_is_read_back_and_names_nothing_outside() {
    let digest = Digest::of(b"x");
    let sums = Sums([("a/b.json".to_owned(), digest)].into());
    assert_eq!(sums.to_string(), format!("{}  a/b.json\n", digest.hex()));
    assert_eq!(Sums::parse(&sums.to_string()), Ok(sums));
    let wrong = |text: &str| Sums::parse(text).unwrap_err();
    let hex = digest.hex();
    for path in ["../x", "/etc/passwd", "a/../../x", "a//b", "./a", "a\\b", "C:x", ""] {
        assert!(wrong(&format!("{hex}  {path}")).message.contains("no path within"), "{path}");
    }
    assert_eq!(wrong(&format!("{hex}  a\n{hex}  a")).line, 2);
    assert!(wrong("abc  a").message.contains("64 hexadecimal digits"));
}

#[test]
fn where_a_report_is_from_follows_from_it_alone() {
    let mut report = sample::report("it's; rm -rf /", "1.0.0", vec![result("io/0.2/poll")]);
    report.suite.revision = Some("abc123-dirty".to_owned());
    let bytes = serde_json::to_vec(&report).unwrap();
    let made = Provenance::of(&report, &bytes);
    assert_eq!(made, Provenance::of(&report, &bytes));
    assert_eq!(made.run, "2026-11-24");
    assert_eq!(
        made.reproduce,
        [
            "git checkout abc123",
            r"ticktock runtimes install 'it'\''s; rm -rf /@1.0.0'",
            r"ticktock run --runtime 'it'\''s; rm -rf /@1.0.0' --report report.json",
        ]
    );
    let json = serde_json::to_vec(&made).unwrap();
    assert_eq!(serde_json::from_slice::<Provenance>(&json).unwrap(), made);
    let mut other = report.clone();
    other.suite.components.insert("io/0.2/poll".parse().unwrap(), Digest::of(b"other"));
    let digest = |made: &Provenance| made.components["io/0.2"].digest;
    assert_ne!(digest(&Provenance::of(&other, &bytes)), digest(&made));
}
