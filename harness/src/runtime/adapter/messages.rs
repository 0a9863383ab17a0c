//! Tells from what a runtime printed why it failed. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::model::{Adapter, Meaning};

/// What a runtime's words mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// The kind of failure.
    pub meaning: Meaning,
    /// What is missing, or what went wrong, in the runtime's words.
    pub text: String,
}

/// The meaning of the first message that the runtime is known to print in such a case.
pub fn cause(adapter: &Adapter, stderr: &[u8]) -> Option<Cause> {
    let stderr = String::from_utf8_lossy(stderr);
    adapter.messages.iter().find_map(|message| {
        let found = message.pattern.captures(&stderr)?;
        let named = found.name("import").or_else(|| found.name("message")).or_else(|| found.get(0))?;
        Some(Cause { meaning: message.means, text: named.as_str().trim().to_owned() })
    })
}
