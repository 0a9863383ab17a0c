//! `ticktock new-test`: scaffolds a test, which then builds and passes, to be filled with its claim.

use super::{Global, Status};
use crate::id::{ProposalName, TestId, Track};
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

/// What guests of a track are made of.
struct Bindings {
    track: Track,
    /// The crate with the bindings.
    crate_name: &'static str,
    /// The link to the sentence about `run`.
    run: &'static str,
    /// What stands before a function that `run` calls, with a space.
    function: &'static str,
}

const BINDINGS: [Bindings; 2] = [
    Bindings {
        track: Track::new(0, 2),
        crate_name: "wasip2",
        run: "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L4",
        function: "",
    },
    Bindings {
        track: Track::new(0, 3),
        crate_name: "wasip3",
        run: "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/run.wit#L3",
        function: "async ",
    },
];

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = global.project()?;
    let id = &options.id;
    let proposal: ProposalName = id.suite().parse().context("the first part of a test's id is its proposal")?;
    let Some(bindings) = BINDINGS.iter().find(|bindings| bindings.track == id.track()) else {
        bail!("there are no bindings for guests of track {}: expected a test of track 0.2 or 0.3", id.track());
    };
    let package = project.suites().join(proposal.as_str()).join(id.track().to_string());
    let source = package.join("src").join("bin").join(format!("{}.rs", id.name()));
    if source.exists() {
        bail!("there is a test `{id}` already: `{}`", source.display());
    }
    let manifest = package.join("Cargo.toml");
    if !manifest.exists() {
        create(&manifest, &manifest_text(&proposal, bindings))?;
    }
    create(&source, &test_text(id, bindings))?;
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

fn manifest_text(proposal: &ProposalName, bindings: &Bindings) -> String {
    let track = bindings.track.to_string().replace('.', "-");
    let crate_name = bindings.crate_name;
    format!(
        r#"[package]
name = "{proposal}-{track}"
version.workspace = true
edition.workspace = true
license.workspace = true
publish.workspace = true

[dependencies]
support = {{ workspace = true, features = ["track-{track}"] }}
{crate_name}.workspace = true
"#
    )
}

fn test_text(id: &TestId, bindings: &Bindings) -> String {
    let claim = id.name().replace('-', " ");
    let Bindings { run, function, .. } = bindings;
    format!(
        r#"//! FIXME: the claim as one sentence, such as: {claim}.
//!
//! FIXME: `covers` names the functions that the test is about; `spec` links the sentence that the claim is made from.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "{run}"
#![no_std]
#![no_main]

use support::prelude::*;

support::command!({function}test);

{function}fn test() {{
    // The first value is what was seen, the second what the specification asks for.
    check_eq!(1 + 1, 2, "one and one are two");
}}
"#
    )
}
