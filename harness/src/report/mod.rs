//! Reports: what a run found out, as JSON and on the console.
//!
//! - [`model`] is the report, and [`json`] reads and writes it; its schema is `reports/schema/report.json`.
//! - [`console`] shows a run to a person.
//!
//! Reports know events, never the runner.

pub mod console;
pub mod json;
pub mod merge;
pub mod model;
