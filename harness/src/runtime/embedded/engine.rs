//! The engine: its settings, the ticker that lets guests be interrupted, and compiling with a cache on disk.

use super::cache::Cache;
use super::script::is_built_without;
use crate::suite::program::Program;
use crate::suite::wast::Proposals;
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use wasmtime::component::Component;
use wasmtime::{Config, Engine, Module, OptLevel, RegallocAlgorithm, Strategy};

/// How often a guest that computes without end gives way, so that deadlines are noticed.
const TICK: Duration = Duration::from_millis(10);

/// How components are compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Compiler {
    /// Cranelift as Wasmtime uses it unless told otherwise.
    Cranelift,
    /// Cranelift without optimisation and with its single-pass register allocator.
    Quick,
    /// Winch, the baseline compiler.
    Winch,
}

impl Default for Compiler {
    /// The one that is quickest to compile: a test runs for microseconds, and is compiled for milliseconds.
    /// `docs/performance.md` has the measurements.
    fn default() -> Self {
        if cfg!(target_arch = "x86_64") { Self::Winch } else { Self::Quick }
    }
}

impl fmt::Display for Compiler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Cranelift => "cranelift",
            Self::Quick => "cranelift without optimisation",
            Self::Winch => "winch",
        })
    }
}

/// Settings of the engine.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// How components are compiled.
    pub compiler: Compiler,
    /// Where compiled components are kept. `None`: nowhere.
    pub cache: Option<PathBuf>,
    /// The address of the server of PostgreSQL on which guests of `wasi:sql` have their databases, such as
    /// `postgres://user:password@127.0.0.1:5432/database`. `None`: they are of SQLite.
    pub postgres: Option<String>,
}

/// An engine that compiles what it has not compiled before.
pub(super) struct CompilingEngine {
    engine: Engine,
    cache: Option<Cache>,
    settings: Settings,
    /// Engines for scripts, by the proposals that are switched on or off.
    for_proposals: Mutex<BTreeMap<Proposals, Engine>>,
}

impl CompilingEngine {
    pub(super) fn new(settings: &Settings) -> wasmtime::Result<Self> {
        let engine = Engine::new(&config(settings))?;
        spawn_ticker(&engine);
        let cache = settings.cache.as_ref().map(|dir| Cache::new(dir, &engine));
        Ok(Self { engine, cache, settings: settings.clone(), for_proposals: Mutex::default() })
    }

    pub(super) fn engine(&self) -> &Engine {
        &self.engine
    }

    /// An engine with these proposals switched on or off, for scripts. The error says what cannot be switched so.
    pub(super) fn for_proposals(&self, proposals: &Proposals) -> Result<Engine, String> {
        // Nothing that holds the lock can panic half-way through a change.
        let mut engines = self.for_proposals.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(engine) = engines.get(proposals) {
            return Ok(engine.clone());
        }
        let mut config = config(&self.settings);
        for (name, on) in proposals {
            switch(&mut config, name, *on)?;
        }
        let engine = Engine::new(&config)
            .map_err(|error| format!("with {} there is no engine: {error:#}", self.settings.compiler))?;
        spawn_ticker(&engine);
        engines.insert(proposals.clone(), engine.clone());
        Ok(engine)
    }

    pub(super) fn component(&self, program: &Program) -> wasmtime::Result<Component> {
        match &self.cache {
            Some(cache) => cache.component(&self.engine, program),
            None => Component::from_binary(&self.engine, &program.bytes()?),
        }
    }

    pub(super) fn module(&self, program: &Program) -> wasmtime::Result<Module> {
        match &self.cache {
            Some(cache) => cache.module(&self.engine, program),
            None => Module::from_binary(&self.engine, &program.bytes()?),
        }
    }
}

fn config(settings: &Settings) -> Config {
    let mut config = Config::new();
    config.wasm_component_model(true);
    config.wasm_component_model_async(true);
    config.wasm_component_model_async_stackful(true);
    config.wasm_component_model_more_async_builtins(true);
    config.epoch_interruption(true);
    // A backtrace names functions without it, and compiled components are a third smaller.
    config.generate_address_map(false);
    // Tests are compiled side by side already; splitting one up as well only costs.
    config.parallel_compilation(false);
    match settings.compiler {
        Compiler::Cranelift => {}
        Compiler::Quick => {
            config.cranelift_opt_level(OptLevel::None);
            config.cranelift_regalloc_algorithm(RegallocAlgorithm::SinglePass);
        }
        Compiler::Winch => {
            config.strategy(Strategy::Winch);
        }
    }
    config
}

/// Switches a proposal on or off. The error says that this engine cannot do that.
fn switch(config: &mut Config, name: &str, on: bool) -> Result<(), String> {
    match name {
        "bulk-memory" => config.wasm_bulk_memory(on),
        "component-model-async" => config.wasm_component_model_async(on),
        "component-model-async-stackful" => config.wasm_component_model_async_stackful(on),
        "component-model-error-context" => config.wasm_component_model_error_context(on),
        "component-model-fixed-length-lists" => config.wasm_component_model_fixed_length_lists(on),
        "component-model-implements" => config.wasm_component_model_implements(on),
        "component-model-map" => config.wasm_component_model_map(on),
        "component-model-memory64" => config.wasm_component_model_memory64(on),
        "component-model-more-async-builtins" => config.wasm_component_model_more_async_builtins(on),
        "component-model-threading" => config.wasm_component_model_threading(on),
        "custom-page-sizes" => config.wasm_custom_page_sizes(on),
        "extended-const" => config.wasm_extended_const(on),
        "memory64" => config.wasm_memory64(on),
        "multi-memory" => config.wasm_multi_memory(on),
        "nan-canonicalization" => config.cranelift_nan_canonicalization(on),
        "relaxed-simd" => config.wasm_relaxed_simd(on),
        "simd" => config.wasm_simd(on),
        "tail-call" => config.wasm_tail_call(on),
        "wide-arithmetic" => config.wasm_wide_arithmetic(on),
        // What it is built without is off, and what it was built with for good is on.
        _ if is_built_without(name) != on => config,
        _ => {
            let how = if on { "without" } else { "with" };
            return Err(format!(
                "it needs the proposal `{name}` {}, and the engine in this process is built {how} it",
                if on { "on" } else { "off" }
            ));
        }
    };
    Ok(())
}

/// Advances the engine's epoch until the engine is gone.
fn spawn_ticker(engine: &Engine) {
    let engine = engine.weak();
    std::thread::spawn(move || {
        while let Some(engine) = engine.upgrade() {
            engine.increment_epoch();
            drop(engine);
            std::thread::sleep(TICK);
        }
    });
}
