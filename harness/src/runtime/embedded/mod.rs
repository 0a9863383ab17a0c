//! Wasmtime in this process: no set-up, and the quickest way to run a guest.
//!
//! - [`engine`] is the engine with its settings, the ticker that interrupts guests, and compiling with a cache.
//! - `link` holds a program against what the crate `wasi-ticktock-host` provides, where guest and host meet.
//! - [`guest`] runs one guest as a task, [`stdio`] is what its standard streams are, and [`serve`] hands HTTP requests to it.
//! - `sql` says which databases guests of `wasi:sql` have.
//! - `script` carries out scripts of the component model's tests.
//! - `watch` sees what a guest calls.

mod cache;
pub mod engine;
mod guest;
mod link;
mod script;
mod serve;
mod sql;
mod stdio;
mod watch;

use super::script::Told;
use super::{Guest, Identity, Launch, LaunchError, Runtime};
use crate::id::{ItemId, Track};
use crate::suite::program::Program;
use crate::suite::spec::{Capability, World};
use crate::suite::wast::Script;
pub use engine::{Compiler, Settings};
use futures::future::BoxFuture;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use wasi_ticktock_host::Linkers;

/// Whether the host of an item is generated with spans, without which nothing is seen of calls.
fn has_spans(item: &ItemId) -> bool {
    match item.interface().package() {
        Some("config" | "keyvalue" | "nn") => false,
        // Of `wasi:tls` the host of 0.3 is: it has the interface `client`, and of `types`, which both have, the resource `error`.
        Some("tls") => item.interface().name() == "client" || item.name().starts_with("[method]error."),
        _ => true,
    }
}

/// The version of the engine, for reports.
pub const VERSION: &str = "48.0.8";

/// Wasmtime in this process.
pub struct Embedded {
    identity: Identity,
    tracks: BTreeSet<Track>,
    engine: engine::CompilingEngine,
    linkers: Linkers,
    server: sql::Server,
}

impl Embedded {
    /// The engine with these settings, and its linkers.
    ///
    /// # Errors
    /// When this machine cannot run it, or the server of PostgreSQL cannot be used that the settings name.
    pub fn new(settings: &Settings) -> Result<Self, LaunchError> {
        let failed = |error: wasmtime::Error| LaunchError::Harness(format!("failed to set Wasmtime up: {error:#}"));
        let engine = engine::CompilingEngine::new(settings).map_err(failed)?;
        let linkers = Linkers::new(engine.engine()).map_err(failed)?;
        let server = sql::server(settings.postgres.as_deref()).map_err(LaunchError::Harness)?;
        let database = server.told();
        Ok(Self {
            identity: Identity {
                name: "wasmtime".to_owned(),
                version: VERSION.to_owned(),
                how: format!("embedded, {}{database}", settings.compiler),
                engine: "wasmtime".to_owned(),
                digest: None,
                package: None,
            },
            tracks: [Track::new(0, 1), Track::new(0, 2), Track::new(0, 3), Track::WAST].into(),
            engine,
            linkers,
            server,
        })
    }
}

impl Runtime for Embedded {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn tracks(&self) -> &BTreeSet<Track> {
        &self.tracks
    }

    fn capabilities(&self, _: World) -> BTreeSet<Capability> {
        let given = [
            (Capability::Terminal, true),
            (Capability::Network, true),
            (Capability::Directory, true),
            (Capability::ReadonlyDirectory, true),
            (Capability::Config, cfg!(feature = "config")),
            (Capability::Keyvalue, cfg!(feature = "keyvalue")),
            (Capability::NnOnnx, cfg!(feature = "nn")),
            (Capability::Sql, cfg!(feature = "sql")),
            (Capability::TlsTestAuthority, cfg!(feature = "tls")),
            (Capability::TlsRevocation, cfg!(feature = "tls")),
        ];
        given.into_iter().filter_map(|(capability, is_given)| is_given.then_some(capability)).collect()
    }

    fn sees_calls(&self) -> bool {
        wasi_ticktock_host::calls::can_observe()
    }

    fn sees_calls_of(&self, item: &ItemId) -> bool {
        self.sees_calls() && has_spans(item)
    }

    fn launch(&self, program: &Program, launch: Launch) -> Result<Box<dyn Guest>, LaunchError> {
        let (prepared, which) = watch::prepare(self, program, &launch)?;
        guest::spawn(self, prepared, which, program, launch)
    }

    fn script<'a>(
        &'a self,
        script: &'a Arc<Script>,
        _: &'a Path,
        told: &'a Told,
    ) -> BoxFuture<'a, Result<(), LaunchError>> {
        Box::pin(script::script(&self.engine, script, told))
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn of_the_drafts_of_tls_the_calls_of_the_newer_are_seen() {
        let seen = |item: &str| super::has_spans(&item.parse().unwrap());
        assert!(seen("wasi:tls/client#[static]connector.connect"));
        assert!(seen("wasi:tls/types#[method]error.to-debug-string"));
        assert!(!seen("wasi:tls/types#[constructor]client-handshake"));
    }

    #[test]
    fn the_version_is_that_of_the_lock_file() {
        let lock = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.lock")).unwrap();
        assert!(lock.contains(&format!("name = \"wasmtime\"\nversion = \"{}\"\n", super::VERSION)));
    }
}
