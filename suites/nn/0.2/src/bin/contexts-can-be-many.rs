//! A graph has a hundred contexts at once.
//@ covers = [
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L119"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{check_floats, compute, context_of, floats, graph};
use support::prelude::*;

support::command!(test);

fn test() {
    let graph = graph(DOUBLE_FP32);
    let contexts: Vec<_> = (0..100).map(|_| context_of(&graph)).collect();
    for (n, context) in contexts.iter().enumerate() {
        let outputs = compute(context, [("x", floats(&[4], &[n as f32; 4]))]);
        check_floats(&outputs, "y", &[4], &[2.0 * n as f32; 4]);
    }
}
