//! What is expected of a runtime where it is not that every test passes. This module does no I/O.
//!
//! Expectations are a file for each runtime. Every one gives a reason and a link, so that a known failure stays a failure
//! that somebody can look into, and is never counted as a pass.
#![deny(clippy::disallowed_methods)]

use crate::glob::alternatives;
use crate::id::{Release, TestId, matches_version};
use crate::lines::line_of;
use crate::outcome::Status;
use globset::{Glob, GlobMatcher};
use jiff::civil::Date;
use schemars::JsonSchema;
use semver::{Version, VersionReq};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// The expectations of one runtime.
#[derive(Debug, Clone, Default)]
pub struct Expectations {
    entries: Vec<Entry>,
}

/// One entry of the file.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The test, or a glob of tests.
    pub test: String,
    /// How it ends: one status, or several for a flake.
    pub status: BTreeSet<Status>,
    /// When this holds.
    pub when: When,
    /// Why.
    pub reason: String,
    /// Where that is shown or discussed.
    pub link: String,
    /// The last day on which this holds.
    pub until: Option<Date>,
    /// The line of the file.
    pub line: usize,
    matcher: GlobMatcher,
}

/// An entry that is about no test, or an alternative of one.
#[derive(Debug, Clone)]
pub struct OfNothing<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The id or glob that matches no test: the entry's own, or what is left of it with one of its alternatives.
    pub part: String,
}

impl fmt::Display for OfNothing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.part)?;
        if self.part != self.entry.test {
            write!(f, ", which is a part of `{}`,", self.entry.test)?;
        }
        let is_glob = self.part.contains(['*', '?', '[', '{']);
        f.write_str(if is_glob { " matches no test" } else { " is the id of no test" })
    }
}

/// Conditions; all that are given must hold.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The runtime's version.
    pub version: Option<VersionReq>,
    /// The release of WASI that the test is run for. A candidate is only meant where it is named.
    pub release: Option<VersionReq>,
    /// The operating system.
    pub os: Option<String>,
    /// The architecture.
    pub arch: Option<String>,
}

/// What a run knows of where it is run.
#[derive(Debug, Clone)]
pub struct Platform {
    /// The runtime's version. `None`: it is no semantic version, so that no condition on it holds.
    pub version: Option<Version>,
    /// The operating system, such as `linux`.
    pub os: String,
    /// The architecture, such as `x86_64`.
    pub arch: String,
    /// The day.
    pub today: Date,
}

impl Platform {
    /// This machine on this day, for a runtime of this version.
    pub fn here(version: &str, today: Date) -> Self {
        let (os, arch) = (std::env::consts::OS.to_owned(), std::env::consts::ARCH.to_owned());
        Self { version: Version::parse(version).ok(), os, arch, today }
    }
}

/// What was expected of one test, as a report records it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// The statuses that are expected.
    pub status: BTreeSet<Status>,
    /// Why.
    pub reason: String,
    /// Where that is shown or discussed.
    pub link: String,
}

/// Expectations as they stand on a machine on a day.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The expectations.
    pub expectations: Expectations,
    /// The machine, the runtime's version and the day.
    pub platform: Platform,
}

impl Standing {
    /// What is expected of a test for a release.
    pub fn of(&self, test: &TestId, release: Option<&Release>) -> Option<Expected> {
        self.expectations.of(test, release, &self.platform)
    }
}

/// Whether a test ended as it was expected to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It did.
    Expected,
    /// It did not: also when it passed and was not expected to.
    Unexpected,
}

/// Combines how a test ended with what was expected of it.
pub fn evaluate(status: Status, expected: Option<&Expected>) -> Verdict {
    // What was not run was not seen to do anything.
    if !status.was_run() {
        return Verdict::Expected;
    }
    let as_expected = match expected {
        Some(expected) => expected.status.contains(&status),
        None => !status.is_failure(),
    };
    // What the harness failed at is never as expected.
    if as_expected && status != Status::Error { Verdict::Expected } else { Verdict::Unexpected }
}

/// A file of expectations cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ExpectationError {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// What was expected and what was found.
    pub message: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    #[serde(default)]
    expect: Vec<toml::Spanned<RawEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntry {
    test: String,
    status: OneOrMore,
    #[serde(default)]
    when: When,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    link: String,
    until: Option<toml::value::Datetime>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(Status),
    More(BTreeSet<Status>),
}

impl Expectations {
    /// Reads a file of expectations.
    ///
    /// # Errors
    /// When it is no TOML, or an entry says something that it cannot say.
    pub fn parse(text: &str) -> Result<Self, ExpectationError> {
        let raw: RawFile = toml::from_str(text).map_err(|error| ExpectationError {
            line: error.span().map_or(1, |span| line_of(text, span.start)),
            message: error.message().to_owned(),
        })?;
        let entries = raw.expect.into_iter().map(|entry| {
            let line = line_of(text, entry.span().start);
            entry.into_inner().into_entry(line).map_err(|message| ExpectationError { line, message })
        });
        Ok(Self { entries: entries.collect::<Result<_, _>>()? })
    }

    /// All entries, in the order of the file.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What is expected of a test for a release, there and then: the last entry that is about it and holds.
    pub fn of(&self, test: &TestId, release: Option<&Release>, platform: &Platform) -> Option<Expected> {
        // Most entries are about another test, and whether they hold is sooner said.
        let holds = |entry: &&Entry| entry.holds(release, platform) && entry.is_about(test);
        let entry = self.entries.iter().rfind(holds)?;
        Some(Expected { status: entry.status.clone(), reason: entry.reason.clone(), link: entry.link.clone() })
    }

    /// The entries that are about none of these tests, or have an alternative that is, although the suite of it has tests
    /// among them. With a glob for the suite, every test is of it.
    pub fn of_nothing<'a>(&self, tests: impl IntoIterator<Item = &'a TestId> + Clone) -> Vec<OfNothing<'_>> {
        let suites: BTreeSet<&str> = tests.clone().into_iter().map(TestId::suite).collect();
        let is_here = |glob: &str| {
            let suite = glob.split('/').next().unwrap_or_default();
            suite.contains(['*', '?', '[', '{']) || suites.contains(suite)
        };
        let matches = |entry: &Entry, part: &str| {
            // What is left of a glob that was read is one, too.
            let part = Glob::new(part).map(|glob| glob.compile_matcher());
            let is_match = |test: &TestId| part.as_ref().is_ok_and(|part| part.is_match(test.to_string()));
            tests.clone().into_iter().any(|test| entry.is_about(test) && is_match(test))
        };
        let all = self
            .entries
            .iter()
            .flat_map(|entry| alternatives(&entry.test).into_iter().map(move |part| OfNothing { entry, part }));
        all.filter(|found| is_here(&found.part) && !matches(found.entry, &found.part)).collect()
    }

    /// The entries that have expired by a day.
    pub fn expired(&self, today: Date) -> Vec<&Entry> {
        self.entries.iter().filter(|entry| entry.until.is_some_and(|until| until < today)).collect()
    }

    /// The entries that do not say why or where.
    pub fn unexplained(&self) -> Vec<&Entry> {
        self.entries.iter().filter(|entry| entry.reason.trim().is_empty() || entry.link.trim().is_empty()).collect()
    }
}

impl RawEntry {
    fn into_entry(self, line: usize) -> Result<Entry, String> {
        let glob = Glob::new(&self.test)
            .map_err(|error| format!("`{}` is no test id or glob: {}", self.test, error.kind()))?;
        let status = match self.status {
            OneOrMore::One(status) => BTreeSet::from([status]),
            OneOrMore::More(status) => status,
        };
        if status.is_empty() {
            return Err("`status` is empty: name how the test ends".to_owned());
        }
        if status.contains(&Status::Error) {
            return Err("`status` is `error`, which is the harness's own failure and never expected".to_owned());
        }
        let until = match self.until.and_then(|until| until.date) {
            Some(date) => Some(
                Date::new(
                    date.year.try_into().unwrap_or(i16::MAX),
                    date.month.try_into().unwrap_or(0),
                    date.day.try_into().unwrap_or(0),
                )
                .map_err(|error| format!("`until` is no day: {error}"))?,
            ),
            None if self.until.is_some() => return Err("`until` is no day: expected one such as 2027-01-31".to_owned()),
            None => None,
        };
        Ok(Entry {
            matcher: glob.compile_matcher(),
            test: self.test,
            status,
            when: self.when,
            reason: self.reason,
            link: self.link,
            until,
            line,
        })
    }
}

impl Entry {
    /// Whether it is about this test.
    pub fn is_about(&self, test: &TestId) -> bool {
        self.matcher.is_match(test.to_string())
    }

    /// Whether it holds there and then, of a test that is run for this release.
    pub fn holds(&self, release: Option<&Release>, platform: &Platform) -> bool {
        let version =
            |wanted: &VersionReq| platform.version.as_ref().is_some_and(|version| matches_version(wanted, version));
        let is_meant = |wanted: &VersionReq| release.is_some_and(|release| wanted.matches(release.version()));
        self.when.version.as_ref().is_none_or(version)
            && self.when.release.as_ref().is_none_or(is_meant)
            && self.when.os.as_ref().is_none_or(|os| *os == platform.os)
            && self.when.arch.as_ref().is_none_or(|arch| *arch == platform.arch)
            && self.until.is_none_or(|until| platform.today <= until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn platform() -> Platform {
        Platform {
            version: Version::parse("48.0.2").ok(),
            os: "linux".to_owned(),
            arch: "x86_64".to_owned(),
            today: date(2026, 11, 23),
        }
    }

    const FILE: &str = r#"
[[expect]]
test = "clocks/0.2/a"
status = "fail"
when = { version = ">=46, <50", os = "linux" }
reason = "it is wrong"
link = "https://example.org/1"
until = 2026-12-01

[[expect]]
test = "clocks/0.2/flaky-*"
status = ["pass", "timeout"]
"#;

    #[test]
    fn entries_hold_where_they_say() {
        let expectations = Expectations::parse(FILE).unwrap();
        let a = "clocks/0.2/a".parse().unwrap();
        assert!(expectations.of(&a, None, &platform()).is_some());
        let changed = [
            Platform { version: Version::parse("50.0.0").ok(), ..platform() },
            Platform { version: None, ..platform() },
            Platform { os: "macos".to_owned(), ..platform() },
            Platform { today: date(2026, 12, 2), ..platform() },
        ];
        assert!(changed.iter().all(|platform| expectations.of(&a, None, platform).is_none()));
        assert_eq!(expectations.expired(date(2026, 12, 2)).len(), 1);
        assert_eq!(expectations.unexplained()[0].line, 10);
    }

    #[test]
    fn an_unexpected_pass_is_unexpected() {
        let expectations = Expectations::parse(FILE).unwrap();
        let fails = expectations.of(&"clocks/0.2/a".parse().unwrap(), None, &platform());
        assert_eq!(evaluate(Status::Fail, fails.as_ref()), Verdict::Expected);
        assert_eq!(evaluate(Status::Pass, fails.as_ref()), Verdict::Unexpected);
        assert_eq!(evaluate(Status::Crash, fails.as_ref()), Verdict::Unexpected);
        let flaky = expectations.of(&"clocks/0.2/flaky-b".parse().unwrap(), None, &platform());
        assert_eq!(evaluate(Status::Pass, flaky.as_ref()), Verdict::Expected);
        assert_eq!(evaluate(Status::Pass, None), Verdict::Expected);
        assert_eq!(evaluate(Status::Skip, None), Verdict::Expected);
        assert_eq!(evaluate(Status::Fail, None), Verdict::Unexpected);
        assert_eq!(evaluate(Status::Error, fails.as_ref()), Verdict::Unexpected);
    }

    #[test]
    fn entries_of_nothing_are_found() {
        let expectations = Expectations::parse(FILE).unwrap();
        let ids: Vec<TestId> = ["clocks/0.2/a", "cli/0.2/b"].iter().map(|id| id.parse().unwrap()).collect();
        let nothing: Vec<String> = expectations.of_nothing(&ids).iter().map(ToString::to_string).collect();
        assert_eq!(nothing, ["`clocks/0.2/flaky-*` matches no test"]);
        assert!(expectations.of_nothing(&ids[1..]).is_empty(), "the suite of the entries is not run");
    }

    #[test]
    fn an_entry_may_be_about_some_releases() {
        let text = "[[expect]]\ntest = \"a/0.2/b\"\nstatus = \"fail\"\nwhen = { release = \">=0.2.3, <0.2.6\" }\n\
                    [[expect]]\ntest = \"a/0.3/b\"\nstatus = \"fail\"\nwhen = { release = \"=0.3.0-rc-2026-03-15\" }\n\
                    [[expect]]\ntest = \"a/0.3/c\"\nstatus = \"fail\"\nwhen = { release = \">=0.3.0\" }\n";
        let expectations = Expectations::parse(text).unwrap();
        let is_expected = |test: &str, release: Option<&str>| {
            let release = release.map(|text| text.parse().unwrap());
            expectations.of(&test.parse().unwrap(), release.as_ref(), &platform()).is_some()
        };
        assert!(is_expected("a/0.2/b", Some("0.2.3")) && is_expected("a/0.2/b", Some("0.2.5")));
        assert!(!is_expected("a/0.2/b", Some("0.2.6")) && !is_expected("a/0.2/b", None), "it is about releases");
        assert!(is_expected("a/0.3/b", Some("0.3.0-rc-2026-03-15")) && !is_expected("a/0.3/b", Some("0.3.0")));
        assert!(is_expected("a/0.3/c", Some("0.3.1")) && !is_expected("a/0.3/c", Some("0.3.0-rc-2026-03-15")));
    }

    #[test]
    fn an_alternative_of_nothing_is_found() {
        let nothing = |test: &str| {
            let text = format!("[[expect]]\ntest = \"{test}\"\nstatus = \"fail\"\n");
            let ids: Vec<TestId> = ["clocks/0.2/a", "clocks/0.3/b"].iter().map(|id| id.parse().unwrap()).collect();
            let expectations = Expectations::parse(&text).unwrap();
            expectations.of_nothing(&ids).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let dead = "clocks/0.2/{a,gone}";
        assert_eq!(nothing(dead), [format!("`clocks/0.2/gone`, which is a part of `{dead}`, is the id of no test")]);
        assert_eq!(nothing("clocks/{0.2,0.3}/{a,b}"), [""; 0], "each alternative matches with one of the other");
        assert_eq!(nothing("{clocks,elsewhere}/0.2/a"), [""; 0], "the other suite is not run");
    }

    #[test]
    fn mistakes_have_a_line() {
        let error = |text: &str| Expectations::parse(text).unwrap_err();
        assert_eq!(error("[[expect]]\ntest = \"a\"\nstatus = \"fails\"\n").line, 3);
        assert!(error("[[expect]]\ntest = \"[\"\nstatus = \"fail\"\n").message.contains("no test id or glob"));
        assert!(error("[[expect]]\ntest = \"a\"\nstatus = []\n").message.contains("empty"));
        assert!(error("[[expect]]\ntest = \"a\"\nstatus = \"error\"\n").message.contains("never expected"));
        assert!(error("[[expect]]\ntest = \"a\"\nstate = \"fail\"\n").message.contains("unknown field"));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,80}", key in "[a-z]{1,8}", value in "[\\[\\]{}\"',a-z0-9]{0,20}") {
            let _ = Expectations::parse(&text);
            let _ = Expectations::parse(&format!("[[expect]]\ntest = \"a\"\nstatus = \"fail\"\n{key} = {value}"));
        }
    }
}
