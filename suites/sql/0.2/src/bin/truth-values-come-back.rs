//! The values of a column of the type BOOLEAN come back as what they are.
//!
//! A database without that type has 1 and 0 for them, which is accepted.
//@ covers = ["wasi:sql/readwrite#query", "wasi:sql/readwrite#exec"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L33"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_values, exec, open};

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (n INTEGER, a BOOLEAN)", &[]);
    exec(&connection, "INSERT INTO t VALUES (1, TRUE), (2, FALSE), (3, NULL)", &[]);
    let expect = [Value::Integer(1), Value::Integer(0), Value::Null];
    check_values(&connection, "SELECT a FROM t ORDER BY n", &[], &expect);
}
