//! `compute` takes and gives tensors of `FP16`.
//@ covers = [
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@   "wasi:nn/tensor#[constructor]tensor",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L28"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP16;
use nn_0_2::{Tensor, TensorType, check_tensor, compute, context, output};

support::command!(test);

fn test() {
    let bytes = |numbers: [u16; 4]| numbers.map(u16::to_le_bytes).concat();
    // 0.5, 1, -2 and 2^15, whose double, 2^16, is beyond the greatest: infinity.
    let x = Tensor::new(&[4], TensorType::Fp16, &bytes([0x3800, 0x3c00, 0xc000, 0x7800]));
    let outputs = compute(&context(DOUBLE_FP16), [("x", x)]);
    check_tensor(output(&outputs, "y"), &[4], TensorType::Fp16, &bytes([0x3c00, 0x4000, 0xc400, 0x7c00]), "the output");
}
