//! A guest that ends in none of the ways that are expected fails.
//@ covers = ["wasi:cli/run#run"]
//@ expect = { any-of = ["trap", 3] }
#![no_std]
#![no_main]

support::command!(test);

fn test() {}
