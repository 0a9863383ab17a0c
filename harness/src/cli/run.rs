//! `ticktock run`: runs tests against runtimes, shows how they end and writes reports.

pub(super) mod plan;
mod record;
pub(super) mod subject;

use super::caches::{self, RuntimesDir};
use super::source::Source;
use super::{Global, Status, build};
use crate::event::{Event, TestResult};
use crate::expectation::{Platform, Standing};
use crate::outcome;
use crate::project::Project;
use crate::report::console::{self, BOLD, DIM, Progress, Rerun, Summary, styled};
use crate::report::json;
use crate::report::model::{Report, sort};
use crate::runner::{self, Cancel, Ended, Plan, Planned};
use crate::runtime::Identity;

use crate::suite::partition::Partition;
use crate::suite::program::Programs;
use crate::suite::{Origin, Test};
use anyhow::Context;
use clap::Args;
use plan::{Failed, Targets};
use record::Record;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};
use subject::{Setting, Subject, Wanted};

/// Options of `ticktock run`.
#[derive(Debug, Args)]
#[command(
    after_help = "TICKTOCK_POSTGRES=postgres://USER:PASSWORD@127.0.0.1:PORT/DATABASE lets the embedded Wasmtime test `wasi:sql` over that server of PostgreSQL, and not over SQLite."
)]
pub(crate) struct Options {
    #[command(flatten)]
    source: Source,

    /// The runtime: `embedded`, a name such as `wasmtime` or `wasmtime@48.0.2`, or the path of an adapter of your own
    /// (`./my-runtime.toml`); may be repeated, for a report each. `ticktock runtimes` lists them
    #[arg(long = "runtime", value_name = "RUNTIME", default_value = "embedded")]
    runtimes: Vec<Wanted>,

    /// How many tests are run at once [default: the number of cores]
    #[arg(long, short, value_name = "N")]
    jobs: Option<NonZeroUsize>,

    /// Open a feature gate, so that tests of unstable items behind it are run; may be repeated
    #[arg(long = "feature", value_name = "GATE")]
    features: Vec<String>,

    /// Where the report is written; with several runtimes `{runtime}` in it is name and version of each [default:
    /// target/ticktock/report.json, or ticktock-report.json outside a project]
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,

    /// What is expected of the runtime [default: the file that comes with its adapter]
    #[arg(long, value_name = "FILE", conflicts_with = "no_expectations")]
    expectations: Option<PathBuf>,

    /// Expect every test to pass
    #[arg(long)]
    no_expectations: bool,

    #[command(flatten)]
    scheduling: Scheduling,

    #[command(flatten)]
    runtimes_dir: RuntimesDir,

    /// How the embedded Wasmtime compiles
    #[cfg(feature = "embedded")]
    #[arg(long, value_enum, default_value_t)]
    compiler: crate::runtime::embedded::Compiler,

    /// Where compiled components are kept [default: the user's cache folder]
    #[arg(long, value_name = "DIR", env = "TICKTOCK_CACHE", hide_env_values = true)]
    cache: Option<PathBuf>,

    /// Keep no compiled components, and use none that were kept
    #[arg(long, conflicts_with = "cache")]
    no_cache: bool,

    /// Show every call that a guest makes of the host, with arguments and results, and keep them in the report
    ///
    /// This is how to see what a failing test did. The embedded Wasmtime alone sees calls.
    #[arg(long)]
    trace: bool,

    /// Show only what did not end as expected, and the summary
    #[arg(long, short)]
    quiet: bool,
}

/// Options that say which tests are run when, and how often.
#[derive(Debug, Args)]
struct Scheduling {
    /// Run a test again that does not end as expected, up to N times; one that then passes is flaky
    #[arg(long, value_name = "N", default_value_t = 0, conflicts_with = "stress")]
    retries: u32,

    /// Run every test N times, to see whether it always ends the same
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    stress: u32,

    /// Begin no other test after one that did not end as expected
    #[arg(long)]
    fail_fast: bool,

    /// Run only a part of the tests, such as `hash:2/5`; `ticktock merge` puts the reports together
    #[arg(long, value_name = "hash:K/N")]
    partition: Option<Partition>,

    /// Run only those tests that did not end as expected in this report
    #[arg(long, value_name = "REPORT")]
    rerun_failed: Option<PathBuf>,

    /// Say that a test is slow after this many seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..))]
    slow: u64,

    /// End the whole run after this many seconds
    #[arg(long, value_name = "SECONDS")]
    global_timeout: Option<u64>,
}

/// What all runtimes of one run share.
struct Run<'a> {
    options: &'a Options,
    global: &'a Global,
    project: Option<&'a Project>,
    /// All tests that were found, for expectations that match none.
    all: &'a [Test],
    tests: Vec<Planned>,
    /// The releases that programs are made for.
    targets: &'a Targets,
    cancel: Cancel,
    programs: Arc<Programs>,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = options.source.project(global)?;
    let all = options.source.all_tests(project.as_ref())?;
    if !options.source.releases().is_empty()
        && let Some(text) = plan::scripts_left_out(&all)
    {
        if all.iter().all(|test| test.origin == Origin::Script) {
            anyhow::bail!("{text}");
        }
        writeln!(anstream::stderr(), "{}", styled(DIM, text))?;
    }
    let mut tests = options.source.select_for_any_release(all.clone())?;
    let rerun = options.scheduling.rerun_failed.as_deref();
    let failed = rerun.map(Failed::read).transpose()?;
    if let (Some(path), Some(failed)) = (rerun, &failed) {
        tests = failed.of(tests, path)?;
    }
    if let Some(partition) = options.scheduling.partition {
        tests.retain(|test| partition.has(&test.id));
    }
    let of_report = failed.as_ref().map(Failed::releases).unwrap_or_default();
    let asked = if options.source.releases().is_empty() { &of_report } else { options.source.releases() };
    let targets = Targets::find(asked, &tests, project.as_ref())?;
    check_features(options, &tests, &targets)?;
    let several = options.runtimes.len() > 1;
    if let Some(path) = options.report.as_ref().filter(|path| several && !path.to_string_lossy().contains(RUNTIME)) {
        anyhow::bail!(
            "several runtimes would write one report, `{}`: put `{RUNTIME}` into its name, as in `report-{RUNTIME}.json`",
            path.display()
        );
    }
    let cache = match (&options.cache, options.no_cache) {
        (_, true) => None,
        (Some(dir), _) => Some(dir.clone()),
        (None, _) => Some(caches::root(project.as_ref()).join("compiled")),
    };
    let setting = Setting {
        project: project.as_ref(),
        runtimes: &options.runtimes_dir,
        cache: cache.as_deref(),
        #[cfg(feature = "embedded")]
        compiler: options.compiler,
    };
    // Every runtime is looked for before the first is run.
    let subjects = options.runtimes.iter().map(|wanted| setting.subject(wanted)).collect::<Result<Vec<_>, _>>()?;
    let labels: BTreeSet<String> = subjects.iter().map(Subject::label).collect();
    if labels.len() < subjects.len() {
        anyhow::bail!(
            "two of the runtimes have the same name and version, and would write one report: run them one by one"
        );
    }
    if let Some(project) = project.as_ref().filter(|_| !options.source.is_official()) {
        build::guests(project, &tests, options.quiet)?;
    }
    let (mut planned, left_out) = targets.plan(tests);
    if let Some(failed) = &failed {
        planned.retain(|planned| failed.has(planned));
    }
    if left_out > 0 {
        writeln!(anstream::stderr(), "{}", styled(DIM, plan::left_out(left_out, &options.source)))?;
    }
    if planned.is_empty() {
        anyhow::bail!("no test is left to be run for the releases that were asked for");
    }
    let programs = cache.as_ref().map(|dir| Programs::open(&dir.join("programs.json"))).unwrap_or_default();
    let run = Run {
        options,
        global,
        project: project.as_ref(),
        all: &all,
        tests: planned,
        targets: &targets,
        cancel: on_interrupt()?,
        programs: Arc::new(programs),
    };
    let mut worst = Status::Expected;
    for subject in &subjects {
        if several {
            let identity = subject.runtime.identity();
            writeln!(anstream::stdout(), "\n{}", styled(BOLD, named(identity)))?;
        }
        if run.against(subject, several)? == Status::Unexpected {
            worst = Status::Unexpected;
        }
    }
    Ok(worst)
}

/// What stands for a runtime's name and version in the name of a report.
const RUNTIME: &str = "{runtime}";

/// Where reports are written unless the command line says otherwise, and how their names begin.
fn reports_folder(project: Option<&Project>) -> (PathBuf, &'static str) {
    project.map_or((PathBuf::new(), "ticktock-report"), |project| (project.output(), "report"))
}

/// The reports that were written there, sorted.
pub(super) fn reports(project: Option<&Project>) -> anyhow::Result<Vec<PathBuf>> {
    let (folder, prefix) = reports_folder(project);
    let place = if folder.as_os_str().is_empty() { Path::new(".") } else { &folder };
    let entries = match std::fs::read_dir(place) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).with_context(|| format!("failed to read `{}`", place.display())),
    };
    let mut names = entries.map(|entry| Ok(entry?.file_name())).collect::<std::io::Result<Vec<_>>>()?;
    names.retain(|name| {
        let rest = name.to_str().and_then(|name| name.strip_prefix(prefix)?.strip_suffix(".json"));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    });
    names.sort();
    Ok(names.into_iter().map(|name| folder.join(name)).collect())
}

fn check_features(options: &Options, tests: &[Test], targets: &Targets) -> anyhow::Result<()> {
    // An item that is stable now may be behind a gate in an older release.
    let mut gates = targets.gates();
    gates.extend(tests.iter().filter_map(|test| test.spec.feature.as_deref()));
    if let Some(unknown) = options.features.iter().find(|feature| !gates.contains(feature.as_str())) {
        let known: Vec<&str> = gates.into_iter().collect();
        let known = if known.is_empty() { "no gate".to_owned() } else { format!("`{}`", known.join("`, `")) };
        anyhow::bail!("no selected test is behind the feature gate `{unknown}`: they are behind {known}");
    }
    Ok(())
}

impl Run<'_> {
    /// Runs the tests against one runtime.
    fn against(&self, subject: &Subject, several: bool) -> anyhow::Result<Status> {
        let options = self.options;
        let runtime = subject.runtime.as_ref();
        let identity = runtime.identity();
        let report_path = self.report_path(&subject.label(), several);
        let scheduling = &options.scheduling;
        let defaults = runner::Options::default();
        let run_options = runner::Options {
            jobs: options.jobs.unwrap_or(defaults.jobs),
            cancel: self.cancel.clone(),
            programs: Arc::clone(&self.programs),
            retries: scheduling.retries,
            stress: scheduling.stress,
            fail_fast: scheduling.fail_fast,
            slow: Duration::from_secs(scheduling.slow),
            deadline: scheduling.global_timeout.map(Duration::from_secs),
        };
        let plan = Plan {
            expected: self.expected(subject)?,
            tests: self.tests.clone(),
            features: options.features.iter().cloned().collect(),
            trace: options.trace,
        };
        let scripts = plan.tests.iter().filter(|planned| planned.test.origin == Origin::Script).count();
        if options.trace && scripts > 0 {
            let text = format!(
                "no trace of {}: a script (`.wast`) is told of directive by directive, and what its components call is not recorded",
                console::tests(scripts)
            );
            writeln!(anstream::stderr(), "{text}")?;
        }
        if options.trace && !runtime.sees_calls() {
            let text = format!(
                "no trace: calls on {} {} ({}) cannot be recorded, and what a program imports is all that is known; the embedded Wasmtime, without `--runtime`, shows them",
                identity.name, identity.version, identity.how
            );
            writeln!(anstream::stderr(), "{text}")?;
        }
        let start = Instant::now();
        let record = Record {
            plan: &plan,
            runtime,
            project: self.project,
            source: &options.source,
            releases: self.targets.releases(),
            partition: scheduling.partition,
            started: record::now(),
            jobs: run_options.jobs.get(),
            places: record::places(self.project, &options.source, &options.runtimes_dir.get(self.project)),
        };
        if !options.quiet {
            let what = console::tests(plan.tests.len());
            let how = if record.releases.is_empty() { "" } else { ", each made for its release," };
            let text = format!("running {what}{how} on {}, {} at once", named(identity), run_options.jobs);
            writeln!(anstream::stderr(), "{}", styled(DIM, text))?;
        }
        runner::vouch(&plan, runtime, &run_options.programs).map_err(|problem| anyhow::anyhow!("{problem}"))?;
        let mut progress = Progress::new(plan.tests.len(), options.quiet, !record.releases.is_empty());
        let mut results: Vec<TestResult> = Vec::new();
        let mut shown = Ok(());
        let ended = runner::run(&plan, runtime, &run_options, |event| {
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
        sort(&mut results);
        let took = start.elapsed().as_secs_f64() * 1e3;
        let report = record.report(results);
        if report.counts().of(outcome::Status::Error) == report.results.len() && report.complete {
            for result in &report.results {
                let command = format!("ticktock run{}", options.source.typed_suites());
                let rerun = Rerun { command: &command, releases: !report.releases.is_empty() };
                writeln!(anstream::stderr(), "{}", console::failure(result, &rerun))?;
            }
            anyhow::bail!("no test could be run, so that no report was written");
        }
        json::write(&report_path, &report)?;
        shown?;
        self.show(&report, &subject.typed, &report_path, took)?;
        self.verdict(&report, ended)
    }

    /// What the results come to.
    fn verdict(&self, report: &Report, ended: Ended) -> anyhow::Result<Status> {
        let done = format!("{} of {} tests had ended, and are in the report", report.results.len(), report.selected);
        match ended {
            Ended::Cancelled => anyhow::bail!("interrupted: {done}"),
            Ended::Deadline => anyhow::bail!("the time for the whole run was up (`--global-timeout`): {done}"),
            Ended::Whole if !report.complete => anyhow::bail!("the run ended early: {done}"),
            Ended::Whole | Ended::FailedFast => {}
        }
        if !report.results.iter().any(|result| result.status.was_run()) {
            writeln!(anstream::stderr(), "no test was run, which is no success; see why with: ticktock explain TEST")?;
            return Ok(Status::Unexpected);
        }
        let counts = report.counts();
        if counts.of(outcome::Status::Error) > 0 {
            anyhow::bail!(
                "{} of {} tests could not be run; the others are in the report",
                counts.of(outcome::Status::Error),
                counts.total()
            );
        }
        Ok(if report.unexpected().next().is_some() { Status::Unexpected } else { Status::Expected })
    }

    fn report_path(&self, label: &str, several: bool) -> PathBuf {
        if let Some(path) = &self.options.report {
            return PathBuf::from(path.to_string_lossy().replace(RUNTIME, label));
        }
        let (folder, prefix) = reports_folder(self.project);
        folder.join(if several { format!("{prefix}-{label}.json") } else { format!("{prefix}.json") })
    }

    /// What is expected of tests on this runtime. An expectation that is about no test is an error.
    fn expected(&self, subject: &Subject) -> anyhow::Result<Option<Standing>> {
        let file = match &self.options.expectations {
            _ if self.options.no_expectations => None,
            Some(path) => {
                let text =
                    std::fs::read_to_string(path).with_context(|| format!("failed to read `{}`", path.display()))?;
                Some((path.clone(), text))
            }
            None => subject.expectations.clone(),
        };
        let Some((path, text)) = file else { return Ok(None) };
        let expectations = subject::expectations(&path, &text)?;
        if let Some(found) = expectations.of_nothing(self.all.iter().map(|test| &test.id)).first() {
            anyhow::bail!("{}:{}: {found}: mend it, or take it out", path.display(), found.entry.line);
        }
        let platform = Platform::here(&subject.runtime.identity().version, today());
        Ok(Some(Standing { expectations, platform }))
    }

    /// Prints the table, the failures and the summary.
    fn show(&self, report: &Report, typed: &str, path: &Path, took: f64) -> anyhow::Result<()> {
        let mut out = anstream::stdout().lock();
        let root = self.global.typed_root();
        let options = self.options;
        let features: String = options.features.iter().map(|gate| format!(" --feature {gate}")).collect();
        let suites = options.source.typed_suites();
        let command = format!("{}{root} run{suites}{typed}{features}", invocation(self.project));
        let rerun = Rerun { command: &command, releases: !report.releases.is_empty() };
        let table = match report.releases.len() {
            0 | 1 => console::table(&report.results),
            _ => console::by_release(&report.results, &report.releases),
        };
        if !options.quiet {
            writeln!(out, "\n{table}\n")?;
        }
        // The last calls of a test that failed stand right above of what went wrong.
        for result in &report.results {
            if let Some(trace) = console::trace(result) {
                writeln!(out, "{trace}")?;
            }
            if result.is_unexpected() {
                writeln!(out, "{}", console::failure(result, &rerun))?;
            }
        }
        // What a program of the official suite covers is not claimed, it is what the program imports.
        if let Some(warnings) = console::never_called(&report.results).filter(|_| !options.source.is_official()) {
            writeln!(out, "{warnings}\n")?;
        }
        for (reason, count) in reasons(report) {
            writeln!(out, "{} {reason}", styled(BOLD, format!("{count} not run:")))?;
        }
        let shown_path = std::env::current_dir().ok().and_then(|dir| Some(path.strip_prefix(dir).ok()?.to_owned()));
        let shown_path = shown_path.unwrap_or_else(|| path.to_owned()).display().to_string();
        let summary = Summary { report: &shown_path, duration: took };
        writeln!(out, "{}", console::summary(report, &summary))?;
        Ok(())
    }
}

/// A runtime as a person would want to hear of it.
pub(super) fn named(identity: &Identity) -> String {
    console::runtime(&identity.name, &identity.version, &identity.how, identity.package.as_deref())
}

/// The day, for expectations that end.
pub(super) fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

/// Why tests were not run, each reason with how many.
fn reasons(report: &Report) -> BTreeMap<String, usize> {
    let mut reasons = BTreeMap::new();
    for reason in report.results.iter().filter_map(|result| result.reason.clone()) {
        *reasons.entry(reason).or_default() += 1;
    }
    reasons
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
            crate::runtime::command::process::kill_all();
            std::process::exit(2);
        }
        handler.cancel();
    })
    .context("failed to listen for Ctrl-C")?;
    Ok(cancel)
}

/// How the tool was started, as one would type it again.
fn invocation(project: Option<&Project>) -> &'static str {
    if record::is_from(project) { "cargo run --release --" } else { "ticktock" }
}
