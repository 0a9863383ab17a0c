//! Where guest and host meet: the state of a guest's store, and the linkers of everything that is provided.
//!
//! The linkers are generic over the state, and compiling them takes half a minute: both are here, in one non-generic
//! place and a crate of its own, so that a change of the harness does not compile them again.
//!
//! It is also where it is seen what goes between guest and host: [`calls`] sees which functions a guest calls, on every run
//! and at next to no cost; [`hooks`] see arguments and results, of programs that were instrumented for it.

pub mod calls;
pub mod hooks;
mod value;

pub use value::HANDLE;

mod drafts;

#[cfg(feature = "sql")]
pub use drafts::Postgres;
pub use drafts::Provisions;

use drafts::Drafts;
use http::uri::Scheme;
use std::sync::Arc;
use wasmtime::component::{Linker as ComponentLinker, ResourceTable};
use wasmtime::{Engine, Linker as ModuleLinker, ResourceLimiter};
use wasmtime_wasi::p1::WasiP1Ctx;
use wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};
use wasmtime_wasi_http::{WasiHttpCtx, WasiHttpCtxView, WasiHttpHooks, WasiHttpView};

/// The most memory that a guest may have, in bytes.
pub const MEMORY_LIMIT: usize = 256 << 20;

/// The most elements that a guest's tables may have.
const TABLE_LIMIT: usize = 1 << 20;

/// The state of a component's store.
pub struct ComponentState {
    wasi: WasiCtx,
    table: ResourceTable,
    http: WasiHttpCtx,
    hooks: Hooks,
    drafts: Drafts,
    /// What keeps the guest from taking all memory.
    pub limits: Limits,
}

impl ComponentState {
    /// The state of a guest with this context, and with this for proposals that are in no release yet.
    pub fn new(wasi: WasiCtx, provisions: Provisions) -> Self {
        Self {
            wasi,
            table: ResourceTable::new(),
            http: WasiHttpCtx::new(),
            hooks: Hooks,
            drafts: Drafts::new(provisions),
            limits: Limits::default(),
        }
    }
}

impl WasiView for ComponentState {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
    }
}

impl WasiHttpView for ComponentState {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView { ctx: &mut self.http, table: &mut self.table, hooks: &mut self.hooks }
    }
}

/// What the host decides for HTTP.
struct Hooks;

impl WasiHttpHooks for Hooks {
    fn default_scheme(&mut self) -> Option<Scheme> {
        Some(Scheme::HTTPS)
    }
}

/// The state of a core module's store.
pub struct ModuleState {
    wasi: WasiP1Ctx,
    /// What keeps the guest from taking all memory.
    pub limits: Limits,
}

impl ModuleState {
    /// The state of a guest with this context.
    pub fn new(wasi: WasiP1Ctx) -> Self {
        Self { wasi, limits: Limits::default() }
    }
}

/// Keeps a guest from taking all memory, and remembers that it tried.
#[derive(Default)]
pub struct Limits {
    memory: usize,
    /// Whether the guest was refused memory.
    pub reached: bool,
}

impl ResourceLimiter for Limits {
    fn memory_growing(&mut self, current: usize, desired: usize, _: Option<usize>) -> wasmtime::Result<bool> {
        // A component may have several memories, which share the limit.
        let memory = self.memory + desired.saturating_sub(current);
        let allowed = memory <= MEMORY_LIMIT;
        if allowed {
            self.memory = memory
        } else {
            self.reached = true
        }
        Ok(allowed)
    }

    fn table_growing(&mut self, _: usize, desired: usize, _: Option<usize>) -> wasmtime::Result<bool> {
        Ok(desired <= TABLE_LIMIT)
    }
}

/// Everything that is provided to guests.
#[derive(Clone)]
pub struct Linkers {
    /// For components: WASI 0.2 and 0.3, and the proposals that are features of this crate.
    pub components: ComponentLinker<ComponentState>,
    /// For core modules: WASI 0.1.
    pub modules: ModuleLinker<ModuleState>,
}

impl Linkers {
    /// The linkers for this engine.
    ///
    /// # Errors
    /// When two of what is provided have the same name.
    pub fn new(engine: &Engine) -> wasmtime::Result<Self> {
        let mut components = ComponentLinker::new(engine);
        wasmtime_wasi::p2::add_to_linker_with_options_async(&mut components, &p2_options())?;
        wasmtime_wasi::p3::add_to_linker(&mut components)?;
        wasmtime_wasi_http::p2::add_only_http_to_linker_async(&mut components)?;
        wasmtime_wasi_http::p3::add_to_linker(&mut components)?;
        drafts::add_to_linker(&mut components)?;
        let mut modules = ModuleLinker::new(engine);
        wasmtime_wasi::p1::add_to_linker_async(&mut modules, |state: &mut ModuleState| &mut state.wasi)?;
        Ok(Self { components, modules })
    }

    /// These linkers, which also provide the hooks of an instrumented component that calls this many functions.
    ///
    /// # Errors
    /// When the hooks are there already.
    pub fn with_hooks(&self, functions: usize, tracer: &Arc<dyn hooks::Tracer>) -> wasmtime::Result<Self> {
        let mut linkers = self.clone();
        hooks::add(&mut linkers.components, functions, tracer)?;
        Ok(linkers)
    }
}

/// Every feature gate that the host implements is open: whether a test of one is run is decided by the selection.
fn p2_options() -> wasmtime_wasi::p2::bindings::LinkOptions {
    let mut options = wasmtime_wasi::p2::bindings::LinkOptions::default();
    options.network_error_code(true);
    options
}
