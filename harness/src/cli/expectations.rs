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
use crate::runtime::adapter::Library;
use crate::write;
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use std::collections::BTreeMap;
use std::io::Write;
use std::ops::Range;
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
    let files = if files.is_empty() { files_in(library(project.as_ref())?.folder())? } else { files.to_vec() };
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

/// The files of expectations in a folder of adapters, sorted.
pub(super) fn files_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("failed to read `{}`", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".expected.toml"));
    files.sort();
    Ok(files)
}

pub(super) fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("failed to read `{}`", path.display()))
}

fn update(report_path: &Path, output: Option<&Path>, global: &Global) -> anyhow::Result<Status> {
    let report = json::read(report_path)?;
    let path = match output {
        Some(path) => path.to_owned(),
        None => shipped_file(&report, report_path, global)?,
    };
    let text = if path.exists() { read(&path)? } else { String::new() };
    let before = expectations(&path, &text)?;
    if let Some(entry) = before.entries().iter().find(|entry| !is_header(text.lines().nth(entry.line - 1))) {
        bail!(
            "{}:{}: only entries that begin with `[[expect]]` can be updated: write it so",
            path.display(),
            entry.line
        );
    }
    let (text, added, removed) = updated(&text, &before, &report);
    let mut out = anstream::stdout().lock();
    if added + removed == 0 {
        writeln!(out, "{} says already what the report shows", path.display())?;
        return Ok(Status::Expected);
    }
    write::file(&path, text.as_bytes()).with_context(|| format!("failed to write `{}`", path.display()))?;
    writeln!(out, "{}: {added} added, {removed} taken out", path.display())?;
    if added > 0 {
        let named = output.map_or_else(String::new, |path| format!(" {}", path.display()));
        writeln!(out, "fill in reason and link of each, and check with: ticktock expectations check{named}")?;
    }
    Ok(Status::Expected)
}

/// The file that comes with the report's runtime, where that is one of the project's.
fn shipped_file(report: &Report, report_path: &Path, global: &Global) -> anyhow::Result<PathBuf> {
    let project = global.project().ok();
    let library = project.as_ref().and_then(|project| Library::of_project(project.root()));
    let Some(library) = library else {
        bail!("there are no files of expectations here: name the one to write with `--output FILE`");
    };
    let name = if report.subject.how == "command" { &report.subject.name } else { "embedded" };
    if name != "embedded" && !library.all()?.contains_key(name) {
        bail!(
            "`{name}` has no adapter in `{}`, so that nothing would read its expectations there: name the file beside its adapter, as in `ticktock expectations update {} --output {name}.expected.toml`",
            library.folder().display(),
            report_path.display()
        );
    }
    Ok(library.folder().join(format!("{name}.expected.toml")))
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
    let wrong: Vec<bool> = expectations.entries().iter().map(|entry| is_wrong(&entry)).collect();
    let removed = wrong.iter().filter(|wrong| **wrong).count();
    let lines: Vec<&str> = text.lines().collect();
    let parts = parts(&lines, expectations);
    let is_dropped = |index| parts.iter().zip(&wrong).any(|(part, wrong)| *wrong && part.contains(&index));
    let kept = lines.iter().enumerate().filter(|(index, _)| !is_dropped(*index));
    let mut kept: String = kept.map(|(_, line)| format!("{line}\n")).collect();
    while removed > 0 && (kept.ends_with("\n\n") || kept == "\n") {
        kept.pop();
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
    (kept, added, removed)
}

fn is_header(line: Option<&str>) -> bool {
    line.is_some_and(|line| line.trim_start().starts_with("[["))
}

/// The lines of each entry, counted from 0: with the comment that stands right above it, the one that stands right below, and
/// the empty lines after it. A comment that stands by itself belongs to none.
fn parts(lines: &[&str], expectations: &Expectations) -> Vec<Range<usize>> {
    let is_comment = |index: &usize| lines[*index].trim_start().starts_with('#');
    let is_empty = |index: &usize| lines[*index].trim().is_empty();
    let headers = expectations.entries().iter().map(|entry| entry.line - 1);
    let starts: Vec<usize> =
        headers.map(|header| header - (0..header).rev().take_while(|index| is_comment(index)).count()).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let whole = starts.iter().copied().zip(ends);
    whole
        .map(|(start, next)| {
            let last = (start..next).rev().find(|index| !is_empty(index) && !is_comment(index)).unwrap_or(start);
            let below = (last + 1..next).take_while(|index| is_comment(index)).count();
            let empty = (last + 1 + below..next).take_while(|index| is_empty(index)).count();
            start..last + 1 + below + empty
        })
        .collect()
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
    use super::*;
    use serde_json::json;

    /// A report in which these tests ended so.
    fn report(results: &[(&str, &str)]) -> Report {
        let result = |(id, status): &(&str, &str)| {
            let failure = json!({ "phase": "run", "message": "it is\nwrong" });
            let failure = (*status != "pass").then_some(failure);
            json!({ "id": id, "covers": [], "status": status, "failure": failure, "duration": 1.0, "attempts": 1 })
        };
        serde_json::from_value(json!({
            "schema": 1, "started": "", "finished": "", "complete": true, "selected": results.len(),
            "harness": { "version": "0" },
            "subject": { "name": "own", "version": "1.2.3", "how": "command" },
            "environment": { "os": "linux", "arch": "x86_64", "cores": 1, "jobs": 1 },
            "suite": { "components": {} },
            "results": results.iter().map(result).collect::<Vec<_>>(),
        }))
        .unwrap()
    }

    fn update(text: &str, results: &[(&str, &str)]) -> (String, usize, usize) {
        updated(text, &Expectations::parse(text).unwrap(), &report(results))
    }

    const FILE: &str = "\
# What is expected of it.

# The first is wrong.
[[expect]]
test = \"cli/0.2/first\"
status = \"fail\"
# Not any more.

# All the others.

# The second is wrong, too.
[[expect]]
test = \"cli/0.2/second\"
status = \"fail\"
";

    #[test]
    fn an_entry_is_taken_out_with_its_comment_and_no_other() {
        let fails = ("cli/0.2/second", "fail");
        let (text, added, removed) = update(FILE, &[("cli/0.2/first", "pass"), fails]);
        let without = FILE.replace(&FILE[FILE.find("# The first").unwrap()..FILE.find("# All").unwrap()], "");
        assert_eq!((text.as_str(), added, removed), (without.as_str(), 0, 1));
        let (text, _, removed) = update(FILE, &[("cli/0.2/first", "fail"), ("cli/0.2/second", "pass")]);
        let without = FILE[..FILE.find("\n# The second").unwrap()].to_owned();
        assert_eq!((text.as_str(), removed), (without.as_str(), 1));
    }

    #[test]
    fn what_was_not_expected_is_added() {
        let (text, added, removed) = update(FILE, &[("cli/0.2/third", "crash")]);
        assert_eq!((added, removed), (1, 0));
        let entry = "\n# it is wrong\n[[expect]]\ntest = \"cli/0.2/third\"\nstatus = \"crash\"\nwhen = { version = \"=1.2.3\" }\n";
        assert!(text.starts_with(FILE) && text[FILE.len()..].starts_with(entry), "{text}");
        assert_eq!(update(&text, &[("cli/0.2/third", "crash")]), (text.clone(), 0, 0));
    }
    /// A report of one test, which ended so for these releases.
    fn of_releases(ended: &[(&str, &str)]) -> Report {
        let results: Vec<_> = ended.iter().map(|(_, status)| ("clocks/0.2/a", *status)).collect();
        let mut report = report(&results);
        for (result, (release, _)) in report.results.iter_mut().zip(ended) {
            result.release = Some(release.parse().unwrap());
            report.releases.extend(result.release.clone());
        }
        report
    }

    #[test]
    fn what_fails_for_some_releases_is_expected_of_those() {
        let conditions = |text: &str| -> Vec<String> {
            let lines = text.lines().filter_map(|line| line.strip_prefix("when = { version = \"=1.2.3\""));
            lines.map(str::to_owned).collect()
        };
        let of = |ended: &[(&str, &str)]| updated("", &Expectations::default(), &of_releases(ended)).0;
        let some =
            [("0.2.0", "not-applicable"), ("0.2.1", "fail"), ("0.2.2", "fail"), ("0.2.3", "pass"), ("0.2.4", "fail")];
        assert_eq!(conditions(&of(&some)), [", release = \">=0.2.1, <=0.2.2\" }", ", release = \"=0.2.4\" }"]);
        let all = of(&some[..3]);
        assert_eq!(conditions(&all), [" }"]);
        // It passes for one now: what was said of all is said of the others.
        let mended = of_releases(&[("0.2.1", "fail"), ("0.2.2", "pass")]);
        let (text, added, removed) = updated(&all, &Expectations::parse(&all).unwrap(), &mended);
        assert_eq!((&conditions(&text)[..], added, removed), (&[", release = \"=0.2.1\" }".to_owned()][..], 1, 1));
        assert_eq!(updated(&text, &Expectations::parse(&text).unwrap(), &mended).1, 0, "a second time adds nothing");
    }
}
