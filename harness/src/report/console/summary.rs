//! The end of a run: each failure with what to type to see it again, and one line that says it all.

use super::{BOLD, DIM, duration, style, styled};
use crate::event::{Output, TestResult};
use crate::outcome::Status;
use crate::report::model::{Report, Subject};
use crate::report::text::{visible, visible_cut};
use std::fmt::Write;

/// The most lines of a guest's output that are shown.
const SHOWN_LINES: usize = 12;

/// The most characters of one of its lines that are shown.
const SHOWN_COLUMNS: usize = 160;

/// What the summary needs to know besides the report.
#[derive(Debug, Clone)]
pub struct Summary<'a> {
    /// What to type to run one test again, without its id.
    pub rerun: &'a str,
    /// Where the report was written.
    pub report: &'a str,
    /// How long the run took, in milliseconds.
    pub duration: f64,
}

/// A failure as a person would want to read it.
pub fn failure(result: &TestResult, rerun: &str) -> String {
    let mut text = format!(
        "{} {}\n",
        styled(style(result.status), result.status.as_str().to_uppercase()),
        styled(BOLD, &result.id)
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
    line("rerun", &format!("{rerun} {}", result.id));
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
    let counts = report.counts();
    let parts: Vec<String> = Status::ALL
        .into_iter()
        .filter(|status| counts.of(*status) > 0 || *status == Status::Pass)
        .map(|status| styled(style(status), format!("{} {}", counts.of(status), past(status))))
        .collect();
    let Subject { name, version, how, package, .. } = &report.subject;
    let mut text = format!(
        "{} on {} in {}: {}",
        tests(report.results.len()),
        runtime(name, version, how, package.as_deref()),
        duration(summary.duration),
        parts.join(", ")
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
    if !report.complete {
        let _ = write!(text, "; {} did not end", tests(report.selected - report.results.len()));
    }
    let _ = write!(text, "\n{}", styled(DIM, format!("report: {}", summary.report)));
    text
}

/// A runtime, as a person would want to hear of it: who asked for the version of a package is told what is in it.
pub fn runtime(name: &str, version: &str, how: &str, package: Option<&str>) -> String {
    let package = package.map(|package| format!(", from the package {package}")).unwrap_or_default();
    format!("{name} {version} ({how}{package})")
}

/// A number of tests, in words.
pub fn tests(count: usize) -> String {
    if count == 1 { "1 test".to_owned() } else { format!("{count} tests") }
}

fn past(status: Status) -> &'static str {
    match status {
        Status::Pass => "passed",
        Status::Skip => "skipped",
        Status::Unsupported => "unsupported",
        Status::Fail => "failed",
        Status::Crash => "crashed",
        Status::Timeout => "timed out",
        Status::Error => "could not be run",
    }
}
