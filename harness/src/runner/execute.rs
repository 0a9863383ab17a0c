//! Runs one test from beginning to end, and makes its result.

use super::cancel::Cancel;
use super::operations::Running;
use crate::event::{Case, Output, TestResult};
use crate::expectation::Standing;
use crate::id::Release;
use crate::outcome::{Failure, Outcome, Phase, Status};
use crate::runtime::Runtime;
use crate::runtime::calls::Calls;
use crate::runtime::script::Told;
use crate::suite::program::{MakeError, Program, Programs};
use crate::suite::retarget::RetargetError;
use crate::suite::target::Target;
use crate::suite::{Origin, Test};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Instant;

/// What is to be run: the tests, and the feature gates that are open.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The tests, in the order in which they are begun.
    pub tests: Vec<Planned>,
    /// The feature gates that are open: tests of others are skipped.
    pub features: BTreeSet<String>,
    /// What is expected where it is not a pass.
    pub expected: Option<Standing>,
    /// Whether every call that a guest makes is recorded, where the runtime sees it.
    pub trace: bool,
}

/// A test, and what its program is made for before it is run.
#[derive(Debug, Clone)]
pub struct Planned {
    /// The test.
    pub test: Arc<Test>,
    /// The release that its program is made for. `None`: it is run as it was built.
    pub target: Option<Arc<Target>>,
}

impl Planned {
    /// A test that is run as it was built.
    pub fn as_built(test: Test) -> Self {
        Self { test: Arc::new(test), target: None }
    }

    /// What this is, for events.
    pub fn case(&self) -> Case {
        Case { test: self.test.id.clone(), release: self.release().cloned() }
    }

    fn release(&self) -> Option<&Release> {
        self.target.as_deref().map(Target::release)
    }
}

impl Plan {
    /// The programs of these tests as they were built, to be run all at once.
    pub fn as_built(tests: impl IntoIterator<Item = Test>) -> Self {
        Self { tests: tests.into_iter().map(Planned::as_built).collect(), ..Self::default() }
    }

    /// The program of a test, made for its release from what was built, or how the test ends without being run.
    pub(super) fn program(&self, planned: &Planned, built: &Program) -> Result<Program, Box<Outcome>> {
        let test = &planned.test;
        let Some(target) = &planned.target else { return Ok(built.clone()) };
        let open = |gate: &str| self.features.contains(gate) || test.spec.feature.as_deref() == Some(gate);
        let lack = built.interfaces.as_ref().and_then(|interfaces| target.lack(interfaces, &open));
        if let Some(lack) = lack {
            return Err(Box::new(Outcome::not_run(Status::NotApplicable, target.reason(&lack))));
        }
        let why = |error| match error {
            MakeError::Read(error) => unread(test, &error),
            MakeError::Retarget(error @ RetargetError::TwoVersions { .. }) => {
                Outcome::not_run(Status::Skip, format!("its component cannot be made for one release: {error}"))
            }
            MakeError::Retarget(error) => {
                let release = target.release();
                unprepared(format!("`{}` cannot be made for {release}: {error}", test.program.display()))
            }
        };
        built.made_for(target).map_err(|error| Box::new(why(error)))
    }

    /// How it counts that this test is not run on this runtime, if it is not, and why.
    fn not_run(&self, test: &Test, runtime: &dyn Runtime) -> Option<Outcome> {
        // What a runtime does not run at all needs neither a gate nor a capability.
        if let Some(reason) = runtime.lacks_track(test.id.track()) {
            return Some(Outcome::not_run(Status::Unsupported, reason));
        }
        if let Some(feature) = test.spec.feature.as_ref().filter(|feature| !self.features.contains(*feature)) {
            let reason = format!("it is behind the feature gate `{feature}`; open it with `--feature {feature}`");
            return Some(Outcome::not_run(Status::Skip, reason));
        }
        let given = runtime.capabilities(test.spec.world);
        let missing = test.spec.requires.difference(&given).next()?;
        Some(Outcome::not_run(Status::Skip, format!("the runtime cannot be given the capability `{missing}`")))
    }
}

fn unprepared(message: String) -> Outcome {
    Outcome::failed(Status::Error, Failure::new(Phase::Prepare, message))
}

fn unread(test: &Test, error: &std::io::Error) -> Outcome {
    unprepared(format!("failed to read `{}`: {error}", test.program.display()))
}

/// A test that is ready to be run, as often as is asked for: its program is made for its release.
pub(super) struct Ready<'a> {
    runtime: &'a dyn Runtime,
    test: &'a Test,
    /// The program, or how the test ends without being run.
    program: Result<Program, Box<Outcome>>,
    /// Whether every call is recorded.
    trace: bool,
    /// What is known before it is run.
    result: TestResult,
}

impl<'a> Ready<'a> {
    pub(super) fn new(plan: &Plan, planned: &'a Planned, runtime: &'a dyn Runtime, programs: &Programs) -> Self {
        let test = &*planned.test;
        let mut result = TestResult::new(test.id.clone(), test.spec.covers.clone(), Status::Skip);
        let built = programs.look_at(&test.program);
        let mut program = match &built {
            Ok(built) => plan.program(planned, built),
            Err(error) => Err(Box::new(unread(test, error))),
        };
        // What a release does not have is nothing that a gate or a runtime could give.
        if !matches!(&program, Err(outcome) if outcome.status == Status::NotApplicable)
            && let Some(not_run) = plan.not_run(test, runtime)
        {
            program = Err(Box::new(not_run));
        }
        let names = |program: &Program| program.interfaces.as_ref()?.release(test.id.track());
        result.release = planned.release().cloned().or_else(|| names(built.as_ref().ok()?));
        if let (Ok(program), Ok(built)) = (&program, &built) {
            result.digest = Some(program.digest);
            result.built = Some(built.digest).filter(|digest| *digest != program.digest);
            if test.origin == Origin::Official {
                // The official suite does not say what a test covers; what its program imports is an upper bound.
                result.covers = program.interfaces.as_ref().map(|found| found.imported_items()).unwrap_or_default();
            }
        }
        result.expected = plan.expected.as_ref().and_then(|standing| standing.of(&test.id, result.release.as_ref()));
        Self { runtime, test, program, trace: plan.trace, result }
    }

    /// Whether it is seen of all that the test covers when it is called.
    fn sees_what_is_covered(&self) -> bool {
        self.result.covers.iter().all(|item| self.runtime.sees_calls_of(item))
    }

    /// Runs the test, on the calling thread. `None`: the run was cancelled before the test had ended.
    pub(super) fn run(&self, threads: &tokio::runtime::Runtime, cancel: &Cancel) -> Option<TestResult> {
        let start = Instant::now();
        let mut result = self.result.clone();
        let outcome = match &self.program {
            Err(outcome) => Outcome::clone(outcome),
            Ok(program) => {
                result.attempts = 1;
                let calls = Calls::new(self.trace);
                let mut running = Running::new(self.runtime, self.test, program, calls.clone());
                let outcome = threads.block_on(async {
                    let outcome = tokio::select! {
                        biased;
                        () = cancel.cancelled() => None,
                        outcome = running.run() => Some(outcome),
                    };
                    result.directives = running.script.as_ref().map(Told::directives);
                    let [stdout, stderr] = running.output.clone();
                    running.finish().await;
                    let passed = outcome.as_ref().is_some_and(|outcome| outcome.status == Status::Pass);
                    let output = if passed { Output::of_a_pass } else { Output::new };
                    result.stdout = output(&stdout.kept(), stdout.written());
                    result.stderr = output(&stderr.kept(), stderr.written());
                    outcome
                })?;
                if !outcome.status.was_run() {
                    result.attempts = 0;
                } else if self.runtime.sees_calls() && self.test.origin != Origin::Script {
                    // A trace has what the hooks of an instrumented program see, which is more than is seen of any program.
                    result.called = self.sees_what_is_covered().then(|| calls.items());
                    result.trace = calls.trace();
                }
                outcome
            }
        };
        result.status = outcome.status;
        result.reason = outcome.reason;
        result.failure = outcome.failure;
        result.duration = (start.elapsed().as_secs_f64() * 1e6).round() / 1e3;
        Some(result)
    }
}
