//! Connections to databases of different names see nothing of each other.
//@ covers = ["wasi:sql/types#[static]connection.open", "wasi:sql/readwrite#exec", "wasi:sql/readwrite#query"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L54"
//@ sql = ["main", "other"]
#![no_std]
#![no_main]

use sql_0_2::{check_error, check_values, exec, open_named, try_query};

support::command!(test);

fn test() {
    let (main, other) = (open_named("main"), open_named("other"));
    exec(&main, "CREATE TABLE t (a TEXT)", &[]);
    check_error(try_query(&other, "SELECT a FROM t", &[]), "`query` of a table of another database");
    exec(&other, "CREATE TABLE t (a TEXT)", &[]);
    exec(&other, "INSERT INTO t VALUES ('other')", &[]);
    check_values(&main, "SELECT a FROM t", &[], &[]);
}
