//! What the search box knows: a script with a list, so that it works from the file system, too. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::Facts;
use super::{Input, Page};
use crate::report::site::links;

/// The list: for each page what kind it is of, its name and its path.
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
    for release in &facts.releases {
        entries.push(["release".to_owned(), format!("WASI {release}"), links::release(release)]);
    }
    let mut tests: Vec<_> = input.catalog.tests.iter().map(|test| &test.id).collect();
    tests.sort();
    entries.extend(tests.into_iter().map(|test| ["test".to_owned(), test.to_string(), links::test(test)]));
    // A list of texts is always JSON. In a script of its own no text of it can end the script.
    let list = serde_json::to_string(&entries).unwrap_or_else(|_| "[]".to_owned());
    Page { path: "search.js".to_owned(), text: format!("window.ticktockPages = {list};\n") }
}
