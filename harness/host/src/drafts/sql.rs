//! `wasi:sql` over SQLite, which is compiled in.
//!
//! The draft says little of what a host does. Here a database has a name that the guest was given, is in memory, and lives as
//! long as the guest's store; connections of one name share it. SQLite has values of five kinds, and a column's declared type
//! says which of the draft's kinds a value is. What the draft cannot say is in `docs/spec-questions-drafts.md`.

use bindings::wasi::sql::types::{self, DataType, Row};
use rusqlite::types::ValueRef;
use rusqlite::{OpenFlags, params_from_iter};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::sync::atomic::{AtomicU64, Ordering};
use wasmtime::Result;
use wasmtime::component::{HasData, Linker, Resource, ResourceTable};

mod bindings {
    wasmtime::component::bindgen!({
        path: "wit",
        world: "wasi:sql/imports",
        imports: { default: trappable },
        with: {
            "wasi:sql/types.connection": super::Connection,
            "wasi:sql/types.statement": super::Statement,
            "wasi:sql/types.error": super::SqlError,
        },
    });
}

/// The databases of one guest.
pub(crate) struct Databases {
    names: BTreeSet<String>,
    /// A connection to each that was opened, so that it lives on when the guest closes its own, and its address.
    open: BTreeMap<String, (String, rusqlite::Connection)>,
}

/// A connection of the guest.
#[expect(unreachable_pub, reason = "the bindings export it once more")]
pub struct Connection(rusqlite::Connection);

/// A statement, which is prepared when it is given to a connection: the draft prepares it without one.
#[expect(unreachable_pub, reason = "the bindings export it once more")]
pub struct Statement {
    query: String,
    params: Vec<String>,
}

/// An error as text.
#[expect(unreachable_pub, reason = "the bindings export it once more")]
pub struct SqlError(String);

/// A number for each database of the process: those in memory share one space of names.
static NEXT: AtomicU64 = AtomicU64::new(0);

impl Databases {
    pub(crate) fn new(names: BTreeSet<String>) -> Self {
        Self { names, open: BTreeMap::new() }
    }

    fn connect(&mut self, name: &str) -> std::result::Result<Connection, SqlError> {
        if !self.names.contains(name) {
            return Err(SqlError(format!("there is no database `{name}`")));
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
    fn query(&self, statement: &Statement) -> std::result::Result<Vec<Row>, SqlError> {
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

    fn exec(&self, statement: &Statement) -> std::result::Result<u32, SqlError> {
        let changed = self.0.execute(&statement.query, params_from_iter(&statement.params))?;
        u32::try_from(changed).map_err(|_| SqlError(format!("{changed} rows changed, which is no number of 32 bits")))
    }
}

/// A value as the draft has it, by what SQLite stored and how the column was declared.
fn value(value: ValueRef<'_>, declared: Option<&str>) -> std::result::Result<DataType, impl Display> {
    let text = |text: &[u8]| std::str::from_utf8(text).map(str::to_owned).map_err(|_| "a text that is no UTF-8");
    Ok::<_, &'static str>(match (value, declared) {
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

/// The part of a store's state that `wasi:sql` needs.
pub(crate) struct Sql<'a> {
    pub(crate) databases: &'a mut Databases,
    pub(crate) table: &'a mut ResourceTable,
}

impl Sql<'_> {
    fn outcome<T>(
        &mut self,
        result: std::result::Result<T, SqlError>,
    ) -> Result<std::result::Result<T, Resource<SqlError>>> {
        Ok(match result {
            Ok(value) => Ok(value),
            Err(error) => Err(self.table.push(error)?),
        })
    }
}

impl types::Host for Sql<'_> {}

impl types::HostStatement for Sql<'_> {
    fn prepare(
        &mut self,
        query: String,
        params: Vec<String>,
    ) -> Result<std::result::Result<Resource<Statement>, Resource<SqlError>>> {
        Ok(Ok(self.table.push(Statement { query, params })?))
    }

    fn drop(&mut self, statement: Resource<Statement>) -> Result<()> {
        self.table.delete(statement)?;
        Ok(())
    }
}

impl types::HostError for Sql<'_> {
    fn trace(&mut self, error: Resource<SqlError>) -> Result<String> {
        Ok(self.table.get(&error)?.0.clone())
    }

    fn drop(&mut self, error: Resource<SqlError>) -> Result<()> {
        self.table.delete(error)?;
        Ok(())
    }
}

impl types::HostConnection for Sql<'_> {
    fn open(&mut self, name: String) -> Result<std::result::Result<Resource<Connection>, Resource<SqlError>>> {
        let connected = self.databases.connect(&name);
        Ok(match connected {
            Ok(connection) => Ok(self.table.push(connection)?),
            Err(error) => Err(self.table.push(error)?),
        })
    }

    fn drop(&mut self, connection: Resource<Connection>) -> Result<()> {
        self.table.delete(connection)?;
        Ok(())
    }
}

impl bindings::wasi::sql::readwrite::Host for Sql<'_> {
    fn query(
        &mut self,
        connection: Resource<Connection>,
        statement: Resource<Statement>,
    ) -> Result<std::result::Result<Vec<Row>, Resource<SqlError>>> {
        let rows = self.table.get(&connection)?.query(self.table.get(&statement)?);
        self.outcome(rows)
    }

    fn exec(
        &mut self,
        connection: Resource<Connection>,
        statement: Resource<Statement>,
    ) -> Result<std::result::Result<u32, Resource<SqlError>>> {
        let changed = self.table.get(&connection)?.exec(self.table.get(&statement)?);
        self.outcome(changed)
    }
}

struct HasSql;

impl HasData for HasSql {
    type Data<'a> = Sql<'a>;
}

pub(crate) fn add_to_linker<T: Send + 'static>(linker: &mut Linker<T>, of: fn(&mut T) -> Sql<'_>) -> Result<()> {
    types::add_to_linker::<_, HasSql>(linker, of)?;
    bindings::wasi::sql::readwrite::add_to_linker::<_, HasSql>(linker, of)
}
