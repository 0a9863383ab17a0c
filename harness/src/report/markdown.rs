//! Reports as Markdown: a summary fit for `GITHUB_STEP_SUMMARY` or a comment. This module does no I/O.
//!
//! Whatever a guest or a runtime wrote is code in it, so that nothing of it is markup, a link or a mention.
#![deny(clippy::disallowed_methods)]

use super::compare::{Comparison, Kind};
use super::model::Report;
use super::tally::{Standing, Tally};
use super::text::{markdown_block, markdown_code};
use crate::event::TestResult;
use crate::id::InterfaceId;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The most failures that are shown with everything that is known of them. GitHub takes a summary of 1 MiB.
const DETAILED: usize = 50;

/// The most tests in a list.
const LISTED: usize = 200;

/// The most characters of a guest's output that are shown.
const OUTPUT: usize = 2_000;

/// A summary of these reports: a line for each, the interfaces, and everything that did not end as expected.
pub fn summary(reports: &[Report]) -> String {
    let mut text = String::from("## Conformance\n\n");
    let unexpected: usize = reports.iter().map(|report| report.unexpected().count()).sum();
    let _ = match (reports.iter().all(|report| report.complete), unexpected) {
        (false, _) => writeln!(text, "**Not complete**: a run did not come to its end.\n"),
        (true, 0) => writeln!(text, "Every test ended as expected.\n"),
        (true, 1) => writeln!(text, "**One test did not end as expected.**\n"),
        (true, count) => writeln!(text, "**{count} tests did not end as expected.**\n"),
    };
    overview(&mut text, reports);
    interfaces(&mut text, reports);
    let several = reports.len() > 1;
    for report in reports {
        failures(&mut text, report, several);
    }
    text
}

fn runtime(report: &Report) -> String {
    markdown_code(&format!("{} {}", report.subject.name, report.subject.version))
}

fn overview(text: &mut String, reports: &[Report]) {
    text.push_str("| runtime | passing | known failures | failing | unsupported | skipped | suites |\n");
    text.push_str("| --- | ---: | ---: | ---: | ---: | ---: | --- |\n");
    for report in reports {
        let tally: Tally = report.results.iter().map(Standing::of).collect();
        let incomplete = match report.complete {
            true => String::new(),
            false => format!(", {} of {} tests", report.results.len(), report.selected),
        };
        let _ = writeln!(
            text,
            "| {} ({}, {} {}) | {} | {} | {} | {} | {} | {}{incomplete} |",
            runtime(report),
            markdown_code(&report.subject.how),
            markdown_code(&report.environment.os),
            markdown_code(&report.environment.arch),
            share(&tally),
            tally.of(Standing::KnownFailure),
            tally.of(Standing::Failing) + tally.of(Standing::Unknown),
            tally.of(Standing::Unsupported),
            tally.of(Standing::Skipped),
            report.suite.version.as_deref().map_or_else(|| "official".to_owned(), markdown_code),
        );
    }
    text.push('\n');
}

/// The passes, as `41 of 43, 95 %`.
fn share(tally: &Tally) -> String {
    match tally.percent() {
        Some(percent) => format!("{} of {}, {percent} %", tally.passing(), tally.judged()),
        None => "—".to_owned(),
    }
}

/// How the tests of each interface ended, a column a runtime.
fn interfaces(text: &mut String, reports: &[Report]) {
    let mut rows: BTreeMap<&InterfaceId, Vec<Tally>> = BTreeMap::new();
    for (column, report) in reports.iter().enumerate() {
        for result in &report.results {
            for interface in result.interfaces() {
                let row = rows.entry(interface).or_insert_with(|| vec![Tally::default(); reports.len()]);
                row[column].add(Standing::of(result));
            }
        }
    }
    if rows.is_empty() {
        return;
    }
    text.push_str("<details><summary>Interfaces</summary>\n\n| interface |");
    reports.iter().for_each(|report| text.push_str(&format!(" {} |", runtime(report))));
    text.push_str("\n| --- |");
    reports.iter().for_each(|_| text.push_str(" ---: |"));
    text.push('\n');
    for (interface, row) in rows {
        let _ = write!(text, "| {} |", markdown_code(interface.as_str()));
        row.iter().for_each(|tally| text.push_str(&format!(" {} |", share(tally))));
        text.push('\n');
    }
    text.push_str("\n</details>\n\n");
}

fn failures(text: &mut String, report: &Report, several: bool) {
    let of = if several { format!(" on {}", runtime(report)) } else { String::new() };
    let unexpected: Vec<&TestResult> = report.unexpected().collect();
    if !unexpected.is_empty() {
        let _ = writeln!(text, "### Not as expected{of}\n");
        for result in unexpected.iter().take(DETAILED) {
            detailed(text, report, result);
        }
        if let Some(more) = unexpected.get(DETAILED..).filter(|more| !more.is_empty()) {
            let _ = writeln!(text, "And {} more:\n", more.len());
            more.iter().take(LISTED).for_each(|result| text.push_str(&line(report, result)));
            if more.len() > LISTED {
                let _ = writeln!(text, "- … {} more are in the report", more.len() - LISTED);
            }
            text.push('\n');
        }
    }
    let known: Vec<&TestResult> =
        report.results.iter().filter(|result| Standing::of(result) == Standing::KnownFailure).collect();
    if !known.is_empty() {
        let _ = writeln!(
            text,
            "<details><summary>{} known failures{}</summary>\n",
            known.len(),
            if several {
                format!(" on {} {}", html(&report.subject.name), html(&report.subject.version))
            } else {
                String::new()
            }
        );
        for result in known.iter().take(LISTED) {
            let reason = result.expected.as_ref().map(|expected| expected.reason.as_str()).unwrap_or_default();
            let case = report.case(result).to_string();
            let _ = writeln!(text, "- {}: {}", markdown_code(&case), markdown_code(reason));
        }
        if known.len() > LISTED {
            let _ = writeln!(text, "- … {} more are in the report", known.len() - LISTED);
        }
        text.push_str("\n</details>\n\n");
    }
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', " ")
}

fn message(result: &TestResult) -> &str {
    result.message().unwrap_or("it passes, and was expected not to: mend the expectations")
}

fn line(report: &Report, result: &TestResult) -> String {
    let case = report.case(result).to_string();
    format!("- **{}** {}: {}\n", result.status, markdown_code(&case), markdown_code(message(result)))
}

fn detailed(text: &mut String, report: &Report, result: &TestResult) {
    text.push_str(&line(report, result));
    let failure = result.failure.as_ref();
    let lines = [
        ("expected", failure.and_then(|failure| failure.expected.as_deref())),
        ("actual", failure.and_then(|failure| failure.actual.as_deref())),
    ];
    for (name, value) in lines.into_iter().filter_map(|(name, value)| Some((name, value?))) {
        let cut: String = value.chars().take(OUTPUT).collect();
        let _ = writeln!(text, "  - {name} {}", markdown_code(&cut));
    }
    if let Some(location) = failure.and_then(|failure| failure.location.as_ref()) {
        let _ = writeln!(text, "  - at {}", markdown_code(&location.to_string()));
    }
    let output = [("stdout", &result.stdout), ("stderr", &result.stderr)];
    for (name, output) in output.into_iter().filter_map(|(name, output)| Some((name, output.as_ref()?))) {
        let own = output.own_lines().collect::<Vec<_>>().join("\n");
        if own.trim().is_empty() {
            continue;
        }
        let cut: String = own.chars().take(OUTPUT).collect();
        let _ = writeln!(text, "\n  <details><summary>{name}</summary>\n");
        // Inside of a list, a block is indented as the list's text is.
        markdown_block(&cut).lines().for_each(|line| text.push_str(&format!("  {line}\n")));
        text.push_str("  </details>\n\n");
    }
}

/// What became of each test between two reports.
pub fn comparison(comparison: &Comparison<'_>) -> String {
    let [old, new] = [comparison.old, comparison.new].map(runtime);
    let mut text = format!("## Comparison\n\n{old} → {new}: ");
    text.push_str(match comparison.is_regression() {
        true => "**a regression**",
        false => "no regression",
    });
    text.push_str(".\n\n| | old | new |\n| --- | ---: | ---: |\n");
    let [run_before, run_now] = comparison.run();
    let tallies =
        [comparison.old, comparison.new].map(|report| report.results.iter().map(Standing::of).collect::<Tally>());
    let [before, now] = tallies;
    for (name, before, now) in [
        ("run", run_before, run_now),
        ("passing", before.passing(), now.passing()),
        ("known failures", before.of(Standing::KnownFailure), now.of(Standing::KnownFailure)),
        ("failing", before.of(Standing::Failing), now.of(Standing::Failing)),
    ] {
        let _ = writeln!(text, "| {name} | {before} | {now} |");
    }
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Same) {
        let changes = comparison.of(kind);
        if changes.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n### {} {kind}\n", changes.len());
        for change in changes.iter().take(LISTED) {
            let name = comparison.case(change).map(|case| case.to_string()).unwrap_or_default();
            let was = change.was_called().map(|id| format!(" (was {})", markdown_code(&id.to_string())));
            let message = change.message().filter(|_| kind.is_regression() || kind == Kind::ChangedInKind);
            let message = message.map(|message| format!(": {}", markdown_code(message)));
            let _ =
                writeln!(text, "- {}{}{}", markdown_code(&name), was.unwrap_or_default(), message.unwrap_or_default());
        }
        if changes.len() > LISTED {
            let _ = writeln!(text, "- … {} more", changes.len() - LISTED);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Output;
    use crate::outcome::{Failure, Phase, Status};
    use crate::report::compare::Renames;
    use crate::report::sample;
    use std::collections::BTreeSet;

    fn nasty() -> Report {
        let nasty = "</details><script>alert(1)</script> @everyone [x](javascript:x) | `a` \u{1b}[2J\n# title";
        let mut result =
            TestResult::new("a/0.2/x".parse().unwrap(), ["wasi:a/b#c".parse().unwrap()].into(), Status::Fail);
        result.failure = Some(Failure { actual: Some(nasty.into()), ..Failure::new(Phase::Run, nasty) });
        result.stderr = Output::new(nasty.as_bytes(), nasty.len() as u64);
        let mut report = sample::report("r", "1.0.0", vec![result]);
        report.subject.version = nasty.to_owned();
        report
    }

    /// The text outside of code, by CommonMark's rules of fences and spans.
    fn outside_code(text: &str) -> String {
        let mut outside = String::new();
        let mut fence: Option<String> = None;
        for line in text.lines() {
            let ticks: String = line.trim_start().chars().take_while(|c| *c == '`').collect();
            match &fence {
                Some(open) if ticks.len() >= open.len() && line.trim() == ticks => fence = None,
                Some(_) => {}
                None if ticks.len() >= 3 && !line.trim_start()[ticks.len()..].contains('`') => fence = Some(ticks),
                None => {
                    let mut rest = line;
                    while let Some(start) = rest.find('`') {
                        outside.push_str(&rest[..start]);
                        let open = rest[start..].chars().take_while(|c| *c == '`').count();
                        let mut at = start + open;
                        loop {
                            let Some(next) = rest[at..].find('`') else { panic!("an open span: {line}") };
                            let close = rest[at + next..].chars().take_while(|c| *c == '`').count();
                            at += next + close;
                            if close == open {
                                break;
                            }
                        }
                        rest = &rest[at..];
                    }
                    outside.push_str(rest);
                    outside.push('\n');
                }
            }
        }
        assert!(fence.is_none());
        outside
    }

    #[test]
    fn what_guests_wrote_is_never_markup() {
        let report = nasty();
        for text in [summary(std::slice::from_ref(&report)), summary(&[report.clone(), report.clone()])] {
            let outside = outside_code(&text);
            assert!(
                !outside.contains("script") && !outside.contains("@everyone") && !outside.contains("javascript"),
                "{outside}"
            );
            assert!(!text.contains('\u{1b}'));
            assert_eq!(outside.matches("<details>").count(), outside.matches("</details>").count());
        }
        let mut before = report.clone();
        before.results[0].status = Status::Pass;
        let compared = Comparison::new(&before, &report, &Renames::default()).unwrap();
        assert!(!outside_code(&comparison(&compared)).contains("script"));
    }

    #[test]
    fn a_summary_says_what_there_is_to_see() {
        let pass = TestResult::new("a/0.2/p".parse().unwrap(), ["wasi:a/b#c".parse().unwrap()].into(), Status::Pass);
        let report = sample::report("wasmtime", "48.0.2", vec![pass.clone()]);
        let text = summary(&[report]);
        assert!(text.contains("Every test ended as expected."));
        assert!(
            text.contains(
                "| `wasmtime 48.0.2` (`command`, `linux` `x86_64`) | 1 of 1, 100 % | 0 | 0 | 0 | 0 | `0.1.0` |"
            )
        );
        let cut = Report { complete: false, selected: 9, ..sample::report("wasmtime", "48.0.2", vec![pass]) };
        assert!(summary(&[cut]).contains("**Not complete**"));
    }

    #[test]
    fn many_failures_fit_into_a_summary() {
        let failing = |n: usize| {
            let mut result = TestResult::new(format!("a/0.2/t{n}").parse().unwrap(), BTreeSet::new(), Status::Fail);
            result.failure = Some(Failure::mismatch("x".repeat(300), "e".repeat(9000), "a".repeat(9000)));
            result.stdout = Output::new(&[b'o'; 9000], 9000);
            result
        };
        let text = summary(&[sample::report("r", "1.0.0", (0..5000).map(failing).collect())]);
        assert!(text.len() < 1 << 20, "{}", text.len());
        assert!(text.contains("more are in the report"));
    }
}
