//! `proposal.toml`: what a proposal is. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::digest::Digest;
use crate::id::{InterfaceId, ProposalName, Release};
use serde::{Deserialize, Serialize};

/// A proposal, as its `proposal.toml` describes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Descriptor {
    /// The WIT package, such as `wasi:clocks`.
    pub package: String,
    /// The phase of the WASI Subgroup's process, 0 to 5.
    pub phase: u8,
    /// Who champions it, by name.
    pub champions: Vec<String>,
    /// Where its text is developed.
    pub repository: String,
    /// What must hold before a phase vote and before a feature counts as settled.
    pub portability: Portability,
    /// Every interface and world that any release of it had, sorted.
    pub interfaces: Vec<InterfaceId>,
    /// The suites that test it: folders of `suites/`.
    #[serde(default)]
    pub suites: Vec<String>,
    /// What the names of its feature gates begin with. The proposal's name when absent.
    pub feature_prefix: Option<ProposalName>,
    /// Feature gates that are at another phase than the proposal itself.
    #[serde(default, rename = "feature")]
    pub features: Vec<Feature>,
    /// The releases whose surface is recorded, in the order of their import.
    #[serde(default, rename = "release")]
    pub releases: Vec<Snapshot>,
}

/// Portability criteria in a form that a rule can check.
#[derive(Debug, Clone, Deserialize, Serialize, PartialEq, Eq)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Portability {
    /// On how many independent runtimes the tests of an item must pass.
    pub runtimes: u32,
    /// On which platforms they must pass.
    #[serde(default)]
    pub platforms: Vec<Platform>,
    /// Where the proposal states its criteria. Absent when it states none, and the figures are the Subgroup's habit.
    pub statement: Option<String>,
}

/// A platform of portability criteria.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Platform {
    /// Linux.
    Linux,
    /// macOS.
    Macos,
    /// Windows.
    Windows,
}

impl std::fmt::Display for Platform {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::Linux => "linux",
            Self::Macos => "macos",
            Self::Windows => "windows",
        })
    }
}

/// A feature gate with a life of its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Feature {
    /// The gate's name: `clocks-timezone` of `@unstable(feature = clocks-timezone)`.
    pub name: String,
    /// The phase that the feature is in, 0 to 5.
    pub phase: u8,
}

/// A release of the proposal whose surface is recorded.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Snapshot {
    /// The release.
    pub version: Release,
    /// Where its WIT came from: a tag, a crate, a registry.
    pub source: String,
    /// The digest of the whole surface's text, which folding the deltas must give.
    pub surface: Digest,
}

impl Descriptor {
    /// Whether a feature gate of this name is one of this proposal's.
    pub fn owns_feature(&self, name: &ProposalName, feature: &str) -> bool {
        let prefix = self.feature_prefix.as_ref().unwrap_or(name).as_str();
        feature.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}
