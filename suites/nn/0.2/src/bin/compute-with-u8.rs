//! `compute` takes and gives tensors of `U8`.
//@ covers = [
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@   "wasi:nn/tensor#[constructor]tensor",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L32"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_U8;
use nn_0_2::{Tensor, TensorType, check_tensor, compute, context, output};

support::command!(test);

fn test() {
    let bytes = |numbers: [u8; 4]| numbers.map(u8::to_le_bytes).concat();
    let x = Tensor::new(&[4], TensorType::U8, &bytes([0, 1, 64, 127]));
    let outputs = compute(&context(DOUBLE_U8), [("x", x)]);
    check_tensor(output(&outputs, "y"), &[4], TensorType::U8, &bytes([0, 2, 128, 254]), "the output");
}
