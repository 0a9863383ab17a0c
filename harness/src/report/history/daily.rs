//! The daily result files of the official suite, on its branch `prod/daily-test-results`. This module does no I/O.
//!
//! There are two forms. Until September 2025 a file says once which runtime its results are of, and each test lists
//! `wasi_functions`; since then each suite says for itself which runtime it was run on.
#![deny(clippy::disallowed_methods)]

use super::run::{Ended, Outcome, Part, Run, Source, canonical};
use super::{Counts, Version};
use jiff::Timestamp;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    execution: Execution,
    /// In the older form.
    runtime: Option<Runtime>,
    results: Vec<Suite>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Execution {
    start_timestamp: Timestamp,
    #[serde(rename = "finish_timestamp")]
    _finished: Timestamp,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Runtime {
    name: String,
    version: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Suite {
    name: String,
    /// In the newer form.
    runtime: Option<Runtime>,
    #[serde(rename = "duration_s")]
    _duration: f64,
    passed: usize,
    failed: usize,
    skipped: usize,
    tests: Vec<Test>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Test {
    name: String,
    executed: bool,
    #[serde(rename = "duration_s")]
    _duration: f64,
    /// In the older form, and always empty.
    #[serde(default, rename = "wasi_functions")]
    _functions: Vec<String>,
    failures: Vec<serde::de::IgnoredAny>,
}

/// Reads a daily result file: a run for each runtime in it, which is one as a rule.
///
/// # Errors
/// The line, counted from 1, and what was expected and found there.
pub fn read(file: &str, bytes: &[u8]) -> Result<Vec<Run>, (usize, String)> {
    let document: Document = serde_json::from_slice(bytes).map_err(|error| (error.line().max(1), error.to_string()))?;
    let mut runs: BTreeMap<String, Run> = BTreeMap::new();
    for suite in document.results {
        let runtime = suite.runtime.as_ref().or(document.runtime.as_ref()).ok_or_else(|| {
            let suite = &suite.name;
            (1, format!("nothing says which runtime `{suite}` was run on: expected `runtime` there or in the file"))
        })?;
        let (name, called) = canonical(&runtime.name);
        let run = runs.entry(name.clone()).or_insert_with(|| Run {
            file: file.to_owned(),
            runtime: name,
            called,
            source: Source::Daily,
            started: document.execution.start_timestamp,
            parts: BTreeMap::new(),
            wrong: Vec::new(),
        });
        let version = Version::read(&runtime.version);
        let tests = tests(&suite)?;
        let (part, name) = (Part { version, suites: None, tests }, suite_name(&suite.name));
        let (is, says) = (part.counts(), Counts { passed: suite.passed, failed: suite.failed, skipped: suite.skipped });
        if is != says {
            run.wrong.push(format!("`{name}` says {}, and its tests say {}", words(says), words(is)));
        }
        // The newer form names one suite twice: once with its target and once, without a test in it, without.
        match run.parts.get_mut(&name) {
            None => drop(run.parts.insert(name, part)),
            Some(there) if there.tests.is_empty() => *there = part,
            Some(_) if part.tests.is_empty() => {}
            Some(_) => return Err((1, format!("the suite `{name}` is there twice, and both times with tests"))),
        }
    }
    Ok(runs.into_values().collect())
}

fn tests(suite: &Suite) -> Result<BTreeMap<Arc<str>, Ended>, (usize, String)> {
    let mut tests = BTreeMap::new();
    for test in &suite.tests {
        let outcome = match (test.executed, test.failures.is_empty()) {
            (false, _) => Outcome::Skipped,
            (true, true) => Outcome::Passed,
            (true, false) => Outcome::Failed,
        };
        let ended = Ended { outcome, component: None, flaky: false };
        if tests.insert(test.name.as_str().into(), ended).is_some() {
            return Err((1, format!("the suite `{}` has the test `{}` twice", suite.name, test.name)));
        }
    }
    Ok(tests)
}

fn words(counts: Counts) -> String {
    format!("{} passed, {} failed and {} skipped", counts.passed, counts.failed, counts.skipped)
}

/// The name by which a suite is the same over the years: its language and its target, such as `rust wasm32-wasip1`.
///
/// It was called `WASI Rust tests`, `tests/rust/testsuite/wasm32-wasip1` and `WASI Rust tests [wasm32-wasip1]`, all with the
/// same tests. Any other name stays as it is.
fn suite_name(name: &str) -> String {
    let parts: Vec<&str> = name.split('/').collect();
    if let ["tests", language, "testsuite", target] = parts[..] {
        return format!("{language} {target}");
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    match words[..] {
        ["WASI", language, "tests"] => format!("{} wasm32-wasip1", language.to_lowercase()),
        ["WASI", language, "tests", target] => {
            format!("{} {}", language.to_lowercase(), target.trim_matches(['[', ']']))
        }
        _ => name.to_owned(),
    }
}
