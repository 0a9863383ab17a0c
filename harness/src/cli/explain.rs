//! `ticktock explain`: what a test claims, where that is written, and how it ended the last time.

use super::source::Source;
use super::{Global, Status, run};
use crate::project::Project;
use crate::report::console::{self, BOLD, DIM, failure, style, styled};
use crate::report::json;
use crate::report::model::{Report, Subject};
use crate::report::text::visible;
use crate::suite::Test;
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
    let mut out = anstream::stdout().lock();
    for test in &tests {
        writeln!(out, "{}", explain(test, project.as_ref().map(|project| project.root()), &reports, &options.source))?;
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

fn explain(test: &Test, root: Option<&Path>, reports: &[Report], source: &Source) -> String {
    let mut lines = vec![styled(BOLD, &test.id), format!("  {}", test.spec.claim)];
    let mut line = |name: &str, value: String| lines.push(format!("  {} {value}", styled(DIM, format!("{name:>9}"))));
    let covers: Vec<String> = test.spec.covers.iter().map(ToString::to_string).collect();
    for (index, item) in covers.iter().enumerate() {
        line(if index == 0 { "covers" } else { "" }, item.clone());
    }
    line("since", test.spec.since.to_string());
    if let Some(feature) = &test.spec.feature {
        line("feature", format!("{feature}; run it with `--feature {feature}`"));
    }
    if let Some(spec) = &test.spec.spec {
        line("spec", spec.clone());
    }
    line(
        "source",
        root.and_then(|root| test.source.strip_prefix(root).ok()).unwrap_or(&test.source).display().to_string(),
    );
    let operations: Vec<&str> = test.spec.operations.iter().map(|operation| operation.kind()).collect();
    line("does", operations.join(", "));
    let results =
        reports.iter().filter_map(|report| Some((report, report.results.iter().find(|result| result.id == test.id)?)));
    let results: Vec<_> = results.collect();
    if results.is_empty() {
        line("last run", "in no report".to_owned());
    }
    for (report, result) in results {
        let mut line =
            |name: &str, value: String| lines.push(format!("  {} {value}", styled(DIM, format!("{name:>9}"))));
        let Subject { name, version, how, package, .. } = &report.subject;
        let runtime = visible(&console::runtime(name, version, how, package.as_deref()));
        let status = styled(style(result.status), result.status);
        line("last run", format!("{status} on {runtime}, {}", visible(&report.started)));
        if let Some(reason) = &result.reason {
            line("", visible(reason));
        }
        if result.status.is_failure() {
            let runtime = if how == "command" { format!(" --runtime {name}") } else { String::new() };
            lines.push(failure(result, &format!("ticktock run{}{runtime}", source.typed_suites())));
        }
    }
    lines.join("\n") + "\n"
}
