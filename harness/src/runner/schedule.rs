//! Gives tests to threads in order, runs them as often as is asked for, and passes on what happens.

use super::cancel::Cancel;
use super::execute::{Plan, Planned, Ready};
use super::slots::Slots;
use crate::event::{Case, Event, TestResult};
use crate::runtime::Runtime;
use crate::suite::program::Programs;
use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How a plan is run.
#[derive(Debug, Clone)]
pub struct Options {
    /// How many tests are run at once.
    pub jobs: NonZeroUsize,
    /// Ends the run early.
    pub cancel: Cancel,
    /// What is known of programs.
    pub programs: Arc<Programs>,
    /// How often a test is run again that ended as nobody expected.
    pub retries: u32,
    /// How often every test is run, to see whether it always ends the same.
    pub stress: u32,
    /// Begins no other test after one that ended as nobody expected.
    pub fail_fast: bool,
    /// After how long a test is said to be slow, and after how long again.
    pub slow: Duration,
    /// The time for the whole run, after which it is ended.
    pub deadline: Option<Duration>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            jobs: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
            cancel: Cancel::default(),
            programs: Arc::default(),
            retries: 0,
            stress: 1,
            fail_fast: false,
            slow: Duration::from_secs(10),
            deadline: None,
        }
    }
}

/// The threads that tests are run on could not be made.
#[derive(Debug, thiserror::Error)]
#[error("failed to start {jobs} threads for tests: {cause}; try fewer with `--jobs`")]
pub struct RunError {
    jobs: usize,
    cause: String,
}

/// Why a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Every test had its turn.
    Whole,
    /// A test ended as nobody expected, and no other was to be begun then.
    FailedFast,
    /// The time for the whole run was up.
    Deadline,
    /// It was cancelled.
    Cancelled,
}

/// Runs a plan against a runtime, and calls `on_event` on the calling thread for everything that happens.
///
/// # Errors
/// When the threads for it cannot be made.
pub fn run(
    plan: &Plan,
    runtime: &dyn Runtime,
    options: &Options,
    mut on_event: impl FnMut(Event),
) -> Result<Ended, RunError> {
    let jobs = options.jobs.get().min(plan.tests.len().max(1));
    let error = |cause: String| RunError { jobs, cause };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .thread_name(|index| format!("tests-{index}"))
        .build()
        .map_err(|cause| error(cause.to_string()))?;
    let slots = Slots::new(jobs);
    let (sender, events) = mpsc::channel();
    let start = Instant::now();
    let mut ended = Ended::Whole;
    std::thread::scope(|scope| {
        let (pool, slots) = (&pool, &slots);
        let tests = scope.spawn(move || {
            // Threads take the next test as they become free, so that none waits behind a slow one.
            let results = pool.broadcast(|_| work(plan, runtime, options, slots, &sender.clone()));
            results.into_iter().collect::<Result<(), _>>()
        });
        let mut watch = Watch { running: BTreeMap::new(), slow: options.slow };
        loop {
            let left = options
                .deadline
                .filter(|_| ended != Ended::Deadline)
                .map(|limit| limit.saturating_sub(start.elapsed()));
            if left.is_some_and(|left| left.is_zero()) {
                ended = Ended::Deadline;
                options.cancel.cancel();
                slots.close();
                continue;
            }
            let wait = watch.until_slow().into_iter().chain(left).min().unwrap_or(options.slow);
            let event = match events.recv_timeout(wait) {
                Ok(event) => event,
                Err(RecvTimeoutError::Timeout) => {
                    watch.slow_tests().into_iter().for_each(&mut on_event);
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => break,
            };
            watch.see(&event);
            if options.fail_fast && matches!(&event, Event::Finished(result) if result.is_unexpected()) {
                ended = Ended::FailedFast;
                slots.close();
            }
            on_event(event);
        }
        tests.join().unwrap_or_else(|_| Err("a thread panicked".to_owned())).map_err(error)
    })?;
    Ok(if ended == Ended::Whole && options.cancel.is_cancelled() { Ended::Cancelled } else { ended })
}

/// Which tests are running, and since when.
struct Watch {
    running: BTreeMap<Case, (Instant, u32)>,
    slow: Duration,
}

impl Watch {
    fn see(&mut self, event: &Event) {
        match event {
            Event::Started(case) => {
                self.running.insert(case.clone(), (Instant::now(), 1));
            }
            Event::Finished(result) => {
                // One that was begun as it was built is known without the release that it then turned out to be for.
                let mut case = Case { test: result.id.clone(), release: result.release.clone() };
                if self.running.remove(&case).is_none() {
                    case.release = None;
                    self.running.remove(&case);
                }
            }
            Event::Slow(..) | Event::Retrying(..) => {}
        }
    }

    /// How long until the next test is to be said to be slow.
    fn until_slow(&self) -> Option<Duration> {
        let left = self.running.values().map(|(since, times)| (self.slow * *times).saturating_sub(since.elapsed()));
        left.min()
    }

    fn slow_tests(&mut self) -> Vec<Event> {
        let mut slow = Vec::new();
        for (case, (since, times)) in &mut self.running {
            let elapsed = since.elapsed();
            if elapsed >= self.slow * *times {
                *times += 1;
                slow.push(Event::Slow(case.clone(), elapsed.as_secs()));
            }
        }
        slow
    }
}

/// Runs tests on this thread until there are no more.
fn work(
    plan: &Plan,
    runtime: &dyn Runtime,
    options: &Options,
    slots: &Slots,
    events: &mpsc::Sender<Event>,
) -> Result<(), String> {
    // A runtime for each thread: a guest, its servers and its deadlines share it with no other test.
    let threads = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        // A guest that computes gives way once in a tick of the engine. Timers and sockets are to be looked at each time,
        // not at every 61st, or the guest waits half a second for what it polls.
        .event_interval(1)
        // Some host functions, such as name lookup, block; they are few.
        .max_blocking_threads(4)
        .build()
        .map_err(|error| error.to_string())?;
    while !options.cancel.is_cancelled()
        && let Some((planned, taken)) = slots.next(&plan.tests)
    {
        // The receiver lives until every sender is gone.
        let _ = events.send(Event::Started(planned.case()));
        let ready = Ready::new(plan, planned, runtime, &options.programs);
        let once = || ready.run(&threads, &options.cancel);
        let result = if options.stress > 1 { stress(options, once) } else { retry(options, planned, events, once) };
        if let Some(result) = result {
            let _ = events.send(Event::Finished(Box::new(result)));
        }
        drop(taken);
    }
    // Whatever still blocks belongs to a test that has ended.
    threads.shutdown_background();
    Ok(())
}

/// Runs a test, and again while it ends as nobody expected.
fn retry(
    options: &Options,
    planned: &Planned,
    events: &mpsc::Sender<Event>,
    once: impl Fn() -> Option<TestResult>,
) -> Option<TestResult> {
    let mut others = Vec::new();
    loop {
        let mut result = once()?;
        if result.is_unexpected() && result.status.is_failure() && (others.len() as u64) < u64::from(options.retries) {
            let _ = events.send(Event::Retrying(planned.case(), result.status));
            others.push(result.as_attempt());
            continue;
        }
        if result.status.was_run() {
            result.attempts = u32::try_from(others.len() + 1).unwrap_or(u32::MAX);
        }
        result.flaky = !others.is_empty() && !result.status.is_failure();
        result.others = others;
        return Some(result);
    }
}

/// The most attempts of a test whose end is recorded one by one.
const RECORDED: usize = 10;

/// Runs a test as often as is asked for, and gives the worst result.
fn stress(options: &Options, once: impl Fn() -> Option<TestResult>) -> Option<TestResult> {
    let mut results: Vec<TestResult> = Vec::new();
    let mut attempts = 0;
    let mut differing = Vec::new();
    for _ in 0..options.stress {
        let result = once()?;
        attempts += result.attempts;
        let is_run = result.status.was_run();
        if result.is_unexpected() {
            differing.push(result.as_attempt());
        }
        match results.first_mut() {
            Some(worst) if worst.status < result.status => *worst = result,
            Some(_) => {}
            None => results.push(result),
        }
        // What is not run is not run the next time either.
        if !is_run {
            break;
        }
    }
    let mut worst = results.pop()?;
    worst.attempts = attempts;
    worst.flaky = !differing.is_empty() && differing.len() < attempts as usize;
    if worst.flaky
        && let Some(failure) = &mut worst.failure
    {
        failure.message = format!("in {} of {attempts} runs: {}", differing.len(), failure.message);
    }
    differing.truncate(RECORDED);
    worst.others = differing;
    Some(worst)
}
