//! What a runtime says its version is. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;

/// What a runtime says its version is, which is now and then something else. Two are the same whatever stands around them.
#[derive(Debug, Clone)]
pub struct Version {
    said: String,
    shown: String,
    parsed: Option<semver::Version>,
}

impl Version {
    /// Reads what was said: the first word, without a `v` before its number. Two numbers are taken for three.
    pub fn read(said: &str) -> Self {
        let first = said.split_whitespace().next().unwrap_or_default();
        let number = first.strip_prefix('v').unwrap_or(first);
        let parsed = semver::Version::parse(number).or_else(|_| semver::Version::parse(&format!("{number}.0"))).ok();
        let shown = if parsed.is_some() { number } else { said.trim() };
        Self { said: said.to_owned(), shown: shown.to_owned(), parsed }
    }

    /// The version as a reader wants it: without what stands around it.
    pub fn as_str(&self) -> &str {
        &self.shown
    }

    /// What is wrong with it. `None`: it can be a version, and is written as one.
    pub fn oddity(&self) -> Option<String> {
        match &self.parsed {
            None => Some("is no version".to_owned()),
            Some(version) if *version == semver::Version::new(0, 0, 0) => {
                Some("is what a build says that was not told its version".to_owned())
            }
            Some(_) if self.said.trim().strip_prefix('v').unwrap_or(self.said.trim()) != self.shown => {
                Some(format!("has something else behind it, and is read as {}", self.shown))
            }
            Some(_) => None,
        }
    }

    /// Whether it can be a version, so that two of the same are of the same program.
    pub fn is_plausible(&self) -> bool {
        self.parsed.as_ref().is_some_and(|version| *version != semver::Version::new(0, 0, 0))
    }

    /// What was said, as it was said.
    pub fn said(&self) -> &str {
        &self.said
    }

    /// The order of versions. What is none comes before all that are.
    pub fn order(&self, other: &Self) -> Ordering {
        self.parsed.cmp(&other.parsed).then_with(|| self.shown.cmp(&other.shown))
    }
}

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown
    }
}

impl Eq for Version {}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.shown)
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.shown)
    }
}
