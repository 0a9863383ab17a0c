//! What a test talks to while it runs. Every service belongs to one test, listens on a port of its own on the loopback
//! address, and is gone when it is dropped.
//!
//! - [`set`] starts the services of a test and says at its end what they have seen.
//! - [`http`] is an HTTP/1.1 server, [`tcp`] and [`udp`] are peers of those protocols; [`script`] does the steps of the
//!   former two with a connection, and [`request`] reads the requests that come.
//! - [`tls`] is a server of that protocol, and [`authority`] makes what it proves by that it is who it is.
//! - [`witness`] keeps what a service has seen that it should not have, for a guest may not see it at all.
//! - [`receive`] is how those over TCP and TLS receive and send; [`listen`] accepts connections, until every client that is to come has come.

#[cfg(feature = "tls")]
mod authority;
mod http;
mod listen;
mod receive;
mod request;
mod script;
mod set;
mod tcp;
#[cfg(feature = "tls")]
mod tls;
mod udp;
mod witness;

pub use set::{Services, fill};

#[cfg(test)]
mod tests;
