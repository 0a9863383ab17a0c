//! `load-by-name` gives the graph that the host has under that name.
//@ covers = [
//@   "wasi:nn/graph#load-by-name",
//@   "wasi:nn/graph#[method]graph.init-execution-context",
//@   "wasi:nn/inference#[method]graph-execution-context.compute",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L106"
//@ nn = ["double-fp32"]
#![no_std]
#![no_main]

use nn_0_2::{check_doubles, load_by_name, succeed};

support::command!(test);

fn test() {
    let graph = succeed(load_by_name("double-fp32"), "`load-by-name` of a name that the host has");
    check_doubles(&graph);
}
