//! What looks like SQL in a parameter is a text and nothing else.
//@ covers = ["wasi:sql/types#[static]statement.prepare", "wasi:sql/readwrite#query", "wasi:sql/readwrite#exec"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L40"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_values, exec, open, text};

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (a TEXT)", &[]);
    let attempts = [
        "x'); DROP TABLE t; --",
        "' OR '1'='1",
        "\"; DELETE FROM t; --",
        "?",
        "x' UNION SELECT a FROM t --",
        "\\'; DROP TABLE t; --",
        "/* */ 1",
        "%",
        "''",
    ];
    for attempt in attempts {
        exec(&connection, "INSERT INTO t VALUES (?)", &[attempt]);
        check_values(&connection, "SELECT a FROM t WHERE a = ?", &[attempt], &[text(attempt)]);
    }
    check_values(&connection, "SELECT COUNT(*) FROM t", &[], &[Value::Integer(attempts.len() as i128)]);
    check_values(&connection, "SELECT a FROM t WHERE a = ?", &["x' OR 'x'='x"], &[]);
}
