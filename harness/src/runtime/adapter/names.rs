//! How adapters name what guests import. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::{InterfaceId, Release, Track};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A package that guests may import: `wasi:cli@0.2` for every release of the track but no candidate, `wasi:cli@0.2.3` for
/// that one, `wasi_snapshot_preview1` for what modules import.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Package {
    /// Its name, without the version.
    pub name: String,
    /// Which of its releases. `None`: it has no version.
    pub releases: Option<Releases>,
}

/// Releases of a package.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Releases {
    /// All of a track, but no candidates.
    Track(Track),
    /// One.
    One(Release),
}

impl Package {
    /// The track of the guests that import it, where its name alone says that.
    pub fn track(&self) -> Option<Track> {
        match (self.name.as_str(), &self.releases) {
            ("wasi_snapshot_preview1" | "wasi_unstable", None) => Some(Track::new(0, 1)),
            ("wasi:cli", Some(Releases::Track(track))) => Some(*track),
            ("wasi:cli", Some(Releases::One(release))) => Some(release.track()),
            // Other packages have versions of their own.
            _ => None,
        }
    }
}

impl Releases {
    /// Whether this version is one of them.
    pub fn cover(&self, version: &str) -> bool {
        match (self, version.parse::<Release>()) {
            (Self::Track(track), Ok(release)) => release.track() == *track && !release.is_candidate(),
            (Self::One(one), Ok(release)) => *one == release,
            (_, Err(_)) => false,
        }
    }
}

impl FromStr for Package {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        const EXPECTED: &str = "expected a track such as `wasi:cli@0.2`, or a release such as `wasi:cli@0.2.3`";
        let (name, version) = text.split_once('@').map_or((text, None), |(name, version)| (name, Some(version)));
        let is_name = match name.contains(':') {
            // An interface's name without its interface is a package's.
            true => format!("{name}/x").parse::<InterfaceId>().is_ok(),
            false => name.parse::<InterfaceId>().is_ok() && version.is_none(),
        };
        if name.contains('/') {
            return Err(format!(
                "`{text}` names an interface: name its package, and what the runtime lacks of it in `without`; {EXPECTED}"
            ));
        }
        if !is_name {
            return Err(format!(
                "`{text}` is no package: {EXPECTED}, or the name of a module such as `wasi_snapshot_preview1`"
            ));
        }
        let releases = match version {
            None if name.starts_with("wasi:") => return Err(format!("`{text}` has no version: {EXPECTED}")),
            None => None,
            Some(version) => Some(
                version
                    .parse()
                    .map(Releases::Track)
                    .or_else(|_| version.parse().map(Releases::One))
                    .map_err(|_| format!("`{version}` of `{text}` is no version of a package: {EXPECTED}"))?,
            ),
        };
        Ok(Self { name: name.to_owned(), releases })
    }
}

impl fmt::Display for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        self.releases.as_ref().map_or(Ok(()), |releases| write!(f, "@{releases}"))
    }
}

impl fmt::Display for Releases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Track(track) => track.fmt(f),
            Self::One(release) => release.fmt(f),
        }
    }
}

impl TryFrom<String> for Package {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Package> for String {
    fn from(package: Package) -> Self {
        package.to_string()
    }
}

/// A package or an interface that guests import, in whichever version: `wasi:http`, `wasi:http/types`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Import(String);

impl Import {
    /// Whether an import, with its version, is of it.
    pub fn has(&self, import: &str) -> bool {
        let name = import.split('@').next().unwrap_or_default();
        name.strip_prefix(self.0.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl TryFrom<String> for Import {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let is_one = |text: &str| text.parse::<InterfaceId>().is_ok();
        if is_one(&text) || is_one(&format!("{text}/x")) {
            return Ok(Self(text));
        }
        Err(format!(
            "`{text}` is no package or interface: expected one without a version, such as `wasi:http` or `wasi:http/types`"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_written_as_they_are_read() {
        for text in
            ["wasi:cli@0.2", "wasi:cli@0.2.3", "wasi:nn@0.2.0-rc-2024-10-28", "wasi_snapshot_preview1", "own:thing"]
        {
            assert_eq!(text.parse::<Package>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_package_says_what_is() {
        for (text, said) in [
            ("wasi:cli@0.2.x", "`0.2.x` of `wasi:cli@0.2.x` is no version of a package"),
            ("wasi:cli@", "`` of `wasi:cli@` is no version"),
            ("wasi:cli@>=0.2", "is no version"),
            ("wasi:cli", "has no version"),
            ("wasi:cli/stdin@0.2", "names an interface"),
            ("wasi_snapshot_preview1@0.1", "is no package"),
            ("wasi: cli@0.2", "is no package"),
            ("", "is no package"),
        ] {
            let error = text.parse::<Package>().unwrap_err();
            assert!(error.contains(said) && error.contains("wasi:cli@0.2"), "{error}");
        }
    }
}
