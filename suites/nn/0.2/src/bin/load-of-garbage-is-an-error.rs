//! `load` of bytes that are no graph is an error, in every encoding.
//@ covers = ["wasi:nn/graph#load", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L99"
#![no_std]
#![no_main]

use nn_0_2::{ENCODINGS, ExecutionTarget, OF_A_GRAPH, check_error, load};
use support::prelude::*;

support::command!(test);

fn test() {
    let garbage: [&[u8]; 4] = [b"no graph", &[0xff; 64], &[0; 64], b"{\"graph\": [1, 2, 3]}"];
    for encoding in ENCODINGS {
        for bytes in garbage {
            let loaded = load(&[bytes.to_vec()], encoding, ExecutionTarget::Cpu);
            check_error(loaded, OF_A_GRAPH, &format!("`load` of garbage as {encoding:?}"));
        }
    }
}
