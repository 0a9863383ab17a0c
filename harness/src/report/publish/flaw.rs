//! What keeps a report from being published. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::provenance::suite;
use crate::id::TestId;
use crate::report::evidence::Current;
use crate::report::model::Report;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What kind of thing is wrong with a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FlawKind {
    /// It is not of a whole run: a part, interrupted, or of some of the tests.
    Partial,
    /// It says two things that cannot both be so.
    Inconsistent,
    /// It is of other tests than those of today.
    Stale,
}

/// Something that is wrong with a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flawed {
    /// What kind of thing it is.
    pub kind: FlawKind,
    /// What it is.
    pub message: String,
    /// What to do about it.
    pub next: String,
}

/// The most tests that a message names.
const NAMED: usize = 3;

/// Everything that keeps a report from being published while these are the tests. None: it is whole and current.
///
/// `tests` are the built-in ones. The official suite is another's: its reports are held to be of a whole run alone.
pub fn flaws(report: &Report, tests: &BTreeSet<TestId>, current: &Current) -> Vec<Flawed> {
    let run = format!("{} --report FILE", report.subject.command(report.suite.version.is_none(), &report.releases));
    let flaw = |kind, message: String| Flawed { kind, message, next: format!("run all tests again: `{run}`") };
    if let Some(partition) = report.partition {
        let message = format!("it is the part {partition} of a run");
        let next = "put all parts together: `ticktock merge REPORT … -o FILE`".to_owned();
        return vec![Flawed { kind: FlawKind::Partial, message, next }];
    }
    let mut flaws = Vec::new();
    if let Some(what) = report.unfinished() {
        flaws.push(flaw(FlawKind::Partial, format!("the run did not come to its end: {what}")));
    }
    flaws.extend(inconsistencies(report).into_iter().map(|what| flaw(FlawKind::Inconsistent, what)));
    if report.suite.version.is_none() {
        return flaws;
    }
    let there: BTreeSet<&TestId> = report.results.iter().map(|result| &result.id).collect();
    let missing: Vec<&TestId> = tests.iter().filter(|test| !there.contains(test)).collect();
    if let Some(what) = by_suite(&missing, tests.iter(), "missing") {
        flaws.push(flaw(FlawKind::Partial, what));
    }
    let left_out: Vec<String> = match report.releases.is_empty() {
        true => Vec::new(),
        false => current.releases.difference(&report.releases).map(ToString::to_string).collect(),
    };
    if !left_out.is_empty() {
        flaws.push(flaw(FlawKind::Partial, format!("it is of some releases, and not of {}", left_out.join(", "))));
    }
    let unknown: Vec<&TestId> = there.iter().copied().filter(|test| !tests.contains(test)).collect();
    if let Some(what) = by_suite(&unknown, there.iter().copied(), "not there any more") {
        flaws.push(flaw(FlawKind::Stale, what));
    }
    if let Some(what) = current.other_version(report) {
        flaws.push(flaw(FlawKind::Stale, what));
    }
    let others = current.other_components(report);
    let all = report.suite.components.keys();
    if let Some(what) = by_suite(&others, all, "of another component than today's") {
        flaws.push(flaw(FlawKind::Stale, what));
    }
    flaws
}

/// Some of all tests, suite by suite: `2 of 34 tests of clocks/0.2 are missing (\`…\`), …`.
fn by_suite<'a>(some: &[&TestId], all: impl Iterator<Item = &'a TestId>, are: &str) -> Option<String> {
    let mut totals: BTreeMap<String, usize> = BTreeMap::new();
    all.for_each(|test| *totals.entry(suite(test)).or_default() += 1);
    let mut suites: BTreeMap<String, Vec<&TestId>> = BTreeMap::new();
    some.iter().for_each(|test| suites.entry(suite(test)).or_default().push(test));
    let told = suites.into_iter().map(|(suite, tests)| {
        let of = totals.get(&suite).copied().unwrap_or(tests.len());
        let names: Vec<String> = tests.iter().take(NAMED).map(|test| format!("`{test}`")).collect();
        let more = if tests.len() > NAMED { ", …" } else { "" };
        format!("{} of {of} tests of {suite} are {are} ({}{more})", tests.len(), names.join(", "))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| told.join("; "))
}

/// What a report says that no run writes, as where somebody changed it by hand.
fn inconsistencies(report: &Report) -> Vec<String> {
    let mut found = Vec::from_iter(report.miscounted());
    if report.results.is_empty() {
        found.push("it has no result".to_owned());
    }
    if let Some(twice) = report.twice() {
        found.push(format!("it has two results of `{twice}`"));
    }
    let other = report.results.iter().find(|result| {
        let recorded = report.suite.components.get(&result.id);
        result.component().is_some_and(|component| recorded != Some(&component))
    });
    if let Some(result) = other {
        found.push(format!("the component of `{}` is another in its result than in `suite.components`", result.id));
    }
    found
}
