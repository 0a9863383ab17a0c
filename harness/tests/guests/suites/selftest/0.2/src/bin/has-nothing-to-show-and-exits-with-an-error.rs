//! A guest that ends with an error is not skipped, whatever it says.
//@ covers = ["wasi:cli/run#run"]
#![no_std]
#![no_main]

support::command!(test);

fn test() -> Result<(), ()> {
    support::skip("this machine has no second moon");
    Err(())
}
