//! Bindings of `wasi:config`.
#![no_std]

extern crate alloc;

use alloc::string::String;
use alloc::vec::Vec;
use support::expected;

wit_bindgen::generate!({
    inline: "
        package ticktock:config;
        world imports {
            import wasi:config/store@0.2.0-rc.1;
        }
    ",
    path: "wit",
    generate_all,
});

pub use self::wasi::config::store::{self, Error};

/// The value of a key. Fails if there is an error.
#[track_caller]
pub fn get(key: &str) -> Option<String> {
    succeed(store::get(key), "`get`")
}

/// All keys and values. Fails if there is an error.
#[track_caller]
pub fn get_all() -> Vec<(String, String)> {
    succeed(store::get_all(), "`get-all`")
}

#[track_caller]
fn succeed<T>(result: Result<T, Error>, function: &str) -> T {
    match result {
        Ok(value) => value,
        Err(error) => expected(alloc::format!("{function} succeeds"), "a value", alloc::format!("{error:?}")),
    }
}
