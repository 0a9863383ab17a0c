//! The report of a run: who ran what where, and how each test ended. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::digest::Digest;
use crate::event::TestResult;
use crate::id::TestId;
use crate::outcome::Status;
use crate::report::text::quoted;
use crate::suite::partition::Partition;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The version of the report's form. It grows when something is taken out or changes its meaning, not when something is
/// added that readers may leave aside.
pub const SCHEMA_VERSION: u32 = 1;

/// The report of one run against one runtime.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The version of this form: 1.
    pub schema: u32,
    /// When the run began, in UTC (RFC 3339).
    pub started: String,
    /// When the run ended, in UTC (RFC 3339).
    pub finished: String,
    /// Whether every test that was selected has a result. A run that was interrupted is not complete.
    pub complete: bool,
    /// How many tests were selected, those of other shards left out.
    pub selected: usize,
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
    /// How each test ended, sorted by id.
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
    /// What to type to test it again, with the built-in suites or those of a checkout of the official one.
    pub fn command(&self, official: bool) -> String {
        let suite = if official { " --suite wasi-testsuite" } else { "" };
        let runtime = match self.how.as_str() {
            "command" => format!(" --runtime {}", quoted(&format!("{}@{}", self.name, self.version))),
            _ => String::new(),
        };
        format!("ticktock run{suite}{runtime}")
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
    /// The digest of each program that was run.
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

    /// How far the run came, where it did not come to its end.
    pub fn unfinished(&self) -> Option<String> {
        (!self.complete).then(|| format!("{} of its {} tests ended", self.results.len(), self.selected))
    }

    /// A test that has two results, so that it is not known which counts.
    pub fn twice(&self) -> Option<&TestId> {
        if self.results.is_sorted_by(|one, next| one.id < next.id) {
            return None;
        }
        let mut seen = BTreeSet::new();
        self.results.iter().map(|result| &result.id).find(|id| !seen.insert(*id))
    }

    /// The results that nobody expected.
    pub fn unexpected(&self) -> impl Iterator<Item = &TestResult> {
        self.results.iter().filter(|result| result.is_unexpected())
    }
}

/// The JSON Schema of a report, which `reports/schema/report.json` holds.
pub fn schema() -> schemars::Schema {
    let mut schema = schemars::schema_for!(Report);
    schema.insert("$id".to_owned(), "https://github.com/wasi-ticktock/ticktock/reports/schema/report.json".into());
    schema
}
