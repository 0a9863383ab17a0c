//! What several guests of `wasi:cli` share: arguments, variables, and the standard streams with the futures beside them.
//!
//! A guest imports what the functions that it calls need, and nothing of the others.
#![no_std]

pub use support::PATTERN;
pub use support::channels::{deliver, print, read, read_exactly, read_to_end, receive, succeed, write_all};
use support::prelude::*;
use wasip3::cli::environment::{get_arguments, get_environment};
use wasip3::cli::types::ErrorCode;
use wasip3::wit_bindgen::FutureReader;

/// What a function of a standard stream gives: what became of it.
pub type Done = FutureReader<Result<(), ErrorCode>>;

/// The program's arguments, without the first: in POSIX's style, which is WASI's, it is the program's name.
pub fn arguments_after_name() -> Vec<String> {
    get_arguments().into_iter().skip(1).collect()
}

/// The value of a variable of the environment. Fails unless the variable is there, once.
#[track_caller]
pub fn variable(name: &str) -> String {
    let mut values: Vec<String> = Vec::new();
    for variable in get_environment() {
        if variable.0 == name {
            values.push(variable.1);
        }
    }
    check_eq!(values.len(), 1, "the number of variables named `{}`", name.escape_debug());
    values.remove(0)
}

/// Fails unless the bytes are so many repetitions of [`PATTERN`].
#[track_caller]
pub fn check_pattern(bytes: &[u8], times: usize) {
    let expected = PATTERN.as_bytes().iter().cycle();
    if let Some(at) = bytes.iter().zip(expected).position(|(byte, expected)| byte != expected) {
        fail!("byte {at} is what was given, and not {:#04x}", bytes[at]);
    }
    check_eq!(bytes.len(), PATTERN.len() * times, "the number of bytes");
}
