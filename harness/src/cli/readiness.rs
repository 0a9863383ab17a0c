//! `ticktock readiness`: how a proposal stands against its portability criteria.

use super::gate::evidence::EvidenceOptions;
use super::{Global, Status};
use crate::id::{ProposalName, Release};
use crate::proposal::History;
use crate::release::Basis;
use crate::report::readiness::{self, Drafts};
use crate::suite::build;
use anyhow::bail;
use clap::Args;
use std::io::Write;

/// Options of `ticktock readiness`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The proposal
    proposal: ProposalName,
    /// The release or draft that is judged [default: the newest that a built test is of, or else the newest]
    #[arg(long)]
    release: Option<Release>,
    /// Print JSON instead of Markdown
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    evidence: EvidenceOptions,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = global.project()?;
    let history = History::load(&project.proposals())?;
    let proposal = history.proposal(&options.proposal)?;
    if options.evidence.reports.is_empty() {
        bail!("no report is named: run the tests on each runtime, and name their reports with --reports");
    }
    // Which draft a test is of, its component says.
    let package = proposal.descriptor.package.to_string();
    let drafts: Drafts = build::known(&project)
        .into_iter()
        .map(|(test, guest)| (test, guest.releases_of(&package)))
        .filter(|(_, releases)| !releases.is_empty())
        .collect();
    let tested = drafts.values().flatten().max();
    let newest = proposal.surfaces.keys().max();
    let Some(release) = options.release.as_ref().or(tested).or(newest) else {
        bail!("no release of {} is recorded: `ticktock surface import` records one", options.proposal);
    };
    if !proposal.surfaces.contains_key(release) {
        let known: Vec<String> = proposal.surfaces.keys().map(ToString::to_string).collect();
        bail!("no surface of {} {release} is recorded; recorded are {}", options.proposal, known.join(", "));
    }
    let (given, held_against) = options.evidence.sources(global, &project)?;
    // A test of a draft is run beside the releases of its track, and its results are for the newest of them.
    let on_track = history.train.on_track(release.track());
    let run_for = on_track.last().copied().filter(|_| history.is_draft(release)).unwrap_or(release);
    let (evidence, platforms) =
        readiness::evidence(given, &drafts, release, |given| held_against.evidence(given, run_for));
    let basis = Basis { name: &options.proposal, proposal, release, evidence: &evidence, platforms: &platforms };
    let found = basis.readiness();
    let mut out = anstream::stdout().lock();
    if options.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&found)?)?;
    } else {
        write!(out, "{}", readiness::markdown(&found))?;
    }
    Ok(if found.is_met() { Status::Expected } else { Status::Unexpected })
}
