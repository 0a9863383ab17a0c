//! A statement may be given to connections as often as one likes, and outlives them.
//@ covers = ["wasi:sql/types#[static]statement.prepare", "wasi:sql/readwrite#query", "wasi:sql/readwrite#exec"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L42"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Statement, Value, check_values, exec, open, succeed};
use support::prelude::*;

support::command!(test);

fn test() {
    let insert = succeed(Statement::prepare("INSERT INTO t VALUES (?)", &["x".to_owned()]), "`prepare`");
    let connection = open();
    exec(&connection, "CREATE TABLE t (a TEXT)", &[]);
    for _ in 0..3 {
        succeed(sql_0_2::readwrite::exec(&connection, &insert), "`exec`");
    }
    let other = open();
    succeed(sql_0_2::readwrite::exec(&other, &insert), "`exec`");
    check_values(&connection, "SELECT COUNT(*) FROM t", &[], &[Value::Integer(4)]);
}
