//! Each name gives its own graph.
//@ covers = [
//@   "wasi:nn/graph#load-by-name",
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L106"
//@ nn = ["case", "double-fp32"]
#![no_std]
#![no_main]

use nn_0_2::{check_floats, compute, context_of, floats, load_by_name, succeed};

support::command!(test);

fn test() {
    let load = |name| context_of(&succeed(load_by_name(name), "`load-by-name` of a name that the host has"));
    let (double, case) = (load("double-fp32"), load("case"));
    let outputs = compute(&case, [("a", floats(&[2], &[5.0, 7.0])), ("A", floats(&[2], &[1.0, 10.0]))]);
    check_floats(&outputs, "y", &[2], &[4.0, -3.0]);
    let outputs = compute(&double, [("x", floats(&[4], &[1.0, 2.0, 3.0, 4.0]))]);
    check_floats(&outputs, "y", &[4], &[2.0, 4.0, 6.0, 8.0]);
}
