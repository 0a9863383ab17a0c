//! `ticktock explain`: what a test claims, where that is written, and how it ended the last time.

use super::source::Source;
use super::{Global, Status, run};
use crate::event::TestResult;
use crate::id::TestId;
use crate::outcome;
use crate::project::Project;
use crate::proposal::History;
use crate::report::console::{self, BOLD, DIM, Rerun, failure, style, styled};
use crate::report::json;
use crate::report::model::{Report, Subject};
use crate::report::text::visible;
use crate::suite::build::{self, Guest};
use crate::suite::{Origin, Test};
use crate::surface;
use clap::Args;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Options of `ticktock explain`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(flatten)]
    source: Source,

    /// A report that says how the tests ended; may be repeated [default: the newest of each runtime among those that
    /// `ticktock run` has written where it writes them unless it is told otherwise]
    #[arg(long = "report", value_name = "FILE")]
    reports: Vec<PathBuf>,
}

/// More tests than this are not explained at once.
const LIMIT: usize = 20;

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = options.source.project(global)?;
    let tests = options.source.tests(project.as_ref())?;
    if tests.len() > LIMIT {
        anyhow::bail!(
            "that would explain {} tests; name up to {LIMIT}, and find their ids with `ticktock list`",
            tests.len()
        );
    }
    let reports = match options.reports.as_slice() {
        [] => last_reports(project.as_ref())?,
        named => named.iter().map(|path| json::read(path)).collect::<Result<_, _>>()?,
    };
    // Tests of a directory can be explained without a project, and then their functions have no signatures.
    let history = project.as_ref().map(|project| History::load(&project.proposals())).transpose()?;
    let guests = project.as_ref().map(build::known).unwrap_or_default();
    let root = project.as_ref().map(|project| project.root());
    let mut out = anstream::stdout().lock();
    for test in &tests {
        let drafts = history.as_ref().map(|history| drafts(test, history, &guests)).unwrap_or_default();
        writeln!(out, "{}", explain(test, &drafts, root, history.as_ref(), &reports, &options.source))?;
    }
    Ok(Status::Expected)
}

/// The newest report of each runtime, by name and version, in the folder that reports are written to. Nothing may have been
/// run yet.
fn last_reports(project: Option<&Project>) -> anyhow::Result<Vec<Report>> {
    let mut newest: BTreeMap<_, Report> = BTreeMap::new();
    for path in run::reports(project)? {
        // An old one that cannot be read any more is no reason to explain nothing.
        match json::read(&path) {
            Ok(report) => {
                let subject = (report.subject.name.clone(), report.subject.version.clone(), report.subject.how.clone());
                let is_newer = newest.get(&subject).is_none_or(|other| other.started < report.started);
                if is_newer {
                    newest.insert(subject, report);
                }
            }
            Err(error) => writeln!(anstream::stderr(), "left out: {error}")?,
        }
    }
    Ok(newest.into_values().collect())
}

/// The drafts of proposals that a test is of, as its component says that was built last: `wasi:tls 0.3.0-draft`.
fn drafts(test: &Test, history: &History, guests: &BTreeMap<TestId, Guest>) -> Vec<String> {
    let Some(guest) = guests.get(&test.id) else { return Vec::new() };
    let packages = history.proposals.values().map(|proposal| proposal.descriptor.package.to_string());
    packages
        .flat_map(|package| {
            let releases = guest.releases_of(&package).into_iter().filter(|release| history.is_draft(release));
            releases.map(|release| format!("{package} {release}")).collect::<Vec<_>>()
        })
        .collect()
}

fn explain(
    test: &Test,
    drafts: &[String],
    root: Option<&Path>,
    history: Option<&History>,
    reports: &[Report],
    source: &Source,
) -> String {
    let mut lines = vec![styled(BOLD, &test.id), format!("  {}", test.spec.claim)];
    let mut say = |name: &str, value: String| lines.push(line(name, value));
    for (index, item) in test.spec.covers.iter().enumerate() {
        let subject = surface::Subject::Item(item.clone());
        let found = history.and_then(|history| history.newest(test.id.track(), &subject));
        let signature = found.map(|(_, item)| format!(" {} {}", item.signature, item.gate)).unwrap_or_default();
        say(if index == 0 { "covers" } else { "" }, format!("{item}{}", styled(DIM, signature.trim_end())));
    }
    if !test.spec.compose.is_empty() {
        say("parts", counted(&test.spec.compose));
    }
    if test.origin != Origin::Script {
        say("since", test.spec.since.to_string());
    }
    if !drafts.is_empty() {
        say("draft", drafts.join(", "));
    }
    if let Some(feature) = &test.spec.feature {
        say("feature", format!("{feature}; run it with `--feature {feature}`"));
    }
    if let Some(spec) = &test.spec.spec {
        say("spec", spec.clone());
    }
    say(
        "source",
        root.and_then(|root| test.source.strip_prefix(root).ok()).unwrap_or(&test.source).display().to_string(),
    );
    let operations: Vec<&str> = test.spec.operations.iter().map(|operation| operation.kind()).collect();
    say("does", operations.join(", "));
    let before = lines.len();
    for report in reports {
        let results = report.results.iter().filter(|result| result.id == test.id).collect();
        lines.extend(last_run(report, results, source));
    }
    if lines.len() == before {
        lines.push(line("last run", "in no report"));
    }
    lines.join("\n") + "\n"
}

/// The parts of a test in their order, with how often each stands there where it does so more than once in a row.
fn counted(parts: &[String]) -> String {
    let of_one_name = |part: &[String]| match part {
        [one] => one.clone(),
        [one, ..] => format!("{} × {one}", part.len()),
        [] => String::new(),
    };
    parts.chunk_by(|one, other| one == other).map(of_one_name).collect::<Vec<_>>().join(", ")
}

fn line(name: &str, value: impl std::fmt::Display) -> String {
    format!("  {} {value}", styled(DIM, format!("{name:>9}")))
}

/// How these results of a test in one report ended, and each failure.
fn last_run(report: &Report, results: Vec<&TestResult>, source: &Source) -> Vec<String> {
    let Subject { name, version, how, package, .. } = &report.subject;
    let on = visible(&console::runtime(name, version, how, package.as_deref()));
    // It may have been run for several releases, and mostly ends the same.
    let mut ended: BTreeMap<(outcome::Status, Option<&String>), Vec<String>> = BTreeMap::new();
    for result in &results {
        let releases = ended.entry((result.status, result.reason.as_ref())).or_default();
        releases.extend(result.release.as_ref().map(ToString::to_string));
    }
    let mut lines = Vec::new();
    for ((status, reason), releases) in ended {
        let of = if releases.is_empty() { String::new() } else { format!(" for {}", releases.join(", ")) };
        let status = styled(style(status), status);
        lines.push(line("last run", format!("{status}{of} on {on}, {}", visible(&report.started))));
        lines.extend(reason.map(|reason| line("", visible(reason))));
    }
    let runtime = if how == "command" { format!(" --runtime {name}") } else { String::new() };
    let command = format!("ticktock run{}{runtime}", source.typed_suites());
    let rerun = Rerun { command: &command, releases: !report.releases.is_empty() };
    lines.extend(results.iter().filter(|result| result.status.is_failure()).map(|result| failure(result, &rerun)));
    lines
}
