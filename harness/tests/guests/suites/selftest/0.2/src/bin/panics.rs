//! A panic fails with its message.
//@ covers = ["wasi:cli/run#run"]
#![no_std]
#![no_main]

support::command!(test);

fn test() {
    panic!("this is the message");
}
