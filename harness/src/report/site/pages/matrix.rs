//! The front page, and a page for each release: interfaces by runtimes. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::Facts;
use super::{Frame, Page, REPOSITORY, SiteError};
use crate::id::{InterfaceId, ProposalName, Release};
use crate::proposal::Cycle;
use crate::report::site::catalog::{Edition, Run};
use crate::report::site::links;
use crate::report::site::view::{self, Cell};
use crate::report::tally::Tally;
use crate::surface::Class;
use askama::Template;
use std::collections::{BTreeMap, BTreeSet};

/// Interfaces by runtimes, in one release or draft.
struct Matrix {
    release: String,
    href: String,
    beat: &'static str,
    columns: Vec<Column>,
    groups: Vec<Group>,
    official: Vec<Row>,
    left_out: Vec<LeftOut>,
}

/// A runtime that provides nothing of a release's track, and has no column therefore.
struct LeftOut {
    runtime: String,
    href: String,
    why: String,
}

/// Drafts by runtimes.
struct Drafts {
    columns: Vec<Column>,
    rows: Vec<(String, String, Vec<Cell>)>,
}

struct Column {
    name: String,
    version: String,
    href: String,
}

/// The interfaces of one proposal.
struct Group {
    name: String,
    href: String,
    cells: Vec<Cell>,
    rows: Vec<Row>,
}

struct Row {
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
    drafts: Drafts,
    others: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "site/release.html")]
struct ReleasePage {
    frame: Frame,
    date: Option<String>,
    cycle: &'static str,
    before: Option<(String, String)>,
    /// The proposal that it is a draft of.
    draft_of: Option<(String, String)>,
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

/// The front page: the newest release of each track that anything is known of, and drafts.
pub(super) fn index(facts: &Facts<'_>) -> Result<Page, SiteError> {
    let tracks: BTreeSet<_> =
        facts.editions.iter().filter(|edition| !edition.is_draft()).map(|edition| edition.release.track()).collect();
    let newest = tracks.into_iter().rev().filter_map(|track| {
        let has = |edition: &&Edition| !facts.newest_with(edition).is_empty();
        facts.on_track(track).find(has).or_else(|| facts.on_track(track).next())
    });
    let matrices: Vec<Matrix> = newest.map(|edition| matrix(facts, edition)).collect();
    let shown: BTreeSet<&str> = matrices.iter().map(|matrix| matrix.release.as_str()).collect();
    let others = facts
        .editions
        .iter()
        .filter(|edition| !edition.is_draft())
        .map(|edition| (edition.to_string(), links::edition(edition)))
        .filter(|(release, _)| !shown.contains(release.as_str()))
        .collect();
    let frame = Frame::new("index.html".to_owned(), "Compatibility", "compatibility");
    Frame::render(frame.path.clone(), &Index { frame, matrices, drafts: drafts(facts), others })
}

/// Drafts by runtimes: the newest version of each runtime that has results of any draft.
fn drafts(facts: &Facts<'_>) -> Drafts {
    let runtimes = facts.input.catalog.runtimes.iter();
    let newest = runtimes.filter_map(|(name, runs)| {
        let run = runs.iter().find(|run| run.editions().iter().any(|edition| edition.is_draft()))?;
        Some((name.as_str(), run))
    });
    let newest: Vec<(&str, &Run)> = newest.collect();
    let row = |draft: &Edition| {
        let cell = |(name, run): &(&str, &Run)| {
            Cell::of(&facts.total(name, run, draft), links::outcome(name, &run.version, draft))
        };
        (draft.to_string(), links::edition(draft), newest.iter().map(cell).collect())
    };
    let columns = newest.iter().map(|(name, run)| Column {
        name: (*name).to_owned(),
        version: run.version.clone(),
        href: links::version(name, &run.version),
    });
    Drafts { columns: columns.collect(), rows: facts.drafts().map(row).collect() }
}

/// The page of one release, or of one draft.
pub(super) fn edition(facts: &Facts<'_>, edition: &Edition) -> Result<Page, SiteError> {
    let changes = facts.changes(edition);
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
    let title = if edition.is_draft() { edition.to_string() } else { format!("WASI {edition}") };
    let frame = Frame::new(links::edition(edition), title, "compatibility");
    let page = ReleasePage {
        date: changes.and_then(|changes| changes.date).map(|date| date.to_string()),
        cycle,
        before: before.map(|before| (before.to_string(), links::release(before))),
        draft_of: edition.draft_of.as_ref().map(|name| (format!("wasi:{name}"), links::proposal(name))),
        matrix: matrix(facts, edition),
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

/// Interfaces by runtimes, in one edition: the newest version of each runtime that has results of it.
fn matrix(facts: &Facts<'_>, edition: &Edition) -> Matrix {
    let without = |(name, run): &&(&str, &Run)| !edition.is_draft() && facts.lacks(name, run, edition.release.track());
    let (without, runs): (Vec<_>, Vec<_>) = facts.newest_with(edition).iter().partition(without);
    let changes = facts.changes(edition);
    let groups = interfaces(facts, edition, &runs).into_iter().map(|(proposal, interfaces)| {
        let name = proposal.map_or_else(|| "other".to_owned(), |name| format!("wasi:{name}"));
        let tests: BTreeSet<_> = interfaces.iter().flat_map(|one| &facts.interfaces[*one]).collect();
        let cells = runs.iter().map(|(runtime, run)| {
            let href = links::outcome_of(runtime, &run.version, edition, &name);
            Cell::of(&facts.tally_of(runtime, run, edition, tests.iter().copied()), href)
        });
        let cells = cells.collect();
        let rows = interfaces.iter().map(|interface| {
            let class = changes.filter(|changes| !changes.is_first()).map(|changes| changes.diff.class(interface));
            let (change, change_title, change_class) =
                class.filter(|class| *class != Class::None).map_or(("", "", ""), view::change);
            let cell = |(runtime, run): &(&str, &Run)| {
                let href = links::outcome_of(runtime, &run.version, edition, interface.as_str());
                Cell::of(&facts.tally(runtime, run, edition, interface), href)
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
        href: links::outcome(name, &run.version, edition),
    });
    let left_out = without.iter().map(|(name, run)| LeftOut {
        runtime: format!("{name} {}", run.version),
        href: links::outcome(name, &run.version, edition),
        why: why_nothing(run, edition),
    });
    Matrix {
        release: edition.to_string(),
        href: links::edition(edition),
        beat,
        columns: columns.collect(),
        groups: groups.collect(),
        official: official(facts, edition, &runs),
        left_out: left_out.collect(),
    }
}

/// What most results of an edition say that a runtime provides nothing of.
fn why_nothing(run: &Run, edition: &Edition) -> String {
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in run.results.iter().filter(|entry| *entry.edition == *edition) {
        if let Some(detail) = &entry.detail {
            *reasons.entry(&detail.message).or_default() += 1;
        }
    }
    reasons.into_iter().max_by_key(|(_, count)| *count).map(|(reason, _)| reason.to_owned()).unwrap_or_default()
}

/// The interfaces that are in an edition or have results of it, by the proposal that they belong to. Of a draft's tests, what
/// they say of other proposals' interfaces is not shown: those are in releases.
fn interfaces<'f>(
    facts: &'f Facts<'_>,
    edition: &Edition,
    runs: &[(&str, &Run)],
) -> BTreeMap<Option<&'f ProposalName>, BTreeSet<&'f InterfaceId>> {
    let mut of_proposals: BTreeMap<Option<&ProposalName>, BTreeSet<&InterfaceId>> = BTreeMap::new();
    let in_release = facts.changes(edition).map(|changes| changes.diff.interfaces.keys().collect::<BTreeSet<_>>());
    for (interface, tests) in &facts.interfaces {
        let owner = facts.owner(interface);
        if edition.is_draft() && owner != edition.draft_of.as_ref() {
            continue;
        }
        let has_results = || runs.iter().any(|(name, run)| facts.tally(name, run, edition, interface).total() > 0);
        // A world that only gathers interfaces has nothing of its own that could be tested.
        let is_there = edition.is_draft() || in_release.as_ref().is_some_and(|all| all.contains(interface));
        let testable = !edition.is_draft() && !tests.is_empty();
        if has_results() || is_there && (testable || has_functions(facts, &edition.release, interface)) {
            of_proposals.entry(owner).or_default().insert(interface);
        }
    }
    of_proposals
}

/// The official suite's tests, by suite: they do not say which functions they are about.
fn official(facts: &Facts<'_>, edition: &Edition, runs: &[(&str, &Run)]) -> Vec<Row> {
    let catalog = facts.input.catalog;
    let mut suites: BTreeMap<String, Vec<Tally>> = BTreeMap::new();
    for (column, (_, run)) in runs.iter().enumerate() {
        for entry in run.results.iter().filter(|entry| *entry.edition == *edition) {
            let test = catalog.test(entry.test);
            if !test.built_in {
                let suite = suites.entry(test.id.suite().to_owned());
                suite.or_insert_with(|| vec![Tally::default(); runs.len()])[column].add(entry.standing);
            }
        }
    }
    let row = |(suite, tallies): (String, Vec<Tally>)| {
        let cell = |((name, run), tally): (&(&str, &Run), &Tally)| {
            Cell::of(tally, links::outcome_of(name, &run.version, edition, &suite))
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
