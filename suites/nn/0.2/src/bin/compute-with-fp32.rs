//! `compute` takes and gives tensors of `FP32`.
//@ covers = [
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@   "wasi:nn/tensor#[constructor]tensor",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L29"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP32;
use nn_0_2::{Tensor, TensorType, check_tensor, compute, context, output};

support::command!(test);

fn test() {
    let bytes = |numbers: [f32; 4]| numbers.map(f32::to_le_bytes).concat();
    let x = Tensor::new(&[4], TensorType::Fp32, &bytes([1.5, -0.25, 0.0, 16777216.0]));
    let outputs = compute(&context(DOUBLE_FP32), [("x", x)]);
    check_tensor(output(&outputs, "y"), &[4], TensorType::Fp32, &bytes([3.0, -0.5, 0.0, 33554432.0]), "the output");
}
