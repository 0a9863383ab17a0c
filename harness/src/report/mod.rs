//! Reports: what a run found out, as JSON and on the console.
//!
//! - [`model`] is the report, and [`json`] reads and writes it; its schema is `reports/schema/report.json`.
//! - [`console`] shows a run to a person.
//! - [`merge`] puts the reports of several machines together, and [`compare`] tells what became of each test.
//!
//! Reports know events, never the runner.

pub mod compare;
pub mod console;
pub mod json;
pub mod merge;
pub mod model;
#[cfg(test)]
mod sample;
