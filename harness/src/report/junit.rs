//! A report as JUnit XML, for the systems that show test results. This module does no I/O.
//!
//! A known failure is no failure there, or every build would be broken, and no success either: it is skipped, with its
//! reason. A pass that nobody expected is a failure, because the expectations are wrong then.
#![deny(clippy::disallowed_methods)]

use super::model::Report;
use super::tally::Standing;
use super::text::visible;
use crate::event::{Attempt, TestResult};
use crate::outcome::Status;
use quick_junit::{NonSuccessKind, Property, TestCase, TestCaseStatus, TestRerun, TestSuite};
use std::collections::BTreeMap;
use std::time::Duration;

/// The report as JUnit XML.
///
/// # Errors
/// When it cannot be written as XML.
pub fn xml(report: &Report) -> Result<String, quick_junit::SerializeError> {
    let subject = &report.subject;
    let mut suites: BTreeMap<String, Vec<&TestResult>> = BTreeMap::new();
    for result in &report.results {
        suites.entry(format!("{}/{}", result.id.suite(), result.id.track())).or_default().push(result);
    }
    let mut document = quick_junit::Report::new(allowed(&format!("ticktock on {} {}", subject.name, subject.version)));
    for (name, results) in suites {
        let mut suite = TestSuite::new(name);
        suite.add_properties(properties(report));
        suite.set_time(milliseconds(results.iter().map(|result| result.duration).sum()));
        suite.add_test_cases(results.into_iter().map(|result| case(report, result)));
        document.add_test_suite(suite);
    }
    document.set_time(milliseconds(report.results.iter().map(|result| result.duration).sum()));
    document.to_string()
}

fn properties(report: &Report) -> Vec<Property> {
    let subject = &report.subject;
    let mut properties = vec![
        ("runtime.name", subject.name.clone()),
        ("runtime.version", subject.version.clone()),
        ("runtime.how", subject.how.clone()),
        ("harness.version", report.harness.version.clone()),
        ("platform", format!("{} {}", report.environment.os, report.environment.arch)),
        ("started", report.started.clone()),
    ];
    let optional = [
        ("runtime.digest", subject.digest.map(|digest| digest.to_string())),
        ("suites.version", report.suite.version.clone()),
        ("suites.revision", report.suite.revision.clone()),
    ];
    properties.extend(optional.into_iter().filter_map(|(name, value)| Some((name, value?))));
    properties.into_iter().map(|(name, value)| Property::new(name, allowed(&value))).collect()
}

fn milliseconds(duration: f64) -> Duration {
    Duration::try_from_secs_f64(duration / 1e3).unwrap_or_default()
}

fn case(report: &Report, result: &TestResult) -> TestCase {
    let mut case = TestCase::new(report.case(result).to_string(), status(result));
    case.set_classname(format!("{}.{}", result.id.suite(), result.id.track()));
    case.set_time(milliseconds(result.duration));
    if let Some(output) = &result.stdout {
        case.set_system_out(allowed(&output.text));
    }
    if let Some(output) = &result.stderr {
        case.set_system_err(allowed(&output.text));
    }
    if let Some(expected) = &result.expected {
        case.add_property(Property::new("expected.reason", allowed(&expected.reason)));
        // Whoever shows it may make a link of it.
        if expected.link.starts_with("https://") || expected.link.starts_with("http://") {
            case.add_property(Property::new("expected.link", allowed(&expected.link)));
        }
    }
    case
}

fn status(result: &TestResult) -> TestCaseStatus {
    let surprising = result.status == Status::Pass && result.is_unexpected();
    let mut status = match Standing::of(result) {
        _ if surprising => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_type("unexpected-pass");
            status.set_message("it passes, and was expected not to: mend the expectations");
            return status;
        }
        Standing::Passing | Standing::Flaky => TestCaseStatus::success(),
        Standing::KnownFailure | Standing::Unsupported | Standing::NotApplicable | Standing::Skipped => {
            TestCaseStatus::skipped()
        }
        Standing::Failing => TestCaseStatus::non_success(NonSuccessKind::Failure),
        Standing::Unknown => TestCaseStatus::non_success(NonSuccessKind::Error),
    };
    if result.status != Status::Pass {
        let known = result.expected.as_ref().filter(|_| !result.is_unexpected());
        let message = match (known, result.message()) {
            (Some(known), Some(message)) => format!("known failure: {} ({message})", known.reason),
            (Some(known), None) => format!("known failure: {}", known.reason),
            (None, message) => message.unwrap_or_default().to_owned(),
        };
        status.set_type(result.status.as_str());
        status.set_message(allowed(&message));
        if let Some(details) = details(result) {
            status.set_description(allowed(&details));
        }
    }
    // Attempts that are no last word belong to what was run again, not to `--stress`, whose attempts are one test.
    if matches!(Standing::of(result), Standing::Flaky | Standing::Failing) {
        status.add_reruns(result.others.iter().map(rerun));
    }
    status
}

/// A text in which what XML has not, and what would turn the direction of text, is made visible.
fn allowed(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

fn rerun(attempt: &Attempt) -> TestRerun {
    let kind = if attempt.status == Status::Error { NonSuccessKind::Error } else { NonSuccessKind::Failure };
    let mut rerun = TestRerun::new(kind);
    rerun.set_type(attempt.status.as_str()).set_time(milliseconds(attempt.duration));
    if let Some(message) = &attempt.message {
        rerun.set_message(allowed(message));
    }
    rerun
}

/// What is known of a failure beside its message, in lines.
fn details(result: &TestResult) -> Option<String> {
    let failure = result.failure.as_ref()?;
    let location = failure.location.as_ref().map(ToString::to_string);
    let lines = [
        ("expected", &failure.expected),
        ("actual", &failure.actual),
        ("at", &location),
        ("operation", &failure.operation),
        ("backtrace", &failure.backtrace),
    ];
    let lines: Vec<String> =
        lines.into_iter().filter_map(|(name, value)| Some(format!("{name}: {}", value.as_ref()?))).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Output;
    use crate::expectation::Expected;
    use crate::outcome::{Failure, Phase};
    use crate::report::sample;
    use std::collections::BTreeSet;

    fn result(name: &str, status: Status) -> TestResult {
        TestResult::new(format!("a/0.2/{name}").parse().unwrap(), BTreeSet::new(), status)
    }

    fn known() -> Option<Expected> {
        let (reason, link) = ("it is known".into(), "https://example.org/1".into());
        Some(Expected { status: [Status::Fail].into(), reason, link })
    }

    #[test]
    fn each_result_is_what_a_build_should_make_of_it() {
        let failure = |message: &str| Some(Failure::mismatch(message, "1", "2"));
        let attempt = Attempt { status: Status::Fail, message: Some("first".into()), duration: 1.0 };
        let report = sample::report(
            "wasmtime",
            "48.0.2",
            vec![
                result("passes", Status::Pass),
                TestResult {
                    failure: failure("it fails"),
                    others: vec![attempt.clone()],
                    ..result("fails", Status::Fail)
                },
                TestResult { failure: failure("it fails"), expected: known(), ..result("known", Status::Fail) },
                TestResult { expected: known(), ..result("surprising", Status::Pass) },
                TestResult { flaky: true, others: vec![attempt], ..result("flaky", Status::Pass) },
                TestResult { reason: Some("no such thing".into()), ..result("unsupported", Status::Unsupported) },
                TestResult { failure: Some(Failure::new(Phase::Prepare, "no port")), ..result("error", Status::Error) },
            ],
        );
        let xml = xml(&report).unwrap();
        let case = |name: &str| {
            let start = xml.find(&format!("<testcase name=\"a/0.2/{name}\"")).unwrap();
            let rest = &xml[start..];
            let end = rest.find("</testcase>").unwrap_or(rest.len()).min(
                rest.find("<testcase ")
                    .map_or(rest.len(), |_| rest[1..].find("<testcase ").map_or(rest.len(), |next| next + 1)),
            );
            rest[..end].to_owned()
        };
        let head = xml.lines().nth(1).unwrap();
        for count in ["tests=\"7\"", "skipped=\"2\"", "failures=\"2\"", "errors=\"1\""] {
            assert!(head.contains(count), "{head}");
        }
        assert!(!case("passes").contains("failure"));
        let fails = case("fails");
        assert!(
            fails.contains("<failure message=\"it fails\" type=\"fail\">") && fails.contains("expected: 1\nactual: 2")
        );
        assert!(fails.contains("<rerunFailure"), "{fails}");
        assert!(case("known").contains("<skipped message=\"known failure: it is known (it fails)\""));
        assert!(case("surprising").contains("type=\"unexpected-pass\""));
        assert!(case("flaky").contains("<flakyFailure"));
        assert!(case("unsupported").contains("<skipped message=\"no such thing\" type=\"unsupported\""));
        assert!(case("error").contains("<error message=\"no port\""));
        assert!(xml.contains("<property name=\"runtime.version\" value=\"48.0.2\""));
    }

    #[test]
    fn markup_and_control_characters_are_inert() {
        let nasty = "</system-out><script>&\"]]>\u{1b}[31m\u{0}\u{fffe}\u{202e}";
        let mut result = result("x", Status::Fail);
        result.failure = Some(Failure::new(Phase::Run, nasty));
        result.stdout = Output::new(nasty.as_bytes(), nasty.len() as u64);
        let (reason, link) = (nasty.into(), "javascript:alert(1)".into());
        result.expected = Some(Expected { status: [Status::Fail].into(), reason, link });
        let mut report = sample::report(nasty, nasty, vec![result]);
        report.environment.os = nasty.to_owned();
        let xml = xml(&report).unwrap();
        for raw in ["<script>", "\u{1b}", "\u{0}", "\u{fffe}", "\u{202e}", "javascript:"] {
            assert!(!xml.contains(raw), "{raw:?}");
        }
        assert_eq!(xml.matches("</system-out>").count(), 1);
    }
}
