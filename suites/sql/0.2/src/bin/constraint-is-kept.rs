//! A statement that breaks a constraint is an error, and what was there before stays.
//@ covers = ["wasi:sql/readwrite#exec", "wasi:sql/types#[method]error.trace"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/readwrite.wit#L11"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_error, check_values, exec, open, text, try_exec};

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL, c INTEGER CHECK (c > 0))", &[]);
    exec(&connection, "INSERT INTO t VALUES (1, 'one', 1)", &[]);
    check_error(try_exec(&connection, "INSERT INTO t VALUES (1, 'again', 1)", &[]), "a key that is there already");
    check_error(try_exec(&connection, "INSERT INTO t VALUES (2, NULL, 1)", &[]), "NULL where there may be none");
    check_error(try_exec(&connection, "INSERT INTO t VALUES (3, 'three', -1)", &[]), "a value that is checked");
    check_error(try_exec(&connection, "CREATE TABLE t (a INTEGER)", &[]), "a table that is there already");
    check_values(&connection, "SELECT a, b, c FROM t", &[], &[Value::Integer(1), text("one"), Value::Integer(1)]);
}
