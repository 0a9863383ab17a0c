//! A guest that does not trap where it was to fails.
//@ covers = ["wasi:cli/run#run"]
//@ expect = { trap = true }
#![no_std]
#![no_main]

support::command!(test);

fn test() {}
