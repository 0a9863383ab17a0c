//! `data` gives the bytes that a tensor was made with, whatever its type.
//@ covers = ["wasi:nn/tensor#[constructor]tensor", "wasi:nn/tensor#[method]tensor.data"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L57"
#![no_std]
#![no_main]

use nn_0_2::{TYPES, Tensor};
use support::prelude::*;

support::command!(test);

fn test() {
    // As many bytes as are whole elements of every type.
    let bytes: Vec<u8> = (0..=255).collect();
    for (ty, size) in TYPES {
        let tensor = Tensor::new(&[(bytes.len() / size) as u32], ty, &bytes);
        check_eq!(tensor.data(), bytes, "the bytes of a tensor of {ty:?}");
    }
}
