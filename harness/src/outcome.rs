//! How a test ended: its status, and for one that did not pass, what was expected and what was seen.
//!
//! A failing guest is data, never an error of the harness. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How a test ended, in order of severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Everything that the test claims was seen.
    Pass,
    /// Not run: the release that the test was to be run for does not have what the test is about.
    #[serde(rename = "not-applicable")]
    NotApplicable,
    /// Shows nothing, for a reason that is no matter of the runtime's conformance: a gate that is not switched on, a
    /// capability that this runtime cannot be given, or something that the guest did not find on this machine.
    Skip,
    /// Not run: the runtime does not provide something that the test's component imports.
    Unsupported,
    /// The guest reported a claim that does not hold, or what it printed or returned is not what the test expects.
    Fail,
    /// The guest trapped, or the runtime was ended by a signal.
    Crash,
    /// An operation took longer than its deadline.
    Timeout,
    /// The harness itself failed. Never counted against a runtime.
    Error,
}

impl Status {
    /// Every status, in order of severity.
    pub const ALL: [Self; 8] = [
        Self::Pass,
        Self::NotApplicable,
        Self::Skip,
        Self::Unsupported,
        Self::Fail,
        Self::Crash,
        Self::Timeout,
        Self::Error,
    ];

    /// The status as it is written in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::NotApplicable => "not-applicable",
            Self::Skip => "skip",
            Self::Unsupported => "unsupported",
            Self::Fail => "fail",
            Self::Crash => "crash",
            Self::Timeout => "timeout",
            Self::Error => "error",
        }
    }

    /// Whether a test that was to pass did something else although it was run.
    pub fn is_failure(self) -> bool {
        matches!(self, Self::Fail | Self::Crash | Self::Timeout | Self::Error)
    }

    /// Whether the guest was run at all.
    pub fn was_run(self) -> bool {
        !matches!(self, Self::NotApplicable | Self::Skip | Self::Unsupported)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The part of a test in which it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Making ready what the test needs: fixtures, servers.
    Prepare,
    /// Compiling and linking the component.
    Load,
    /// Running the guest.
    Run,
    /// Comparing what the guest printed and returned with what the test expects.
    Check,
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Prepare => "prepare",
            Self::Load => "load",
            Self::Run => "run",
            Self::Check => "check",
        })
    }
}

/// Where in a guest's source a claim failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Location {
    /// The file, as a path from the project's folder.
    pub file: String,
    /// The line, counted from 1.
    pub line: u32,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// What went wrong in a test that did not pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Failure {
    /// The phase in which it went wrong.
    pub phase: Phase,
    /// The operation in which it went wrong: its position, counted from 1, and its kind, such as `3 read`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// What went wrong, in one sentence.
    pub message: String,
    /// What the test expects, where there is one value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// What was seen instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<String>,
    /// Where in the guest's source the claim stands that failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// Where the guest trapped, as the runtime prints it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backtrace: Option<String>,
}

impl Failure {
    /// A failure of which there is only a sentence to say.
    pub fn new(phase: Phase, message: impl Into<String>) -> Self {
        Self {
            phase,
            operation: None,
            message: message.into(),
            expected: None,
            actual: None,
            location: None,
            backtrace: None,
        }
    }

    /// A failure in which one value was expected and another seen.
    pub fn mismatch(message: impl Into<String>, expected: impl Into<String>, actual: impl Into<String>) -> Self {
        Self { expected: Some(expected.into()), actual: Some(actual.into()), ..Self::new(Phase::Check, message) }
    }
}

/// How a test ended, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The status.
    pub status: Status,
    /// Why the test was not run: for `not-applicable`, `skip` and `unsupported`.
    pub reason: Option<String>,
    /// What went wrong: for `fail`, `crash`, `timeout` and `error`.
    pub failure: Option<Failure>,
}

impl Outcome {
    /// The test passed.
    pub fn pass() -> Self {
        Self { status: Status::Pass, reason: None, failure: None }
    }

    /// The test was not run, and this is why.
    pub fn not_run(status: Status, reason: impl Into<String>) -> Self {
        Self { status, reason: Some(reason.into()), failure: None }
    }

    /// The test did not pass, and this is what went wrong.
    pub fn failed(status: Status, failure: Failure) -> Self {
        Self { status, reason: None, failure: Some(failure) }
    }
}

/// What begins each line that a guest writes for the harness.
pub(crate) const MARK: &str = "[ticktock] ";

/// The lines of a guest's standard error that are for the harness, without what begins them.
fn marked(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| Some(&line[line.find(MARK)? + MARK.len()..]))
}

/// Looks in a guest's standard error for the reason why it could show nothing on this machine: `[ticktock] skip: REASON`.
pub fn read_skip(stderr: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(stderr);
    let reason = marked(&text).find_map(|line| line.strip_prefix("skip: "))?.trim().to_owned();
    (!reason.is_empty()).then_some(reason)
}

/// Looks in a guest's standard error for the report of a failed claim, which the support crate of the suites writes.
///
/// Gives the first one. What else the guest wrote is left out of account, before, between and after.
pub fn read_claim_report(stderr: &[u8]) -> Option<Failure> {
    let text = String::from_utf8_lossy(stderr);
    let mut lines = marked(&text);
    let at = lines.find_map(|line| line.strip_prefix("failed at "))?;
    let mut failure = Failure::new(Phase::Run, "a claim does not hold");
    failure.location = at.rsplit_once(':').and_then(|(file, line)| {
        // The guest names its own files from the workspace of guests; a file of a library is nobody's to look at.
        let is_own = !file.starts_with('/') && !file.starts_with("cargo/");
        is_own.then_some(Location { file: format!("suites/{file}"), line: line.trim().parse().ok()? })
    });
    for line in lines {
        match line.split_once(": ") {
            Some(("claim", value)) => failure.message = value.to_owned(),
            Some(("expected", value)) => failure.expected = Some(value.to_owned()),
            Some(("actual", value)) => failure.actual = Some(value.to_owned()),
            _ => break,
        }
    }
    Some(failure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_ordered_by_severity() {
        assert!(Status::ALL.is_sorted());
        assert!(Status::Pass < Status::Error);
    }

    #[test]
    fn a_claim_report_is_found_among_other_output() {
        let stderr = b"noise\n[ticktock] failed at clocks/0.2/src/bin/now.rs:14\n[ticktock] claim: it grows\n\
            [ticktock] expected: at least 12\n[ticktock] actual: 11\nwasm backtrace: \xff\n";
        let failure = read_claim_report(stderr).unwrap();
        assert_eq!(failure.message, "it grows");
        assert_eq!(failure.expected.as_deref(), Some("at least 12"));
        assert_eq!(failure.actual.as_deref(), Some("11"));
        assert_eq!(failure.location.unwrap().to_string(), "suites/clocks/0.2/src/bin/now.rs:14");
    }

    #[test]
    fn a_reason_to_skip_is_found() {
        let stderr = b"noise\n[ticktock] skip: this machine has no IPv6 \n";
        assert_eq!(read_skip(stderr).as_deref(), Some("this machine has no IPv6"));
        assert_eq!(read_skip(b"skip: this\n[ticktock] skip: \n"), None);
    }

    #[test]
    fn without_a_report_there_is_none() {
        assert_eq!(read_claim_report(b"[ticktock] started\nfailed at x:1\n"), None);
    }

    proptest::proptest! {
        #[test]
        fn no_output_makes_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let mut report = b"[ticktock] failed at ".to_vec();
            report.extend(bytes);
            let _ = read_claim_report(&report);
        }
    }
}
