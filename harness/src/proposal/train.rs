//! `releases.toml`: the release train. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::{InterfaceId, Release, Track};
use crate::surface::Class;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// What a release does to an interface: the two beats of tick-tock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Cycle {
    /// A tick: it took a feature.
    Feature,
    /// A tock: it took none.
    Stabilization,
}

impl From<Class> for Cycle {
    fn from(class: Class) -> Self {
        match class {
            Class::Breaking | Class::StableAdd | Class::Promotion | Class::UnstableAdd => Self::Feature,
            Class::Deprecation | Class::GateMetadata | Class::DocOnly | Class::None => Self::Stabilization,
        }
    }
}

impl fmt::Display for Cycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Feature => "feature",
            Self::Stabilization => "stabilization",
        })
    }
}

/// Whether a release is out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It is out.
    #[default]
    Released,
    /// It is planned for its date.
    Planned,
}

/// One release of the train.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TrainRelease {
    /// The version.
    pub version: Release,
    /// The compatible line that it belongs to, which must be its version's.
    pub line: Track,
    /// The day it came out or is planned for.
    pub date: Date,
    /// Whether it is out.
    #[serde(default)]
    pub state: State,
    /// What is planned for the whole release. Absent when nothing was.
    pub cycle: Option<Cycle>,
    /// What is planned for single interfaces, which goes before the release's plan.
    #[serde(default)]
    pub interfaces: BTreeMap<InterfaceId, Cycle>,
}

/// Every release of WASI, in the order of the file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Train {
    /// The releases.
    #[serde(default, rename = "release")]
    pub releases: Vec<TrainRelease>,
}

/// What a release planned for an interface.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// For the whole release.
    pub release: Option<Cycle>,
    /// For single interfaces.
    pub interfaces: BTreeMap<InterfaceId, Cycle>,
}

impl Plan {
    /// What was planned for this interface.
    pub fn cycle(&self, interface: &InterfaceId) -> Option<Cycle> {
        self.interfaces.get(interface).copied().or(self.release)
    }
}

impl Train {
    /// The release of this version.
    pub fn get(&self, release: &Release) -> Option<&TrainRelease> {
        self.releases.iter().find(|entry| entry.version == *release)
    }

    /// The release that came before this one on its track. `None` for the first. Planned ones do not count.
    pub fn before(&self, release: &Release) -> Option<&Release> {
        self.on_track(release.track()).into_iter().rfind(|other| *other < release)
    }

    /// The releases of a track that are out, sorted by version.
    pub fn on_track(&self, track: Track) -> Vec<&Release> {
        let out = self.releases.iter().filter(|entry| entry.state == State::Released && entry.line == track);
        let mut releases: Vec<_> = out.map(|entry| &entry.version).collect();
        releases.sort();
        releases
    }

    /// What was planned for this release.
    pub fn plan(&self, release: &Release) -> Plan {
        self.get(release)
            .map(|entry| Plan { release: entry.cycle, interfaces: entry.interfaces.clone() })
            .unwrap_or_default()
    }
}
