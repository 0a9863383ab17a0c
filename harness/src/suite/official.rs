//! Reads the test files of the official `wasi-testsuite`: `manifest.json` of a directory and `<test>.json` of a test.
//!
//! Its own documentation leaves several keys out; what is read here is what its runner supports. Unlike that runner,
//! unknown keys are rejected. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::raw::{self, RawOperation, RawService, Source};
use super::spec::{Capability, DEFAULT_TIMEOUT, End, Operation, Payload, Run, TestSpec, Wait, World};
use crate::id::Track;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A directory of tests as its `manifest.json` describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The name of the suite, as the first part of a test's id.
    pub suite: String,
    /// The track of its tests.
    pub track: Track,
}

/// A JSON file of the official suite does not have the form that its runner reads.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct OfficialError {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// What was expected and what was found.
    pub message: String,
}

impl From<serde_json::Error> for OfficialError {
    fn from(error: serde_json::Error) -> Self {
        let text = error.to_string();
        // The position is told apart, so it need not be in the message.
        let message = text.rsplit_once(" at line ").map_or(text.as_str(), |(message, _)| message);
        Self { line: error.line().max(1), message: message.to_owned() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawManifest {
    name: Option<String>,
    version: Option<Target>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
enum Target {
    #[serde(rename = "wasm32-wasip1")]
    Wasip1,
    #[serde(rename = "wasm32-wasip2")]
    Wasip2,
    #[serde(rename = "wasm32-wasip3")]
    Wasip3,
}

impl Target {
    fn track(self) -> Track {
        Track::new(
            0,
            match self {
                Self::Wasip1 => 1,
                Self::Wasip2 => 2,
                Self::Wasip3 => 3,
            },
        )
    }

    fn of_directory(name: &str) -> Option<Self> {
        match name {
            "wasm32-wasip1" => Some(Self::Wasip1),
            "wasm32-wasip2" => Some(Self::Wasip2),
            "wasm32-wasip3" => Some(Self::Wasip3),
            _ => None,
        }
    }
}

/// Reads `manifest.json`, if there is one, of the directory of this name.
///
/// Where it does not say the track, the directory's name does (`wasm32-wasip3`), or else it is 0.1. Where it does not say
/// the suite's name, it is `official`.
///
/// # Errors
/// When the manifest is no JSON or has another form.
pub fn manifest(text: Option<&str>, directory: &str) -> Result<Manifest, OfficialError> {
    let raw = match text {
        Some(text) => serde_json::from_str(text)?,
        None => RawManifest { name: None, version: None },
    };
    let track = raw.version.or(Target::of_directory(directory)).unwrap_or(Target::Wasip1).track();
    // The name ends with the target in brackets, which the track says already.
    let suite = suite_name(raw.name.as_deref().unwrap_or_default().split('[').next().unwrap_or_default());
    Ok(Manifest { suite, track })
}

/// The name of a suite as the first part of an id, from what people call it.
pub(super) fn suite_name(name: &str) -> String {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "official".to_owned() } else { words.join("-") }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTest {
    // The older form of a test.
    args: Option<Vec<String>>,
    root: Option<String>,
    env: Option<BTreeMap<String, String>>,
    exit_code: Option<i32>,
    stdout: Option<Payload>,
    stderr: Option<Payload>,
    // The newer form.
    operations: Option<Vec<RawOperation>>,
    proposals: Option<BTreeSet<Proposal>>,
    world: Option<World>,
    servers: Option<Vec<RawService>>,
    // Switches on more output of the official runner, and means nothing here.
    #[serde(rename = "debug")]
    _debug: Option<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Proposal {
    Http,
    Sockets,
}

/// Reads the test `<name>.json` of this track; without a file, the guest is run and is to exit with 0.
///
/// # Errors
/// When the file is no JSON, mixes the two forms, or asks for something that cannot be done.
pub fn test(text: Option<&str>, name: &str, track: Track) -> Result<TestSpec, OfficialError> {
    let raw: RawTest = serde_json::from_str(text.unwrap_or("{}"))?;
    raw.into_spec(name, track).map_err(|message| OfficialError { line: 1, message })
}

impl RawTest {
    fn into_spec(self, name: &str, track: Track) -> Result<TestSpec, String> {
        let older = self.args.is_some()
            || self.root.is_some()
            || self.env.is_some()
            || self.exit_code.is_some()
            || self.stdout.is_some()
            || self.stderr.is_some();
        let newer =
            self.operations.is_some() || self.proposals.is_some() || self.world.is_some() || self.servers.is_some();
        if older && newer {
            return Err(
                "the two forms of a test are mixed: `args`, `root`, `env`, `exit_code`, `stdout` and `stderr` belong to the older, \
                 `operations`, `proposals`, `world` and `servers` to the newer"
                    .to_owned(),
            );
        }
        let operations = match self.operations {
            Some(operations) => operations
                .into_iter()
                .map(|operation| operation.into_operation(&Run::default(), Source::Official))
                .collect::<Result<Vec<_>, _>>()?,
            None => {
                let run = Run {
                    args: self.args.unwrap_or_default(),
                    env: self.env.unwrap_or_default(),
                    dirs: self.root.map(raw::root_directory).into_iter().collect(),
                    stdin: None,
                    ..Run::default()
                };
                let read = |id, payload: Option<Payload>| payload.map(|payload| Operation::Read { id, payload });
                let mut operations = vec![Operation::Run(run)];
                operations.extend(read(super::spec::Stream::Stdout, self.stdout));
                operations.extend(read(super::spec::Stream::Stderr, self.stderr));
                let ends = vec![End::Exit(self.exit_code.unwrap_or(0))];
                operations.push(Operation::Wait(Wait { ends, stdout: None, stderr: None }));
                operations
            }
        };
        raw::check_order(&operations)?;
        let mut requires = BTreeSet::new();
        if self.proposals.unwrap_or_default().contains(&Proposal::Sockets) {
            requires.insert(Capability::Network);
        }
        Ok(TestSpec {
            compose: Vec::new(),
            // The official suite has no sentence for a test but its name.
            claim: name.replace(['-', '_'], " "),
            covers: BTreeSet::new(),
            since: track.first_release(),
            feature: None,
            requires,
            world: self.world.unwrap_or_default(),
            terminals: BTreeSet::new(),
            services: raw::services(self.servers.unwrap_or_default(), Source::Official)?,
            operations,
            timeout: DEFAULT_TIMEOUT,
            spec: None,
            weight: 1,
            alone: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suite::spec::Stream;
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<TestSpec, OfficialError> {
        test(Some(text), "a-test", Track::new(0, 3))
    }

    #[test]
    fn the_older_form_reads_and_waits() {
        let spec = parse(r#"{"args": ["x"], "root": "dir", "stdout": "hello", "exit_code": 33}"#).unwrap();
        let [Operation::Run(run), Operation::Read { id: Stream::Stdout, payload }, Operation::Wait(wait)] =
            &spec.operations[..]
        else {
            panic!("{:?}", spec.operations)
        };
        assert_eq!((&run.args[..], &run.dirs[0].guest[..]), (&["x".to_owned()][..], "/"));
        assert_eq!((payload, &wait.ends[..]), (&"hello".into(), &[End::Exit(33)][..]));
    }

    #[test]
    fn errors_name_the_line() {
        let error = parse("{\n  \"operations\": [{\"type\": \"jump\"}]\n}").unwrap_err();
        assert_eq!(error.line, 2);
        assert!(error.message.starts_with("unknown variant `jump`, expected one of `run`, `wait`"), "{error}");
        assert!(parse("{").unwrap_err().message.starts_with("EOF while parsing"));
        assert!(parse(r#"{"args": [], "world": "wasi:http/service"}"#).unwrap_err().message.contains("mixed"));
        assert!(parse(r#"{"servers": [{"name": "a-b"}]}"#).unwrap_err().message.contains("letters, digits"));
        assert!(parse(r#"{"servers": [{"name": "a"}, {"name": "A"}]}"#).unwrap_err().message.contains("two servers"));
        assert!(parse(r#"{"operations": []}"#).unwrap_err().message.contains("no operations"));
    }

    #[test]
    fn a_manifest_names_suite_and_track() {
        let text = r#"{"name": "WASI Rust tests [wasm32-wasip3]", "version": "wasm32-wasip3"}"#;
        let expected = Manifest { suite: "wasi-rust-tests".into(), track: Track::new(0, 3) };
        assert_eq!(manifest(Some(text), "x"), Ok(expected));
        assert_eq!(manifest(None, "wasm32-wasip2").unwrap().track, Track::new(0, 2));
        assert_eq!(manifest(Some(r#"{"version": "wasm64"}"#), "x").unwrap_err().line, 1);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,60}", key in "[a-z_]{1,12}", value in "[\\[\\]{}\":,a-z0-9]{0,20}") {
            let _ = parse(&text);
            let _ = parse(&format!("{{\"{key}\": {value}}}"));
            let _ = manifest(Some(&text), &key);
        }
    }
}
