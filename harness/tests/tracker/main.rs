//! Tests of the release tracker: against the WIT that packages ship, generated WIT, and WIT that breaks each rule.

mod input;
mod properties;
mod published;
mod rules;
mod semver;
mod support;
