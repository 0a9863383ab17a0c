//! The interface `control`, with the asynchronous ABI.
#![no_std]
#![no_main]

use core::future::pending;
use core::sync::atomic::{AtomicU32, Ordering};
use support as _;
use wasip3::clocks::monotonic_clock::wait_for;
use wit_bindgen::FutureReader;

wit_bindgen::generate!({ path: "wit", world: "ticktock:compose/control-callee" });

use exports::ticktock::compose::control::Guest;

static BEGUN: AtomicU32 = AtomicU32::new(0);
static ENDED: AtomicU32 = AtomicU32::new(0);
static CANCELLED: AtomicU32 = AtomicU32::new(0);

/// A call, which was cancelled if it is dropped before it ends.
struct Call;

impl Call {
    fn begin() -> Self {
        BEGUN.fetch_add(1, Ordering::Relaxed);
        Self
    }

    fn end(self) {
        ENDED.fetch_add(1, Ordering::Relaxed);
        core::mem::forget(self);
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        CANCELLED.fetch_add(1, Ordering::Relaxed);
    }
}

struct Part;

impl Guest for Part {
    async fn hold(until: FutureReader<u32>) -> (u32, u32) {
        let call = Call::begin();
        let (begun, ended, cancelled) = Self::counts();
        let value = until.await;
        call.end();
        (begun - ended - cancelled, value)
    }

    async fn nap(nanoseconds: u64) {
        let call = Call::begin();
        wait_for(nanoseconds).await;
        call.end();
    }

    async fn never() {
        let _call = Call::begin();
        pending().await
    }

    async fn crash() {
        let _call = Call::begin();
        trap()
    }

    fn counts() -> (u32, u32, u32) {
        let [begun, ended, cancelled] = [&BEGUN, &ENDED, &CANCELLED].map(|count| count.load(Ordering::Relaxed));
        (begun, ended, cancelled)
    }

    fn refuse(refuse: bool) {
        if refuse { wit_bindgen::backpressure_inc() } else { wit_bindgen::backpressure_dec() }
    }
}

/// Traps, without a report of a claim.
#[cfg(target_family = "wasm")]
fn trap() {
    core::arch::wasm32::unreachable()
}

#[cfg(not(target_family = "wasm"))]
fn trap() {}

export!(Part);
