//! `open` of a database that the host provides gives a connection to it.
//@ covers = ["wasi:sql/types#[static]connection.open", "wasi:sql/readwrite#query"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L54"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_values, open};

support::command!(test);

fn test() {
    check_values(&open(), "SELECT 1", &[], &[Value::Integer(1)]);
}
