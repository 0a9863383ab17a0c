//! `open` of a name that the host does not know is an error with a text.
//@ covers = ["wasi:sql/types#[static]connection.open", "wasi:sql/types#[method]error.trace"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L54"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{Connection, check_error};
use support::prelude::*;

support::command!(test);

fn test() {
    for name in ["ticktock-has-no-such-database", "/etc/passwd", "../main", "file:main?mode=rwc", ":memory:", "main\0"]
    {
        check_error(Connection::open(name), &format!("`open` of {name:?}"));
    }
}
