//! One release: every change with its class.

use crate::cli::surface::short_name;
use crate::id::InterfaceId;
use crate::proposal::Cycle;
use crate::release::ReleaseChanges;
use crate::surface::{Change, Class, Subject, worst};
use anstyle::{AnsiColor, Style};
use std::io::Write;

fn style(class: Class) -> Style {
    match Cycle::from(class) {
        Cycle::Feature if class == Class::Breaking => AnsiColor::Red.on_default().bold(),
        Cycle::Feature => AnsiColor::Green.on_default().bold(),
        Cycle::Stabilization => Style::new(),
    }
}

/// Writes an interface with its changes below it.
pub(in crate::cli) fn write_changes(
    out: &mut impl Write,
    interface: &InterfaceId,
    changes: &[Change],
) -> std::io::Result<()> {
    let class = worst(changes);
    let style = style(class);
    writeln!(out, "{interface}  {}{class}{}", style.render(), style.render_reset())?;
    for change in summary(changes) {
        writeln!(out, "  {:13}  {}: {}", change.class, short_name(change), change.what)?;
    }
    let hidden = changes.len() - summary(changes).len();
    if hidden > 0 {
        writeln!(out, "  and its {hidden} items")?;
    }
    Ok(())
}

/// The changes worth a line: when a whole interface is new or gone, its items go without saying.
fn summary(changes: &[Change]) -> Vec<&Change> {
    let whole = changes.iter().find(|change| {
        matches!(change.subject, Subject::Interface(_)) && (change.was.is_none() || change.now.is_none())
    });
    match whole {
        Some(whole) if changes.iter().all(|change| change.class == whole.class) => vec![whole],
        _ => changes.iter().collect(),
    }
}

pub(super) fn write_release(out: &mut impl Write, release: &ReleaseChanges) -> std::io::Result<()> {
    writeln!(out, "{}", title(release))?;
    writeln!(out)?;
    let mut unchanged = Vec::new();
    for (interface, changes) in &release.diff.interfaces {
        match changes.is_empty() {
            true => unchanged.push(interface.to_string()),
            false => write_changes(out, interface, changes)?,
        }
    }
    if !unchanged.is_empty() {
        writeln!(out, "\n{} unchanged: {}", unchanged.len(), unchanged.join(", "))?;
    }
    Ok(())
}

/// The release in one line.
fn title(release: &ReleaseChanges) -> String {
    let date = release.date.map(|date| format!(", {date}")).unwrap_or_default();
    let features = release.classes().filter(|(_, class)| Cycle::from(*class) == Cycle::Feature).count();
    let all = release.diff.interfaces.len();
    match (&release.before, features) {
        (None, _) => format!("{}{date}: the first release of its track, {all} interfaces and worlds", release.release),
        (Some(before), 0) => {
            format!(
                "{}{date}: tock, none of {all} interfaces and worlds took a feature since {before}",
                release.release
            )
        }
        (Some(before), _) => {
            format!(
                "{}{date}: TICK, {features} of {all} interfaces and worlds took a feature since {before}",
                release.release
            )
        }
    }
}

pub(super) fn write_markdown(out: &mut impl Write, changes: &[ReleaseChanges]) -> std::io::Result<()> {
    for release in changes {
        writeln!(out, "### {}\n", title(release))?;
        writeln!(out, "| interface | item | class | change |\n| --- | --- | --- | --- |")?;
        for (interface, changes) in &release.diff.interfaces {
            for change in summary(changes) {
                let what = change.what.replace('|', "\\|");
                writeln!(out, "| `{interface}` | `{}` | {} | {what} |", short_name(change), change.class)?;
            }
        }
        writeln!(out)?;
    }
    Ok(())
}
