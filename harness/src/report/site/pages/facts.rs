//! What several pages want to know, worked out once. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::Input;
use crate::id::{InterfaceId, ItemId, ProposalName, Release, Track};
use crate::release::{ReleaseChanges, timeline};
use crate::report::site::catalog::{Edition, Run, TestIndex, Tested};
use crate::report::tally::{Standing, Tally};
use crate::surface::View;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How each test of one edition stands on one version of a runtime.
struct Standings {
    /// By the test's position. `None`: there is no result.
    of_tests: Vec<Option<Standing>>,
    total: Tally,
}

/// How tests stand on each version of a runtime, by edition.
type AllStandings<'a> = HashMap<(&'a str, &'a str), BTreeMap<&'a Edition, Standings>>;

/// How tests stand on each version of a runtime, by edition and interface.
type Tallies<'a> = HashMap<(&'a str, &'a str), BTreeMap<(&'a Edition, &'a InterfaceId), Tally>>;

/// Where a result stands in the catalog: runtime, its version, and the entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) runtime: &'a str,
    pub(super) run: &'a Run,
    pub(super) entry: usize,
}

/// What several pages want to know.
pub(super) struct Facts<'a> {
    pub(super) input: &'a Input<'a>,
    /// Every release of WASI that is recorded or has results, the newest first, and then every draft that has.
    pub(super) editions: Vec<Edition>,
    /// What each release of the train changed, in order, as a user without feature gates sees it.
    pub(super) timeline: Vec<ReleaseChanges>,
    /// Every interface that tests cover or a release has, with the built-in tests that cover a function of it.
    pub(super) interfaces: BTreeMap<InterfaceId, BTreeSet<TestIndex>>,
    /// The built-in tests that cover a function.
    pub(super) items: BTreeMap<ItemId, BTreeSet<TestIndex>>,
    /// The proposal of each package.
    owners: HashMap<&'a str, &'a ProposalName>,
    /// Every result of each test.
    places: Vec<Vec<Place<'a>>>,
    /// How tests stand by runtime, version, edition and interface.
    tallies: Tallies<'a>,
    /// How each test stands by runtime, version and edition, so that nobody who wants to know of a few tests reads all
    /// results.
    standings: AllStandings<'a>,
    /// The newest version of each runtime that has a result of an edition.
    newest: BTreeMap<&'a Edition, Vec<(&'a str, &'a Run)>>,
}

impl<'a> Facts<'a> {
    pub(super) fn new(input: &'a Input<'a>) -> Self {
        let catalog = input.catalog;
        let mut interfaces: BTreeMap<InterfaceId, BTreeSet<TestIndex>> = BTreeMap::new();
        let mut items: BTreeMap<ItemId, BTreeSet<TestIndex>> = BTreeMap::new();
        for (index, test) in (0..).zip(&catalog.tests).filter(|(_, test)| test.built_in) {
            for item in &test.covers {
                interfaces.entry(item.interface().clone()).or_default().insert(index);
                items.entry(item.clone()).or_default().insert(index);
            }
        }
        let timeline: Vec<_> = timeline(input.history, View::Default)
            .into_iter()
            .filter(|changes| input.history.is_on_train(&changes.release))
            .collect();
        for changes in &timeline {
            for interface in changes.diff.interfaces.keys() {
                interfaces.entry(interface.clone()).or_default();
            }
        }
        for proposal in input.history.proposals.values() {
            for interface in &proposal.descriptor.interfaces {
                interfaces.entry(interface.clone()).or_default();
            }
        }
        let on_train = timeline.iter().map(|changes| Edition::of_wasi(changes.release.clone()));
        let mut editions: BTreeSet<Edition> = on_train.collect();
        let mut places: Vec<Vec<Place<'a>>> = vec![Vec::new(); catalog.tests.len()];
        for (runtime, run) in catalog.runs() {
            editions.extend(run.editions().into_iter().cloned());
            for (entry, result) in run.results.iter().enumerate() {
                places[result.test as usize].push(Place { runtime, run, entry });
            }
        }
        let (drafts, releases): (Vec<_>, Vec<_>) = editions.into_iter().partition(Edition::is_draft);
        let proposals = input.history.proposals.iter();
        Self {
            input,
            owners: proposals.map(|(name, of)| (of.descriptor.package.as_str(), name)).collect(),
            editions: releases.into_iter().rev().chain(drafts).collect(),
            timeline,
            tallies: tallies(input),
            standings: standings(input),
            newest: newest(input),
            interfaces,
            items,
            places,
        }
    }

    /// How the tests of an interface stand on a runtime, in an edition.
    pub(super) fn tally(&self, runtime: &str, run: &Run, edition: &Edition, interface: &InterfaceId) -> Tally {
        let of_run = self.tallies.get(&(runtime, run.version.as_str()));
        of_run.and_then(|of| of.get(&(edition, interface))).copied().unwrap_or_default()
    }

    /// How all tests of an edition stand on a runtime.
    pub(super) fn total(&self, runtime: &str, run: &Run, edition: &Edition) -> Tally {
        self.standings(runtime, run, edition).map(|of| of.total).unwrap_or_default()
    }

    /// How these tests of an edition stand on a runtime.
    pub(super) fn tally_of<'t>(
        &self,
        runtime: &str,
        run: &Run,
        edition: &Edition,
        tests: impl IntoIterator<Item = &'t TestIndex>,
    ) -> Tally {
        let Some(standings) = self.standings(runtime, run, edition) else { return Tally::default() };
        tests.into_iter().filter_map(|test| *standings.of_tests.get(*test as usize)?).collect()
    }

    /// The proposals that there are results of in an edition. A draft's is its own alone.
    pub(super) fn proposals_of(&self, runtime: &str, run: &Run, edition: &Edition) -> BTreeSet<&ProposalName> {
        let of_run = self.tallies.get(&(runtime, run.version.as_str())).into_iter().flatten();
        let of_edition = of_run.filter(|((of, _), _)| *of == edition);
        let mut proposals: BTreeSet<_> = of_edition.filter_map(|((_, interface), _)| self.owner(interface)).collect();
        proposals.retain(|proposal| edition.draft_of.as_ref().is_none_or(|own| own == *proposal));
        proposals
    }

    /// The tests that have a result of an edition on a runtime.
    pub(super) fn tests_of<'s>(
        &'s self,
        runtime: &'s str,
        run: &'s Run,
        edition: &'s Edition,
    ) -> impl Iterator<Item = TestIndex> + 's {
        let of_tests = self.standings(runtime, run, edition).map_or(&[][..], |of| &of.of_tests);
        (0..).zip(of_tests).filter(|(_, standing)| standing.is_some()).map(|(test, _)| test)
    }

    fn standings<'s>(&'s self, runtime: &'s str, run: &'s Run, edition: &'s Edition) -> Option<&'s Standings> {
        self.standings.get(&(runtime, run.version.as_str()))?.get(edition)
    }

    /// Whether a runtime has nothing of a track: of what was tried, all is unsupported.
    pub(super) fn lacks(&self, runtime: &str, run: &Run, track: Track) -> bool {
        let Some(standings) = self.standings.get(&(runtime, run.version.as_str())) else { return false };
        let of_track = standings.iter().filter(|(edition, _)| !edition.is_draft() && edition.release.track() == track);
        let mut all = Tally::default();
        of_track.for_each(|(_, of)| all += of.total);
        all.judged() > 0 && all.of(Standing::Unsupported) == all.judged()
    }

    /// The newest version of each runtime that has a result of this edition.
    pub(super) fn newest_with(&self, edition: &Edition) -> &[(&'a str, &'a Run)] {
        self.newest.get(edition).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every result of a test, by runtime and then the newest version first.
    pub(super) fn places(&self, test: usize) -> &[Place<'a>] {
        &self.places[test]
    }

    /// The releases of WASI on a track, the newest first, candidates left out.
    pub(super) fn on_track(&self, track: Track) -> impl Iterator<Item = &Edition> {
        let releases = self.editions.iter().filter(|edition| !edition.is_draft() && !edition.release.is_candidate());
        releases.filter(move |edition| edition.release.track() == track)
    }

    /// The drafts that have results.
    pub(super) fn drafts(&self) -> impl Iterator<Item = &Edition> {
        self.editions.iter().filter(|edition| edition.is_draft())
    }

    /// What this release is of: of a proposal a draft of its own, or else WASI.
    pub(super) fn edition(&self, proposal: Option<&ProposalName>, release: &Release) -> Edition {
        let draft_of = proposal.filter(|_| self.input.history.is_draft(release)).cloned();
        Edition { draft_of, release: release.clone() }
    }

    /// What a release changed.
    pub(super) fn changes(&self, edition: &Edition) -> Option<&ReleaseChanges> {
        self.timeline.iter().find(|changes| !edition.is_draft() && changes.release == edition.release)
    }

    /// The proposal that an interface belongs to.
    pub(super) fn owner(&self, interface: &InterfaceId) -> Option<&'a ProposalName> {
        let (package, _) = interface.as_str().split_once('/')?;
        self.owners.get(package).copied()
    }
}

/// How each test stands, gathered once for each run.
fn standings<'a>(input: &'a Input<'a>) -> AllStandings<'a> {
    let count = input.catalog.tests.len();
    let of_run = |run: &'a Run| {
        let mut standings: BTreeMap<&Edition, Standings> = BTreeMap::new();
        for entry in &run.results {
            let of = standings
                .entry(&*entry.edition)
                .or_insert_with(|| Standings { of_tests: vec![None; count], total: Tally::default() });
            of.of_tests[entry.test as usize] = Some(entry.standing);
            of.total.add(entry.standing);
        }
        standings
    };
    input.catalog.runs().map(|(name, run)| ((name, run.version.as_str()), of_run(run))).collect()
}

/// The newest version of each runtime that has results of an edition.
fn newest<'a>(input: &'a Input<'a>) -> BTreeMap<&'a Edition, Vec<(&'a str, &'a Run)>> {
    let mut newest: BTreeMap<&Edition, Vec<(&str, &Run)>> = BTreeMap::new();
    for (name, run) in input.catalog.runs() {
        for edition in run.editions() {
            let runs = newest.entry(edition).or_default();
            // The newest version of a runtime comes first.
            if runs.last().is_none_or(|(last, _)| *last != name) {
                runs.push((name, run));
            }
        }
    }
    newest
}

/// How tests stand, counted once for each run.
fn tallies<'a>(input: &'a Input<'a>) -> Tallies<'a> {
    let catalog = input.catalog;
    let covered: Vec<BTreeSet<&InterfaceId>> = catalog.tests.iter().map(Tested::interfaces).collect();
    let of_run = |run: &'a Run| {
        let mut tallies: BTreeMap<(&Edition, &InterfaceId), Tally> = BTreeMap::new();
        for entry in &run.results {
            for interface in &covered[entry.test as usize] {
                tallies.entry((&*entry.edition, interface)).or_default().add(entry.standing);
            }
        }
        tallies
    };
    catalog.runs().map(|(name, run)| ((name, run.version.as_str()), of_run(run))).collect()
}
