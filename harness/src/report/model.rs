//! The report of a run: who ran what where, and how each test ended. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::digest::Digest;
use crate::event::{Case, TestResult};
use crate::id::{Release, TestId};
use crate::outcome::Status;
use crate::report::text::quoted;
use crate::suite::partition::Partition;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// The version of the report's form. It grows when something is taken out or changes its meaning, not when something is
/// added that readers may leave aside, such as `called` and `trace` of a result.
///
/// - 2: a test may have several results, one for each release that it was run for, and `not-applicable` is a status.
/// - 1: each test has one result.
pub const SCHEMA_VERSION: u32 = 2;

/// The versions of the form that are read: what an older one says means the same in the newest.
pub const READ_VERSIONS: RangeInclusive<u32> = 1..=SCHEMA_VERSION;

/// The report of one run against one runtime.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The version of this form: 2.
    pub schema: u32,
    /// When the run began, in UTC (RFC 3339).
    pub started: String,
    /// When the run ended, in UTC (RFC 3339).
    pub finished: String,
    /// Whether every test that was selected has a result. A run that was interrupted is not complete.
    pub complete: bool,
    /// How many tests were selected, those of other shards left out. One that is run for several releases counts as often.
    pub selected: usize,
    /// The releases that programs were made for, sorted. Missing where every program was run as it was built.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub releases: BTreeSet<Release>,
    /// Which part of the tests this is, where the tests were shared out. Missing where it is all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partition: Option<Partition>,
    /// The harness that ran the tests.
    pub harness: Harness,
    /// The runtime that was tested.
    pub subject: Subject,
    /// The machine.
    pub environment: Environment,
    /// What was run.
    pub suite: Suite,
    /// How each test ended, sorted by id and release.
    pub results: Vec<TestResult>,
}

/// The harness that ran the tests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Harness {
    /// Its version.
    pub version: String,
    /// The commit that it was built from, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commit: Option<String>,
}

/// The runtime that was tested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Its name, such as `wasmtime`.
    pub name: String,
    /// Its version.
    pub version: String,
    /// How it was run, such as `embedded`.
    pub how: String,
    /// The engine that runs the code. Runtimes that share one are no independent implementations.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub engine: String,
    /// The digest of its program, where it has one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
    /// The package that it was installed from, where that has another version than what is in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package: Option<String>,
}

impl Subject {
    /// What to type to test it again, with the built-in suites or those of a checkout of the official one, for these releases.
    pub fn command(&self, official: bool, releases: &BTreeSet<Release>) -> String {
        let suite = if official { " --suite wasi-testsuite" } else { "" };
        let release = if releases.is_empty() { "" } else { " --release all" };
        let runtime = match self.how.as_str() {
            "command" => format!(" --runtime {}", quoted(&format!("{}@{}", self.name, self.version))),
            _ => String::new(),
        };
        let database = if self.how.contains("PostgreSQL") { "TICKTOCK_POSTGRES=postgres://… " } else { "" };
        format!("{database}ticktock run{suite}{runtime}{release}")
    }
}

/// The machine that the tests were run on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Environment {
    /// The operating system, such as `linux`.
    pub os: String,
    /// The architecture, such as `x86_64`.
    pub arch: String,
    /// How many cores the run could use.
    pub cores: usize,
    /// How many tests were run at once.
    pub jobs: usize,
}

/// What was run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Suite {
    /// The version of the built-in suites. Missing for a directory of the official suite, which has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The commit of the suites, with `-dirty` behind it where files were changed since. Missing where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    /// The digest of each program that was run, as it was built.
    pub components: BTreeMap<TestId, Digest>,
}

/// How many tests ended with each status.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<Status, usize>);

impl Counts {
    /// How many ended with this status.
    pub fn of(&self, status: Status) -> usize {
        self.0.get(&status).copied().unwrap_or(0)
    }

    /// How many there are altogether.
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// How many were run and did not pass.
    pub fn failures(&self) -> usize {
        self.0.iter().filter(|(status, _)| status.is_failure()).map(|(_, count)| count).sum()
    }

    /// Counts one more.
    pub fn add(&mut self, status: Status) {
        *self.0.entry(status).or_default() += 1;
    }
}

impl FromIterator<Status> for Counts {
    fn from_iter<I: IntoIterator<Item = Status>>(statuses: I) -> Self {
        let mut counts = Self::default();
        statuses.into_iter().for_each(|status| counts.add(status));
        counts
    }
}

impl Report {
    /// How many tests ended with each status.
    pub fn counts(&self) -> Counts {
        self.results.iter().map(|result| result.status).collect()
    }

    /// What a result is of: its test, and where programs were made for releases, the release.
    pub fn case(&self, result: &TestResult) -> Case {
        let release = result.release.clone().filter(|_| !self.releases.is_empty());
        Case { test: result.id.clone(), release }
    }

    /// How far the run came, where it did not come to its end.
    pub fn unfinished(&self) -> Option<String> {
        (!self.complete).then(|| format!("{} of its {} tests ended", self.results.len(), self.selected))
    }

    /// Why it cannot be whole, where it says that it is.
    pub fn miscounted(&self) -> Option<String> {
        let (selected, there) = (self.selected, self.results.len());
        (self.complete && selected != there)
            .then(|| format!("it says that it is whole, and has {there} results of {selected} tests"))
    }

    /// What has two results, so that it is not known which counts.
    pub fn twice(&self) -> Option<Case> {
        // As a run writes them, each comes after the one before.
        let in_order = |one: &TestResult, next: &TestResult| {
            one.id < next.id || one.id == next.id && !self.releases.is_empty() && one.release < next.release
        };
        if self.results.is_sorted_by(in_order) {
            return None;
        }
        let mut seen = BTreeSet::new();
        self.results.iter().map(|result| self.case(result)).find(|case| !seen.insert(case.clone()))
    }

    /// The results that nobody expected.
    pub fn unexpected(&self) -> impl Iterator<Item = &TestResult> {
        self.results.iter().filter(|result| result.is_unexpected())
    }
}

/// Sorts results as a report has them.
pub fn sort(results: &mut [TestResult]) {
    results.sort_by(|a, b| (&a.id, &a.release).cmp(&(&b.id, &b.release)));
}

/// The JSON Schema of a report, which `reports/schema/report.json` holds.
pub fn schema() -> schemars::Schema {
    let mut schema = schemars::schema_for!(Report);
    schema.insert("$id".to_owned(), "https://github.com/wasi-ticktock/ticktock/reports/schema/report.json".into());
    schema
}
