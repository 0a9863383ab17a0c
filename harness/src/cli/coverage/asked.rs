//! What was asked for: releases, or drafts of proposals' own, each with its surface and the tests that count for it.

use super::Options;
use crate::coverage::{Waivers, counts_for};
use crate::id::{ProposalName, Release, TestId, Track};
use crate::project::Project;
use crate::proposal::{History, Proposal};
use crate::suite::build::{self, Guest};
use crate::suite::{Test, discover};
use crate::surface::Surface;
use anyhow::{Context, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

/// What `--draft` was given: a proposal, and perhaps which draft of it; or all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Draft {
    /// The drafts of every proposal that has a suite and is in no release.
    All,
    /// Of this proposal this draft, or that one of each track that its tests are made for.
    Of(ProposalName, Option<Release>),
}

impl FromStr for Draft {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "all" {
            return Ok(Self::All);
        }
        let wrong = |problem: String| {
            format!("{problem}: expected a proposal or a draft, such as `sql` or `wasi:sql@0.2.0-draft`, or `all`")
        };
        let (name, release) = match text.split_once('@') {
            Some((name, release)) => (name, Some(release.parse().map_err(|error| wrong(format!("{error}")))?)),
            None => (text, None),
        };
        let name = name.strip_prefix("wasi:").unwrap_or(name);
        Ok(Self::Of(name.parse().map_err(|error| wrong(format!("{error}")))?, release))
    }
}

/// A release or a draft.
pub(super) struct Asked {
    pub(super) release: Release,
    /// The package, of a draft.
    pub(super) package: Option<String>,
    /// Newer drafts of the same track.
    pub(super) newer: Vec<Release>,
    pub(super) surface: Surface,
    /// The tests that count for it.
    pub(super) tests: Vec<Test>,
}

impl Asked {
    /// What the options ask for.
    pub(super) fn new(options: &Options, project: &Project, history: &History) -> anyhow::Result<Vec<Self>> {
        let tests = discover::built_in(project)?;
        let of_options = drafts_of_options(options, history)?;
        if !of_options.is_empty() {
            return drafts(&of_options, project, history, &tests);
        }
        let releases = releases(history, &tests, options.release.as_ref())?;
        releases.into_iter().map(|release| Self::release(release, history, &tests)).collect()
    }

    fn release(release: Release, history: &History, tests: &[Test]) -> anyhow::Result<Self> {
        let tests = tests.iter().filter(|test| counts_for(test, &release)).cloned().collect();
        Ok(Self { surface: history.surface(&release)?, release, package: None, newer: Vec::new(), tests })
    }

    /// A test counts for a draft whose package its component imports or exports something of. That is known of those that
    /// were built.
    fn draft(release: &Release, proposal: &Proposal, tests: &[Test], built: &BTreeMap<TestId, Guest>) -> Self {
        let package = &proposal.descriptor.package;
        let counts =
            |test: &&Test| built.get(&test.id).is_some_and(|guest| guest.releases_of(package).contains(release));
        let is_newer = |other: &&Release| other.track() == release.track() && *other > release;
        Self {
            release: release.clone(),
            package: Some(package.clone()),
            newer: proposal.surfaces.keys().filter(is_newer).cloned().collect(),
            surface: proposal.surfaces[release].clone(),
            tests: tests.iter().filter(counts).cloned().collect(),
        }
    }
}

/// The releases that are meant: the one that was named, or the newest of each track that has a suite.
fn releases(history: &History, tests: &[Test], named: Option<&Release>) -> anyhow::Result<Vec<Release>> {
    if let Some(release) = named {
        return Ok(vec![release.clone()]);
    }
    let releases: Vec<Release> = tracks(tests).into_iter().filter_map(|track| newest(history, track)).collect();
    if releases.is_empty() {
        bail!("no track of a recorded release has a suite; name a release with `--release`");
    }
    Ok(releases)
}

fn tracks(tests: &[Test]) -> BTreeSet<Track> {
    tests.iter().map(|test| test.id.track()).collect()
}

/// The newest release of a track whose surface is recorded.
fn newest(history: &History, track: Track) -> Option<Release> {
    history.train.on_track(track).into_iter().rfind(|release| history.surface(release).is_ok()).cloned()
}

/// Whether no release of WASI has the proposal.
fn is_in_no_release(history: &History, proposal: &Proposal) -> bool {
    !proposal.surfaces.keys().any(|release| history.is_on_train(release))
}

/// The drafts that the options mean: those that are named as such, those that a release is that none of WASI's is, and those of
/// the proposals where all of them are in no release.
fn drafts_of_options(options: &Options, history: &History) -> anyhow::Result<Vec<Draft>> {
    if !options.drafts.is_empty() {
        return Ok(options.drafts.clone());
    }
    let of_name = |name: &ProposalName| Draft::Of(name.clone(), options.release.clone());
    if let Some(release) = options.release.as_ref() {
        if !history.is_draft(release) {
            return Ok(Vec::new());
        }
        let is_meant = |name: &ProposalName| options.proposals.is_empty() || options.proposals.contains(name);
        let recorded = history.proposals.iter().filter(|(_, proposal)| proposal.surfaces.contains_key(release));
        return Ok(recorded.map(|(name, _)| name).filter(|name| is_meant(name)).map(of_name).collect());
    }
    let proposals = options.proposals.iter().map(|name| history.proposal(name)).collect::<Result<Vec<_>, _>>()?;
    let all_are = proposals.iter().all(|proposal| is_in_no_release(history, proposal));
    Ok(if all_are { options.proposals.iter().map(of_name).collect() } else { Vec::new() })
}

fn drafts(wanted: &[Draft], project: &Project, history: &History, tests: &[Test]) -> anyhow::Result<Vec<Asked>> {
    let built = build::known(project);
    let mut asked = BTreeMap::new();
    for draft in wanted {
        let (names, release): (Vec<&ProposalName>, _) = match draft {
            Draft::Of(name, release) => (vec![name], release.as_ref()),
            Draft::All => {
                let has_suite = |proposal: &Proposal| {
                    let of_it = |test: &Test| proposal.descriptor.suites.iter().any(|suite| suite == test.id.suite());
                    tests.iter().any(of_it)
                };
                let drafts = history.proposals.iter().filter(|(_, proposal)| is_in_no_release(history, proposal));
                (drafts.filter(|(_, proposal)| has_suite(proposal)).map(|(name, _)| name).collect(), None)
            }
        };
        for name in names {
            let proposal = history.proposal(name)?;
            for release in drafts_of(name, release, history, tests, &built)? {
                let draft = Asked::draft(&release, proposal, tests, &built);
                asked.insert((name.clone(), release), draft);
            }
        }
    }
    if asked.is_empty() {
        bail!(
            "no proposal that is in no release has a suite: name a draft that is recorded, see them with `ticktock status`"
        );
    }
    Ok(asked.into_values().collect())
}

/// The drafts of a proposal that are meant: the one that was named, or of each track the newest that tests are made for, or
/// else the newest.
fn drafts_of(
    name: &ProposalName,
    named: Option<&Release>,
    history: &History,
    tests: &[Test],
    built: &BTreeMap<TestId, Guest>,
) -> anyhow::Result<Vec<Release>> {
    let proposal = history.proposal(name)?;
    let recorded: Vec<&Release> = proposal.surfaces.keys().filter(|release| !history.is_on_train(release)).collect();
    let list = || recorded.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if recorded.is_empty() {
        bail!("{name} has no draft: its releases are WASI's; type `ticktock coverage --proposal {name}`");
    }
    if let Some(named) = named.filter(|named| !recorded.contains(named)) {
        let release = if history.is_on_train(named) { ", which is a release: name it with `--release`" } else { "" };
        bail!("{name} has no draft {named}{release}; recorded are {}", list());
    }
    let of_suites = tests.iter().filter(|test| proposal.descriptor.suites.iter().any(|suite| suite == test.id.suite()));
    let unknown: Vec<&Test> = of_suites.filter(|test| !built.contains_key(&test.id)).collect();
    if let Some(first) = unknown.first() {
        bail!(
            "it is not known which draft {} of {name} are of, for they are not built, `{}` for one: type `ticktock build {}`",
            if unknown.len() == 1 { "1 test".to_owned() } else { format!("{} tests", unknown.len()) },
            first.id,
            first.id.suite()
        );
    }
    if let Some(named) = named {
        return Ok(vec![named.clone()]);
    }
    let tested: BTreeSet<Release> =
        built.values().flat_map(|guest| guest.releases_of(&proposal.descriptor.package)).collect();
    let tracks: BTreeSet<Track> = recorded.iter().map(|release| release.track()).collect();
    let of_track = |track: Track| {
        let mut of_track = recorded.iter().copied().filter(move |release| release.track() == track);
        of_track.clone().rfind(|release| tested.contains(*release)).or_else(|| of_track.next_back())
    };
    Ok(tracks.into_iter().filter_map(of_track).cloned().collect())
}

/// The project's waivers, each of a function that there is and that has no test.
pub(super) fn waivers(project: &Project, history: &History, asked: &[Asked]) -> anyhow::Result<Waivers> {
    let path = project.suites().join("waivers.toml");
    if !path.exists() {
        return Ok(Waivers::default());
    }
    let text = std::fs::read_to_string(&path).with_context(|| format!("failed to read `{}`", path.display()))?;
    let shown = path.strip_prefix(project.root()).unwrap_or(&path);
    let wrong = |error: crate::coverage::WaiverError| anyhow::anyhow!("{}:{}: {error}", shown.display(), error.line);
    let waivers = Waivers::parse(&text).map_err(wrong)?;
    let tests = discover::built_in(project)?;
    let of_suites = tracks(&tests).into_iter().filter_map(|track| newest(history, track));
    let drafts = history.releases().into_iter().filter(|release| history.is_draft(release)).cloned();
    let known: BTreeSet<Release> =
        of_suites.chain(drafts).chain(asked.iter().map(|asked| asked.release.clone())).collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::Digest;
    use crate::proposal::{Descriptor, Train};
    use crate::suite::component::{Interfaces, Kind};
    use crate::suite::{Origin, front_matter};
    use std::path::PathBuf;

    #[test]
    fn a_draft_is_named_by_its_proposal_or_in_full() {
        let sql = || "sql".parse().unwrap();
        assert_eq!("all".parse(), Ok(Draft::All));
        assert_eq!("sql".parse(), Ok(Draft::Of(sql(), None)));
        assert_eq!("wasi:sql".parse(), Ok(Draft::Of(sql(), None)));
        assert_eq!("wasi:sql@0.2.0-draft".parse(), Ok(Draft::Of(sql(), Some("0.2.0-draft".parse().unwrap()))));
        for wrong in ["", "sql@", "wasi:sql@draft", "sql@0.2", "a b"] {
            let error = wrong.parse::<Draft>().unwrap_err();
            assert!(error.contains("such as `sql` or `wasi:sql@0.2.0-draft`"), "{error}");
        }
    }

    /// A proposal of its own with a function, recorded at these drafts.
    fn history(drafts: &[&str]) -> History {
        let descriptor: Descriptor = toml::from_str(
            "package = \"wasi:sql\"\nphase = 1\nchampions = []\nrepository = \"x\"\ninterfaces = []\nsuites = [\"sql\"]\n\
             [portability]\nruntimes = 2\n",
        )
        .unwrap();
        let surface = crate::surface::text::parse("wasi:sql/q interface\nwasi:sql/q#exec func()\n").unwrap();
        let surfaces = drafts.iter().map(|draft| (draft.parse().unwrap(), surface.clone())).collect();
        let proposals = [("sql".parse().unwrap(), Proposal { descriptor, surfaces })].into();
        History { proposals, train: Train::default() }
    }

    fn test(id: &str) -> Test {
        let id: TestId = id.parse().unwrap();
        let head = "//! Claim.\n//@ covers = [\"wasi:sql/q#exec\"]\n//@ spec = \"https://example.com/spec\"\n";
        Test {
            spec: front_matter::parse(head, id.track()).unwrap().spec,
            id,
            origin: Origin::BuiltIn,
            source: PathBuf::new(),
            program: PathBuf::new(),
            fixtures: PathBuf::new(),
            cover_lines: BTreeMap::new(),
            part_lines: BTreeMap::new(),
            since_line: 1,
        }
    }

    /// What is known of a test whose component imports this.
    fn built(id: &str, import: &str) -> (TestId, Guest) {
        let imports = BTreeMap::from([(import.to_owned(), BTreeSet::from(["exec".to_owned()]))]);
        let interfaces = Interfaces { kind: Kind::Component, imports, exports: BTreeMap::new() };
        (id.parse().unwrap(), Guest { digest: Digest::of(b""), size: 0, interfaces })
    }

    #[test]
    fn the_newest_draft_of_each_track_is_meant_that_tests_are_made_for() {
        let history = history(&["0.2.0-draft", "0.2.0-draft2", "0.3.0-draft"]);
        let tests = [test("sql/0.2/one"), test("sql/0.2/two")];
        let built =
            [built("sql/0.2/one", "wasi:sql/q@0.2.0-draft"), built("sql/0.2/two", "wasi:io/poll@0.2.12")].into();
        let name = "sql".parse().unwrap();
        let drafts = |named: Option<&str>| {
            let named: Option<Release> = named.map(|named| named.parse().unwrap());
            drafts_of(&name, named.as_ref(), &history, &tests, &built).map_err(|error| error.to_string())
        };
        let found = drafts(None).unwrap();
        assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), ["0.2.0-draft", "0.3.0-draft"]);
        let asked = Asked::draft(&found[0], &history.proposals[&name], &tests, &built);
        assert_eq!(asked.tests.iter().map(|test| test.id.name()).collect::<Vec<_>>(), ["one"], "the other is of none");
        assert_eq!(asked.newer.iter().map(ToString::to_string).collect::<Vec<_>>(), ["0.2.0-draft2"]);
        let newer = drafts(Some("0.2.0-draft2")).unwrap();
        assert_eq!(Asked::draft(&newer[0], &history.proposals[&name], &tests, &built).tests.len(), 0);
        let error = drafts(Some("0.2.0")).unwrap_err();
        assert_eq!(error, "sql has no draft 0.2.0; recorded are 0.2.0-draft, 0.2.0-draft2, 0.3.0-draft");
    }

    #[test]
    fn a_test_that_is_not_built_is_of_a_draft_that_is_not_known() {
        let error = drafts_of(
            &"sql".parse().unwrap(),
            None,
            &history(&["0.2.0-draft"]),
            &[test("sql/0.2/one"), test("other/0.2/one")],
            &BTreeMap::new(),
        );
        let text = error.unwrap_err().to_string();
        assert!(text.contains("1 test of sql") && text.contains("type `ticktock build sql`"), "{text}");
    }
}
