//! The pages of what a version of a runtime does of one release or draft: which tests do not pass, and why. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::Facts;
use super::{Frame, Page, SiteError};
use crate::id::{InterfaceId, TestId};
use crate::report::site::catalog::{Detail, Edition, Entry, Run, TestIndex};
use crate::report::site::links;
use crate::report::site::view::{Cell, class, in_words};
use crate::report::tally::{Standing, Tally};
use askama::Template;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Template)]
#[template(path = "site/outcome.html")]
struct OutcomePage<'a> {
    frame: Frame,
    runtime: (&'a str, String),
    version: (&'a str, String),
    edition: (String, String),
    words: String,
    sections: Vec<Section>,
}

/// What there is to say of one proposal, or of a suite that does not say what it covers.
struct Section {
    id: String,
    name: String,
    cell: Cell,
    parts: Vec<Part>,
}

/// What there is to say of one interface, or of a whole suite.
struct Part {
    id: String,
    name: String,
    href: String,
    words: String,
    cell: Cell,
    not_passing: Vec<Outcome>,
    passing: Vec<(String, String)>,
}

/// A test that did not pass.
struct Outcome {
    test: String,
    href: String,
    class: &'static str,
    standing: String,
    message: String,
    known: Option<(String, String)>,
    /// Whether what is known of it was said of the one before.
    as_before: bool,
}

/// A page for each release and each draft that there are results of.
pub(super) fn pages<'f>(
    facts: &'f Facts<'_>,
    name: &'f str,
    run: &'f Run,
) -> impl Iterator<Item = Result<Page, SiteError>> + use<'f> {
    let mut editions: BTreeMap<&Edition, Vec<&Entry>> = BTreeMap::new();
    for entry in &run.results {
        editions.entry(&entry.edition).or_default().push(entry);
    }
    editions.into_iter().map(move |(edition, entries)| page(facts, name, run, edition, &entries))
}

fn page(facts: &Facts<'_>, name: &str, run: &Run, edition: &Edition, entries: &[&Entry]) -> Result<Page, SiteError> {
    let what = if edition.is_draft() { edition.to_string() } else { format!("WASI {edition}") };
    let path = links::outcome(name, &run.version, edition);
    let page = OutcomePage {
        frame: Frame::new(path, format!("{what} on {name} {}", run.version), "runtimes"),
        runtime: (name, links::runtime(name)),
        version: (&run.version, links::version(name, &run.version)),
        edition: (what, links::edition(edition)),
        words: in_words(&facts.total(name, run, edition)),
        sections: sections(facts, edition, entries),
    };
    Frame::render(page.frame.path.clone(), &page)
}

fn sections(facts: &Facts<'_>, edition: &Edition, entries: &[&Entry]) -> Vec<Section> {
    let catalog = facts.input.catalog;
    let mut of_interfaces: BTreeMap<&InterfaceId, Vec<&Entry>> = BTreeMap::new();
    let mut of_suites: BTreeMap<(bool, &str), Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        let test = catalog.test(entry.test);
        let mut covered = test.interfaces();
        if edition.is_draft() {
            // What a draft's tests say of other proposals' interfaces is of no release.
            covered.retain(|interface| facts.owner(interface) == edition.draft_of.as_ref());
        }
        if covered.is_empty() {
            of_suites.entry((test.built_in, test.id.suite())).or_default().push(entry);
        }
        covered.into_iter().for_each(|interface| of_interfaces.entry(interface).or_default().push(entry));
    }
    let mut by_proposal: BTreeMap<String, Vec<(&InterfaceId, Vec<&Entry>)>> = BTreeMap::new();
    for (interface, entries) in of_interfaces {
        let name = facts.owner(interface).map_or_else(|| "other".to_owned(), |name| format!("wasi:{name}"));
        by_proposal.entry(name).or_default().push((interface, entries));
    }
    let proposals = by_proposal.into_iter().map(|(name, interfaces)| {
        let of_all = interfaces.iter().flat_map(|(_, entries)| entries);
        let tests: BTreeMap<TestIndex, Standing> = of_all.map(|entry| (entry.test, entry.standing)).collect();
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
    let suites = of_suites.into_iter().map(|((built_in, suite), entries)| Section {
        id: links::anchor(suite),
        name: format!("{}: {suite}", if built_in { "of no interface" } else { "official suite" }),
        cell: Cell::of(&entries.iter().map(|entry| entry.standing).collect::<Tally>(), String::new()),
        parts: vec![part(facts, &format!("{suite}-tests"), "", String::new(), &entries)],
    });
    proposals.chain(suites).collect()
}

fn part(facts: &Facts<'_>, anchor: &str, name: &str, href: String, entries: &[&Entry]) -> Part {
    let tally: Tally = entries.iter().map(|entry| entry.standing).collect();
    let mut passing: BTreeSet<&TestId> = BTreeSet::new();
    let mut others: BTreeMap<(Standing, &TestId), &Detail> = BTreeMap::new();
    for entry in entries {
        let test = &facts.input.catalog.test(entry.test).id;
        match entry.detail.as_deref() {
            None => drop(passing.insert(test)),
            Some(detail) => drop(others.insert((entry.standing, test), detail)),
        }
    }
    let outcomes = others.into_iter().map(|((standing, test), detail)| Outcome {
        test: test.to_string(),
        href: links::test(test),
        class: class(standing),
        standing: words(standing, Some(detail)),
        message: detail.message.clone(),
        known: detail.known.clone(),
        as_before: false,
    });
    let mut outcomes: Vec<Outcome> = outcomes.collect();
    // What failed comes before what was not run, and what has one cause stands together, so that it is told once.
    let rank = |outcome: &Outcome| match outcome.class {
        "failing" => 0,
        "known" => 1,
        "flaky" => 2,
        "unsupported" => 3,
        _ => 4,
    };
    let message = |outcome: &Outcome| if rank(outcome) < 3 { String::new() } else { outcome.message.clone() };
    outcomes
        .sort_by(|one, other| (rank(one), &one.known, message(one)).cmp(&(rank(other), &other.known, message(other))));
    for index in (1..outcomes.len()).rev() {
        let (before, outcome) = (&outcomes[index - 1], &outcomes[index]);
        let as_before = outcome.known.is_some() && outcome.known == before.known;
        let says_the_same = outcome.class == before.class && outcome.message == before.message;
        let outcome = &mut outcomes[index];
        outcome.as_before = as_before;
        if says_the_same && !outcome.message.is_empty() {
            outcome.message = "as above".to_owned();
        }
    }
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
