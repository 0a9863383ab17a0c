//! What a guest calls of the host, as it happens: shared by the runtime, which sees it, and by whoever wants to know.

use crate::id::ItemId;
use crate::trace::{Call, KEPT, Trace};
use std::collections::{BTreeSet, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// The calls of one test's guests. Clones share them.
#[derive(Clone, Default)]
pub struct Calls(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    items: BTreeSet<ItemId>,
    traced: bool,
    begun: Option<Instant>,
    calls: VecDeque<Call>,
    left_out: u64,
    note: Option<String>,
}

impl Calls {
    /// No calls yet. With `traced`, each one is kept, and not only which functions they were of.
    pub fn new(traced: bool) -> Self {
        Self(Arc::new(Mutex::new(State { traced, ..State::default() })))
    }

    /// Whether each call is kept.
    pub fn is_traced(&self) -> bool {
        self.state().traced
    }

    /// A guest is launched: times are counted from the first.
    pub fn begin(&self) {
        self.state().begun.get_or_insert_with(Instant::now);
    }

    /// Says why arguments and results are not seen.
    pub fn note(&self, note: String) {
        self.state().note = Some(note);
    }

    /// The function was called.
    pub fn called(&self, item: ItemId) {
        self.state().items.insert(item);
    }

    /// The function is called with these arguments, as far as they are seen. Kept in a trace alone.
    pub fn call(&self, item: ItemId, arguments: Option<String>) {
        let mut state = self.state();
        if !state.traced {
            return;
        }
        let at = state.begun.map_or(0.0, |begun| (begun.elapsed().as_secs_f64() * 1e6).round() / 1e3);
        if state.calls.len() == KEPT {
            state.calls.pop_front();
            state.left_out += 1;
        }
        state.calls.push_back(Call { at, item, arguments, result: None, returned: false });
    }

    /// The last call of this function that has not returned yet has returned, with this result, if it has one.
    pub fn returned(&self, item: &ItemId, result: Option<String>) {
        let mut state = self.state();
        if let Some(call) = state.calls.iter_mut().rev().find(|call| call.item == *item && !call.returned) {
            call.returned = true;
            call.result = result;
        }
    }

    /// The functions that were called.
    pub fn items(&self) -> BTreeSet<ItemId> {
        self.state().items.clone()
    }

    /// The calls that were made, where they are kept.
    pub fn trace(&self) -> Option<Trace> {
        let state = self.state();
        state.traced.then(|| Trace {
            calls: state.calls.iter().cloned().collect(),
            left_out: state.left_out,
            note: state.note.clone(),
        })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing that holds the lock can panic half-way through a change.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Calls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Calls").field("items", &self.items().len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(name: &str) -> ItemId {
        format!("wasi:clocks/monotonic-clock#{name}").parse().unwrap()
    }

    #[test]
    fn a_result_belongs_to_the_last_call_that_has_none() {
        let calls = Calls::new(true);
        calls.begin();
        calls.call(item("now"), Some(String::new()));
        calls.call(item("resolution"), Some(String::new()));
        calls.returned(&item("now"), Some("1".to_owned()));
        calls.call(item("now"), Some(String::new()));
        calls.returned(&item("now"), Some("2".to_owned()));
        calls.returned(&item("now"), Some("nobody's".to_owned()));
        let results: Vec<_> = calls.trace().unwrap().calls.into_iter().map(|call| call.result).collect();
        assert_eq!(results, [Some("1".to_owned()), None, Some("2".to_owned())]);
    }

    #[test]
    fn a_trace_keeps_the_last_calls_and_says_how_many_came_before() {
        let calls = Calls::new(true);
        for n in 0..KEPT + 5 {
            calls.call(item("now"), Some(n.to_string()));
        }
        let trace = calls.trace().unwrap();
        assert_eq!((trace.calls.len(), trace.left_out), (KEPT, 5));
        assert_eq!(trace.calls[0].arguments.as_deref(), Some("5"));
        assert_eq!(Calls::default().trace(), None, "without being asked for, there is none");
    }
}
