//! Findings as annotations of GitHub Actions.

use super::Answer;
use crate::release::Verdict;
use std::io::Write;

pub(super) fn write(out: &mut impl Write, answer: &Answer) -> std::io::Result<()> {
    for located in &answer.findings {
        let finding = &located.finding;
        let level = match (&finding.accepted, finding.denies()) {
            (Some(_), _) => "notice",
            (None, true) => "error",
            (None, false) => "warning",
        };
        let mut properties = Vec::new();
        if let Some(location) = &located.location {
            properties.push(format!("file={}", property(&location.file)));
            properties.push(format!("line={}", location.line));
            properties.push(format!("col={}", location.column));
        }
        properties.push(format!("title={}", property(finding.rule.id)));
        let accepted = finding.accepted.as_ref().map(|a| format!("\nAccepted: {} ({})", a.reason, a.link));
        let message = format!(
            "`{}` {}\nFix: {}{}",
            finding.subject,
            finding.message,
            finding.rule.fix,
            accepted.unwrap_or_default()
        );
        writeln!(out, "::{level} {}::{}", properties.join(","), data(&message))?;
    }
    let text = match answer.verdict() {
        Verdict::MayShip => "may ship",
        Verdict::MayNotShip => "may not ship",
    };
    writeln!(out, "{} {text}", answer.release)
}

/// That there is no verdict, at the line that the message names, if it names one.
pub(super) fn write_error(out: &mut impl Write, message: &str) -> std::io::Result<()> {
    let place = message.lines().find_map(|line| line.trim().strip_prefix("--> "));
    let mut parts = place.unwrap_or_default().rsplitn(3, ':');
    let (column, line, file) = (parts.next(), parts.next(), parts.next());
    let properties = match (file, line, column) {
        (Some(file), Some(line), Some(column)) => {
            format!("file={},line={},col={},", property(file), property(line), property(column))
        }
        _ => String::new(),
    };
    writeln!(out, "::error {properties}title=not evaluated::{}", data(message))
}

/// A message, with what the runner reads as the end of it written otherwise.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
