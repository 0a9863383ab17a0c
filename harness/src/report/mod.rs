//! Reports: what a run found out, as JSON and on the console.
//!
//! - [`model`] is the report, and [`json`] reads and writes it; its schema is `reports/schema/report.json`.
//! - [`console`] shows a run to a person.
//! - [`merge`] puts the reports of several machines together, and [`compare`] tells what became of each test.
//! - [`junit`], [`markdown`] and [`badge`] say it to other tools and on other pages; [`tally`] is what results come to, and
//!   [`text`] makes harmless what guests wrote.
//! - [`evidence`] is what reports say to the gate of a release, and [`readiness`] what they say of a proposal.
//! - [`site`] is the static site that is made from published reports.
//!
//! Reports know events, never the runner.

pub mod badge;
pub mod compare;
pub mod console;
pub mod evidence;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod merge;
pub mod model;
pub mod readiness;
#[cfg(test)]
mod sample;
pub mod site;
pub mod tally;
pub mod text;
