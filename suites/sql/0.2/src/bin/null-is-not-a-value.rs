//! NULL comes back as null: not as nothing, an empty text, or zero.
//@ covers = ["wasi:sql/readwrite#query", "wasi:sql/readwrite#exec"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L38"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_values, exec, open, text};

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (a INTEGER, b TEXT, c DOUBLE PRECISION, d DATE)", &[]);
    exec(&connection, "INSERT INTO t VALUES (NULL, NULL, NULL, NULL)", &[]);
    exec(&connection, "INSERT INTO t VALUES (0, '', 0.5, '2024-01-01')", &[]);
    let null = [Value::Null, Value::Null, Value::Null, Value::Null];
    check_values(&connection, "SELECT a, b, c, d FROM t WHERE b IS NULL", &[], &null);
    let found = [Value::Integer(0), text(""), Value::Number(0.5), text("2024-01-01")];
    check_values(&connection, "SELECT a, b, c, d FROM t WHERE b = ?", &[""], &found);
}
