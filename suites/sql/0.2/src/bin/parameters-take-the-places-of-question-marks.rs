//! The parameters of a statement take the places of its question marks, in order.
//@ covers = ["wasi:sql/types#[static]statement.prepare", "wasi:sql/readwrite#query"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L41"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Value, check_values, exec, open, text, try_query};
use support::prelude::*;

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE users (name TEXT, age INTEGER)", &[]);
    exec(&connection, "INSERT INTO users VALUES (?, ?)", &["John Doe", "32"]);
    exec(&connection, "INSERT INTO users VALUES (?, ?)", &["Jane Doe", "23"]);
    let named = "SELECT name, age FROM users WHERE name = ? AND age = ?";
    check_values(&connection, named, &["John Doe", "32"], &[text("John Doe"), Value::Integer(32)]);
    check_values(&connection, named, &["John Doe", "23"], &[]);
    // Where a number is compared, a text that is none equals nothing, or is an error.
    if let Ok(rows) = try_query(&connection, named, &["32", "John Doe"]) {
        check_eq!(rows.len(), 0, "how many cells there are for parameters in the other order");
    }
}
