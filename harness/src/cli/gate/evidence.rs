//! The evidence that a release is judged by: which reports, and what they are held against.

use crate::cli::{Global, compare, expectations, reports, run};
use crate::digest::Digest;
use crate::id::{Release, TestId};
use crate::project::Project;
use crate::release::Evidence;
use crate::report::compare::Renames;
use crate::report::evidence::{Current, Given, Sources};
use crate::report::json;
use crate::report::model::Report;
use crate::suite::build;
use clap::Args;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Options that say what evidence there is.
#[derive(Debug, Args)]
pub(crate) struct EvidenceOptions {
    /// Reports that say how the tests end, or folders with reports; may be repeated
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub(crate) reports: Vec<PathBuf>,
    /// The reports that were published before, in which is looked for what is lost since [default: the project's folder
    /// `reports`]
    #[arg(long, value_name = "DIR")]
    published: Option<PathBuf>,
}

impl EvidenceOptions {
    /// What the reports say of a release. `None`: none were named.
    pub(crate) fn read(&self, global: &Global, release: &Release) -> anyhow::Result<Option<Evidence>> {
        if self.reports.is_empty() {
            return Ok(None);
        }
        let project = global.project()?;
        let (given, basis) = self.sources(global, &project)?;
        let mut evidence = basis.evidence(given, release);
        evidence.expired = expired(&project, run::today())?;
        Ok(Some(evidence))
    }

    /// The reports, and what they are held against.
    pub(crate) fn sources(&self, global: &Global, project: &Project) -> anyhow::Result<(Vec<Given>, Basis)> {
        if let Some(missing) = self.reports.iter().find(|path| !path.exists()) {
            anyhow::bail!("`{}` is not there: name a report, or a folder with reports", missing.display());
        }
        let given = reports::files(&self.reports)?.into_iter().map(|(path, name)| (name, given(&path)));
        let published = published(&self.published.clone().unwrap_or_else(|| project.root().join("reports")))?;
        let basis = Basis { published, current: current(project), renames: compare::renames(None, global)? };
        Ok((given.collect(), basis))
    }
}

/// What reports are held against: those that were published before, the tests of today, and how they were called.
pub(crate) struct Basis {
    published: Vec<(String, Report)>,
    current: Current,
    renames: Renames,
}

impl Basis {
    /// What these reports say of a release.
    pub(crate) fn evidence(&self, given: Vec<Given>, release: &Release) -> Evidence {
        let Self { published, current, renames } = self;
        Sources { given, published, current, renames, release }.evidence()
    }
}

fn given(path: &Path) -> Result<Report, String> {
    json::read(path).map_err(|error| error.to_string())
}

/// The reports that were published before. One that cannot be read is no report to measure by.
fn published(folder: &Path) -> anyhow::Result<Vec<(String, Report)>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let files = reports::files(&[folder.to_owned()])?;
    files.into_iter().map(|(path, name)| Ok((name, json::read(&path)?))).collect()
}

/// The tests of today: the version of the suites, and the components that were built last.
pub(crate) fn current(project: &Project) -> Current {
    let built = build::known(project);
    let components: BTreeMap<TestId, Digest> = built.into_iter().map(|(test, guest)| (test, guest.digest)).collect();
    Current { version: project.suite_version(), components, ..Current::default() }
}

/// The expectations whose time is over, of every runtime.
fn expired(project: &Project, today: Date) -> anyhow::Result<BTreeMap<String, String>> {
    let mut expired = BTreeMap::new();
    let library = run::subject::library(Some(project))?;
    for path in expectations::files_in(library.folder())? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = expectations::read(&path)?;
        let found = run::subject::expectations(&path, &text)?;
        for entry in found.expired(today) {
            let until = entry.until.map(|until| until.to_string()).unwrap_or_default();
            expired.insert(format!("{name}:{}", entry.line), format!("is of `{}` and ended on {until}", entry.test));
        }
    }
    Ok(expired)
}
