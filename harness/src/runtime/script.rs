//! What a runtime tells of a script while it carries it out. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::event::{Directives, FailedDirective};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How a script goes, shared by whoever carries it out and whoever waits for that. What was told stays when the script does
/// not end.
#[derive(Debug, Clone, Default)]
pub struct Told(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    directives: Directives,
    current: Option<(u32, &'static str)>,
    lacking: Option<String>,
}

impl Told {
    /// A directive is about to be carried out.
    pub fn begin(&self, line: u32, kind: &'static str) {
        self.state().current = Some((line, kind));
    }

    /// This many directives did what they say.
    pub fn passed(&self, count: u32) {
        let mut state = self.state();
        state.directives.passed += count;
        state.current = None;
    }

    /// A directive did not do what it says.
    pub fn failed(&self, failed: FailedDirective) {
        let mut state = self.state();
        state.directives.failed.push(failed);
        state.current = None;
    }

    /// This many directives were not carried out.
    pub fn not_run(&self, count: u32) {
        let mut state = self.state();
        state.directives.not_run += count;
        state.current = None;
    }

    /// A directive was not carried out, for the runtime lacks something; the first such thing is kept.
    pub fn lacks(&self, what: String) {
        self.not_run(1);
        self.state().lacking.get_or_insert(what);
    }

    /// The directive that is being carried out: its line, and what it is.
    pub fn current(&self) -> Option<(u32, &'static str)> {
        self.state().current
    }

    /// What the runtime lacks, where that kept a directive from being carried out.
    pub fn lacking(&self) -> Option<String> {
        self.state().lacking.clone()
    }

    /// How the directives ended so far.
    pub fn directives(&self) -> Directives {
        self.state().directives.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing that holds the lock can panic half-way through a change.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
