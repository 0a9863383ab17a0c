//! Contexts of one graph compute in turns, and neither an error of one nor its end touches the others.
//@ covers = [
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L113"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{
    GraphExecutionContext, OF_TENSORS, check_error, check_floats, compute, context_of, floats, graph, try_compute,
};
use support::prelude::*;

support::command!(test);

fn test() {
    let graph = graph(DOUBLE_FP32);
    let contexts: Vec<_> = (0..4).map(|_| context_of(&graph)).collect();
    let check = |context: &GraphExecutionContext, n: f32| {
        let outputs = compute(context, [("x", floats(&[4], &[n, 2.0 * n, 3.0 * n, 4.0 * n]))]);
        check_floats(&outputs, "y", &[4], &[2.0 * n, 4.0 * n, 6.0 * n, 8.0 * n]);
    };
    for _ in 0..3 {
        for (n, context) in contexts.iter().enumerate() {
            check(context, n as f32);
            check_error(try_compute(&contexts[0], []), OF_TENSORS, "`compute` without its input");
        }
    }
    let mut contexts = contexts;
    drop(contexts.remove(1));
    contexts.iter().for_each(|context| check(context, 9.0));
}
