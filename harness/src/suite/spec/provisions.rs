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
}

impl Provisions {
    /// What a runtime must be able to give for it.
    pub fn capabilities(&self) -> BTreeSet<Capability> {
        let given = [(Capability::Config, self.config.is_some()), (Capability::Keyvalue, self.keyvalue.is_some())];
        given.into_iter().filter_map(|(capability, is_given)| is_given.then_some(capability)).collect()
    }
}
