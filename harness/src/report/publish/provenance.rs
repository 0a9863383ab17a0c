//! Where a published report is from, and how to get it again. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::REPORT;
use crate::digest::{Digest, Hasher};
use crate::report::model::{Harness, Report, Subject};
use crate::report::text::quoted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where a published report is from. All of it follows from the report, so that it says the same whenever it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// The version of this form: 1.
    pub schema: u32,
    /// The file of the report, which is beside this one.
    pub report: String,
    /// Its digest.
    pub digest: Digest,
    /// The day of the run, in UTC, as the report has it.
    pub run: String,
    /// The tool that ran the tests.
    pub harness: Harness,
    /// The runtime that was tested.
    pub subject: Subject,
    /// The platform that they were run on.
    pub host: Host,
    /// The version of the suites. Missing for the official suite, which has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suites: Option<String>,
    /// The commit of the suites.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    /// What to type to get the report again, line by line.
    pub reproduce: Vec<String>,
    /// What was run of each suite, such as `clocks/0.2`.
    pub components: BTreeMap<String, Components>,
}

/// The platform that tests were run on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// The operating system.
    pub os: String,
    /// The architecture.
    pub arch: String,
}

/// What was run of one suite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Components {
    /// How many tests.
    pub tests: usize,
    /// One digest of all their ids and components. A test without a component counts with its id.
    pub digest: Digest,
}

impl Provenance {
    /// The version of the form.
    const SCHEMA: u32 = 1;

    /// Where a report is from, given with the bytes of its file.
    pub fn of(report: &Report, bytes: &[u8]) -> Self {
        let mut suites: BTreeMap<String, BTreeMap<String, Option<Digest>>> = BTreeMap::new();
        for result in &report.results {
            let suite = suites.entry(suite(&result.id)).or_default();
            suite.insert(result.id.to_string(), report.suite.components.get(&result.id).copied());
        }
        let components = suites.into_iter().map(|(suite, tests)| {
            let mut hasher = Hasher::new();
            for (test, component) in &tests {
                hasher.part(test.as_bytes());
                hasher.part(component.as_ref().map_or(&[][..], |digest| digest.as_bytes()));
            }
            (suite, Components { tests: tests.len(), digest: hasher.finish() })
        });
        Self {
            schema: Self::SCHEMA,
            report: REPORT.to_owned(),
            digest: Digest::of(bytes),
            run: report.started.chars().take(10).collect(),
            harness: report.harness.clone(),
            subject: report.subject.clone(),
            host: Host { os: report.environment.os.clone(), arch: report.environment.arch.clone() },
            suites: report.suite.version.clone(),
            revision: report.suite.revision.clone(),
            reproduce: reproduce(report),
            components: components.collect(),
        }
    }
}

/// The suite of a test with its track, as results are told suite by suite.
pub(super) fn suite(test: &crate::id::TestId) -> String {
    format!("{}/{}", test.suite(), test.track())
}

fn reproduce(report: &Report) -> Vec<String> {
    let subject = &report.subject;
    let official = report.suite.version.is_none();
    let mut lines = Vec::new();
    if let Some(revision) = &report.suite.revision {
        let revision = quoted(revision.strip_suffix("-dirty").unwrap_or(revision));
        lines.push(match official {
            true => format!("git -C wasi-testsuite checkout {revision}"),
            false => format!("git checkout {revision}"),
        });
    }
    if subject.how == "command" {
        lines.push(format!("ticktock runtimes install {}", quoted(&format!("{}@{}", subject.name, subject.version))));
    }
    lines.push(format!("{} --report {REPORT}", subject.command(official, &report.releases)));
    lines
}
