//! `suites/renames.toml`: tests that are called otherwise than they were. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::TestId;
use crate::lines::line_of;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Tests that are called otherwise than they were.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renames {
    #[serde(default, rename = "rename")]
    renames: Vec<Rename>,
}

/// One test that is called otherwise than it was.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rename {
    /// What it was called.
    pub from: TestId,
    /// What it is called.
    pub to: TestId,
}

/// The file does not say what it must.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct RenamesError {
    /// The line, counted from 1.
    pub line: usize,
    /// What was expected and what was found.
    pub message: String,
}

impl Renames {
    /// Reads the text of a `renames.toml`.
    ///
    /// # Errors
    /// When it is not a list of `[[rename]]` with `from` and `to`, or names a test twice.
    pub fn parse(text: &str) -> Result<Self, RenamesError> {
        let renames: Self = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |span| line_of(text, span.start));
            RenamesError { line, message: error.message().trim().replace('\n', "; ") }
        })?;
        let mut seen = BTreeSet::new();
        for (index, rename) in renames.renames.iter().enumerate() {
            if !seen.insert(&rename.from) {
                let line = text.match_indices("[[rename]]").nth(index).map_or(1, |(at, _)| line_of(text, at));
                return Err(RenamesError { line, message: format!("`{}` is renamed twice", rename.from) });
            }
        }
        Ok(renames)
    }

    /// What each test was called and is called.
    pub fn pairs(&self) -> impl Iterator<Item = (&TestId, &TestId)> {
        self.renames.iter().map(|rename| (&rename.from, &rename.to))
    }
}
