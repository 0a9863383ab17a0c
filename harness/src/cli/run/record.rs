//! The report of a run: everything around the results.

use crate::cli::caches;
use crate::cli::source::Source;
use crate::event::TestResult;
use crate::id::Release;
use crate::project::Project;
use crate::report::model::{Environment, Harness, Report, SCHEMA_VERSION, Subject, Suite};
use crate::report::places::Places;
use crate::runner::Plan;
use crate::runtime::Runtime;
use crate::suite::partition::Partition;
use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a report says beside its results.
pub(super) struct Record<'a> {
    pub(super) plan: &'a Plan,
    pub(super) runtime: &'a dyn Runtime,
    pub(super) project: Option<&'a Project>,
    pub(super) source: &'a Source,
    /// The releases that programs are made for.
    pub(super) releases: BTreeSet<Release>,
    pub(super) partition: Option<Partition>,
    pub(super) started: String,
    pub(super) jobs: usize,
    /// The folders of this machine, which mean nothing elsewhere.
    pub(super) places: Places,
}

impl Record<'_> {
    /// The report with these results.
    pub(super) fn report(self, mut results: Vec<TestResult>) -> Report {
        results.iter_mut().for_each(|result| self.places.hide(result));
        let identity = self.runtime.identity();
        let commit = self.project.and_then(|project| revision(project.root()));
        let official = self.source.is_official();
        Report {
            schema: SCHEMA_VERSION,
            started: self.started,
            finished: now(),
            complete: results.len() == self.plan.tests.len(),
            selected: self.plan.tests.len(),
            partition: self.partition,
            releases: self.releases,
            harness: Harness {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                commit: harness_commit(self.project, commit.as_ref()),
            },
            subject: Subject {
                name: identity.name.clone(),
                version: identity.version.clone(),
                how: identity.how.clone(),
                engine: identity.engine.clone(),
                digest: identity.digest,
                package: identity.package.clone(),
            },
            environment: Environment {
                os: std::env::consts::OS.to_owned(),
                arch: std::env::consts::ARCH.to_owned(),
                cores: std::thread::available_parallelism().map_or(1, NonZeroUsize::get),
                jobs: self.jobs,
            },
            suite: Suite {
                version: self.project.filter(|_| !official).and_then(Project::suite_version),
                revision: if official { official_revision(self.plan) } else { commit },
                components: results
                    .iter()
                    .filter_map(|result| Some((result.id.clone(), result.component()?)))
                    .collect(),
            },
            results,
        }
    }
}

/// The folders that runtimes may name.
pub(super) fn places(project: Option<&Project>, source: &Source, runtimes: &Path) -> Places {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let suites: Vec<PathBuf> = source.suites().iter().map(|suite| absolute(suite)).collect();
    let cache = caches::root(project);
    let home = etcetera::home_dir().ok();
    let folders = suites.iter().map(|suite| (suite.as_path(), "<suite>"));
    let own = [(Some(cache.as_path()), "<cache>"), (Some(runtimes), "<cache>/runtimes"), (home.as_deref(), "~")];
    let own = own.into_iter().filter_map(|(path, name)| Some((path?, name)));
    let root = project.map(|project| (project.root(), "."));
    Places::new(folders.chain(own).chain(root), &std::env::temp_dir())
}

/// The time, in UTC.
pub(super) fn now() -> String {
    // Milliseconds are what anybody can tell apart.
    jiff::Timestamp::now().round(jiff::Unit::Millisecond).unwrap_or_else(|_| jiff::Timestamp::now()).to_string()
}

/// Whether this tool was built in this project's folder.
pub(super) fn is_from(project: Option<&Project>) -> bool {
    let tool = std::env::current_exe().and_then(std::fs::canonicalize);
    let root = project.map(|project| std::fs::canonicalize(project.root()));
    matches!((tool, root), (Ok(tool), Some(Ok(root))) if tool.starts_with(&root))
}

/// The commit that the tool was built from: what its builder says, or the checkout's own.
fn harness_commit(project: Option<&Project>, checkout: Option<&String>) -> Option<String> {
    let built_from = option_env!("TICKTOCK_COMMIT").map(str::to_owned);
    built_from.or_else(|| checkout.filter(|_| is_from(project)).cloned())
}

/// The commit of a checkout, with `-dirty` where something was changed since.
fn revision(dir: &Path) -> Option<String> {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").arg("-C").arg(dir).args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let commit = git(&["rev-parse", "HEAD"])?;
    let dirty = git(&["status", "--porcelain", "--untracked-files=no"]).is_some_and(|changes| !changes.is_empty());
    Some(if dirty { format!("{commit}-dirty") } else { commit })
}

fn official_revision(plan: &Plan) -> Option<String> {
    revision(plan.tests.first()?.test.program.parent()?)
}
