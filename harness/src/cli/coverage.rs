//! `ticktock coverage`: which functions of a release have tests, and which have none.

mod document;
mod human;
mod markdown;

use super::format::Format;
use super::{Global, Status};
use crate::coverage::errors::{ErrorType, error_types};
use crate::coverage::{Counts, Coverage, CoveredItem, Waivers};
use crate::id::{InterfaceId, ProposalName, Release, TestId, Track};
use crate::nearest::hint;
use crate::project::Project;
use crate::proposal::History;
use crate::report::json;
use crate::report::model::Report;
use crate::suite::{Test, build, discover};
use crate::surface::Surface;
use anyhow::{Context, bail};
use clap::Args;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;

/// Options of `ticktock coverage`.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit status: 0 every stable function has a test or a waiver (and was called, with `--report`), 1 one does not, 2 it could not be found out."
)]
pub(crate) struct Options {
    /// The release, such as `0.2.12` [default: the newest of each track that has a suite; of a proposal that is in none of
    /// them, the drafts that built tests are of]
    #[arg(long, value_name = "VERSION")]
    release: Option<Release>,
    /// Only functions of this proposal, such as `clocks`; may be repeated
    #[arg(long = "proposal", value_name = "NAME")]
    proposals: Vec<ProposalName>,
    /// Only functions of this interface, such as `wasi:clocks/monotonic-clock` or `monotonic-clock`; may be repeated
    #[arg(long = "interface", value_name = "NAME")]
    interfaces: Vec<String>,
    /// Show only what has no test
    #[arg(long, conflicts_with = "items")]
    missing: bool,
    /// Show each function with its tests
    #[arg(long)]
    items: bool,
    /// Show the documented error cases, too, and which tests name them
    #[arg(long)]
    errors: bool,
    /// Hold what tests claim to cover against what their guests called in this run of the embedded Wasmtime: a claim that
    /// was never exercised is a failure
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// The form of what is shown
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What is shown of one release.
struct Shown {
    coverage: Coverage,
    /// The error cases, where they were asked for.
    errors: Option<Vec<ErrorType>>,
}

impl Shown {
    fn release(&self) -> &Release {
        &self.coverage.release
    }

    /// The counts of what everybody has.
    fn stable(&self) -> Counts {
        self.coverage.items.iter().filter(|covered| covered.is_stable()).collect()
    }

    fn is_held_against_a_run(&self) -> bool {
        self.coverage.false_claims.is_some()
    }
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = global.project()?;
    let history = History::load(&project.proposals())?;
    let tests = discover::built_in(&project)?;
    let drafts = Drafts::new(&project, &history);
    let releases = releases(&history, &tests, options, &drafts)?;
    let waivers = waivers(&project, &history, &tests, &releases)?;
    let report = options.report.as_ref().map(|path| run_of(path)).transpose()?;
    let meant = Meant::new(options, &history, &releases)?;
    let mut shown = Vec::new();
    for release in &releases {
        let surface = history.surface(release)?;
        let tests = drafts.tests(release, &tests, &history)?;
        let mut coverage = Coverage::new(release, &surface, &tests, &waivers);
        if let Some(report) = &report {
            coverage.hold_against(report);
        }
        coverage.retain(|interface| meant.has(interface));
        let errors = match options.errors {
            true => Some(errors(&surface, release, &tests, &meant)?),
            false => None,
        };
        shown.push(Shown { coverage, errors });
    }
    let mut out = anstream::stdout().lock();
    match options.format {
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&document::document(&shown))?)?,
        Format::Markdown => markdown::write(&mut out, &shown, options)?,
        Format::Human => human::write(&mut out, &shown, options)?,
    }
    Ok(if shown.iter().all(|shown| shown.coverage.is_whole()) { Status::Expected } else { Status::Unexpected })
}

/// The releases that are meant: the one that was named, or the newest of each track that has a suite, or the drafts of proposals
/// that are in none of these.
fn releases(history: &History, tests: &[Test], options: &Options, drafts: &Drafts) -> anyhow::Result<Vec<Release>> {
    if let Some(release) = &options.release {
        return Ok(vec![release.clone()]);
    }
    let releases: Vec<Release> = tracks(tests).into_iter().filter_map(|track| newest(history, track)).collect();
    let mut own = BTreeSet::new();
    for name in &options.proposals {
        let proposal = history.proposal(name)?;
        if releases.iter().any(|release| proposal.surfaces.contains_key(release)) {
            return Ok(releases);
        }
        own.extend(drafts.of(&proposal.descriptor.package.to_string()));
    }
    if !own.is_empty() {
        return Ok(own.into_iter().collect());
    }
    if releases.is_empty() {
        bail!("no track of a recorded release has a suite; name a release with `--release`");
    }
    Ok(releases)
}

/// The tests of each package's drafts, which are what the components that were built last say.
struct Drafts(BTreeMap<(String, Release), BTreeSet<TestId>>);

impl Drafts {
    fn new(project: &Project, history: &History) -> Self {
        let mut drafts: BTreeMap<_, BTreeSet<TestId>> = BTreeMap::new();
        let guests = build::known(project);
        for proposal in history.proposals.values() {
            let package = proposal.descriptor.package.to_string();
            for (test, guest) in &guests {
                for release in guest.releases_of(&package).into_iter().filter(|release| history.is_draft(release)) {
                    drafts.entry((package.clone(), release)).or_default().insert(test.clone());
                }
            }
        }
        Self(drafts)
    }

    /// The drafts of a package that tests are of.
    fn of(&self, package: &str) -> impl Iterator<Item = Release> {
        self.0.keys().filter(move |(own, _)| own == package).map(|(_, release)| release.clone())
    }

    /// The tests that count for a release: of a draft those that are of it, although their `since` is one of WASI's releases.
    fn tests<'a>(&self, release: &Release, tests: &'a [Test], history: &History) -> anyhow::Result<Cow<'a, [Test]>> {
        if !history.is_draft(release) {
            return Ok(Cow::Borrowed(tests));
        }
        if self.0.is_empty() {
            bail!(
                "which tests are of the draft {release}, their components say, and none is built: type `ticktock build`"
            );
        }
        let own: BTreeSet<&TestId> =
            self.0.iter().filter(|((_, draft), _)| draft == release).flat_map(|(_, tests)| tests).collect();
        let mut of_draft: Vec<Test> = tests.iter().filter(|test| own.contains(&test.id)).cloned().collect();
        of_draft.iter_mut().for_each(|test| test.spec.since = release.clone());
        Ok(Cow::Owned(of_draft))
    }
}

fn tracks(tests: &[Test]) -> BTreeSet<Track> {
    tests.iter().map(|test| test.id.track()).collect()
}

/// The newest release of a track whose surface is recorded.
fn newest(history: &History, track: Track) -> Option<Release> {
    history.train.on_track(track).into_iter().rfind(|release| history.surface(release).is_ok()).cloned()
}

/// The project's waivers, each of a function that there is and that has no test.
fn waivers(project: &Project, history: &History, tests: &[Test], releases: &[Release]) -> anyhow::Result<Waivers> {
    let path = project.suites().join("waivers.toml");
    if !path.exists() {
        return Ok(Waivers::default());
    }
    let text = std::fs::read_to_string(&path).with_context(|| format!("failed to read `{}`", path.display()))?;
    let shown = path.strip_prefix(project.root()).unwrap_or(&path);
    let wrong = |error: crate::coverage::WaiverError| anyhow::anyhow!("{}:{}: {error}", shown.display(), error.line);
    let waivers = Waivers::parse(&text).map_err(wrong)?;
    let of_suites = tracks(tests).into_iter().filter_map(|track| newest(history, track));
    let known: BTreeSet<Release> = of_suites.chain(releases.iter().cloned()).collect();
    let surfaces = known.iter().map(|release| Ok((release.track(), history.surface(release)?)));
    let surfaces = surfaces.collect::<anyhow::Result<Vec<_>>>()?;
    let tracks: Vec<_> = surfaces
        .iter()
        .map(|(track, surface)| {
            let of_track = tests.iter().filter(|test| test.id.track() == *track);
            (
                *track,
                surface.functions().map(|(id, _)| id).collect(),
                of_track.flat_map(|test| &test.spec.covers).collect(),
            )
        })
        .collect();
    waivers.check(&tracks).map_err(wrong)?;
    Ok(waivers)
}

/// The report of a run in which calls were seen.
fn run_of(path: &std::path::Path) -> anyhow::Result<Report> {
    let report = json::read(path)?;
    if !report.complete {
        bail!("`{}` is of a run that did not come to its end: run the tests again", path.display());
    }
    if !report.results.iter().any(|result| result.called.is_some()) {
        bail!(
            "`{}` does not say what guests called: it is of {} {} ({}), and calls are seen on the embedded Wasmtime alone; write one with `ticktock run --report FILE`",
            path.display(),
            report.subject.name,
            report.subject.version,
            report.subject.how
        );
    }
    Ok(report)
}

/// Which interfaces are meant.
struct Meant<'a> {
    interfaces: &'a [String],
    packages: Vec<String>,
}

impl<'a> Meant<'a> {
    fn new(options: &'a Options, history: &History, releases: &[Release]) -> anyhow::Result<Self> {
        let mut packages = Vec::new();
        for name in &options.proposals {
            let proposal = history.proposal(name)?;
            if !releases.iter().any(|release| proposal.surfaces.contains_key(release)) {
                let has: Vec<String> = proposal.surfaces.keys().map(ToString::to_string).collect();
                bail!(
                    "{} has no surface of {name}; recorded are {}: name one with `--release`",
                    names(releases),
                    has.join(", ")
                );
            }
            packages.push(format!("{}/", proposal.descriptor.package));
        }
        let meant = Self { interfaces: &options.interfaces, packages };
        let mut known = BTreeSet::new();
        for release in releases {
            let surface = history.surface(release)?;
            known.extend(surface.functions().map(|(item, _)| item.interface().clone()));
        }
        for wanted in meant.interfaces {
            if !known.iter().any(|interface| is(wanted, interface)) {
                let ids = known.iter().map(InterfaceId::as_str);
                bail!("{} has no interface `{wanted}` with functions{}", names(releases), hint(wanted, ids));
            }
        }
        let both = !meant.interfaces.is_empty() && !meant.packages.is_empty();
        if both && !known.iter().any(|interface| meant.has(interface)) {
            bail!(
                "none of these interfaces is one of these proposals: name one of them with `--interface`, or leave it out"
            );
        }
        Ok(meant)
    }

    fn has(&self, interface: &InterfaceId) -> bool {
        (self.interfaces.is_empty() || self.interfaces.iter().any(|wanted| is(wanted, interface)))
            && (self.packages.is_empty() || self.packages.iter().any(|package| interface.as_str().starts_with(package)))
    }
}

fn is(wanted: &str, interface: &InterfaceId) -> bool {
    interface.as_str() == wanted || interface.name() == wanted
}

fn names(releases: &[Release]) -> String {
    releases.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// The error cases of a release, with the tests that name them.
fn errors(surface: &Surface, release: &Release, tests: &[Test], meant: &Meant<'_>) -> anyhow::Result<Vec<ErrorType>> {
    let of_release = tests.iter().filter(|test| test.id.track() == release.track() && test.spec.since <= *release);
    let read = |test| -> anyhow::Result<(&Test, String)> {
        let test: &Test = test;
        let source = &test.source;
        Ok((test, std::fs::read_to_string(source).with_context(|| format!("failed to read `{}`", source.display()))?))
    };
    let sources = of_release.map(read).collect::<anyhow::Result<Vec<_>>>()?;
    let mut types = error_types(surface, &sources);
    types.retain(|error| error.functions.iter().any(|function| meant.has(function.interface())));
    Ok(types)
}

/// A number of functions, in words.
fn functions_in_words(count: usize) -> String {
    if count == 1 { "1 function".to_owned() } else { format!("{count} functions") }
}

/// One line that says how far a release is covered.
fn summary(shown: &Shown) -> String {
    let counts = shown.stable();
    if counts.items == 0 {
        return format!("WASI {} has no stable function of what was asked for", shown.release());
    }
    let mut text = format!(
        "{} of {} stable functions of WASI {} have a test ({} %)",
        counts.tested,
        counts.items,
        shown.release(),
        counts.percent()
    );
    if counts.waived > 0 {
        text.push_str(&format!(", {} are waived", counts.waived));
    }
    if shown.is_held_against_a_run() {
        text.push_str(&format!(", {} were called by one", counts.exercised));
    }
    text
}

/// Each problem in a line: what is without a test, what was never called.
fn problems(shown: &Shown) -> Vec<String> {
    let coverage = &shown.coverage;
    let name = |covered: &CoveredItem| covered.item.to_string();
    let mut problems: Vec<String> = coverage.missing().map(|covered| format!("no test: {}", name(covered))).collect();
    problems.extend(coverage.never_exercised().map(|covered| {
        format!("never called: {}, which {} claims to cover", name(covered), tests_in_words(&covered.tests))
    }));
    for claim in coverage.false_claims.iter().flatten() {
        problems.push(format!(
            "false claim: {} passed and never called {}, which it claims to cover",
            claim.test, claim.item
        ));
    }
    problems
}

fn tests_in_words(tests: &BTreeSet<crate::id::TestId>) -> String {
    match tests.first() {
        Some(first) if tests.len() == 1 => first.to_string(),
        Some(first) => format!("{first} (and {} more)", tests.len() - 1),
        None => "no test".to_owned(),
    }
}
