//! The page of a proposal: its phase, its criteria, and how far it is. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::Facts;
use super::{Frame, Page, SiteError};
use crate::id::{InterfaceId, ProposalName, Release};
use crate::proposal::{Cycle, Proposal};
use crate::report::site::links;
use crate::report::site::view::Cell;
use askama::Template;
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "site/proposal.html")]
struct ProposalPage<'a> {
    frame: Frame,
    package: &'a str,
    phase: u8,
    champions: String,
    repository: &'a str,
    runtimes: u32,
    platforms: String,
    statement: Option<&'a str>,
    features: Vec<(String, u8)>,
    tests: usize,
    engines: Vec<(String, Cell)>,
    release: Option<(String, String)>,
    rows: Vec<InterfaceRow>,
    on_train: bool,
}

struct InterfaceRow {
    name: String,
    href: String,
    releases: String,
    ticks: Vec<(String, String)>,
    tests: usize,
}

pub(super) fn page(facts: &Facts<'_>, name: &ProposalName, proposal: &Proposal) -> Result<Page, SiteError> {
    let descriptor = &proposal.descriptor;
    let belongs = |interface: &InterfaceId| facts.owner(interface) == Some(name);
    let of_proposal = |index: u32| {
        let test = facts.input.catalog.test(index);
        test.built_in && test.covers.iter().any(|item| belongs(item.interface()))
    };
    let tests: BTreeSet<u32> =
        (0..).zip(&facts.input.catalog.tests).map(|(index, _)| index).filter(|index| of_proposal(*index)).collect();
    let newest = |release: &&Release| !release.is_candidate() && proposal.surfaces.contains_key(*release);
    let release = facts.releases.iter().find(newest).or_else(|| proposal.surfaces.keys().next_back());
    let engines = release.into_iter().flat_map(|release| {
        facts.newest_with(release).iter().filter_map(|(runtime, run)| {
            let tally = facts.tally_of(runtime, run, release, &tests);
            let href = format!("{}#{}", links::version(runtime, &run.version), links::anchor(&descriptor.package));
            (tally.total() > 0).then(|| (format!("{runtime} {}", run.version), Cell::of(&tally, href)))
        })
    });
    let rows = descriptor.interfaces.iter().map(|interface| row(facts, proposal, interface)).collect();
    let page = ProposalPage {
        package: &descriptor.package,
        phase: descriptor.phase,
        champions: descriptor.champions.join(", "),
        repository: &descriptor.repository,
        runtimes: descriptor.portability.runtimes,
        platforms: descriptor.portability.platforms.iter().map(|p| format!("{p:?}")).collect::<Vec<_>>().join(", "),
        statement: descriptor.portability.statement.as_deref(),
        features: descriptor.features.iter().map(|feature| (feature.name.clone(), feature.phase)).collect(),
        tests: tests.len(),
        engines: engines.collect(),
        release: release.map(|release| (release.to_string(), links::release(release))),
        rows,
        on_train: release.is_some_and(|release| facts.input.history.is_on_train(release)),
        frame: Frame::new(links::proposal(name), descriptor.package.clone(), "proposals"),
    };
    Frame::render(page.frame.path.clone(), &page)
}

fn row(facts: &Facts<'_>, proposal: &Proposal, interface: &InterfaceId) -> InterfaceRow {
    let there: Vec<&Release> = proposal
        .surfaces
        .iter()
        .filter(|(_, surface)| surface.interfaces().any(|(one, _)| one == interface))
        .map(|(release, _)| release)
        .collect();
    let releases = match (there.first(), there.last()) {
        (Some(first), Some(last)) if first != last => format!("{first} – {last}"),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    };
    let ticks = facts.timeline.iter().filter(|changes| !changes.is_first() && !changes.release.is_candidate());
    let ticks = ticks.filter(|changes| Cycle::from(changes.diff.class(interface)) == Cycle::Feature);
    InterfaceRow {
        name: interface.name().to_owned(),
        href: links::interface(interface),
        releases,
        ticks: ticks.map(|changes| (changes.release.to_string(), links::release(&changes.release))).collect(),
        tests: facts.interfaces.get(interface).map_or(0, BTreeSet::len),
    }
}
