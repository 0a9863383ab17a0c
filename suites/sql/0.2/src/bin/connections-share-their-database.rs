//! What is written through one connection is read through another of the same name.
//@ covers = ["wasi:sql/types#[static]connection.open", "wasi:sql/readwrite#exec", "wasi:sql/readwrite#query"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L54"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{check_values, exec, open, text};

support::command!(test);

fn test() {
    let (writer, reader) = (open(), open());
    exec(&writer, "CREATE TABLE t (a TEXT)", &[]);
    exec(&writer, "INSERT INTO t VALUES ('x')", &[]);
    check_values(&reader, "SELECT a FROM t", &[], &[text("x")]);
    drop(writer);
    check_values(&reader, "SELECT a FROM t", &[], &[text("x")]);
}
