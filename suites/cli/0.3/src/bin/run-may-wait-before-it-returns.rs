//! `run` is asynchronous: what it returns after it has waited is the program's result, and until then the program goes on.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/run.wit#L5"
//@ expect = { exit = 1, stdout = "one two three" }
#![no_std]
#![no_main]

use cli_0_3::print;
use support::tasks::give_way;
use wasip3::clocks::monotonic_clock::wait_for;

support::command!(async test);

async fn test() -> Result<(), ()> {
    print("one ").await;
    wait_for(20_000_000).await;
    print("two ").await;
    for _ in 0..100 {
        give_way().await;
    }
    print("three").await;
    wait_for(1_000_000).await;
    Err(())
}
