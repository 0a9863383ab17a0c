//! A connection of a guest to a database of its own.

use super::places::numbered;
use super::value::{Text, value};
use crate::drafts::sql::host::{Outcome, Row, SqlError, Statement, changed};
use std::error::Error;
use std::time::Duration;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Config, NoTls};

/// How long a server may take until somebody is connected.
const CONNECTING: Duration = Duration::from_secs(10);

/// A connection. It ends when it is dropped.
#[expect(unreachable_pub, reason = "the bindings export it once more")]
pub struct Connection(Client);

impl Connection {
    /// Connects, on the caller's Tokio runtime. The error says why that cannot be.
    pub(super) async fn new(config: &Config) -> Result<Self, String> {
        let connecting = tokio::time::timeout(CONNECTING, config.connect(NoTls)).await;
        let connected =
            connecting.map_err(|_| format!("it does not answer within {} seconds", CONNECTING.as_secs()))?;
        let (client, connection) = connected.map_err(|error| cause(&error))?;
        // What ends it is told to whoever asks for something the next time.
        tokio::spawn(async move { drop(connection.await) });
        Ok(Self(client))
    }

    pub(super) fn client(&self) -> &Client {
        &self.0
    }

    pub(in super::super) async fn query(&self, statement: &Statement) -> Outcome<Vec<Row>> {
        let prepared = self.prepare(statement).await?;
        let params = texts(&statement.params);
        let rows = self.0.query(&prepared, &references(&params)).await?;
        let mut cells = Vec::new();
        for row in &rows {
            for (index, column) in row.columns().iter().enumerate() {
                let value =
                    value(row, index).map_err(|problem| SqlError(format!("column `{}`: {problem}", column.name())))?;
                cells.push(Row { field_name: column.name().to_owned(), value });
            }
        }
        Ok(cells)
    }

    pub(in super::super) async fn exec(&self, statement: &Statement) -> Outcome<u32> {
        let prepared = self.prepare(statement).await?;
        let params = texts(&statement.params);
        changed(self.0.execute(&prepared, &references(&params)).await?)
    }

    async fn prepare(&self, statement: &Statement) -> Outcome<tokio_postgres::Statement> {
        let prepared = self.0.prepare(&numbered(&statement.query)).await?;
        let (places, given) = (prepared.params().len(), statement.params.len());
        if places != given {
            return Err(SqlError(format!("the statement has {places} places for parameters, and {given} are given")));
        }
        Ok(prepared)
    }
}

fn texts(params: &[String]) -> Vec<Text<'_>> {
    params.iter().map(|param| Text(param)).collect()
}

fn references<'a>(params: &'a [Text<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    params.iter().map(|param| param as _).collect()
}

impl From<tokio_postgres::Error> for SqlError {
    fn from(error: tokio_postgres::Error) -> Self {
        Self(cause(&error))
    }
}

/// What an error says: what the server says, with its code, or else what else went wrong.
pub(super) fn cause(error: &tokio_postgres::Error) -> String {
    match error.as_db_error() {
        Some(told) => format!("{}: {} (SQLSTATE {})", told.severity(), told.message(), told.code().code()),
        None => match error.source() {
            Some(source) => format!("{error}: {source}"),
            None => error.to_string(),
        },
    }
}
