//! `ticktock coverage`: which functions of a release, or of a proposal's draft, have tests, and which have none.

mod asked;
mod document;
mod human;
mod markdown;

use super::format::Format;
use super::{Global, Status};
use crate::coverage::errors::{ErrorType, error_types};
use crate::coverage::{Counts, Coverage, CoveredItem};
use crate::id::{InterfaceId, ProposalName, Release};
use crate::nearest::hint;
use crate::proposal::History;
use crate::report::json;
use crate::report::model::Report;
use crate::suite::Test;
use anyhow::{Context, bail};
use asked::{Asked, Draft};
use clap::Args;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

/// Options of `ticktock coverage`.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit status: 0 every stable function has a test or a waiver (and was called, with `--report`), 1 one does not, 2 it could not be found out."
)]
pub(crate) struct Options {
    /// The release, such as `0.2.12` [default: the newest of each track that has a suite; of proposals that are in no release,
    /// their drafts]
    #[arg(long, value_name = "VERSION")]
    release: Option<Release>,
    /// A draft of a proposal that is in no release: `sql`, for the draft of each track that its tests are made for, a certain
    /// one, such as `wasi:sql@0.2.0-draft`, or `all`; may be repeated. Which draft a test is of, its built component says
    #[arg(long = "draft", value_name = "DRAFT", conflicts_with_all = ["release", "proposals"])]
    drafts: Vec<Draft>,
    /// Only functions of this proposal, such as `clocks`; may be repeated
    #[arg(long = "proposal", value_name = "NAME")]
    proposals: Vec<ProposalName>,
    /// Only functions of this interface, such as `wasi:clocks/monotonic-clock` or `monotonic-clock`; may be repeated
    #[arg(long = "interface", value_name = "NAME")]
    interfaces: Vec<String>,
    /// Show only what has no test
    #[arg(long, conflicts_with = "items")]
    missing: bool,
    /// Show each function with its tests
    #[arg(long)]
    items: bool,
    /// Show the documented error cases, too, and which tests name them
    #[arg(long)]
    errors: bool,
    /// Hold what tests claim to cover against what their guests called in this run of the embedded Wasmtime: a claim that
    /// was never exercised is a failure
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// The form of what is shown
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What is shown of one release, or of one draft.
struct Shown {
    coverage: Coverage,
    /// The package, of a draft.
    package: Option<String>,
    /// Newer drafts of the same track, of which nothing is shown.
    newer: Vec<Release>,
    /// The error cases, where they were asked for.
    errors: Option<Vec<ErrorType>>,
}

impl Shown {
    fn release(&self) -> &Release {
        &self.coverage.release
    }

    /// The release or the draft as it is spoken of: `WASI 0.2.12`, `wasi:sql 0.2.0-draft`.
    fn name(&self) -> String {
        format!("{} {}", self.package.as_deref().unwrap_or("WASI"), self.release())
    }

    /// The counts of what everybody has.
    fn stable(&self) -> Counts {
        self.coverage.items.iter().filter(|covered| covered.is_stable()).collect()
    }

    fn is_held_against_a_run(&self) -> bool {
        self.coverage.false_claims.is_some()
    }
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = global.project()?;
    let history = History::load(&project.proposals())?;
    let asked = Asked::new(options, &project, &history)?;
    let waivers = asked::waivers(&project, &history, &asked)?;
    let report = options.report.as_ref().map(|path| run_of(path)).transpose()?;
    let meant = Meant::new(options, &history, &asked)?;
    let mut shown = Vec::new();
    for asked in asked {
        let mut coverage = Coverage::new(&asked.release, &asked.surface, &asked.tests, &waivers);
        if asked.package.is_some() {
            coverage.open_gates();
        }
        if let Some(report) = &report {
            coverage.hold_against(report);
        }
        coverage.retain(|interface| meant.has(interface));
        let errors = match options.errors {
            true => Some(errors(&asked, &meant)?),
            false => None,
        };
        shown.push(Shown { coverage, package: asked.package, newer: asked.newer, errors });
    }
    let mut out = anstream::stdout().lock();
    match options.format {
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&document::document(&shown))?)?,
        Format::Markdown => markdown::write(&mut out, &shown, options)?,
        Format::Human => human::write(&mut out, &shown, options)?,
    }
    Ok(if shown.iter().all(|shown| shown.coverage.is_whole()) { Status::Expected } else { Status::Unexpected })
}

/// The report of a run in which calls were seen.
fn run_of(path: &std::path::Path) -> anyhow::Result<Report> {
    let report = json::read(path)?;
    if !report.complete {
        bail!("`{}` is of a run that did not come to its end: run the tests again", path.display());
    }
    if !report.results.iter().any(|result| result.called.is_some()) {
        bail!(
            "`{}` does not say what guests called: it is of {} {} ({}), and calls are seen on the embedded Wasmtime alone; write one with `ticktock run --report FILE`",
            path.display(),
            report.subject.name,
            report.subject.version,
            report.subject.how
        );
    }
    Ok(report)
}

/// Which interfaces are meant.
struct Meant<'a> {
    interfaces: &'a [String],
    packages: Vec<String>,
}

impl<'a> Meant<'a> {
    fn new(options: &'a Options, history: &History, asked: &[Asked]) -> anyhow::Result<Self> {
        let mut packages = Vec::new();
        for name in &options.proposals {
            let proposal = history.proposal(name)?;
            if !asked.iter().any(|asked| proposal.surfaces.contains_key(&asked.release)) {
                let has: Vec<String> = proposal.surfaces.keys().map(ToString::to_string).collect();
                bail!(
                    "{} has no surface of {name}; recorded are {}: name one with `--release`, or a draft with `--draft`",
                    names(asked),
                    has.join(", ")
                );
            }
            packages.push(format!("{}/", proposal.descriptor.package));
        }
        let meant = Self { interfaces: &options.interfaces, packages };
        let functions = asked.iter().flat_map(|asked| asked.surface.functions());
        let known: BTreeSet<InterfaceId> = functions.map(|(item, _)| item.interface().clone()).collect();
        for wanted in meant.interfaces {
            if !known.iter().any(|interface| is(wanted, interface)) {
                let ids = known.iter().map(InterfaceId::as_str);
                bail!("{} has no interface `{wanted}` with functions{}", names(asked), hint(wanted, ids));
            }
        }
        let both = !meant.interfaces.is_empty() && !meant.packages.is_empty();
        if both && !known.iter().any(|interface| meant.has(interface)) {
            bail!(
                "none of these interfaces is one of these proposals: name one of them with `--interface`, or leave it out"
            );
        }
        Ok(meant)
    }

    fn has(&self, interface: &InterfaceId) -> bool {
        (self.interfaces.is_empty() || self.interfaces.iter().any(|wanted| is(wanted, interface)))
            && (self.packages.is_empty() || self.packages.iter().any(|package| interface.as_str().starts_with(package)))
    }
}

fn is(wanted: &str, interface: &InterfaceId) -> bool {
    interface.as_str() == wanted || interface.name() == wanted
}

fn names(asked: &[Asked]) -> String {
    asked.iter().map(|asked| asked.release.to_string()).collect::<Vec<_>>().join(", ")
}

/// The error cases of a release, with the tests that name them.
fn errors(asked: &Asked, meant: &Meant<'_>) -> anyhow::Result<Vec<ErrorType>> {
    let read = |test| -> anyhow::Result<(&Test, String)> {
        let test: &Test = test;
        let source = &test.source;
        Ok((test, std::fs::read_to_string(source).with_context(|| format!("failed to read `{}`", source.display()))?))
    };
    let sources = asked.tests.iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
    let mut types = error_types(&asked.surface, &sources);
    types.retain(|error| error.functions.iter().any(|function| meant.has(function.interface())));
    Ok(types)
}

/// A number of functions, in words.
fn functions_in_words(count: usize) -> String {
    if count == 1 { "1 function".to_owned() } else { format!("{count} functions") }
}

/// How many of these functions were called, or that it is not seen of them.
fn called_in_words(counts: &Counts) -> String {
    if counts.exercised == 0 && counts.unseen > 0 { "unseen".to_owned() } else { counts.exercised.to_string() }
}

/// One line that says how far a release is covered.
fn summary(shown: &Shown) -> String {
    let counts = shown.stable();
    // Of a draft everything counts.
    let stable = if shown.package.is_some() { "" } else { "stable " };
    if counts.items == 0 {
        return format!("{} has no {stable}function of what was asked for", shown.name());
    }
    let mut text = format!(
        "{} of {} {stable}functions of {} have a test ({} %)",
        counts.tested,
        counts.items,
        shown.name(),
        counts.percent()
    );
    if counts.waived > 0 {
        text.push_str(&format!(", {} are waived", counts.waived));
    }
    if shown.is_held_against_a_run() {
        text.push_str(&format!(", {} were called by one", counts.exercised));
        if counts.unseen > 0 {
            text.push_str(&format!(", and of {} it is not seen", counts.unseen));
        }
    }
    if !shown.newer.is_empty() {
        let newer: Vec<String> = shown.newer.iter().map(ToString::to_string).collect();
        text.push_str(&format!("; there is a newer draft, of which this says nothing: {}", newer.join(", ")));
    }
    text
}

/// Each problem in a line: what is without a test, what was never called.
fn problems(shown: &Shown) -> Vec<String> {
    let coverage = &shown.coverage;
    let name = |covered: &CoveredItem| covered.item.to_string();
    let mut problems: Vec<String> = coverage.missing().map(|covered| format!("no test: {}", name(covered))).collect();
    problems.extend(coverage.never_exercised().map(|covered| {
        format!("never called: {}, which {} claims to cover", name(covered), tests_in_words(&covered.tests))
    }));
    for claim in coverage.false_claims.iter().flatten() {
        problems.push(format!(
            "false claim: {} passed and never called {}, which it claims to cover",
            claim.test, claim.item
        ));
    }
    problems
}

fn tests_in_words(tests: &BTreeSet<crate::id::TestId>) -> String {
    match tests.first() {
        Some(first) if tests.len() == 1 => first.to_string(),
        Some(first) => format!("{first} (and {} more)", tests.len() - 1),
        None => "no test".to_owned(),
    }
}
