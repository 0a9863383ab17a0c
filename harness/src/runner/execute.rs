//! Runs one test from beginning to end, and makes its result.

use super::cancel::Cancel;
use super::operations::Running;
use crate::event::{Output, TestResult};
use crate::expectation::Expected;
use crate::id::TestId;
use crate::outcome::{Failure, Outcome, Phase, Status};
use crate::runtime::Runtime;
use crate::runtime::calls::Calls;
use crate::suite::program::Programs;
use crate::suite::{Origin, Test};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

/// What is to be run: the tests, and the feature gates that are open.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The tests, in the order in which they are begun.
    pub tests: Vec<Test>,
    /// The feature gates that are open: tests of others are skipped.
    pub features: BTreeSet<String>,
    /// What is expected of tests of which not a pass is expected.
    pub expected: BTreeMap<TestId, Expected>,
    /// Whether every call that a guest makes is recorded, where the runtime sees it.
    pub trace: bool,
}

impl Plan {
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

/// Runs a test, on the calling thread. `None`: the run was cancelled before the test had ended.
pub(super) fn execute(
    plan: &Plan,
    test: &Test,
    runtime: &dyn Runtime,
    programs: &Programs,
    threads: &tokio::runtime::Runtime,
    cancel: &Cancel,
) -> Option<TestResult> {
    let start = Instant::now();
    let mut result = TestResult::new(test.id.clone(), test.spec.covers.clone(), Status::Skip);
    result.expected = plan.expected.get(&test.id).cloned();
    let outcome = match (plan.not_run(test, runtime), programs.look_at(&test.program)) {
        (Some(not_run), _) => not_run,
        (None, Err(error)) => {
            let message = format!("failed to read `{}`: {error}", test.program.display());
            Outcome::failed(Status::Error, Failure::new(Phase::Prepare, message))
        }
        (None, Ok(program)) => {
            result.digest = Some(program.digest);
            result.attempts = 1;
            if test.origin == Origin::Official {
                // The official suite does not say what a test covers; what its program imports is an upper bound.
                result.covers = program.interfaces.as_ref().map(|found| found.imported_items()).unwrap_or_default();
            }
            let calls = Calls::new(plan.trace);
            let mut running = Running::new(runtime, test, &program, calls.clone());
            let outcome = threads.block_on(async {
                let outcome = tokio::select! {
                    biased;
                    () = cancel.cancelled() => None,
                    outcome = running.run() => Some(outcome),
                };
                let [stdout, stderr] = running.output.clone();
                running.finish().await;
                result.stdout = Output::new(&stdout.kept(), stdout.written());
                result.stderr = Output::new(&stderr.kept(), stderr.written());
                outcome
            })?;
            if !outcome.status.was_run() {
                result.attempts = 0;
            } else if runtime.sees_calls() {
                result.called = Some(calls.items());
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
