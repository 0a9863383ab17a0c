//! Infinities, zeros with a sign and NaNs go into a graph and come out of it.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L125"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{bytes_of, compute, context, floats, output};
use support::prelude::*;

support::command!(test);

fn test() {
    let x = floats(&[4], &[f32::INFINITY, f32::NEG_INFINITY, -0.0, f32::NAN]);
    let outputs = compute(&context(DOUBLE_FP32), [("x", x)]);
    let data = output(&outputs, "y").data();
    check_eq!(data.len(), 16, "the bytes of four numbers");
    let (numbers, last) = data.split_at(12);
    check_eq!(numbers, bytes_of(&[f32::INFINITY, f32::NEG_INFINITY, -0.0]), "the double of both infinities and of -0");
    let last = f32::from_le_bytes([last[0], last[1], last[2], last[3]]);
    check!(last.is_nan(), "the double of a NaN is a NaN, and not {last}");
}
