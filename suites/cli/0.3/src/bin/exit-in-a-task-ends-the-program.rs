//! `exit` ends the program also where it is called beside the body of the program, which waits.
//@ covers = ["wasi:cli/exit#exit-with-code"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/exit.wit#L7"
//@ expect = { exit = 9, stdout = "exiting" }
#![no_std]
#![no_main]

use cli_0_3::print;
use support::tasks::spawn;
use wasip3::cli::exit::exit_with_code;
use wasip3::clocks::monotonic_clock::wait_for;

support::command!(async test);

async fn test() {
    spawn(async {
        print("exiting").await;
        wait_for(1_000_000).await;
        exit_with_code(9);
    });
    wait_for(3_600_000_000_000).await;
}
