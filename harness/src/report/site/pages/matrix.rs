//! The front page, and a page for each release: interfaces by runtimes. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::Facts;
use super::{Frame, Page, REPOSITORY, SiteError};
use crate::id::{InterfaceId, ProposalName, Release};
use crate::proposal::Cycle;
use crate::report::site::catalog::Run;
use crate::report::site::links;
use crate::report::site::view::{self, Cell};
use crate::report::tally::Tally;
use crate::surface::Class;
use askama::Template;
use std::collections::{BTreeMap, BTreeSet};

/// Interfaces by runtimes, in one release.
pub(super) struct Matrix {
    pub(super) release: String,
    pub(super) href: String,
    pub(super) beat: &'static str,
    pub(super) columns: Vec<Column>,
    pub(super) groups: Vec<Group>,
    pub(super) official: Vec<Row>,
}

pub(super) struct Column {
    name: String,
    version: String,
    href: String,
}

/// The interfaces of one proposal.
pub(super) struct Group {
    name: String,
    href: String,
    cells: Vec<Cell>,
    rows: Vec<Row>,
}

pub(super) struct Row {
    name: String,
    href: String,
    change: &'static str,
    change_title: &'static str,
    change_class: &'static str,
    cells: Vec<Cell>,
}

#[derive(Template)]
#[template(path = "site/index.html")]
struct Index {
    frame: Frame,
    matrices: Vec<Matrix>,
    others: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "site/release.html")]
struct ReleasePage {
    frame: Frame,
    date: Option<String>,
    cycle: &'static str,
    before: Option<(String, String)>,
    matrix: Matrix,
    changes: Vec<Changed>,
}

/// What a release did to an interface.
struct Changed {
    interface: String,
    href: String,
    label: &'static str,
    title: &'static str,
    class: &'static str,
    items: Vec<String>,
}

#[derive(Template)]
#[template(path = "site/about.html")]
struct About<'a> {
    frame: Frame,
    repository: &'static str,
    sources: Vec<SourceRow<'a>>,
}

struct SourceRow<'a> {
    runtime: &'a str,
    version: &'a str,
    href: String,
    file: &'a str,
    suites: &'a str,
    started: &'a str,
    platform: &'a str,
    harness: &'a str,
}

/// The front page: the newest release of each track that anything is known of.
pub(super) fn index(facts: &Facts<'_>) -> Result<Page, SiteError> {
    let tracks: BTreeSet<_> = facts.releases.iter().map(Release::track).collect();
    let newest = tracks.into_iter().rev().filter_map(|track| {
        let has = |release: &&Release| !facts.newest_with(release).is_empty();
        facts.on_track(track).find(has).or_else(|| facts.on_track(track).next())
    });
    let matrices: Vec<Matrix> = newest.map(|release| matrix(facts, release)).collect();
    let shown: BTreeSet<&str> = matrices.iter().map(|matrix| matrix.release.as_str()).collect();
    let others = facts
        .releases
        .iter()
        .map(|release| (release.to_string(), links::release(release)))
        .filter(|(release, _)| !shown.contains(release.as_str()))
        .collect();
    let frame = Frame::new("index.html".to_owned(), "Compatibility", "compatibility");
    Frame::render(frame.path.clone(), &Index { frame, matrices, others })
}

/// The page of one release.
pub(super) fn release(facts: &Facts<'_>, release: &Release) -> Result<Page, SiteError> {
    let changes = facts.changes(release);
    let cycle = changes.map_or("", |changes| match (changes.is_first(), changes.cycle()) {
        (true, _) => "the first of its track",
        (_, Cycle::Feature) => "a tick: interfaces took features",
        (_, Cycle::Stabilization) => "a tock: it only settled",
    });
    let before = changes.and_then(|changes| changes.before.as_ref());
    let changed = changes.filter(|changes| !changes.is_first()).into_iter().flat_map(|changes| {
        changes.diff.interfaces.iter().filter_map(|(interface, items)| {
            let class = changes.diff.class(interface);
            if class == Class::None {
                return None;
            }
            let (label, title, style) = view::change(class);
            let items = items.iter().map(|change| format!("{}: {}", change.subject.name(), change.class)).collect();
            let href = links::interface(interface);
            Some(Changed { interface: interface.to_string(), href, label, title, class: style, items })
        })
    });
    let frame = Frame::new(links::release(release), format!("WASI {release}"), "compatibility");
    let page = ReleasePage {
        date: changes.and_then(|changes| changes.date).map(|date| date.to_string()),
        cycle,
        before: before.map(|before| (before.to_string(), links::release(before))),
        matrix: matrix(facts, release),
        changes: changed.collect(),
        frame,
    };
    Frame::render(page.frame.path.clone(), &page)
}

/// Where the results come from, and how to read them.
pub(super) fn about(facts: &Facts<'_>) -> Result<Page, SiteError> {
    let sources = facts.input.catalog.runs().flat_map(|(name, run)| {
        run.sources.iter().map(move |source| SourceRow {
            runtime: name,
            version: &run.version,
            href: links::version(name, &run.version),
            file: &source.file,
            suites: source.suites.as_deref().unwrap_or("the official suite"),
            started: source.started.get(..10).unwrap_or(&source.started),
            platform: &source.platform,
            harness: source.harness.get(..12).unwrap_or(&source.harness),
        })
    });
    let frame = Frame::new("about.html".to_owned(), "About", "about");
    let page = About { frame, repository: REPOSITORY, sources: sources.collect() };
    Frame::render(page.frame.path.clone(), &page)
}

/// Interfaces by runtimes, in one release: the newest version of each runtime that has results of it.
pub(super) fn matrix(facts: &Facts<'_>, release: &Release) -> Matrix {
    let runs = facts.newest_with(release);
    let changes = facts.changes(release);
    let mut of_proposals: BTreeMap<Option<&ProposalName>, BTreeSet<&InterfaceId>> = BTreeMap::new();
    let in_release = changes.map(|changes| changes.diff.interfaces.keys().collect::<BTreeSet<_>>());
    for interface in facts.interfaces.keys() {
        let has_results = || runs.iter().any(|(name, run)| facts.tally(name, run, release, interface).total() > 0);
        // A world that only gathers interfaces has nothing of its own that could be tested.
        let is_there = in_release.as_ref().is_some_and(|all| all.contains(interface));
        let testable = facts.interfaces.get(interface).is_some_and(|tests| !tests.is_empty());
        if has_results() || is_there && (testable || has_functions(facts, release, interface)) {
            of_proposals.entry(facts.owner(interface)).or_default().insert(interface);
        }
    }
    let groups = of_proposals.into_iter().map(|(proposal, interfaces)| {
        let name = proposal.map_or_else(|| "other".to_owned(), |name| format!("wasi:{name}"));
        let tests: BTreeSet<_> = interfaces.iter().flat_map(|one| &facts.interfaces[*one]).collect();
        let cells = runs.iter().map(|(runtime, run)| {
            let href = format!("{}#{}", links::version(runtime, &run.version), links::anchor(&name));
            Cell::of(&facts.tally_of(runtime, run, release, tests.iter().copied()), href)
        });
        let cells = cells.collect();
        let rows = interfaces.iter().map(|interface| {
            let class = changes.filter(|changes| !changes.is_first()).map(|changes| changes.diff.class(interface));
            let (change, change_title, change_class) =
                class.filter(|class| *class != Class::None).map_or(("", "", ""), view::change);
            let cell = |(runtime, run): &(&str, &Run)| {
                let href = links::version_interface(runtime, &run.version, interface);
                Cell::of(&facts.tally(runtime, run, release, interface), href)
            };
            Row {
                name: interface.name().to_owned(),
                href: links::interface(interface),
                change,
                change_title,
                change_class,
                cells: runs.iter().map(cell).collect(),
            }
        });
        Group { href: proposal.map(links::proposal).unwrap_or_default(), rows: rows.collect(), name, cells }
    });
    let beat = changes.filter(|changes| !changes.is_first()).map_or("", |changes| match changes.cycle() {
        Cycle::Feature => "tick",
        Cycle::Stabilization => "tock",
    });
    let columns = runs.iter().map(|(name, run)| Column {
        name: (*name).to_owned(),
        version: run.version.clone(),
        href: links::version(name, &run.version),
    });
    Matrix {
        release: release.to_string(),
        href: links::release(release),
        beat,
        columns: columns.collect(),
        groups: groups.collect(),
        official: official(facts, release, runs),
    }
}

/// The official suite's tests, by suite: they do not say which functions they are about.
fn official(facts: &Facts<'_>, release: &Release, runs: &[(&str, &Run)]) -> Vec<Row> {
    let catalog = facts.input.catalog;
    let mut suites: BTreeMap<String, Vec<Tally>> = BTreeMap::new();
    for (column, (_, run)) in runs.iter().enumerate() {
        for entry in run.results.iter().filter(|entry| entry.release == *release) {
            let test = catalog.test(entry.test);
            if !test.built_in {
                let suite = suites.entry(test.id.suite().to_owned());
                suite.or_insert_with(|| vec![Tally::default(); runs.len()])[column].add(entry.standing);
            }
        }
    }
    let row = |(suite, tallies): (String, Vec<Tally>)| {
        let cell = |((name, run), tally): (&(&str, &Run), &Tally)| {
            Cell::of(tally, format!("{}#{}", links::version(name, &run.version), links::anchor(&suite)))
        };
        let cells = runs.iter().zip(&tallies).map(cell).collect();
        Row { name: suite, href: String::new(), change: "", change_title: "", change_class: "", cells }
    };
    suites.into_iter().map(row).collect()
}

/// Whether an interface has anything in a release that could be called.
fn has_functions(facts: &Facts<'_>, release: &Release, interface: &InterfaceId) -> bool {
    let proposals = facts.input.history.proposals.values();
    let surfaces = proposals.filter_map(|proposal| proposal.surfaces.get(release));
    surfaces.flat_map(|surface| surface.items.iter()).any(|(subject, item)| {
        matches!(subject, crate::surface::Subject::Item(id) if id.interface() == interface)
            && matches!(item.signature, crate::surface::Signature::Function(_))
    })
}
