//! `ty` gives the type that a tensor was made with.
//@ covers = ["wasi:nn/tensor#[constructor]tensor", "wasi:nn/tensor#[method]tensor.ty"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L54"
#![no_std]
#![no_main]

use nn_0_2::{TYPES, Tensor};
use support::prelude::*;

support::command!(test);

fn test() {
    for (ty, size) in TYPES {
        let tensor = Tensor::new(&[3], ty, &vec![0; 3 * size]);
        check_eq!(tensor.ty(), ty, "the type of a tensor that was made of {ty:?}");
    }
}
