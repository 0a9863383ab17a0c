//! The join of a release's functions and the tests that claim to cover them. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::waiver::{Waiver, Waivers};
use crate::event::TestResult;
use crate::id::{InterfaceId, ItemId, Release, TestId};
use crate::report::model::Report;
use crate::suite::Test;
use crate::surface::{Signature, Subject, Surface};
use std::collections::{BTreeMap, BTreeSet};

/// What tests are about which functions of a release.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// The release.
    pub release: Release,
    /// Every function, method, constructor and static function, sorted.
    pub items: Vec<CoveredItem>,
    /// What tests that passed claim to cover and never called. `None`: not held against a run.
    pub false_claims: Option<Vec<FalseClaim>>,
}

/// A function, and the tests that are about it.
#[derive(Debug, Clone, PartialEq)]
pub struct CoveredItem {
    /// The function.
    pub item: ItemId,
    /// Its parameters and result.
    pub signature: Signature,
    /// The feature gate that it, or its interface, is behind.
    pub gate: Option<String>,
    /// The tests that claim to cover it.
    pub tests: BTreeSet<TestId>,
    /// Why it is without a test, where it is.
    pub waiver: Option<Waiver>,
    /// Those of the tests whose guests called it in a run. `None`: not held against a run, or against one in which it is not
    /// seen whether it is called.
    pub exercised: Option<BTreeSet<TestId>>,
}

/// Whether a test counts for a release: it does for those of its track from its `since` on.
pub fn counts_for(test: &Test, release: &Release) -> bool {
    test.id.track() == release.track() && test.spec.since <= *release
}

/// A test that passed without calling what it claims to cover.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FalseClaim {
    /// The test.
    pub test: TestId,
    /// What it never called.
    pub item: ItemId,
}

/// How many functions there are, and how many of them are covered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub items: usize,
    /// Those that a test is about.
    pub tested: usize,
    /// Those that are without a test for a reason.
    pub waived: usize,
    /// Those that a test is about which called them in a run.
    pub exercised: usize,
    /// Those that a test is about, and of which a run does not say whether they were called. All of them without a run.
    pub unseen: usize,
}

impl Counts {
    /// How many of a hundred have a test. Never 100 where one has none.
    pub fn percent(&self) -> usize {
        (self.tested * 100).checked_div(self.items).unwrap_or(100)
    }

    /// Those that have no test and no reason to have none.
    pub fn missing(&self) -> usize {
        self.items - self.tested - self.waived
    }
}

impl CoveredItem {
    /// Whether there is no test of it, and no reason why.
    pub fn is_missing(&self) -> bool {
        self.tests.is_empty() && self.waiver.is_none()
    }

    /// Whether tests claim to cover it, and none of them called it in the run that it was held against.
    pub fn is_never_exercised(&self) -> bool {
        !self.tests.is_empty() && self.exercised.as_ref().is_some_and(BTreeSet::is_empty)
    }

    /// Whether everybody has it, without opening a gate.
    pub fn is_stable(&self) -> bool {
        self.gate.is_none()
    }
}

impl Coverage {
    /// What these tests cover of a surface, all of which count for it.
    pub fn new<'a>(
        release: &Release,
        surface: &Surface,
        tests: impl IntoIterator<Item = &'a Test>,
        waivers: &Waivers,
    ) -> Self {
        let mut claims: BTreeMap<&ItemId, BTreeSet<TestId>> = BTreeMap::new();
        for test in tests {
            for item in &test.spec.covers {
                claims.entry(item).or_default().insert(test.id.clone());
            }
        }
        let items = surface.functions().map(|(item, found)| CoveredItem {
            item: item.clone(),
            signature: found.signature.clone(),
            gate: surface.feature(&Subject::Item(item.clone()), found).map(str::to_owned),
            tests: claims.remove(item).unwrap_or_default(),
            waiver: waivers.get(item, release.track()).cloned(),
            exercised: None,
        });
        Self { release: release.clone(), items: items.collect(), false_claims: None }
    }

    /// Counts what is behind feature gates like everything else: that is so of drafts, which nobody has without having asked.
    pub fn open_gates(&mut self) {
        self.items.iter_mut().for_each(|covered| covered.gate = None);
    }

    /// Keeps those functions alone whose interface is meant, and what is claimed of them.
    pub fn retain(&mut self, is_meant: impl Fn(&InterfaceId) -> bool) {
        self.items.retain(|covered| is_meant(covered.item.interface()));
        if let Some(claims) = &mut self.false_claims {
            claims.retain(|claim| is_meant(claim.item.interface()));
        }
    }

    /// Holds what is claimed against what the guests of a run called. Results of other tests than those that are known are
    /// left aside, and so are those for other releases, where programs were made for releases.
    pub fn hold_against(&mut self, report: &Report) {
        let release = &self.release;
        let is_of_it = |result: &&TestResult| report.releases.is_empty() || result.release.as_ref() == Some(release);
        let results: Vec<&TestResult> = report.results.iter().filter(is_of_it).collect();
        let mut called: BTreeMap<&TestId, BTreeSet<&ItemId>> = BTreeMap::new();
        for result in &results {
            called.entry(&result.id).or_default().extend(result.called.iter().flatten());
        }
        // What is run on a host of which calls are not seen says nothing of calls.
        let is_unseen = |result: &&&TestResult| result.status.was_run() && result.called.is_none();
        let unseen: BTreeSet<&TestId> = results.iter().filter(is_unseen).map(|result| &result.id).collect();
        let mut known: BTreeSet<&TestId> = BTreeSet::new();
        for covered in &mut self.items {
            let did = |test: &&TestId| called.get(test).is_some_and(|items| items.contains(&covered.item));
            let exercised: BTreeSet<TestId> = covered.tests.iter().filter(did).cloned().collect();
            let is_seen = !exercised.is_empty() || !covered.tests.iter().any(|test| unseen.contains(test));
            covered.exercised = is_seen.then_some(exercised);
        }
        for covered in &self.items {
            known.extend(&covered.tests);
        }
        let items: BTreeSet<&ItemId> = self.items.iter().map(|covered| &covered.item).collect();
        let of_tests = results.into_iter().filter(|result| known.contains(&result.id));
        let claims: BTreeSet<FalseClaim> = of_tests
            .flat_map(|result| result.never_called().map(|item| (&result.id, item)))
            .filter(|(_, item)| items.contains(item))
            .map(|(test, item)| FalseClaim { test: test.clone(), item: item.clone() })
            .collect();
        self.false_claims = Some(claims.into_iter().collect());
    }

    /// The interfaces that have functions, each with those of them that everybody has, or with those behind gates.
    pub fn interfaces(&self, stable: bool) -> BTreeMap<&InterfaceId, Vec<&CoveredItem>> {
        let mut interfaces: BTreeMap<&InterfaceId, Vec<&CoveredItem>> = BTreeMap::new();
        for covered in self.items.iter().filter(|covered| covered.is_stable() == stable) {
            interfaces.entry(covered.item.interface()).or_default().push(covered);
        }
        interfaces
    }

    /// The functions that everybody has and that are without a test and without a waiver.
    pub fn missing(&self) -> impl Iterator<Item = &CoveredItem> {
        self.items.iter().filter(|covered| covered.is_stable() && covered.is_missing())
    }

    /// The functions that everybody has and that no test called in the run, although some claim to cover it.
    pub fn never_exercised(&self) -> impl Iterator<Item = &CoveredItem> {
        self.items.iter().filter(|covered| covered.is_stable() && covered.is_never_exercised())
    }

    /// Whether every function that everybody has is covered or waived, and every claim was seen to be true, where that was
    /// looked at.
    pub fn is_whole(&self) -> bool {
        self.missing().next().is_none()
            && self.never_exercised().next().is_none()
            && self.false_claims.as_ref().is_none_or(Vec::is_empty)
    }
}

/// The counts of these functions.
impl<'a> FromIterator<&'a CoveredItem> for Counts {
    fn from_iter<I: IntoIterator<Item = &'a CoveredItem>>(items: I) -> Self {
        let mut counts = Self::default();
        for covered in items {
            counts.items += 1;
            counts.tested += usize::from(!covered.tests.is_empty());
            counts.waived += usize::from(covered.tests.is_empty() && covered.waiver.is_some());
            counts.exercised += usize::from(covered.exercised.as_ref().is_some_and(|tests| !tests.is_empty()));
            counts.unseen += usize::from(!covered.tests.is_empty() && covered.exercised.is_none());
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::testing::{test, waivers};
    use crate::outcome::Status;
    use crate::report::sample;
    use crate::surface::text;

    const SURFACE: &str = "\
wasi:a package
wasi:a/one interface @since(0.2.0)
wasi:a/one#[method]thing.do func(self-name: u32) -> result<_, error-code> @since(0.2.0)
wasi:a/one#error-code enum { bad-thing, good-thing } @since(0.2.0)
wasi:a/one#later func() @since(0.2.3)
wasi:a/one#thing resource @since(0.2.0)
wasi:a/one#unstable func() @unstable(a-gate)
wasi:a/run interface @since(0.2.0)
wasi:a/run#run func() -> result @since(0.2.0)
wasi:a/two interface @unstable(a-two)
wasi:a/two#now func() -> u64 @unstable(a-two)
";

    fn coverage(tests: &[Test], waived: &str) -> Coverage {
        let surface = text::parse(SURFACE).unwrap();
        let release = "0.2.12".parse().unwrap();
        let tests = tests.iter().filter(|test| counts_for(test, &release));
        Coverage::new(&release, &surface, tests, &waivers(waived))
    }

    fn counts(coverage: &Coverage, stable: bool) -> Counts {
        coverage.items.iter().filter(|covered| covered.is_stable() == stable).collect()
    }

    #[test]
    fn functions_are_counted_and_what_is_behind_gates_apart() {
        let tests =
            [test("a/0.2/x", &["wasi:a/one#[method]thing.do", "wasi:a/two#now"]), test("a/0.2/y", &["wasi:a/run#run"])];
        let coverage = coverage(&tests, "");
        assert_eq!(counts(&coverage, true), Counts { items: 3, tested: 2, waived: 0, exercised: 0, unseen: 2 });
        assert_eq!(counts(&coverage, true).percent(), 66);
        assert_eq!(counts(&coverage, false), Counts { items: 2, tested: 1, waived: 0, exercised: 0, unseen: 1 });
        let gates: Vec<_> = coverage.items.iter().filter_map(|covered| covered.gate.as_deref()).collect();
        assert_eq!(gates, ["a-gate", "a-two"], "an interface's gate is that of its items");
        let missing: Vec<_> = coverage.missing().map(|covered| covered.item.to_string()).collect();
        assert_eq!(missing, ["wasi:a/one#later"]);
        assert!(!coverage.is_whole());
        let mut of_draft = coverage;
        of_draft.open_gates();
        assert_eq!(counts(&of_draft, true), Counts { items: 5, tested: 3, waived: 0, exercised: 0, unseen: 3 });
    }

    #[test]
    fn a_waiver_is_no_test() {
        let tests = [test("a/0.2/x", &["wasi:a/one#[method]thing.do", "wasi:a/run#run"])];
        let coverage = coverage(&tests, "wasi:a/one#later");
        let counts = counts(&coverage, true);
        assert_eq!((counts.percent(), counts.waived, counts.missing()), (66, 1, 0));
        assert!(coverage.is_whole());
    }

    #[test]
    fn tests_of_other_tracks_and_later_releases_do_not_count() {
        let mut later = test("a/0.2/x", &["wasi:a/run#run"]);
        later.spec.since = "0.2.13".parse().unwrap();
        let coverage = coverage(&[later, test("a/0.3/y", &["wasi:a/one#later"])], "");
        assert_eq!(counts(&coverage, true).tested, 0);
    }

    #[test]
    fn claims_are_held_against_what_was_called() {
        let all = ["wasi:a/one#[method]thing.do", "wasi:a/one#later", "wasi:a/run#run"];
        let mut coverage = coverage(&[test("a/0.2/x", &all), test("a/0.2/y", &all[..1])], "");
        let result = |id: &str, called: &[&str], status| {
            let covers = all.iter().map(|item| item.parse().unwrap()).collect();
            let mut result = TestResult::new(id.parse().unwrap(), covers, status);
            result.called = Some(called.iter().map(|item| item.parse().unwrap()).collect());
            result
        };
        let results = vec![
            result("a/0.2/x", &[all[0], all[2]], Status::Pass),
            result("a/0.2/y", &[], Status::Fail),
            result("a/0.2/unknown", &all, Status::Pass),
        ];
        coverage.hold_against(&sample::report("wasmtime", "48.0.8", results));
        let never: Vec<_> = coverage.never_exercised().map(|covered| covered.item.to_string()).collect();
        assert_eq!(never, [all[1]]);
        let claims: Vec<_> = coverage.false_claims.clone().unwrap();
        assert_eq!(claims.len(), 1, "one that failed may have ended before it came to it");
        assert_eq!((claims[0].test.name(), claims[0].item.name()), ("x", "later"));
        assert_eq!(counts(&coverage, true).exercised, 2);
        assert!(!coverage.is_whole());
    }

    #[test]
    fn what_was_not_run_is_not_exercised() {
        let mut coverage = coverage(&[test("a/0.2/x", &["wasi:a/run#run"])], "");
        coverage.hold_against(&sample::report("wasmtime", "48.0.8", Vec::new()));
        assert_eq!(coverage.never_exercised().count(), 1);
    }

    #[test]
    fn results_for_another_release_say_nothing_of_this_one() {
        let run = "wasi:a/run#run";
        let called = |release: &str| {
            let mut result = TestResult::new("a/0.2/x".parse().unwrap(), [run.parse().unwrap()].into(), Status::Pass);
            result.release = release.parse().ok();
            result.called = Some([run.parse().unwrap()].into());
            let mut report = sample::report("wasmtime", "48.0.8", vec![result]);
            report.releases = report.results[0].release.clone().into_iter().collect();
            let mut coverage = coverage(&[test("a/0.2/x", &[run])], "");
            coverage.hold_against(&report);
            counts(&coverage, true).exercised
        };
        assert_eq!((called("0.2.12"), called("0.2.11")), (1, 0));
    }
}
