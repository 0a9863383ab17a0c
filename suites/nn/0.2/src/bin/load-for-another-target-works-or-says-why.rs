//! `load` for a target that the host may lack gives a graph that works, or an error that fits.
//@ covers = [
//@   "wasi:nn/graph#load",
//@   "wasi:nn/errors#[method]error.code",
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L86"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{ErrorCode, ExecutionTarget, GraphEncoding, check_doubles, check_error, load};
use support::prelude::*;

support::command!(test);

fn test() {
    let codes = &[
        ErrorCode::Security,
        ErrorCode::UnsupportedOperation,
        ErrorCode::InvalidArgument,
        ErrorCode::RuntimeError,
        ErrorCode::Unknown,
    ];
    for target in [ExecutionTarget::Gpu, ExecutionTarget::Tpu] {
        match load(&[DOUBLE_FP32.to_vec()], GraphEncoding::Onnx, target) {
            Ok(graph) => check_doubles(&graph),
            error => check_error(error, codes, &format!("`load` for {target:?}")),
        }
    }
}
