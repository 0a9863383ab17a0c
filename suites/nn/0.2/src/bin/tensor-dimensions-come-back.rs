//! `dimensions` gives the dimensions that a tensor was made with, as many as there were.
//@ covers = ["wasi:nn/tensor#[constructor]tensor", "wasi:nn/tensor#[method]tensor.dimensions"]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L51"
#![no_std]
#![no_main]

use nn_0_2::{Tensor, TensorType};
use support::prelude::*;

support::command!(test);

fn test() {
    let all: [&[u32]; 9] = [
        &[1],
        &[7],
        &[2, 3],
        &[3, 2],
        &[1, 2, 1],
        &[2, 2, 2, 2],
        &[1, 2, 3, 4, 5],
        &[1, 1, 1, 1, 1, 6],
        &[2, 1, 2, 1, 2, 1, 2, 1],
    ];
    for dimensions in all {
        let bytes = vec![0; dimensions.iter().product::<u32>() as usize];
        let tensor = Tensor::new(dimensions, TensorType::U8, &bytes);
        check_eq!(tensor.dimensions(), dimensions, "the dimensions of a tensor that was made with {dimensions:?}");
    }
}
