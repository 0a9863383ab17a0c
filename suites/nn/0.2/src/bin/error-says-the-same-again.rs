//! The code and the text of an error are the same when it is asked again.
//@ covers = ["wasi:nn/errors#[method]error.code", "wasi:nn/errors#[method]error.data", "wasi:nn/graph#load-by-name"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L155"
#![no_std]
#![no_main]

use nn_0_2::load_by_name;
use support::prelude::*;

support::command!(test);

fn test() {
    let Err(error) = load_by_name("ticktock-has-no-such-graph") else { fail!("an unknown name is an error") };
    let (code, data) = (error.code(), error.data());
    for _ in 0..3 {
        check_eq!(error.code(), code, "the code of one error");
        check_eq!(error.data(), data, "the text of one error");
    }
}
