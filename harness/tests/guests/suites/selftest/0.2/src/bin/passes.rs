//! A guest that returns passes.
//@ covers = ["wasi:cli/run#run"]
#![no_std]
#![no_main]

support::command!(test);

fn test() {}
