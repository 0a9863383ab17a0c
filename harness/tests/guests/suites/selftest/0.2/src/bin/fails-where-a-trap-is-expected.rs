//! A failed claim is no trap that was expected.
//@ covers = ["wasi:cli/run#run"]
//@ expect = { trap = true }
#![no_std]
#![no_main]

use support::prelude::*;

support::command!(test);

fn test() {
    fail!("this is not the trap");
}
