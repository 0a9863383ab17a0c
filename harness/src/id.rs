//! The names of things: proposals, releases, tracks, tests and WIT items.
//!
//! Each is parsed once, at the edge, and keeps its text form; everything inside the crate passes these types, never
//! strings. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A name that does not have the form its kind asks for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a {kind}: expected {expected}")]
pub struct IdError {
    /// What the text was meant to name, such as "release".
    pub kind: &'static str,
    /// The text.
    pub text: String,
    /// The form that was expected, with an example.
    pub expected: &'static str,
}

impl IdError {
    fn new(kind: &'static str, text: &str, expected: &'static str) -> Self {
        Self { kind, text: text.to_owned(), expected }
    }
}

/// Reads something from its text form, without a copy of the text: reports have hundreds of thousands of names.
pub(crate) fn from_text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: FromStr<Err: fmt::Display>,
{
    struct Text<T>(std::marker::PhantomData<T>);
    impl<T: FromStr<Err: fmt::Display>> serde::de::Visitor<'_> for Text<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }
    deserializer.deserialize_str(Text(std::marker::PhantomData))
}

/// Implements what every name has in common: reading and writing it as text.
macro_rules! text_form {
    ($name:ident) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                from_text(deserializer)
            }
        }
        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(name: $name) -> String {
                name.to_string()
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }
    };
}

/// The name of a WASI proposal, such as `clocks`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(into = "String")]
#[schemars(with = "String")]
pub struct ProposalName(String);

text_form!(ProposalName);

impl ProposalName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ProposalName {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        if is_kebab(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(IdError::new("proposal", text, "lowercase words joined by `-`, such as `clocks`"))
        }
    }
}

impl fmt::Display for ProposalName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// A point release or candidate of WASI or of one proposal: `0.2.12`, `0.3.0-rc-2026-03-15`, `0.2.0-draft`.
///
/// Releases are ordered as versions are: a candidate comes before its release.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(into = "String")]
#[schemars(with = "String")]
pub struct Release(semver::Version);

text_form!(Release);

impl Release {
    /// The track that this release belongs to.
    pub fn track(&self) -> Track {
        Track::new(self.0.major, self.0.minor)
    }

    /// Whether this is a candidate or draft: its version has a pre-release part.
    pub fn is_candidate(&self) -> bool {
        !self.0.pre.is_empty()
    }

    /// The release as a semantic version.
    pub fn version(&self) -> &semver::Version {
        &self.0
    }
}

impl From<semver::Version> for Release {
    fn from(version: semver::Version) -> Self {
        Self(version)
    }
}

impl FromStr for Release {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        semver::Version::parse(text).map(Self).map_err(|_| {
            IdError::new("release", text, "a version of three numbers, such as `0.2.12` or `0.3.0-rc-2026-03-15`")
        })
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_string())
    }
}

/// Whether a runtime's version is one of those that are meant. Its pre-release part is of no account: `2.4.0-beta.1` is a
/// 2.4.0.
pub fn matches_version(wanted: &semver::VersionReq, version: &semver::Version) -> bool {
    wanted.matches(version) || wanted.matches(&semver::Version::new(version.major, version.minor, version.patch))
}

/// One compatible line of releases, such as `0.2`; or [`wast`](Track::WAST), for tests that are of no release.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(into = "String")]
#[schemars(with = "String")]
pub struct Track(Line);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Line {
    Releases { major: u64, minor: u64 },
    Wast,
}

text_form!(Track);

/// What stands for a track in the ids of scripts.
const WAST: &str = "wast";

impl Track {
    /// That of scripts (`.wast`), which test the component model itself: no release of WASI is of it.
    pub const WAST: Self = Self(Line::Wast);

    /// The track of this major and minor version.
    pub const fn new(major: u64, minor: u64) -> Self {
        Self(Line::Releases { major, minor })
    }

    /// The first release of the track: `0.2.0` of `0.2`. What is of no release is as if it had been there before the first.
    pub fn first_release(self) -> Release {
        match self.0 {
            Line::Releases { major, minor } => Release(semver::Version::new(major, minor, 0)),
            Line::Wast => Release(semver::Version::new(0, 0, 0)),
        }
    }
}

impl FromStr for Track {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        if text == WAST {
            return Ok(Self::WAST);
        }
        let error = || IdError::new("track", text, "two numbers joined by a dot, such as `0.2`, or `wast`");
        let (major, minor) = text.split_once('.').ok_or_else(error)?;
        let number = |part: &str| {
            let canonical = part == "0" || !part.starts_with('0');
            if canonical && part.bytes().all(|b| b.is_ascii_digit()) { part.parse().ok() } else { None }
        };
        Ok(Self::new(number(major).ok_or_else(error)?, number(minor).ok_or_else(error)?))
    }
}

impl fmt::Display for Track {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Line::Releases { major, minor } => f.pad(&format!("{major}.{minor}")),
            Line::Wast => f.pad(WAST),
        }
    }
}

/// The id of a test: `<suite>/<track>/<claim>`, such as `clocks/0.2/monotonic-now-never-decreases`.
///
/// The suite of a built-in test is its proposal. The suite of a script is the folder that it is in, and its claim its file's
/// name: `async/wast/deadlock`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(into = "String")]
#[schemars(with = "String")]
pub struct TestId {
    suite: String,
    track: Track,
    name: String,
}

text_form!(TestId);

impl TestId {
    const EXPECTED: &str =
        "`<suite>/<track>/<claim>` of letters, digits, `-`, `_`, `.` and `+`, such as `clocks/0.2/now-never-decreases`";

    /// The id of the test with this claim in this suite and track.
    ///
    /// # Errors
    /// When the suite or the claim has another character than letters, digits, `-`, `_`, `.` and `+`.
    pub fn new(suite: &str, track: Track, name: &str) -> Result<Self, IdError> {
        if is_segment(suite) && is_segment(name) {
            Ok(Self { suite: suite.to_owned(), track, name: name.to_owned() })
        } else {
            Err(IdError::new("test id", &format!("{suite}/{track}/{name}"), Self::EXPECTED))
        }
    }

    /// The suite, which for a built-in test is its proposal's name.
    pub fn suite(&self) -> &str {
        &self.suite
    }

    /// The track that the test belongs to.
    pub fn track(&self) -> Track {
        self.track
    }

    /// The claim: the name of the test's file.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl FromStr for TestId {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let error = || IdError::new("test id", text, Self::EXPECTED);
        let mut parts = text.split('/');
        let (Some(suite), Some(track), Some(name), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(error());
        };
        Self::new(suite, track.parse().map_err(|_| error())?, name)
    }
}

impl fmt::Display for TestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}/{}/{}", self.suite, self.track, self.name))
    }
}

/// A WIT interface or world without its version: `wasi:clocks/monotonic-clock`, or the name of a core module's import,
/// `wasi_snapshot_preview1`, which is how track 0.1 is imported.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(into = "String")]
#[schemars(with = "String")]
pub struct InterfaceId(String);

text_form!(InterfaceId);

impl InterfaceId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The package's name without its namespace: `clocks` of `wasi:clocks/monotonic-clock`. `None` in track 0.1.
    pub fn package(&self) -> Option<&str> {
        let (_, path) = self.0.split_once(':')?;
        path.split('/').next()
    }

    /// The interface's own name: `monotonic-clock` of `wasi:clocks/monotonic-clock`.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }
}

impl FromStr for InterfaceId {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let valid = match text.split_once(':') {
            Some((namespace, path)) => match path.split_once('/') {
                Some((package, interface)) => is_kebab(namespace) && is_kebab(package) && is_kebab(interface),
                None => false,
            },
            None => is_segment(text),
        };
        if valid {
            Ok(Self(text.to_owned()))
        } else {
            Err(IdError::new(
                "WIT interface",
                text,
                "`namespace:package/interface` without a version, such as `wasi:clocks/monotonic-clock`",
            ))
        }
    }
}

impl fmt::Display for InterfaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// A function or type of an interface, without a version: `wasi:io/poll#[method]pollable.ready`.
///
/// Methods, static functions and constructors are named as the component model names them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(into = "String")]
#[schemars(with = "String")]
pub struct ItemId {
    interface: InterfaceId,
    name: String,
}

text_form!(ItemId);

impl ItemId {
    /// The item of this name in this interface.
    ///
    /// # Errors
    /// When the name is empty or has a space or a `#` in it.
    pub fn new(interface: InterfaceId, name: &str) -> Result<Self, IdError> {
        if name.is_empty() || name.contains(|c: char| c.is_whitespace() || c == '#' || c == '@') {
            return Err(IdError::new(
                "WIT item",
                &format!("{interface}#{name}"),
                "`namespace:package/interface#name`, such as `wasi:clocks/monotonic-clock#now`",
            ));
        }
        Ok(Self { interface, name: name.to_owned() })
    }

    /// The interface that the item belongs to.
    pub fn interface(&self) -> &InterfaceId {
        &self.interface
    }

    /// The item's name within its interface, such as `[method]pollable.ready`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl FromStr for ItemId {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let Some((interface, name)) = text.split_once('#') else {
            return Err(IdError::new(
                "WIT item",
                text,
                "`namespace:package/interface#name`, such as `wasi:clocks/monotonic-clock#now`",
            ));
        };
        Self::new(interface.parse()?, name)
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}#{}", self.interface, self.name))
    }
}

/// Lowercase words of letters and digits joined by single `-`, as WIT's names are. `%` escapes are not names here.
fn is_kebab(text: &str) -> bool {
    !text.is_empty()
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
        && text.starts_with(|c: char| c.is_ascii_lowercase())
}

/// A part of a test id: no separator, no space, nothing that a shell or a URL would have to escape.
fn is_segment(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'+'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn candidates_come_before_their_release() {
        let release = |text: &str| text.parse::<Release>().unwrap();
        assert!(release("0.3.0-rc-2026-01-06") < release("0.3.0-rc-2026-03-15"));
        assert!(release("0.3.0-rc-2026-03-15") < release("0.3.0"));
        assert!(release("0.2.9") < release("0.2.10"));
        assert_eq!(release("0.2.10").track(), Track::new(0, 2));
        assert!(release("0.2.0-draft").is_candidate());
    }

    #[test]
    fn an_error_names_the_text_and_the_form() {
        let error = "now".parse::<ItemId>().unwrap_err().to_string();
        assert_eq!(
            error,
            "`now` is not a WIT item: expected `namespace:package/interface#name`, such as `wasi:clocks/monotonic-clock#now`"
        );
    }

    #[test]
    fn scripts_are_of_no_release() {
        let id: TestId = "async/wast/deadlock".parse().unwrap();
        assert_eq!((id.suite(), id.track(), id.to_string().as_str()), ("async", Track::WAST, "async/wast/deadlock"));
        assert!(Track::new(0, 3) < Track::WAST && Track::WAST != Track::WAST.first_release().track());
    }

    #[test]
    fn parts_of_an_item() {
        let item: ItemId = "wasi:io/poll#[method]pollable.ready".parse().unwrap();
        assert_eq!(item.interface().package(), Some("io"));
        assert_eq!(item.interface().name(), "poll");
        assert_eq!(item.name(), "[method]pollable.ready");
    }

    proptest! {
        #[test]
        fn no_text_makes_a_parser_panic_and_what_is_read_is_written_back(text in ".{0,40}") {
            if let Ok(id) = text.parse::<TestId>() { prop_assert_eq!(id.to_string(), text.clone()); }
            if let Ok(id) = text.parse::<ItemId>() { prop_assert_eq!(id.to_string(), text.clone()); }
            if let Ok(id) = text.parse::<InterfaceId>() { prop_assert_eq!(id.to_string(), text.clone()); }
            if let Ok(id) = text.parse::<Track>() { prop_assert_eq!(id.to_string(), text.clone()); }
            if let Ok(id) = text.parse::<Release>() { prop_assert_eq!(id.to_string(), text.clone()); }
            if let Ok(id) = text.parse::<ProposalName>() { prop_assert_eq!(id.to_string(), text); }
        }
    }
}
