//! The end of a run: each failure with what to type to see it again, and one line that says it all.

use super::{BOLD, DIM, duration, style, styled};
use crate::event::{Output, TestResult};
use crate::id::Release;
use crate::outcome::Status;
use crate::report::model::{Counts, Report, Subject};
use crate::report::text::{visible, visible_cut};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The most lines of a guest's output that are shown.
const SHOWN_LINES: usize = 12;

/// The most characters of one of its lines that are shown.
const SHOWN_COLUMNS: usize = 160;

/// What to type to run one test again.
#[derive(Debug, Clone)]
pub struct Rerun<'a> {
    /// The command, without the test's id.
    pub command: &'a str,
    /// Whether programs were made for the release of their result, so that it has to be typed as well.
    pub releases: bool,
}

impl Rerun<'_> {
    fn release<'r>(&self, result: &'r TestResult) -> Option<&'r Release> {
        result.release.as_ref().filter(|_| self.releases)
    }
}

/// What the summary needs to know besides the report.
#[derive(Debug, Clone)]
pub struct Summary<'a> {
    /// Where the report was written.
    pub report: &'a str,
    /// How long the run took, in milliseconds.
    pub duration: f64,
}

/// A failure as a person would want to read it.
pub fn failure(result: &TestResult, rerun: &Rerun<'_>) -> String {
    let release = rerun.release(result);
    let mut text = format!(
        "{} {}{}\n",
        styled(style(result.status), result.status.as_str().to_uppercase()),
        styled(BOLD, &result.id),
        release.map(|release| format!(" for {release}")).unwrap_or_default()
    );
    let mut line = |name: &str, value: &str| {
        for (index, part) in value.split('\n').enumerate() {
            let name = if index == 0 { name } else { "" };
            // Writing to a string cannot fail.
            let _ = writeln!(text, "  {} {}", styled(DIM, format!("{name:>9}")), harmless(name, part));
        }
    };
    if let Some(failure) = &result.failure {
        line("", &failure.message);
        if let Some(expected) = &failure.expected {
            line("expected", expected);
        }
        if let Some(actual) = &failure.actual {
            line("actual", actual);
        }
        if let Some(location) = &failure.location {
            line("at", &location.to_string());
        }
        if let Some(operation) = &failure.operation {
            line("operation", operation);
        }
        if let Some(backtrace) = &failure.backtrace {
            backtrace.lines().take(SHOWN_LINES).for_each(|frame| line("", frame));
        }
    }
    if let Some(expected) = &result.expected {
        let status: Vec<&str> = expected.status.iter().map(|status| status.as_str()).collect();
        line("expected", &format!("{}: {} ({})", status.join(" or "), expected.reason, expected.link));
    }
    if let Some(directives) = &result.directives {
        // The first is the failure itself.
        for failed in directives.failed.iter().skip(1).take(SHOWN_LINES) {
            line(
                "line",
                &format!("{}, `{}`: {}", failed.line, failed.kind, visible_cut(&failed.message, SHOWN_COLUMNS)),
            );
        }
        let counts =
            format!("{} passed, {} failed, {} not run", directives.passed, directives.failed.len(), directives.not_run);
        line("directives", &counts);
    }
    for attempt in &result.others {
        let message = attempt.message.as_deref().unwrap_or_default();
        line("attempt", &format!("{} {message}", attempt.status));
    }
    for (name, output) in [("stdout", &result.stdout), ("stderr", &result.stderr)] {
        let Some(output) = output else { continue };
        for (index, shown) in shown_lines(output).into_iter().enumerate() {
            line(if index == 0 { name } else { "" }, &shown);
        }
    }
    let option = release.map(|release| format!(" --release {release}")).unwrap_or_default();
    line("rerun", &format!("{}{option} {}", rerun.command, result.id));
    text
}

/// A line of what a guest or a runtime wrote: it moves no cursor, and is no command to GitHub's runner, which takes a line for
/// one that begins with `::` or `##[` after white space.
fn harmless(name: &str, line: &str) -> String {
    let is_command = name.is_empty() && ["::", "##["].iter().any(|mark| line.trim_start().starts_with(mark));
    let line = visible(line);
    if is_command { format!("\\{}", line.trim_start()) } else { line }
}

/// The lines of a guest's output, without the report of a failed claim, which is shown already.
fn shown_lines(output: &Output) -> Vec<String> {
    let mut lines: Vec<String> = output.own_lines().map(|line| visible_cut(line, SHOWN_COLUMNS)).collect();
    if lines.len() > SHOWN_LINES {
        let more = lines.len() - SHOWN_LINES;
        lines.truncate(SHOWN_LINES);
        lines.push(format!("… {more} more lines are in the report"));
    }
    lines
}

/// One line that says how the run went, and where its report is.
pub fn summary(report: &Report, summary: &Summary<'_>) -> String {
    let Subject { name, version, how, package, .. } = &report.subject;
    let ids: BTreeSet<_> = report.results.iter().map(|result| &result.id).collect();
    let mut text = format!(
        "{}{} on {} in {}: {}",
        tests(ids.len()),
        for_releases(&report.releases),
        runtime(name, version, how, package.as_deref()),
        duration(summary.duration),
        counted(&report.counts())
    );
    let known = report.results.iter().filter(|result| result.status.is_failure() && !result.is_unexpected()).count();
    let surprising =
        report.results.iter().filter(|result| !result.status.is_failure() && result.is_unexpected()).count();
    let flaky = report.results.iter().filter(|result| result.flaky).count();
    for (count, what) in [
        (known, "of the failures are as expected"),
        (surprising, "ended better than expected; mend the expectations"),
        (flaky, "flaky"),
    ] {
        if count > 0 {
            let _ = write!(text, "; {count} {what}");
        }
    }
    let directives = report.results.iter().filter_map(|result| result.directives.as_ref());
    let (passed, failed, not_run) = directives.fold((0, 0, 0), |(passed, failed, not_run), of| {
        (passed + of.passed, failed + of.failed.len(), not_run + of.not_run)
    });
    if passed > 0 || failed > 0 || not_run > 0 {
        let _ = write!(text, "; directives of scripts: {passed} passed, {failed} failed, {not_run} not run");
    }
    if !report.complete {
        let _ = write!(text, "; {} did not end", tests(report.selected.saturating_sub(report.results.len())));
    }
    let _ = write!(text, "\n{}", styled(DIM, format!("report: {}", summary.report)));
    text
}

/// A runtime, as a person would want to hear of it: who asked for the version of a package is told what is in it.
pub fn runtime(name: &str, version: &str, how: &str, package: Option<&str>) -> String {
    let package = package.map(|package| format!(", from the package {package}")).unwrap_or_default();
    format!("{name} {version} ({how}{package})")
}

/// Which releases tests were run for, in words.
fn for_releases(releases: &BTreeSet<Release>) -> String {
    match releases.first() {
        None => String::new(),
        Some(release) if releases.len() == 1 => format!(" for {release}"),
        Some(_) => format!(" for {} releases", releases.len()),
    }
}

/// How many ended how.
pub(super) fn counted(counts: &Counts) -> String {
    let statuses = Status::ALL.into_iter().filter(|status| counts.of(*status) > 0 || *status == Status::Pass);
    let parts: Vec<String> =
        statuses.map(|status| styled(style(status), format!("{} {}", counts.of(status), past(status)))).collect();
    parts.join(", ")
}

/// A number of tests, in words.
pub fn tests(count: usize) -> String {
    if count == 1 { "1 test".to_owned() } else { format!("{count} tests") }
}

fn past(status: Status) -> &'static str {
    match status {
        Status::Pass => "passed",
        Status::NotApplicable => "not applicable",
        Status::Skip => "skipped",
        Status::Unsupported => "unsupported",
        Status::Fail => "failed",
        Status::Crash => "crashed",
        Status::Timeout => "timed out",
        Status::Error => "could not be run",
    }
}
