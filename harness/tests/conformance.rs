//! Shows each conformance test of the built-in suites as a test of `cargo test`.
//!
//! `cargo nextest` starts this program once to list tests and then once for each test, so that listing only reads the
//! heads of the tests' files: guests are built when the first test is run.

#![allow(clippy::print_stderr, reason = "this program has no other way to say what is wrong")]

use libtest_mimic::{Arguments, Failed, Trial};
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use ticktock::event::{Event, TestResult};
use ticktock::expectation::{Expectations, Platform, Standing};
use ticktock::project::Project;
use ticktock::report::console::{self, Rerun};
use ticktock::runner::{self, Options, Plan};
use ticktock::runtime::embedded::{Embedded, Settings, VERSION};
use ticktock::suite::{Test, build, discover};

/// What all trials of this process share, made when the first of them needs it.
struct Shared {
    project: Project,
    tests: Vec<Test>,
    ready: OnceLock<Result<Embedded, String>>,
    /// What the embedded Wasmtime is known to fail.
    expected: Standing,
}

impl Shared {
    fn runtime(&self) -> Result<&Embedded, Failed> {
        let ready = self.ready.get_or_init(|| {
            build::build(&self.project, &self.tests, &mut |_| {}).map_err(|error| error.to_string())?;
            let cache = Some(self.project.output().join("compiled"));
            Embedded::new(&Settings { cache, ..Settings::default() }).map_err(|error| error.to_string())
        });
        ready.as_ref().map_err(Failed::from)
    }

    fn run(&self, test: &Test) -> Result<(), Failed> {
        // The gates that stand open by default are none; a test behind one counts as ignored, and is not run here.
        let plan = Plan { expected: Some(self.expected.clone()), ..Plan::as_built([test.clone()]) };
        let options = Options { jobs: NonZeroUsize::MIN, ..Options::default() };
        let mut result: Option<TestResult> = None;
        runner::run(&plan, self.runtime()?, &options, |event| {
            if let Event::Finished(finished) = event {
                result = Some(*finished);
            }
        })
        .map_err(|error| error.to_string())?;
        match result {
            Some(result) if result.is_unexpected() => {
                let rerun = Rerun { command: "cargo run --release -- run", releases: false };
                Err(console::failure(&result, &rerun).into())
            }
            Some(result) if result.status.was_run() => Ok(()),
            Some(result) => Err(result.reason.unwrap_or_else(|| result.status.to_string()).into()),
            None => Err("the test did not end".into()),
        }
    }
}

/// What is expected of tests of which not a pass is expected.
fn expected(project: &Project) -> Result<Standing, String> {
    let path = project.root().join("harness/runtimes/embedded.expected.toml");
    let text =
        std::fs::read_to_string(&path).map_err(|error| format!("failed to read `{}`: {error}", path.display()))?;
    let expectations =
        Expectations::parse(&text).map_err(|error| format!("{}:{}: {error}", path.display(), error.line))?;
    Ok(Standing { expectations, platform: Platform::here(VERSION, jiff::Zoned::now().date()) })
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let found = Project::find(Some(&root), &root).map_err(|error| error.to_string());
    let found =
        found.and_then(|project| Ok((discover::built_in(&project).map_err(|error| error.to_string())?, project)));
    let (tests, project) = match found {
        Ok((tests, project)) => (tests, project),
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    let expected = match expected(&project) {
        Ok(expected) => expected,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    let shared = Arc::new(Shared { project, tests: tests.clone(), ready: OnceLock::new(), expected });
    let trials = tests
        .into_iter()
        .map(|test| {
            let gated = test.spec.feature.is_some();
            let shared = shared.clone();
            // A known failure is no pass, and is called what it is.
            let known = shared.expected.of(&test.id, None).is_some();
            let kind = if known { "known failure" } else { "" };
            Trial::test(test.id.to_string(), move || shared.run(&test)).with_kind(kind).with_ignored_flag(gated)
        })
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}
