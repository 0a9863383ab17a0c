//! A list of a mebibyte of insecure random bytes can be had, and has that length.
//@ covers = ["wasi:random/insecure#get-insecure-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/random/wit/insecure.wit#L8"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::random::insecure::get_insecure_random_bytes;

support::command!(test);

fn test() {
    check_eq!(get_insecure_random_bytes(1 << 20).len(), 1 << 20, "the length of the list for a mebibyte");
}
