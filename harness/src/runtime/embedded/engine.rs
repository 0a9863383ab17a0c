//! The engine: its settings, the ticker that lets guests be interrupted, and compiling with a cache on disk.

use super::cache::Cache;
use crate::suite::program::Program;
use std::fmt;
use std::path::PathBuf;
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
}

/// An engine that compiles what it has not compiled before.
pub(super) struct CompilingEngine {
    engine: Engine,
    cache: Option<Cache>,
}

impl CompilingEngine {
    pub(super) fn new(settings: &Settings) -> wasmtime::Result<Self> {
        let engine = Engine::new(&config(settings))?;
        spawn_ticker(&engine);
        let cache = settings.cache.as_ref().map(|dir| Cache::new(dir, &engine));
        Ok(Self { engine, cache })
    }

    pub(super) fn engine(&self) -> &Engine {
        &self.engine
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
