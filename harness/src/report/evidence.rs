//! Evidence for the gate, made from reports. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::compare::{Comparison, Kind, Renames};
use super::merge::merge;
use super::model::Report;
use super::tally::Standing;
use crate::digest::Digest;
use crate::event::TestResult;
use crate::id::{ItemId, Release, TestId};
use crate::release::{Evidence, Flaw, Lost, Tested};
use semver::Version;
use std::collections::{BTreeMap, BTreeSet};

/// A report, or why there is none in its file.
pub type Given = (String, Result<Report, String>);

/// The tests of today, which reports must be of.
#[derive(Debug, Clone, Default)]
pub struct Current {
    /// The version of the built-in suites. `None`: it is not known, and no report is stale.
    pub version: Option<String>,
    /// The digest of each component, where they were built.
    pub components: BTreeMap<TestId, Digest>,
    /// The releases that the tests can be run for, where that is asked.
    pub releases: BTreeSet<Release>,
}

/// What evidence is made from.
#[derive(Debug)]
pub struct Sources<'a> {
    /// The reports that are brought forward.
    pub given: Vec<Given>,
    /// The reports that were published before.
    pub published: &'a [(String, Report)],
    /// The tests of today.
    pub current: &'a Current,
    /// Tests that are called otherwise than they were.
    pub renames: &'a Renames,
    /// The release that is judged. Of each report, what counts is what it says of the newest release of the track that is no
    /// later.
    pub release: &'a Release,
}

impl Sources<'_> {
    /// What these reports say.
    pub fn evidence(self) -> Evidence {
        let mut evidence = Evidence::default();
        let mut whole = Vec::new();
        let mut shards: Vec<(String, Report)> = Vec::new();
        for (file, report) in self.given {
            match report {
                Err(why) => drop(evidence.unusable.insert(file, (Flaw::Malformed, why))),
                Ok(report) if report.partition.is_some() => shards.push((file, report)),
                Ok(report) => whole.push((file, report)),
            }
        }
        add_up(shards, &mut whole, &mut evidence);
        for (file, report) in whole {
            if let Some(what) = report.unfinished() {
                evidence.unusable.insert(file, (Flaw::Partial, what));
            } else if let Some(why) = stale(&report, self.current) {
                evidence.unusable.insert(file, (Flaw::Stale, why));
            } else {
                if let Some(lost) = lost(&report, self.published, self.renames, self.release) {
                    evidence.regressions.insert(file, lost);
                }
                let says_something = add(&report, self.release, &mut evidence.items);
                evidence.reports += usize::from(says_something);
            }
        }
        evidence
    }
}

/// Puts the shards of each runtime together.
fn add_up(shards: Vec<(String, Report)>, whole: &mut Vec<(String, Report)>, evidence: &mut Evidence) {
    let mut by_runtime: BTreeMap<(String, String), Vec<(String, Report)>> = BTreeMap::new();
    for (file, report) in shards {
        let runtime = (report.subject.name.clone(), report.subject.version.clone());
        by_runtime.entry(runtime).or_default().push((file, report));
    }
    for shards in by_runtime.into_values() {
        let files: Vec<String> = shards.iter().map(|(file, _)| file.clone()).collect();
        match merge(shards) {
            Ok(report) => whole.push((files.join(" + "), report)),
            Err(error) => {
                evidence.unusable.insert(files.join(" + "), (Flaw::Partial, error.to_string()));
            }
        }
    }
}

impl Current {
    /// Why a report is of another version of the suites, if it is. The official suite has no version of ours.
    pub fn other_version(&self, report: &Report) -> Option<String> {
        let (version, now) = (report.suite.version.as_ref()?, self.version.as_ref()?);
        (version != now).then(|| format!("it is of version {version} of the suites, which are at {now}"))
    }

    /// The tests whose component is another today, where it is built. The official suite's are not ours.
    pub fn other_components<'a>(&self, report: &'a Report) -> Vec<&'a TestId> {
        if report.suite.version.is_none() || self.version.is_none() {
            return Vec::new();
        }
        let components = report.suite.components.iter();
        let is_other =
            |(test, digest): &(&TestId, &Digest)| self.components.get(test).is_some_and(|now| now != *digest);
        components.filter(is_other).map(|(test, _)| test).collect()
    }

    /// How many components of a report nobody can say are today's, because the tests are there and not built.
    pub fn not_built(&self, report: &Report, tests: &BTreeSet<TestId>) -> usize {
        if report.suite.version.is_none() {
            return 0;
        }
        let components = report.suite.components.keys();
        components.filter(|test| tests.contains(test) && !self.components.contains_key(test)).count()
    }
}

/// Why a report is of other tests than those of today, if it is.
fn stale(report: &Report, current: &Current) -> Option<String> {
    current.other_version(report).or_else(|| match current.other_components(report).as_slice() {
        [] => None,
        [only] => Some(format!("the component of `{only}` is another today")),
        [first, others @ ..] => {
            Some(format!("the components of `{first}` and {} other tests are others today", others.len()))
        }
    })
}

/// What newly fails, for the release that is judged, since the last report that was published of the same runtime, run in the
/// same way, and of the same or an older version. `None`: nothing does.
fn lost(report: &Report, published: &[(String, Report)], renames: &Renames, release: &Release) -> Option<Lost> {
    let newest = newest(report, release)?;
    let version = |report: &Report| Version::parse(&report.subject.version).ok();
    let comparable = |before: &&(String, Report)| {
        let before = &before.1;
        before.subject.name == report.subject.name
            && before.subject.how == report.subject.how
            && before.suite.version.is_some() == report.suite.version.is_some()
            && before.environment.os == report.environment.os
            && version(before) <= version(report)
            // A report is no progress over itself.
            && before.started != report.started
    };
    let last = published.iter().filter(comparable).max_by_key(|(_, before)| (version(before), before.started.clone()));
    let (file, before) = last?;
    let comparison = Comparison::new(before, report, renames).ok()?;
    let mut lost = Lost::default();
    for change in [Kind::NewlyFailing, Kind::NoLongerRun].into_iter().flat_map(|kind| comparison.of(kind)) {
        let Some(result) = change.new.filter(|result| counts(result, release) && result.release.as_ref() == newest)
        else {
            continue;
        };
        let tests = if Standing::of(result) == Standing::KnownFailure { &mut lost.known } else { &mut lost.unknown };
        tests.extend(comparison.case(change).map(|case| case.to_string()));
    }
    lost.since = format!("`{file}` ({} {})", before.subject.name, before.subject.version);
    (!lost.known.is_empty() || !lost.unknown.is_empty()).then_some(lost)
}

/// Whether a result says something of a release: it is of its track, and of no later release. Reports of the first form do not
/// say of which release a result is.
fn counts(result: &TestResult, release: &Release) -> bool {
    result.id.track() == release.track() && result.release.as_ref().is_none_or(|of| of <= release)
}

/// The release whose results count, of those that a report has. `None`: none do.
fn newest<'a>(report: &'a Report, release: &Release) -> Option<Option<&'a Release>> {
    report.results.iter().filter(|result| counts(result, release)).map(|result| result.release.as_ref()).max()
}

/// Adds what a report says of each function of a release, and gives whether it says anything of the release. Only the built-in
/// suites say which functions a test is about.
fn add(report: &Report, release: &Release, items: &mut BTreeMap<ItemId, Tested>) -> bool {
    let Some(newest) = newest(report, release) else { return false };
    if report.suite.version.is_none() {
        return true;
    }
    let subject = &report.subject;
    let engine = if subject.engine.is_empty() { &subject.name } else { &subject.engine };
    let of_newest = |result: &&TestResult| counts(result, release) && result.release.as_ref() == newest;
    for result in report.results.iter().filter(of_newest) {
        let passes = match Standing::of(result) {
            Standing::Passing | Standing::Flaky => true,
            Standing::KnownFailure | Standing::Failing | Standing::Unsupported => false,
            Standing::NotApplicable | Standing::Skipped | Standing::Unknown => continue,
        };
        for item in &result.covers {
            let tested = items.entry(item.clone()).or_default();
            tested.tests.insert(result.id.clone());
            let failing = tested.engines.entry(engine.clone()).or_default();
            if !passes {
                failing.insert(result.id.clone());
            }
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expectation::Expected;
    use crate::outcome::Status;
    use crate::report::sample;
    use crate::suite::partition::Partition;

    const ITEM: &str = "wasi:io/poll#poll";

    fn result(name: &str, status: Status) -> TestResult {
        TestResult {
            digest: Some(Digest::of(name.as_bytes())),
            ..TestResult::new(format!("io/0.2/{name}").parse().unwrap(), [ITEM.parse().unwrap()].into(), status)
        }
    }

    fn evidence(
        given: Vec<(&str, Result<Report, String>)>,
        published: &[(String, Report)],
        current: &Current,
    ) -> Evidence {
        let given = given.into_iter().map(|(file, report)| (file.to_owned(), report)).collect();
        let release = &"0.2.12".parse().unwrap();
        Sources { given, published, current, renames: &Renames::default(), release }.evidence()
    }

    fn report(runtime: &str, version: &str, results: Vec<TestResult>) -> Result<Report, String> {
        Ok(sample::report(runtime, version, results))
    }

    #[test]
    fn engines_count_and_not_runtimes() {
        let mut embedder = sample::report("embedder", "1.0.0", vec![result("x", Status::Pass)]);
        embedder.subject.engine = "wasmtime".to_owned();
        let reports = vec![
            ("a", report("wasmtime", "48.0.2", vec![result("x", Status::Pass)])),
            ("b", Ok(embedder)),
            ("c", report("jco", "1.35.0", vec![result("x", Status::Pass), result("y", Status::Fail)])),
            ("d", report("wamr", "3.0.0", vec![result("x", Status::Skip)])),
        ];
        let found = evidence(reports, &[], &Current::default());
        let tested = &found.items[&ITEM.parse().unwrap()];
        assert_eq!(tested.passing().collect::<Vec<_>>(), ["wasmtime"], "jco fails one, and wamr was not tried");
        assert_eq!((found.reports, tested.tests.len(), tested.engines.len()), (4, 2, 2));
    }

    #[test]
    fn what_does_not_count_is_said() {
        let whole = || sample::report("wasmtime", "48.0.2", vec![result("x", Status::Pass)]);
        let unfinished = Report { complete: false, selected: 5, ..whole() };
        let older =
            Report { suite: crate::report::model::Suite { version: Some("0.0.9".into()), ..whole().suite }, ..whole() };
        let shard = |at: &str| {
            let partition: Partition = at.parse().unwrap();
            let results = whole().results.into_iter().filter(|result| partition.has(&result.id)).collect();
            Report { partition: Some(partition), results, ..whole() }
        };
        let current = Current {
            version: Some("0.1.0".into()),
            components: [
                ("io/0.2/x".parse().unwrap(), Digest::of(b"x")),
                ("io/0.2/y".parse().unwrap(), Digest::of(b"new")),
            ]
            .into(),
            ..Current::default()
        };
        let rebuilt = report("wasmtime", "48.0.3", vec![result("y", Status::Pass)]);
        let given = vec![
            ("malformed", Err("no JSON".to_owned())),
            ("unfinished", Ok(unfinished)),
            ("older", Ok(older)),
            ("one of two", Ok(shard("hash:1/2"))),
            ("rebuilt", rebuilt),
            ("whole", Ok(whole())),
        ];
        let found = evidence(given, &[], &current);
        let flaws: BTreeMap<&str, Flaw> =
            found.unusable.iter().map(|(file, (flaw, _))| (file.as_str(), *flaw)).collect();
        let expected = [
            ("malformed", Flaw::Malformed),
            ("unfinished", Flaw::Partial),
            ("older", Flaw::Stale),
            ("one of two", Flaw::Partial),
            ("rebuilt", Flaw::Stale),
        ];
        assert_eq!(flaws, expected.into());
        assert_eq!(found.reports, 1);
        assert!(found.unusable["one of two"].1.contains("hash:2/2"));
        let both = evidence(vec![("a", Ok(shard("hash:1/2"))), ("b", Ok(shard("hash:2/2")))], &[], &Current::default());
        assert_eq!((both.reports, both.unusable.len()), (1, 0));
    }

    #[test]
    fn what_was_published_last_of_the_same_runtime_is_what_counts() {
        let at = |runtime: &str, version: &str, started: &str, status| Report {
            started: started.to_owned(),
            ..sample::report(runtime, version, vec![result("x", status)])
        };
        let published: Vec<(String, Report)> = vec![
            ("old.json".into(), at("wasmtime", "47.0.0", "2026-01", Status::Fail)),
            ("last.json".into(), at("wasmtime", "48.0.0", "2026-02", Status::Pass)),
            ("newer.json".into(), at("wasmtime", "50.0.0", "2026-03", Status::Pass)),
            ("other.json".into(), at("jco", "1.0.0", "2026-04", Status::Pass)),
        ];
        let lost = |version: &str, status| {
            let given = vec![("new.json", Ok(at("wasmtime", version, "2026-05", status)))];
            evidence(given, &published, &Current::default()).regressions
        };
        let found = lost("49.0.0", Status::Fail).remove("new.json").unwrap();
        assert_eq!(
            (found.since.as_str(), found.unknown),
            ("`last.json` (wasmtime 48.0.0)", vec!["io/0.2/x".to_owned()])
        );
        assert_eq!(lost("49.0.0", Status::Pass), BTreeMap::new());
        assert_eq!(lost("47.0.1", Status::Fail), BTreeMap::new());
        assert_eq!(lost("46.0.0", Status::Fail), BTreeMap::new());
    }

    #[test]
    fn what_is_lost_is_of_the_track_and_known_where_an_expectation_says_why() {
        let report = |started: &str, [io, clocks, newer]: [TestResult; 3]| Report {
            started: started.to_owned(),
            ..sample::report("wasmtime", "49.0.0", vec![io, clocks, newer])
        };
        let results = |status: Status, known: bool| {
            let of = |test: &str, release: &str| TestResult {
                id: test.parse().unwrap(),
                release: Some(release.parse().unwrap()),
                ..result("x", status)
            };
            let mut results = [of("io/0.2/x", "0.2.12"), of("clocks/0.3/x", "0.3.2"), of("io/0.2/y", "0.2.13")];
            if known {
                results[0].expected =
                    Some(Expected { status: [status].into(), reason: "why".into(), link: "where".into() });
            }
            results
        };
        let published = vec![("last.json".to_owned(), report("2026-01", results(Status::Pass, false)))];
        let lost = |known: bool| {
            let given = vec![("new.json", Ok(report("2026-02", results(Status::Fail, known))))];
            evidence(given, &published, &Current::default()).regressions.remove("new.json").unwrap()
        };
        let only = vec!["io/0.2/x".to_owned()];
        let (unknown, known) = (lost(false), lost(true));
        assert_eq!((unknown.known, unknown.unknown), (vec![], only.clone()));
        assert_eq!((known.known, known.unknown), (only, vec![]));
    }

    #[test]
    fn what_counts_is_of_the_release_that_is_judged() {
        let of = |test: &str, release: &str, status| {
            let mut result = result("x", status);
            result.id = test.parse().unwrap();
            result.release = Some(release.parse().unwrap());
            result
        };
        let passes = |results: Vec<TestResult>| {
            let found = evidence(vec![("one", report("wasmtime", "48.0.2", results))], &[], &Current::default());
            (found.reports, found.items.get(&ITEM.parse().unwrap()).map(|tested| tested.passing().count()))
        };
        let (pass, fail) = (Status::Pass, Status::Fail);
        assert_eq!(passes(vec![of("io/0.2/x", "0.2.11", fail), of("io/0.2/x", "0.2.12", pass)]), (1, Some(1)));
        assert_eq!(passes(vec![of("io/0.2/x", "0.2.12", fail), of("io/0.2/x", "0.2.13", pass)]), (1, Some(0)));
        assert_eq!(passes(vec![of("io/0.2/x", "0.2.11", pass)]), (1, Some(1)), "the newest that it knows");
        assert_eq!(passes(vec![of("io/0.2/x", "0.2.13", pass)]), (0, None));
        assert_eq!(passes(vec![of("io/0.3/x", "0.3.0", pass)]), (0, None), "another track is no evidence");
    }

    #[test]
    fn the_official_suite_says_nothing_of_functions() {
        let mut official = sample::report("wasmtime", "48.0.2", vec![result("x", Status::Pass)]);
        official.suite.version = None;
        let found = evidence(
            vec![("official", Ok(official))],
            &[],
            &Current { version: Some("9.0.0".into()), ..Current::default() },
        );
        assert_eq!((found.reports, found.items.len(), found.unusable.len()), (1, 0, 0));
    }
}
