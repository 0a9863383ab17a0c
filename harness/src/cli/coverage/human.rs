//! Coverage for people: a table by interface, and what is missing.

use super::{Options, Shown, called_in_words, functions_in_words, problems, summary};
use crate::coverage::{Counts, CoveredItem};
use crate::report::console::{BOLD, DIM, styled};
use anstyle::{AnsiColor, Style};
use std::io::{self, Write};

const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default().bold();

pub(super) fn write(out: &mut impl Write, shown: &[Shown], options: &Options) -> io::Result<()> {
    for (index, shown) in shown.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        if !options.missing {
            table(out, shown)?;
            if options.items {
                items(out, shown)?;
            }
            gates(out, shown)?;
        }
        errors(out, shown, options.missing)?;
        waived(out, shown)?;
        let problems = problems(shown);
        for problem in &problems {
            let (kind, what) = problem.split_once(": ").unwrap_or(("", problem));
            writeln!(out, "{} {what}", styled(BAD, format!("{kind}:")))?;
        }
        if !problems.is_empty() {
            writeln!(out)?;
        }
        writeln!(out, "{}", summary(shown))?;
        if let Some(missing) = shown.coverage.missing().next() {
            let proposal = missing.item.interface().package().unwrap_or("PROPOSAL");
            let text = format!(
                "scaffold a test with: ticktock new-test {proposal}/{}/CLAIM, or waive the function in suites/waivers.toml",
                shown.release().track()
            );
            writeln!(out, "{}", styled(DIM, text))?;
        }
    }
    Ok(())
}

fn percent(counts: &Counts) -> String {
    let style = if counts.missing() == 0 { GOOD } else { BAD };
    styled(style, format!("{:>5} %", counts.percent()))
}

fn table(out: &mut impl Write, shown: &Shown) -> io::Result<()> {
    let interfaces = shown.coverage.interfaces(true);
    if interfaces.is_empty() {
        return Ok(());
    }
    let width = interfaces.keys().map(|interface| interface.name().len() + 2).max().unwrap_or(0).max(9);
    let called = shown.is_held_against_a_run();
    let called_head = if called { format!("  {:>6}", "called") } else { String::new() };
    let head = format!("{:width$}  functions  tested  {:>7}  {:>6}{called_head}", "interface", "%", "waived");
    writeln!(out, "{}", styled(BOLD, head))?;
    let mut last = None;
    for (interface, items) in interfaces {
        let package = interface.package();
        if package != last {
            writeln!(out, "wasi:{}", package.unwrap_or_default())?;
            last = package;
        }
        let counts: Counts = items.iter().copied().collect();
        let waived = if counts.waived > 0 { counts.waived.to_string() } else { styled(DIM, "·") };
        // A styled text is padded by hand: its length is not what is seen of it.
        let padding = " ".repeat(6 - if counts.waived > 0 { waived.len().min(6) } else { 1 });
        let exercised = if called { format!("  {:>6}", called_in_words(&counts)) } else { String::new() };
        writeln!(
            out,
            "{:width$}  {:>9}  {:>6}  {}  {padding}{waived}{exercised}",
            format!("  {}", interface.name()),
            counts.items,
            counts.tested,
            percent(&counts)
        )?;
    }
    writeln!(out)
}

/// Each function with its tests.
fn items(out: &mut impl Write, shown: &Shown) -> io::Result<()> {
    for covered in &shown.coverage.items {
        item(out, covered)?;
    }
    writeln!(out)
}

fn item(out: &mut impl Write, covered: &CoveredItem) -> io::Result<()> {
    let gate = covered.gate.as_ref().map(|gate| format!("  @unstable({gate})")).unwrap_or_default();
    writeln!(out, "{} {}{}", styled(BOLD, &covered.item), styled(DIM, &covered.signature), styled(DIM, gate))?;
    for test in &covered.tests {
        let note = match &covered.exercised {
            Some(exercised) if !exercised.contains(test) => styled(DIM, "  (not called)"),
            _ => String::new(),
        };
        writeln!(out, "  {test}{note}")?;
    }
    match &covered.waiver {
        Some(waiver) if covered.tests.is_empty() => writeln!(out, "  waived: {} ({})", waiver.reason, waiver.link),
        _ if covered.tests.is_empty() => writeln!(out, "  {}", styled(BAD, "no test")),
        _ => Ok(()),
    }
}

/// What is behind gates, apart.
fn gates(out: &mut impl Write, shown: &Shown) -> io::Result<()> {
    let interfaces = shown.coverage.interfaces(false);
    if interfaces.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", styled(BOLD, "behind feature gates, and not counted"))?;
    for (interface, items) in interfaces {
        let mut gates: Vec<&str> = items.iter().filter_map(|covered| covered.gate.as_deref()).collect();
        gates.dedup();
        for gate in gates {
            let counts: Counts =
                items.iter().copied().filter(|covered| covered.gate.as_deref() == Some(gate)).collect();
            let tested = format!("{} of {} tested", counts.tested, functions_in_words(counts.items));
            writeln!(out, "  {interface}  {}  {tested}", styled(DIM, format!("@unstable({gate})")))?;
        }
    }
    writeln!(out)
}

fn errors(out: &mut impl Write, shown: &Shown, missing: bool) -> io::Result<()> {
    let Some(errors) = &shown.errors else { return Ok(()) };
    writeln!(out, "{}", styled(BOLD, "error cases, and how many tests name them"))?;
    for error in errors {
        let total = error.cases.len();
        writeln!(out, "{}  {} of {total} cases are named", error.item, error.named())?;
        let width = error.cases.iter().map(|(case, _)| case.len()).max().unwrap_or(0);
        for (case, tests) in error.cases.iter().filter(|(_, tests)| !missing || tests.is_empty()) {
            match tests.len() {
                0 => writeln!(out, "  {case:width$}  {}", styled(DIM, "none"))?,
                count => writeln!(out, "  {case:width$}  {count:>4}")?,
            }
        }
    }
    writeln!(out)
}

fn waived(out: &mut impl Write, shown: &Shown) -> io::Result<()> {
    for covered in shown.coverage.items.iter().filter(|covered| covered.tests.is_empty()) {
        if let Some(waiver) = &covered.waiver {
            writeln!(out, "{} {}: {} ({})", styled(DIM, "waived:"), covered.item, waiver.reason, waiver.link)?;
        }
    }
    Ok(())
}
