//! Which tests a command is about: where they come from, and which of them are selected.

use super::Global;
use crate::id::Release;
use crate::project::Project;
use crate::suite::select::{Selection, select};
use crate::suite::{Test, discover};
use clap::Args;
use std::path::PathBuf;

/// Options that say which tests are meant.
#[derive(Debug, Clone, Args)]
pub(crate) struct Source {
    /// Test ids, or globs of them, such as `clocks/**` or `*/0.2/*-stdin-*` [default: all]
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

    /// Only tests of what this release has, such as `0.2.3`
    #[arg(long, value_name = "VERSION")]
    release: Option<Release>,
}

impl Source {
    /// All tests of these directories, or of the built-in suites where there are none.
    pub(crate) fn of(suites: &[PathBuf]) -> Self {
        Self {
            suites: suites.to_vec(),
            patterns: Vec::new(),
            proposals: Vec::new(),
            interfaces: Vec::new(),
            release: None,
        }
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
        self.select(self.all_tests(project)?)
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

    /// Those of these tests that are selected.
    pub(crate) fn select(&self, all: Vec<Test>) -> anyhow::Result<Vec<Test>> {
        let selection = Selection {
            patterns: self.patterns.clone(),
            proposals: self.proposals.clone(),
            interfaces: self.interfaces.clone(),
            release: self.release.clone(),
        };
        Ok(select(all, &selection)?)
    }
}
