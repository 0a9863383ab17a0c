//! What is wrong with a folder of published reports. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::flaw::{FlawKind, flaws};
use super::{BESIDE, PROVENANCE, Provenance, REPORT, SUMS, Sums, place};
use crate::digest::Digest;
use crate::id::TestId;
use crate::report::evidence::Current;
use crate::report::text::quoted;
use crate::report::{json, model};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What kind of thing is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// There is no list of digests, or it cannot be read.
    List,
    /// A file is another than the one that was published.
    Modified,
    /// A file is listed, and not there.
    Missing,
    /// A file is there, and not listed.
    Unlisted,
    /// A file is no report of a form that this tool knows.
    Malformed,
    /// A report is not where it belongs.
    Misplaced,
    /// A report is not of a whole run over all tests of today.
    Partial,
    /// A report says two things that cannot both be so.
    Inconsistent,
    /// A report is of other tests than those of today.
    Stale,
    /// Whether a report is of today's components is not known: they are not built.
    NotBuilt,
    /// What stands beside a report is not what the report says.
    Provenance,
    /// The recorded form of reports is not this tool's.
    Schema,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::List => "list",
            Self::Modified => "modified",
            Self::Missing => "missing",
            Self::Unlisted => "unlisted",
            Self::Malformed => "malformed",
            Self::Misplaced => "misplaced",
            Self::Partial => "partial",
            Self::Inconsistent => "inconsistent",
            Self::Stale => "stale",
            Self::NotBuilt => "not-built",
            Self::Provenance => "provenance",
            Self::Schema => "schema",
        })
    }
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// The file, as a path from the folder.
    pub file: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// What it is.
    pub message: String,
    /// What to do about it.
    pub next: String,
}

/// The folder: every file in it, by its path with `/` between its parts.
pub type Contents = BTreeMap<String, Vec<u8>>;

/// What was looked at, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// The version of this form: 1.
    pub schema: u32,
    /// How many reports there are.
    pub reports: usize,
    /// How many files are listed.
    pub files: usize,
    /// What is wrong, by file.
    pub findings: Vec<Finding>,
}

/// Looks at published reports while these are the tests. They are as they should be where nothing is found.
pub fn verify(contents: &Contents, tests: &BTreeSet<TestId>, current: &Current) -> Checked {
    let mut findings = Vec::new();
    let mut found = |file: &str, kind, message: String, next: String| {
        findings.push(Finding { file: file.to_owned(), kind, message, next });
    };
    let sums = match contents.get(SUMS).map(|bytes| Sums::parse(&String::from_utf8_lossy(bytes))) {
        Some(Ok(sums)) => sums,
        Some(Err(error)) => {
            found(SUMS, Kind::List, format!("line {}: {error}", error.line), restore(SUMS));
            Sums::default()
        }
        None => {
            let next = "publish reports: `ticktock report publish REPORT …`".to_owned();
            found(SUMS, Kind::List, "there is no list of digests".to_owned(), next);
            Sums::default()
        }
    };
    for (file, listed) in &sums.0 {
        match contents.get(file).map(|bytes| Digest::of(bytes)) {
            None => found(file, Kind::Missing, "it is listed, and not there".to_owned(), restore(file)),
            Some(is) if is != *listed => {
                let message = format!("it has the digest {}, and {} was published", is.hex(), listed.hex());
                found(file, Kind::Modified, message, restore(file));
            }
            Some(_) => {}
        }
    }
    for file in contents.keys().filter(|file| *file != SUMS && !BESIDE.contains(&file.as_str())) {
        if !sums.0.contains_key(file) {
            let next = "publish it with `ticktock report publish`, or take it away".to_owned();
            found(file, Kind::Unlisted, format!("it is there, and not in {SUMS}"), next);
        }
    }
    if let Some(recorded) = contents.get(BESIDE[0]) {
        let recorded: Result<serde_json::Value, _> = serde_json::from_slice(recorded);
        let is_own =
            recorded.is_ok_and(|recorded| serde_json::to_value(model::schema()).is_ok_and(|own| own == recorded));
        if !is_own {
            let next = "write it anew: `TICKTOCK_BLESS=1 cargo test --release --test command-line`".to_owned();
            found(BESIDE[0], Kind::Schema, "it is not the form of this tool's reports".to_owned(), next);
        }
    }
    let reports = contents.keys().filter(|file| is(file, REPORT)).count();
    for (file, bytes) in contents.iter().filter(|(file, _)| is(file, REPORT)) {
        findings.extend(report(file, bytes, contents, tests, current));
    }
    findings.sort();
    Checked { schema: 1, reports, files: sums.0.len(), findings }
}

/// Whether a path's last part is this.
fn is(path: &str, name: &str) -> bool {
    path.rsplit('/').next() == Some(name) && !path.starts_with("schema/")
}

fn restore(file: &str) -> String {
    format!("take back what was changed: `git checkout -- {}`, or publish the report again", quoted(file))
}

/// What is wrong with one report.
fn report(file: &str, bytes: &[u8], contents: &Contents, tests: &BTreeSet<TestId>, current: &Current) -> Vec<Finding> {
    let finding = |kind, message: String, next: String| Finding { file: file.to_owned(), kind, message, next };
    let report = match json::parse(bytes) {
        Ok(report) => report,
        Err((line, message)) => {
            let next =
                "take back what was changed, or run the tests again with `ticktock run` and publish that".to_owned();
            return vec![finding(Kind::Malformed, format!("line {line}: {message}"), next)];
        }
    };
    let mut findings = Vec::new();
    match place(&report) {
        Ok(place) if place == file => {}
        Ok(place) => {
            let message =
                format!("it is of {} {}, whose place is `{place}`", report.subject.name, report.subject.version);
            findings.push(finding(Kind::Misplaced, message, "publish it: `ticktock report publish`".to_owned()));
        }
        Err(error) => {
            let next = "take it away".to_owned();
            findings.push(finding(Kind::Misplaced, error.to_string(), next));
        }
    }
    for flaw in flaws(&report, tests, current) {
        let kind = match flaw.kind {
            FlawKind::Partial => Kind::Partial,
            FlawKind::Inconsistent => Kind::Inconsistent,
            FlawKind::Stale => Kind::Stale,
        };
        findings.push(finding(kind, flaw.message, format!("{}, and publish that", flaw.next)));
    }
    let unbuilt = current.not_built(&report, tests);
    if unbuilt > 0 {
        let message =
            format!("{unbuilt} of its components are not built here, so that it is not known whether they are today's");
        findings.push(finding(Kind::NotBuilt, message, "build them: `ticktock build`".to_owned()));
    }
    let beside = format!("{}{PROVENANCE}", file.strip_suffix(REPORT).unwrap_or_default());
    let recorded = contents.get(&beside).map(|bytes| serde_json::from_slice::<Provenance>(bytes));
    let wrong = match recorded {
        Some(Ok(recorded)) if recorded == Provenance::of(&report, bytes) => None,
        Some(Ok(_)) => Some("it does not say what the report says".to_owned()),
        Some(Err(error)) => Some(format!("line {}: {error}", error.line().max(1))),
        None => Some("it is not there".to_owned()),
    };
    if let Some(message) = wrong {
        let next = "publish the report again: `ticktock report publish REPORT`".to_owned();
        findings.push(Finding { file: beside, kind: Kind::Provenance, message, next });
    }
    findings
}
