//! `query` gives the cells row by row, in the order that the statement asks for.
//@ covers = ["wasi:sql/readwrite#query", "wasi:sql/readwrite#exec"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/readwrite.wit#L8"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_values, exec, open, text};

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (a INTEGER, b TEXT)", &[]);
    exec(&connection, "INSERT INTO t VALUES (2, 'zwei'), (3, 'drei'), (1, 'eins')", &[]);
    let one = [Value::Integer(1), text("eins")];
    let two = [Value::Integer(2), text("zwei")];
    let three = [Value::Integer(3), text("drei")];
    check_values(
        &connection,
        "SELECT a, b FROM t ORDER BY a",
        &[],
        &[one.clone(), two.clone(), three.clone()].concat(),
    );
    check_values(&connection, "SELECT a, b FROM t ORDER BY a DESC", &[], &[three, two, one].concat());
}
