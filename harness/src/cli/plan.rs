//! `ticktock plan`: what the coming release may take.

use super::format::Format;
use super::gate::evidence;
use super::{Global, Status};
use crate::id::{InterfaceId, ProposalName, Release, Track};
use crate::proposal::History;
use crate::release::{Debt, Evidence, debts};
use crate::report::console::{BOLD, DIM, styled};
use crate::surface::Subject;
use anyhow::Context;
use clap::Args;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Options of `ticktock plan`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The track [default: the one of the release that is planned next, or else the newest]
    #[arg(value_name = "TRACK")]
    track: Option<Track>,
    #[command(flatten)]
    evidence: evidence::EvidenceOptions,
    /// The form of the plan
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What the coming release may take.
struct Plan {
    release: Release,
    date: Option<String>,
    before: Release,
    /// How many reports count. `None`: nobody named any, and nothing is known to work.
    reports: Option<usize>,
    owing: BTreeMap<InterfaceId, Debt>,
    free: Vec<InterfaceId>,
    waiting: Vec<Gate>,
}

/// A feature that waits behind its gate.
struct Gate {
    feature: String,
    proposal: ProposalName,
    phase: u8,
    functions: usize,
    tested: usize,
    engines: usize,
    wanted: u32,
    interfaces: Vec<InterfaceId>,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let history = History::load(&global.project()?.proposals())?;
    let coming = Coming::find(&history, options.track)?;
    let evidence = options.evidence.read(global, &coming.release)?;
    let plan = plan(&history, coming, evidence.as_ref())?;
    let mut out = anstream::stdout().lock();
    match options.format {
        Format::Human => write(&mut out, &plan)?,
        Format::Markdown => write_markdown(&mut out, &plan)?,
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&document(&plan))?)?,
    }
    Ok(Status::Expected)
}

/// The release that comes, and the one before it.
struct Coming {
    release: Release,
    before: Release,
    /// When it is planned for.
    date: Option<String>,
}

impl Coming {
    fn find(history: &History, track: Option<Track>) -> anyhow::Result<Self> {
        let recorded = |release: &Release| history.surface(release).is_ok();
        let planned = history.train.releases.iter().find(|entry| !recorded(&entry.version));
        let newest =
            history.train.releases.iter().map(|entry| &entry.version).filter(|release| recorded(release)).max();
        let track = track
            .or_else(|| planned.map(|entry| entry.line))
            .or_else(|| newest.map(Release::track))
            .context("no release is recorded: record one with `ticktock surface import`")?;
        let known = || {
            history.train.releases.iter().map(|entry| entry.line.to_string()).collect::<std::collections::BTreeSet<_>>()
        };
        let before = history.train.on_track(track).last().map(|release| (*release).clone()).with_context(|| {
            format!(
                "track {track} has no release: expected one of {}",
                known().into_iter().collect::<Vec<_>>().join(", ")
            )
        })?;
        let planned = planned.filter(|entry| entry.line == track);
        let release = planned.map_or_else(|| next(&before), |entry| entry.version.clone());
        Ok(Self { release, before, date: planned.map(|entry| entry.date.to_string()) })
    }
}

fn plan(history: &History, coming: Coming, evidence: Option<&Evidence>) -> anyhow::Result<Plan> {
    let Coming { release, before, date } = coming;
    let nothing = Evidence::default();
    let of = evidence.unwrap_or(&nothing);
    let owing = debts(history, &release, of);
    let surface = history.surface(&before)?;
    let free = surface.interfaces().map(|(interface, _)| interface.clone());
    Ok(Plan {
        date,
        free: free.filter(|interface| !owing.contains_key(interface)).collect(),
        waiting: waiting(history, &before, of),
        reports: evidence.map(|evidence| evidence.reports),
        owing,
        before,
        release,
    })
}

/// The point release after this one.
fn next(release: &Release) -> Release {
    let mut version = release.version().clone();
    match version.pre.is_empty() {
        true => version.patch += 1,
        false => version.pre = semver::Prerelease::EMPTY,
    }
    version.into()
}

/// The features that wait behind their gates in a release, by proposal and name.
fn waiting(history: &History, release: &Release, evidence: &Evidence) -> Vec<Gate> {
    let mut gates = Vec::new();
    for (name, proposal) in &history.proposals {
        let Some(surface) = proposal.surfaces.get(release) else { continue };
        let mut of_feature: BTreeMap<&str, Vec<(&Subject, bool)>> = BTreeMap::new();
        for (subject, item) in &surface.items {
            if let Some(feature) = surface.feature(subject, item) {
                of_feature.entry(feature).or_default().push((subject, item.is_function()));
            }
        }
        for (feature, subjects) in of_feature {
            let functions: Vec<_> = subjects
                .iter()
                .filter(|(_, is_function)| *is_function)
                .filter_map(|(subject, _)| match subject {
                    Subject::Item(item) => Some(evidence.items.get(item)),
                    _ => None,
                })
                .collect();
            let descriptor = &proposal.descriptor;
            let phase =
                descriptor.features.iter().find(|of| of.name == feature).map_or(descriptor.phase, |of| of.phase);
            let mut interfaces: Vec<_> =
                subjects.iter().filter_map(|(subject, _)| subject.interface().cloned()).collect();
            interfaces.dedup();
            gates.push(Gate {
                feature: feature.to_owned(),
                proposal: name.clone(),
                phase,
                tested: functions.iter().flatten().count(),
                engines: functions
                    .iter()
                    .map(|tested| tested.map_or(0, |tested| tested.passing().count()))
                    .min()
                    .unwrap_or(0),
                functions: functions.len(),
                wanted: descriptor.portability.runtimes,
                interfaces,
            });
        }
    }
    gates
}

impl Gate {
    /// What is missing before it may be promoted, as far as tests can say.
    fn missing(&self) -> Vec<String> {
        let mut missing = Vec::new();
        if self.tested < self.functions {
            missing.push(match self.functions {
                1 => "its function has no test".to_owned(),
                all => format!("{} of {all} functions have tests", self.tested),
            });
        }
        if self.engines < self.wanted as usize {
            missing.push(format!("passing on {} of {} engines", self.engines, self.wanted));
        }
        if self.phase < 3 {
            missing.push(format!("in phase {} of 3", self.phase));
        }
        missing
    }
}

fn items(debt: &Debt) -> String {
    debt.items.iter().map(|item| format!("`{}`", item.name())).collect::<Vec<_>>().join(", ")
}

fn heading(plan: &Plan) -> String {
    let date = plan.date.as_ref().map(|date| format!(", planned for {date}")).unwrap_or_default();
    format!("WASI {}{date}, after {}", plan.release, plan.before)
}

fn evidence_of(plan: &Plan) -> String {
    match plan.reports {
        None => "No report was named, so that nothing is known to work: name some with `--reports`.".to_owned(),
        Some(0) => "Not one of the reports counts; `ticktock gate` says why.".to_owned(),
        Some(1) => "By the evidence of one report.".to_owned(),
        Some(count) => format!("By the evidence of {count} reports."),
    }
}

fn write(out: &mut impl Write, plan: &Plan) -> io::Result<()> {
    writeln!(out, "{}\n{}", styled(BOLD, heading(plan)), evidence_of(plan))?;
    writeln!(out, "\n{}", styled(BOLD, "owe a stabilization, and may take no feature"))?;
    for (interface, debt) in &plan.owing {
        writeln!(
            out,
            "  {interface}\n    since {}: {}, to pass on {} engines",
            debt.release,
            items(debt).replace('`', ""),
            debt.runtimes
        )?;
    }
    if plan.owing.is_empty() {
        writeln!(out, "  none")?;
    }
    writeln!(out, "\n{}", styled(BOLD, "wait behind their gates"))?;
    for gate in &plan.waiting {
        let missing = gate.missing();
        let missing = match missing.is_empty() {
            true => "may be promoted, as far as tests can say".to_owned(),
            false => format!("missing: {}", missing.join("; ")),
        };
        let functions = match gate.functions {
            0 => "no function".to_owned(),
            1 => "one function".to_owned(),
            more => format!("{more} functions"),
        };
        writeln!(out, "  {} ({}, {functions})\n    {missing}", gate.feature, gate.proposal)?;
    }
    if plan.waiting.is_empty() {
        writeln!(out, "  none")?;
    }
    let free: BTreeMap<&str, Vec<&str>> = plan.free.iter().fold(BTreeMap::new(), |mut by, interface| {
        by.entry(interface.package().unwrap_or_default()).or_insert_with(Vec::new).push(interface.name());
        by
    });
    writeln!(out, "\n{}", styled(BOLD, "may take a feature"))?;
    for (package, names) in free {
        writeln!(out, "  wasi:{package}  {}", styled(DIM, names.join(" ")))?;
    }
    Ok(())
}

fn write_markdown(out: &mut impl Write, plan: &Plan) -> io::Result<()> {
    writeln!(out, "## {}\n\n{}\n", heading(plan), evidence_of(plan))?;
    writeln!(out, "### Owe a stabilization, and may take no feature\n")?;
    for (interface, debt) in &plan.owing {
        writeln!(out, "- `{interface}`, since {}: {} to pass on {} engines", debt.release, items(debt), debt.runtimes)?;
    }
    if plan.owing.is_empty() {
        writeln!(out, "None.")?;
    }
    writeln!(
        out,
        "\n### Wait behind their gates\n\n| gate | proposal | functions | missing |\n| --- | --- | ---: | --- |"
    )?;
    for gate in &plan.waiting {
        let missing = gate.missing();
        let missing = if missing.is_empty() { "nothing that tests can say".to_owned() } else { missing.join("; ") };
        writeln!(out, "| `{}` | {} | {} | {missing} |", gate.feature, gate.proposal, gate.functions)?;
    }
    writeln!(out, "\n### May take a feature\n")?;
    let free: Vec<String> = plan.free.iter().map(|interface| format!("`{interface}`")).collect();
    writeln!(out, "{}", free.join(", "))
}

fn document(plan: &Plan) -> Value {
    let owing = plan.owing.iter().map(|(interface, debt)| {
        json!({ "interface": interface, "since": debt.release, "items": debt.items, "engines_wanted": debt.runtimes })
    });
    let waiting = plan.waiting.iter().map(|gate| {
        json!({
            "feature": gate.feature,
            "proposal": gate.proposal,
            "phase": gate.phase,
            "interfaces": gate.interfaces,
            "functions": gate.functions,
            "functions_tested": gate.tested,
            "engines_passing": gate.engines,
            "engines_wanted": gate.wanted,
            "missing": gate.missing(),
        })
    });
    json!({
        "release": plan.release,
        "planned_for": plan.date,
        "before": plan.before,
        "reports": plan.reports,
        "owing": owing.collect::<Vec<_>>(),
        "waiting": waiting.collect::<Vec<_>>(),
        "free": plan.free,
    })
}
