//! `compute` takes and gives tensors of `FP64`.
//@ covers = [
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@   "wasi:nn/tensor#[constructor]tensor",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L30"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_FP64;
use nn_0_2::{Tensor, TensorType, check_tensor, compute, context, output};

support::command!(test);

fn test() {
    let bytes = |numbers: [f64; 4]| numbers.map(f64::to_le_bytes).concat();
    // Numbers that 32 bits do not hold.
    let x = Tensor::new(&[4], TensorType::Fp64, &bytes([0.1, -1e300, 0.0, 9007199254740991.0]));
    let outputs = compute(&context(DOUBLE_FP64), [("x", x)]);
    check_tensor(
        output(&outputs, "y"),
        &[4],
        TensorType::Fp64,
        &bytes([0.2, -2e300, 0.0, 18014398509481982.0]),
        "the output",
    );
}
