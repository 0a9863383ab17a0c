//! `ticktock build`: compiles the guests of the built-in suites. `ticktock run` does so by itself.

use super::{Global, Status};
use crate::project::Project;
use crate::report::console::{DIM, duration, styled};
use crate::suite::build::{Guests, Progress, build};
use crate::suite::{Test, discover};
use clap::Args;
use std::io::Write;
use std::time::Instant;

/// Options of `ticktock build`.
#[derive(Debug, Args)]
pub(crate) struct Options {}

pub(crate) fn run(_options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = global.project()?;
    let tests = discover::built_in(&project)?;
    guests(&project, &tests, false)?;
    Ok(Status::Expected)
}

/// Builds the guests of these tests and says what was done, on standard error.
pub(crate) fn guests(project: &Project, tests: &[Test], quiet: bool) -> anyhow::Result<Guests> {
    let start = Instant::now();
    let mut show = |progress: Progress<'_>| {
        let text = match progress {
            Progress::AddingTarget { command } => format!("adding the Rust target for guests: {command}"),
            Progress::Compiling { package, guests } => format!("compiling suites/{package} ({guests} guests)"),
        };
        // Not being able to say what is done is no reason not to do it.
        let _ = writeln!(anstream::stderr(), "{}", styled(DIM, text));
    };
    let guests = build(project, tests, &mut show)?;
    let took = duration(start.elapsed().as_secs_f64() * 1e3);
    let total = guests.guests.len();
    if !quiet {
        let text = match guests.compiled {
            0 => format!("{total} guests are up to date ({took})"),
            compiled => format!("{compiled} of {total} guests compiled ({took})"),
        };
        writeln!(anstream::stderr(), "{}", styled(DIM, text))?;
    }
    Ok(guests)
}
