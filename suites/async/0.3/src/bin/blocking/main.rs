//! The interface `blocking`: a function that is not asynchronous, and waits all the same.
#![no_std]
#![no_main]

use support as _;
use wasip3::clocks::monotonic_clock::wait_for;
use wit_bindgen::block_on;

wit_bindgen::generate!({ path: "wit", world: "ticktock:compose/blocking-callee" });

use exports::ticktock::compose::blocking::Guest;

struct Part;

impl Guest for Part {
    fn block() {
        block_on(wait_for(1_000_000_000));
    }
}

export!(Part);
