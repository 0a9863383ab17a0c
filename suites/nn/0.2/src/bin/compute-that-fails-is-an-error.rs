//! A computation that the values of its inputs make impossible is an error, and the context works on.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L125"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::PICK;
use nn_0_2::{OF_TENSORS, Tensor, TensorType, check_error, check_floats, compute, context, try_compute};
use support::prelude::*;

support::command!(test);

fn test() {
    let context = context(PICK);
    let index = |n: i64| ("index", Tensor::new(&[1], TensorType::I64, &n.to_le_bytes()));
    for n in [3, 1000, i64::MAX, -4] {
        check_error(try_compute(&context, [index(n)]), OF_TENSORS, &format!("to pick the element {n} of three"));
        check_floats(&compute(&context, [index(2)]), "y", &[1], &[30.0]);
    }
}
