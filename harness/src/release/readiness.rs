//! Readiness: what a proposal's portability criteria ask for, held against evidence. This module does no I/O.
//!
//! It says what is met and what is not, and names what no report can say. It is no vote.
#![deny(clippy::disallowed_methods)]

use super::evidence::{Evidence, Flaw};
use crate::id::{ItemId, ProposalName, Release, TestId};
use crate::proposal::{Platform, Proposal};
use crate::surface::Surface;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What only a person can say, whatever tests do.
pub const QUESTIONS: [&str; 5] = [
    "Do the champions hold the draft for finished, and are its open issues answered?",
    "Do the tests claim what the draft says, where it says anything? What it leaves open is no failure of a runtime.",
    "Are the engines independent, or do they share a library that does the work?",
    "Do the implementations serve somebody, or are they there for the vote?",
    "Does the Subgroup agree?",
];

/// How a release of a proposal stands against its criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// The proposal.
    pub proposal: ProposalName,
    /// The phase that it is in.
    pub phase: u8,
    /// The release, or draft, that is judged.
    pub release: Release,
    /// Newer drafts of the same track, which this says nothing of.
    pub newer: Vec<Release>,
    /// Where the proposal states its criteria. Absent: the figures are the Subgroup's habit.
    pub statement: Option<String>,
    /// The criteria.
    pub criteria: Vec<Criterion>,
    /// The engines that any test was run on.
    pub engines: Vec<Engine>,
    /// The functions of the release.
    pub functions: Vec<Function>,
    /// How many reports count, and those that do not, with why.
    pub reports: usize,
    /// Reports that do not count, with why.
    pub unusable: BTreeMap<String, String>,
    /// What only a person can say.
    pub questions: Vec<&'static str>,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Criterion {
    /// What is asked for.
    pub asks: String,
    /// Whether it is met.
    pub met: bool,
    /// What there is.
    pub found: String,
}

/// An engine, however many runtimes embed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Engine {
    /// Its name.
    pub name: String,
    /// On how many functions every test passes.
    pub passes: usize,
    /// The tests that do not pass.
    pub failing: BTreeSet<TestId>,
    /// Whether every test of every function passes.
    pub complete: bool,
}

/// A function of the release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Function {
    /// Which.
    pub item: ItemId,
    /// How many tests cover it.
    pub tests: usize,
    /// The engines on which all of them pass.
    pub passes_on: Vec<String>,
}

/// What a proposal is judged by.
#[derive(Debug)]
pub struct Basis<'a> {
    /// Its name.
    pub name: &'a ProposalName,
    /// What it is.
    pub proposal: &'a Proposal,
    /// The release that is judged: one whose surface is recorded.
    pub release: &'a Release,
    /// What reports say of tests of that release.
    pub evidence: &'a Evidence,
    /// The same of those that were made on each platform.
    pub platforms: &'a BTreeMap<Platform, Evidence>,
}

impl Basis<'_> {
    /// How the release stands.
    pub fn readiness(&self) -> Readiness {
        let Self { name, proposal, release, evidence, .. } = self;
        let descriptor = &proposal.descriptor;
        let items = self.functions();
        let engines = engines(&items, evidence);
        let functions: Vec<Function> = items
            .iter()
            .map(|item| {
                let tested = evidence.items.get(item);
                let passes_on = tested.into_iter().flat_map(|tested| tested.passing()).map(str::to_owned).collect();
                Function { item: item.clone(), tests: tested.map_or(0, |tested| tested.tests.len()), passes_on }
            })
            .collect();
        let newer = proposal.surfaces.keys().filter(|other| other.track() == release.track() && other > release);
        let unusable = evidence.unusable.iter().map(|(file, (flaw, why))| (file.clone(), flawed(*flaw, why)));
        Readiness {
            proposal: (*name).clone(),
            phase: descriptor.phase,
            release: (*release).clone(),
            newer: newer.cloned().collect(),
            statement: descriptor.portability.statement.clone(),
            criteria: self.criteria(&items, &functions, &engines),
            engines,
            functions,
            reports: evidence.reports,
            unusable: unusable.collect(),
            questions: QUESTIONS.to_vec(),
        }
    }

    /// The functions of the release, those of interfaces that components export among them.
    fn functions(&self) -> Vec<ItemId> {
        let surface = self.proposal.surfaces.get(self.release);
        surface.into_iter().flat_map(Surface::functions).map(|(id, _)| id.clone()).collect()
    }

    fn criteria(&self, items: &[ItemId], functions: &[Function], engines: &[Engine]) -> Vec<Criterion> {
        let portability = &self.proposal.descriptor.portability;
        let stated = match &portability.statement {
            Some(place) => format!("in {place}"),
            None => "it states none; those below are the Subgroup's habit".to_owned(),
        };
        let untested: Vec<String> = functions
            .iter()
            .filter(|function| function.tests == 0)
            .map(|function| format!("`{}`", function.item))
            .collect();
        let covered = format!("{} of {}", functions.len() - untested.len(), functions.len());
        let covered = if untested.is_empty() { covered } else { format!("{covered}; not {}", untested.join(", ")) };
        let wanted = portability.runtimes as usize;
        let mut criteria = vec![
            Criterion {
                asks: "the proposal states its portability criteria".to_owned(),
                met: portability.statement.is_some(),
                found: stated,
            },
            Criterion {
                asks: "a test covers every function".to_owned(),
                met: !functions.is_empty() && untested.is_empty(),
                found: covered,
            },
            implementations(wanted, None, engines),
        ];
        for platform in &portability.platforms {
            let evidence = self.platforms.get(platform).cloned().unwrap_or_default();
            criteria.push(implementations(wanted, Some(*platform), &self::engines(items, &evidence)));
        }
        criteria
    }
}

/// Whether enough engines pass all tests of every function.
fn implementations(wanted: usize, platform: Option<Platform>, engines: &[Engine]) -> Criterion {
    let complete: Vec<&str> =
        engines.iter().filter(|engine| engine.complete).map(|engine| engine.name.as_str()).collect();
    let on = platform.map_or_else(String::new, |platform| format!(" on {platform}"));
    Criterion {
        asks: format!("{wanted} independent engines pass every test of every function{on}"),
        met: complete.len() >= wanted,
        found: match complete.as_slice() {
            [] => "none does".to_owned(),
            some => format!("{}: {}", some.len(), some.join(", ")),
        },
    }
}

/// What each engine does with these functions.
fn engines(items: &[ItemId], evidence: &Evidence) -> Vec<Engine> {
    let tested = || items.iter().filter_map(|item| evidence.items.get(item));
    let names: BTreeSet<&String> = tested().flat_map(|tested| tested.engines.keys()).collect();
    names
        .into_iter()
        .map(|name| {
            let failing = tested().filter_map(|tested| tested.engines.get(name)).flatten().cloned().collect();
            let passes = tested().filter(|tested| tested.passing().any(|engine| engine == name)).count();
            let complete = passes == items.len();
            Engine { name: name.clone(), passes, failing, complete }
        })
        .collect()
}

fn flawed(flaw: Flaw, why: &str) -> String {
    match flaw {
        Flaw::Malformed => format!("it cannot be read: {why}"),
        Flaw::Partial => format!("it is of a part: {why}"),
        Flaw::Stale => format!("it is stale: {why}"),
    }
}

impl Readiness {
    /// Whether everything is met that reports can show.
    pub fn is_met(&self) -> bool {
        self.criteria.iter().all(|criterion| criterion.met)
    }
}
