//! `ticktock history`: how runtimes did over time.

mod console;
mod read;

use super::format::Format;
use super::{Global, Status};
use crate::report::history::{Run, Trends, markdown};
use clap::Args;
use jiff::civil::Date;
use std::io::Write;
use std::path::PathBuf;

/// Options of `ticktock history`.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit status: 0 every file was read, 1 files were left out, each with why, 2 there is nothing to show.\n\nThe daily results of the official suite are on its branch `prod/daily-test-results`:\n  git clone --branch prod/daily-test-results --single-branch https://github.com/WebAssembly/wasi-testsuite daily\n  ticktock history daily"
)]
pub(crate) struct Options {
    /// Folders or files with daily results of the official suite, or reports [default: the project's folder `reports`]
    #[arg(value_name = "DIR|FILE")]
    paths: Vec<PathBuf>,
    /// Only this runtime; may be repeated
    #[arg(long, value_name = "NAME")]
    runtime: Vec<String>,
    /// Only runs from this day on, such as 2026-01-01
    #[arg(long, value_name = "DATE")]
    since: Option<Date>,
    /// How many versions, changes and findings of one kind are shown, the newest; JSON has all
    #[arg(long, value_name = "N", default_value_t = 8)]
    last: usize,
    /// The form of the history
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let paths = match options.paths.is_empty() {
        true => vec![global.project()?.root().join("reports")],
        false => options.paths.clone(),
    };
    let (runs, left_out) = read::runs(&paths)?;
    for why in &left_out {
        writeln!(anstream::stderr(), "left out: {why}")?;
    }
    let trends = Trends::new(chosen(runs, options)?);
    let mut out = anstream::stdout().lock();
    match options.format {
        Format::Human => console::write(&mut out, &trends, options.last)?,
        Format::Markdown => out.write_all(markdown::page(&trends, options.last).as_bytes())?,
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&trends)?)?,
    }
    Ok(if left_out.is_empty() { Status::Expected } else { Status::Unexpected })
}

/// The runs that were asked for.
fn chosen(mut runs: Vec<Run>, options: &Options) -> anyhow::Result<Vec<Run>> {
    let names: std::collections::BTreeSet<String> = runs.iter().map(|run| run.runtime.clone()).collect();
    if let Some(unknown) = options.runtime.iter().find(|name| !names.contains(*name)) {
        let names = names.into_iter().collect::<Vec<_>>().join(", ");
        anyhow::bail!("there is no run of `{unknown}`: there are runs of {names}");
    }
    runs.retain(|run| options.runtime.is_empty() || options.runtime.contains(&run.runtime));
    if let Some(since) = options.since {
        let newest = runs.iter().map(|run| run.started).max();
        runs.retain(|run| run.started.to_zoned(jiff::tz::TimeZone::UTC).date() >= since);
        if let Some(newest) = newest.filter(|_| runs.is_empty()) {
            let day = newest.to_zoned(jiff::tz::TimeZone::UTC).date();
            anyhow::bail!("there is no run since {since}: the newest is of {day}");
        }
    }
    Ok(runs)
}
