//! Errors that are there at once have each its own code and text.
//@ covers = [
//@   "wasi:nn/errors#[method]error.code",
//@   "wasi:nn/errors#[method]error.data",
//@   "wasi:nn/graph#load-by-name",
//@   "wasi:nn/graph#load",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-nn/blob/0.2.0-rc-2024-10-28/wit/wasi-nn.wit#L153"
#![no_std]
#![no_main]

use nn_0_2::{Error, ExecutionTarget, GraphEncoding, load, load_by_name};
use support::prelude::*;

support::command!(test);

fn test() {
    let unknown = || load_by_name("ticktock-has-no-such-graph").err();
    let garbage = || load(&[b"no graph".to_vec()], GraphEncoding::Openvino, ExecutionTarget::Cpu).err();
    let said = |error: &Option<Error>| error.as_ref().map(|error| (error.code(), error.data()));
    let alone = (said(&unknown()), said(&garbage()));
    check!(alone.0.is_some() && alone.1.is_some(), "an unknown name is an error, and garbage is one");
    let errors: Vec<_> = (0..20).map(|_| (unknown(), garbage())).collect();
    for (unknown, garbage) in errors.iter().rev() {
        check_eq!(said(unknown), alone.0, "what the error of an unknown name says");
        check_eq!(said(garbage), alone.1, "what the error of garbage says");
    }
}
