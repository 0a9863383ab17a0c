//! `ticktock report site`: the static site of published reports.

use crate::cli::{Global, Status, reports};
use crate::id::{Release, TestId};
use crate::project::Project;
use crate::proposal::History;
use crate::report::json;
use crate::report::site::{Catalog, Document, Edition, Input, folder};
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
    let edition = editions(&history, build::known(&project));
    let mut catalog = Catalog::default();
    for some in files.chunks(AT_ONCE) {
        let read: Vec<_> = some.par_iter().map(|(path, _)| json::read(path)).collect();
        for ((_, name), report) in some.iter().zip(read) {
            catalog.add(name, report?, &edition)?;
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

/// What a test's result is of, given the release that the report says.
///
/// Where its proposal has but drafts on the test's track, that is the draft that its component was built for, or else the newest: a
/// draft is in no release, whichever release's other packages the component imports. Of all other tests it is the release that
/// the report says or, where it says none, the newest of the track.
fn editions(history: &History, built: BTreeMap<TestId, Guest>) -> impl Fn(&TestId, Option<&Release>) -> Edition {
    let on_train = || history.releases().into_iter().filter(|release| history.is_on_train(release));
    // Later ones take the place of earlier ones.
    let candidates = on_train().filter(|release| release.is_candidate());
    let in_order = candidates.chain(on_train().filter(|release| !release.is_candidate()));
    let of_tracks: BTreeMap<_, _> = in_order.map(|release| (release.track(), release.clone())).collect();
    let mut drafts = BTreeMap::new();
    for (name, proposal) in &history.proposals {
        let newest: BTreeMap<_, _> = proposal.surfaces.keys().map(|release| (release.track(), release)).collect();
        for (track, newest) in newest.into_iter().filter(|(_, newest)| history.is_draft(newest)) {
            let package = proposal.descriptor.package.clone();
            drafts.insert((name.to_string(), track), (name.clone(), package, newest.clone()));
        }
    }
    move |test, said| {
        if let Some((proposal, package, newest)) = drafts.get(&(test.suite().to_owned(), test.track())) {
            let of_component = built.get(test).and_then(|guest| guest.releases_of(package).pop_last());
            return Edition {
                draft_of: Some(proposal.clone()),
                release: of_component.unwrap_or_else(|| newest.clone()),
            };
        }
        let release = said.or(of_tracks.get(&test.track())).cloned();
        Edition::of_wasi(release.unwrap_or_else(|| test.track().first_release()))
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn a_draft_is_of_no_release_and_everything_else_of_the_one_that_its_report_says() {
        let history = History::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../proposals")).unwrap();
        let of = editions(&history, BTreeMap::new());
        let said = |test: &str, release: Option<&str>| {
            of(&test.parse().unwrap(), release.map(|release| release.parse().unwrap()).as_ref()).to_string()
        };
        assert_eq!(said("wasi-rust-tests/0.3/http", Some("0.3.0")), "0.3.0");
        assert_eq!(said("http/0.2/a", Some("0.2.5")), "0.2.5");
        let newest = history.train.on_track("0.2".parse().unwrap());
        assert_eq!(said("http/0.2/a", None), newest.last().unwrap().to_string());
        assert_eq!(said("wasi-c-tests/0.1/a", None), "0.1.0");
        assert_eq!(said("tls/0.2/a", Some("0.2.5")), "wasi:tls@0.2.0-draft");
        assert_eq!(said("tls/0.3/a", Some("0.3.2")), "wasi:tls@0.3.0-draft");
        assert_eq!(said("nn/0.2/a", None), "wasi:nn@0.2.0-rc-2024-10-28");
    }
}
