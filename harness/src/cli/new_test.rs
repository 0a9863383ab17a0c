//! `ticktock new-test`: scaffolds a test, which then builds and passes, to be filled with its claim.

use super::{Global, Status};
use crate::id::{ProposalName, TestId};
use crate::report::console::{BOLD, styled};
use crate::write;
use anyhow::{Context, bail};
use clap::Args;
use std::io::Write;
use std::path::Path;

/// Options of `ticktock new-test`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The test's id: `<proposal>/<track>/<claim>`, such as `clocks/0.2/now-never-decreases`
    id: TestId,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = global.project()?;
    let id = &options.id;
    let proposal: ProposalName = id.suite().parse().context("the first part of a test's id is its proposal")?;
    if id.track().to_string() != "0.2" {
        bail!("there are no bindings for guests of track {} yet: expected a test of track 0.2", id.track());
    }
    let package = project.suites().join(proposal.as_str()).join(id.track().to_string());
    let source = package.join("src").join("bin").join(format!("{}.rs", id.name()));
    if source.exists() {
        bail!("there is a test `{id}` already: `{}`", source.display());
    }
    let manifest = package.join("Cargo.toml");
    if !manifest.exists() {
        create(&manifest, &manifest_text(&format!("{proposal}-{}", id.track().to_string().replace('.', "-"))))?;
    }
    create(&source, &test_text(id))?;
    let shown = source.strip_prefix(project.root()).unwrap_or(&source);
    let mut out = anstream::stdout().lock();
    writeln!(out, "{} {}", styled(BOLD, "created"), shown.display())?;
    writeln!(
        out,
        "Write the claim, the function that it is about and the test; docs/suite-format.md describes every key."
    )?;
    writeln!(out, "Then run it: cargo run --release -- run {id}")?;
    Ok(Status::Expected)
}

fn create(path: &Path, text: &str) -> anyhow::Result<()> {
    write::file(path, text.as_bytes()).with_context(|| format!("failed to write `{}`", path.display()))
}

fn manifest_text(name: &str) -> String {
    format!(
        r#"[package]
name = "{name}"
version.workspace = true
edition.workspace = true
license.workspace = true
publish.workspace = true

[dependencies]
support = {{ workspace = true, features = ["track-0-2"] }}
wasip2.workspace = true
"#
    )
}

fn test_text(id: &TestId) -> String {
    let claim = id.name().replace('-', " ");
    format!(
        r#"//! FIXME: the claim as one sentence, such as: {claim}.
//!
//! FIXME: `covers` names the functions that the test is about; `spec` links the sentence that the claim is made from. Those
//! below are there so that this builds.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
#![no_std]
#![no_main]

use support::prelude::*;

support::command!(test);

fn test() {{
    // The first value is what was seen, the second what the specification asks for.
    check_eq!(1 + 1, 2, "one and one are two");
}}
"#
    )
}
