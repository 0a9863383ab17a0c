//! A hundred tensors keep each its own dimensions, type and data, also when others are gone.
//@ covers = [
//@   "wasi:nn/tensor#[constructor]tensor",
//@   "wasi:nn/tensor#[method]tensor.dimensions",
//@   "wasi:nn/tensor#[method]tensor.ty",
//@   "wasi:nn/tensor#[method]tensor.data",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L46"
#![no_std]
#![no_main]

use nn_0_2::{TYPES, Tensor, check_tensor};
use support::prelude::*;

support::command!(test);

fn test() {
    let bytes = |n: usize| vec![n as u8; (n + 1) * TYPES[n % 7].1];
    let mut tensors: Vec<Option<Tensor>> =
        (0..100).map(|n: usize| Some(Tensor::new(&[n as u32 + 1], TYPES[n % 7].0, &bytes(n)))).collect();
    for tensor in tensors.iter_mut().step_by(3) {
        *tensor = None;
    }
    for (n, tensor) in tensors.iter().enumerate() {
        let Some(tensor) = tensor else { continue };
        check_tensor(tensor, &[n as u32 + 1], TYPES[n % 7].0, &bytes(n), &format!("the tensor {n}"));
    }
}
