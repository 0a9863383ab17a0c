//! Callees that never answer, that trap, and many calls.

use super::ticktock::compose::blocking::block;
use super::ticktock::compose::control::*;
use support::channels::print;
use support::prelude::*;

/// A callee never answers, and nothing else goes on: there is a trap.
pub async fn never_answered() {
    print("waiting").await;
    call!(never());
    fail!("a call does not return that is never answered");
}

/// A callee traps, and its caller goes no further.
pub async fn trapped() {
    print("calling").await;
    call!(crash());
    fail!("a call does not return whose callee traps");
}

/// A function that may not block does, and traps.
pub async fn blocked() {
    print("calling").await;
    block();
    fail!("a function does not return that waits although it may not");
}

/// A hundred calls, one after the other.
pub async fn a_hundred_calls() {
    for n in 0..100 {
        call!(nap(0));
        check_eq!(counts(), (n + 1, n + 1, 0), "a call that was answered has ended before the next begins");
    }
}
