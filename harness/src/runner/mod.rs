//! Runs tests against a runtime: side by side, each with its own fixtures, servers and deadlines, and tells what happens
//! in [events](crate::event::Event).
//!
//! - [`schedule`] gives tests to threads and collects what they tell.
//! - [`slots`] says which test is next, and when.
//! - [`execute`] runs one test; [`operations`] does its operations with the guest.
//! - [`vouch`] makes sure that a runtime tells failure from success.
//! - [`workspace`] is a test's own copy of its fixtures.

mod cancel;
mod execute;
mod operations;
mod schedule;
mod slots;
mod vouch;
mod workspace;

pub use cancel::Cancel;
pub use execute::Plan;
pub use schedule::{Ended, Options, RunError, run};
pub use vouch::vouch;
