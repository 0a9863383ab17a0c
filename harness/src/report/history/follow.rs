//! Follows the runs of one runtime, one after another, and keeps what changed. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::finding::{Finding, Kind};
use super::run::{Ended, Outcome, Part, Run};
use super::trend::{Change, Named, Span};
use super::version::Version;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many tests of a suite may change in one run and still be looked at one by one. Where more do, it is not the tests.
const ALONE: usize = 4;

/// How many days may be between two daily runs. Some days are always missing.
const DAYS: i64 = 7;

/// What following gave.
pub(super) struct Followed {
    pub(super) versions: Vec<Span>,
    pub(super) changes: Vec<Change>,
    pub(super) findings: Vec<Finding>,
}

/// Follows the runs of one runtime.
#[derive(Default)]
pub(super) struct Follower {
    /// Whether runs are in the order of time, and take whatever version there is.
    daily: bool,
    /// The last that is known of each test, by suite.
    tests: BTreeMap<String, BTreeMap<Arc<str>, Trace>>,
    /// The run before: when, and its version.
    last: Option<(jiff::Timestamp, Version)>,
    versions: Vec<Span>,
    changes: Vec<Change>,
    findings: Vec<Finding>,
    /// What is told once for many runs.
    repeated: BTreeMap<(Kind, String), (String, String, usize)>,
}

/// What is known of one test.
struct Trace {
    ended: Ended,
    version: Version,
    suites: Option<String>,
    /// With each version: how often it was run, and on which days it changed alone.
    by_version: BTreeMap<String, (usize, Vec<String>)>,
}

impl Follower {
    pub(super) fn new(daily: bool) -> Self {
        Self { daily, ..Self::default() }
    }

    /// The runs without those that are there twice, as `latest.json` has the last one again. They are sorted by time.
    pub(super) fn without_repeated(&mut self, runs: Vec<Run>) -> Vec<Run> {
        let mut kept: Vec<Run> = Vec::with_capacity(runs.len());
        for run in runs {
            match kept.last().filter(|last| last.started == run.started && last.version() == run.version()) {
                None => kept.push(run),
                Some(last) if last.parts == run.parts => {}
                Some(last) => {
                    let message = format!("`{}` and `{}` began at the same moment and differ", last.file, run.file);
                    self.found(Kind::Twice, &day(&run), message, Vec::new());
                    kept.push(run);
                }
            }
        }
        kept
    }

    /// Takes the next run.
    pub(super) fn follow(&mut self, run: &Run) {
        let (today, version) = (day(run), run.version());
        self.look_at(run, &today, &version);
        let before = self.last.as_ref().map(|(_, before)| before.clone()).filter(|before| *before != version);
        let mut change = Change::new(&today, version.clone(), before);
        let (mut failing, mut passing) = (0, 0);
        for (suite, part) in run.parts.iter().filter(|(_, part)| !part.tests.is_empty()) {
            let flips = self.follow_suite(suite, part, &mut change);
            let (same, other): (Vec<_>, Vec<_>) = flips.into_iter().partition(|flip| flip.same_version);
            failing += other.iter().filter(|flip| flip.to == Outcome::Failed).count();
            passing += other.iter().filter(|flip| flip.to == Outcome::Passed).count();
            self.same_version(suite, part, &today, same);
        }
        self.count(&today, &version, run, failing, passing);
        if !change.is_nothing() && self.last.is_some() {
            self.changes.push(change);
        }
        self.last = Some((run.started, version));
    }

    /// What a run's own words should make a reader careful of.
    fn look_at(&mut self, run: &Run, today: &str, version: &Version) {
        let versions: BTreeSet<&str> = run.parts.values().map(|part| part.version.as_str()).collect();
        if versions.len() > 1 {
            let versions = versions.into_iter().collect::<Vec<_>>().join(", ");
            let message = format!("results of one run are from different versions: {versions}");
            self.found(Kind::VersionSkew, today, message, Vec::new());
        }
        let odd: BTreeMap<&str, String> =
            run.parts.values().filter_map(|part| Some((part.version.said(), part.version.oddity()?))).collect();
        for (said, why) in odd {
            self.repeat(Kind::ImplausibleVersion, format!("`{}` {why}", said.trim()), today);
        }
        if let Some(called) = &run.called {
            self.repeat(Kind::OtherName, format!("it is called `{called}`"), today);
        }
        for (suite, part) in &run.parts {
            if part.tests.is_empty() {
                self.repeat(Kind::Empty, format!("`{suite}` has no test"), today);
            }
        }
        for wrong in &run.wrong {
            self.found(Kind::Miscounted, today, wrong.clone(), Vec::new());
        }
        let Some((then, before)) = self.last.clone().filter(|_| self.daily) else { return };
        let days = run.started.duration_since(then).as_hours() / 24;
        if days > DAYS {
            let from = then.to_string().get(..10).unwrap_or_default().to_owned();
            let message = format!("there is no result for {days} days");
            let finding = Finding { kind: Kind::Gap, first: from, last: today.to_owned(), message, tests: Vec::new() };
            self.findings.push(finding);
        }
        if before == *version || !before.is_plausible() || !version.is_plausible() {
            return;
        }
        if then.to_string().get(..10) == Some(today) {
            let message = format!("results of one day are from different versions: {before}, {version}");
            self.found(Kind::VersionSkew, today, message, Vec::new());
        }
        if version.order(&before).is_lt() {
            self.found(Kind::VersionWentBack, today, format!("{version} came after {before}"), Vec::new());
        }
    }

    /// Holds a suite's tests against what was known of them, and gives those that now pass and did not, or the reverse.
    fn follow_suite(&mut self, suite: &str, part: &Part, change: &mut Change) -> Vec<Flip> {
        let is_new = !self.tests.contains_key(suite);
        let traces = self.tests.entry(suite.to_owned()).or_default();
        let named = |test: &str| Named { suite: suite.to_owned(), test: test.to_owned() };
        let gone: Vec<Arc<str>> = traces.keys().filter(|test| !part.tests.contains_key(*test)).cloned().collect();
        for test in gone {
            if let Some(trace) = traces.remove(&test) {
                self.findings.extend(unsteady(suite, &test, &trace));
            }
            change.removed.push(named(&test));
        }
        let mut flips = Vec::new();
        for (test, ended) in &part.tests {
            let Some(trace) = traces.get_mut(test) else {
                if !is_new {
                    change.added.push(named(test));
                }
                let trace = Trace {
                    ended: ended.clone(),
                    version: part.version.clone(),
                    suites: part.suites.clone(),
                    by_version: BTreeMap::from([(part.version.as_str().to_owned(), (1, Vec::new()))]),
                };
                traces.insert(test.clone(), trace);
                continue;
            };
            let other_test = trace.suites != part.suites && trace.ended.component != ended.component;
            match (trace.ended.outcome, ended.outcome) {
                _ if other_test => change.incomparable.push(named(test)),
                (from, to) if from == to => {}
                (_, Outcome::Failed) => change.newly_failing.push(named(test)),
                (_, Outcome::Passed) => change.newly_passing.push(named(test)),
                (_, Outcome::Skipped) => change.no_longer_run.push(named(test)),
            }
            if !other_test && is_flip(trace.ended.outcome, ended.outcome) {
                let same_version = trace.version == part.version;
                flips.push(Flip { test: test.clone(), to: ended.outcome, same_version });
            }
            if other_test {
                // What the other test did is no matter of this one, which is followed anew.
                self.findings.extend(unsteady(suite, test, trace));
                trace.by_version.clear();
            }
            trace.ended = ended.clone();
            trace.version = part.version.clone();
            trace.suites.clone_from(&part.suites);
            trace.by_version.entry(part.version.as_str().to_owned()).or_default().0 += 1;
        }
        flips
    }

    /// Tests that changed although the version did not.
    fn same_version(&mut self, suite: &str, part: &Part, today: &str, flips: Vec<Flip>) {
        let version = &part.version;
        let named = |test: &str| Named { suite: suite.to_owned(), test: test.to_owned() };
        for (test, _) in part.tests.iter().filter(|(_, ended)| ended.flaky) {
            let message = format!("`{test}` passed after it had failed, within one run of {version}");
            self.found(Kind::Flake, today, message, vec![named(test)]);
        }
        // Where the version is none, two of the same may be of two programs.
        if flips.is_empty() || !version.is_plausible() {
            return;
        }
        if flips.len() > ALONE {
            let count = |to| flips.iter().filter(|flip| flip.to == to).count();
            let words: Vec<String> = [("newly failing", Outcome::Failed), ("newly passing", Outcome::Passed)]
                .into_iter()
                .filter(|(_, to)| count(*to) > 0)
                .map(|(words, to)| format!("{} {words}", count(to)))
                .collect();
            let message =
                format!("many tests of `{suite}` changed at once, still with {version}: {}", words.join(", "));
            self.found(Kind::ChangedTogether, today, message, flips.iter().map(|flip| named(&flip.test)).collect());
            return;
        }
        let traces = self.tests.entry(suite.to_owned()).or_default();
        for flip in flips {
            if let Some(trace) = traces.get_mut(&flip.test) {
                trace.by_version.entry(version.as_str().to_owned()).or_default().1.push(today.to_owned());
            }
        }
    }

    fn count(&mut self, today: &str, version: &Version, run: &Run, failing: usize, passing: usize) {
        let counts = run.counts();
        match self.versions.last_mut().filter(|span| span.version == *version) {
            Some(span) => {
                today.clone_into(&mut span.last);
                span.runs += 1;
                if counts.total() > 0 {
                    span.counts = counts;
                }
                span.newly_failing += failing;
                span.newly_passing += passing;
            }
            None => self.versions.push(Span {
                version: version.clone(),
                first: today.to_owned(),
                last: today.to_owned(),
                runs: 1,
                counts,
                newly_failing: failing,
                newly_passing: passing,
            }),
        }
    }

    fn found(&mut self, kind: Kind, day: &str, message: String, tests: Vec<Named>) {
        self.findings.push(Finding { kind, first: day.to_owned(), last: day.to_owned(), message, tests });
    }

    fn repeat(&mut self, kind: Kind, message: String, day: &str) {
        let (first, last, runs) = self.repeated.entry((kind, message)).or_insert((day.to_owned(), String::new(), 0));
        // Reports do not come in the order of time.
        *first = first.clone().min(day.to_owned());
        *last = last.clone().max(day.to_owned());
        *runs += 1;
    }

    /// What all runs came to.
    pub(super) fn end(mut self) -> Followed {
        for (suite, traces) in &self.tests {
            for (test, trace) in traces {
                self.findings.extend(unsteady(suite, test, trace));
            }
        }
        for ((kind, message), (first, last, runs)) in std::mem::take(&mut self.repeated) {
            let runs = if runs == 1 { "one run".to_owned() } else { format!("{runs} runs") };
            let message = format!("{message}, in {runs}");
            self.findings.push(Finding { kind, first, last, message, tests: Vec::new() });
        }
        self.findings.sort_by(|a, b| (a.kind, &a.first, &a.message).cmp(&(b.kind, &b.first, &b.message)));
        Followed { versions: self.versions, changes: self.changes, findings: self.findings }
    }
}

/// With which versions a test did not stay as it was.
fn unsteady(suite: &str, test: &str, trace: &Trace) -> Vec<Finding> {
    let of_version = |(version, (runs, days)): (&String, &(usize, Vec<String>))| {
        let (first, last) = (days.first()?.clone(), days.last()?.clone());
        let (kind, message) = match days.len() {
            1 => (Kind::ChangedAlone, format!("`{test}` of `{suite}` changed, still with {version}")),
            times => {
                let message = format!("`{test}` of `{suite}` changed {times} times in {runs} runs of {version}");
                (Kind::Flake, message)
            }
        };
        let tests = vec![Named { suite: suite.to_owned(), test: test.to_owned() }];
        Some(Finding { kind, first, last, message, tests })
    };
    trace.by_version.iter().filter_map(of_version).collect()
}

/// A test that passes and did not, or the reverse.
struct Flip {
    test: Arc<str>,
    to: Outcome,
    same_version: bool,
}

fn is_flip(from: Outcome, to: Outcome) -> bool {
    from != to && from != Outcome::Skipped && to != Outcome::Skipped
}

/// The day on which a run began, in UTC.
fn day(run: &Run) -> String {
    run.started.to_string().get(..10).unwrap_or_default().to_owned()
}
