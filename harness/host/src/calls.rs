//! Sees what guests call of the host.
//!
//! Wasmtime's generated hosts open a span of `tracing` for every call. [`observed`] says whose calls they are: those that
//! come while a guest's future is polled are that guest's. Spans that nobody observes cost a look at a thread's own variable.
//! What a span tells is the function; arguments and results are [hooks'](crate::hooks) matter.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt::Debug;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::{Arc, OnceLock};
use tracing_core::field::{Field, Visit};
use tracing_core::span::{Attributes, Id, Record};
use tracing_core::{Dispatch, Event, LevelFilter, Metadata, Subscriber, dispatcher};

/// Is told what a guest calls.
pub trait Observer: Send + Sync {
    /// The guest calls this function of this interface: `[method]pollable.ready` of `wasi:io/poll`, without a version, or
    /// `fd_read` of `wasi_snapshot_preview1`.
    fn called(&self, interface: &str, function: &str);
}

/// Which calls an observer wants to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Of each function the first.
    First,
    /// Every one.
    Every,
}

/// Does what the future does, and tells the observer what guests call meanwhile.
///
/// In a process in which somebody else listens to `tracing` already, nothing is told; [`can_observe`] says so.
pub async fn observed<T>(observer: Arc<dyn Observer>, which: Which, future: impl Future<Output = T>) -> T {
    can_observe();
    let mut observation = Some(Observation { observer, which, seen: HashSet::new() });
    let mut future = pin!(future);
    poll_fn(move |context| {
        let _current = Current::enter(&mut observation);
        future.as_mut().poll(context)
    })
    .await
}

/// Whether calls can be seen in this process. The first call begins to listen.
pub fn can_observe() -> bool {
    static LISTENING: OnceLock<bool> = OnceLock::new();
    *LISTENING.get_or_init(|| dispatcher::set_global_default(Dispatch::new(Listener)).is_ok())
}

/// What is seen for one observer.
struct Observation {
    observer: Arc<dyn Observer>,
    which: Which,
    /// The functions that were called, each by where its span is opened.
    seen: HashSet<usize>,
}

thread_local! {
    /// Whose calls are made on this thread at this moment.
    static CURRENT: RefCell<Option<Observation>> = const { RefCell::new(None) };
}

/// Lends an observation to this thread, and gives it back in the end, however that comes.
struct Current<'a> {
    home: &'a mut Option<Observation>,
    outer: Option<Observation>,
}

impl<'a> Current<'a> {
    fn enter(home: &'a mut Option<Observation>) -> Self {
        let outer = CURRENT.replace(home.take());
        Self { home, outer }
    }
}

impl Drop for Current<'_> {
    fn drop(&mut self) {
        *self.home = CURRENT.replace(self.outer.take());
    }
}

/// Hears of spans. It knows none after it was opened: one identity does for all.
struct Listener;

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_span() && matches!(metadata.name(), "wit-bindgen import" | "wiggle abi")
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LevelFilter::TRACE)
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let metadata = span.metadata();
        CURRENT.with_borrow_mut(|current| {
            let Some(observation) = current else { return };
            let is_first = observation.seen.insert(std::ptr::from_ref(metadata) as usize);
            if !is_first && observation.which == Which::First {
                return;
            }
            let mut names = Names::default();
            span.record(&mut names);
            if let Some(interface) = interface(metadata.target(), &names.module) {
                observation.observer.called(&interface, &names.function);
            }
        });
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// What a span says of a call.
#[derive(Default)]
struct Names {
    module: String,
    function: String,
}

impl Visit for Names {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "module" => value.clone_into(&mut self.module),
            "function" => value.clone_into(&mut self.function),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn Debug) {}
}

/// The interface of a span: the generated code is in a module `wasi::<package>::<interface>`, which is the span's target,
/// and the span says the interface's name as WIT has it. The hosts of track 0.1 name their one module.
fn interface(target: &str, module: &str) -> Option<String> {
    if module == "wasi_snapshot_preview1" {
        return Some(module.to_owned());
    }
    let (_, path) = target.rsplit_once("::wasi::")?;
    let (package, _) = path.split_once("::")?;
    Some(format!("wasi:{}/{module}", package.replace('_', "-")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interface_is_found_in_a_spans_target() {
        let found = |target| interface(target, "wall-clock");
        assert_eq!(
            found("wasmtime_wasi::p2::bindings::generated::wasi::clocks::wall_clock"),
            Some("wasi:clocks/wall-clock".into())
        );
        assert_eq!(found("wasmtime_wasi_http::handler"), None);
        assert_eq!(interface("wasmtime_wasi::p1", "wasi_snapshot_preview1"), Some("wasi_snapshot_preview1".into()));
    }
}
