//! Scripts of the component model's own tests, `.wast` files: directives that define components, call their functions, and
//! say what then must be seen. This module does no I/O.
//!
//! - [`header`] says which proposals a script needs.
//! - [`script`] reads one into directives that know nothing of the text they come from.
//! - [`value`] is what functions are given and return, as scripts write it.

pub mod header;
pub mod script;
pub mod value;

pub use header::Proposals;
pub use script::{Action, Directive, Execution, Script, ScriptError, Wasm};
pub use value::Value;
