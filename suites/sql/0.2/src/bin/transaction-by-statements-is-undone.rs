//! Where a connection takes `BEGIN`, what follows is undone by `ROLLBACK` and kept by `COMMIT`.
//!
//! A host that gives each statement to another connection of a pool would take all three and undo nothing.
//@ covers = ["wasi:sql/readwrite#exec", "wasi:sql/readwrite#query"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/readwrite.wit#L11"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_values, exec, open, try_exec};

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (a INTEGER)", &[]);
    // The draft has no transactions: a host may refuse them.
    if try_exec(&connection, "BEGIN", &[]).is_err() {
        return;
    }
    exec(&connection, "INSERT INTO t VALUES (1)", &[]);
    exec(&connection, "ROLLBACK", &[]);
    check_values(&connection, "SELECT a FROM t", &[], &[]);
    exec(&connection, "BEGIN", &[]);
    exec(&connection, "INSERT INTO t VALUES (2)", &[]);
    exec(&connection, "COMMIT", &[]);
    check_values(&open(), "SELECT a FROM t", &[], &[Value::Integer(2)]);
}
