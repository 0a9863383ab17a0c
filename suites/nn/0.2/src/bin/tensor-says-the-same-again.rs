//! What a tensor says of itself is the same when it is asked again.
//@ covers = [
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L46"
#![no_std]
#![no_main]

use nn_0_2::{Tensor, TensorType, check_tensor};

support::command!(test);

fn test() {
    let tensor = Tensor::new(&[2, 2], TensorType::U8, &[1, 2, 3, 4]);
    for _ in 0..3 {
        check_tensor(&tensor, &[2, 2], TensorType::U8, &[1, 2, 3, 4], "a tensor that is asked again");
    }
}
