//! What a guest calls, whichever database there is.

use super::{postgres, sqlite};
use bindings::wasi::sql::types;
pub(super) use bindings::wasi::sql::types::{DataType, Row};
use std::collections::BTreeSet;
use std::sync::Arc;
use wasmtime::Result;
use wasmtime::component::{HasData, Linker, Resource, ResourceTable};

mod bindings {
    wasmtime::component::bindgen!({
        path: "wit",
        world: "wasi:sql/imports",
        imports: {
            "wasi:sql/types.[static]connection.open": async | trappable | tracing,
            "wasi:sql/readwrite.query": async | trappable | tracing,
            "wasi:sql/readwrite.exec": async | trappable | tracing,
            default: trappable | tracing,
        },
        with: {
            "wasi:sql/types.connection": super::Connection,
            "wasi:sql/types.statement": super::Statement,
            "wasi:sql/types.error": super::SqlError,
        },
    });
}

/// The databases of one guest.
pub(crate) enum Databases {
    Sqlite(sqlite::Databases),
    Postgres(postgres::Databases),
}

/// A connection of the guest.
#[expect(unreachable_pub, reason = "the bindings export it once more")]
pub enum Connection {
    /// To a database in memory.
    Sqlite(sqlite::Connection),
    /// To a database of a server.
    Postgres(Arc<postgres::Connection>),
}

/// A statement, which is prepared when it is given to a connection: the draft prepares it without one.
#[derive(Clone)]
#[expect(unreachable_pub, reason = "the bindings export it once more")]
pub struct Statement {
    pub(super) query: String,
    pub(super) params: Vec<String>,
}

/// An error as text.
#[expect(unreachable_pub, reason = "the bindings export it once more")]
pub struct SqlError(pub(super) String);

/// What a database does, or why it does not.
pub(super) type Outcome<T> = std::result::Result<T, SqlError>;

impl Databases {
    /// Databases of these names: on this server, or else in memory.
    pub(crate) fn new(names: BTreeSet<String>, server: Option<Arc<postgres::Server>>) -> Self {
        match server {
            Some(server) => Self::Postgres(postgres::Databases::new(names, server)),
            None => Self::Sqlite(sqlite::Databases::new(names)),
        }
    }

    async fn connect(&mut self, name: &str) -> Outcome<Connection> {
        match self {
            Self::Sqlite(databases) => databases.connect(name).map(Connection::Sqlite),
            Self::Postgres(databases) => Ok(Connection::Postgres(Arc::new(databases.connect(name).await?))),
        }
    }
}

impl SqlError {
    /// The guest was given no database of this name.
    pub(super) fn unknown(name: &str) -> Self {
        Self(format!("there is no database `{name}`"))
    }
}

/// How many rows were changed, as the draft counts them.
pub(super) fn changed<N: TryInto<u32> + std::fmt::Display + Copy>(rows: N) -> Outcome<u32> {
    rows.try_into().map_err(|_| SqlError(format!("{rows} rows changed, which is no number of 32 bits")))
}

/// The part of a store's state that `wasi:sql` needs.
pub(crate) struct Sql<'a> {
    pub(crate) databases: &'a mut Databases,
    pub(crate) table: &'a mut ResourceTable,
}

impl Sql<'_> {
    fn outcome<T>(&mut self, outcome: Outcome<T>) -> Result<std::result::Result<T, Resource<SqlError>>> {
        Ok(match outcome {
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
    async fn open(&mut self, name: String) -> Result<std::result::Result<Resource<Connection>, Resource<SqlError>>> {
        let connected = self.databases.connect(&name).await;
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
    async fn query(
        &mut self,
        connection: Resource<Connection>,
        statement: Resource<Statement>,
    ) -> Result<std::result::Result<Vec<Row>, Resource<SqlError>>> {
        let statement = self.table.get(&statement)?.clone();
        let rows = match self.table.get(&connection)? {
            Connection::Sqlite(connection) => connection.query(&statement),
            Connection::Postgres(connection) => {
                let connection = connection.clone();
                connection.query(&statement).await
            }
        };
        self.outcome(rows)
    }

    async fn exec(
        &mut self,
        connection: Resource<Connection>,
        statement: Resource<Statement>,
    ) -> Result<std::result::Result<u32, Resource<SqlError>>> {
        let statement = self.table.get(&statement)?.clone();
        let changed = match self.table.get(&connection)? {
            Connection::Sqlite(connection) => connection.exec(&statement),
            Connection::Postgres(connection) => {
                let connection = connection.clone();
                connection.exec(&statement).await
            }
        };
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
