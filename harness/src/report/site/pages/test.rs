//! The page of a test: claim, specification, source, and how it ended everywhere. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::{Facts, Place};
use super::outcome::words;
use super::{Frame, Page, REPOSITORY, SiteError};
use crate::report::site::catalog::{Detail, Edition, Entry};
use crate::report::site::links;
use crate::report::site::view::{class, prose};
use crate::report::tally::Standing;
use askama::Template;

#[derive(Template)]
#[template(path = "site/test.html")]
struct TestPage<'a> {
    frame: Frame,
    id: String,
    claim: Option<Vec<(bool, String)>>,
    spec: Option<&'a str>,
    source: Option<(String, &'a str)>,
    covers: Vec<(String, String)>,
    runtimes: Vec<Runtime<'a>>,
    built_in: bool,
}

/// How the test ended on one runtime.
struct Runtime<'a> {
    name: &'a str,
    href: String,
    rows: Vec<Row<'a>>,
}

/// Versions of a runtime, one after another, on which it ended the same.
struct Row<'a> {
    versions: String,
    href: String,
    class: &'static str,
    standing: String,
    releases: String,
    detail: Option<&'a Detail>,
}

pub(super) fn page(facts: &Facts<'_>, index: usize) -> Result<Page, SiteError> {
    let test = &facts.input.catalog.tests[index];
    let document = facts.input.documents.get(&test.id);
    let mut runtimes: Vec<Runtime<'_>> = Vec::new();
    let places = facts.places(index);
    for of_runtime in places.chunk_by(|one, other| one.runtime == other.runtime) {
        let Some(first) = of_runtime.first() else { continue };
        runtimes.push(Runtime { name: first.runtime, href: links::runtime(first.runtime), rows: rows(of_runtime) });
    }
    let source =
        document.map(|document| (format!("{REPOSITORY}/blob/main/{}", document.source), document.source.as_str()));
    let covers = test.covers.iter().map(|item| (item.to_string(), links::interface(item.interface())));
    let page = TestPage {
        id: test.id.to_string(),
        claim: document.map(|document| prose(&document.claim)),
        spec: document.and_then(|document| document.spec.as_deref()),
        source,
        covers: if test.built_in { covers.collect() } else { Vec::new() },
        runtimes,
        built_in: test.built_in,
        frame: Frame::new(links::test(&test.id), test.id.to_string(), "tests"),
    };
    Frame::render(page.frame.path.clone(), &page)
}

/// The editions that share an outcome, and what there is to say of it.
type Shared<'a> = (Vec<&'a Edition>, Option<&'a Detail>);

/// An outcome that several releases or versions may share.
type Key<'a> = (Standing, Option<&'a str>);

/// How a test ended on one version of a runtime, sorted. There are few, and of many versions.
type Outcomes<'a> = Vec<(Key<'a>, Shared<'a>)>;

/// The rows of one runtime, whose results come version by version, the newest first.
fn rows<'a>(places: &[Place<'a>]) -> Vec<Row<'a>> {
    let mut versions: Vec<(&Place<'a>, Outcomes<'a>)> = Vec::new();
    for of_version in places.chunk_by(|one, other| one.run.version == other.run.version) {
        let Some(first) = of_version.first() else { continue };
        let mut outcomes: Outcomes<'a> = Vec::with_capacity(1);
        for place in of_version {
            let entry: &'a Entry = &place.run.results[place.entry];
            let detail = entry.detail.as_deref();
            let key = (entry.standing, detail.map(|detail| detail.message.as_str()));
            match outcomes.iter_mut().find(|(known, _)| *known == key) {
                Some((_, (releases, _))) => releases.push(&entry.edition),
                None => outcomes.push((key, (vec![&*entry.edition], detail))),
            }
        }
        outcomes.sort_by_key(|(key, _)| *key);
        versions.push((first, outcomes));
    }
    let same = |one: &Outcomes<'a>, other: &Outcomes<'a>| {
        one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.0 == other.0 && one.1.0 == other.1.0)
    };
    let mut rows = Vec::new();
    for group in versions.chunk_by(|(_, one), (_, other)| same(one, other)) {
        let (Some((newest, outcomes)), Some((oldest, _))) = (group.first(), group.last()) else { continue };
        let (newest, oldest) = (newest, &oldest.run.version);
        let versions = match *oldest == newest.run.version {
            true => newest.run.version.clone(),
            false => format!("{oldest} – {}", newest.run.version),
        };
        for ((standing, _), (releases, detail)) in outcomes {
            rows.push(Row {
                versions: versions.clone(),
                href: releases
                    .iter()
                    .max()
                    .map(|edition| links::outcome(newest.runtime, &newest.run.version, edition))
                    .unwrap_or_default(),
                class: class(*standing),
                standing: words(*standing, *detail),
                releases: range(releases.clone()),
                detail: *detail,
            });
        }
    }
    rows
}

/// Releases as a reader would say them: `0.2.0 – 0.2.12`.
fn range(mut releases: Vec<&Edition>) -> String {
    releases.sort();
    releases.dedup();
    match (releases.first(), releases.last()) {
        (Some(first), Some(last)) if first != last => format!("{first} – {last} ({})", releases.len()),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    }
}
