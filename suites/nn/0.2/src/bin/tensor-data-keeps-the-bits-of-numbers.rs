//! `data` keeps the bits of numbers that compare unequal or alike: NaNs, zeros, the smallest.
//@ covers = ["wasi:nn/tensor#[constructor]tensor", "wasi:nn/tensor#[method]tensor.data"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L57"
#![no_std]
#![no_main]

use nn_0_2::{Tensor, TensorType};
use support::prelude::*;

support::command!(test);

fn test() {
    let numbers: [u32; 8] = [
        0x7fc0_0000, // a quiet NaN
        0xffc1_2345, // another, with a sign and a payload
        0x7f80_0001, // a signalling NaN
        0x7f80_0000, // infinity
        0xff80_0000, // and the other one
        0x8000_0000, // -0
        0x0000_0001, // the smallest there is above 0
        0x7f7f_ffff, // the greatest
    ];
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    check_eq!(Tensor::new(&[8], TensorType::Fp32, &bytes).data(), bytes, "the bytes of numbers of 32 bits");
    check_eq!(Tensor::new(&[4], TensorType::Fp64, &bytes).data(), bytes, "the same bytes as numbers of 64 bits");
    check_eq!(Tensor::new(&[16], TensorType::Fp16, &bytes).data(), bytes, "the same bytes as numbers of 16 bits");
    check_eq!(
        Tensor::new(&[16], TensorType::Bf16, &bytes).data(),
        bytes,
        "the same bytes as the other numbers of 16 bits"
    );
}
