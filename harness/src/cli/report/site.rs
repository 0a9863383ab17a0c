//! `ticktock report site`: the static site of published reports.

use crate::cli::{Global, Status, reports};
use crate::id::{Release, TestId};
use crate::project::Project;
use crate::proposal::History;
use crate::report::json;
use crate::report::site::{Catalog, Document, Input, folder};
use crate::suite::build::{self, Guest};
use crate::suite::discover;
use clap::Args;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

/// Options of `ticktock report site`.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// Reports, or folders with reports [default: the project's folder `reports`]
    #[arg(value_name = "REPORTS")]
    reports: Vec<PathBuf>,
    /// The folder that the site is written to, in place of a site that is there
    #[arg(long, short, value_name = "DIR")]
    output: PathBuf,
}

/// How many reports are read at once, so that thousands of them fit into memory.
const AT_ONCE: usize = 32;

pub(super) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = global.project()?;
    let history = History::load(&project.proposals())?;
    let documents = documents(&project)?;
    let folders = match options.reports.is_empty() {
        true => vec![project.root().join("reports")],
        false => options.reports.clone(),
    };
    let files = reports::files(&folders)?;
    if files.is_empty() {
        let named: Vec<String> = folders.iter().map(|folder| format!("`{}`", folder.display())).collect();
        anyhow::bail!(
            "there is no report in {}: make one with `ticktock run --report FILE`, and name it or its folder",
            named.join(", ")
        );
    }
    let release = newest(&history, build::known(&project));
    let mut catalog = Catalog::default();
    for some in files.chunks(AT_ONCE) {
        let read: Vec<_> = some.par_iter().map(|(path, _)| json::read(path)).collect();
        for ((_, name), report) in some.iter().zip(read) {
            catalog.add(name, report?, &release)?;
        }
    }
    let input = Input { catalog: &catalog, history: &history, documents: &documents };
    let count = folder::write(&input, &options.output)?;
    writeln!(
        anstream::stdout(),
        "{count} files of {} reports: {}",
        files.len(),
        options.output.join("index.html").display()
    )?;
    Ok(Status::Expected)
}

/// Which release a test is of that does not say so: the newest of its track, or where its proposal has but drafts, the draft that its
/// component was built for, or else the newest.
fn newest(history: &History, built: BTreeMap<TestId, Guest>) -> impl Fn(&TestId) -> Release {
    // Later ones take the place of earlier ones.
    let recorded = || history.releases().into_iter().map(|release| (release.track(), release.clone()));
    let of_tracks: BTreeMap<_, _> =
        recorded().filter(|(_, release)| history.is_on_train(release) && !release.is_candidate()).collect();
    let mut drafts = BTreeMap::new();
    let mut packages = BTreeMap::new();
    for (name, proposal) in &history.proposals {
        packages.insert(name.to_string(), proposal.descriptor.package.to_string());
        drafts.extend(proposal.surfaces.keys().map(|release| ((name.to_string(), release.track()), release.clone())));
    }
    drafts.retain(|(_, track), own| match of_tracks.get(track) {
        Some(newest) => own.is_candidate() && *own < *newest,
        None => true,
    });
    move |test| {
        let draft = drafts.get(&(test.suite().to_owned(), test.track()));
        let package = packages.get(test.suite());
        let of_component = package.and_then(|package| built.get(test)?.releases_of(package).pop_last());
        draft
            .map(|newest| of_component.as_ref().unwrap_or(newest))
            .or(of_tracks.get(&test.track()))
            .cloned()
            .unwrap_or_else(|| test.track().first_release())
    }
}

/// What the built-in tests say of themselves.
fn documents(project: &Project) -> anyhow::Result<BTreeMap<TestId, Document>> {
    let tests = discover::built_in(project)?;
    let document = |test: crate::suite::Test| {
        let source =
            test.source.strip_prefix(project.root()).unwrap_or(&test.source).to_string_lossy().replace('\\', "/");
        (test.id, Document { claim: test.spec.claim, spec: test.spec.spec, source })
    };
    Ok(tests.into_iter().map(document).collect())
}
