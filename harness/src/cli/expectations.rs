//! `ticktock expectations`: checks what is expected of runtimes, and writes it from a report.

use super::run::subject::{expectations, library};
use super::run::today;
use super::source::Source;
use super::{Global, Status};
use crate::event::TestResult;
use crate::expectation::{Entry, Expectations, Platform};
use crate::id::{Release, TestId};
use crate::outcome::Status as Ended;
use crate::report::json;
use crate::report::model::Report;
use crate::write;
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use std::collections::BTreeMap;
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
        let no_reason = expectations.unexplained().into_iter().map(|entry| (entry, "has no `reason` or no `link`"));
        let expired = expectations.expired(today).into_iter().map(|entry| (entry, "has expired (`until`)"));
        let of_nothing = expectations.of_nothing(tests.iter().map(|test| &test.id)).into_iter();
        let of_nothing = of_nothing.map(|entry| (entry, "is the id of no test"));
        for (entry, problem) in no_reason.chain(expired).chain(of_nothing) {
            writeln!(out, "{}:{}: `{}` {problem}", path.display(), entry.line, entry.test)?;
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
        report.results.iter().any(|result| {
            result.id.to_string() == entry.test
                && entry.holds(result.release.as_ref(), &platform)
                && result.status.was_run()
                && !entry.status.contains(&result.status)
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
    // What was taken out may have been right of other releases.
    let remaining = Expectations::parse(&kept).unwrap_or_default();
    let mut failed: BTreeMap<(&TestId, Ended), Vec<&TestResult>> = BTreeMap::new();
    for result in &report.results {
        let expected = remaining.of(&result.id, result.release.as_ref(), &platform);
        let covered = expected.is_some_and(|expected| expected.status.contains(&result.status));
        if result.status.is_failure() && result.status != Ended::Error && !covered {
            failed.entry((&result.id, result.status)).or_default().push(result);
        }
    }
    let mut added = 0;
    for ((test, status), results) in failed {
        let message = results.first().and_then(|result| result.failure.as_ref());
        let message = message.map(|failure| failure.message.replace(['\n', '\r'], " ")).unwrap_or_default();
        let id = toml::Value::from(test.to_string());
        for release in ranges(report, test, &results) {
            if !kept.is_empty() && !kept.ends_with("\n\n") {
                kept.push('\n');
            }
            kept.push_str(&format!(
                "# {message}\n[[expect]]\ntest = {id}\nstatus = \"{status}\"\nwhen = {{ version = \"={}\"{release} }}\nreason = \"\"\nlink = \"\"\n",
                report.subject.version
            ));
            added += 1;
        }
    }
    (kept, added, wrong.len())
}

/// The conditions by which these results of a test are meant, and no others of it: one for each row of releases. Empty
/// where they are all of its results.
fn ranges(report: &Report, test: &TestId, results: &[&TestResult]) -> Vec<String> {
    let run = report.results.iter().filter(|result| result.id == *test && result.status.was_run());
    let run: Vec<Option<&Release>> = run.map(|result| result.release.as_ref()).collect();
    let failed = |release: &Option<&Release>| results.iter().any(|result| result.release.as_ref() == *release);
    if report.releases.is_empty() || run.iter().all(failed) {
        return vec![String::new()];
    }
    let rows = run.chunk_by(|one, next| failed(one) && failed(next)).filter(|row| row.iter().all(failed));
    rows.filter_map(|row| match ((*row.first()?)?, (*row.last()?)?) {
        (first, last) if first == last => Some(format!(", release = \"={first}\"")),
        (first, last) => Some(format!(", release = \">={first}, <={last}\"")),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::{Ended as Status, *};
    use crate::report::model::{Environment, Harness, Subject, Suite};
    use std::collections::BTreeSet;

    /// A report of one test, which ended so for these releases.
    fn report(ended: &[(&str, Status)]) -> Report {
        let results = ended.iter().map(|(release, status)| {
            let mut result = TestResult::new("clocks/0.2/a".parse().unwrap(), BTreeSet::new(), *status);
            result.release = Some(release.parse().unwrap());
            result
        });
        let results: Vec<TestResult> = results.collect();
        Report {
            schema: 2,
            started: String::new(),
            finished: String::new(),
            complete: true,
            selected: results.len(),
            releases: results.iter().filter_map(|result| result.release.clone()).collect(),
            partition: None,
            harness: Harness { version: String::new(), commit: None },
            subject: Subject {
                name: "acorn".into(),
                version: "48.0.2".into(),
                how: "command".into(),
                engine: String::new(),
                digest: None,
                package: None,
            },
            environment: Environment { os: String::new(), arch: String::new(), cores: 1, jobs: 1 },
            suite: Suite { version: None, revision: None, components: BTreeMap::new() },
            results,
        }
    }

    fn conditions(text: &str) -> Vec<&str> {
        text.lines().filter_map(|line| line.strip_prefix("when = { version = \"=48.0.2\"")).collect()
    }

    #[test]
    fn what_fails_for_some_releases_is_expected_of_those() {
        use Status::{Fail, NotApplicable, Pass};
        let of = |ended: &[(&str, Status)]| updated("", &Expectations::default(), &report(ended)).0;
        let some = of(&[("0.2.0", NotApplicable), ("0.2.1", Fail), ("0.2.2", Fail), ("0.2.3", Pass), ("0.2.4", Fail)]);
        assert_eq!(conditions(&some), [", release = \">=0.2.1, <=0.2.2\" }", ", release = \"=0.2.4\" }"]);
        let all = of(&[("0.2.0", NotApplicable), ("0.2.1", Fail), ("0.2.2", Fail)]);
        assert_eq!(conditions(&all), [" }"]);
        // It passes for one now: what was said of all is said of the others.
        let mended = report(&[("0.2.1", Fail), ("0.2.2", Pass)]);
        let (text, added, removed) = updated(&all, &Expectations::parse(&all).unwrap(), &mended);
        assert_eq!((conditions(&text), added, removed), (vec![", release = \"=0.2.1\" }"], 1, 1));
        assert_eq!(updated(&text, &Expectations::parse(&text).unwrap(), &mended).1, 0, "a second time adds nothing");
    }
}
