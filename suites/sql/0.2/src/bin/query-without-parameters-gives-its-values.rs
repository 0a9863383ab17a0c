//! `query` of a statement without parameters gives the values that it selects.
//@ covers = ["wasi:sql/types#[static]statement.prepare", "wasi:sql/readwrite#query"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/readwrite.wit#L8"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_values, open, text};

support::command!(test);

fn test() {
    check_values(&open(), "SELECT 1, 'two', NULL", &[], &[Value::Integer(1), text("two"), Value::Null]);
}
