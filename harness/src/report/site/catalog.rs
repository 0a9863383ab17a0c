//! What many reports come to. This module does no I/O.
//!
//! Of a test that passed there is only that it passed; of one that did not, what a reader wants to know of it.
#![deny(clippy::disallowed_methods)]

use crate::event::{Output, TestResult};
use crate::id::{InterfaceId, ItemId, ProposalName, Release, TestId};
use crate::report::model::{Report, Subject};
use crate::report::tally::Standing;
use crate::report::text::visible_cut;
use semver::Version;
use std::collections::{BTreeMap, BTreeSet, HashMap, hash_map};
use std::fmt;
use std::sync::Arc;

/// The most of a guest's output that the site keeps, in characters.
const OUTPUT: usize = 1_000;

/// A test, by its position in [`Catalog::tests`].
pub(super) type TestIndex = u32;

/// What results are of: a release of WASI, or a draft of one proposal's own.
///
/// Releases come before drafts, each in the order of versions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edition {
    /// The proposal whose draft it is. `None`: a release of WASI.
    pub draft_of: Option<ProposalName>,
    /// Its version.
    pub release: Release,
}

impl Edition {
    /// A release of WASI.
    pub fn of_wasi(release: Release) -> Self {
        Self { draft_of: None, release }
    }

    /// Whether it is a draft of a proposal's own, which is in no release of WASI.
    pub fn is_draft(&self) -> bool {
        self.draft_of.is_some()
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.draft_of {
            Some(proposal) => write!(f, "wasi:{proposal}@{}", self.release),
            None => self.release.fmt(f),
        }
    }
}

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
    /// How each test ended, by test and edition.
    pub(super) results: Vec<Entry>,
    /// The report's file that each result is from, to find two of the same.
    origins: HashMap<(TestIndex, Arc<Edition>), Arc<str>>,
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
    /// The release that its component was made for, or the draft that it is of.
    pub(super) edition: Arc<Edition>,
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
    /// Adds a report, given with its file's name. `edition` says what a test's result is of, given the release that the report
    /// says. Of a draft a test has one result: of several releases, that for the newest counts.
    ///
    /// # Errors
    /// When it is not of a whole run, or has a result that another report has, too.
    pub fn add(
        &mut self,
        file: &str,
        report: Report,
        edition: impl Fn(&TestId, Option<&Release>) -> Edition,
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
        let mut entries: Vec<Entry> = Vec::with_capacity(report.results.len());
        // A report has few editions and many results.
        let mut editions: BTreeMap<Edition, Arc<Edition>> = BTreeMap::new();
        // Of each result of a draft where it is, and for which release it was made.
        let mut of_drafts: HashMap<(TestIndex, Arc<Edition>), (usize, Option<Release>)> = HashMap::new();
        for result in report.results {
            let own = edition(&result.id, result.release.as_ref());
            let edition = Arc::clone(editions.entry(own).or_insert_with_key(|own| Arc::new(own.clone())));
            let standing = Standing::of(&result);
            let detail = Detail::of(&result, standing).map(Box::new);
            let release = result.release.clone();
            let entry = Entry { test: self.position(result, built_in), edition, standing, detail };
            if !entry.edition.is_draft() {
                entries.push(entry);
                continue;
            }
            match of_drafts.entry((entry.test, Arc::clone(&entry.edition))) {
                hash_map::Entry::Vacant(place) => {
                    place.insert((entries.len(), release));
                    entries.push(entry);
                }
                hash_map::Entry::Occupied(mut place) if place.get().1 < release => {
                    entries[place.get().0] = entry;
                    place.get_mut().1 = release;
                }
                hash_map::Entry::Occupied(_) => {}
            }
        }
        let runs = self.runtimes.entry(name.clone()).or_default();
        let place = runs.binary_search_by(|run| newer_first(&run.version, &version)).unwrap_or_else(|place| {
            runs.insert(place, Run { version: version.clone(), ..Run::default() });
            place
        });
        let run = &mut runs[place];
        for entry in &entries {
            if let Some(other) = run.origins.insert((entry.test, Arc::clone(&entry.edition)), Arc::clone(&origin)) {
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
    /// What it has results of, releases first.
    pub(super) fn editions(&self) -> BTreeSet<&Edition> {
        self.results.iter().map(|entry| &*entry.edition).collect()
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
