//! Puts the reports of several parts of the tests together. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::model::{Report, SCHEMA_VERSION, sort};
use crate::event::Case;
use crate::id::{Release, TestId};
use crate::suite::partition::Partition;
use std::collections::{BTreeMap, BTreeSet};

/// Reports that do not belong together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// There is nothing to put together.
    #[error("there is no report to merge: name those of all parts")]
    Nothing,
    /// A report is of all tests already.
    #[error("`{file}` is no part: it was made without `--partition hash:K/N`")]
    NoPart {
        /// The report.
        file: String,
    },
    /// A run did not come to its end.
    #[error("`{file}` is not complete: {missing} of its tests did not end; run that part again")]
    Incomplete {
        /// The report.
        file: String,
        /// How many tests are missing.
        missing: usize,
    },
    /// Two reports differ where parts of one run do not.
    #[error("`{first}` and `{second}` are no parts of one run: {what} is {one} in one and {other} in the other")]
    Differ {
        /// One report.
        first: String,
        /// The other.
        second: String,
        /// What differs.
        what: &'static str,
        /// Its value in the one.
        one: String,
        /// Its value in the other.
        other: String,
    },
    /// A part is there twice.
    #[error("`{first}` and `{second}` are both the part {partition}")]
    Twice {
        /// One report.
        first: String,
        /// The other.
        second: String,
        /// The part.
        partition: Partition,
    },
    /// Parts are missing.
    #[error("{} missing: {}", if .0.len() == 1 { "one part is" } else { "parts are" }, .0.join(", "))]
    Missing(Vec<String>),
    /// Two parts have the same test.
    #[error("the test `{test}` is in `{first}` and in `{second}`")]
    Duplicate {
        /// The test, and the release that it was run for.
        test: String,
        /// One report.
        first: String,
        /// The other.
        second: String,
    },
    /// A part has a test that belongs to another.
    #[error("the test `{test}` is in `{file}`, which is the part {partition}, and belongs to another part")]
    Foreign {
        /// The test.
        test: TestId,
        /// The report.
        file: String,
        /// The part.
        partition: Partition,
    },
}

/// One report of all parts, each given with its file's name.
///
/// # Errors
/// When they are not all the parts of one run: of one runtime, one suite, one machine.
pub fn merge(parts: Vec<(String, Report)>) -> Result<Report, MergeError> {
    let Some(((first_file, first), _)) = parts.split_first() else { return Err(MergeError::Nothing) };
    let mut seen: BTreeMap<Partition, &str> = BTreeMap::new();
    let mut tests: BTreeMap<(&TestId, Option<&Release>), &str> = BTreeMap::new();
    for (file, report) in &parts {
        let partition = report.partition.ok_or_else(|| MergeError::NoPart { file: file.clone() })?;
        if !report.complete {
            let missing = report.selected.saturating_sub(report.results.len());
            return Err(MergeError::Incomplete { file: file.clone(), missing });
        }
        if let Some((what, one, other)) = difference(first, report) {
            return Err(MergeError::Differ { first: first_file.clone(), second: file.clone(), what, one, other });
        }
        if let Some(other) = seen.insert(partition, file) {
            return Err(MergeError::Twice { first: other.to_owned(), second: file.clone(), partition });
        }
        for result in &report.results {
            if let Some(other) = tests.insert((&result.id, result.release.as_ref()), file) {
                let (first, second) = (other.to_owned(), file.clone());
                let test = Case { test: result.id.clone(), release: result.release.clone() }.to_string();
                return Err(MergeError::Duplicate { test, first, second });
            }
            if !partition.has(&result.id) {
                return Err(MergeError::Foreign { test: result.id.clone(), file: file.clone(), partition });
            }
        }
    }
    let of = first.partition.map_or(1, Partition::of);
    let there: BTreeSet<u64> = seen.keys().map(|partition| partition.index()).collect();
    let missing: Vec<String> =
        (1..=of).filter(|index| !there.contains(index)).map(|index| format!("hash:{index}/{of}")).collect();
    if !missing.is_empty() {
        return Err(MergeError::Missing(missing));
    }
    let mut whole = first.clone();
    whole.schema = SCHEMA_VERSION;
    whole.partition = None;
    for (_, report) in parts.into_iter().skip(1) {
        whole.started = whole.started.min(report.started);
        whole.finished = whole.finished.max(report.finished);
        whole.selected += report.selected;
        whole.suite.components.extend(report.suite.components);
        whole.results.extend(report.results);
    }
    sort(&mut whole.results);
    Ok(whole)
}

/// What two parts of one run have in common and these have not, with both values.
fn difference(one: &Report, other: &Report) -> Option<(&'static str, String, String)> {
    let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "not recorded".to_owned());
    let subject = |report: &Report| {
        let subject = &report.subject;
        let digest = subject.digest.map(|digest| format!(", {digest}")).unwrap_or_default();
        format!("{} {} ({}{digest})", subject.name, subject.version, subject.how)
    };
    let parts = |report: &Report| report.partition.map_or(0, Partition::of).to_string();
    let releases = |report: &Report| {
        let releases: Vec<String> = report.releases.iter().map(ToString::to_string).collect();
        if releases.is_empty() { "as they were built".to_owned() } else { releases.join(", ") }
    };
    let machine = |report: &Report| format!("{} {}", report.environment.os, report.environment.arch);
    [
        ("the number of parts", parts(one), parts(other)),
        ("the runtime", subject(one), subject(other)),
        ("what programs were made for", releases(one), releases(other)),
        ("the version of the suites", text(&one.suite.version), text(&other.suite.version)),
        ("the revision of the suites", text(&one.suite.revision), text(&other.suite.revision)),
        ("the version of the harness", one.harness.version.clone(), other.harness.version.clone()),
        ("the commit of the harness", text(&one.harness.commit), text(&other.harness.commit)),
        ("the platform", machine(one), machine(other)),
    ]
    .into_iter()
    .find(|(_, one, other)| one != other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Status;
    use crate::report::sample;

    fn part(index: u64, of: u64, ids: &[String]) -> (String, Report) {
        let partition: Partition = format!("hash:{index}/{of}").parse().unwrap();
        let results: Vec<_> = ids
            .iter()
            .map(|id| id.parse::<TestId>().unwrap())
            .filter(|id| partition.has(id))
            .map(|id| crate::event::TestResult::new(id, BTreeSet::new(), Status::Pass))
            .collect();
        let report = Report {
            started: format!("2026-11-23T00:00:0{index}Z"),
            finished: format!("2026-11-23T00:00:1{index}Z"),
            partition: Some(partition),
            ..sample::report("wasmtime", "48.0.2", results)
        };
        (format!("{index}.json"), report)
    }

    fn parts() -> Vec<(String, Report)> {
        let ids: Vec<String> = (0..20).map(|n| format!("clocks/0.2/test-{n}")).collect();
        (1..=3).map(|index| part(index, 3, &ids)).collect()
    }

    #[test]
    fn all_parts_make_a_whole_in_any_order() {
        let whole = merge(parts()).unwrap();
        assert_eq!((whole.results.len(), whole.selected, whole.partition), (20, 20, None));
        assert_eq!((whole.started.as_str(), whole.finished.as_str()), ("2026-11-23T00:00:01Z", "2026-11-23T00:00:13Z"));
        let mut reversed = parts();
        reversed.reverse();
        assert_eq!(merge(reversed).unwrap().results, whole.results);
    }

    #[test]
    fn a_test_has_a_result_for_each_release() {
        let for_releases = |releases: &[&str]| -> Vec<(String, Report)> {
            let mut parts = parts();
            for (_, report) in &mut parts {
                report.releases = releases.iter().map(|release| release.parse().unwrap()).collect();
                let results = std::mem::take(&mut report.results);
                for release in &report.releases {
                    let of_release = results.iter().cloned();
                    report.results.extend(of_release.map(|mut result| {
                        result.release = Some(release.clone());
                        result
                    }));
                }
            }
            parts
        };
        let whole = merge(for_releases(&["0.2.9", "0.2.10"])).unwrap();
        let releases: Vec<String> =
            whole.results.iter().take(3).map(|result| result.release.as_ref().unwrap().to_string()).collect();
        assert_eq!((whole.results.len(), &releases[..]), (40, &["0.2.9", "0.2.10", "0.2.9"].map(str::to_owned)[..]));
        let mut differing = for_releases(&["0.2.9"]);
        differing[1] = for_releases(&["0.2.10"]).remove(1);
        let error = merge(differing).unwrap_err().to_string();
        assert!(error.contains("what programs were made for is 0.2.9 in one and 0.2.10 in the other"), "{error}");
        let mut twice = for_releases(&["0.2.9"]);
        let again = twice[0].1.results[0].clone();
        twice[0].1.results.push(again);
        assert!(merge(twice).unwrap_err().to_string().contains("for 0.2.9` is in `1.json` and in `1.json`"));
    }

    #[test]
    fn what_does_not_belong_together_is_refused() {
        type Change<'a> = &'a dyn Fn(&mut Vec<(String, Report)>);
        let refused = |change: Change<'_>| {
            let mut parts = parts();
            change(&mut parts);
            merge(parts).unwrap_err().to_string()
        };
        assert!(refused(&|parts| parts.clear()).contains("no report"));
        assert!(refused(&|parts| drop(parts.pop())).contains("missing: hash:3/3"));
        assert!(refused(&|parts| parts[1].1.subject.version = "49.0.0".into()).contains("the runtime is"));
        assert!(refused(&|parts| parts[1].1.suite.version = None).contains("not recorded"));
        assert!(refused(&|parts| parts[1].1.complete = false).contains("not complete"));
        assert!(refused(&|parts| parts[1].1.partition = None).contains("no part"));
        assert!(refused(&|parts| parts[1] = parts[0].clone()).contains("both the part hash:1/3"));
        let moved = |parts: &mut Vec<(String, Report)>| {
            let result = parts[0].1.results[0].clone();
            parts[1].1.results.push(result);
        };
        assert!(refused(&moved).contains("is in `1.json` and in `2.json`"));
    }
}
