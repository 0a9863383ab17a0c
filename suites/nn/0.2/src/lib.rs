//! Bindings of `wasi:nn`, tensors as numbers, and what tests do again and again.
//!
//! The draft says what the codes of errors mean, and hardly ever which function gives which. So where something is to be an
//! error, [`check_error`] takes every code whose words can be said of it, and no other.
#![no_std]

extern crate alloc;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Debug;
use support::expected;

pub mod models;

wit_bindgen::generate!({
    inline: "
        package ticktock:nn;
        world imports {
            import wasi:nn/errors@0.2.0-rc-2024-10-28;
            import wasi:nn/graph@0.2.0-rc-2024-10-28;
            import wasi:nn/inference@0.2.0-rc-2024-10-28;
            import wasi:nn/tensor@0.2.0-rc-2024-10-28;
        }
    ",
    path: "wit",
    generate_all,
});

pub use self::wasi::nn::errors::{Error, ErrorCode};
pub use self::wasi::nn::graph::{ExecutionTarget, Graph, GraphEncoding, load, load_by_name};
pub use self::wasi::nn::inference::GraphExecutionContext;
pub use self::wasi::nn::tensor::{Tensor, TensorType};

/// What a graph computes, by name.
pub type Outputs = Vec<(String, Tensor)>;

/// The types of elements, and how many bytes one has.
pub const TYPES: [(TensorType, usize); 7] = [
    (TensorType::Fp16, 2),
    (TensorType::Fp32, 4),
    (TensorType::Fp64, 8),
    (TensorType::Bf16, 2),
    (TensorType::U8, 1),
    (TensorType::I32, 4),
    (TensorType::I64, 8),
];

/// The encodings of graphs.
pub const ENCODINGS: [GraphEncoding; 7] = [
    GraphEncoding::Openvino,
    GraphEncoding::Onnx,
    GraphEncoding::Tensorflow,
    GraphEncoding::Pytorch,
    GraphEncoding::Tensorflowlite,
    GraphEncoding::Ggml,
    GraphEncoding::Autodetect,
];

/// The codes of what is wrong with a graph that was given as bytes: its argument, its encoding, or what came of it.
pub const OF_A_GRAPH: &[ErrorCode] = &[
    ErrorCode::InvalidArgument,
    ErrorCode::InvalidEncoding,
    ErrorCode::RuntimeError,
    ErrorCode::UnsupportedOperation,
    ErrorCode::Unknown,
];

/// The codes of what is wrong with the tensors that are given to `compute`.
pub const OF_TENSORS: &[ErrorCode] =
    &[ErrorCode::InvalidArgument, ErrorCode::RuntimeError, ErrorCode::UnsupportedOperation, ErrorCode::Unknown];

/// A tensor of numbers of 32 bits.
pub fn floats(dimensions: &[u32], numbers: &[f32]) -> Tensor {
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    Tensor::new(dimensions, TensorType::Fp32, &bytes)
}

/// A tensor of integers of 32 bits.
pub fn integers(dimensions: &[u32], numbers: &[i32]) -> Tensor {
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    Tensor::new(dimensions, TensorType::I32, &bytes)
}

/// The bytes of numbers of 32 bits.
pub fn bytes_of(numbers: &[f32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// The value of a result. Fails with the error if it is one.
#[track_caller]
pub fn succeed<T>(result: Result<T, Error>, what: &str) -> T {
    match result {
        Ok(value) => value,
        Err(error) => expected(format!("{what} succeeds"), "success", format!("{:?}: {}", error.code(), error.data())),
    }
}

/// Checks that there is an error, with one of these codes.
#[track_caller]
pub fn check_error<T>(result: Result<T, Error>, codes: &[ErrorCode], what: &str) {
    let code = match result {
        Ok(_) => None,
        Err(error) => Some(error.code()),
    };
    if !code.is_some_and(|code| codes.contains(&code)) {
        let found = code.map_or("success".to_string(), |code| format!("{code:?}"));
        expected(format!("{what} is an error, with a code that can be said of it"), format!("one of {codes:?}"), found);
    }
}

/// Loads an ONNX model that is in order.
#[track_caller]
pub fn graph(model: &[u8]) -> Graph {
    succeed(load(&[model.to_vec()], GraphEncoding::Onnx, ExecutionTarget::Cpu), "`load` of a model that is in order")
}

/// A context of a graph that is in order.
#[track_caller]
pub fn context_of(graph: &Graph) -> GraphExecutionContext {
    succeed(graph.init_execution_context(), "`init-execution-context` of a graph that is in order")
}

/// A context of an ONNX model that is in order.
#[track_caller]
pub fn context(model: &[u8]) -> GraphExecutionContext {
    context_of(&graph(model))
}

/// Gives tensors to a context.
pub fn try_compute<const N: usize>(
    context: &GraphExecutionContext,
    inputs: [(&str, Tensor); N],
) -> Result<Outputs, Error> {
    context.compute(inputs.map(|(name, tensor)| (name.to_string(), tensor)).into())
}

/// Gives tensors to a context that are in order.
#[track_caller]
pub fn compute<const N: usize>(context: &GraphExecutionContext, inputs: [(&str, Tensor); N]) -> Outputs {
    succeed(try_compute(context, inputs), "`compute` with what the model asks for")
}

/// The output of this name, of which there has to be one.
#[track_caller]
pub fn output<'a>(outputs: &'a Outputs, name: &str) -> &'a Tensor {
    let mut found = outputs.iter().filter(|(output, _)| output == name);
    match (found.next(), found.next()) {
        (Some((_, tensor)), None) => tensor,
        _ => {
            let names: Vec<&String> = outputs.iter().map(|(name, _)| name).collect();
            expected(format!("there is one output `{name}`"), format!("`{name}` once"), format!("{names:?}"))
        }
    }
}

/// Checks dimensions, type and bytes of a tensor.
#[track_caller]
pub fn check_tensor(tensor: &Tensor, dimensions: &[u32], ty: TensorType, bytes: &[u8], what: &str) {
    check_same(tensor.dimensions(), dimensions.to_vec(), &format!("the dimensions of {what}"));
    check_same(tensor.ty(), ty, &format!("the type of {what}"));
    let data = tensor.data();
    if data.len() + bytes.len() <= 1024 {
        return check_same(data, bytes.to_vec(), &format!("the bytes of {what}"));
    }
    check_same(data.len(), bytes.len(), &format!("the number of bytes of {what}"));
    let other = data.iter().zip(bytes).position(|(found, expected)| found != expected);
    check_same(other, None, &format!("the first byte that is another, of {what}"));
}

/// Checks an output that has numbers of 32 bits.
#[track_caller]
pub fn check_floats(outputs: &Outputs, name: &str, dimensions: &[u32], numbers: &[f32]) {
    let what = format!("the output `{name}`, {numbers:?}");
    check_tensor(output(outputs, name), dimensions, TensorType::Fp32, &bytes_of(numbers), &what);
}

/// Gives `[1, 2, 3, 4]` to a graph that doubles numbers, and checks what it gives.
#[track_caller]
pub fn check_doubles(graph: &Graph) {
    let outputs = compute(&context_of(graph), [("x", floats(&[4], &[1.0, 2.0, 3.0, 4.0]))]);
    check_floats(&outputs, "y", &[4], &[2.0, 4.0, 6.0, 8.0]);
}

#[track_caller]
fn check_same<T: PartialEq + Debug>(found: T, expect: T, what: &str) {
    if found != expect {
        expected(what, format!("{expect:?}"), format!("{found:?}"));
    }
}
