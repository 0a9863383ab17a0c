//! Databases of SQLite, in memory.
//!
//! SQLite has values of five kinds, and a column's declared type says which of the draft's kinds a value is.

use super::host::{DataType, Outcome, Row, SqlError, Statement, changed};
use rusqlite::types::ValueRef;
use rusqlite::{OpenFlags, params_from_iter};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};

/// The databases of one guest.
pub(crate) struct Databases {
    names: BTreeSet<String>,
    /// A connection to each that was opened, so that it lives on when the guest closes its own, and its address.
    open: BTreeMap<String, (String, rusqlite::Connection)>,
}

/// A connection of the guest.
#[expect(unreachable_pub, reason = "the bindings export it once more")]
pub struct Connection(rusqlite::Connection);

/// A number for each database of the process: those in memory share one space of names.
static NEXT: AtomicU64 = AtomicU64::new(0);

impl Databases {
    pub(super) fn new(names: BTreeSet<String>) -> Self {
        Self { names, open: BTreeMap::new() }
    }

    pub(super) fn connect(&mut self, name: &str) -> Outcome<Connection> {
        if !self.names.contains(name) {
            return Err(SqlError::unknown(name));
        }
        let open = |address: &str| {
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_URI;
            rusqlite::Connection::open_with_flags(address, flags)
        };
        if !self.open.contains_key(name) {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let address = format!("file:ticktock-{number}?mode=memory&cache=shared");
            let keeper = open(&address)?;
            self.open.insert(name.to_owned(), (address, keeper));
        }
        Ok(Connection(open(&self.open[name].0)?))
    }
}

impl From<rusqlite::Error> for SqlError {
    fn from(error: rusqlite::Error) -> Self {
        Self(error.to_string())
    }
}

impl Connection {
    pub(super) fn query(&self, statement: &Statement) -> Outcome<Vec<Row>> {
        let mut prepared = self.0.prepare(&statement.query)?;
        let columns: Vec<(String, Option<String>)> = prepared
            .columns()
            .iter()
            .map(|column| (column.name().to_owned(), column.decl_type().map(str::to_ascii_uppercase)))
            .collect();
        let mut rows = prepared.query(params_from_iter(&statement.params))?;
        let mut cells = Vec::new();
        while let Some(row) = rows.next()? {
            for (index, (name, declared)) in columns.iter().enumerate() {
                let value = value(row.get_ref(index)?, declared.as_deref())
                    .map_err(|problem| SqlError(format!("column `{name}`: {problem}")))?;
                cells.push(Row { field_name: name.clone(), value });
            }
        }
        Ok(cells)
    }

    pub(super) fn exec(&self, statement: &Statement) -> Outcome<u32> {
        changed(self.0.execute(&statement.query, params_from_iter(&statement.params))?)
    }
}

/// A value as the draft has it, by what SQLite stored and how the column was declared.
fn value(value: ValueRef<'_>, declared: Option<&str>) -> Result<DataType, &'static str> {
    let text = |text: &[u8]| std::str::from_utf8(text).map(str::to_owned).map_err(|_| "a text that is no UTF-8");
    Ok(match (value, declared) {
        (ValueRef::Null, _) => DataType::Null,
        (ValueRef::Integer(number @ (0 | 1)), Some("BOOLEAN" | "BOOL")) => DataType::Boolean(number == 1),
        (ValueRef::Integer(number), _) => DataType::Int64(number),
        (ValueRef::Real(number), Some("REAL" | "FLOAT")) => DataType::Float(number),
        (ValueRef::Real(number), _) => DataType::Double(number),
        (ValueRef::Text(bytes), Some("DATE")) => DataType::Date(text(bytes)?),
        (ValueRef::Text(bytes), Some("TIME")) => DataType::Time(text(bytes)?),
        (ValueRef::Text(bytes), Some("TIMESTAMP" | "DATETIME")) => DataType::Timestamp(text(bytes)?),
        (ValueRef::Text(bytes), _) => DataType::Str(text(bytes)?),
        (ValueRef::Blob(bytes), _) => DataType::Binary(bytes.to_vec()),
    })
}
