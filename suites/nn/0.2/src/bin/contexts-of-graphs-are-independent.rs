//! Contexts of different graphs compute in turns.
//@ covers = [
//@   "wasi:nn/graph#load",
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L113"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::{CASE, DOUBLE_FP32};
use nn_0_2::{check_floats, compute, context, floats};

support::command!(test);

fn test() {
    let (double, case) = (context(DOUBLE_FP32), context(CASE));
    for _ in 0..3 {
        let outputs = compute(&double, [("x", floats(&[4], &[1.0, 2.0, 3.0, 4.0]))]);
        check_floats(&outputs, "y", &[4], &[2.0, 4.0, 6.0, 8.0]);
        let outputs = compute(&case, [("a", floats(&[2], &[5.0, 7.0])), ("A", floats(&[2], &[1.0, 10.0]))]);
        check_floats(&outputs, "y", &[2], &[4.0, -3.0]);
    }
}
