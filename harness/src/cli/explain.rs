//! `ticktock explain`: what a test claims, where that is written, and how it ended the last time.

use super::source::Source;
use super::{Global, Status};
use crate::event::TestResult;
use crate::outcome;
use crate::report::console::{BOLD, DIM, Rerun, failure, style, styled};
use crate::report::json;
use crate::report::model::Report;
use crate::suite::Test;
use clap::Args;
use std::collections::BTreeMap;
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
    let mut out = anstream::stdout().lock();
    for test in &tests {
        writeln!(out, "{}", explain(test, project.as_ref().map(|project| project.root()), report.as_ref()))?;
    }
    Ok(Status::Expected)
}

fn explain(test: &Test, root: Option<&std::path::Path>, report: Option<&Report>) -> String {
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
    let results: Vec<&TestResult> =
        report.iter().flat_map(|report| &report.results).filter(|result| result.id == test.id).collect();
    let Some(report) = report.filter(|_| !results.is_empty()) else {
        line("last run", "none in the report".to_owned());
        return lines.join("\n") + "\n";
    };
    // A test may have been run for several releases, and mostly they end the same.
    let mut ended: BTreeMap<(outcome::Status, Option<&String>), Vec<String>> = BTreeMap::new();
    for result in &results {
        let releases = ended.entry((result.status, result.reason.as_ref())).or_default();
        releases.extend(result.release.as_ref().map(ToString::to_string));
    }
    for ((status, reason), releases) in ended {
        let of = if releases.is_empty() { String::new() } else { format!(" for {}", releases.join(", ")) };
        let subject = &report.subject;
        let status = styled(style(status), status);
        line("last run", format!("{status}{of} on {} {}, {}", subject.name, subject.version, report.started));
        if let Some(reason) = reason {
            line("", reason.clone());
        }
    }
    let rerun = Rerun { command: "ticktock run", releases: !report.releases.is_empty() };
    lines.extend(results.iter().filter(|result| result.status.is_failure()).map(|result| failure(result, &rerun)));
    lines.join("\n") + "\n"
}
