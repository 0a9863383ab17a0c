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
        let (given, published, current, renames) = self.sources(global, &project)?;
        let mut evidence = sources(given, &published, &current, &renames, release).evidence();
        evidence.expired = expired(&project, run::today())?;
        Ok(Some(evidence))
    }

    /// What evidence is made from: the reports, those that were published before, the tests of today, and how they were
    /// called.
    pub(crate) fn sources(&self, global: &Global, project: &Project) -> anyhow::Result<Parts> {
        if let Some(missing) = self.reports.iter().find(|path| !path.exists()) {
            anyhow::bail!("`{}` is not there: name a report, or a folder with reports", missing.display());
        }
        let given = reports::files(&self.reports)?.into_iter().map(|(path, name)| (name, given(&path)));
        let published = published(&self.published.clone().unwrap_or_else(|| project.root().join("reports")))?;
        Ok((given.collect(), published, current(project), compare::renames(None, global)?))
    }
}

/// What evidence is made from, one by one.
pub(crate) type Parts = (Vec<Given>, Vec<(String, Report)>, Current, Renames);

/// The same together.
pub(crate) fn sources<'a>(
    given: Vec<Given>,
    published: &'a [(String, Report)],
    current: &'a Current,
    renames: &'a Renames,
    release: &'a Release,
) -> Sources<'a> {
    Sources { given, published, current, renames, release }
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
