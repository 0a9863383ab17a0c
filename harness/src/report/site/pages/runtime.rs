//! The pages of a runtime: its versions over time, and for each version what it does of every release. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::Facts;
use super::{Frame, Page, SiteError};
use crate::id::ProposalName;
use crate::report::site::catalog::{Edition, Run, Source, TestIndex};
use crate::report::site::links;
use crate::report::site::view::Cell;
use crate::report::tally::Tally;
use askama::Template;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Template)]
#[template(path = "site/runtime.html")]
struct RuntimePage<'a> {
    frame: Frame,
    name: &'a str,
    engine: &'a str,
    columns: Vec<(String, String)>,
    rows: Vec<VersionRow<'a>>,
}

struct VersionRow<'a> {
    version: &'a str,
    href: String,
    date: &'a str,
    how: &'a str,
    cells: Vec<Cell>,
}

#[derive(Template)]
#[template(path = "site/version.html")]
struct VersionPage<'a> {
    frame: Frame,
    name: &'a str,
    version: &'a str,
    runtime_href: String,
    sources: Vec<SourceFacts<'a>>,
    proposals: Vec<(String, String)>,
    releases: Vec<EditionRow>,
    drafts: Vec<EditionRow>,
}

/// A release or a draft: all its tests, those of each proposal, and those of the official suite.
struct EditionRow {
    edition: String,
    href: String,
    cells: Vec<Cell>,
}

struct SourceFacts<'a> {
    source: &'a Source,
    digest: Option<String>,
    command: String,
}

/// How many releases have a column of their own.
const COLUMNS: usize = 16;

pub(super) fn page(facts: &Facts<'_>, name: &str, runs: &[Run]) -> Result<Page, SiteError> {
    let having: BTreeSet<&Edition> = runs.iter().flat_map(Run::editions).collect();
    let (drafts, releases): (Vec<&Edition>, Vec<&Edition>) = having.into_iter().partition(|edition| edition.is_draft());
    let columns: Vec<&Edition> = releases.into_iter().rev().take(COLUMNS).chain(drafts).collect();
    let row = |run: &'_ Run| -> Vec<Cell> {
        let cell = |edition: &&Edition| {
            Cell::of(&facts.total(name, run, edition), links::outcome(name, &run.version, edition))
        };
        columns.iter().map(cell).collect()
    };
    let rows = runs.iter().map(|run| {
        let source = run.sources.first();
        VersionRow {
            version: &run.version,
            href: links::version(name, &run.version),
            date: source.map_or("", |source| source.started.get(..10).unwrap_or(&source.started)),
            how: source.map_or("", |source| &source.subject.how),
            cells: row(run),
        }
    });
    let engine = runs.first().and_then(|run| run.sources.first()).map_or("", |source| source.subject.engine.as_str());
    let page = RuntimePage {
        name,
        engine,
        columns: columns.iter().map(|edition| (edition.to_string(), links::edition(edition))).collect(),
        rows: rows.collect(),
        frame: Frame::new(links::runtime(name), name, "runtimes"),
    };
    Frame::render(page.frame.path.clone(), &page)
}

pub(super) fn version(facts: &Facts<'_>, name: &str, run: &Run) -> Result<Page, SiteError> {
    let sources = run.sources.iter().map(|source| SourceFacts {
        digest: source.subject.digest.map(|digest| digest.to_string()),
        command: source.command.clone(),
        source,
    });
    let (drafts, releases): (Vec<_>, Vec<_>) = run.editions().into_iter().partition(|edition| edition.is_draft());
    // Each proposal that a release has results of, with its tests.
    let tested = releases.iter().flat_map(|edition| facts.proposals_of(name, run, edition)).collect::<BTreeSet<_>>();
    let mut proposals: BTreeMap<&ProposalName, BTreeSet<TestIndex>> =
        tested.into_iter().map(|proposal| (proposal, BTreeSet::new())).collect();
    for (interface, tests) in &facts.interfaces {
        if let Some(of) = facts.owner(interface).and_then(|proposal| proposals.get_mut(proposal)) {
            of.extend(tests);
        }
    }
    let mut official: BTreeMap<&Edition, Tally> = BTreeMap::new();
    for entry in run.results.iter().filter(|entry| !facts.input.catalog.test(entry.test).built_in) {
        official.entry(&entry.edition).or_default().add(entry.standing);
    }
    let total =
        |edition: &Edition| Cell::of(&facts.total(name, run, edition), links::outcome(name, &run.version, edition));
    let release = |edition: &Edition| {
        let of_proposals = proposals.iter().map(|(proposal, tests)| {
            let of = format!("wasi:{proposal}");
            let tally = facts.tally_of(name, run, edition, tests);
            let recorded = facts.input.history.proposals.get(*proposal);
            match recorded.is_some_and(|of| of.surfaces.contains_key(&edition.release)) || tally.total() > 0 {
                true => Cell::of(&tally, links::outcome_of(name, &run.version, edition, &of)),
                false => Cell::absent(),
            }
        });
        let of_official =
            official.get(edition).map(|tally| Cell::of(tally, links::outcome(name, &run.version, edition)));
        let cells = [total(edition)].into_iter().chain(of_proposals);
        let cells = cells.chain([of_official.unwrap_or_else(Cell::absent)]).collect();
        EditionRow { edition: edition.to_string(), href: links::outcome(name, &run.version, edition), cells }
    };
    let draft = |edition: &Edition| {
        let href = links::outcome(name, &run.version, edition);
        EditionRow { edition: edition.to_string(), href, cells: vec![total(edition)] }
    };
    let page = VersionPage {
        name,
        version: &run.version,
        runtime_href: links::runtime(name),
        sources: sources.collect(),
        releases: releases.into_iter().rev().map(release).collect(),
        drafts: drafts.into_iter().map(draft).collect(),
        proposals: proposals.keys().map(|name| (format!("wasi:{name}"), links::proposal(name))).collect(),
        frame: Frame::new(links::version(name, &run.version), format!("{name} {}", run.version), "runtimes"),
    };
    Frame::render(page.frame.path.clone(), &page)
}
