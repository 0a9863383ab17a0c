//! A model in two parts, of a format that has one, is an error, or the graph of both.
//@ covers = [
//@   "wasi:nn/graph#load",
//@   "wasi:nn/errors#[method]error.code",
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L94"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{ExecutionTarget, GraphEncoding, OF_A_GRAPH, check_doubles, check_error, load};

support::command!(test);

fn test() {
    let (first, second) = DOUBLE_FP32.split_at(40);
    match load(&[first.to_vec(), second.to_vec()], GraphEncoding::Onnx, ExecutionTarget::Cpu) {
        Ok(graph) => check_doubles(&graph),
        error => check_error(error, OF_A_GRAPH, "`load` of a model in two parts"),
    }
}
