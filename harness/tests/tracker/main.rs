//! Tests of the release tracker: against the WIT that packages ship, generated WIT, and WIT that breaks each rule.

// A helper of tests that unwraps is as good as a test that does.
#![allow(clippy::unwrap_used)]

mod input;
mod properties;
mod published;
#[cfg(feature = "oci")]
mod registry;
mod rules;
mod semver;
mod statements;
mod support;
