//! What many reports come to. This module does no I/O.
//!
//! Of a test that passed there is only that it passed; of one that did not, what a reader wants to know of it.
#![deny(clippy::disallowed_methods)]

use crate::event::{Output, TestResult};
use crate::id::{InterfaceId, ItemId, Release, TestId};
use crate::report::model::{Report, Subject};
use crate::report::tally::Standing;
use crate::report::text::visible_cut;
use semver::Version;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// The most of a guest's output that the site keeps, in characters.
const OUTPUT: usize = 1_000;

/// A test, by its position in [`Catalog::tests`].
pub(super) type TestIndex = u32;

/// All published reports.
#[derive(Debug, Default)]
pub struct Catalog {
    /// Every test of any report. Their order is that in which they were first seen.
    pub(super) tests: Vec<Tested>,
    /// Every runtime by name, each with its versions, the newest first.
    pub(super) runtimes: BTreeMap<String, Vec<Run>>,
    positions: HashMap<TestId, TestIndex>,
}

/// A test, as reports know it.
#[derive(Debug, Clone)]
pub(super) struct Tested {
    pub(super) id: TestId,
    /// The functions that it covers.
    pub(super) covers: BTreeSet<ItemId>,
    /// Whether it is of the built-in suites, which say what they cover.
    pub(super) built_in: bool,
}

impl Tested {
    /// The interfaces that the functions belong to which it says it covers. The official suite's tests do not say it.
    pub(super) fn interfaces(&self) -> BTreeSet<&InterfaceId> {
        self.covers.iter().filter(|_| self.built_in).map(ItemId::interface).collect()
    }
}

/// What is published of one version of a runtime.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    pub(super) version: String,
    /// The reports that this is from, the built-in suites' first.
    pub(super) sources: Vec<Source>,
    /// How each test ended, by test and release.
    pub(super) results: Vec<Entry>,
    /// The report's file that each result is from, to find two of the same.
    origins: HashMap<(TestIndex, Release), Arc<str>>,
}

/// One report.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// Its file, as a path from the folder of reports.
    pub(super) file: String,
    pub(super) subject: Subject,
    pub(super) started: String,
    pub(super) platform: String,
    pub(super) harness: String,
    /// The version of the built-in suites. `None`: it is of the official suite.
    pub(super) suites: Option<String>,
    pub(super) revision: Option<String>,
    /// What to type to get it again.
    pub(super) command: String,
}

/// How one test ended.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) test: TestIndex,
    /// The release that its component was made for.
    pub(super) release: Release,
    pub(super) standing: Standing,
    /// What there is to say of a result that is no plain pass.
    pub(super) detail: Option<Box<Detail>>,
}

/// What there is to say of a result that is no plain pass.
#[derive(Debug, Clone, Default)]
pub(super) struct Detail {
    pub(super) status: &'static str,
    pub(super) message: String,
    pub(super) expected: Option<String>,
    pub(super) actual: Option<String>,
    /// Why a failure is known, and where that is written.
    pub(super) known: Option<(String, String)>,
    pub(super) stdout: Option<String>,
    pub(super) stderr: Option<String>,
}

/// Reports that cannot stand side by side.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogError {
    /// A report is not of a whole run.
    #[error("`{file}` is not of a whole run, and only whole ones are published: {what}")]
    Partial {
        /// The report.
        file: String,
        /// What is missing.
        what: String,
    },
    /// Two reports say how the same test ended on the same version of a runtime.
    #[error(
        "`{first}` and `{second}` both have results of `{test}` on {runtime}: take one of them out, it is not known which counts"
    )]
    Duplicate {
        /// One report.
        first: String,
        /// The other.
        second: String,
        /// The test.
        test: String,
        /// The runtime, with its version.
        runtime: String,
    },
}

impl Catalog {
    /// Adds a report, given with its file's name. `release` says which release a test's program is made for
    /// that was run as it was built.
    ///
    /// # Errors
    /// When it is not of a whole run, or has a result that another report has, too.
    pub fn add(
        &mut self,
        file: &str,
        report: Report,
        release: impl Fn(&TestId) -> Release,
    ) -> Result<(), CatalogError> {
        let partial = |what: String| Err(CatalogError::Partial { file: file.to_owned(), what });
        if let Some(partition) = report.partition {
            return partial(format!("it is the part {partition}; put all parts together with `ticktock merge`"));
        }
        if !report.complete {
            return partial(format!("{} of {} tests ended", report.results.len(), report.selected));
        }
        let (name, version) = (report.subject.name.clone(), report.subject.version.clone());
        let origin: Arc<str> = file.into();
        let command = report.subject.command(report.suite.version.is_none(), &report.releases);
        let source = Source {
            command,
            file: file.to_owned(),
            started: report.started,
            platform: format!("{} {}", report.environment.os, report.environment.arch),
            harness: report.harness.commit.unwrap_or(report.harness.version),
            suites: report.suite.version,
            revision: report.suite.revision,
            subject: report.subject,
        };
        let built_in = source.suites.is_some();
        let for_releases = !report.releases.is_empty();
        let mut entries = Vec::with_capacity(report.results.len());
        for result in report.results {
            let made_for = result.release.clone().filter(|_| for_releases);
            let release = made_for.unwrap_or_else(|| release(&result.id));
            let standing = Standing::of(&result);
            let detail = Detail::of(&result, standing).map(Box::new);
            entries.push(Entry { test: self.position(result, built_in), release, standing, detail });
        }
        let runs = self.runtimes.entry(name.clone()).or_default();
        let place = runs.binary_search_by(|run| newer_first(&run.version, &version)).unwrap_or_else(|place| {
            runs.insert(place, Run { version: version.clone(), ..Run::default() });
            place
        });
        let run = &mut runs[place];
        for entry in &entries {
            if let Some(other) = run.origins.insert((entry.test, entry.release.clone()), Arc::clone(&origin)) {
                return Err(CatalogError::Duplicate {
                    first: other.to_string(),
                    second: file.to_owned(),
                    test: self.tests[entry.test as usize].id.to_string(),
                    runtime: format!("{name} {version}"),
                });
            }
        }
        run.sources.push(source);
        run.sources.sort_by(|a, b| (a.suites.is_none(), &a.file).cmp(&(b.suites.is_none(), &b.file)));
        run.results.extend(entries);
        Ok(())
    }

    /// The position of a result's test, which is added where it is new.
    fn position(&mut self, result: TestResult, built_in: bool) -> TestIndex {
        if let Some(position) = self.positions.get(&result.id) {
            // What a test covers may grow.
            let covers = &mut self.tests[*position as usize].covers;
            if result.covers.len() > covers.len() {
                *covers = result.covers;
            }
            return *position;
        }
        let position = TestIndex::try_from(self.tests.len()).unwrap_or(TestIndex::MAX);
        self.positions.insert(result.id.clone(), position);
        self.tests.push(Tested { id: result.id, covers: result.covers, built_in });
        position
    }

    /// The test at this position.
    pub(super) fn test(&self, index: TestIndex) -> &Tested {
        &self.tests[index as usize]
    }

    /// Every runtime with every version of it, the newest first.
    pub(super) fn runs(&self) -> impl Iterator<Item = (&str, &Run)> {
        self.runtimes.iter().flat_map(|(name, runs)| runs.iter().map(move |run| (name.as_str(), run)))
    }
}

/// The order of versions, the newest first. What is no version comes last.
fn newer_first(one: &str, other: &str) -> std::cmp::Ordering {
    let parse = |text: &str| Version::parse(text).ok();
    parse(other).cmp(&parse(one)).then_with(|| other.cmp(one))
}

impl Run {
    /// The releases that it has results of.
    pub(super) fn releases(&self) -> BTreeSet<&Release> {
        self.results.iter().map(|entry| &entry.release).collect()
    }
}

impl Detail {
    fn of(result: &TestResult, standing: Standing) -> Option<Self> {
        if standing == Standing::Passing && result.expected.is_none() {
            return None;
        }
        let failure = result.failure.as_ref();
        let passing = || match standing {
            Standing::Flaky => "it passed after it had failed",
            _ => "it passes, and was expected not to",
        };
        Some(Self {
            status: result.status.as_str(),
            message: cut(result.message().unwrap_or_else(passing)),
            expected: failure.and_then(|failure| failure.expected.as_deref()).map(cut),
            actual: failure.and_then(|failure| failure.actual.as_deref()).map(cut),
            known: result.expected.as_ref().map(|expected| (expected.reason.clone(), expected.link.clone())),
            stdout: result.stdout.as_ref().and_then(own_output),
            stderr: result.stderr.as_ref().and_then(own_output),
        })
    }
}

/// A text of which a reader can take in as much as this.
fn cut(text: &str) -> String {
    text.split('\n').map(|line| visible_cut(line, OUTPUT)).collect::<Vec<_>>().join("\n").chars().take(OUTPUT).collect()
}

/// What a guest wrote beside the report of a failed claim, which is shown already.
fn own_output(output: &Output) -> Option<String> {
    let own = cut(&output.own_lines().collect::<Vec<_>>().join("\n"));
    (!own.trim().is_empty()).then_some(own)
}
