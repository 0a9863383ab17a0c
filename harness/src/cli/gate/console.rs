//! Findings for people: by rule, with the lines of WIT.

use super::{Answer, Located};
use crate::release::{RULES, Rule, Severity, Verdict};
use crate::report::text::visible;
use crate::surface::Location;
use anstyle::{AnsiColor, Style};
use std::io::Write;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

fn style(severity: Severity) -> Style {
    match severity {
        Severity::Deny => AnsiColor::Red.on_default().bold(),
        Severity::Warn => AnsiColor::Yellow.on_default().bold(),
        Severity::Allow => DIM,
    }
}

/// How many findings of one rule are shown with their lines. More of the same tell nothing new; JSON has them all.
const SHOWN: usize = 20;

pub(super) fn write(out: &mut impl Write, answer: &Answer) -> std::io::Result<()> {
    for rule in RULES {
        let of_rule: Vec<_> = answer.findings.iter().filter(|located| located.finding.rule.id == rule.id).collect();
        let Some(first) = of_rule.first() else { continue };
        write_rule(out, rule, first.finding.severity, of_rule.len())?;
        for located in of_rule.iter().take(SHOWN) {
            write_finding(out, located)?;
        }
        if of_rule.len() > SHOWN {
            writeln!(out, "  and {} more: --format json lists them all", of_rule.len() - SHOWN)?;
        }
        writeln!(out, "  {}fix{}: {}", BOLD.render(), BOLD.render_reset(), rule.fix)?;
        writeln!(out, "  {}see{}: {}\n", BOLD.render(), BOLD.render_reset(), rule.reference)?;
    }
    write_verdict(out, answer)
}

fn write_rule(out: &mut impl Write, rule: &Rule, severity: Severity, count: usize) -> std::io::Result<()> {
    let style = style(severity);
    let times = if count == 1 { String::new() } else { format!(" ({count})") };
    writeln!(
        out,
        "{}{severity}{} {}{}{}{times}",
        style.render(),
        style.render_reset(),
        BOLD.render(),
        rule.id,
        BOLD.render_reset()
    )?;
    writeln!(out, "  {}", rule.meaning)
}

fn write_finding(out: &mut impl Write, located: &Located) -> std::io::Result<()> {
    let finding = &located.finding;
    // What a report's file says may be in it.
    writeln!(out, "\n  {}", visible(&format!("`{}` {}", finding.subject, finding.message)))?;
    if let Some(location) = &located.location {
        write_line(out, location)?;
    }
    match &finding.accepted {
        Some(accepted) => writeln!(out, "    accepted: {} ({})", accepted.reason, accepted.link),
        None => Ok(()),
    }
}

fn write_line(out: &mut impl Write, location: &Location) -> std::io::Result<()> {
    let number = location.line.to_string();
    let margin = " ".repeat(number.len());
    writeln!(
        out,
        "  {margin} {}-->{} {}:{}:{}",
        DIM.render(),
        DIM.render_reset(),
        location.file,
        location.line,
        location.column
    )?;
    writeln!(out, "  {}{number} |{} {}", DIM.render(), DIM.render_reset(), location.text)?;
    let before = " ".repeat(location.column.saturating_sub(1));
    let marks = "^".repeat(location.length);
    writeln!(
        out,
        "  {margin} {}|{} {before}{}{marks}{}",
        DIM.render(),
        DIM.render_reset(),
        BOLD.render(),
        BOLD.render_reset()
    )
}

fn write_verdict(out: &mut impl Write, answer: &Answer) -> std::io::Result<()> {
    let count = |counts: &dyn Fn(&Located) -> bool| answer.findings.iter().filter(|located| counts(located)).count();
    let accepted = count(&|located| located.finding.accepted.is_some());
    let deny = count(&|located| located.finding.denies());
    let warn = answer.findings.len() - accepted - deny;
    let mut tally = Vec::new();
    for (number, name) in [(deny, "denied"), (warn, "warned about"), (accepted, "accepted")] {
        if number > 0 {
            tally.push(format!("{number} {name}"));
        }
    }
    let tally = if tally.is_empty() { "no findings".to_owned() } else { tally.join(", ") };
    let against = match &answer.before {
        Some(before) => format!("against {before}"),
        None => "as the first release of its track".to_owned(),
    };
    let (text, style) = match answer.verdict() {
        Verdict::MayShip => ("may ship", AnsiColor::Green.on_default().bold()),
        Verdict::MayNotShip => ("may not ship", AnsiColor::Red.on_default().bold()),
    };
    // One proposal's pull request is no release, and is not to be taken for one.
    let part = match answer.packages.len() < answer.of {
        true => format!(" alone, of {} packages", answer.of),
        false => String::new(),
    };
    writeln!(
        out,
        "{} {}{text}{}: {tally} ({}{part}, {against})",
        answer.release,
        style.render(),
        style.render_reset(),
        answer.packages.join(", ")
    )?;
    match answer.reports {
        Some(1) => writeln!(out, "by its API and the evidence of one report"),
        Some(count) => writeln!(out, "by its API and the evidence of {count} reports"),
        // Without evidence it is a verdict on the text, and nobody is to take it for more.
        None if answer.verdict() == Verdict::MayShip => {
            writeln!(out, "by its API alone: whether it works anywhere, `--reports` is to say")
        }
        None => Ok(()),
    }
}

pub(super) fn write_rules(out: &mut impl Write) -> std::io::Result<()> {
    for rule in RULES {
        let style = style(rule.severity);
        writeln!(
            out,
            "{}{}{}  {}{}{}",
            BOLD.render(),
            rule.id,
            BOLD.render_reset(),
            style.render(),
            rule.severity,
            style.render_reset()
        )?;
        writeln!(out, "  {}\n  fix: {}\n  see: {}\n", rule.meaning, rule.fix, rule.reference)?;
    }
    writeln!(
        out,
        "`proposals/policy.toml` sets other severities, and accepts single findings with a reason and a link."
    )
}
