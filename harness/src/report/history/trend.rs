//! Runs put in order, and what they come to. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::finding::{Finding, Kind};
use super::follow::Follower;
use super::run::{Counts, Run, Source};
use super::version::Version;
use serde::Serialize;
use std::collections::BTreeMap;

/// The history of every runtime.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trends {
    /// The version of this form: 1.
    pub schema: u32,
    /// A history for each runtime and each source of runs, by name.
    pub series: Vec<Series>,
}

/// The history of one runtime, as one source of runs tells it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Series {
    /// The runtime's name.
    pub runtime: String,
    /// Who recorded what, such as `official suite, daily`.
    pub source: String,
    /// Its runs: daily ones by time, reports by version.
    pub points: Vec<Point>,
    /// Its versions, in the order of the runs. One that came back is there again.
    pub versions: Vec<Span>,
    /// What changed from run to run, where anything did.
    pub changes: Vec<Change>,
    /// What should make a reader careful, by kind and then by day.
    pub findings: Vec<Finding>,
}

/// One run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Point {
    /// When it began, in UTC (RFC 3339).
    pub started: String,
    /// The runtime's version.
    pub version: Version,
    /// How many tests ended how.
    #[serde(flatten)]
    pub counts: Counts,
    /// The same by suite.
    pub suites: BTreeMap<String, Counts>,
    /// Its file.
    pub file: String,
}

impl Point {
    /// The day on which it began, in UTC.
    pub fn day(&self) -> &str {
        self.started.get(..10).unwrap_or(&self.started)
    }
}

/// Runs of one version, one after another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Span {
    /// The version.
    pub version: Version,
    /// The day of the first run.
    pub first: String,
    /// The day of the last run.
    pub last: String,
    /// How many runs there are.
    pub runs: usize,
    /// How the tests ended in the last run that has any.
    #[serde(flatten)]
    pub counts: Counts,
    /// How many tests fail with it that did not with the version before.
    pub newly_failing: usize,
    /// How many tests pass with it that did not with the version before.
    pub newly_passing: usize,
}

/// A test, and its suite.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Named {
    /// The suite.
    pub suite: String,
    /// The test.
    pub test: String,
}

/// What changed from the run before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The day of the run.
    pub day: String,
    /// The runtime's version.
    pub version: Version,
    /// The version of the run before, where that is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Version>,
    /// Tests that fail, and did not before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub newly_failing: Vec<Named>,
    /// Tests that pass, and did not before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub newly_passing: Vec<Named>,
    /// Tests that are not run any more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub no_longer_run: Vec<Named>,
    /// Tests that were not there before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<Named>,
    /// Tests that are not there any more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<Named>,
    /// Tests that may ask for something else than before, so that nothing is said of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub incomparable: Vec<Named>,
}

impl Change {
    pub(super) fn new(day: &str, version: Version, before: Option<Version>) -> Self {
        Self {
            day: day.to_owned(),
            version,
            before,
            newly_failing: Vec::new(),
            newly_passing: Vec::new(),
            no_longer_run: Vec::new(),
            added: Vec::new(),
            removed: Vec::new(),
            incomparable: Vec::new(),
        }
    }

    /// What changed in which tests, in words, what matters most first.
    pub fn kinds(&self) -> [(&'static str, &[Named]); 6] {
        [
            ("newly failing", &self.newly_failing),
            ("newly passing", &self.newly_passing),
            ("no longer run", &self.no_longer_run),
            ("removed", &self.removed),
            ("added", &self.added),
            ("incomparable", &self.incomparable),
        ]
    }

    /// Whether nothing changed.
    pub fn is_nothing(&self) -> bool {
        self.kinds().iter().all(|(_, tests)| tests.is_empty())
    }
}

impl Trends {
    /// The version of the form of [`Trends`] as a document.
    const SCHEMA: u32 = 1;

    /// What these runs come to, in whatever order they are given.
    pub fn new(runs: Vec<Run>) -> Self {
        let mut by_series: BTreeMap<(String, Source), Vec<Run>> = BTreeMap::new();
        for run in runs {
            by_series.entry((run.runtime.clone(), run.source.clone())).or_default().push(run);
        }
        let mut series: Vec<Series> =
            by_series.into_iter().map(|((runtime, source), runs)| Series::new(runtime, &source, runs)).collect();
        at_once(&mut series);
        Self { schema: Self::SCHEMA, series }
    }
}

impl Series {
    fn new(runtime: String, source: &Source, mut runs: Vec<Run>) -> Self {
        runs.sort_by(|a, b| (a.started, &a.file).cmp(&(b.started, &b.file)));
        let mut follower = Follower::new(*source == Source::Daily);
        let runs = follower.without_repeated(runs);
        let runs = match source {
            Source::Daily => runs,
            Source::Report(_) => by_version(runs),
        };
        for run in &runs {
            follower.follow(run);
        }
        let followed = follower.end();
        let points = runs.iter().map(|run| Point {
            started: run.started.to_string(),
            version: run.version(),
            counts: run.counts(),
            suites: run.parts.iter().map(|(suite, part)| (suite.clone(), part.counts())).collect(),
            file: run.file.clone(),
        });
        Self {
            runtime,
            source: source.to_string(),
            points: points.collect(),
            versions: followed.versions,
            changes: followed.changes,
            findings: followed.findings,
        }
    }

    /// The first and the last day, where there is a run.
    pub fn days(&self) -> Option<(&str, &str)> {
        Some((self.points.first()?.day(), self.points.last()?.day()))
    }

    /// The last run that has a test in it.
    pub fn newest(&self) -> Option<&Point> {
        self.points.iter().rev().find(|point| point.counts.total() > 0)
    }

    /// The last counts of each suite that any run has a test of, with the day that they are from.
    pub fn suites(&self) -> BTreeMap<&str, (&str, Counts)> {
        let mut suites = BTreeMap::new();
        for point in &self.points {
            for (suite, counts) in point.suites.iter().filter(|(_, counts)| counts.total() > 0) {
                suites.insert(suite.as_str(), (point.day(), *counts));
            }
        }
        suites
    }
}

/// Reports by version: whoever made them chose which version to run, and when says nothing.
fn by_version(mut runs: Vec<Run>) -> Vec<Run> {
    runs.sort_by(|a, b| a.version().order(&b.version()).then_with(|| a.started.cmp(&b.started)));
    runs
}

/// Adds to what changed together on one runtime, on which others many tests changed on that day, too.
fn at_once(series: &mut [Series]) {
    let mut days: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for one in series.iter() {
        for finding in one.findings.iter().filter(|finding| finding.kind == Kind::ChangedTogether) {
            let names = days.entry(finding.first.clone()).or_default();
            if !names.contains(&one.runtime) {
                names.push(one.runtime.clone());
            }
        }
    }
    for one in series {
        let name = one.runtime.clone();
        for finding in one.findings.iter_mut().filter(|finding| finding.kind == Kind::ChangedTogether) {
            let others: Vec<&str> =
                days[&finding.first].iter().filter(|other| **other != name).map(String::as_str).collect();
            if !others.is_empty() {
                finding.message.push_str(&format!(
                    "; so did many of {} that day, which points to the suite or the machine",
                    others.join(", ")
                ));
            }
        }
    }
}
