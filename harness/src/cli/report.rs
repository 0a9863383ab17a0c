//! `ticktock report`: reports for other tools and other readers.

mod publish;
mod site;

use super::{Global, Status};
use crate::project::Project;
use crate::report::model::Report;
use crate::report::tally::{Standing, Tally};
use crate::report::{badge, counts, json, junit, markdown};
use crate::write;
use anyhow::Context;
use clap::{Args, Subcommand};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Options of `ticktock report`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// JUnit XML, for systems that show test results
    ///
    /// A known failure is a skipped test there, with its reason; a pass that nobody expected is a failure.
    Junit(One),
    /// Markdown: a summary of one report or several, fit for GITHUB_STEP_SUMMARY or a comment
    Markdown(Several),
    /// A badge, as SVG
    Badge(Badge),
    /// Counts, as lines of `name=number` for scripts, fit for GITHUB_OUTPUT
    Counts(One),
    /// The static site: which runtime supports which interface of which release
    ///
    /// It needs no server and nothing from elsewhere: open its index.html, or put the folder anywhere.
    Site(site::Options),
    /// Put reports of whole runs where everybody finds them, each with where it is from and in a list of digests
    ///
    /// A report that is of a part of the tests, interrupted or of other tests than today's is refused, and then nothing is
    /// written.
    Publish(publish::Publish),
    /// Check that published reports are unmodified, complete and current
    #[command(after_help = "Exit status: 0 nothing is wrong, 1 something is, 2 there is nothing to check.")]
    Verify(publish::Verify),
}

#[derive(Debug, Args)]
struct One {
    /// The report [default: that of the last run in this project]
    #[arg(value_name = "REPORT")]
    report: Option<PathBuf>,
    /// Where it is written [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Several {
    /// The reports, a column each [default: that of the last run in this project]
    #[arg(value_name = "REPORT")]
    reports: Vec<PathBuf>,
    /// Where it is written [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Badge {
    #[command(flatten)]
    one: One,
    /// What stands on the left [default: the runtime's name and version]
    #[arg(long, value_name = "TEXT")]
    label: Option<String>,
    /// Only tests of this suite, such as `http`
    #[arg(long, value_name = "NAME")]
    suite: Option<String>,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    match &options.command {
        Command::Junit(one) => {
            let xml = junit::xml(&one.read(global)?)?;
            put(one.output.as_deref(), &xml)?;
        }
        Command::Markdown(several) => {
            let paths = match several.reports.is_empty() {
                true => vec![last(global)?],
                false => several.reports.clone(),
            };
            let reports = paths.iter().map(|path| json::read(path)).collect::<Result<Vec<_>, _>>()?;
            put(several.output.as_deref(), &markdown::summary(&reports))?;
        }
        Command::Badge(badge) => badge.run(global)?,
        Command::Counts(one) => put(one.output.as_deref(), &counts::lines(&one.read(global)?))?,
        Command::Site(options) => return site::run(options, global),
        Command::Publish(options) => return publish::publish(options, global),
        Command::Verify(options) => return publish::check(options, global),
    }
    Ok(Status::Expected)
}

impl One {
    fn read(&self, global: &Global) -> anyhow::Result<Report> {
        let path = self.report.clone().map_or_else(|| last(global), Ok)?;
        Ok(json::read(&path)?)
    }
}

impl Badge {
    fn run(&self, global: &Global) -> anyhow::Result<()> {
        let report = self.one.read(global)?;
        let results = report.results.iter();
        let chosen = results.filter(|result| self.suite.as_deref().is_none_or(|suite| result.id.suite() == suite));
        let tally: Tally = chosen.map(Standing::of).collect();
        if let Some(suite) = self.suite.as_ref().filter(|_| tally.total() == 0) {
            let suites: std::collections::BTreeSet<_> = report.results.iter().map(|result| result.id.suite()).collect();
            let suites: Vec<&str> = suites.into_iter().collect();
            anyhow::bail!("the report has no test of a suite `{suite}`: it has tests of {}", suites.join(", "));
        }
        let label = match (&self.label, &self.suite) {
            (Some(label), _) => label.clone(),
            (None, Some(suite)) => format!("wasi:{suite} on {} {}", report.subject.name, report.subject.version),
            (None, None) => format!("WASI on {} {}", report.subject.name, report.subject.version),
        };
        put(self.one.output.as_deref(), &badge::svg(&label, &tally)?)
    }
}

/// The report of the last run in the project.
fn last(global: &Global) -> anyhow::Result<PathBuf> {
    let path = Project::output(&global.project().context("name a report: outside of a project there is no last run")?)
        .join("report.json");
    if !path.is_file() {
        anyhow::bail!(
            "there is no report of a last run, `{}`: name one, or make one with `ticktock run`",
            path.display()
        );
    }
    Ok(path)
}

/// Writes a text to a file, whole or not at all, or to standard output.
fn put(output: Option<&Path>, text: &str) -> anyhow::Result<()> {
    match output {
        Some(path) => {
            write::file(path, text.as_bytes()).with_context(|| format!("failed to write `{}`", path.display()))
        }
        // Not through `anstream`: what a guest printed is no colour of ours to take away.
        None => Ok(std::io::stdout().lock().write_all(text.as_bytes())?),
    }
}
