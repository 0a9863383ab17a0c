//! `ticktock expectations`: checks what is expected of runtimes, and writes it from a report.

use super::run::subject::{expectations, library};
use super::run::today;
use super::source::Source;
use super::{Global, Status};
use crate::expectation::{Entry, Expectations, Platform};
use crate::report::json;
use crate::report::model::Report;
use crate::write;
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Options of `ticktock expectations`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say what is wrong with expectations: no reason, no link, expired, about no test
    Check {
        /// Files of expectations [default: all that come with adapters]
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
        /// A directory of the official wasi-testsuite whose tests entries may be about, instead of the built-in suites
        #[arg(long = "suite", value_name = "DIR")]
        suites: Vec<PathBuf>,
    },
    /// Add what a report shows and nobody expected, with reasons left to be filled in, and take out what no longer holds
    Update {
        /// The report
        #[arg(value_name = "REPORT")]
        report: PathBuf,
        /// The file to write [default: the one that comes with the report's runtime]
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    match &options.command {
        Command::Check { files, suites } => check(files, &Source::of(suites), global),
        Command::Update { report, output } => update(report, output.as_deref(), global),
    }
}

fn check(files: &[PathBuf], source: &Source, global: &Global) -> anyhow::Result<Status> {
    let project = source.project(global)?;
    let tests = source.all_tests(project.as_ref())?;
    let files = if files.is_empty() {
        let folder = library(project.as_ref())?.folder().to_owned();
        let entries = std::fs::read_dir(&folder).with_context(|| format!("failed to read `{}`", folder.display()))?;
        let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        files.retain(|path| path.to_string_lossy().ends_with(".expected.toml"));
        files.sort();
        files
    } else {
        files.to_vec()
    };
    let today = today();
    let mut problems = 0;
    let mut out = anstream::stdout().lock();
    for path in &files {
        let expectations = expectations(path, &read(path)?)?;
        let about = |entry: &Entry, problem: &str| (entry.line, format!("`{}` {problem}", entry.test));
        let no_reason =
            expectations.unexplained().into_iter().map(|entry| about(entry, "has no `reason` or no `link`"));
        let expired = expectations.expired(today).into_iter().map(|entry| about(entry, "has expired (`until`)"));
        let of_nothing = expectations.of_nothing(tests.iter().map(|test| &test.id)).into_iter();
        let of_nothing = of_nothing.map(|found| (found.entry.line, found.to_string()));
        for (line, problem) in no_reason.chain(expired).chain(of_nothing) {
            writeln!(out, "{}:{line}: {problem}", path.display())?;
            problems += 1;
        }
    }
    let checked = format!("{} files of expectations", files.len());
    if problems > 0 {
        writeln!(out, "{problems} problems in {checked}")?;
        return Ok(Status::Unexpected);
    }
    writeln!(out, "{checked} are in order")?;
    Ok(Status::Expected)
}

fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("failed to read `{}`", path.display()))
}

fn update(report_path: &Path, output: Option<&Path>, global: &Global) -> anyhow::Result<Status> {
    let report = json::read(report_path)?;
    let project = global.project().ok();
    let path = match output {
        Some(path) => path.to_owned(),
        None if project.is_none() => bail!("outside of a project, name the file to write with `--output FILE`"),
        None => library(project.as_ref())?.folder().join(format!("{}.expected.toml", file_name(&report))),
    };
    let text = if path.exists() { read(&path)? } else { String::new() };
    let (text, added, removed) = updated(&text, &expectations(&path, &text)?, &report);
    let mut out = anstream::stdout().lock();
    if added + removed == 0 {
        writeln!(out, "{} says already what the report shows", path.display())?;
        return Ok(Status::Expected);
    }
    write::file(&path, text.as_bytes()).with_context(|| format!("failed to write `{}`", path.display()))?;
    writeln!(out, "{}: {added} added, {removed} taken out", path.display())?;
    if added > 0 {
        writeln!(out, "fill in reason and link of each, and check with: ticktock expectations check")?;
    }
    Ok(Status::Expected)
}

/// The name of the runtime in file names: that of its adapter.
fn file_name(report: &Report) -> &str {
    if report.subject.how == "command" { &report.subject.name } else { "embedded" }
}

/// The text with what a report shows, how many entries were added, and how many taken out. What stays, stays as it was
/// written, comments and all.
fn updated(text: &str, expectations: &Expectations, report: &Report) -> (String, usize, usize) {
    let platform = Platform::here(&report.subject.version, today());
    // An entry that holds for this runtime, names one test of the report, and is not what was seen.
    let is_wrong = |entry: &&Entry| {
        entry.holds(&platform)
            && report.results.iter().any(|result| {
                result.id.to_string() == entry.test && result.status.was_run() && !entry.status.contains(&result.status)
            })
    };
    let wrong: Vec<usize> = expectations.entries().iter().filter(is_wrong).map(|entry| entry.line).collect();
    let mut kept = String::new();
    let mut dropping = false;
    for (index, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("[[expect]]") {
            dropping = wrong.contains(&(index + 1));
        }
        if !dropping {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    let failed = report.results.iter().filter(|result| {
        let covered =
            expectations.of(&result.id, &platform).is_some_and(|expected| expected.status.contains(&result.status));
        result.status.is_failure() && result.status != crate::outcome::Status::Error && !covered
    });
    let mut added = 0;
    for result in failed {
        let message =
            result.failure.as_ref().map(|failure| failure.message.replace(['\n', '\r'], " ")).unwrap_or_default();
        let test = toml::Value::from(result.id.to_string());
        if !kept.is_empty() && !kept.ends_with("\n\n") {
            kept.push('\n');
        }
        kept.push_str(&format!(
            "# {message}\n[[expect]]\ntest = {test}\nstatus = \"{}\"\nwhen = {{ version = \"={}\" }}\nreason = \"\"\nlink = \"\"\n",
            result.status, report.subject.version
        ));
        added += 1;
    }
    (kept, added, wrong.len())
}
