//! A test behind a feature gate that is not open is skipped.
//@ covers = ["wasi:cli/run#run"]
//@ feature = "a-gate"
#![no_std]
#![no_main]

support::command!(test);

fn test() {}
