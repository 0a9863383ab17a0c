//! An input that was given to an earlier `compute` is not given to a later one.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L124"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DIFFERENCE;
use nn_0_2::{OF_TENSORS, check_error, compute, context, floats, try_compute};

support::command!(test);

fn test() {
    let context = context(DIFFERENCE);
    let matrix = || floats(&[2, 2], &[1.0, 2.0, 3.0, 4.0]);
    compute(&context, [("left", matrix()), ("right", matrix())]);
    let what = "`compute` without an input that the one before was given";
    check_error(try_compute(&context, [("left", matrix())]), OF_TENSORS, what);
    check_error(try_compute(&context, []), OF_TENSORS, "`compute` without inputs that the first was given");
}
