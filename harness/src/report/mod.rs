//! Reports: what a run found out, as JSON and on the console.
//!
//! - [`model`] is the report, and [`json`] reads and writes it; its schema is `reports/schema/report.json`.
//! - [`console`] shows a run to a person.
//! - [`merge`] puts the reports of several machines together, and [`compare`] tells what became of each test.
//! - [`junit`], [`markdown`], [`badge`] and [`counts`] say it to other tools and on other pages; [`tally`] is what results come to, and
//!   [`text`] makes harmless what guests wrote.
//! - [`evidence`] is what reports say to the gate of a release, and [`readiness`] what they say of a proposal.
//! - [`history`] is how runtimes did over time, also in the daily results of the official suite.
//! - [`places`] takes the folders of one machine out of it.
//! - [`publish`] is what reports have to be that are published, and what is wrong with a folder of them.
//! - [`site`] is the static site that is made from published reports.
//!
//! Reports know events, never the runner.

pub mod badge;
pub mod compare;
pub mod console;
pub mod counts;
pub mod evidence;
pub mod history;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod merge;
pub mod model;
pub mod places;
pub mod publish;
pub mod readiness;
#[cfg(test)]
pub(crate) mod sample;
pub mod site;
pub mod tally;
pub mod text;
