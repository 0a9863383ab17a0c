//! Binary values come back byte by byte, zeros and what is no text among them.
//@ covers = ["wasi:sql/readwrite#query"]
//@ spec = "https://github.com/WebAssembly/wasi-sql/blob/d14174a2a03da5cb0985e662d9d0193afe1fae17/wit/types.wit#L37"
//@ sql = ["main"]
#![no_std]
#![no_main]

use sql_0_2::{DataType, Value, open, query, try_query};
use support::prelude::*;

support::command!(test);

fn test() {
    let connection = open();
    // SQL writes bytes as X'00'. To PostgreSQL that is a string of bits, and it writes bytes in a way of its own.
    let found = try_query(&connection, "SELECT X'00'", &[]);
    let has_literals =
        found.is_ok_and(|rows| matches!(rows[..], [ref row] if matches!(row.value, DataType::Binary(_))));
    let literal = |hex: &str| if has_literals { format!("X'{hex}'") } else { format!("CAST('\\x{hex}' AS BYTEA)") };
    let every: Vec<u8> = (0..=u8::MAX).collect();
    let hex: String = every.iter().map(|byte| format!("{byte:02X}")).collect();
    let statement = format!("SELECT {}, {}, {}", literal(&hex), literal(""), literal("00"));
    let found = query(&connection, &statement, &[]);
    check_eq!(found, [Value::Bytes(every), Value::Bytes(vec![]), Value::Bytes(vec![0])], "the bytes");
}
