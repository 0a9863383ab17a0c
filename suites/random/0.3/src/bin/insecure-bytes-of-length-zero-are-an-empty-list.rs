//! A request for no insecure random bytes gives an empty list.
//@ covers = ["wasi:random/insecure#get-insecure-random-bytes"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/random/wit/insecure.wit#L21"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::random::insecure::get_insecure_random_bytes;

support::command!(async test);

async fn test() {
    for _ in 0..100 {
        check_eq!(get_insecure_random_bytes(0), [], "the list for zero bytes");
    }
}
