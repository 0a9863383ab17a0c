//! Gates: `@since`, `@unstable` and `@deprecated`, as an item carries them. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use semver::Version;
use std::fmt;

/// Whether an item is promised, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Stability {
    /// The item has no gate: it is there for everybody, and nothing says since when.
    #[default]
    Ungated,
    /// `@since(version = …)`: promised from this release on.
    ///
    /// Candidates write their own version; that is kept here as the version of the release that they are candidates for,
    /// because every candidate rewrites it and the release does so once more. Another candidate's version is kept as it is.
    Since(Version),
    /// `@unstable(feature = …)`: there only for who asks for the feature of this name.
    Unstable(String),
}

/// The annotations of an item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gate {
    /// `@since`, `@unstable` or neither.
    pub stability: Stability,
    /// `@deprecated(version = …)`: the release that deprecated the item.
    pub deprecated: Option<Version>,
    /// The item of the same interface that the documentation of a deprecated item names in its place.
    pub replacement: Option<String>,
}

impl Gate {
    /// A gate of nothing but `@since`.
    pub fn since(version: Version) -> Self {
        Self { stability: Stability::Since(version), ..Self::default() }
    }

    /// A gate of nothing but `@unstable`.
    pub fn unstable(feature: &str) -> Self {
        Self { stability: Stability::Unstable(feature.to_owned()), ..Self::default() }
    }

    /// Whether the item is behind a feature gate.
    pub fn is_unstable(&self) -> bool {
        self.feature().is_some()
    }

    /// The feature gate that the item itself is behind.
    pub fn feature(&self) -> Option<&str> {
        match &self.stability {
            Stability::Unstable(feature) => Some(feature),
            Stability::Ungated | Stability::Since(_) => None,
        }
    }
}

impl fmt::Display for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut annotations = Vec::new();
        match &self.stability {
            Stability::Ungated => {}
            Stability::Since(version) => annotations.push(format!("@since({version})")),
            Stability::Unstable(feature) => annotations.push(format!("@unstable({feature})")),
        }
        annotations.extend(self.deprecated.iter().map(|version| format!("@deprecated({version})")));
        annotations.extend(self.replacement.iter().map(|name| format!("@replacement({name})")));
        f.write_str(&annotations.join(" "))
    }
}
