//! Evidence: what tests say of a release's items. This module does no I/O.
//!
//! It is made from reports (`report::evidence`); here is only what rules ask of it.
#![deny(clippy::disallowed_methods)]

use crate::id::{ItemId, TestId};
use std::collections::{BTreeMap, BTreeSet};

/// What reports say, for the gate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// What tests say of each function.
    pub items: BTreeMap<ItemId, Tested>,
    /// How many reports count.
    pub reports: usize,
    /// Reports that do not count, by file, with why.
    pub unusable: BTreeMap<String, (Flaw, String)>,
    /// What newly fails in a report since the last one that was published, by file.
    pub regressions: BTreeMap<String, Lost>,
    /// Expectations whose time is over, by file and line.
    pub expired: BTreeMap<String, String>,
}

/// Tests that passed in the last report that was published of a runtime, and do not any more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lost {
    /// The last report: its file, and of what it is.
    pub since: String,
    /// Those that fail as an expectation says, which has a reason: somebody found out who is wrong.
    pub known: Vec<String>,
    /// The others.
    pub unknown: Vec<String>,
}

/// What tests say of one function.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tested {
    /// The tests that cover it and were run somewhere.
    pub tests: BTreeSet<TestId>,
    /// The engines on which they were run, each with those that did not pass. Runtimes that share an engine are one.
    pub engines: BTreeMap<String, BTreeSet<TestId>>,
}

impl Tested {
    /// The engines on which every test of it passes that says anything there.
    pub fn passing(&self) -> impl Iterator<Item = &str> {
        self.engines.iter().filter(|(_, failing)| failing.is_empty()).map(|(engine, _)| engine.as_str())
    }
}

/// Why a report does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// It cannot be read, or is no report of a form that this tool knows.
    Malformed,
    /// It is not of a whole run, or of shards that do not make one.
    Partial,
    /// It is of other tests than those of today.
    Stale,
}
