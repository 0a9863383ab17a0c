//! What happens in a run: the one type between the runner and whoever shows or records it. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::digest::Digest;
use crate::expectation::{Expected, Verdict, evaluate};
use crate::id::{InterfaceId, ItemId, Release, TestId};
use crate::outcome::{Failure, MARK, Status};
use crate::trace::Trace;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// What is run: a test, and the release that its program is made for, where it is made for one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    /// The test.
    pub test: TestId,
    /// The release. `None`: its program is run as it was built.
    pub release: Option<Release>,
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.release {
            Some(release) => f.pad(&format!("{} for {release}", self.test)),
            None => self.test.fmt(f),
        }
    }
}

/// Something that happened in a run.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A test is being run.
    Started(Case),
    /// A test has been running for long, this many seconds by now.
    Slow(Case, u64),
    /// A test has ended with this status, and is run again.
    Retrying(Case, Status),
    /// A test has ended.
    Finished(Box<TestResult>),
}

/// How one test ended: one entry of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TestResult {
    /// The test.
    pub id: TestId,
    /// The release that it was run for: the one that its program was made for, or else the newest of its track that its
    /// program names. Missing where it names none, as in track 0.1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release: Option<Release>,
    /// The functions that the test covers. For a test of the official suite: those that its program imports.
    pub covers: BTreeSet<ItemId>,
    /// The digest of the program that was run. Missing where it could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
    /// The digest of the program as it was built, where another was made from it for the release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub built: Option<Digest>,
    /// How it ended.
    pub status: Status,
    /// Why the test was not run, where it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What went wrong, where something did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<Failure>,
    /// How long it took, loading its program included, in milliseconds.
    pub duration: f64,
    /// How often it was run.
    pub attempts: u32,
    /// How attempts ended whose end was not the last word: those before the last, or with `--stress` those that differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Attempt>,
    /// Whether it ended now so, now otherwise: it passed after it had failed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub flaky: bool,
    /// The functions that the guest called. Missing where the runtime cannot see that, or where the test was not run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called: Option<BTreeSet<ItemId>>,
    /// Every call that the guest made, where that was asked for with `--trace`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace: Option<Trace>,
    /// How the directives of a script ended. Missing for other tests, and where the script was not run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directives: Option<Directives>,
    /// What was expected, where it was something else than a pass.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Expected>,
    /// What the guest wrote to standard output, if anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stdout: Option<Output>,
    /// What the guest wrote to standard error, if anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stderr: Option<Output>,
}

/// How the directives of a script ended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Directives {
    /// How many did what they say.
    pub passed: u32,
    /// How many were not carried out: those that need what an earlier one failed to make, those that the runtime has no way to
    /// carry out, and those after the first failure on a runtime that ends there.
    pub not_run: u32,
    /// Those that failed, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failed: Vec<FailedDirective>,
}

/// A directive that did not do what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FailedDirective {
    /// The line of the script on which it stands, counted from 1.
    pub line: u32,
    /// What it is, such as `assert_return`.
    pub kind: String,
    /// What went wrong, in one sentence.
    pub message: String,
    /// What it expects, where there is one value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// What was seen instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual: Option<String>,
}

/// How one attempt at a test ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attempt {
    /// How it ended.
    pub status: Status,
    /// What went wrong, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// How long it took, in milliseconds.
    pub duration: f64,
}

impl TestResult {
    /// A test of which nothing is known yet but how it is going to count.
    pub fn new(id: TestId, covers: BTreeSet<ItemId>, status: Status) -> Self {
        Self {
            id,
            release: None,
            covers,
            digest: None,
            built: None,
            status,
            reason: None,
            failure: None,
            duration: 0.0,
            attempts: 0,
            others: Vec::new(),
            flaky: false,
            called: None,
            trace: None,
            directives: None,
            expected: None,
            stdout: None,
            stderr: None,
        }
    }

    /// Whether it ended as it was expected to.
    pub fn verdict(&self) -> Verdict {
        evaluate(self.status, self.expected.as_ref())
    }

    /// Whether it is a failure that nobody expected, or a pass that nobody did.
    pub fn is_unexpected(&self) -> bool {
        self.verdict() == Verdict::Unexpected
    }

    /// What went wrong, in one sentence, or else why it was not run.
    pub fn message(&self) -> Option<&str> {
        self.failure.as_ref().map(|failure| failure.message.as_str()).or(self.reason.as_deref())
    }

    /// The digest of the component that a report lists for the test.
    pub fn component(&self) -> Option<Digest> {
        self.built.or(self.digest)
    }

    /// The interfaces that the covered functions belong to.
    pub fn interfaces(&self) -> BTreeSet<&InterfaceId> {
        self.covers.iter().map(ItemId::interface).collect()
    }

    /// What the test claims to cover although its guest never called it: of a test that passed, on a runtime that sees
    /// what is called.
    pub fn never_called(&self) -> impl Iterator<Item = &ItemId> {
        let called = self.called.as_ref().filter(|_| self.status == Status::Pass);
        called.into_iter().flat_map(|called| self.covers.difference(called))
    }

    /// This result as an attempt whose end was not the last word.
    pub fn as_attempt(&self) -> Attempt {
        let message = self.failure.as_ref().map(|failure| failure.message.clone());
        Attempt { status: self.status, message, duration: self.duration }
    }
}

/// What a guest wrote to one stream, cut where it is long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Output {
    /// The text; bytes that are no UTF-8 are replaced by U+FFFD. Where it was cut, a line says how much is left out.
    pub text: String,
    /// How much was written altogether, in bytes.
    pub bytes: u64,
    /// Whether the text is not everything that was written.
    pub cut: bool,
}

impl Output {
    /// How much is kept of the beginning, and of the end, in bytes.
    const KEPT: usize = 4 << 10;

    /// The same, of a test that passed: whoever reads it wants to know what it is like.
    const KEPT_OF_A_PASS: usize = 256;

    /// The lines of the guest's own, without those that it wrote for the harness, such as the report of a failed claim.
    pub fn own_lines(&self) -> impl Iterator<Item = &str> {
        self.text.lines().filter(|line| !line.starts_with(MARK))
    }

    /// What was written to a stream, of which `kept` is the beginning. `None` where nothing was.
    pub fn new(kept: &[u8], written: u64) -> Option<Self> {
        Self::cut(kept, written, Self::KEPT)
    }

    /// What was written to a stream by the guest of a test that passed.
    pub fn of_a_pass(kept: &[u8], written: u64) -> Option<Self> {
        Self::cut(kept, written, Self::KEPT_OF_A_PASS)
    }

    fn cut(kept: &[u8], written: u64, keep: usize) -> Option<Self> {
        if written == 0 {
            return None;
        }
        let whole = written == kept.len() as u64;
        if whole && kept.len() <= 2 * keep {
            return Some(Self { text: String::from_utf8_lossy(kept).into_owned(), bytes: written, cut: false });
        }
        let head = &kept[..kept.len().min(keep)];
        let tail = if whole { &kept[kept.len() - keep..] } else { &[][..] };
        let left_out = written - (head.len() + tail.len()) as u64;
        let text = format!(
            "{}\n[{left_out} bytes are left out here]\n{}",
            String::from_utf8_lossy(head),
            String::from_utf8_lossy(tail)
        );
        Some(Self { text, bytes: written, cut: true })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_output_is_cut_and_says_so() {
        assert_eq!(Output::new(b"", 0), None);
        let short = Output::new(b"hello\xff", 6).unwrap();
        assert_eq!((short.text.as_str(), short.cut), ("hello\u{fffd}", false));
        let long = Output::new(&vec![b'x'; 100_000], 100_000).unwrap();
        assert!(long.cut && long.text.len() < 9_000 && long.text.contains("[91808 bytes are left out here]"));
        let passed = Output::of_a_pass(&vec![b'x'; 100_000], 100_000).unwrap();
        assert!(passed.cut && passed.text.contains("[99488 bytes are left out here]"));
        let beyond_capture = Output::new(&vec![b'x'; 5000], 1 << 40).unwrap();
        assert!(beyond_capture.cut && beyond_capture.text.contains("bytes are left out"));
    }
}
