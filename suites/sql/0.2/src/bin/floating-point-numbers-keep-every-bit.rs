//! Numbers of double precision come back as they were given, to the last bit.
//!
//! They are given as texts. How exactly a database reads those at the ends of the range is its own matter: SQLite reads
//! 1e-300 one bit beside.
//@ covers = ["wasi:sql/readwrite#query", "wasi:sql/readwrite#exec"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L31"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, exec, open, query};
use support::prelude::*;

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (n INTEGER, a DOUBLE PRECISION)", &[]);
    let numbers = [0.0, 0.1, -0.1, 1.5, 1e300, -1e300, 1e-30, core::f64::consts::PI, 123_456_789.123_456_79];
    for (position, number) in numbers.iter().enumerate() {
        exec(&connection, "INSERT INTO t VALUES (?, ?)", &[&position.to_string(), &format!("{number:e}")]);
    }
    let found = query(&connection, "SELECT a FROM t ORDER BY n", &[]);
    check_eq!(found, numbers.map(Value::Number), "the numbers as they were given");
}
