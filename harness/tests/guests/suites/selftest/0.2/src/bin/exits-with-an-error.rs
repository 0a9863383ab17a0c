//! A guest that ends with an error where it was not to fails.
//@ covers = ["wasi:cli/run#run"]
#![no_std]
#![no_main]

support::command!(test);

fn test() -> Result<(), ()> {
    Err(())
}
