//! One run of one runtime, whoever recorded it. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::Version;
use crate::digest::Digest;
use crate::event::TestResult;
use crate::outcome::Status;
use crate::report::model::Report;
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How a test ended, as far as both kinds of files can say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It passed.
    Passed,
    /// It was run, and did not pass. Whether that was expected is of no matter here.
    Failed,
    /// It was not run, or not to its end for a reason that is not the runtime's.
    Skipped,
}

/// How one test ended, and which test that was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// How it ended.
    pub outcome: Outcome,
    /// The digest of its program, where that is recorded.
    pub component: Option<Digest>,
    /// Whether it ended now so, now otherwise, within the run.
    pub flaky: bool,
}

/// How many tests ended how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// How many passed.
    pub passed: usize,
    /// How many failed.
    pub failed: usize,
    /// How many were not run.
    pub skipped: usize,
}

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Passed => self.passed += 1,
            Outcome::Failed => self.failed += 1,
            Outcome::Skipped => self.skipped += 1,
        }
    }

    /// How many there are altogether.
    pub fn total(&self) -> usize {
        self.passed + self.failed + self.skipped
    }

    /// The passes among what was run. `None`: nothing was.
    pub fn share(&self) -> Option<f64> {
        let run = self.passed + self.failed;
        (run > 0).then(|| self.passed as f64 / run as f64)
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// The tests of one suite in a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The version of the runtime that these are from.
    pub version: Version,
    /// The version of the suites, where they have one.
    pub suites: Option<String>,
    /// How each test ended.
    pub tests: BTreeMap<Arc<str>, Ended>,
}

impl Part {
    /// How many tests ended how.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        self.tests.values().for_each(|ended| counts.add(ended.outcome));
        counts
    }
}

/// Who recorded a run of what. Only runs of one source are compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The daily runs of the official suite, which take whatever version there is that day.
    Daily,
    /// A report of this tool: what was run, how, and on which platform. Which version is run somebody has chosen.
    Report(String),
}

impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::Daily => "official suite, daily",
            Self::Report(what) => what,
        })
    }
}

/// One run of one runtime.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The file that it is from.
    pub file: String,
    /// The runtime's name.
    pub runtime: String,
    /// What the file calls it, where that is something else.
    pub called: Option<String>,
    /// Who recorded it.
    pub source: Source,
    /// When it began.
    pub started: Timestamp,
    /// Its tests, by suite.
    pub parts: BTreeMap<String, Part>,
    /// What the file says that is not so: a suite's counts that are not those of its tests.
    pub wrong: Vec<String>,
}

/// A report that is not of a whole run, and says nothing of what changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PartialRun {
    /// It is one of several.
    #[error("it is the part {0} of a run: put all parts together with `ticktock merge`")]
    Shard(crate::suite::partition::Partition),
    /// The run did not come to its end.
    #[error("it is of a run that did not come to its end: {0} of {1} tests ended; run them again")]
    Unfinished(usize, usize),
    /// It does not say when the run began.
    #[error("`started` is `{0}`: expected a time, such as `2026-11-24T10:00:00Z`")]
    Started(String),
}

impl Run {
    /// What a report says.
    ///
    /// # Errors
    /// When it is not of a whole run.
    pub fn of_report(file: &str, report: &Report) -> Result<Self, PartialRun> {
        if let Some(partition) = report.partition {
            return Err(PartialRun::Shard(partition));
        }
        if !report.complete {
            return Err(PartialRun::Unfinished(report.results.len(), report.selected));
        }
        let started = report.started.parse().map_err(|_| PartialRun::Started(report.started.clone()))?;
        let (name, called) = canonical(&report.subject.name);
        let suites = if report.suite.version.is_some() { "built-in suites" } else { "official suite" };
        let machine = format!("{} {}", report.environment.os, report.environment.arch);
        let version = Version::read(&report.subject.version);
        let mut parts: BTreeMap<String, Part> = BTreeMap::new();
        for result in &report.results {
            let part = parts.entry(format!("{}/{}", result.id.suite(), result.id.track())).or_insert_with(|| Part {
                version: version.clone(),
                suites: report.suite.version.clone(),
                tests: BTreeMap::new(),
            });
            let ended = Ended { outcome: outcome(result.status), component: result.digest, flaky: result.flaky };
            part.tests.insert(case_name(report, result), ended);
        }
        Ok(Self {
            file: file.to_owned(),
            runtime: name,
            called,
            source: Source::Report(format!("{suites}, {}, {machine}", report.subject.how)),
            started,
            parts,
            wrong: Vec::new(),
        })
    }

    /// How many tests ended how, those of all suites together.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        self.parts.values().for_each(|part| counts += part.counts());
        counts
    }

    /// The version that its tests were run on; the newest, where they are several.
    pub fn version(&self) -> Version {
        let versions = self.parts.values().map(|part| &part.version);
        versions.max_by(|a, b| a.order(b)).cloned().unwrap_or_else(|| Version::read(""))
    }
}

/// What a result is of, within its suite: the test, and the release where programs were made for releases.
fn case_name(report: &Report, result: &TestResult) -> Arc<str> {
    match report.case(result).release {
        Some(release) => format!("{} for {release}", result.id.name()).into(),
        None => result.id.name().into(),
    }
}

fn outcome(status: Status) -> Outcome {
    match status {
        Status::Pass => Outcome::Passed,
        Status::Fail | Status::Crash | Status::Timeout => Outcome::Failed,
        Status::Unsupported | Status::NotApplicable | Status::Skip | Status::Error => Outcome::Skipped,
    }
}

/// What runtimes are called in daily results, and what everybody else calls them.
const NAMES: [(&str, &str); 3] = [("iwasm", "wamr"), ("pywasm:", "pywasm"), ("wasmtime-cli", "wasmtime")];

/// A runtime's name, and what it was called, where that is something else.
pub(super) fn canonical(called: &str) -> (String, Option<String>) {
    match NAMES.iter().find(|(other, _)| *other == called) {
        Some((_, name)) => ((*name).to_owned(), Some(called.to_owned())),
        None => (called.to_owned(), None),
    }
}
