//! Watching a guest: which functions of the host it calls, and with a trace each call with its arguments and result.
//!
//! The functions are seen of every guest, as Wasmtime's own spans tell them. For a trace the program is instrumented, so that
//! values are seen; one that cannot be is traced by its functions alone, and the trace says why.

use super::Embedded;
use super::link::{self, Prepared};
use crate::id::ItemId;
use crate::runtime::calls::Calls;
use crate::runtime::{Launch, LaunchError};
use crate::suite::instrument::{Instrumented, instrument};
use crate::suite::program::Program;
use std::sync::Arc;
use wasi_ticktock_host::calls::{Observer, Which, observed};
use wasi_ticktock_host::hooks::Tracer;
use wasmtime_wasi_http::handler::Proxy;

/// What is prepared, and which calls are then to be told.
pub(super) fn prepare(
    embedded: &Embedded,
    program: &Program,
    launch: &Launch,
) -> Result<(Prepared, Which), LaunchError> {
    let as_it_is = || link::prepare(&embedded.engine, &embedded.linkers, program, launch.world);
    if !launch.calls.is_traced() {
        return Ok((as_it_is()?, Which::First));
    }
    match instrumented(embedded, program, launch) {
        Ok(prepared) => Ok((prepared, Which::First)),
        Err(problem) => {
            let note = format!("arguments and results are not seen: the program cannot be instrumented: {problem}");
            launch.calls.note(note);
            Ok((as_it_is()?, Which::Every))
        }
    }
}

fn instrumented(embedded: &Embedded, program: &Program, launch: &Launch) -> Result<Prepared, String> {
    let bytes = program.bytes().map_err(|error| error.to_string())?;
    let Instrumented { program: copy, functions } = instrument(&bytes).map_err(|error| error.to_string())?;
    let count = functions.len();
    let tracer: Arc<dyn Tracer> = Arc::new(Hooked { calls: launch.calls.clone(), functions });
    let linkers = embedded.linkers.with_hooks(count, &tracer).map_err(|error| format!("{error:#}"))?;
    let copy = Program::new(&program.path, copy);
    link::prepare(&embedded.engine, &linkers, &copy, launch.world).map_err(|error| error.to_string())
}

/// Does what the guest's future does, and puts what it calls into `calls`.
pub(super) async fn watch<T>(calls: Calls, which: Which, guest: impl Future<Output = T>) -> T {
    observed(Arc::new(Watched { calls, which }), which, guest).await
}

/// What is called when a guest is run as a command.
pub(super) const RUN: &str = "wasi:cli/run#run";

/// Notes that a function of the guest's own is called: what goes into a guest is part of an API, too.
pub(super) fn exported(calls: &Calls, item: &str) -> Option<ItemId> {
    let item: ItemId = item.parse().ok()?;
    calls.called(item.clone());
    Some(item)
}

/// Notes that a guest's handler is called with this request.
pub(super) fn handled<T>(calls: &Calls, proxy: &Proxy, request: &http::Request<T>) -> Option<ItemId> {
    let item = match proxy {
        Proxy::P2(_) => "wasi:http/incoming-handler#handle",
        Proxy::P3(_) => "wasi:http/handler#handle",
    };
    let item = exported(calls, item)?;
    calls.call(item.clone(), Some(format!("{} {}", request.method(), request.uri())));
    Some(item)
}

struct Watched {
    calls: Calls,
    which: Which,
}

impl Observer for Watched {
    fn called(&self, interface: &str, function: &str) {
        let item = interface.parse().and_then(|interface| ItemId::new(interface, function));
        // What has no name of WIT is no item.
        let Ok(item) = item else { return };
        if self.which == Which::Every {
            self.calls.call(item.clone(), None);
        }
        self.calls.called(item);
    }
}

/// The calls of an instrumented program.
struct Hooked {
    calls: Calls,
    functions: Vec<ItemId>,
}

impl Tracer for Hooked {
    fn call(&self, function: usize, arguments: Vec<(String, String)>) {
        if let Some(item) = self.functions.get(function) {
            let arguments: Vec<String> =
                arguments.into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
            self.calls.call(item.clone(), Some(arguments.join(", ")));
        }
    }

    fn returned(&self, function: usize, result: Option<String>) {
        if let Some(item) = self.functions.get(function) {
            self.calls.returned(item, result);
        }
    }
}
