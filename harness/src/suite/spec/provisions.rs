//! What a guest is given for proposals that are in no release yet. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::Capability;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a guest is given for proposals that are in no release yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Provisions {
    /// The configuration values, by key. `None`: the test does not say what they are.
    pub config: Option<BTreeMap<String, String>>,
    /// What is in the bucket of a key-value store when the guest begins, by key. `None`: the test does not ask for one.
    pub keyvalue: Option<BTreeMap<String, String>>,
    /// The names of its models, as which it can load them. `None`: the test does not ask for any.
    pub nn: Option<BTreeSet<String>>,
    /// The folder of each of those models, which is known when the guest is launched; its `model.onnx` is the model.
    #[serde(skip)]
    pub models: BTreeMap<String, String>,
    /// The names of its databases, which are empty when the guest begins. `None`: the test does not ask for any.
    pub sql: Option<BTreeSet<String>>,
    /// The certificate, in DER, of the authority that its runtime is to trust, where it can be told that.
    #[serde(skip)]
    pub authority: Option<Vec<u8>>,
    /// The list, in DER, of the certificates that this authority has revoked.
    #[serde(skip)]
    pub revocations: Option<Vec<u8>>,
}

impl Provisions {
    /// What a runtime must be able to give for it.
    pub fn capabilities(&self) -> BTreeSet<Capability> {
        let given = [
            (Capability::Config, self.config.is_some()),
            (Capability::Keyvalue, self.keyvalue.is_some()),
            (Capability::NnOnnx, self.nn.is_some()),
            (Capability::Sql, self.sql.is_some()),
        ];
        given.into_iter().filter_map(|(capability, is_given)| is_given.then_some(capability)).collect()
    }
}
