//! `ticktock merge`: puts the reports of several parts of the tests together.

use super::Status;
use crate::report::console;
use crate::report::json;
use crate::report::merge::merge;
use anyhow::Context;
use clap::Args;
use std::io::Write;
use std::path::PathBuf;

/// Options of `ticktock merge`.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit status: 0 every test ended as expected, 1 a test did not, 2 the reports do not belong together."
)]
pub(crate) struct Options {
    /// The reports of all parts, made with `--partition hash:1/N` to `hash:N/N`
    #[arg(value_name = "REPORT", required = true)]
    reports: Vec<PathBuf>,
    /// Where the report of all is written
    #[arg(long, short, value_name = "FILE")]
    output: PathBuf,
}

pub(crate) fn run(options: &Options) -> anyhow::Result<Status> {
    let parts: Vec<_> = options
        .reports
        .iter()
        .map(|path| Ok((path.display().to_string(), json::read(path)?)))
        .collect::<anyhow::Result<_>>()?;
    let report = merge(parts).context("nothing was written")?;
    json::write(&options.output, &report)?;
    let unexpected = report.unexpected().count();
    writeln!(
        anstream::stdout(),
        "{} of {} parts: {} did not end as expected\nreport: {}",
        console::tests(report.results.len()),
        options.reports.len(),
        unexpected,
        options.output.display()
    )?;
    Ok(if unexpected > 0 { Status::Unexpected } else { Status::Expected })
}
