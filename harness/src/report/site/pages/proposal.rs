//! The page of a proposal: its phase, its criteria, and how far it is. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::Facts;
use super::{Frame, Page, SiteError};
use crate::id::{InterfaceId, ProposalName, Release};
use crate::proposal::{Cycle, Proposal};
use crate::report::site::catalog::Edition;
use crate::report::site::links;
use crate::report::site::view::Cell;
use crate::report::tally::Tally;
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
    support: Support,
    release: Option<(String, Option<String>)>,
    rows: Vec<InterfaceRow>,
}

/// Runtimes by what they were tested with: the newest release of each track, or the drafts.
struct Support {
    columns: Vec<Column>,
    rows: Vec<(String, String, Vec<Cell>)>,
}

struct Column {
    edition: String,
    href: String,
    tests: usize,
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
    let newest = |edition: &&Edition| {
        !edition.is_draft() && !edition.release.is_candidate() && proposal.surfaces.contains_key(&edition.release)
    };
    let newest = facts.editions.iter().find(newest).map(|edition| &edition.release);
    let release = newest.or_else(|| proposal.surfaces.keys().next_back()).map(|release| {
        let edition = facts.edition(Some(name), release);
        let href = facts.editions.contains(&edition).then(|| links::edition(&edition));
        (edition.to_string(), href)
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
        support: support(facts, name, proposal, &tests),
        release,
        rows,
        frame: Frame::new(links::proposal(name), descriptor.package.clone(), "proposals"),
    };
    Frame::render(page.frame.path.clone(), &page)
}

/// How the tests of a proposal end: of the newest release of each track that has results, and of its own drafts.
fn support(facts: &Facts<'_>, name: &ProposalName, proposal: &Proposal, tests: &BTreeSet<u32>) -> Support {
    let package = &proposal.descriptor.package;
    let has_results = |edition: &&Edition| {
        let runs = facts.newest_with(edition).iter();
        edition.draft_of.as_ref().is_none_or(|own| own == name)
            && runs.clone().any(|(runtime, run)| facts.tally_of(runtime, run, edition, tests).total() > 0)
    };
    let mut tracks = BTreeSet::new();
    let with_results: Vec<&Edition> = facts.editions.iter().filter(has_results).collect();
    let newest = |edition: &&&Edition| edition.is_draft() || tracks.insert(edition.release.track());
    let editions: Vec<&Edition> = with_results.iter().filter(newest).copied().collect();
    let runs: BTreeSet<(&str, usize)> = editions
        .iter()
        .flat_map(|edition| facts.newest_with(edition))
        .filter_map(|(runtime, run)| {
            let at = facts.input.catalog.runtimes.get(*runtime)?.iter().position(|one| one.version == run.version)?;
            Some((*runtime, at))
        })
        .collect();
    let rows = runs.into_iter().filter_map(|(runtime, at)| {
        let run = facts.input.catalog.runtimes.get(runtime)?.get(at)?;
        let tallies: Vec<_> =
            editions.iter().map(|edition| (*edition, facts.tally_of(runtime, run, edition, tests))).collect();
        if tallies.iter().all(|(_, tally)| tally.total() == 0) {
            return None;
        }
        let cell = |(edition, tally): &(&Edition, Tally)| {
            Cell::of(tally, links::outcome_of(runtime, &run.version, edition, package))
        };
        let cells = tallies.iter().map(cell).collect();
        Some((format!("{runtime} {}", run.version), links::version(runtime, &run.version), cells))
    });
    let column = |edition: &&Edition| {
        let mut of_edition = BTreeSet::new();
        for (runtime, run) in facts.newest_with(edition) {
            of_edition.extend(facts.tests_of(runtime, run, edition).filter(|test| tests.contains(test)));
        }
        Column { edition: edition.to_string(), href: links::edition(edition), tests: of_edition.len() }
    };
    Support { columns: editions.iter().map(column).collect(), rows: rows.collect() }
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
