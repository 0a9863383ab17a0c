//! Timers, which are pollables of the monotonic clock, that know the instant from which they may be ready.
//!
//! No test decides by how fast something is: a timer may be ready late, but never early. A timer that is never ready
//! is caught by the deadline that the harness has for every operation.

use alloc::format;
use alloc::vec::Vec;
use support::{check, expected, fail};
use wasip2::clocks::monotonic_clock::{Duration, Instant, now, resolution, subscribe_duration, subscribe_instant};
use wasip2::io::poll::{self, Pollable};

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

/// A pollable, and the first reading of the clock at which it may be ready.
pub struct Timer {
    pub pollable: Pollable,
    due: Instant,
}

impl Timer {
    /// A timer of `subscribe-duration`.
    pub fn after(duration: Duration) -> Timer {
        // The clock is read before the subscription: the timer is due then, or later.
        let due = now().saturating_add(duration);
        Timer { pollable: subscribe_duration(duration), due }
    }

    /// A timer of `subscribe-instant`.
    pub fn at(due: Instant) -> Timer {
        Timer { pollable: subscribe_instant(due), due }
    }

    /// Waits for the timer by `block`, and checks that it was not ready early.
    #[track_caller]
    pub fn block(&self) {
        self.pollable.block();
        self.check_due("after `block`");
    }

    /// Asks whether the timer is ready, and checks that it is not so early.
    #[track_caller]
    pub fn ready(&self) -> bool {
        let ready = self.pollable.ready();
        if ready {
            self.check_due("when `ready` says true");
        }
        ready
    }

    #[track_caller]
    fn check_due(&self, when: &str) {
        let (time, due) = (now(), self.due);
        // What has passed is seen in whole ticks: of a wait as long as ten ticks and a half, ten may show.
        let tick = resolution();
        if time.saturating_add(tick) < due {
            expected(
                format!("a timer is due {when}"),
                format!("the clock at {due} or later, less a tick of {tick}"),
                time,
            );
        }
    }
}

/// Polls the timers and checks what holds of every answer: it names at least one, only timers that are in the list,
/// and only timers that are due.
#[track_caller]
pub fn poll(timers: &[&Timer]) -> Vec<u32> {
    let pollables: Vec<&Pollable> = timers.iter().map(|timer| &timer.pollable).collect();
    let ready = poll::poll(&pollables);
    check!(!ready.is_empty(), "`poll` names at least one pollable");
    for index in &ready {
        match timers.get(*index as usize) {
            Some(timer) => timer.check_due("when `poll` says that the timer is ready"),
            None => fail!("`poll` names a pollable of its list, not one at {index} in a list of {}", timers.len()),
        }
    }
    ready
}

/// Waits by `block` and checks nothing.
pub fn wait(duration: Duration) {
    subscribe_duration(duration).block();
}
