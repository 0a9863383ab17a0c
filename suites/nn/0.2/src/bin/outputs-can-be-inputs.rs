//! A tensor that a graph gave is an input of the next, without being copied by the guest.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L117"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{TensorType, bytes_of, check_tensor, compute, context, floats};
use support::prelude::*;

support::command!(test);

fn test() {
    let context = context(DOUBLE_FP32);
    let mut x = floats(&[4], &[1.0, 2.0, -3.0, 0.5]);
    for _ in 0..5 {
        let outputs = compute(&context, [("x", x)]);
        check_eq!(outputs.len(), 1, "the number of outputs");
        let Some((_, y)) = outputs.into_iter().next() else { return };
        x = y;
    }
    check_tensor(&x, &[4], TensorType::Fp32, &bytes_of(&[32.0, 64.0, -96.0, 16.0]), "what was doubled five times");
}
