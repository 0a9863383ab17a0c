//! Proposals that are in no release yet: each is a feature of this crate, for what it needs takes long to compile.

#[cfg(feature = "nn")]
mod nn;
#[cfg(feature = "sql")]
mod sql;
#[cfg(feature = "tls")]
mod tls;

#[cfg(feature = "sql")]
pub use sql::Server as Postgres;

use crate::ComponentState;
use std::collections::{BTreeMap, BTreeSet};
use wasmtime::component::Linker;
#[cfg(feature = "config")]
use wasmtime_wasi_config::{WasiConfig, WasiConfigVariables};
#[cfg(feature = "keyvalue")]
use wasmtime_wasi_keyvalue::{WasiKeyValue, WasiKeyValueCtx, WasiKeyValueCtxBuilder};

/// What a guest is given for these proposals. What no feature of this crate is for is not looked at.
#[derive(Debug, Clone, Default)]
pub struct Provisions {
    /// The values of `wasi:config`, by key.
    pub config: BTreeMap<String, String>,
    /// What is in the bucket of `wasi:keyvalue` when the guest begins, by key. Its identifier is the empty string.
    pub keyvalue: BTreeMap<String, String>,
    /// The graphs of `wasi:nn` that have names: ONNX models, by name.
    pub nn: BTreeMap<String, Vec<u8>>,
    /// The names of the databases of `wasi:sql`, which are empty when the guest begins.
    pub sql: BTreeSet<String>,
    /// The server on which these databases are. Without one they are of SQLite and in memory.
    #[cfg(feature = "sql")]
    pub postgres: Option<std::sync::Arc<Postgres>>,
    /// The authority that `wasi:tls` trusts: its certificate in DER. Without one it trusts nobody.
    pub authority: Option<Vec<u8>>,
    /// The list of the certificates that this authority has revoked, in DER. Without one `wasi:tls` takes none for revoked.
    pub revocations: Option<Vec<u8>>,
}

/// The state of these proposals in a guest's store.
pub(crate) struct Drafts {
    #[cfg(feature = "config")]
    config: WasiConfigVariables,
    #[cfg(feature = "keyvalue")]
    keyvalue: WasiKeyValueCtx,
    #[cfg(feature = "nn")]
    nn: wasmtime_wasi_nn::wit::WasiNnCtx,
    #[cfg(feature = "sql")]
    sql: sql::Databases,
    #[cfg(feature = "tls")]
    tls: wasmtime_wasi_tls::WasiTlsCtx,
}

impl Drafts {
    #[allow(unused_variables, reason = "without features there is nothing to be given")]
    pub(crate) fn new(provisions: Provisions) -> Self {
        Self {
            #[cfg(feature = "config")]
            config: provisions.config.into_iter().collect(),
            #[cfg(feature = "keyvalue")]
            keyvalue: WasiKeyValueCtxBuilder::new().in_memory_data(provisions.keyvalue).build(),
            #[cfg(feature = "nn")]
            nn: nn::context(provisions.nn),
            #[cfg(feature = "sql")]
            sql: sql::Databases::new(provisions.sql, provisions.postgres),
            #[cfg(feature = "tls")]
            tls: tls::context(provisions.authority, provisions.revocations),
        }
    }
}

#[allow(unused_variables, reason = "without features there is nothing to be linked")]
pub(crate) fn add_to_linker(linker: &mut Linker<ComponentState>) -> wasmtime::Result<()> {
    #[cfg(feature = "config")]
    wasmtime_wasi_config::add_to_linker(linker, |state| WasiConfig::from(&state.drafts.config))?;
    #[cfg(feature = "keyvalue")]
    wasmtime_wasi_keyvalue::add_to_linker(linker, |state| WasiKeyValue::new(&state.drafts.keyvalue, &mut state.table))?;
    #[cfg(feature = "nn")]
    nn::add_to_linker(linker)?;
    #[cfg(feature = "sql")]
    sql::add_to_linker(linker, |state: &mut ComponentState| sql::Sql {
        databases: &mut state.drafts.sql,
        table: &mut state.table,
    })?;
    #[cfg(feature = "tls")]
    tls::add_to_linker(linker)?;
    Ok(())
}
