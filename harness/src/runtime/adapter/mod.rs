//! Runtime adapters: how a runtime with a command line is found, asked for its version and launched, as data.
//!
//! - [`model`] is the TOML document, [`names`] how it names what guests import, [`template`] makes command lines of it.
//! - `check` finds what an adapter may not say although its form permits it.
//! - [`provides`] holds what a program imports against what a runtime of some version declares.
//! - [`messages`] tells from what a runtime printed why it failed.
//! - [`shipped`] is the adapters that come with the tool, and reads those of users.

mod check;
pub mod messages;
pub mod model;
pub mod names;
pub mod provides;
pub mod shipped;
pub mod template;

pub use model::Adapter;
pub use shipped::{AdapterError, Found, Library};
