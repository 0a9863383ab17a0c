//! `ticktock version`: what this tool is, for a report of a bug.

use super::Status;
use clap::Args;
use std::io::Write;

/// Options of `ticktock version`.
#[derive(Debug, Args)]
pub(crate) struct Options {}

pub(crate) fn run(_options: &Options) -> anyhow::Result<Status> {
    writeln!(anstream::stdout(), "ticktock {}", env!("CARGO_PKG_VERSION"))?;
    Ok(Status::Expected)
}
