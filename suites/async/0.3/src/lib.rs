//! What the tests of compositions share: callers with both kinds of bindings, and what they do with their callees.
//!
//! A test is a caller and is composed with a callee, which is a part: a folder in `src/bin`. Each of them is asynchronous, so
//! that it uses the component model's async ABI, or synchronous throughout. What is done stands once in `bodies`, and is
//! compiled for each kind of caller.
#![no_std]
#![allow(clippy::duplicate_mod, reason = "the bodies of tests are compiled for each kind of caller")]

extern crate alloc;

pub mod asynchronous;
pub mod pending;
pub mod synchronous;

use alloc::vec::Vec;

/// So many bytes: 0, 1, 2 … 250, 0 …
pub fn bytes(count: u32) -> Vec<u8> {
    (0..count).map(|n| (n % 251) as u8).collect()
}

/// Makes a function the body of a guest that is synchronous throughout: `run` is lifted with the synchronous ABI.
///
/// ```ignore
/// async_0_3::synchronous_command!(test);
/// async fn test() {}
/// ```
///
/// The body is an `async fn` as that of other guests, and is run to its end in one go: what it waits for, it waits for in
/// place.
#[macro_export]
macro_rules! synchronous_command {
    ($test:path) => {
        struct Guest;
        impl $crate::synchronous::RunGuest for Guest {
            fn run() -> Result<(), ()> {
                wit_bindgen::block_on($test());
                Ok(())
            }
        }
        $crate::synchronous::export_command!(Guest with_types_in $crate::synchronous::command);
    };
}
