//! Classes of changes and the two views of a surface. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use clap::ValueEnum;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a change means to who uses the API. Ordered from the worst to the most harmless.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Removed, or changed so that a component or host made for the previous release does not fit any more.
    Breaking,
    /// New and there for everybody.
    StableAdd,
    /// `@unstable` became `@since`.
    Promotion,
    /// New behind a feature gate.
    UnstableAdd,
    /// Gained `@deprecated`.
    Deprecation,
    /// Only annotations changed.
    GateMetadata,
    /// Only documentation changed, or the name by which a signature calls the same type.
    DocOnly,
    /// Nothing changed.
    None,
}

impl Class {
    /// Every class, from the worst to the most harmless.
    pub const ALL: [Class; 8] = [
        Class::Breaking,
        Class::StableAdd,
        Class::Promotion,
        Class::UnstableAdd,
        Class::Deprecation,
        Class::GateMetadata,
        Class::DocOnly,
        Class::None,
    ];

    /// The class's name, such as `stable-add`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::StableAdd => "stable-add",
            Self::Promotion => "promotion",
            Self::UnstableAdd => "unstable-add",
            Self::Deprecation => "deprecation",
            Self::GateMetadata => "gate-metadata",
            Self::DocOnly => "doc-only",
            Self::None => "none",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Whose eyes a surface is seen with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// A user without feature gates: what is unstable is not there
    #[default]
    Default,
    /// A user who enables every feature gate
    Full,
}
