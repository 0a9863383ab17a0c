//! The matrix of releases by interfaces.
//!
//! Features are upper-case words, stabilizations lower-case ones, so that the rhythm shows without colour, too.

use crate::id::{InterfaceId, ProposalName, Release, Track};
use crate::proposal::Cycle;
use crate::release::ReleaseChanges;
use crate::surface::{Class, View};
use anstyle::{AnsiColor, Style};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

const WIDTH: usize = 6;
const TICK: Style = AnsiColor::Green.on_default().bold();
const BREAK: Style = AnsiColor::Red.on_default().bold();
const DIM: Style = Style::new().dimmed();
const PLAIN: Style = Style::new();

/// The word of a class in the matrix.
fn word(class: Class) -> &'static str {
    match class {
        Class::Breaking => "BREAK",
        Class::StableAdd => "ADD",
        Class::Promotion => "PROM",
        Class::UnstableAdd => "GATED",
        Class::Deprecation => "depr",
        Class::GateMetadata => "gate",
        Class::DocOnly => "doc",
        Class::None => "·",
    }
}

fn style(class: Class) -> Style {
    match Cycle::from(class) {
        Cycle::Feature if class == Class::Breaking => BREAK,
        Cycle::Feature => TICK,
        Cycle::Stabilization if class == Class::None => DIM,
        Cycle::Stabilization => PLAIN,
    }
}

/// The releases of each track, in order.
fn tracks(changes: &[ReleaseChanges]) -> BTreeMap<Track, Vec<&ReleaseChanges>> {
    let mut tracks: BTreeMap<Track, Vec<&ReleaseChanges>> = BTreeMap::new();
    for release in changes {
        tracks.entry(release.release.track()).or_default().push(release);
    }
    tracks
}

fn interfaces<'a>(releases: &[&'a ReleaseChanges]) -> BTreeSet<&'a InterfaceId> {
    releases.iter().flat_map(|release| release.diff.interfaces.keys()).collect()
}

/// Two lines that name a release in a narrow column: candidates by their month and day.
fn heading(release: &Release) -> [String; 2] {
    let version = release.version();
    let number = format!("{}.{}.{}", version.major, version.minor, version.patch);
    if version.pre.is_empty() {
        return [String::new(), number];
    }
    let pre = version.pre.as_str();
    match pre.strip_prefix("rc-").and_then(|date| date.get(5..)) {
        Some(day) => [number, day.to_owned()],
        None => [number, pre.chars().take(WIDTH).collect()],
    }
}

/// `only` is the proposal that the changes were narrowed to, if they were: a tick is then one of its own.
pub(super) fn write(
    out: &mut impl Write,
    changes: &[ReleaseChanges],
    view: View,
    only: Option<&ProposalName>,
) -> std::io::Result<()> {
    for (index, (track, releases)) in tracks(changes).into_iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        let title = match only {
            Some(proposal) => format!("{proposal} alone, {track}"),
            None => format!("WASI {track}"),
        };
        write_track(out, &title, &releases)?;
    }
    writeln!(out)?;
    let key = |out: &mut dyn Write, classes: &[(Class, &str)]| -> std::io::Result<()> {
        for (class, meaning) in classes {
            let style = style(*class);
            write!(out, "  {}{}{} {meaning}", style.render(), word(*class), style.render_reset())?;
        }
        writeln!(out)
    };
    write!(out, "TICK, a feature:       ")?;
    key(
        out,
        &[
            (Class::Breaking, "incompatible"),
            (Class::StableAdd, "new"),
            (Class::Promotion, "@unstable became @since"),
            (Class::UnstableAdd, "new behind a gate"),
        ],
    )?;
    write!(out, "tock, a stabilization: ")?;
    key(
        out,
        &[
            (Class::Deprecation, "deprecated"),
            (Class::GateMetadata, "annotations"),
            (Class::DocOnly, "documentation"),
            (Class::None, "nothing"),
        ],
    )?;
    writeln!(out, "o there in the first release of the track")?;
    match view {
        View::Default => writeln!(
            out,
            "What is behind a feature gate is left out: --view full shows it. --release VERSION lists every change."
        ),
        View::Full => writeln!(out, "--release VERSION lists every change."),
    }
}

fn write_track(out: &mut impl Write, title: &str, releases: &[&ReleaseChanges]) -> std::io::Result<()> {
    let rows = interfaces(releases);
    let name_width = rows.iter().map(|name| name.as_str().len()).max().unwrap_or(0).max(24);
    let headings: Vec<_> = releases.iter().map(|release| heading(&release.release)).collect();
    let bold = Style::new().bold();
    for (line, title) in ["", title].into_iter().enumerate() {
        if line == 0 && headings.iter().all(|heading| heading[0].is_empty()) {
            continue;
        }
        write!(out, "{}{title:name_width$}", bold.render())?;
        let mut above = String::new();
        for heading in &headings {
            // A number above several candidates is said once.
            let text = if line == 0 && heading[0] == above { "" } else { heading[line].as_str() };
            above.clone_from(&heading[0]);
            write!(out, " {text:WIDTH$}")?;
        }
        writeln!(out, "{}", bold.render_reset())?;
    }
    write!(out, "{:name_width$}", "")?;
    for release in releases {
        let (text, style) = match (release.is_first(), release.cycle()) {
            (true, _) => ("first", DIM),
            (false, Cycle::Feature) => ("TICK", TICK),
            (false, Cycle::Stabilization) => ("tock", DIM),
        };
        write!(out, " {}{text:WIDTH$}{}", style.render(), style.render_reset())?;
    }
    writeln!(out)?;
    for name in rows {
        write!(out, "{name:name_width$}")?;
        for release in releases {
            let (text, style) = cell(release, name);
            write!(out, " {}{text:WIDTH$}{}", style.render(), style.render_reset())?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn cell(release: &ReleaseChanges, interface: &InterfaceId) -> (&'static str, Style) {
    let is_there = release.diff.interfaces.contains_key(interface);
    match release.diff.class(interface) {
        _ if !is_there => ("", PLAIN),
        Class::None => (word(Class::None), DIM),
        _ if release.is_first() => ("o", DIM),
        class => (word(class), style(class)),
    }
}

pub(super) fn write_markdown(out: &mut impl Write, changes: &[ReleaseChanges]) -> std::io::Result<()> {
    for (track, releases) in tracks(changes) {
        writeln!(out, "### WASI {track}\n")?;
        write!(out, "| interface |")?;
        for release in &releases {
            write!(out, " {} |", release.release)?;
        }
        write!(out, "\n| --- |{}\n| |", " --- |".repeat(releases.len()))?;
        for release in &releases {
            let text = match (release.is_first(), release.cycle()) {
                (true, _) => "first",
                (false, Cycle::Feature) => "**tick**",
                (false, Cycle::Stabilization) => "tock",
            };
            write!(out, " {text} |")?;
        }
        writeln!(out)?;
        for name in interfaces(&releases) {
            write!(out, "| `{name}` |")?;
            for release in &releases {
                let class = release.diff.class(name);
                let text = match Cycle::from(class) {
                    _ if !release.diff.interfaces.contains_key(name) => String::new(),
                    _ if class == Class::None => "·".to_owned(),
                    _ if release.is_first() => "○".to_owned(),
                    Cycle::Feature => format!("**{class}**"),
                    Cycle::Stabilization => class.to_string(),
                };
                write!(out, " {text} |")?;
            }
            writeln!(out)?;
        }
        writeln!(out)?;
    }
    Ok(())
}
