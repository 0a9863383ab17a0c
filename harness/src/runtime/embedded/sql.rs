//! Which databases guests of `wasi:sql` have: those of SQLite, or those of a server of PostgreSQL.

use wasi_ticktock_host::Provisions;

/// The server on which the databases are, if they are on one.
#[derive(Clone, Default)]
pub(super) struct Server(#[cfg(feature = "sql")] Option<std::sync::Arc<wasi_ticktock_host::Postgres>>);

/// The server at this address, if there is one. The error says what is wrong with it, and what to type.
#[cfg(feature = "sql")]
pub(super) fn server(address: Option<&str>) -> Result<Server, String> {
    let Some(address) = address else { return Ok(Server::default()) };
    match wasi_ticktock_host::Postgres::connect(address) {
        Ok(server) => Ok(Server(Some(server.into()))),
        Err(problem) => Err(format!(
            "the server of PostgreSQL that `TICKTOCK_POSTGRES` names cannot be used: {problem}; set it to `postgres://USER:PASSWORD@127.0.0.1:PORT/DATABASE`, or unset it to test `wasi:sql` over SQLite"
        )),
    }
}

#[cfg(not(feature = "sql"))]
pub(super) fn server(address: Option<&str>) -> Result<Server, String> {
    match address {
        None => Ok(Server::default()),
        Some(_) => Err(
            "`TICKTOCK_POSTGRES` names a server for `wasi:sql`, which this build does not have: it lacks the feature `sql`; unset it".to_owned(),
        ),
    }
}

impl Server {
    /// What a report says of it, behind how the engine compiles. Of SQLite, which is there always, nothing is said.
    pub(super) fn told(&self) -> String {
        #[cfg(feature = "sql")]
        if let Some(server) = &self.0 {
            return format!(", wasi:sql over PostgreSQL {}", server.version());
        }
        String::new()
    }

    #[cfg_attr(
        not(feature = "sql"),
        expect(clippy::unused_self, unused_variables, reason = "there is nothing to be given")
    )]
    pub(super) fn provide(&self, provisions: &mut Provisions) {
        #[cfg(feature = "sql")]
        provisions.postgres.clone_from(&self.0);
    }
}
