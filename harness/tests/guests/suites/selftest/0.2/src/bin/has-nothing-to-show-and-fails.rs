//! A guest that fails is not skipped, whatever it says.
//@ covers = ["wasi:cli/run#run"]
#![no_std]
#![no_main]

use support::prelude::*;

support::command!(test);

fn test() {
    support::skip("this machine has no second moon");
    check_eq!(2 + 2, 5, "two and two are five");
}
