//! Integers come back as they were given, up to the ends of 64 bits.
//@ covers = ["wasi:sql/readwrite#query", "wasi:sql/readwrite#exec"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L26"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, exec, open, query};
use support::prelude::*;

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (n INTEGER, a BIGINT)", &[]);
    let numbers = [
        0,
        1,
        -1,
        i64::from(i32::MAX),
        i64::from(i32::MAX) + 1,
        i64::from(i32::MIN),
        i64::from(i32::MIN) - 1,
        i64::from(u32::MAX),
        (1 << 53) + 1,
        -(1 << 53) - 1,
        i64::MAX,
        i64::MIN,
    ];
    for (position, number) in numbers.iter().enumerate() {
        exec(&connection, "INSERT INTO t VALUES (?, ?)", &[&position.to_string(), &number.to_string()]);
    }
    let found = query(&connection, "SELECT a FROM t ORDER BY n", &[]);
    check_eq!(found, numbers.map(|number| Value::Integer(number.into())), "the numbers as they were given");
}
