//! A history as Markdown. This module does no I/O.
//!
//! What files say is code in it and never markup.
#![deny(clippy::disallowed_methods)]

use super::spark;
use super::trend::{Change, Named, Series, Trends};
use crate::report::text::markdown_code;
use std::fmt::Write;

/// How many columns a line of bars has.
const BARS: usize = 60;

/// The most tests that a change names.
const NAMED: usize = 5;

/// The histories, each with its suites, versions, changes and findings; of versions and changes as many as this, the newest
/// first, and of findings of one kind.
pub fn page(trends: &Trends, most: usize) -> String {
    let mut text = String::new();
    for series in &trends.series {
        // Writing to a String never fails.
        let _ = one(&mut text, series, most);
    }
    text
}

fn one(text: &mut String, series: &Series, most: usize) -> std::fmt::Result {
    let Some((first, last)) = series.days() else { return Ok(()) };
    let code = |text: &str| markdown_code(text);
    writeln!(text, "## {} — {}\n", code(&series.runtime), code(&series.source))?;
    let all: Vec<_> = series.points.iter().map(|point| point.counts).collect();
    if let (Some(newest), Some((least, greatest))) = (series.newest(), spark::range(&all)) {
        writeln!(
            text,
            "{} runs, {first} to {last}. {}: {} passed, {} failed, {} skipped with {}. Over time {least} to {greatest} % passed:\n",
            series.points.len(),
            newest.day(),
            newest.counts.passed,
            newest.counts.failed,
            newest.counts.skipped,
            code(newest.version.as_str()),
        )?;
        writeln!(text, "    {}\n", spark::line(&all, BARS))?;
    }
    writeln!(text, "| suite | last run | passed | failed | skipped |\n| --- | --- | ---: | ---: | ---: |")?;
    for (suite, (day, counts)) in series.suites() {
        writeln!(text, "| {} | {day} | {} | {} | {} |", code(suite), counts.passed, counts.failed, counts.skipped)?;
    }
    writeln!(
        text,
        "\n| version | first run | last run | runs | passed | failed | skipped | newly failing | newly passing |"
    )?;
    writeln!(text, "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")?;
    for span in series.versions.iter().rev().take(most) {
        writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} | {} | {} | {} |",
            code(span.version.as_str()),
            span.first,
            span.last,
            span.runs,
            span.counts.passed,
            span.counts.failed,
            span.counts.skipped,
            span.newly_failing,
            span.newly_passing
        )?;
    }
    left_out(text, series.versions.len(), most, "versions")?;
    if !series.changes.is_empty() {
        writeln!(text, "\n### Changes\n")?;
        series.changes.iter().rev().take(most).try_for_each(|one| change(text, one))?;
        left_out(text, series.changes.len(), most, "changes")?;
    }
    if !series.findings.is_empty() {
        writeln!(text, "\n### To be careful of\n")?;
        for of_kind in series.findings.chunk_by(|a, b| a.kind == b.kind) {
            for finding in of_kind.iter().rev().take(most) {
                // A message quotes names in backticks, so that it is code as a whole.
                writeln!(
                    text,
                    "- **{}** {}: {}",
                    finding.kind,
                    finding.days(),
                    code(&finding.message.replace('`', "'"))
                )?;
            }
            left_out(text, of_kind.len(), most, of_kind[0].kind.as_str())?;
        }
    }
    writeln!(text)
}

fn left_out(text: &mut String, there: usize, most: usize, what: &str) -> std::fmt::Result {
    match there.saturating_sub(most) {
        0 => Ok(()),
        more => writeln!(text, "\n{more} more {what} are left out; `--last` shows more.\n"),
    }
}

fn change(text: &mut String, change: &Change) -> std::fmt::Result {
    let version = markdown_code(change.version.as_str());
    match &change.before {
        Some(before) => writeln!(text, "- {}, {version} after {}", change.day, markdown_code(before.as_str()))?,
        None => writeln!(text, "- {}, {version}", change.day)?,
    }
    for (words, tests) in change.kinds().into_iter().filter(|(_, tests)| !tests.is_empty()) {
        let names: Vec<String> = tests.iter().take(NAMED).map(name).collect();
        let more = match tests.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        writeln!(text, "  - {} {words}: {}{more}", tests.len(), names.join(", "))?;
    }
    Ok(())
}

fn name(named: &Named) -> String {
    markdown_code(&format!("{}: {}", named.suite, named.test))
}
