//! The command line: one file a subcommand, each with its options and a `run`.
//!
//! Nothing else parses arguments, and nothing but this and `report::console` prints.

mod build;
mod caches;
mod compare;
mod coverage;
mod expectations;
mod explain;
mod export;
mod format;
mod gate;
mod history;
mod list;
mod merge;
mod new_test;
mod plan;
mod probe;
mod readiness;
mod registry;
mod report;
mod reports;
mod run;
mod runtimes;
mod source;
mod status;
mod surface;
mod version;

use crate::project::Project;
use crate::report::text::visible;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Conformance tests and release tracking for WASI.
#[derive(Debug, Parser)]
#[command(name = "ticktock", version, about, max_term_width = 110, propagate_version = true)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

/// What every subcommand takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Global {
    /// The project's folder [default: the current folder or the nearest one above it that is a project]
    #[arg(long, global = true, value_name = "DIR", env = "TICKTOCK_ROOT", hide_env_values = true)]
    root: Option<PathBuf>,
}

impl Global {
    /// The project's folder as it would be typed again, if it was typed.
    pub(crate) fn typed_root(&self) -> String {
        self.root.as_ref().map_or_else(String::new, |root| format!(" --root {}", root.display()))
    }

    /// The project that the command works on.
    pub(crate) fn project(&self) -> anyhow::Result<Project> {
        Ok(Project::find(self.root.as_deref(), &std::env::current_dir()?)?)
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run tests against a runtime, and write a report
    ///
    /// Without arguments: builds what changed of the built-in suites and runs all of their tests on the embedded
    /// Wasmtime. Exit status 0: every test ended as expected. 1: a test did not. 2: the tool could not
    /// do its work.
    Run(Box<run::Options>),
    /// Tell quickly which functions a runtime has at all
    Probe(probe::Options),
    /// List runtimes, and install them
    Runtimes(runtimes::Options),
    /// Check what is expected of runtimes, or write it from a report
    Expectations(expectations::Options),
    /// Put the reports of several parts of the tests together
    Merge(merge::Options),
    /// Tell what became of each test between two reports
    Compare(compare::Options),
    /// Show how runtimes did over time: in the daily results of the official suite, and in reports
    History(history::Options),
    /// Write reports for other tools: JUnit XML, Markdown, badges
    Report(report::Options),
    /// Compile the guests of the built-in suites
    Build(build::Options),
    /// List tests
    List(list::Options),
    /// Explain tests: claim, what they cover, specification, source, last result
    Explain(explain::Options),
    /// Write the built-in suites as a directory of the official wasi-testsuite, for other harnesses
    Export(export::Options),
    /// Scaffold a test of the built-in suites
    NewTest(new_test::Options),
    /// Show which functions of a release have tests, and which have none
    Coverage(coverage::Options),
    /// Extract, show, compare, record and pack APIs
    Surface(surface::Options),
    /// Show which release took features and which only stabilised, interface by interface
    Status(status::Options),
    /// Say whether a release may ship: hold its WIT to the rules of compatibility and of gates, and to test evidence
    Gate(gate::Options),
    /// Show what the coming release may take: which interfaces owe a stabilization, and what waits behind gates
    Plan(plan::Options),
    /// Show how a proposal stands against its portability criteria, as Markdown to be pasted
    ///
    /// Exit status 0: everything is met that reports can show. 1: something is not.
    Readiness(readiness::Options),
    /// Print the version of the tool and of what it is built from
    Version(version::Options),
}

/// How a command ended. Anything that kept it from its work is an error, which is status 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// Everything was as expected: 0.
    Expected,
    /// Something was not as expected: 1.
    Unexpected,
}

/// Parses the command line, runs what it asks for and gives the exit status: 0 as expected, 1 something was not, 2 the
/// tool could not do its work.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Clap prints help and version to standard output, which are no errors.
            let code = if error.use_stderr() { 2 } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let global = cli.global;
    let result = match cli.command {
        Command::Run(options) => run::run(&options, &global),
        Command::Probe(options) => probe::run(&options, &global),
        Command::Runtimes(options) => runtimes::run(&options, &global),
        Command::Expectations(options) => expectations::run(&options, &global),
        Command::Merge(options) => merge::run(&options),
        Command::Compare(options) => compare::run(&options, &global),
        Command::Coverage(options) => coverage::run(&options, &global),
        Command::History(options) => history::run(&options, &global),
        Command::Report(options) => report::run(&options, &global),
        Command::Build(options) => build::run(&options, &global),
        Command::List(options) => list::run(&options, &global),
        Command::Explain(options) => explain::run(&options, &global),
        Command::Export(options) => export::run(&options, &global),
        Command::NewTest(options) => new_test::run(&options, &global),
        Command::Surface(options) => surface::run(&options, &global),
        Command::Status(options) => status::run(&options, &global),
        Command::Gate(options) => gate::run(&options, &global),
        Command::Plan(options) => plan::run(&options, &global),
        Command::Readiness(options) => readiness::run(&options, &global),
        Command::Version(options) => version::run(&options),
    };
    match result {
        Ok(Status::Expected) => ExitCode::SUCCESS,
        Ok(Status::Unexpected) => ExitCode::from(1),
        // Nobody reads what is wrong, and nobody may take the verdict that was not given for a good one.
        Err(error) if is_broken_pipe(&error) => ExitCode::from(2),
        Err(error) => {
            // It may quote a file that somebody else wrote.
            let text = format!("{error:#}").split('\n').map(visible).collect::<Vec<_>>().join("\n");
            anstream::eprintln!("{}error{}: {text}", STYLE_ERROR.render(), STYLE_ERROR.render_reset());
            ExitCode::from(2)
        }
    }
}

const STYLE_ERROR: anstyle::Style = anstyle::AnsiColor::Red.on_default().bold();

/// Whether the reader of our output went away, as `head` does.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}
