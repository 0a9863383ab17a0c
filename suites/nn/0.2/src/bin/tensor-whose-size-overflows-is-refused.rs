//! A tensor whose number of elements is no number of 32 bits has bytes for them, or is not computed with.
//@ covers = ["wasi:nn/tensor#[constructor]tensor", "wasi:nn/inference#[method]graph-execution-context.compute"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L40"
//@ requires = ["nn-onnx"]
//@ expect = { any-of = [0, "trap"], stdout = "made\n" }
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_ROWS;
use nn_0_2::{OF_TENSORS, Tensor, TensorType, check_error, context, try_compute};
use support::streams::print;

support::command!(test);

fn test() {
    let context = context(DOUBLE_ROWS);
    // The constructor has no error to give, so it may trap. What it must not do is to make a tensor that can be computed with.
    print("made\n");
    let tensor = Tensor::new(&[1 << 31, 2], TensorType::Fp32, &[]);
    check_error(try_compute(&context, [("x", tensor)]), OF_TENSORS, "`compute` with no bytes for 2^32 numbers");
}
