//! Gives tests to threads in order, and passes on what happens.

use super::cancel::Cancel;
use super::execute::{Plan, execute};
use crate::event::Event;
use crate::runtime::Runtime;
use crate::suite::program::Programs;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};

/// How a plan is run.
#[derive(Debug, Clone)]
pub struct Options {
    /// How many tests are run at once.
    pub jobs: NonZeroUsize,
    /// Ends the run early.
    pub cancel: Cancel,
    /// What is known of programs.
    pub programs: Arc<Programs>,
}

/// The threads that tests are run on could not be made.
#[derive(Debug, thiserror::Error)]
#[error("failed to start {jobs} threads for tests: {cause}; try fewer with `--jobs`")]
pub struct RunError {
    jobs: usize,
    cause: String,
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
) -> Result<(), RunError> {
    let jobs = options.jobs.get().min(plan.tests.len().max(1));
    let error = |cause: String| RunError { jobs, cause };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .thread_name(|index| format!("tests-{index}"))
        .build()
        .map_err(|cause| error(cause.to_string()))?;
    let next = AtomicUsize::new(0);
    let (sender, events) = mpsc::channel();
    std::thread::scope(|scope| {
        let (pool, next) = (&pool, &next);
        let tests = scope.spawn(move || {
            // Threads take the next test as they become free, so that none waits behind a slow one.
            let results = pool.broadcast(|_| work(plan, runtime, options, next, &sender.clone()));
            results.into_iter().collect::<Result<(), _>>()
        });
        for event in events {
            on_event(event);
        }
        tests.join().unwrap_or_else(|_| Err("a thread panicked".to_owned())).map_err(error)
    })
}

/// Runs tests on this thread until there are no more.
fn work(
    plan: &Plan,
    runtime: &dyn Runtime,
    options: &Options,
    next: &AtomicUsize,
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
    while !options.cancel.is_cancelled() {
        let Some(test) = plan.tests.get(next.fetch_add(1, Ordering::Relaxed)) else { break };
        // The receiver lives until every sender is gone.
        let _ = events.send(Event::Started(test.id.clone()));
        if let Some(result) = execute(plan, test, runtime, &options.programs, &threads, &options.cancel) {
            let _ = events.send(Event::Finished(Box::new(result)));
        }
    }
    // Whatever still blocks belongs to a test that has ended.
    threads.shutdown_background();
    Ok(())
}
