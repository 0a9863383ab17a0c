//! Compares two reports, test by test. This module does no I/O.
//!
//! Results are joined by the test's id, never by their position, and by the release where programs were made for releases. A test that was renamed is found by its component, or by
//! [`Renames`]. Where the suites have different versions, a test may ask for something else than it did: such results are
//! compared only where both ran the same component, and the rest is said to be incomparable.
#![deny(clippy::disallowed_methods)]

mod renames;
#[cfg(test)]
mod tests;

pub use renames::{Rename, Renames, RenamesError};

use super::model::{Counts, Report, Subject};
use crate::digest::Digest;
use crate::event::{Case, TestResult};
use crate::id::{Release, TestId};
use crate::outcome::Status;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What became of one test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It did not fail, and does now.
    NewlyFailing,
    /// It was run, and is not run any more: skipped, or the runtime provides less.
    NoLongerRun,
    /// It was there, and is not.
    Removed,
    /// It failed, and fails in another way.
    ChangedInKind,
    /// It was not flaky, and is now.
    NewlyFlaky,
    /// It failed, and passes now.
    NewlyPassing,
    /// It was not run, and passes now.
    NewlyRun,
    /// It was flaky, and is not any more.
    NoLongerFlaky,
    /// It was not there, and is. Whether it passes is no matter of comparison.
    Added,
    /// It is not known whether both asked for the same: the suites have different versions, and the components differ.
    Incomparable,
    /// It ended as before.
    Same,
}

impl Kind {
    /// Every kind, the worst first, in the order of reports.
    pub const ALL: [Self; 11] = [
        Self::NewlyFailing,
        Self::NoLongerRun,
        Self::Removed,
        Self::ChangedInKind,
        Self::NewlyFlaky,
        Self::NewlyPassing,
        Self::NewlyRun,
        Self::NoLongerFlaky,
        Self::Added,
        Self::Incomparable,
        Self::Same,
    ];

    /// Whether something that was known to work is not known to work any more.
    pub fn is_regression(self) -> bool {
        matches!(self, Self::NewlyFailing | Self::NoLongerRun | Self::Removed)
    }

    /// The kind in words, as a heading.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NewlyFailing => "newly failing",
            Self::NoLongerRun => "no longer run",
            Self::Removed => "removed",
            Self::ChangedInKind => "failing otherwise",
            Self::NewlyFlaky => "newly flaky",
            Self::NewlyPassing => "newly passing",
            Self::NewlyRun => "newly run",
            Self::NoLongerFlaky => "no longer flaky",
            Self::Added => "added",
            Self::Incomparable => "incomparable",
            Self::Same => "same",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// One test in both reports.
#[derive(Debug, Clone, PartialEq)]
pub struct Change<'a> {
    /// What became of it.
    pub kind: Kind,
    /// Its result in the old report. `None` where it was not there.
    pub old: Option<&'a TestResult>,
    /// Its result in the new report. `None` where it is not there.
    pub new: Option<&'a TestResult>,
}

impl<'a> Change<'a> {
    /// The test's id, in the new report where it is there.
    pub fn id(&self) -> Option<&'a TestId> {
        self.new.or(self.old).map(|result| &result.id)
    }

    fn key(&self, by_release: bool) -> Option<Key<'a>> {
        let result = self.new.or(self.old)?;
        Some((&result.id, result.release.as_ref().filter(|_| by_release)))
    }

    /// The id that it had in the old report, where that is another.
    pub fn was_called(&self) -> Option<&TestId> {
        let (old, new) = (self.old?, self.new?);
        (old.id != new.id).then_some(&old.id)
    }

    /// What went wrong in the new report, or why the test was not run.
    pub fn message(&self) -> Option<&str> {
        self.new?.message()
    }

    /// Whether the new result is one that was expected, although it is no pass.
    pub fn is_expected(&self) -> bool {
        self.new.is_some_and(|new| new.expected.is_some() && !new.is_unexpected())
    }
}

/// Two reports, test by test.
#[derive(Debug, Clone)]
pub struct Comparison<'a> {
    /// The old report.
    pub old: &'a Report,
    /// The new report.
    pub new: &'a Report,
    /// Every test of either, by kind and then by id and release.
    pub changes: Vec<Change<'a>>,
    /// Whether a test may be there for several releases.
    by_release: bool,
}

/// Reports that cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompareError {
    /// A report is not of a whole run.
    #[error("{which} is not whole: {what}")]
    Partial {
        /// Which of the two.
        which: Which,
        /// What is missing, and what to do.
        what: String,
    },
    /// A report has the same test twice.
    #[error("{which} has two results of `{test}`, so that it is not known which counts; write it anew")]
    Twice {
        /// Which of the two.
        which: Which,
        /// The test, and the release that it was run for.
        test: String,
    },
    /// The reports have no test in common.
    #[error(
        "the reports have no test in common: the old one is of {old}, the new one of {new}; compare reports of the same suites"
    )]
    NothingInCommon {
        /// The suites of the old report.
        old: String,
        /// The suites of the new report.
        new: String,
    },
}

/// One of the two reports that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The old one.
    Old,
    /// The new one.
    New,
}

impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Old => "the old report",
            Self::New => "the new report",
        })
    }
}

impl<'a> Comparison<'a> {
    /// Compares two reports.
    ///
    /// # Errors
    /// When one of them is not of a whole run, has a test twice, or they have no test in common.
    pub fn new(old: &'a Report, new: &'a Report, renames: &Renames) -> Result<Self, CompareError> {
        let by_release = !old.releases.is_empty() || !new.releases.is_empty();
        let olds = by_key(Which::Old, old, by_release)?;
        let mut news = by_key(Which::New, new, by_release)?;
        let same_suites = old.suite.version == new.suite.version;
        let moved = moved(&olds, &news, renames);
        let mut changes = Vec::with_capacity(news.len());
        for (key, was) in olds {
            let is = news.remove(&key).or_else(|| moved.get(&key).and_then(|renamed| news.remove(renamed)));
            let kind = is.map_or(Kind::Removed, |is| compare(was, is, same_suites));
            changes.push(Change { kind, old: Some(was), new: is });
        }
        let both_empty = old.results.is_empty() && new.results.is_empty();
        if !both_empty && changes.iter().all(|change| change.new.is_none()) {
            return Err(CompareError::NothingInCommon { old: suites(old), new: suites(new) });
        }
        changes.extend(news.into_values().map(|is| Change { kind: Kind::Added, old: None, new: Some(is) }));
        changes.sort_by(|a, b| (a.kind, a.key(by_release)).cmp(&(b.kind, b.key(by_release))));
        Ok(Self { old, new, changes, by_release })
    }

    /// What a change is of: its test as it is called now, and the release, where that tells it from others.
    pub fn case(&self, change: &Change<'a>) -> Option<Case> {
        let (test, release) = change.key(self.by_release)?;
        Some(Case { test: test.clone(), release: release.cloned() })
    }

    /// The changes of one kind, by id.
    pub fn of(&self, kind: Kind) -> &[Change<'a>] {
        let start = self.changes.partition_point(|change| change.kind < kind);
        let end = self.changes.partition_point(|change| change.kind <= kind);
        &self.changes[start..end]
    }

    /// How many tests were run, before and now. Fewer is a regression, whatever the single tests say.
    pub fn run(&self) -> [usize; 2] {
        [self.old, self.new].map(|report| report.results.iter().filter(|result| result.status.was_run()).count())
    }

    /// Whether fewer tests were run than before.
    pub fn has_shrunk(&self) -> bool {
        let [old, new] = self.run();
        new < old
    }

    /// Whether something that was known to work is not known to work any more.
    pub fn is_regression(&self) -> bool {
        self.has_shrunk() || self.changes.iter().any(|change| change.kind.is_regression())
    }
}

/// What results are joined by.
type Key<'a> = (&'a TestId, Option<&'a Release>);

fn by_key(which: Which, report: &Report, by_release: bool) -> Result<BTreeMap<Key<'_>, &TestResult>, CompareError> {
    let partial = |what: String| Err(CompareError::Partial { which, what });
    if let Some(partition) = report.partition {
        return partial(format!("it is the part {partition}; put all parts together with `ticktock merge`"));
    }
    if !report.complete {
        let missing = report.selected.saturating_sub(report.results.len());
        return partial(format!("{missing} of its {} tests did not end; run it again", report.selected));
    }
    let mut found = BTreeMap::new();
    for result in &report.results {
        if found.insert((&result.id, result.release.as_ref().filter(|_| by_release)), result).is_some() {
            return Err(CompareError::Twice { which, test: report.case(result).to_string() });
        }
    }
    Ok(found)
}

/// Which tests of the old report are called otherwise in the new one: by what is written down, or else by a component that
/// only one test of each has.
fn moved<'a>(
    olds: &BTreeMap<Key<'a>, &'a TestResult>,
    news: &BTreeMap<Key<'a>, &'a TestResult>,
    renames: &Renames,
) -> BTreeMap<Key<'a>, Key<'a>> {
    let only = |results: &BTreeMap<Key<'a>, &'a TestResult>, others: &BTreeMap<Key<'a>, &'a TestResult>| {
        let mut found: BTreeMap<Digest, Option<Key<'a>>> = BTreeMap::new();
        for (key, result) in results.iter().filter(|(key, _)| !others.contains_key(*key)) {
            if let Some(digest) = result.digest {
                // Two tests with one component: it does not say which of them it is.
                found.entry(digest).and_modify(|found| *found = None).or_insert(Some(*key));
            }
        }
        found
    };
    let (gone, come) = (only(olds, news), only(news, olds));
    let mut moved: BTreeMap<Key<'a>, Key<'a>> =
        gone.into_iter().filter_map(|(digest, was)| Some((was?, come.get(&digest).copied().flatten()?))).collect();
    for (was, is) in renames.pairs() {
        for key in olds.keys().filter(|(id, _)| *id == was) {
            if let Some(renamed) = news.keys().find(|(id, release)| *id == is && *release == key.1) {
                moved.insert(*key, *renamed);
            }
        }
    }
    moved
}

fn compare(was: &TestResult, is: &TestResult, same_suites: bool) -> Kind {
    let same_component = was.digest.is_some() && was.digest == is.digest;
    if !same_suites && !same_component {
        return Kind::Incomparable;
    }
    let failure = Status::is_failure;
    match (was.status, is.status) {
        (was, is) if !failure(was) && failure(is) => Kind::NewlyFailing,
        (was, is) if was.was_run() && !is.was_run() => Kind::NoLongerRun,
        (was, is) if !was.was_run() && is.was_run() => Kind::NewlyRun,
        (was, is) if failure(was) && !failure(is) => Kind::NewlyPassing,
        (was, is) if was != is => Kind::ChangedInKind,
        _ if !was.flaky && is.flaky => Kind::NewlyFlaky,
        _ if was.flaky && !is.flaky => Kind::NoLongerFlaky,
        _ => Kind::Same,
    }
}

/// The suites of a report, as one would write them: `clocks/0.2, io/0.2`.
fn suites(report: &Report) -> String {
    let suites: BTreeSet<String> =
        report.results.iter().map(|result| format!("{}/{}", result.id.suite(), result.id.track())).collect();
    if suites.is_empty() { "no suite".to_owned() } else { suites.into_iter().collect::<Vec<_>>().join(", ") }
}

/// A comparison as a JSON document.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Document {
    /// The version of this form: 1.
    schema: u32,
    /// Whether something that was known to work is not known to work any more.
    regression: bool,
    /// The old report.
    old: Side,
    /// The new report.
    new: Side,
    /// How many tests there are of each kind.
    counts: BTreeMap<Kind, usize>,
    /// Every test that did not end as before, by kind and then by id.
    changes: Vec<Entry>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Side {
    runtime: Subject,
    suites: Option<String>,
    started: String,
    /// How many tests were run.
    run: usize,
    /// How many ended with each status.
    statuses: BTreeMap<Status, usize>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Entry {
    kind: Kind,
    test: TestId,
    /// The release that it was run for, where programs were made for releases.
    #[serde(skip_serializing_if = "Option::is_none")]
    release: Option<Release>,
    #[serde(skip_serializing_if = "Option::is_none")]
    was_called: Option<TestId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<Status>,
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<Status>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    /// Whether the new result was expected.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    expected: bool,
}

impl<'a> Comparison<'a> {
    /// The comparison as a JSON document.
    pub fn document(&self) -> Document {
        let counts = Kind::ALL.into_iter().map(|kind| (kind, self.of(kind).len())).filter(|(_, count)| *count > 0);
        let entry = |change: &Change<'a>| {
            let Case { test, release } = self.case(change)?;
            Some(Entry {
                kind: change.kind,
                test,
                release,
                was_called: change.was_called().cloned(),
                old: change.old.map(|result| result.status),
                new: change.new.map(|result| result.status),
                message: change.message().map(str::to_owned),
                expected: change.is_expected(),
            })
        };
        let [old_run, new_run] = self.run();
        Document {
            schema: 1,
            regression: self.is_regression(),
            old: side(self.old, old_run),
            new: side(self.new, new_run),
            counts: counts.collect(),
            changes: self.changes.iter().filter(|change| change.kind != Kind::Same).filter_map(entry).collect(),
        }
    }
}

fn side(report: &Report, run: usize) -> Side {
    let counts: Counts = report.counts();
    let statuses = Status::ALL.into_iter().map(|status| (status, counts.of(status)));
    Side {
        runtime: report.subject.clone(),
        suites: report.suite.version.clone(),
        started: report.started.clone(),
        run,
        statuses: statuses.filter(|(_, count)| *count > 0).collect(),
    }
}
