//! A statement that is no SQL is an error when it is prepared, or when it is used, and the connection goes on.
//@ covers = [
//@   "wasi:sql/types#[static]statement.prepare",
//@   "wasi:sql/readwrite#query",
//@   "wasi:sql/readwrite#exec",
//@   "wasi:sql/types#[method]error.trace",
//@ ]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/readwrite.wit#L8"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_error, check_values, open, try_exec, try_query};
use support::prelude::*;

support::command!(test);

fn test() {
    let connection = open();
    for wrong in ["SELEKT 1", "SELECT (", "SELECT 'open", "FROM", "CREATE TABLE", "\u{1f980}"] {
        check_error(try_query(&connection, wrong, &[]), &format!("`query` of {wrong:?}"));
        check_error(try_exec(&connection, wrong, &[]), &format!("`exec` of {wrong:?}"));
    }
    check_values(&connection, "SELECT 1", &[], &[Value::Integer(1)]);
}
