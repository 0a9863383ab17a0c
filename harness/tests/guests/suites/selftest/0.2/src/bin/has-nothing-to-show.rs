//! A guest that finds nothing to show on this machine says so, and is skipped.
//@ covers = ["wasi:cli/run#run"]
//@ expect = { stdout = "never written" }
#![no_std]
#![no_main]

support::command!(test);

fn test() {
    support::skip("this machine has no second moon");
}
