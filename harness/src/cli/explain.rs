//! `ticktock explain`: what a test claims, where that is written, and how it ended the last time.

use super::source::Source;
use super::{Global, Status};
use crate::proposal::History;
use crate::report::console::{BOLD, DIM, failure, style, styled};
use crate::report::json;
use crate::report::model::Report;
use crate::suite::Test;
use crate::surface::Subject;
use clap::Args;
use std::io::Write;
use std::path::PathBuf;

/// Options of `ticktock explain`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(flatten)]
    source: Source,

    /// The report that says how the test ended [default: that of the last run in this project]
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
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
    let report = match (&options.report, &project) {
        (Some(path), _) => Some(json::read(path)?),
        // Nothing may have been run yet.
        (None, Some(project)) => json::read(&project.output().join("report.json")).ok(),
        (None, None) => None,
    };
    // Tests of a directory can be explained without a project, and then their functions have no signatures.
    let history = project.as_ref().map(|project| History::load(&project.proposals())).transpose()?;
    let root = project.as_ref().map(|project| project.root());
    let mut out = anstream::stdout().lock();
    for test in &tests {
        writeln!(out, "{}", explain(test, root, history.as_ref(), report.as_ref()))?;
    }
    Ok(Status::Expected)
}

fn explain(test: &Test, root: Option<&std::path::Path>, history: Option<&History>, report: Option<&Report>) -> String {
    let mut lines = vec![styled(BOLD, &test.id), format!("  {}", test.spec.claim)];
    let mut line = |name: &str, value: String| lines.push(format!("  {} {value}", styled(DIM, format!("{name:>9}"))));
    for (index, item) in test.spec.covers.iter().enumerate() {
        let found = history.and_then(|history| history.newest(test.id.track(), &Subject::Item(item.clone())));
        let signature = found.map(|(_, item)| format!(" {} {}", item.signature, item.gate)).unwrap_or_default();
        line(if index == 0 { "covers" } else { "" }, format!("{item}{}", styled(DIM, signature.trim_end())));
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
    let result = report.and_then(|report| Some((report, report.results.iter().find(|result| result.id == test.id)?)));
    match result {
        None => line("last run", "none in the report".to_owned()),
        Some((report, result)) => {
            let status = styled(style(result.status), result.status);
            line(
                "last run",
                format!("{status} on {} {}, {}", report.subject.name, report.subject.version, report.started),
            );
            if let Some(reason) = &result.reason {
                line("", reason.clone());
            }
            if result.status.is_failure() {
                lines.push(failure(result, "ticktock run"));
            }
        }
    }
    lines.join("\n") + "\n"
}
