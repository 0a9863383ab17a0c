//! `query` that selects nothing gives an empty list, and no error.
//@ covers = ["wasi:sql/readwrite#query", "wasi:sql/readwrite#exec"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/readwrite.wit#L8"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{check_values, exec, open};

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (a INTEGER, b TEXT)", &[]);
    check_values(&connection, "SELECT a, b FROM t", &[], &[]);
    exec(&connection, "INSERT INTO t VALUES (1, 'x')", &[]);
    check_values(&connection, "SELECT a, b FROM t WHERE a = 2", &[], &[]);
}
