//! A model with an operator that there is not is an error, at the latest when it is to compute.
//@ covers = [
//@   "wasi:nn/graph#load",
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@   "wasi:nn/errors#[method]error.code",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L99"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::UNKNOWN_OPERATOR;
use nn_0_2::{ExecutionTarget, GraphEncoding, OF_A_GRAPH, check_error, floats, load, try_compute};

support::command!(test);

fn test() {
    let loaded = load(&[UNKNOWN_OPERATOR.to_vec()], GraphEncoding::Onnx, ExecutionTarget::Cpu);
    let outputs = loaded
        .and_then(|graph| graph.init_execution_context())
        .and_then(|context| try_compute(&context, [("x", floats(&[4], &[1.0, 2.0, 3.0, 4.0]))]));
    check_error(outputs, OF_A_GRAPH, "to load a model with an unknown operator, and to compute");
}
