//! Each cell has the name that the statement gives to its column.
//@ covers = ["wasi:sql/readwrite#query"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L19"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{open, succeed, try_query};
use support::prelude::*;

support::command!(test);

fn test() {
    let rows = succeed(try_query(&open(), "SELECT 1 AS first, 'x' AS second_name, NULL AS third", &[]), "`query`");
    let names: Vec<&str> = rows.iter().map(|row| row.field_name.as_str()).collect();
    check_eq!(names, ["first", "second_name", "third"], "the names of the fields");
}
