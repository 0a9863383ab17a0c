//! History: how runtimes did over time, from the daily result files of the official suite and from this tool's reports.
//!
//! - [`daily`] reads a daily result file, in both of its forms; [`Run`] is what that and a report come to.
//! - [`Version`] is what a runtime says its version is, and whether that can be one.
//! - [`Trends`] is every runtime's history: a point a run, what changed between them, and what should make a reader
//!   careful ([`Finding`]).
//! - [`markdown`] is that as a page; the console's form is the command's.
//!
//! None of this does I/O.

pub mod daily;
mod finding;
mod follow;
pub mod markdown;
mod run;
pub mod spark;
#[cfg(test)]
mod tests;
mod trend;
mod version;

pub use finding::{Finding, Kind};
pub use run::{Counts, Ended, Outcome, Part, PartialRun, Run, Source};
pub use trend::{Change, Named, Point, Series, Span, Trends};
pub use version::Version;
