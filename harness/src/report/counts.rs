//! What a report comes to as lines of `name=number`, for scripts: the form of `GITHUB_OUTPUT` and of GitLab's dotenv reports.
//! This module does no I/O.
//!
//! Names and values are the tool's own, so that no line holds what a guest or a runtime wrote.
#![deny(clippy::disallowed_methods)]

use super::model::Report;
use super::tally::{Standing, Tally};
use std::fmt::Write;

/// The counts of this report, a line each. `complete` is `true` or `false`, everything else a number of results.
///
/// `failed` is every failure, and `known` is how many of them are expected. `unexpected` is how many results are not what was
/// expected, in either direction: a pass that nobody expected is among them.
pub fn lines(report: &Report) -> String {
    let tally: Tally = report.results.iter().map(Standing::of).collect();
    let counts = [
        ("passed", tally.passing()),
        ("failed", tally.failing()),
        ("known", tally.of(Standing::KnownFailure)),
        ("unexpected", report.unexpected().count()),
        ("flaky", tally.of(Standing::Flaky)),
        ("unsupported", tally.of(Standing::Unsupported)),
        ("not_applicable", tally.of(Standing::NotApplicable)),
        ("skipped", tally.of(Standing::Skipped)),
        ("errors", tally.of(Standing::Unknown)),
        ("total", tally.total()),
    ];
    let mut text = format!("complete={}\n", report.complete);
    for (name, count) in counts {
        let _ = writeln!(text, "{name}={count}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::TestResult;
    use crate::expectation::Expected;
    use crate::outcome::Status;
    use crate::report::sample;

    fn result(name: &str, status: Status) -> TestResult {
        TestResult::new(format!("a/0.2/{name}").parse().unwrap(), [].into(), status)
    }

    #[test]
    fn each_result_is_counted_for_what_it_is_and_no_name_is_among_the_lines() {
        let known = || Some(Expected { status: [Status::Fail].into(), reason: "".into(), link: "".into() });
        let results = vec![
            result("passes", Status::Pass),
            TestResult { flaky: true, ..result("flaky", Status::Pass) },
            TestResult { expected: known(), ..result("surprising", Status::Pass) },
            TestResult { expected: known(), ..result("known", Status::Fail) },
            result("fails", Status::Fail),
            result("crashes", Status::Crash),
            result("unsupported", Status::Unsupported),
            result("not-applicable", Status::NotApplicable),
            result("skipped", Status::Skip),
            result("error", Status::Error),
        ];
        let mut report = sample::report("evil\nunexpected=0", "1.0.0", results);
        assert_eq!(
            lines(&report),
            "complete=true\npassed=3\nfailed=3\nknown=1\nunexpected=4\nflaky=1\nunsupported=1\n\
             not_applicable=1\nskipped=1\nerrors=1\ntotal=10\n"
        );
        report.complete = false;
        assert!(lines(&report).starts_with("complete=false\n"));
    }
}
