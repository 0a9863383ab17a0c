//! A guest that computes without end times out.
//@ covers = ["wasi:cli/run#run"]
//@ timeout = 300
#![no_std]
#![no_main]

support::command!(test);

fn test() {
    loop {
        core::hint::black_box(0);
    }
}
