//! A tensor with a dimension of 0 has no bytes: their number is the product of the dimensions.
//@ covers = [
//@   "wasi:nn/tensor#[constructor]tensor",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L40"
#![no_std]
#![no_main]

use nn_0_2::{Tensor, TensorType, check_tensor};
use support::prelude::*;

support::command!(test);

fn test() {
    let all: [&[u32]; 4] = [&[0], &[3, 0, 2], &[0, 0], &[u32::MAX, u32::MAX, 0]];
    for dimensions in all {
        let tensor = Tensor::new(dimensions, TensorType::Fp32, &[]);
        check_tensor(&tensor, dimensions, TensorType::Fp32, &[], &format!("a tensor {dimensions:?}"));
    }
}
