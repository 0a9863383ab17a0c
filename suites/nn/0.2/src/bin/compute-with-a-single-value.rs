//! An input that is a single value is a tensor of the dimensions `[1]`.
//@ covers = [
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L50"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_SCALAR;
use nn_0_2::{bytes_of, compute, context, floats, output};
use support::prelude::*;

support::command!(test);

fn test() {
    let outputs = compute(&context(DOUBLE_SCALAR), [("x", floats(&[1], &[21.0]))]);
    let y = output(&outputs, "y");
    check_eq!(y.data(), bytes_of(&[42.0]), "the double of 21");
    // The draft asks for `[1]`, and says that there are as many dimensions as the rank, which is none.
    let dimensions = y.dimensions();
    check!(dimensions.is_empty() || dimensions == [1], "a single value is `[1]`, or has no dimensions: {dimensions:?}");
}
