//! `load` of an ONNX model for the processor gives a graph that computes what the model says.
//@ covers = [
//@   "wasi:nn/graph#load",
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L99"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{ExecutionTarget, GraphEncoding, check_doubles, load, succeed};

support::command!(test);

fn test() {
    let loaded = load(&[DOUBLE_FP32.to_vec()], GraphEncoding::Onnx, ExecutionTarget::Cpu);
    check_doubles(&succeed(loaded, "`load` of an ONNX model"));
}
