//! `ticktock compare`: what became of each test between two reports.

use super::format::Format;
use super::{Global, Status};
use crate::report::compare::{Change, Comparison, Kind, Renames};
use crate::report::console::{BOLD, DIM, style, styled};
use crate::report::model::Report;
use crate::report::text::{visible, visible_cut};
use crate::report::{json, markdown};
use anyhow::Context;
use clap::Args;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Options of `ticktock compare`.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit status: 0 nothing that worked is lost, 1 a test newly fails, is no longer run or is gone, or fewer tests were run, 2 the reports cannot be compared."
)]
pub(crate) struct Options {
    /// The report to compare with
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The report to compare
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// Tests that are called otherwise than they were [default: suites/renames.toml of the project, where there is one]
    #[arg(long, value_name = "FILE")]
    renames: Option<PathBuf>,
    /// The form of the comparison
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let renames = renames(options.renames.as_deref(), global)?;
    // Both are large where there are many tests.
    let (old, new) = rayon::join(|| json::read(&options.old), || json::read(&options.new));
    let (old, new) = (old?, new?);
    let names = || format!("`{}` is compared with `{}`", options.new.display(), options.old.display());
    let comparison = Comparison::new(&old, &new, &renames).with_context(names)?;
    let mut out = anstream::stdout().lock();
    match options.format {
        Format::Human => write(&mut out, &comparison)?,
        Format::Markdown => out.write_all(markdown::comparison(&comparison).as_bytes())?,
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&comparison.document())?)?,
    }
    Ok(if comparison.is_regression() { Status::Unexpected } else { Status::Expected })
}

/// The renames in this file, or in the project's.
pub(super) fn renames(path: Option<&Path>, global: &Global) -> anyhow::Result<Renames> {
    let path = match path {
        Some(path) => path.to_owned(),
        // Reports are compared outside of a project, too.
        None => match global.project().map(|project| project.suites().join("renames.toml")) {
            Ok(path) if path.is_file() => path,
            _ => return Ok(Renames::default()),
        },
    };
    let text = std::fs::read_to_string(&path).with_context(|| format!("failed to read `{}`", path.display()))?;
    Renames::parse(&text).map_err(|error| anyhow::anyhow!("{}:{}: {}", path.display(), error.line, error.message))
}

/// The most columns of a message that are shown.
const COLUMNS: usize = 120;

fn write(out: &mut impl Write, comparison: &Comparison<'_>) -> io::Result<()> {
    let name = |report: &Report| visible(&format!("{} {}", report.subject.name, report.subject.version));
    writeln!(
        out,
        "{} ({}) -> {} ({})",
        styled(BOLD, name(comparison.old)),
        visible(&comparison.old.started),
        styled(BOLD, name(comparison.new)),
        visible(&comparison.new.started)
    )?;
    let [old, new] = [comparison.old, comparison.new].map(|report| report.suite.version.clone());
    if old != new {
        let name = |version: Option<String>| version.map_or_else(|| "none".to_owned(), |version| visible(&version));
        let note = format!(
            "the suites have different versions, {} and {}: results are compared where the component is the same",
            name(old),
            name(new)
        );
        writeln!(out, "{}", styled(DIM, note))?;
    }
    for kind in Kind::ALL.into_iter().filter(|kind| !matches!(kind, Kind::Same | Kind::Incomparable)) {
        let changes = comparison.of(kind);
        if !changes.is_empty() {
            writeln!(out, "\n{}", styled(BOLD, format!("{kind}: {}", changes.len())))?;
        }
        for change in changes {
            write_change(out, comparison, change)?;
        }
    }
    let count = |kind| comparison.of(kind).len();
    let [run_before, run_now] = comparison.run();
    let incomparable = match count(Kind::Incomparable) {
        0 => String::new(),
        count => format!(", {count} incomparable"),
    };
    writeln!(out, "\n{} as before{incomparable}; {run_now} tests run, {run_before} before", count(Kind::Same))?;
    let verdict = match (comparison.is_regression(), comparison.has_shrunk()) {
        (false, _) => "no regression".to_owned(),
        (true, true) => format!("a regression: {} tests fewer were run", run_before - run_now),
        (true, false) => "a regression".to_owned(),
    };
    writeln!(out, "{}", styled(BOLD, verdict))
}

fn write_change<'a>(out: &mut impl Write, comparison: &Comparison<'a>, change: &Change<'a>) -> io::Result<()> {
    let shown = |result: Option<&crate::event::TestResult>| match result {
        Some(result) => styled(style(result.status), format!("{:>11}", result.status)),
        None => styled(DIM, format!("{:>11}", "—")),
    };
    let name = comparison.case(change).map(|case| case.to_string()).unwrap_or_default();
    let was = change.was_called().map(|id| styled(DIM, format!(" (was {id})"))).unwrap_or_default();
    let note = if change.is_expected() { styled(DIM, ", as expected") } else { String::new() };
    writeln!(out, "{} -> {}  {name}{was}{note}", shown(change.old), shown(change.new))?;
    match change.message().filter(|_| change.kind.is_regression() || change.kind == Kind::ChangedInKind) {
        Some(message) => writeln!(out, "{:28}{}", "", styled(DIM, visible_cut(message, COLUMNS))),
        None => Ok(()),
    }
}
