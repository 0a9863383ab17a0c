//! A model of `BF16` computes right, or is an error: few engines have that type.
//@ covers = [
//@   "wasi:nn/graph#load",
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@   "wasi:nn/errors#[method]error.code",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L31"
//@ requires = ["nn-onnx"]
#![no_std]
#![no_main]

use nn_0_2::models::DOUBLE_BF16;
use nn_0_2::{ExecutionTarget, GraphEncoding, OF_A_GRAPH, Tensor, TensorType};
use nn_0_2::{check_error, check_tensor, load, output, try_compute};

support::command!(test);

fn test() {
    // 1, -2, 0.5 and 3, and the double of each.
    let bytes = |numbers: [u16; 4]| numbers.map(u16::to_le_bytes).concat();
    let x = Tensor::new(&[4], TensorType::Bf16, &bytes([0x3f80, 0xc000, 0x3f00, 0x4040]));
    let loaded = load(&[DOUBLE_BF16.to_vec()], GraphEncoding::Onnx, ExecutionTarget::Cpu);
    let computed =
        loaded.and_then(|graph| graph.init_execution_context()).and_then(|context| try_compute(&context, [("x", x)]));
    match computed {
        Ok(outputs) => {
            let doubled = bytes([0x4000, 0xc080, 0x3f80, 0x40c0]);
            check_tensor(output(&outputs, "y"), &[4], TensorType::Bf16, &doubled, "the output");
        }
        error => check_error(error, OF_A_GRAPH, "a model of `BF16`"),
    }
}
