//! A statement with no parameters for its question marks is an error when it is prepared, or when it is used.
//@ covers = [
//@   "wasi:sql/types#[static]statement.prepare",
//@   "wasi:sql/readwrite#query",
//@   "wasi:sql/readwrite#exec",
//@   "wasi:sql/types#[method]error.trace",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L43"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_error, check_values, exec, open, try_exec, try_query};

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (a INTEGER, b INTEGER)", &[]);
    check_error(try_exec(&connection, "INSERT INTO t VALUES (?, ?)", &[]), "`exec`");
    check_error(try_query(&connection, "SELECT ? + ?", &[]), "`query`");
    check_values(&connection, "SELECT COUNT(*) FROM t", &[], &[Value::Integer(0)]);
}
