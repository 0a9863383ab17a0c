//! A statement about a table or a column that is not there is an error.
//@ covers = ["wasi:sql/readwrite#query", "wasi:sql/readwrite#exec", "wasi:sql/types#[method]error.trace"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/readwrite.wit#L8"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{check_error, exec, open, try_exec, try_query};

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (a INTEGER)", &[]);
    check_error(try_query(&connection, "SELECT a FROM unknown", &[]), "`query` of a table that is not there");
    check_error(try_query(&connection, "SELECT b FROM t", &[]), "`query` of a column that is not there");
    check_error(try_exec(&connection, "INSERT INTO unknown VALUES (1)", &[]), "`exec` of a table that is not there");
}
