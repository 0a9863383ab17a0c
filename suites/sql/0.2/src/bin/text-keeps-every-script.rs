//! Texts come back as they were given, whatever script they are written in, and however long they are.
//@ covers = ["wasi:sql/readwrite#query", "wasi:sql/readwrite#exec"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L32"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{exec, open, query, text};
use support::prelude::*;

support::command!(test);

fn test() {
    let connection = open();
    exec(&connection, "CREATE TABLE t (n INTEGER, a TEXT)", &[]);
    let long = support::PATTERN.repeat(2_000);
    let texts = ["", " ", "größe", "日本語", "שלום", "👩‍🚀", "e\u{301}", "\u{e9}", "a\nb\r\n\tc", "\u{10ffff}", &long];
    for (number, value) in texts.iter().enumerate() {
        exec(&connection, "INSERT INTO t VALUES (?, ?)", &[&number.to_string(), value]);
    }
    let found = query(&connection, "SELECT a FROM t ORDER BY n", &[]);
    check!(found.into_iter().eq(texts.iter().map(|value| text(value))), "the texts are as they were given");
}
