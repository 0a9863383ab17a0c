//! `ticktock run`: runs tests against a runtime, shows how they end and writes a report.

use super::source::Source;
use super::{Global, Status, build};
use crate::event::{Event, TestResult};
use crate::outcome;
use crate::project::Project;
use crate::report::console::{self, BOLD, DIM, Progress, Summary, styled};
use crate::report::json;
use crate::report::model::{Environment, Harness, Report, SCHEMA_VERSION, Subject, Suite};
use crate::runner::{self, Cancel, Plan};
use crate::runtime::Runtime;
use crate::runtime::embedded::{Compiler, Embedded, Settings};
use crate::suite::Test;
use crate::suite::program::Programs;
use anyhow::Context;
use clap::Args;
use std::collections::BTreeSet;
use std::io::Write;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

/// Options of `ticktock run`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(flatten)]
    source: Source,

    /// How many tests are run at once [default: the number of cores]
    #[arg(long, short, value_name = "N")]
    jobs: Option<NonZeroUsize>,

    /// Open a feature gate, so that tests of unstable items behind it are run; may be repeated
    #[arg(long = "feature", value_name = "GATE")]
    features: Vec<String>,

    /// Where the report is written [default: target/ticktock/report.json, or ticktock-report.json outside a project]
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,

    /// How the embedded Wasmtime compiles
    #[arg(long, value_enum, default_value_t)]
    compiler: Compiler,

    /// Where compiled components are kept [default: the user's cache folder]
    #[arg(long, value_name = "DIR", env = "TICKTOCK_CACHE", hide_env_values = true)]
    cache: Option<PathBuf>,

    /// Keep no compiled components, and use none that were kept
    #[arg(long, conflicts_with = "cache")]
    no_cache: bool,

    /// Show only what did not pass, and the summary
    #[arg(long, short)]
    quiet: bool,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = options.source.project(global)?;
    let tests = options.source.tests(project.as_ref())?;
    if let Some(project) = project.as_ref().filter(|_| !options.source.is_official()) {
        build::guests(project, &tests, options.quiet)?;
    }
    let report_path = options.report.clone().unwrap_or_else(|| match &project {
        Some(project) => project.output().join("report.json"),
        None => PathBuf::from("ticktock-report.json"),
    });
    let cache = match (&options.cache, options.no_cache) {
        (_, true) => None,
        (Some(dir), _) => Some(dir.clone()),
        (None, _) => default_cache(project.as_ref()),
    };
    let gates: BTreeSet<&String> = tests.iter().filter_map(|test| test.spec.feature.as_ref()).collect();
    if let Some(unknown) = options.features.iter().find(|feature| !gates.contains(feature)) {
        let known: Vec<&str> = gates.iter().map(|gate| gate.as_str()).collect();
        let known = if known.is_empty() { "no gate".to_owned() } else { format!("`{}`", known.join("`, `")) };
        anyhow::bail!("no selected test is behind the feature gate `{unknown}`: they are behind {known}");
    }
    let programs = cache.as_ref().map(|dir| Programs::open(&dir.join("programs.json"))).unwrap_or_default();
    let programs = Arc::new(programs);
    let runtime = Embedded::new(&Settings { compiler: options.compiler, cache })?;
    let cores = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let run_options = runner::Options { jobs: options.jobs.unwrap_or(cores), cancel: on_interrupt()?, programs };
    let plan = Plan { tests, features: options.features.iter().cloned().collect() };

    let start = Instant::now();
    let started = now();
    if !options.quiet {
        let identity = runtime.identity();
        let text = format!(
            "running {} on {} {} ({}), {} at once",
            console::tests(plan.tests.len()),
            identity.name,
            identity.version,
            identity.how,
            run_options.jobs
        );
        writeln!(anstream::stderr(), "{}", styled(DIM, text))?;
    }
    let mut progress = Progress::new(plan.tests.len(), options.quiet);
    let mut results: Vec<TestResult> = Vec::new();
    let mut shown = Ok(());
    runner::run(&plan, &runtime, &run_options, |event| {
        if shown.is_ok() {
            shown = progress.show(&event);
        }
        if let Event::Finished(result) = event {
            results.push(*result);
        }
    })?;
    progress.finish();
    // An index that cannot be kept costs the next run time and nothing else.
    let _ = run_options.programs.save();
    results.sort_by(|a, b| a.id.cmp(&b.id));
    let took = start.elapsed().as_secs_f64() * 1e3;

    let report = report(&plan, &runtime, project.as_ref(), options, results, started, run_options.jobs.get());
    let counts = report.counts();
    if counts.of(outcome::Status::Error) == report.results.len() && report.complete {
        for result in &report.results {
            writeln!(
                anstream::stderr(),
                "{}",
                console::failure(result, &format!("ticktock run{}", options.source.typed_suites()))
            )?;
        }
        anyhow::bail!("no test could be run, so that no report was written");
    }
    json::write(&report_path, &report)?;
    shown?;
    show(&report, options, global, project.as_ref(), &report_path, took)?;
    if !report.complete {
        anyhow::bail!(
            "interrupted: {} of {} tests had ended, and are in the report",
            report.results.len(),
            report.selected
        );
    }
    if !report.results.iter().any(|result| result.status.was_run()) {
        writeln!(anstream::stderr(), "no test was run, which is no success; see why with: ticktock explain TEST")?;
        return Ok(Status::Unexpected);
    }
    if counts.of(outcome::Status::Error) > 0 {
        anyhow::bail!(
            "{} of {} tests could not be run; the others are in the report",
            counts.of(outcome::Status::Error),
            counts.total()
        );
    }
    Ok(if counts.failures() > 0 { Status::Unexpected } else { Status::Expected })
}

/// Prints the table, the failures and the summary.
fn show(
    report: &Report,
    options: &Options,
    global: &Global,
    project: Option<&Project>,
    path: &Path,
    took: f64,
) -> anyhow::Result<()> {
    let mut out = anstream::stdout().lock();
    let root = global.typed_root();
    let rerun = format!("{}{root} run{}", invocation(project), options.source.typed_suites());
    if !options.quiet {
        writeln!(out, "\n{}\n", console::table(&report.results))?;
    }
    for result in report.results.iter().filter(|result| result.status.is_failure()) {
        writeln!(out, "{}", console::failure(result, &rerun))?;
    }
    for (reason, count) in reasons(report) {
        writeln!(out, "{} {reason}", styled(BOLD, format!("{count} not run:")))?;
    }
    let shown_path = std::env::current_dir().ok().and_then(|dir| Some(path.strip_prefix(dir).ok()?.to_owned()));
    let shown_path = shown_path.unwrap_or_else(|| path.to_owned()).display().to_string();
    let summary = Summary { rerun: &rerun, report: &shown_path, duration: took };
    writeln!(out, "{}", console::summary(report, &summary))?;
    Ok(())
}

/// Why tests were not run, each reason with how many.
fn reasons(report: &Report) -> std::collections::BTreeMap<String, usize> {
    let mut reasons = std::collections::BTreeMap::new();
    for reason in report.results.iter().filter_map(|result| result.reason.clone()) {
        *reasons.entry(reason).or_default() += 1;
    }
    reasons
}

fn report(
    plan: &Plan,
    runtime: &dyn Runtime,
    project: Option<&Project>,
    options: &Options,
    results: Vec<TestResult>,
    started: String,
    jobs: usize,
) -> Report {
    let identity = runtime.identity();
    let commit = project.and_then(|project| revision(project.root()));
    let official = options.source.is_official();
    Report {
        schema: SCHEMA_VERSION,
        started,
        finished: now(),
        complete: results.len() == plan.tests.len(),
        selected: plan.tests.len(),
        harness: Harness {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            commit: harness_commit(project, commit.as_ref()),
        },
        subject: Subject { name: identity.name.clone(), version: identity.version.clone(), how: identity.how.clone() },
        environment: Environment {
            os: std::env::consts::OS.to_owned(),
            arch: std::env::consts::ARCH.to_owned(),
            cores: std::thread::available_parallelism().map_or(1, NonZeroUsize::get),
            jobs,
        },
        suite: Suite {
            version: project.filter(|_| !official).and_then(suite_version),
            revision: if official { official_revision(&plan.tests) } else { commit },
            components: results.iter().filter_map(|result| Some((result.id.clone(), result.digest?))).collect(),
        },
        results,
    }
}

fn now() -> String {
    // Milliseconds are what anybody can tell apart.
    jiff::Timestamp::now().round(jiff::Unit::Millisecond).unwrap_or_else(|_| jiff::Timestamp::now()).to_string()
}

/// Ends the run at the first Ctrl-C, with what was finished so far.
fn on_interrupt() -> anyhow::Result<Cancel> {
    let cancel = Cancel::default();
    let handler = cancel.clone();
    let first = OnceLock::new();
    ctrlc::set_handler(move || {
        // A later one means that somebody does not want to wait. One that follows at once is the same one, which reached
        // this process and its group.
        if first.get_or_init(Instant::now).elapsed() > Duration::from_millis(500) {
            std::process::exit(2);
        }
        handler.cancel();
    })
    .context("failed to listen for Ctrl-C")?;
    Ok(cancel)
}

fn default_cache(project: Option<&Project>) -> Option<PathBuf> {
    use etcetera::BaseStrategy;
    match etcetera::choose_base_strategy() {
        Ok(dirs) => Some(dirs.cache_dir().join("ticktock").join("compiled")),
        Err(_) => project.map(|project| project.output().join("compiled")),
    }
}

/// How the tool was started, as one would type it again.
fn invocation(project: Option<&Project>) -> &'static str {
    if is_from(project) { "cargo run --release --" } else { "ticktock" }
}

/// Whether this tool was built in this project's folder.
fn is_from(project: Option<&Project>) -> bool {
    let tool = std::env::current_exe().and_then(std::fs::canonicalize);
    let root = project.map(|project| std::fs::canonicalize(project.root()));
    matches!((tool, root), (Ok(tool), Some(Ok(root))) if tool.starts_with(&root))
}

/// The commit that the tool was built from: what its builder says, or the checkout's own.
fn harness_commit(project: Option<&Project>, checkout: Option<&String>) -> Option<String> {
    let built_from = option_env!("TICKTOCK_COMMIT").map(str::to_owned);
    built_from.or_else(|| checkout.filter(|_| is_from(project)).cloned())
}

/// The commit of a checkout, with `-dirty` where something was changed since.
fn revision(dir: &Path) -> Option<String> {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").arg("-C").arg(dir).args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let commit = git(&["rev-parse", "HEAD"])?;
    let dirty = git(&["status", "--porcelain", "--untracked-files=no"]).is_some_and(|changes| !changes.is_empty());
    Some(if dirty { format!("{commit}-dirty") } else { commit })
}

fn official_revision(tests: &[Test]) -> Option<String> {
    revision(tests.first()?.program.parent()?)
}

/// The version of the built-in suites.
fn suite_version(project: &Project) -> Option<String> {
    let text = std::fs::read_to_string(project.suites().join("Cargo.toml")).ok()?;
    let manifest: toml::Table = text.parse().ok()?;
    Some(manifest.get("workspace")?.get("package")?.get("version")?.as_str()?.to_owned())
}
