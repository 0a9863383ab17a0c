//! `compute` takes and gives tensors of `I64`.
//@ covers = [
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@   "wasi:nn/tensor#[constructor]tensor",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L34"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_I64;
use nn_0_2::{Tensor, TensorType, check_tensor, compute, context, output};

support::command!(test);

fn test() {
    let bytes = |numbers: [i64; 4]| numbers.map(i64::to_le_bytes).concat();
    // The third is no number of any floating-point type.
    let x = Tensor::new(&[4], TensorType::I64, &bytes([1, -3, 9_007_199_254_740_993, -4_611_686_018_427_387_904]));
    let outputs = compute(&context(DOUBLE_I64), [("x", x)]);
    check_tensor(
        output(&outputs, "y"),
        &[4],
        TensorType::I64,
        &bytes([2, -6, 18_014_398_509_481_986, -9_223_372_036_854_775_808]),
        "the output",
    );
}
