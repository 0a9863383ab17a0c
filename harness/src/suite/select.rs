//! Chooses tests: by id, by what an id begins with, or by a glob of ids; by suite, proposal, interface, release. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::Test;
use crate::glob::alternatives;
use crate::id::{Release, Track};
use crate::nearest::hint;
use globset::{Glob, GlobSet, GlobSetBuilder};
use std::collections::BTreeSet;

/// What was asked for cannot be selected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SelectError {
    /// A pattern is no glob.
    #[error("`{pattern}` is not a test id or glob: {problem}")]
    Glob {
        /// The pattern.
        pattern: String,
        /// What is wrong with it.
        problem: String,
    },
    /// No test is what was asked for.
    #[error("no test was selected: {asked} matches none of {of} tests{hint}; see them with `ticktock list`")]
    Nothing {
        /// What was asked for.
        asked: String,
        /// How many tests there are.
        of: usize,
        /// A test that may have been meant.
        hint: String,
    },
}

/// What to select. Every part that is not empty must match.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Ids or globs of ids, of which one must match: `clocks/0.3/now-moves-on`, `*/0.2/*-stdin-*`. What names the folder of an
    /// id, such as `clocks` or `*/0.3`, stands for all that is in it.
    pub patterns: Vec<String>,
    /// Proposals, of which one must be the test's suite, or be that of an interface that it covers.
    pub proposals: Vec<String>,
    /// Interfaces, of which the test must cover one: `wasi:clocks/monotonic-clock`, or its name alone.
    pub interfaces: Vec<String>,
    /// Tracks, of which the test must be of one.
    pub tracks: Vec<Track>,
    /// Releases, of which one must have everything that the test covers, as the test says itself.
    pub releases: Vec<Release>,
}

/// The tests that were selected, in their order.
///
/// # Errors
/// When a pattern is no glob, or a pattern or the whole selection matches nothing: that is a mistake of whoever typed it,
/// and never a success.
pub fn select(tests: Vec<Test>, selection: &Selection) -> Result<Vec<Test>, SelectError> {
    let of = tests.len();
    let nothing = |asked: String, hint: String| SelectError::Nothing { asked, of, hint };
    let globs = globs(&selection.patterns)?;
    // As it would be if a shell had taken the alternatives apart.
    let parts: Vec<String> = selection.patterns.iter().flat_map(|pattern| alternatives(pattern)).collect();
    let part_globs = self::globs(&parts)?;
    let mut unmatched: BTreeSet<usize> = (0..parts.len()).collect();
    for test in &tests {
        for index in part_globs.matches(test.id.to_string()) {
            unmatched.remove(&(index / EACH));
        }
    }
    if let Some(pattern) = unmatched.first().and_then(|index| parts.get(*index)) {
        let ids: Vec<String> = tests.iter().map(|test| test.id.to_string()).collect();
        return Err(nothing(format!("`{pattern}`"), hint(pattern, ids.iter().map(String::as_str))));
    }
    let meant = selection.hint(&tests);
    let selected: Vec<Test> = tests.into_iter().filter(|test| selection.matches(test, &globs)).collect();
    if selected.is_empty() { Err(nothing(selection.describe(), meant)) } else { Ok(selected) }
}

impl Selection {
    fn matches(&self, test: &Test, globs: &GlobSet) -> bool {
        let any =
            |wanted: &[String], matches: &dyn Fn(&str) -> bool| wanted.is_empty() || wanted.iter().any(|w| matches(w));
        let interfaces = || test.spec.covers.iter().map(|item| item.interface());
        (self.patterns.is_empty() || globs.is_match(test.id.to_string()))
            && any(&self.proposals, &|wanted| {
                test.id.suite() == wanted || interfaces().any(|interface| interface.package() == Some(wanted))
            })
            && any(&self.interfaces, &|wanted| {
                interfaces().any(|interface| interface.as_str() == wanted || interface.name() == wanted)
            })
            && (self.tracks.is_empty() || self.tracks.contains(&test.id.track()))
            && (self.releases.is_empty()
                || self.releases.iter().any(|release| {
                    test.id.track() == release.track() && (release.is_candidate() || test.spec.since <= *release)
                }))
    }

    /// The proposal or interface that may have been meant, where no test has the one that was typed.
    fn hint(&self, tests: &[Test]) -> String {
        let covered = || tests.iter().flat_map(|test| &test.spec.covers).map(|item| item.interface());
        let proposals: BTreeSet<&str> = tests
            .iter()
            .map(|test| test.id.suite())
            .chain(covered().filter_map(|interface| interface.package()))
            .collect();
        let interfaces: BTreeSet<&str> = covered().map(|interface| interface.as_str()).collect();
        let is_interface = |wanted: &String| covered().any(|i| i.as_str() == wanted || i.name() == wanted);
        let proposal = self.proposals.iter().find(|wanted| !proposals.contains(wanted.as_str()));
        let interface = self.interfaces.iter().find(|wanted| !is_interface(wanted));
        match (proposal, interface) {
            (Some(typed), _) => hint(typed, proposals),
            (None, Some(typed)) => hint(typed, interfaces),
            (None, None) => String::new(),
        }
    }

    fn describe(&self) -> String {
        let mut parts: Vec<String> = self.patterns.iter().map(|pattern| format!("`{pattern}`")).collect();
        parts.extend(self.proposals.iter().map(|name| format!("proposal `{name}`")));
        parts.extend(self.interfaces.iter().map(|name| format!("interface `{name}`")));
        parts.extend(self.tracks.iter().map(|track| format!("track `{track}`")));
        parts.extend(self.releases.iter().map(|release| format!("release `{release}`")));
        if parts.is_empty() { "the selection".to_owned() } else { parts.join(" with ") }
    }
}

/// How many globs stand for a pattern.
const EACH: usize = 2;

/// For each pattern two globs: it, and what is in the folder that it names.
fn globs(patterns: &[String]) -> Result<GlobSet, SelectError> {
    let mut builder = GlobSetBuilder::new();
    for pattern in patterns {
        let error =
            |error: globset::Error| SelectError::Glob { pattern: pattern.clone(), problem: error.kind().to_string() };
        builder.add(Glob::new(pattern).map_err(error)?);
        builder.add(Glob::new(&format!("{}/**", pattern.trim_end_matches('/'))).map_err(error)?);
    }
    builder.build().map_err(|error| SelectError::Glob { pattern: patterns.join(" "), problem: error.to_string() })
}
