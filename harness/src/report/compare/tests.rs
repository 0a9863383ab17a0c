use super::*;
use crate::event::TestResult;
use crate::expectation::Expected;
use crate::report::sample;
use proptest::prelude::*;

fn result(id: &str, status: Status, component: &str) -> TestResult {
    TestResult {
        digest: (!component.is_empty()).then(|| Digest::of(component.as_bytes())),
        ..TestResult::new(id.parse().unwrap(), BTreeSet::new(), status)
    }
}

fn report(results: Vec<TestResult>) -> Report {
    sample::report("wasmtime", "48.0.2", results)
}

/// The kind of each test that did not end as before.
fn kinds(old: &Report, new: &Report) -> Vec<(String, Kind)> {
    let comparison = Comparison::new(old, new, &Renames::default()).unwrap();
    let changes = comparison.changes.iter().filter(|change| change.kind != Kind::Same);
    changes.map(|change| (change.id().unwrap().name().to_owned(), change.kind)).collect()
}

#[test]
fn each_kind_is_told_apart() {
    let old = report(vec![
        result("a/0.2/stays", Status::Pass, "1"),
        result("a/0.2/breaks", Status::Pass, "2"),
        result("a/0.2/mended", Status::Crash, "3"),
        result("a/0.2/otherwise", Status::Fail, "4"),
        result("a/0.2/gone", Status::Pass, "5"),
        result("a/0.2/skipped", Status::Pass, "6"),
        result("a/0.2/run", Status::Unsupported, "7"),
        result("a/0.2/breaks-when-run", Status::Skip, "8"),
    ]);
    let new = report(vec![
        result("a/0.2/come", Status::Fail, "9"),
        result("a/0.2/breaks-when-run", Status::Fail, "8"),
        result("a/0.2/run", Status::Pass, "7"),
        result("a/0.2/skipped", Status::Skip, "6"),
        result("a/0.2/otherwise", Status::Timeout, "4"),
        result("a/0.2/mended", Status::Pass, "3"),
        result("a/0.2/breaks", Status::Fail, "2"),
        result("a/0.2/stays", Status::Pass, "1"),
    ]);
    let expected = [
        ("breaks", Kind::NewlyFailing),
        ("breaks-when-run", Kind::NewlyFailing),
        ("skipped", Kind::NoLongerRun),
        ("gone", Kind::Removed),
        ("otherwise", Kind::ChangedInKind),
        ("mended", Kind::NewlyPassing),
        ("run", Kind::NewlyRun),
        ("come", Kind::Added),
    ];
    assert_eq!(kinds(&old, &new), expected.map(|(name, kind)| (name.to_owned(), kind)));
    assert!(Comparison::new(&old, &new, &Renames::default()).unwrap().is_regression());
}

#[test]
fn flaky_tests_are_seen() {
    let calm = result("a/0.2/x", Status::Pass, "1");
    let flaky = TestResult { flaky: true, ..calm.clone() };
    assert_eq!(kinds(&report(vec![calm.clone()]), &report(vec![flaky.clone()])), [("x".to_owned(), Kind::NewlyFlaky)]);
    assert_eq!(kinds(&report(vec![flaky]), &report(vec![calm])), [("x".to_owned(), Kind::NoLongerFlaky)]);
}

#[test]
fn a_renamed_test_is_the_same_test() {
    let old = report(vec![result("a/0.2/old-name", Status::Pass, "1"), result("a/0.2/other", Status::Pass, "2")]);
    let same_component =
        report(vec![result("a/0.2/name", Status::Fail, "1"), result("a/0.2/other", Status::Pass, "2")]);
    let comparison = Comparison::new(&old, &same_component, &Renames::default()).unwrap();
    let [change] = comparison.of(Kind::NewlyFailing) else { panic!() };
    assert_eq!(change.was_called().unwrap().name(), "old-name");
    let other_component =
        report(vec![result("a/0.2/name", Status::Pass, "3"), result("a/0.2/other", Status::Pass, "2")]);
    let names = |renames: &Renames| {
        let comparison = Comparison::new(&old, &other_component, renames).unwrap();
        [Kind::Removed, Kind::Added, Kind::Same].map(|kind| comparison.of(kind).len())
    };
    assert_eq!(names(&Renames::default()), [1, 1, 1]);
    let written = Renames::parse("[[rename]]\nfrom = \"a/0.2/old-name\"\nto = \"a/0.2/name\"\n").unwrap();
    assert_eq!(names(&written), [0, 0, 2]);
}

#[test]
fn a_component_that_two_tests_share_does_not_say_who_was_renamed() {
    let old = report(vec![result("a/0.2/x", Status::Pass, "1"), result("a/0.2/y", Status::Pass, "1")]);
    let new = report(vec![result("a/0.2/z", Status::Pass, "1"), result("a/0.2/y", Status::Pass, "1")]);
    assert_eq!(kinds(&old, &new), [], "only one of the two is gone, and only one has come");
    let old = report(vec![
        result("a/0.2/v", Status::Pass, "1"),
        result("a/0.2/w", Status::Pass, "1"),
        result("a/0.2/k", Status::Pass, "2"),
    ]);
    let new = report(vec![result("a/0.2/z", Status::Pass, "1"), result("a/0.2/k", Status::Pass, "2")]);
    let found = kinds(&old, &new);
    assert_eq!(found.iter().filter(|(_, kind)| *kind == Kind::Removed).count(), 2);
}

#[test]
fn suites_of_other_versions_are_compared_where_components_are_the_same() {
    let old = report(vec![result("a/0.2/same", Status::Pass, "1"), result("a/0.2/changed", Status::Pass, "2")]);
    let mut new = report(vec![result("a/0.2/same", Status::Fail, "1"), result("a/0.2/changed", Status::Fail, "3")]);
    new.suite.version = Some("0.9.0".into());
    assert_eq!(
        kinds(&old, &new),
        [("same".to_owned(), Kind::NewlyFailing), ("changed".to_owned(), Kind::Incomparable)]
    );
    // A component that is not known is no component that is the same.
    let mut unknown = report(vec![result("a/0.2/same", Status::Fail, ""), result("a/0.2/changed", Status::Fail, "2")]);
    unknown.suite.version = Some("0.9.0".into());
    assert_eq!(kinds(&old, &unknown)[1], ("same".to_owned(), Kind::Incomparable));
}

#[test]
fn a_shrunken_total_is_a_regression() {
    let old = report(vec![result("a/0.2/x", Status::Pass, "1"), result("a/0.2/y", Status::Pass, "2")]);
    let mut new = report(vec![result("a/0.2/x", Status::Pass, "1")]);
    assert!(Comparison::new(&old, &new, &Renames::default()).unwrap().is_regression());
    // Also where every test that is gone was not comparable.
    new.results.push(result("a/0.2/y", Status::Skip, "3"));
    new.suite.version = Some("0.9.0".into());
    let comparison = Comparison::new(&old, &new, &Renames::default()).unwrap();
    assert_eq!((comparison.run(), comparison.of(Kind::Removed).len()), ([2, 1], 0));
    assert!(comparison.is_regression());
}

#[test]
fn an_expected_failure_is_a_regression_and_says_that_it_was_expected() {
    let expected =
        Expected { status: [Status::Fail].into(), reason: "known".into(), link: "https://example.org".into() };
    let old = report(vec![result("a/0.2/x", Status::Pass, "1")]);
    let new = report(vec![TestResult { expected: Some(expected), ..result("a/0.2/x", Status::Fail, "1") }]);
    let comparison = Comparison::new(&old, &new, &Renames::default()).unwrap();
    assert!(comparison.is_regression() && comparison.changes[0].is_expected());
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let whole = report(vec![result("a/0.2/x", Status::Pass, "1")]);
    let refused = |old: &Report, new: &Report| Comparison::new(old, new, &Renames::default()).unwrap_err().to_string();
    let unfinished = Report { complete: false, selected: 3, ..whole.clone() };
    assert!(refused(&whole, &unfinished).starts_with("the new report is not whole: 2 of its 3 tests did not end"));
    let part = Report { partition: Some("hash:1/2".parse().unwrap()), ..whole.clone() };
    assert!(refused(&part, &whole).contains("`ticktock merge`"));
    let twice = report(vec![whole.results[0].clone(), whole.results[0].clone()]);
    assert!(refused(&twice, &whole).contains("two results of `a/0.2/x`"));
    let other = report(vec![result("b/0.3/z", Status::Pass, "7")]);
    let message = refused(&whole, &other);
    assert!(message.contains("the old one is of a/0.2, the new one of b/0.3"), "{message}");
}

#[test]
fn mistakes_in_renames_have_a_line() {
    let message = |text: &str| {
        let error = Renames::parse(text).unwrap_err();
        format!("{}: {}", error.line, error.message)
    };
    assert!(message("\n[[rename]]\nfrom = \"x\"\nto = \"a/0.2/b\"\n").starts_with("3: `x` is not a test id"));
    assert!(message("[[rename]]\nfrom = \"a/0.2/x\"\n").contains("missing field `to`"));
    let one = "[[rename]]\nfrom = \"a/0.2/x\"\nto = \"a/0.2/y\"\n";
    assert_eq!(message(&format!("{one}{one}")), "4: `a/0.2/x` is renamed twice");
}

proptest! {
    #[test]
    fn every_test_has_one_kind_and_nothing_is_lost(
        old in proptest::collection::btree_map(0u8..20, 0usize..7, 1..20),
        new in proptest::collection::btree_map(0u8..20, 0usize..7, 1..20),
    ) {
        let make = |tests: &BTreeMap<u8, usize>| {
            let results = tests.iter().map(|(n, status)| {
                result(&format!("a/0.2/t{n}"), Status::ALL[*status], &n.to_string())
            });
            report(results.collect())
        };
        let (before, after) = (make(&old), make(&new));
        let all: BTreeSet<&u8> = old.keys().chain(new.keys()).collect();
        match Comparison::new(&before, &after, &Renames::default()) {
            Ok(comparison) => {
                prop_assert_eq!(comparison.changes.len(), all.len());
                let sum: usize = Kind::ALL.into_iter().map(|kind| comparison.of(kind).len()).sum();
                prop_assert_eq!(sum, all.len());
            }
            Err(error) => {
                prop_assert!(!old.keys().any(|n| new.contains_key(n)), "{}", error);
            }
        }
        let itself = Comparison::new(&before, &before, &Renames::default()).unwrap();
        prop_assert!(!itself.is_regression() && itself.of(Kind::Same).len() == before.results.len());
    }
}
