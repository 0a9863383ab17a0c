//! Suites: what tests there are, what each is, and the building of their guests.
//!
//! - [`spec`] is the model of a test; [`front_matter`] and [`official`] read it from the two kinds of files.
//! - [`discover`] finds the tests in the project's `suites/` or in a directory of the official `wasi-testsuite`.
//! - [`wast`] reads scripts of the component model's tests.
//! - [`build`] compiles the guests of the project's suites, and [`component`] says what a program imports.
//! - [`compose`] makes one component of a guest and its parts.
//! - [`control`] makes a copy of a program that only shows whether a runtime can start it.
//! - `instrument` makes a copy of a program that tells of every call that it makes.
//! - [`probe`] makes programs that only import.
//! - [`target`] is a release that programs are made for and what it has for them; [`retarget`] makes them.
//! - [`program`] is what is known of the programs' files.
//! - [`export`] writes tests in the form of the official suite.
//! - [`fixture`] makes the folders that guests are given.
//! - [`select`] chooses among tests, and [`partition`] shares them out.

pub mod build;
pub mod component;
pub mod compose;
pub mod control;
pub mod discover;
mod error;
pub mod export;
pub mod fixture;
pub mod front_matter;
#[cfg(feature = "embedded")]
pub mod instrument;
pub mod official;
pub mod partition;
pub mod probe;
pub mod program;
mod raw;
pub mod retarget;
pub mod select;
pub mod spec;
pub mod target;
pub mod wast;

pub use discover::{Origin, Test};
pub use error::SuiteError;
