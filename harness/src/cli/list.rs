//! `ticktock list`: which tests there are.

use super::source::Source;
use super::{Global, Status};
use crate::report::console::{DIM, styled};
use clap::Args;
use serde_json::json;
use std::io::Write;

/// Options of `ticktock list`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(flatten)]
    source: Source,

    /// Print JSON: id, claim, covers, since, feature, spec and source of each test
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = options.source.project(global)?;
    let tests = options.source.tests(project.as_ref())?;
    let mut out = anstream::stdout().lock();
    if options.json {
        let tests: Vec<_> = tests
            .iter()
            .map(|test| {
                let root = project.as_ref().map(|project| project.root());
                let source = root.and_then(|root| test.source.strip_prefix(root).ok()).unwrap_or(&test.source);
                json!({
                    "id": test.id,
                    "claim": test.spec.claim,
                    "covers": test.spec.covers,
                    "since": test.spec.since,
                    "feature": test.spec.feature,
                    "spec": test.spec.spec,
                    "source": source,
                })
            })
            .collect();
        serde_json::to_writer_pretty(&mut out, &json!({ "tests": tests })).map_err(std::io::Error::from)?;
        writeln!(out)?;
    } else {
        let width = tests.iter().map(|test| test.id.to_string().len()).max().unwrap_or(0).min(70);
        for test in &tests {
            writeln!(out, "{:width$}  {}", test.id, styled(DIM, &test.spec.claim))?;
        }
    }
    Ok(Status::Expected)
}
