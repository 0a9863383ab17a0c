//! Binary values come back byte by byte, zeros and what is no text among them.
//@ covers = ["wasi:sql/readwrite#query"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L37"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, open, query};
use support::prelude::*;

support::command!(test);

fn test() {
    let every: Vec<u8> = (0..=u8::MAX).collect();
    let hex: String = every.iter().map(|byte| format!("{byte:02X}")).collect();
    let found = query(&open(), &format!("SELECT X'{hex}', X'', X'00'"), &[]);
    check_eq!(found, [Value::Bytes(every), Value::Bytes(vec![]), Value::Bytes(vec![0])], "the bytes");
}
