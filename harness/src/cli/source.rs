//! Which tests a command is about: where they come from, and which of them are selected.

use super::Global;
use super::run::plan::Targets;
use crate::id::{IdError, Release};
use crate::project::Project;
use crate::suite::select::{Selection, select};
use crate::suite::{Test, discover};
use clap::Args;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// Options that say which tests are meant.
#[derive(Debug, Clone, Args)]
pub(crate) struct Source {
    /// Test ids, folders of them such as `clocks` or `clocks/0.3`, or globs such as `*/0.2/*-stdin-*` [default: all]
    #[arg(value_name = "TEST")]
    patterns: Vec<String>,

    /// A directory of the official wasi-testsuite (`*.wasm`, `*.json`, `manifest.json`), or one above such
    /// directories, instead of the built-in suites; may be repeated
    #[arg(long = "suite", value_name = "DIR")]
    suites: Vec<PathBuf>,

    /// Only tests of this proposal, such as `clocks`; may be repeated
    #[arg(long = "proposal", value_name = "NAME")]
    proposals: Vec<String>,

    /// Only tests that cover this interface, such as `wasi:clocks/monotonic-clock` or `monotonic-clock`; may be repeated
    #[arg(long = "interface", value_name = "NAME")]
    interfaces: Vec<String>,

    /// Only tests of what this release has, such as `0.2.3`; `run` makes their components for it. `all` stands for every
    /// release of the tests' tracks but candidates; may be repeated
    #[arg(long = "release", value_name = "VERSION")]
    releases: Vec<Asked>,
}

/// What `--release` was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Every release that is no candidate.
    All,
    /// This one.
    One(Release),
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.pad("all"),
            Self::One(release) => release.fmt(f),
        }
    }
}

impl FromStr for Asked {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "all" => Ok(Self::All),
            _ => text.parse().map(Self::One).map_err(|error: IdError| format!("{error}, or `all`")),
        }
    }
}

impl Source {
    /// The directories that were named.
    pub(crate) fn suites(&self) -> &[PathBuf] {
        &self.suites
    }

    /// All tests of these directories, or of the built-in suites where there are none.
    pub(crate) fn of(suites: &[PathBuf]) -> Self {
        Self {
            suites: suites.to_vec(),
            patterns: Vec::new(),
            proposals: Vec::new(),
            interfaces: Vec::new(),
            releases: Vec::new(),
        }
    }

    /// Those of the built-in suites that these patterns match, for these releases.
    pub(crate) fn built_in(patterns: &[String], releases: &[Asked]) -> Self {
        Self { patterns: patterns.to_vec(), releases: releases.to_vec(), ..Self::of(&[]) }
    }

    /// Whether the tests are those of directories of the official suite.
    pub(crate) fn is_official(&self) -> bool {
        !self.suites.is_empty()
    }

    /// The directories, as they would be typed again.
    pub(crate) fn typed_suites(&self) -> String {
        self.suites.iter().map(|dir| format!(" --suite {}", dir.display())).collect()
    }

    /// The project, where these tests come from one.
    pub(crate) fn project(&self, global: &Global) -> anyhow::Result<Option<Project>> {
        match global.project() {
            Ok(project) => Ok(Some(project)),
            Err(_) if self.is_official() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The tests that are selected.
    pub(crate) fn tests(&self, project: Option<&Project>) -> anyhow::Result<Vec<Test>> {
        if project.is_some() {
            // A release that there is not is a slip, and not one of which there are no tests.
            Targets::find(&self.releases, &[], project)?;
        }
        Ok(select(self.all_tests(project)?, &self.selection())?)
    }

    /// All tests that there are to select from.
    pub(crate) fn all_tests(&self, project: Option<&Project>) -> anyhow::Result<Vec<Test>> {
        match project {
            _ if self.is_official() => {
                let mut tests = Vec::new();
                for dir in &self.suites {
                    tests.extend(discover::official(dir)?);
                }
                Ok(discover::sorted(tests)?)
            }
            Some(project) => Ok(discover::built_in(project)?),
            None => Ok(Vec::new()),
        }
    }

    /// What `--release` was given.
    pub(crate) fn releases(&self) -> &[Asked] {
        &self.releases
    }

    /// Those of these tests that are selected, the release left out of account but for its track: what it has of each is
    /// seen when they are built.
    pub(crate) fn select_for_any_release(&self, all: Vec<Test>) -> anyhow::Result<Vec<Test>> {
        let mut selection = self.selection();
        selection.tracks = selection.releases.drain(..).map(|release| release.track()).collect();
        Ok(select(all, &selection)?)
    }

    fn selection(&self) -> Selection {
        let mut releases = Vec::new();
        for asked in &self.releases {
            match asked {
                Asked::One(release) => releases.push(release.clone()),
                // Every test is of some release of its track.
                Asked::All => {
                    releases.clear();
                    break;
                }
            }
        }
        Selection {
            patterns: self.patterns.clone(),
            proposals: self.proposals.clone(),
            interfaces: self.interfaces.clone(),
            tracks: Vec::new(),
            releases,
        }
    }
}
