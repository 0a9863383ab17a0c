//! The pages of a runtime: its versions over time, and one for each version. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::Facts;
use super::{Frame, Page, SiteError};
use crate::id::{InterfaceId, Release, TestId};
use crate::report::site::catalog::{Detail, Entry, Run, Source, TestIndex};
use crate::report::site::links;
use crate::report::site::view::{Cell, class, in_words};
use crate::report::tally::{Standing, Tally};
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
    totals: Vec<(String, String, Cell)>,
    sections: Vec<Section>,
}

struct SourceFacts<'a> {
    source: &'a Source,
    digest: Option<String>,
    command: String,
}

/// What there is to say of one proposal, or one official suite.
struct Section {
    id: String,
    name: String,
    cell: Cell,
    parts: Vec<Part>,
}

/// What there is to say of one interface, or of a whole official suite.
struct Part {
    id: String,
    name: String,
    href: String,
    words: String,
    cell: Cell,
    not_passing: Vec<Outcome>,
    passing: Vec<(String, String)>,
}

/// A test that did not pass, in one release or several.
pub(super) struct Outcome {
    pub(super) test: String,
    pub(super) href: String,
    pub(super) class: &'static str,
    pub(super) standing: String,
    pub(super) releases: String,
    pub(super) message: String,
    pub(super) known: Option<(String, String)>,
}

/// How many releases have a column of their own.
const COLUMNS: usize = 16;

pub(super) fn page(facts: &Facts<'_>, name: &str, runs: &[Run]) -> Result<Page, SiteError> {
    let having: BTreeSet<&Release> = runs.iter().flat_map(Run::releases).collect();
    let releases: Vec<&Release> = having.into_iter().rev().take(COLUMNS).collect();
    let row = |run: &'_ Run| -> Vec<Cell> {
        let href = links::version(name, &run.version);
        releases.iter().map(|release| Cell::of(&facts.total(name, run, release), href.clone())).collect()
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
        columns: releases.iter().map(|release| (release.to_string(), links::release(release))).collect(),
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
    let totals = run.releases().into_iter().rev().map(|release| {
        let cell = Cell::of(&facts.total(name, run, release), String::new());
        (release.to_string(), links::release(release), cell)
    });
    let page = VersionPage {
        name,
        version: &run.version,
        runtime_href: links::runtime(name),
        sources: sources.collect(),
        totals: totals.collect(),
        sections: sections(facts, run),
        frame: Frame::new(links::version(name, &run.version), format!("{name} {}", run.version), "runtimes"),
    };
    Frame::render(page.frame.path.clone(), &page)
}

fn sections(facts: &Facts<'_>, run: &Run) -> Vec<Section> {
    let catalog = facts.input.catalog;
    let mut of_interfaces: BTreeMap<&InterfaceId, Vec<&Entry>> = BTreeMap::new();
    let mut of_suites: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in &run.results {
        let test = catalog.test(entry.test);
        if test.built_in {
            let covered = test.interfaces().into_iter();
            covered.for_each(|interface| of_interfaces.entry(interface).or_default().push(entry));
        } else {
            of_suites.entry(test.id.suite()).or_default().push(entry);
        }
    }
    let mut by_proposal: BTreeMap<String, Vec<(&InterfaceId, Vec<&Entry>)>> = BTreeMap::new();
    for (interface, entries) in of_interfaces {
        let name = facts.owner(interface).map_or_else(|| "other".to_owned(), |name| format!("wasi:{name}"));
        by_proposal.entry(name).or_default().push((interface, entries));
    }
    let proposals = by_proposal.into_iter().map(|(name, interfaces)| {
        let tests: BTreeMap<(TestIndex, &Release), Standing> = interfaces
            .iter()
            .flat_map(|(_, entries)| entries.iter().map(|entry| ((entry.test, &entry.release), entry.standing)))
            .collect();
        let parts = interfaces.into_iter().map(|(interface, entries)| {
            part(facts, interface.as_str(), interface.name(), links::interface(interface), &entries)
        });
        Section {
            id: links::anchor(&name),
            cell: Cell::of(&tests.into_values().collect::<Tally>(), String::new()),
            parts: parts.collect(),
            name,
        }
    });
    let suites = of_suites.into_iter().map(|(suite, entries)| Section {
        id: links::anchor(suite),
        name: format!("official suite: {suite}"),
        cell: Cell::of(&entries.iter().map(|entry| entry.standing).collect::<Tally>(), String::new()),
        parts: vec![part(facts, &format!("{suite}-tests"), "", String::new(), &entries)],
    });
    proposals.chain(suites).collect()
}

/// The releases that share an outcome, and what there is to say of it.
pub(super) type Shared<'a> = (Vec<&'a Release>, Option<&'a Detail>);

fn part(facts: &Facts<'_>, anchor: &str, name: &str, href: String, entries: &[&Entry]) -> Part {
    let tally: Tally = entries.iter().map(|entry| entry.standing).collect();
    let mut passing: BTreeSet<&TestId> = BTreeSet::new();
    let mut others: BTreeMap<(Standing, &TestId, &str), Shared<'_>> = BTreeMap::new();
    for entry in entries {
        let test = &facts.input.catalog.test(entry.test).id;
        match entry.detail.as_deref() {
            None => {
                passing.insert(test);
            }
            Some(detail) => {
                let of = others.entry((entry.standing, test, detail.message.as_str()));
                of.or_insert_with(|| (Vec::new(), Some(detail))).0.push(&entry.release);
            }
        }
    }
    // A test that passes in some releases alone is told once.
    for (_, test, _) in others.keys() {
        passing.remove(test);
    }
    let mut outcomes: Vec<Outcome> = others
        .into_iter()
        .map(|((standing, test, message), (releases, detail))| Outcome {
            test: test.to_string(),
            href: links::test(test),
            class: class(standing),
            standing: words(standing, detail),
            releases: range(releases),
            message: message.to_owned(),
            known: detail.and_then(|detail| detail.known.clone()),
        })
        .collect();
    // What failed comes before what was not run.
    outcomes.sort_by_key(|outcome| match outcome.class {
        "failing" => 0,
        "known" => 1,
        "flaky" => 2,
        "unsupported" => 3,
        _ => 4,
    });
    Part {
        id: links::anchor(anchor),
        name: name.to_owned(),
        href,
        words: in_words(&tally),
        cell: Cell::of(&tally, String::new()),
        not_passing: outcomes,
        passing: passing.into_iter().map(|test| (test.to_string(), links::test(test))).collect(),
    }
}

/// A standing with how the test ended, where that says more.
pub(super) fn words(standing: Standing, detail: Option<&Detail>) -> String {
    match (standing, detail) {
        (Standing::KnownFailure | Standing::Failing, Some(detail)) if detail.status != "fail" => {
            format!("{standing} ({})", detail.status)
        }
        _ => standing.to_string(),
    }
}

/// Releases as a reader would say them: `0.2.0 – 0.2.12`.
pub(super) fn range(mut releases: Vec<&Release>) -> String {
    releases.sort();
    releases.dedup();
    match (releases.first(), releases.last()) {
        (Some(first), Some(last)) if first != last => format!("{first} – {last} ({})", releases.len()),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    }
}
