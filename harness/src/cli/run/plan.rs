//! Which tests are run, and for which releases.

use crate::cli::source::{Asked, Source};
use crate::id::{Release, TestId, Track};
use crate::project::Project;
use crate::proposal::History;
use crate::report::console;
use crate::report::json;
use crate::report::model::Report;
use crate::runner::Planned;
use crate::suite::target::{Releases, Target};
use crate::suite::{Origin, Test};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// The releases that programs are made for, by track. Empty: they are run as they were built.
#[derive(Debug, Default)]
pub(crate) struct Targets(BTreeMap<Track, Vec<Arc<Target>>>);

impl Targets {
    /// Those that were asked for, as far as these tests are of their tracks.
    pub(crate) fn find(asked: &[Asked], tests: &[Test], project: Option<&Project>) -> anyhow::Result<Self> {
        if asked.is_empty() {
            return Ok(Self::default());
        }
        let Some(project) = project else {
            anyhow::bail!(
                "`--release` needs to know what each release has, which is in a project's folder `proposals`: name the project's folder with `--root DIR` or `TICKTOCK_ROOT`"
            );
        };
        let releases = Arc::new(Releases::of(&History::load(&project.proposals())?));
        let tracks: BTreeSet<Track> = tests.iter().map(|test| test.id.track()).collect();
        let mut wanted: BTreeSet<Release> = BTreeSet::new();
        for asked in asked {
            match asked {
                Asked::One(release) => drop(wanted.insert(release.clone())),
                Asked::All => wanted.extend(tracks.iter().flat_map(|track| releases.on_track(*track)).cloned()),
            }
        }
        let mut targets: BTreeMap<Track, Vec<Arc<Target>>> = BTreeMap::new();
        for release in &wanted {
            // One that is unknown is an error whatever the tests are of.
            let target = Arc::new(releases.target(release)?);
            targets.entry(release.track()).or_default().push(target);
        }
        Ok(Self(targets))
    }

    /// The feature gates of these releases.
    pub(crate) fn gates(&self) -> BTreeSet<&str> {
        self.all().flat_map(|target| target.gates()).collect()
    }

    /// The releases.
    pub(crate) fn releases(&self) -> BTreeSet<Release> {
        self.all().map(|target| target.release().clone()).collect()
    }

    fn all(&self) -> impl Iterator<Item = &Arc<Target>> {
        self.0.values().flatten()
    }

    /// These tests, for each of the releases of their tracks, and how many are of a track of which there is none.
    pub(crate) fn plan(&self, tests: Vec<Test>) -> (Vec<Planned>, usize) {
        if self.0.is_empty() {
            return (tests.into_iter().map(Planned::as_built).collect(), 0);
        }
        let tests: Vec<Arc<Test>> = tests.into_iter().map(Arc::new).collect();
        let left_out = tests.iter().filter(|test| !self.0.contains_key(&test.id.track())).count();
        let planned = self.all().flat_map(|target| {
            let of_track = tests.iter().filter(|test| test.id.track() == target.release().track());
            of_track.map(|test| Planned { test: Arc::clone(test), target: Some(Arc::clone(target)) })
        });
        (planned.collect(), left_out)
    }
}

/// What did not end as expected in a report.
pub(super) struct Failed {
    tests: BTreeSet<(TestId, Option<Release>)>,
    /// Whether its programs were made for releases.
    for_releases: bool,
}

impl Failed {
    /// Reads it from a report.
    pub(super) fn read(path: &Path) -> anyhow::Result<Self> {
        let report: Report = json::read(path)?;
        let for_releases = !report.releases.is_empty();
        let key = |release: &Option<Release>| release.clone().filter(|_| for_releases);
        let tests: BTreeSet<_> = report.unexpected().map(|result| (result.id.clone(), key(&result.release))).collect();
        if tests.is_empty() {
            anyhow::bail!("every test ended as expected in `{}`: there is nothing to run again", path.display());
        }
        Ok(Self { tests, for_releases })
    }

    /// The releases that they were run for, where programs were made for them.
    pub(super) fn releases(&self) -> Vec<Asked> {
        let releases: BTreeSet<&Release> = self.tests.iter().filter_map(|(_, release)| release.as_ref()).collect();
        releases.into_iter().cloned().map(Asked::One).collect()
    }

    /// Those of these tests that are among them.
    pub(super) fn of(&self, tests: Vec<Test>, path: &Path) -> anyhow::Result<Vec<Test>> {
        let of = tests.len();
        let ids: BTreeSet<&TestId> = self.tests.iter().map(|(id, _)| id).collect();
        let tests: Vec<Test> = tests.into_iter().filter(|test| ids.contains(&test.id)).collect();
        if tests.is_empty() {
            anyhow::bail!(
                "none of the {of} selected tests failed in `{}`, in which {} did not end as expected; name the suites that it is of",
                path.display(),
                self.tests.len()
            );
        }
        Ok(tests)
    }

    /// Whether this one is among them.
    pub(super) fn has(&self, planned: &Planned) -> bool {
        let case = planned.case();
        !self.for_releases || case.release.is_none() || self.tests.contains(&(case.test, case.release))
    }
}

/// That scripts are left out where programs are made for releases.
pub(super) fn scripts_left_out(tests: &[Test]) -> Option<String> {
    let count = tests.iter().filter(|test| test.origin == Origin::Script).count();
    (count > 0).then(|| {
        format!(
            "{} left out: a script (`.wast`) tests the component model, and is of no release of WASI; run it without `--release`",
            console::tests(count)
        )
    })
}

/// What is left out because no release of its track was asked for, or there is none.
pub(super) fn left_out(count: usize, source: &Source) -> String {
    let asked: Vec<String> = source.releases().iter().map(ToString::to_string).collect();
    format!(
        "{} left out: no release of their track is meant by `--release {}`",
        console::tests(count),
        asked.join(" --release ")
    )
}
