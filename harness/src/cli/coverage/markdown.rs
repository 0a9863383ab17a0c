//! Coverage as Markdown, for a page or a pull request.

use super::{Options, Shown, called_in_words, problems, summary};
use crate::coverage::Counts;
use std::io::{self, Write};

pub(super) fn write(out: &mut impl Write, shown: &[Shown], options: &Options) -> io::Result<()> {
    for shown in shown {
        writeln!(out, "### {}\n\n{}.\n", shown.name(), summary(shown))?;
        if !options.missing {
            table(out, shown)?;
            gates(out, shown)?;
            if options.items {
                items(out, shown)?;
            }
        }
        errors(out, shown, options.missing)?;
        let problems = problems(shown);
        for problem in &problems {
            writeln!(out, "- {problem}")?;
        }
        if !problems.is_empty() {
            writeln!(out)?;
        }
    }
    Ok(())
}

fn table(out: &mut impl Write, shown: &Shown) -> io::Result<()> {
    if shown.stable().items == 0 {
        return Ok(());
    }
    let called = shown.is_held_against_a_run();
    let (head, line) = if called { (" called |", " --: |") } else { ("", "") };
    writeln!(out, "| interface | functions | tested | % | waived |{head}\n| --- | --: | --: | --: | --: |{line}")?;
    for (interface, items) in shown.coverage.interfaces(true) {
        let counts: Counts = items.into_iter().collect();
        let exercised = if called { format!(" {} |", called_in_words(&counts)) } else { String::new() };
        let (items, tested, waived) = (counts.items, counts.tested, counts.waived);
        writeln!(out, "| `{interface}` | {items} | {tested} | {} | {waived} |{exercised}", counts.percent())?;
    }
    writeln!(out)
}

fn gates(out: &mut impl Write, shown: &Shown) -> io::Result<()> {
    let unstable: Vec<_> = shown.coverage.items.iter().filter(|covered| !covered.is_stable()).collect();
    if unstable.is_empty() {
        return Ok(());
    }
    writeln!(out, "Behind feature gates, and not counted:\n\n| function | gate | tests |\n| --- | --- | --: |")?;
    for covered in unstable {
        let gate = covered.gate.as_deref().unwrap_or_default();
        writeln!(out, "| `{}` | `{gate}` | {} |", covered.item, covered.tests.len())?;
    }
    writeln!(out)
}

fn items(out: &mut impl Write, shown: &Shown) -> io::Result<()> {
    writeln!(out, "| function | tests |\n| --- | --- |")?;
    for covered in shown.coverage.items.iter().filter(|covered| covered.is_stable()) {
        let tests: Vec<String> = covered.tests.iter().map(|test| format!("`{test}`")).collect();
        let tests = match (&covered.waiver, tests.is_empty()) {
            (_, false) => tests.join("<br>"),
            (Some(waiver), true) => format!("waived: {} ({})", waiver.reason.replace('|', "\\|"), waiver.link),
            (None, true) => "none".to_owned(),
        };
        writeln!(out, "| `{}` | {tests} |", covered.item)?;
    }
    writeln!(out)
}

fn errors(out: &mut impl Write, shown: &Shown, missing: bool) -> io::Result<()> {
    let Some(errors) = &shown.errors else { return Ok(()) };
    writeln!(out, "| error case | tests that name it |\n| --- | --: |")?;
    for error in errors {
        for (case, tests) in error.cases.iter().filter(|(_, tests)| !missing || tests.is_empty()) {
            writeln!(out, "| `{}` `{case}` | {} |", error.item, tests.len())?;
        }
    }
    writeln!(out)
}
