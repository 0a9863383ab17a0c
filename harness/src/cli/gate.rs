//! `ticktock gate`: whether a release may ship.

mod annotations;
mod console;
mod document;
pub(super) mod evidence;
mod past;

use super::surface::Dependencies;
use super::{Global, Status};
use crate::id::Release;
use crate::proposal::{History, read_policy};
use crate::release::{Candidate, Evidence, Finding, Policy, Verdict, gate, judge};
use crate::surface::{Location, Subject, Wit};
use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

/// Options of `ticktock gate`.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit status: 0 may ship, 1 may not ship, 2 the gate could not be evaluated, which is never a pass."
)]
pub(crate) struct Options {
    /// The release that is to be cut, such as `0.3.3`. `next`: the one after the newest of the WIT's track, while packages
    /// may still carry the newest one's version, as in a pull request
    #[arg(required_unless_present_any = ["history", "rules"])]
    release: Option<String>,
    /// The WIT of the release: a folder with all of its packages, or with one proposal's
    #[arg(long, value_name = "DIR", required_unless_present_any = ["history", "rules"])]
    wit: Option<PathBuf>,
    /// Hold every release that is recorded to the rules of today
    #[arg(long, conflicts_with_all = ["release", "wit"])]
    history: bool,
    /// List the rules
    #[arg(long, conflicts_with_all = ["release", "wit", "history"])]
    rules: bool,
    /// The form of the findings
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    dependencies: Dependencies,
    #[command(flatten)]
    evidence: evidence::EvidenceOptions,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, with the lines of WIT
    #[default]
    Human,
    /// JSON
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

/// A finding and where it stands.
struct Located {
    finding: Finding,
    location: Option<Location>,
}

/// The gate's answer about one release.
struct Answer {
    release: Release,
    before: Option<Release>,
    packages: Vec<String>,
    /// How many packages the release before has.
    of: usize,
    findings: Vec<Located>,
    /// How many reports count as evidence. `None`: nobody asked for any.
    reports: Option<usize>,
}

impl Answer {
    fn verdict(&self) -> Verdict {
        if self.findings.iter().any(|located| located.finding.denies()) {
            Verdict::MayNotShip
        } else {
            Verdict::MayShip
        }
    }
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    if options.rules {
        console::write_rules(&mut anstream::stdout().lock())?;
        return Ok(Status::Expected);
    }
    let result = judge_or_fail(options, global);
    if let Err(error) = &result {
        // Whoever reads standard output alone is told, too, that there is no verdict.
        write_error(options.format, error)?;
    }
    result
}

fn write_error(format: Format, error: &anyhow::Error) -> anyhow::Result<()> {
    let message = format!("{error:#}");
    let mut out = anstream::stdout().lock();
    match format {
        Format::Human => Ok(()),
        Format::Json => Ok(writeln!(out, "{}", serde_json::to_string_pretty(&document::json_error(&message))?)?),
        Format::Github => Ok(annotations::write_error(&mut out, &message)?),
        Format::Sarif => Ok(writeln!(out, "{}", serde_json::to_string_pretty(&document::sarif_error(&message))?)?),
    }
}

fn judge_or_fail(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let folder = global.project()?.proposals();
    let history = History::load(&folder)?;
    let policy = read_policy(&folder)?;
    if options.history {
        return past::run(&history, &policy, options.format);
    }
    let (Some(release), Some(path)) = (&options.release, &options.wit) else {
        bail!("name the release and its WIT: `ticktock gate RELEASE --wit DIR`");
    };
    let mut wit = super::surface::read_wit(path, &options.dependencies.deps)?;
    let before_bump = release == "next";
    let release = if before_bump { next(&history, &wit)? } else { release.parse()? };
    wit.focus(release.track())?;
    check_order(&history, &release)?;
    let evidence = options.evidence.read(global, &release)?;
    let answer = evaluate(&history, &policy, release, &wit, before_bump, evidence.as_ref())?;
    let mut out = anstream::stdout().lock();
    match options.format {
        Format::Human => console::write(&mut out, &answer)?,
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&document::json(&answer))?)?,
        Format::Github => annotations::write(&mut out, &answer)?,
        Format::Sarif => writeln!(out, "{}", serde_json::to_string_pretty(&document::sarif(&answer.findings))?)?,
    }
    Ok(match answer.verdict() {
        Verdict::MayShip => Status::Expected,
        Verdict::MayNotShip => Status::Unexpected,
    })
}

/// The release after the newest one of the track that the packages are on.
fn next(history: &History, wit: &Wit) -> anyhow::Result<Release> {
    let versions = wit.package_names().into_iter().filter_map(|name| name.version.clone());
    let newest: Release =
        versions.max().map(Release::from).context("the WIT's packages have no versions: name the release")?;
    let out = history.train.on_track(newest.track()).last().map(|release| (*release).clone());
    let planned = history
        .train
        .releases
        .iter()
        .map(|entry| &entry.version)
        .filter(|release| release.track() == newest.track() && out.as_ref().is_none_or(|out| release > &out));
    if let Some(planned) = planned.min() {
        return Ok(planned.clone());
    }
    let newest = out.unwrap_or(newest);
    if newest.is_candidate() {
        bail!("the newest release of track {} is the candidate {newest}: name the release", newest.track());
    }
    let mut version = newest.version().clone();
    version.patch += 1;
    Ok(version.into())
}

/// A release that is not recorded must come after all that are.
fn check_order(history: &History, release: &Release) -> anyhow::Result<()> {
    if history.train.get(release).is_some() || history.is_draft(release) {
        return Ok(());
    }
    match history.train.on_track(release.track()).last() {
        Some(latest) if *latest > release => bail!(
            "{release} is out of order: track {} is already at {latest}, and {release} is none of its releases; name the release that is to be cut",
            release.track()
        ),
        Some(latest) if !latest.is_candidate() && !release.is_candidate() => {
            let mut following = latest.version().clone();
            following.patch += 1;
            if *release.version() > following {
                bail!(
                    "{release} is out of order: after {latest} comes {following}; name that, or record the releases between with `ticktock surface import`"
                );
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn evaluate(
    history: &History,
    policy: &Policy,
    release: Release,
    wit: &Wit,
    before_bump: bool,
    evidence: Option<&Evidence>,
) -> anyhow::Result<Answer> {
    let new = wit.surface(Some(&release))?;
    let mut packages = BTreeSet::new();
    for subject in new.items.keys() {
        if let Subject::Package(package) = subject {
            history.owner(package.as_str())?;
            packages.insert(package.clone());
        }
    }
    let baseline = history.baseline(&release);
    // One package is a proposal's pull request; several are a release, which loses those that are not there.
    let old = if packages.len() == 1 { History::only(&baseline, &packages) } else { baseline.clone() };
    let context = wit.context()?;
    let mut candidate = Candidate::new(history, &release, &old, &new, [&baseline, &context], evidence);
    let locations = wit.locations()?;
    candidate.before_bump = before_bump;
    candidate.statements = wit.statements();
    candidate.unversioned = wit.unversioned();
    let findings = gate(&candidate, policy)
        .into_iter()
        .map(|finding| Located { location: finding.subject.api().and_then(|api| locations.find(api)), finding })
        .collect();
    let before = candidate.before.cloned();
    let packages = packages.into_iter().map(String::from).collect();
    let of = baseline.items.keys().filter(|subject| matches!(subject, Subject::Package(_))).count();
    let reports = evidence.map(|evidence| evidence.reports);
    Ok(Answer { release, before, packages, of, findings, reports })
}

/// What findings of a recorded release come to; they have no lines to show.
fn without_lines(findings: Vec<Finding>) -> Vec<Located> {
    findings.into_iter().map(|finding| Located { finding, location: None }).collect()
}

/// The exit status of findings.
fn status(findings: &[Finding]) -> Status {
    match judge(findings) {
        Verdict::MayShip => Status::Expected,
        Verdict::MayNotShip => Status::Unexpected,
    }
}
