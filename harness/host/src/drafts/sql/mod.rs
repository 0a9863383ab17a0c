//! `wasi:sql` over a real database: SQLite, which is compiled in, or a server of PostgreSQL.
//!
//! The draft says little of what a host does. Here a database has a name that the guest was given, is empty when the guest
//! begins, and lives as long as the guest's store; connections of one name share it. What the draft cannot say is in
//! `docs/spec-questions-drafts.md`.
//!
//! - `host` is what the guest calls, whichever database there is.
//! - `sqlite` has databases in memory.
//! - `postgres` has databases of their own on a server, [`Server`]: `places` writes a statement's question marks as that
//!   server wants them, and `value` reads what it answers.

mod host;
mod postgres;
mod sqlite;

pub(crate) use host::{Databases, Sql, add_to_linker};
pub use postgres::Server;
