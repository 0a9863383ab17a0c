//! What the tests of `wasi:clocks` share: waits that know when they are due, and the bindings of `timezone`.
//!
//! No test decides by how fast something is: a wait may take longer, but never less. One that never ends is caught by the
//! deadline of ten seconds that the harness has for every operation, and so are waits that follow one another where they are to
//! run side by side.
#![no_std]

extern crate alloc;

pub mod timezone;

use core::pin::Pin;
use support::prelude::*;
use support::tasks::poll_once;
use support::{Here, here};
use wasip3::clocks::monotonic_clock::{Duration, Mark, get_resolution, now, wait_for, wait_until};

/// One thousandth of a second, in nanoseconds, the unit of the monotonic clock.
pub const MILLISECOND: u64 = 1_000_000;

/// One second in nanoseconds.
pub const SECOND: u64 = 1_000_000_000;

/// One hour in nanoseconds: longer than any test runs.
pub const HOUR: u64 = 3600 * SECOND;

/// Durations and distances that come out short, or negative, in a host that counts in fewer bits than it is given.
pub const LONG: [u64; 16] = [
    // Nothing is left of the first, and a millisecond of the second, in 32 bits of nanoseconds.
    1 << 32,
    (1 << 32) + 1_000_000,
    // The same in microseconds, with and without a sign, and in milliseconds: 2^31 of them are too many for the
    // timers of JavaScript.
    1_000 << 31,
    1_000 << 32,
    1_000_000 << 31,
    1_000_000 << 32,
    // Seconds of 31 and 32 bits, with and without a fraction.
    1_000_000_000 << 31,
    (1_000_000_000 << 31) + 1_000_000,
    1_000_000_000 << 32,
    // More than a JavaScript number counts exactly.
    (1 << 53) + 1,
    // The greatest signed number, and those above it, which are negative if they are taken for signed.
    i64::MAX as u64,
    1 << 63,
    (1 << 63) + 1_000_000,
    u64::MAX - 1_000_000_000,
    u64::MAX - 1,
    u64::MAX,
];

/// Waits by `wait-for`, and checks that the duration has elapsed then.
#[track_caller]
pub fn wait(duration: Duration) -> impl Future<Output = ()> {
    let here = here();
    async move {
        // The clock is read before the call: the wait is over then, or later.
        let due = now().saturating_add(duration);
        wait_for(duration).await;
        check_due(here, "`wait-for`", due);
    }
}

/// Waits by `wait-until`, and checks that the mark has occurred then.
#[track_caller]
pub fn wait_until_mark(mark: Mark) -> impl Future<Output = ()> {
    let here = here();
    async move {
        wait_until(mark).await;
        check_due(here, "`wait-until`", mark);
    }
}

fn check_due(here: Here, name: &str, due: Mark) {
    let (time, tick) = (now(), get_resolution());
    // What has passed is seen in whole ticks: of a wait as long as ten ticks and a half, ten may show.
    if time.saturating_add(tick) < due {
        here.expected(
            format!("{name} returns when it is due"),
            format!("the clock at {due} or later, less a tick of {tick}"),
            time,
        );
    }
}

/// A wait that has begun, and goes on while the program attends to others. Dropping it gives it up.
pub struct Begun<F> {
    /// `None` once it is over.
    wait: Option<Pin<Box<F>>>,
}

impl<F: Future<Output = ()>> Begun<F> {
    /// Whether the wait is over.
    pub async fn is_over(&mut self) -> bool {
        if let Some(wait) = &mut self.wait
            && poll_once(wait.as_mut()).await.is_some()
        {
            self.wait = None;
        }
        self.wait.is_none()
    }

    /// Waits until the wait is over.
    pub async fn over(self) {
        if let Some(wait) = self.wait {
            wait.await;
        }
    }
}

/// Begins a wait. A machine that is very slow may find a short one over then.
pub async fn begin<F: Future<Output = ()>>(wait: F) -> Begun<F> {
    let mut begun = Begun { wait: Some(Box::pin(wait)) };
    begun.is_over().await;
    begun
}
