//! What `exec` inserts, updates and deletes is what `query` gives.
//@ covers = ["wasi:sql/readwrite#exec", "wasi:sql/readwrite#query"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/readwrite.wit#L11"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_error, check_values, exec, open, text, try_query};

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (a INTEGER, b TEXT)", &[]);
    exec(&connection, "INSERT INTO t VALUES (1, 'one'), (2, 'two'), (3, 'three')", &[]);
    exec(&connection, "UPDATE t SET b = ? WHERE a = ?", &["zwei", "2"]);
    exec(&connection, "DELETE FROM t WHERE a = 1", &[]);
    let found = [Value::Integer(2), text("zwei"), Value::Integer(3), text("three")];
    check_values(&connection, "SELECT a, b FROM t ORDER BY a", &[], &found);
    exec(&connection, "DROP TABLE t", &[]);
    check_error(try_query(&connection, "SELECT a FROM t", &[]), "`query` of a table that was dropped");
}
