//! The interface `resources`, with the asynchronous ABI.
#![no_std]
#![no_main]

use core::cell::Cell;
use core::sync::atomic::{AtomicU32, Ordering};
use support as _;

wit_bindgen::generate!({ path: "wit", world: "ticktock:compose/resources-callee" });

use exports::ticktock::compose::resources::{self, CounterBorrow, Guest, GuestCounter};

/// How many there are.
static ALIVE: AtomicU32 = AtomicU32::new(0);

struct Counter(Cell<u32>);

impl Drop for Counter {
    fn drop(&mut self) {
        ALIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

impl GuestCounter for Counter {
    fn new(start: u32) -> Self {
        ALIVE.fetch_add(1, Ordering::Relaxed);
        Self(Cell::new(start))
    }

    async fn add(&self, amount: u32) -> u32 {
        self.0.update(|value| value + amount);
        self.0.get()
    }
}

struct Part;

impl Guest for Part {
    type Counter = Counter;

    async fn open(start: u32) -> resources::Counter {
        resources::Counter::new(Counter::new(start))
    }

    async fn value(counter: CounterBorrow<'_>) -> u32 {
        counter.get::<Counter>().0.get()
    }

    async fn close(counter: resources::Counter) -> u32 {
        counter.get::<Counter>().0.get()
    }

    async fn alive() -> u32 {
        ALIVE.load(Ordering::Relaxed)
    }
}

export!(Part);
