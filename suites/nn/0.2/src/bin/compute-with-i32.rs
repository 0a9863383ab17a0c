//! `compute` takes and gives tensors of `I32`.
//@ covers = [
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@   "wasi:nn/tensor#[constructor]tensor",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L33"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_I32;
use nn_0_2::{Tensor, TensorType, check_tensor, compute, context, output};

support::command!(test);

fn test() {
    let bytes = |numbers: [i32; 4]| numbers.map(i32::to_le_bytes).concat();
    let x = Tensor::new(&[4], TensorType::I32, &bytes([1, -1, 1_073_741_823, -1_073_741_824]));
    let outputs = compute(&context(DOUBLE_I32), [("x", x)]);
    check_tensor(
        output(&outputs, "y"),
        &[4],
        TensorType::I32,
        &bytes([2, -2, 2_147_483_646, -2_147_483_648]),
        "the output",
    );
}
