//! Dates, times and timestamps come back in the form in which ISO 8601 writes them.
//@ covers = ["wasi:sql/readwrite#query", "wasi:sql/readwrite#exec"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L34"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{check_values, exec, open, query, text};
use support::prelude::*;

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (a DATE, b TIME, c TIMESTAMP)", &[]);
    exec(&connection, "INSERT INTO t VALUES ('2024-02-29', '23:59:58', '1969-12-31 00:00:01')", &[]);
    check_values(&connection, "SELECT a FROM t", &[], &[text("2024-02-29")]);
    check_values(&connection, "SELECT b FROM t", &[], &[text("23:59:58")]);
    let found = query(&connection, "SELECT c FROM t", &[]);
    check!(
        found == [text("1969-12-31 00:00:01")] || found == [text("1969-12-31T00:00:01")],
        "the timestamp is 1969-12-31 00:00:01, and is {found:?}"
    );
}
