//! The pages of the site, one kind a file. This module does no I/O.
#![deny(clippy::disallowed_methods)]

mod facts;
mod history;
mod interface;
mod matrix;
mod outcome;
mod proposal;
mod runtime;
mod search;
mod test;

use super::catalog::Catalog;
use super::links;
use crate::id::TestId;
use crate::proposal::History;
use crate::report::text::visible;
use askama::Template;
use facts::Facts;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Everything that the site is made from.
#[derive(Debug)]
pub struct Input<'a> {
    /// The published reports.
    pub catalog: &'a Catalog,
    /// The proposals, their releases and APIs.
    pub history: &'a History,
    /// What the built-in tests say of themselves.
    pub documents: &'a BTreeMap<TestId, Document>,
}

/// What a built-in test says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it claims.
    pub claim: String,
    /// A link to the sentence of the specification.
    pub spec: Option<String>,
    /// Its file, as a path from the project's folder.
    pub source: String,
}

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its path from the site's root, with `/` between its parts.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// A page cannot be made.
#[derive(Debug, thiserror::Error)]
#[error("failed to make the page `{path}`: {cause}")]
pub struct SiteError {
    path: String,
    cause: askama::Error,
}

/// What every page has.
#[derive(Debug, Clone)]
struct Frame {
    path: String,
    /// What goes before a path from the site's root.
    root: String,
    title: String,
    /// The part of the site that it belongs to.
    part: &'static str,
}

impl Frame {
    fn new(path: String, title: impl Into<String>, part: &'static str) -> Self {
        Self { root: links::root(&path), path, title: title.into(), part }
    }

    fn render(path: String, template: &impl Template) -> Result<Page, SiteError> {
        match template.render() {
            // Of characters that control, HTML has but white space.
            Ok(text) if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) => {
                let text = text.split('\n').map(visible).collect::<Vec<_>>().join("\n");
                Ok(Page { path, text })
            }
            Ok(text) => Ok(Page { path, text }),
            Err(cause) => Err(SiteError { path, cause }),
        }
    }
}

/// Where the project's files are to be looked at.
const REPOSITORY: &str = "https://github.com/wasi-ticktock/ticktock";

/// The files that are the same on every site.
const ASSETS: &[(&str, &str)] = &[
    ("style.css", include_str!("../../../../templates/site/assets/style.css")),
    ("site.js", include_str!("../../../../templates/site/assets/site.js")),
    ("theme.js", include_str!("../../../../templates/site/assets/theme.js")),
];

/// Makes every file of the site and hands it over, on several threads.
///
/// # Errors
/// When a page cannot be made or is not taken.
pub fn files<E: From<SiteError> + Send>(
    input: &Input<'_>,
    take: impl Fn(Page) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let facts = Facts::new(input);
    let assets = ASSETS.iter().map(|(path, text)| Page { path: (*path).to_owned(), text: (*text).to_owned() });
    assets.chain([search::index(input, &facts)]).try_for_each(&take)?;
    for page in [matrix::index(&facts), history::page(&facts), matrix::about(&facts)] {
        take(page?)?;
    }
    let put = |page: Result<Page, SiteError>| take(page?);
    facts.editions.par_iter().try_for_each(|edition| put(matrix::edition(&facts, edition)))?;
    facts.input.history.proposals.par_iter().try_for_each(|(name, of)| put(proposal::page(&facts, name, of)))?;
    facts.interfaces.par_iter().try_for_each(|(interface, tests)| put(interface::page(&facts, interface, tests)))?;
    facts.input.catalog.runtimes.par_iter().try_for_each(|(name, runs)| put(runtime::page(&facts, name, runs)))?;
    let runs: Vec<_> = facts.input.catalog.runs().collect();
    runs.par_iter().try_for_each(|(name, run)| {
        put(runtime::version(&facts, name, run))?;
        outcome::pages(&facts, name, run).try_for_each(put)
    })?;
    let tests = 0..facts.input.catalog.tests.len();
    tests.into_par_iter().try_for_each(|index| put(test::page(&facts, index)))
}
