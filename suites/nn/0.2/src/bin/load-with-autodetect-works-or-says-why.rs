//! `load` that is to detect the encoding gives a graph that works, or an error that fits.
//@ covers = [
//@   "wasi:nn/graph#load",
//@   "wasi:nn/errors#[method]error.code",
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L82"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{ExecutionTarget, GraphEncoding, OF_A_GRAPH, check_doubles, check_error, load};

support::command!(test);

fn test() {
    match load(&[DOUBLE_FP32.to_vec()], GraphEncoding::Autodetect, ExecutionTarget::Cpu) {
        Ok(graph) => check_doubles(&graph),
        error => check_error(error, OF_A_GRAPH, "`load` of an ONNX model with `autodetect`"),
    }
}
