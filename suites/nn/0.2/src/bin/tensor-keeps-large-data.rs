//! A tensor keeps four mebibytes.
//@ covers = [
//@   "wasi:nn/tensor#[constructor]tensor",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L44"
#![no_std]
#![no_main]

use nn_0_2::{Tensor, TensorType, check_tensor};
use support::PATTERN;
use support::prelude::*;

support::command!(test);

fn test() {
    let bytes: Vec<u8> = PATTERN.bytes().cycle().take(4 << 20).collect();
    let tensor = Tensor::new(&[1024, 1024], TensorType::I32, &bytes);
    check_tensor(&tensor, &[1024, 1024], TensorType::I32, &bytes, "four mebibytes");
}
