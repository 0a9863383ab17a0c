//! A model can be loaded again, and each graph lives on when the other is gone.
//@ covers = [
//@   "wasi:nn/graph#load",
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L61"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{check_doubles, graph};

support::command!(test);

fn test() {
    let (first, second) = (graph(DOUBLE_FP32), graph(DOUBLE_FP32));
    check_doubles(&first);
    drop(first);
    check_doubles(&second);
}
