//! Extraction: from WIT to surfaces.
//!
//! [`Wit::read`] reads and resolves WIT from a folder, a file or a wasm-encoded package: the one place in `surface` that
//! does I/O. [`Wit::surface`] turns what was read into items, and [`Wit::pack`] into the wasm-encoded package to publish.

mod convert;
mod error;
mod locate;
mod pack;
mod read;
#[cfg(feature = "oci")]
mod registry;
mod statements;
mod types;

pub use error::ExtractError;
pub use locate::Location;
pub use pack::Packed;
pub use read::{MAXIMUM_BYTES, Wit};
pub use statements::{Statements, included};
