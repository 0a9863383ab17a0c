//! A tensor with a single value is made with the dimensions `[1]`.
//@ covers = [
//@   "wasi:nn/tensor#[constructor]tensor",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L50"
#![no_std]
#![no_main]

use nn_0_2::{TYPES, Tensor, check_tensor};
use support::prelude::*;

support::command!(test);

fn test() {
    for (ty, size) in TYPES {
        let bytes = vec![5; size];
        let tensor = Tensor::new(&[1], ty, &bytes);
        check_tensor(&tensor, &[1], ty, &bytes, &format!("a single value of {ty:?}"));
    }
}
