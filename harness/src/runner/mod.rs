//! Runs tests against a runtime: side by side, each with its own fixtures, servers and deadlines, and tells what happens
//! in [events](crate::event::Event).
//!
//! - [`schedule`] gives tests to threads and collects what they tell.
//! - [`slots`] says which test is next, and when.
//! - [`execute`] is what is to be run, and runs one test; [`operations`] does its operations with the guest: [`launch`],
//!   [`request`] and [`end`] are those with more to them.
//! - [`script`] carries out a script, which is an operation of its own.
//! - [`copy`] launches programs that the tool has made itself; with one, [`vouch`] makes sure that a runtime tells failure from success.
//! - [`workspace`] is a test's own copy of its fixtures.

mod cancel;
mod copy;
mod end;
mod execute;
mod launch;
mod operations;
mod request;
mod schedule;
mod script;
mod slots;
mod vouch;
mod workspace;

pub use cancel::Cancel;
pub use copy::{Tried, try_out};
pub use execute::{Plan, Planned};
pub use schedule::{Ended, Options, RunError, run};
pub use vouch::vouch;
