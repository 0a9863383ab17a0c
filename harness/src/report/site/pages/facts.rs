//! What several pages want to know, worked out once. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::Input;
use crate::id::{InterfaceId, ItemId, ProposalName, Release, Track};
use crate::release::{ReleaseChanges, timeline};
use crate::report::site::catalog::{Run, TestIndex, Tested};
use crate::report::tally::{Standing, Tally};
use crate::surface::View;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How each test of one release stands on one version of a runtime.
struct Standings {
    /// By the test's position. `None`: there is no result.
    of_tests: Vec<Option<Standing>>,
    total: Tally,
}

/// How tests stand on each version of a runtime, by release.
type AllStandings<'a> = HashMap<(&'a str, &'a str), BTreeMap<&'a Release, Standings>>;

/// How tests stand on each version of a runtime, by release and interface.
type Tallies<'a> = HashMap<(&'a str, &'a str), BTreeMap<(&'a Release, &'a InterfaceId), Tally>>;

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
    /// Every release that is recorded or has results, the newest first.
    pub(super) releases: Vec<Release>,
    /// What each release of the train changed, in order, as a user without feature gates sees it.
    pub(super) timeline: Vec<ReleaseChanges>,
    /// Every interface that tests cover or a release has, with the built-in tests that cover a function of it.
    pub(super) interfaces: BTreeMap<InterfaceId, BTreeSet<TestIndex>>,
    /// The built-in tests that cover a function.
    pub(super) items: BTreeMap<ItemId, BTreeSet<TestIndex>>,
    /// Every result of each test.
    places: Vec<Vec<Place<'a>>>,
    /// How tests stand by runtime, version, release and interface.
    tallies: Tallies<'a>,
    /// How each test stands by runtime, version and release, so that nobody who wants to know of a few tests reads all
    /// results.
    standings: AllStandings<'a>,
    /// The newest version of each runtime that has a result of a release.
    newest: BTreeMap<&'a Release, Vec<(&'a str, &'a Run)>>,
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
        let mut releases: BTreeSet<Release> = timeline.iter().map(|changes| changes.release.clone()).collect();
        let mut places: Vec<Vec<Place<'a>>> = vec![Vec::new(); catalog.tests.len()];
        for (runtime, run) in catalog.runs() {
            releases.extend(run.releases().into_iter().cloned());
            for (entry, result) in run.results.iter().enumerate() {
                places[result.test as usize].push(Place { runtime, run, entry });
            }
        }
        Self {
            input,
            releases: releases.into_iter().rev().collect(),
            timeline,
            tallies: tallies(input),
            standings: standings(input),
            newest: newest(input),
            interfaces,
            items,
            places,
        }
    }

    /// How the tests of an interface stand on a runtime, in a release.
    pub(super) fn tally(&self, runtime: &str, run: &Run, release: &Release, interface: &InterfaceId) -> Tally {
        let of_run = self.tallies.get(&(runtime, run.version.as_str()));
        of_run.and_then(|of| of.get(&(release, interface))).copied().unwrap_or_default()
    }

    /// How all tests of a release stand on a runtime.
    pub(super) fn total(&self, runtime: &str, run: &Run, release: &Release) -> Tally {
        self.standings(runtime, run, release).map(|of| of.total).unwrap_or_default()
    }

    /// How these tests of a release stand on a runtime.
    pub(super) fn tally_of<'t>(
        &self,
        runtime: &str,
        run: &Run,
        release: &Release,
        tests: impl IntoIterator<Item = &'t TestIndex>,
    ) -> Tally {
        let Some(standings) = self.standings(runtime, run, release) else { return Tally::default() };
        tests.into_iter().filter_map(|test| *standings.of_tests.get(*test as usize)?).collect()
    }

    fn standings<'s>(&'s self, runtime: &'s str, run: &'s Run, release: &'s Release) -> Option<&'s Standings> {
        self.standings.get(&(runtime, run.version.as_str()))?.get(release)
    }

    /// The newest version of each runtime that has a result of this release.
    pub(super) fn newest_with(&self, release: &Release) -> &[(&'a str, &'a Run)] {
        self.newest.get(release).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every result of a test, by runtime and then the newest version first.
    pub(super) fn places(&self, test: usize) -> &[Place<'a>] {
        &self.places[test]
    }

    /// The releases of a track, the newest first, candidates left out.
    pub(super) fn on_track(&self, track: Track) -> impl Iterator<Item = &Release> {
        self.releases.iter().filter(move |release| release.track() == track && !release.is_candidate())
    }

    /// What a release changed.
    pub(super) fn changes(&self, release: &Release) -> Option<&ReleaseChanges> {
        self.timeline.iter().find(|changes| changes.release == *release)
    }

    /// The proposal that an interface belongs to.
    pub(super) fn owner(&self, interface: &InterfaceId) -> Option<&'a ProposalName> {
        let (package, _) = interface.as_str().split_once('/')?;
        self.input.history.owner(package).ok().map(|(name, _)| name)
    }
}

/// How each test stands, gathered once for each run.
fn standings<'a>(input: &'a Input<'a>) -> AllStandings<'a> {
    let count = input.catalog.tests.len();
    let of_run = |run: &'a Run| {
        let mut standings: BTreeMap<&Release, Standings> = BTreeMap::new();
        for entry in &run.results {
            let of = standings
                .entry(&entry.release)
                .or_insert_with(|| Standings { of_tests: vec![None; count], total: Tally::default() });
            of.of_tests[entry.test as usize] = Some(entry.standing);
            of.total.add(entry.standing);
        }
        standings
    };
    input.catalog.runs().map(|(name, run)| ((name, run.version.as_str()), of_run(run))).collect()
}

/// The newest version of each runtime that has results of a release.
fn newest<'a>(input: &'a Input<'a>) -> BTreeMap<&'a Release, Vec<(&'a str, &'a Run)>> {
    let mut newest: BTreeMap<&Release, Vec<(&str, &Run)>> = BTreeMap::new();
    for (name, run) in input.catalog.runs() {
        for release in run.releases() {
            let runs = newest.entry(release).or_default();
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
        let mut tallies: BTreeMap<(&Release, &InterfaceId), Tally> = BTreeMap::new();
        for entry in &run.results {
            for interface in &covered[entry.test as usize] {
                tallies.entry((&entry.release, interface)).or_default().add(entry.standing);
            }
        }
        tallies
    };
    catalog.runs().map(|(name, run)| ((name, run.version.as_str()), of_run(run))).collect()
}
