//! A server of PostgreSQL, and the databases that guests have there.

use super::connection::{Connection, cause};
use crate::drafts::sql::host::{Outcome, SqlError};
use std::collections::hash_map::RandomState;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::future::Future;
use std::hash::BuildHasher;
use std::mem;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use tokio_postgres::Config;

/// The oldest version that is used, as the server counts it: older ones do not drop a database that somebody uses.
const OLDEST: i32 = 130_000;

/// A server that databases are created on.
pub struct Server {
    config: Config,
    version: String,
    /// What the names of its databases begin with, so that runs that share a server share nothing else.
    prefix: String,
    next: AtomicU64,
    /// Databases that could not be dropped. It is tried again with the next ones.
    left: Mutex<BTreeSet<String>>,
}

impl Server {
    /// The server at an address such as `postgres://user:password@127.0.0.1:5432/database`. Databases are created through a
    /// connection to that database, in which nothing else is done.
    ///
    /// # Errors
    /// When it is no address, there is no such server, or it cannot be used. The password is not told.
    pub fn connect(address: &str) -> Result<Self, String> {
        if !address.starts_with("postgres://") && !address.starts_with("postgresql://") {
            let found = match address.split_once("://") {
                Some((scheme, _)) => format!("one that begins with `{scheme}://`"),
                None => "one that begins otherwise".to_owned(),
            };
            return Err(format!("expected an address that begins with `postgres://`, found {found}"));
        }
        let mut config: Config = address.parse().map_err(|error| format!("it is no address: {}", cause(&error)))?;
        config.application_name("ticktock");
        let version = on_a_runtime(async { check(&config).await })??;
        let prefix = format!("ticktock_{:016x}", RandomState::new().hash_one(std::process::id()));
        Ok(Self { config, version, prefix, next: AtomicU64::new(0), left: Mutex::default() })
    }

    /// Its version, such as `15.14`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Creates an empty database, and gives how to connect to it.
    async fn create(&self, name: &str) -> Result<Config, String> {
        let maintenance = Connection::new(&self.config).await?;
        // Nothing of what the server was set up with is to make a difference to a test.
        let create = format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
        maintenance.client().batch_execute(&create).await.map_err(|error| cause(&error))?;
        let mut config = self.config.clone();
        config.dbname(name);
        Ok(config)
    }

    /// Drops these databases, whoever uses them, and what was left before.
    fn drop_all(&self, names: impl IntoIterator<Item = String>) {
        // Nothing that holds the lock can panic half-way through a change.
        let lock = || self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let mut left = mem::take(&mut *lock());
        left.extend(names);
        if left.is_empty() {
            return;
        }
        let dropped = on_a_runtime(async {
            let mut dropped = BTreeSet::new();
            let Ok(maintenance) = Connection::new(&self.config).await else { return dropped };
            for name in &left {
                let statement = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                if maintenance.client().batch_execute(&statement).await.is_ok() {
                    dropped.insert(name.clone());
                }
            }
            dropped
        });
        let dropped = dropped.unwrap_or_default();
        lock().extend(left.into_iter().filter(|name| !dropped.contains(name)));
    }
}

impl fmt::Debug for Server {
    /// Without its address, which may have a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("version", &self.version).finish_non_exhaustive()
    }
}

/// Whether the server can be used, and its version.
async fn check(config: &Config) -> Result<String, String> {
    let connection = Connection::new(config).await?;
    let question = "SELECT current_setting('server_version'), current_setting('server_version_num')::int4, \
                    rolsuper OR rolcreatedb, rolname::text FROM pg_roles WHERE rolname = current_user";
    let found = connection.client().query_one(question, &[]).await.map_err(|error| cause(&error))?;
    let get = |error: tokio_postgres::Error| cause(&error);
    let version: String = found.try_get(0).map_err(get)?;
    if found.try_get::<_, i32>(1).map_err(get)? < OLDEST {
        return Err(format!("expected PostgreSQL 13 or newer, found {version}"));
    }
    if !found.try_get::<_, bool>(2).map_err(get)? {
        let role: String = found.try_get(3).map_err(get)?;
        return Err(format!(
            "`{role}` may not create databases, and each test has one of its own: type `ALTER ROLE {role} CREATEDB` as a superuser"
        ));
    }
    Ok(version.split_whitespace().next().unwrap_or(&version).to_owned())
}

/// Does something on a Tokio runtime and a thread of its own: it is wanted where none is, and where one must not be waited for.
fn on_a_runtime<T: Send>(future: impl Future<Output = T> + Send) -> Result<T, String> {
    let run = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.map(|runtime| runtime.block_on(future)).map_err(|error| format!("failed to make a runtime: {error}"))
    };
    let ended = thread::scope(|scope| scope.spawn(run).join());
    ended.unwrap_or_else(|_| Err("the thread that talks to PostgreSQL panicked".to_owned()))
}

/// The databases of one guest. They are dropped with it.
pub(crate) struct Databases {
    names: BTreeSet<String>,
    server: Arc<Server>,
    /// What those that were opened are called on the server.
    created: BTreeMap<String, String>,
    /// How each of them is connected to.
    open: BTreeMap<String, Config>,
}

impl Databases {
    pub(in super::super) fn new(names: BTreeSet<String>, server: Arc<Server>) -> Self {
        Self { names, server, created: BTreeMap::new(), open: BTreeMap::new() }
    }

    pub(in super::super) async fn connect(&mut self, name: &str) -> Outcome<Connection> {
        if !self.names.contains(name) {
            return Err(SqlError::unknown(name));
        }
        let config = match self.open.get(name) {
            Some(config) => config.clone(),
            None => {
                let number = self.server.next.fetch_add(1, Ordering::Relaxed);
                let called = format!("{}_{number}", self.server.prefix);
                // It may be created, and the guest ended before that is known.
                self.created.insert(name.to_owned(), called.clone());
                let config = self.server.create(&called).await.map_err(SqlError)?;
                self.open.insert(name.to_owned(), config.clone());
                config
            }
        };
        Connection::new(&config).await.map_err(SqlError)
    }
}

impl Drop for Databases {
    fn drop(&mut self) {
        self.server.drop_all(mem::take(&mut self.created).into_values());
    }
}
