//! Databases on a server of PostgreSQL, each of one name of one guest: created when the guest first opens it, and dropped with
//! the guest's store, however the guest ended.
//!
//! - [`Server`] is the server and what is created and dropped there.
//! - `places` writes a statement's question marks as PostgreSQL wants them, and `value` reads what it answers.

mod connection;
mod places;
mod server;
mod value;

pub(super) use connection::Connection;
pub(super) use server::Databases;
pub use server::Server;
