//! What the search box knows: a script with a list, so that it works from the file system, too. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::Facts;
use super::{Input, Page};
use crate::id::ProposalName;
use crate::report::site::catalog::{Edition, Run};
use crate::report::site::links;

/// The list: for each page what kind it is of, its name and its path; and what versions of runtimes have results of.
pub(super) fn index(input: &Input<'_>, facts: &Facts<'_>) -> Page {
    let mut entries: Vec<[String; 3]> = Vec::new();
    for (name, run) in input.catalog.runs() {
        entries.push(["runtime".to_owned(), format!("{name} {}", run.version), links::version(name, &run.version)]);
    }
    for (name, proposal) in &input.history.proposals {
        entries.push(["proposal".to_owned(), proposal.descriptor.package.clone(), links::proposal(name)]);
    }
    for interface in facts.interfaces.keys() {
        entries.push(["interface".to_owned(), interface.to_string(), links::interface(interface)]);
    }
    for edition in &facts.editions {
        let (kind, name) = match edition.is_draft() {
            true => ("draft", edition.to_string()),
            false => ("release", format!("WASI {edition}")),
        };
        entries.push([kind.to_owned(), name, links::edition(edition)]);
    }
    let mut tests: Vec<_> = input.catalog.tests.iter().map(|test| &test.id).collect();
    tests.sort();
    entries.extend(tests.into_iter().map(|test| ["test".to_owned(), test.to_string(), links::test(test)]));
    // A list of texts is always JSON. In a script of its own no text of it can end the script.
    let list = serde_json::to_string(&entries).unwrap_or_else(|_| "[]".to_owned());
    let results = serde_json::to_string(&results(input, facts)).unwrap_or_else(|_| "[]".to_owned());
    let text = format!("window.ticktockPages = {list};\nwindow.ticktockResults = {results};\n");
    Page { path: "search.js".to_owned(), text }
}

/// A version of a runtime: its name, its version, and of each release or draft that it has results of the name, the path, and the
/// proposals that there are results of. The script makes names of them when somebody searches.
type Results<'a> = (&'a str, &'a str, Vec<(String, String, Vec<&'a str>)>);

fn results<'a>(input: &'a Input<'_>, facts: &'a Facts<'_>) -> Vec<Results<'a>> {
    let of_edition = |name: &'a str, run: &'a Run, edition: &'a Edition| {
        let proposals = facts.proposals_of(name, run, edition).into_iter().map(ProposalName::as_str).collect();
        let edition_name = if edition.is_draft() { edition.to_string() } else { format!("WASI {edition}") };
        (edition_name, links::outcome(name, &run.version, edition), proposals)
    };
    let of_run = |(name, run): (&'a str, &'a Run)| {
        let (drafts, releases): (Vec<_>, Vec<_>) = run.editions().into_iter().partition(|edition| edition.is_draft());
        let editions = releases.into_iter().rev().chain(drafts);
        (name, run.version.as_str(), editions.map(|edition| of_edition(name, run, edition)).collect())
    };
    input.catalog.runs().map(of_run).collect()
}
