//! Every output comes once, with its name, its type and its values.
//@ covers = [
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L125"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::TWO_OUTPUTS;
use nn_0_2::{TensorType, check_floats, check_tensor, compute, context, floats, output};
use support::prelude::*;

support::command!(test);

fn test() {
    let outputs = compute(&context(TWO_OUTPUTS), [("x", floats(&[3], &[1.0, -2.0, 300.0]))]);
    check_eq!(outputs.len(), 2, "the number of outputs");
    check_floats(&outputs, "negative", &[3], &[-1.0, 2.0, -300.0]);
    let whole = [1i64, -2, 300].map(i64::to_le_bytes).concat();
    check_tensor(output(&outputs, "whole"), &[3], TensorType::I64, &whole, "the output `whole`");
}
