//! Which test is begun next, and when: a test takes as many slots as it weighs, or all of them.

use super::execute::Planned;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The slots of a run, and the tests that wait for them.
#[derive(Debug)]
pub(super) struct Slots {
    all: usize,
    state: Mutex<State>,
    freed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    used: usize,
    next: usize,
    closed: bool,
}

/// Slots that a test has taken. Dropping it frees them.
#[derive(Debug)]
pub(super) struct Taken<'a> {
    slots: &'a Slots,
    count: usize,
}

impl Slots {
    pub(super) fn new(all: usize) -> Self {
        Self { all, state: Mutex::default(), freed: Condvar::new() }
    }

    /// The next test and its slots, once there are as many free. `None`: there are no more tests, or none is to be begun.
    pub(super) fn next<'a>(&'a self, tests: &'a [Planned]) -> Option<(&'a Planned, Taken<'a>)> {
        let mut state = self.state();
        loop {
            let planned = tests.get(state.next).filter(|_| !state.closed)?;
            let spec = &planned.test.spec;
            let count = if spec.alone { self.all } else { spec.weight.clamp(1, self.all) };
            if state.used + count <= self.all {
                state.used += count;
                state.next += 1;
                return Some((planned, Taken { slots: self, count }));
            }
            state = self.freed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Lets no other test begin.
    pub(super) fn close(&self) {
        self.state().closed = true;
        self.freed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing that holds the lock can panic half-way through a change.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        self.slots.state().used -= self.count;
        self.slots.freed.notify_all();
    }
}
