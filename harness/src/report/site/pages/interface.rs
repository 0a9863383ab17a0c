//! The page of an interface: function by function, runtime by runtime. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::Facts;
use super::history::{Beat, of_interface};
use super::{Frame, Page, SiteError};
use crate::id::{InterfaceId, ItemId, Release, Track};
use crate::report::site::catalog::{Run, TestIndex};
use crate::report::site::links;
use crate::report::site::view::{Cell, prose};
use crate::surface::{Signature, Subject, Surface};
use askama::Template;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Template)]
#[template(path = "site/interface.html")]
struct InterfacePage {
    frame: Frame,
    name: String,
    proposal: Option<(String, String)>,
    history: Vec<(String, Vec<Beat>)>,
    tables: Vec<Table>,
    tests: Vec<TestRow>,
}

/// The functions of one release by runtimes.
struct Table {
    release: String,
    href: String,
    columns: Vec<(String, String)>,
    rows: Vec<FunctionRow>,
}

struct FunctionRow {
    name: String,
    signature: String,
    gate: String,
    tests: usize,
    cells: Vec<Cell>,
}

struct TestRow {
    id: String,
    href: String,
    claim: Vec<(bool, String)>,
}

pub(super) fn page(facts: &Facts<'_>, interface: &InterfaceId, tests: &BTreeSet<TestIndex>) -> Result<Page, SiteError> {
    // The newest release of each track that has it: one of the train, or else a draft of the proposal's own.
    let mut newest: BTreeMap<Track, &Release> = BTreeMap::new();
    for proposal in facts.input.history.proposals.values() {
        let has = |surface: &Surface| surface.get(&Subject::Interface(interface.clone())).is_some();
        for (release, _) in proposal.surfaces.iter().filter(|(_, surface)| has(surface)) {
            newest.insert(release.track(), release);
        }
    }
    let tables = newest.into_values().rev().filter_map(|release| table(facts, interface, release));
    let rows = tests.iter().map(|index| {
        let id = &facts.input.catalog.test(*index).id;
        TestRow {
            id: id.to_string(),
            href: links::test(id),
            claim: facts.input.documents.get(id).map(|document| prose(&document.claim)).unwrap_or_default(),
        }
    });
    let mut rows: Vec<TestRow> = rows.collect();
    rows.sort_by(|a, b| a.id.cmp(&b.id));
    let page = InterfacePage {
        name: interface.to_string(),
        proposal: facts.owner(interface).map(|name| (format!("wasi:{name}"), links::proposal(name))),
        history: of_interface(facts, interface),
        tables: tables.collect(),
        tests: rows,
        frame: Frame::new(links::interface(interface), interface.to_string(), "proposals"),
    };
    Frame::render(page.frame.path.clone(), &page)
}

fn table(facts: &Facts<'_>, interface: &InterfaceId, release: &Release) -> Option<Table> {
    let edition = facts.edition(facts.owner(interface), release);
    let runs = facts.newest_with(&edition);
    let mut functions: BTreeMap<&ItemId, (String, String)> = BTreeMap::new();
    let surfaces = facts.input.history.proposals.values().filter_map(|proposal| proposal.surfaces.get(release));
    for (subject, item) in surfaces.flat_map(|surface| surface.items.iter()) {
        let Subject::Item(id) = subject else { continue };
        let (Signature::Function(function) | Signature::ExportFunction(function)) = &item.signature else { continue };
        if id.interface() == interface {
            let gate = item.gate.feature().map(|feature| format!("behind {feature}")).unwrap_or_default();
            functions.insert(id, (function.to_string(), gate));
        }
    }
    if functions.is_empty() {
        return None;
    }
    let none = BTreeSet::new();
    let rows = functions.into_iter().map(|(item, (signature, gate))| {
        let tests = facts.items.get(item).unwrap_or(&none);
        let of_track = tests.iter().filter(|test| facts.input.catalog.test(**test).id.track() == release.track());
        let cells = runs.iter().map(|(name, run)| {
            let tally = facts.tally_of(name, run, &edition, tests);
            Cell::of(&tally, links::outcome_of(name, &run.version, &edition, interface.as_str()))
        });
        FunctionRow { name: item.name().to_owned(), signature, gate, tests: of_track.count(), cells: cells.collect() }
    });
    let rows = rows.collect();
    let column =
        |(name, run): &(&str, &Run)| (format!("{name} {}", run.version), links::outcome(name, &run.version, &edition));
    let columns = runs.iter().map(column);
    let href = if facts.editions.contains(&edition) { links::edition(&edition) } else { String::new() };
    Some(Table { release: release.to_string(), href, columns: columns.collect(), rows })
}
