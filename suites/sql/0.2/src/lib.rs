//! Bindings of `wasi:sql`, and the databases of a test.
//!
//! The draft leaves open which kind of its values a column has: an integer may come as any of four. So tests look at what a
//! value is, by [`Value`], and not at how it comes.
#![no_std]

extern crate alloc;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use support::{check, expected};

wit_bindgen::generate!({
    inline: "
        package ticktock:sql;
        world imports {
            import wasi:sql/types@0.2.0-draft;
            import wasi:sql/readwrite@0.2.0-draft;
        }
    ",
    path: "wit",
    generate_all,
});

pub use self::wasi::sql::readwrite;
pub use self::wasi::sql::types::{Connection, DataType, Error, Row, Statement};

/// A value, whichever kind of the draft's it comes as.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Null,
    Integer(i128),
    Number(f64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Value {
    fn of(value: DataType) -> Value {
        match value {
            DataType::Null => Value::Null,
            DataType::Int32(number) => Value::Integer(number.into()),
            DataType::Int64(number) => Value::Integer(number.into()),
            DataType::Uint32(number) => Value::Integer(number.into()),
            DataType::Uint64(number) => Value::Integer(number.into()),
            DataType::Boolean(truth) => Value::Integer(truth.into()),
            DataType::Float(number) | DataType::Double(number) => Value::Number(number),
            DataType::Str(text) | DataType::Date(text) | DataType::Time(text) | DataType::Timestamp(text) => {
                Value::Text(text)
            }
            DataType::Binary(bytes) => Value::Bytes(bytes),
        }
    }
}

/// A text as a value.
pub fn text(text: &str) -> Value {
    Value::Text(text.to_string())
}

/// A connection to the database `main` of the test.
#[track_caller]
pub fn open() -> Connection {
    open_named("main")
}

/// A connection to a database of the test.
#[track_caller]
pub fn open_named(name: &str) -> Connection {
    succeed(Connection::open(name), &format!("`open` of the database `{name}`"))
}

/// The value of a result. Fails with the text of the error if it is one.
#[track_caller]
pub fn succeed<T>(result: Result<T, Error>, what: &str) -> T {
    match result {
        Ok(value) => value,
        Err(error) => expected(format!("{what} succeeds"), "success", error.trace()),
    }
}

/// Prepares a statement and gives it to `exec`.
pub fn try_exec(connection: &Connection, query: &str, params: &[&str]) -> Result<u32, Error> {
    let params: Vec<String> = params.iter().map(ToString::to_string).collect();
    readwrite::exec(connection, &Statement::prepare(query, &params)?)
}

/// Prepares a statement and gives it to `query`.
pub fn try_query(connection: &Connection, query: &str, params: &[&str]) -> Result<Vec<Row>, Error> {
    let params: Vec<String> = params.iter().map(ToString::to_string).collect();
    readwrite::query(connection, &Statement::prepare(query, &params)?)
}

/// Executes a statement that is in order.
#[track_caller]
pub fn exec(connection: &Connection, query: &str, params: &[&str]) {
    succeed(try_exec(connection, query, params), &format!("`exec` of `{query}`"));
}

/// The values of a query that is in order, cell by cell.
#[track_caller]
pub fn query(connection: &Connection, query: &str, params: &[&str]) -> Vec<Value> {
    let rows = succeed(try_query(connection, query, params), &format!("`query` of `{query}`"));
    rows.into_iter().map(|row| Value::of(row.value)).collect()
}

/// Checks that a query gives these values, cell by cell.
#[track_caller]
pub fn check_values(connection: &Connection, text: &str, params: &[&str], expect: &[Value]) {
    let found = query(connection, text, params);
    if found != expect {
        expected(format!("the values of `{text}`"), format!("{expect:?}"), format!("{found:?}"));
    }
}

/// Checks that there is an error, and that it has a text.
#[track_caller]
pub fn check_error<T>(result: Result<T, Error>, what: &str) {
    match result {
        Ok(_) => expected(format!("{what} is an error"), "an error", "success"),
        Err(error) => check!(!error.trace().is_empty(), "the error of {what} has a text"),
    }
}
