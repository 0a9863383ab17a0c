//! The code and the text of an error of `compute` are the same when it is asked again.
//@ covers = [
//@   "wasi:nn/errors#[method]error.code",
//@   "wasi:nn/errors#[method]error.data",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L157"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DIFFERENCE;
use nn_0_2::{compute, context, floats, try_compute};
use support::prelude::*;

support::command!(test);

fn test() {
    let context = context(DIFFERENCE);
    let Err(error) = try_compute(&context, []) else { fail!("`compute` without any input is an error") };
    let (code, data) = (error.code(), error.data());
    // What is computed afterwards is no business of the error.
    let matrix = || floats(&[2, 2], &[1.0, 2.0, 3.0, 4.0]);
    compute(&context, [("left", matrix()), ("right", matrix())]);
    drop(context);
    for _ in 0..3 {
        check_eq!(error.code(), code, "the code of one error");
        check_eq!(error.data(), data, "the text of one error");
    }
}
