//! `compute` never takes the bytes of one type for those of another.
//@ covers = ["wasi:nn/inference#[method]graph-execution-context.compute", "wasi:nn/errors#[method]error.code"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L26"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{OF_TENSORS, Outputs, Tensor, TensorType, check_error, check_floats, context, try_compute};
use support::prelude::*;

support::command!(test);

fn test() {
    let context = context(DOUBLE_FP32);
    // A host may convert numbers. To take 1 as the bytes of a number of 32 bits gives nearly 0.
    let right = |outputs: &Outputs| check_floats(outputs, "y", &[4], &[2.0, 4.0, 6.0, 8.0]);
    let others = [
        Tensor::new(&[4], TensorType::I32, &[1i32, 2, 3, 4].map(i32::to_le_bytes).concat()),
        Tensor::new(&[4], TensorType::I64, &[1i64, 2, 3, 4].map(i64::to_le_bytes).concat()),
        Tensor::new(&[4], TensorType::Fp64, &[1f64, 2.0, 3.0, 4.0].map(f64::to_le_bytes).concat()),
        Tensor::new(&[4], TensorType::Fp16, &[0x3c00u16, 0x4000, 0x4200, 0x4400].map(u16::to_le_bytes).concat()),
        Tensor::new(&[4], TensorType::Bf16, &[0x3f80u16, 0x4000, 0x4040, 0x4080].map(u16::to_le_bytes).concat()),
        Tensor::new(&[4], TensorType::U8, &[1, 2, 3, 4]),
    ];
    for tensor in others {
        let ty = tensor.ty();
        match try_compute(&context, [("x", tensor)]) {
            Ok(outputs) => right(&outputs),
            error => check_error(error, OF_TENSORS, &format!("`compute` with {ty:?} instead of `FP32`")),
        }
    }
}
