//! What should make a reader of a history careful. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::trend::Named;
use serde::Serialize;
use std::fmt;

/// What kind of thing should make a reader careful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What a runtime says is its version can be none.
    ImplausibleVersion,
    /// A runtime is called otherwise than everybody calls it.
    OtherName,
    /// Results of one day are from different versions.
    VersionSkew,
    /// A version is older than the one before it.
    VersionWentBack,
    /// A test went back and forth with the same version.
    Flake,
    /// Many tests of a suite changed at once with the same version: the suite, the machine, or a build that is no release.
    ChangedTogether,
    /// A test changed once with the same version.
    ChangedAlone,
    /// A suite is there without a test in it.
    Empty,
    /// A file's counts are not those of its tests.
    Miscounted,
    /// Days without a result.
    Gap,
    /// One run is there twice, and not with the same results.
    Twice,
}

impl Kind {
    /// The name of the kind.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ImplausibleVersion => "implausible-version",
            Self::OtherName => "other-name",
            Self::VersionSkew => "version-skew",
            Self::VersionWentBack => "version-went-back",
            Self::Flake => "flake",
            Self::ChangedTogether => "changed-together",
            Self::ChangedAlone => "changed-alone",
            Self::Empty => "empty",
            Self::Miscounted => "miscounted",
            Self::Gap => "gap",
            Self::Twice => "twice",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Something that should make a reader careful.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What kind of thing it is.
    pub kind: Kind,
    /// The day on which it was seen first, such as `2025-09-17`.
    pub first: String,
    /// The day on which it was seen last.
    pub last: String,
    /// What it is, in one sentence.
    pub message: String,
    /// The tests that it is about, where it is about tests.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tests: Vec<Named>,
}

impl Finding {
    /// When: a day, or the first and the last of several.
    pub fn days(&self) -> String {
        if self.first == self.last { self.first.clone() } else { format!("{} – {}", self.first, self.last) }
    }
}
