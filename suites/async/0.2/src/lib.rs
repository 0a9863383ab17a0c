//! Ordinary asynchronous Rust over WASI 0.2: a reactor whose futures are pollables, and an executor.
//!
//! 0.2 has nothing asynchronous in it, and this is how programs in it are asynchronous all the same: whatever they await is in
//! the end a pollable, and where nothing else is left to do, one call of `poll` waits for all of them at once.
#![no_std]

extern crate alloc;

use alloc::sync::Arc;
use alloc::task::Wake;
use core::cell::RefCell;
use core::future::Future;
use core::pin::{Pin, pin};
use core::sync::atomic::{AtomicBool, Ordering};
use core::task::{Context, Poll, Waker};
use support::prelude::*;
use wasip2::clocks::monotonic_clock::{Duration, now, subscribe_duration};
use wasip2::io::poll::{Pollable, poll};

/// One thousandth of a second, in nanoseconds, the unit of the monotonic clock.
pub const MILLISECOND: u64 = 1_000_000;

/// One hour in nanoseconds: longer than any test runs.
pub const HOUR: u64 = 3_600_000_000_000;

/// A pollable that somebody waits for.
struct Entry {
    pollable: Pollable,
    ready: bool,
    waker: Option<Waker>,
}

/// The pollables that are waited for. The place of one is its name.
struct Reactor(RefCell<Vec<Option<Entry>>>);

// SAFETY: a guest has one thread.
unsafe impl Sync for Reactor {}

static REACTOR: Reactor = Reactor(RefCell::new(Vec::new()));

/// Waits until a pollable is ready.
pub struct Wait {
    place: usize,
}

impl Wait {
    /// A future that is done when this pollable is ready.
    pub fn new(pollable: Pollable) -> Self {
        let mut entries = REACTOR.0.borrow_mut();
        let entry = Some(Entry { pollable, ready: false, waker: None });
        match entries.iter().position(Option::is_none) {
            Some(place) => {
                entries[place] = entry;
                Self { place }
            }
            None => {
                entries.push(entry);
                Self { place: entries.len() - 1 }
            }
        }
    }
}

impl Future for Wait {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        match &mut REACTOR.0.borrow_mut()[self.place] {
            Some(entry) if entry.ready => Poll::Ready(()),
            Some(entry) => {
                entry.waker = Some(context.waker().clone());
                Poll::Pending
            }
            None => unreachable!("what is waited for is there"),
        }
    }
}

impl Drop for Wait {
    fn drop(&mut self) {
        // Taken out first: dropping the waker may drop other futures.
        let entry = REACTOR.0.borrow_mut()[self.place].take();
        drop(entry);
    }
}

/// Waits this long, and checks that it did.
pub async fn sleep(duration: Duration) {
    // The clock is read before the subscription: the timer is due then, or later.
    let due = now().saturating_add(duration);
    Wait::new(subscribe_duration(duration)).await;
    let late = now();
    check!(late >= due, "a wait of {duration} ns is over at {due} ns or later, and was at {late} ns");
}

/// Whether the body of the program is to be asked again.
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Runs a future to its end, and waits for pollables where nothing else is left to do.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let woken = Arc::new(Woken(AtomicBool::new(true)));
    let waker = Waker::from(Arc::clone(&woken));
    let mut context = Context::from_waker(&waker);
    loop {
        while woken.0.swap(false, Ordering::Relaxed) {
            if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
                return value;
            }
        }
        wait_for_all();
    }
}

/// Waits until one of the pollables is ready, and wakes who waits for those that are.
fn wait_for_all() {
    let wakers: Vec<Waker> = {
        let mut entries = REACTOR.0.borrow_mut();
        let mut waiting: Vec<&mut Entry> = entries.iter_mut().flatten().filter(|entry| !entry.ready).collect();
        check!(!waiting.is_empty(), "what is awaited is a pollable in the end");
        let pollables: Vec<&Pollable> = waiting.iter().map(|entry| &entry.pollable).collect();
        let ready = poll(&pollables);
        check!(!ready.is_empty(), "`poll` gives one or more of {} pollables, and gave none", pollables.len());
        let count = waiting.len();
        ready
            .into_iter()
            .filter_map(|index| {
                let Some(entry) = waiting.get_mut(index as usize) else {
                    fail!("`poll` gives places in its list of {count}, and gave {index}")
                };
                entry.ready = true;
                entry.waker.take()
            })
            .collect()
    };
    // The list is not borrowed now: who is woken may begin to wait for something else.
    wakers.into_iter().for_each(Waker::wake);
}
