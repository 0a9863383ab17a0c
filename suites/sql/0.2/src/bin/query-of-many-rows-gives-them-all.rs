//! `query` of ten thousand rows gives every one, in order.
//@ covers = ["wasi:sql/readwrite#query"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/readwrite.wit#L8"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, open, query};
use support::prelude::*;

support::command!(test);

fn test() {
    let numbers = "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 10000) \
                   SELECT n FROM numbers ORDER BY n";
    let found = query(&open(), numbers, &[]);
    check_eq!(found.len(), 10_000, "how many cells there are");
    check!(found.into_iter().eq((1..=10_000).map(Value::Integer)), "the numbers from 1 to 10000");
}
