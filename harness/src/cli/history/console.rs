//! A history for people, in 100 columns.

use crate::report::console::{BOLD, DIM, styled};
use crate::report::history::{Change, Counts, Finding, Named, Series, Trends, spark};
use crate::report::text::{visible, visible_cut};
use std::io::{self, Write};

const COLUMNS: usize = 100;

/// How many columns a line of bars has.
const BARS: usize = 40;

/// The most tests that a change names.
const NAMED: usize = 3;

/// Shows each history; of versions, changes and findings of one kind as many as this, the newest first.
pub(super) fn write(out: &mut impl Write, trends: &Trends, most: usize) -> io::Result<()> {
    for (index, series) in trends.series.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        one(out, series, most)?;
    }
    Ok(())
}

fn one(out: &mut impl Write, series: &Series, most: usize) -> io::Result<()> {
    let Some((first, last)) = series.days() else { return Ok(()) };
    let runs = if series.points.len() == 1 { "one run".to_owned() } else { format!("{} runs", series.points.len()) };
    let about = visible(&format!(" — {}, {runs}, {first} – {last}", series.source));
    writeln!(out, "{}{}", styled(BOLD, visible(&series.runtime)), styled(DIM, about))?;
    let all: Vec<Counts> = series.points.iter().map(|point| point.counts).collect();
    if let Some(newest) = series.newest() {
        bars(out, &format!("all, {}", newest.version), &all, newest.counts)?;
    }
    for (suite, (_, counts)) in series.suites() {
        let of_suite = series.points.iter().filter_map(|point| point.suites.get(suite).copied());
        bars(out, suite, &of_suite.collect::<Vec<_>>(), counts)?;
    }
    versions(out, series, most)?;
    if !series.changes.is_empty() {
        writeln!(out, "\n  {}", styled(BOLD, "changes"))?;
        series.changes.iter().rev().take(most).try_for_each(|one| change(out, one))?;
        left_out(out, series.changes.len(), most)?;
    }
    if !series.findings.is_empty() {
        writeln!(out, "\n  {}", styled(BOLD, "to be careful of"))?;
        for of_kind in series.findings.chunk_by(|a, b| a.kind == b.kind) {
            of_kind.iter().rev().take(most).try_for_each(|one| finding(out, one))?;
            left_out(out, of_kind.len(), most)?;
        }
    }
    Ok(())
}

/// A line of bars, and what the last of it stands for.
fn bars(out: &mut impl Write, name: &str, runs: &[Counts], last: Counts) -> io::Result<()> {
    let range = spark::range(runs).map_or_else(String::new, |(least, most)| match least == most {
        true => format!("{most} %"),
        false => format!("{least} – {most} %"),
    });
    let line = spark::line(runs, BARS);
    let fill = BARS.saturating_sub(line.chars().count());
    let run = last.passed + last.failed;
    let last = match (run, last.skipped) {
        (_, 0) => format!("{}/{run}", last.passed),
        (0, skipped) => format!("{skipped} skipped"),
        (_, skipped) => format!("{}/{run}, {skipped} skipped", last.passed),
    };
    writeln!(out, "  {:26} {line}{:fill$} {range:>11}  {last}", visible_cut(name, 25), "")
}

fn versions(out: &mut impl Write, series: &Series, most: usize) -> io::Result<()> {
    let head = format!(
        "{:30} {:10}   {:10} {:>5} {:>7} {:>7} {:>7}  newly",
        "version", "first", "last", "runs", "passed", "failed", "skipped"
    );
    writeln!(out, "\n  {}", styled(BOLD, head))?;
    for span in series.versions.iter().rev().take(most) {
        let newly = match (span.newly_failing, span.newly_passing) {
            (0, 0) => String::new(),
            (failing, passing) => format!("-{failing} +{passing}"),
        };
        let line = format!(
            "  {:30} {:10} – {:10} {:>5} {:>7} {:>7} {:>7}  {newly}",
            visible_cut(span.version.as_str(), 29),
            span.first,
            span.last,
            span.runs,
            span.counts.passed,
            span.counts.failed,
            span.counts.skipped,
        );
        writeln!(out, "{}", line.trim_end())?;
    }
    left_out(out, series.versions.len(), most)
}

fn left_out(out: &mut impl Write, there: usize, most: usize) -> io::Result<()> {
    match there.saturating_sub(most) {
        0 => Ok(()),
        more => writeln!(out, "  {}", styled(DIM, format!("… and {more} before; `--last {there}` shows them"))),
    }
}

fn change(out: &mut impl Write, change: &Change) -> io::Result<()> {
    let version = match &change.before {
        Some(before) => format!("{} after {before}", change.version),
        None => change.version.to_string(),
    };
    writeln!(out, "  {}  {}", change.day, visible_cut(&version, COLUMNS - 14))?;
    for (words, tests) in change.kinds().into_iter().filter(|(_, tests)| !tests.is_empty()) {
        let head = format!("    {:>4} {words:13}  ", tests.len());
        let room = COLUMNS - head.len() - 1;
        writeln!(out, "{head}{}", visible_cut(&names(tests), room))?;
    }
    Ok(())
}

fn names(tests: &[Named]) -> String {
    let mut names: Vec<String> =
        tests.iter().take(NAMED).map(|named| format!("{}: {}", named.suite, named.test)).collect();
    if let Some(more) = tests.len().checked_sub(NAMED).filter(|more| *more > 0) {
        names.push(format!("{more} more"));
    }
    names.join(", ")
}

/// A finding, over as many lines as it needs.
fn finding(out: &mut impl Write, finding: &Finding) -> io::Result<()> {
    let mut line = format!("  {}", finding.kind);
    for word in visible(&format!("{}: {}", finding.days(), finding.message)).split(' ') {
        if line.chars().count() + 1 + word.chars().count() > COLUMNS {
            writeln!(out, "{line}")?;
            line = "   ".to_owned();
        }
        line.push(' ');
        line.push_str(word);
    }
    writeln!(out, "{line}")
}
