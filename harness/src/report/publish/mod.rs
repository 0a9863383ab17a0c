//! Publishing: reports that everybody may hold against the tests, in a folder that can be checked.
//!
//! - [`place`] is where a report belongs: `<runtime>/<version>/report.json`, below `official/` for the official suite.
//! - [`Provenance`] stands beside it: what it is of, and what to type to get it again. It follows from the report alone.
//! - [`Sums`] is the list of the digests of all of it, as `sha256sum` writes and checks it.
//! - [`flaws`] is what keeps a report from being published, and [`verify`] what is wrong with a folder of published ones.
//!
//! None of this does I/O.

mod flaw;
mod place;
mod provenance;
mod sums;
#[cfg(test)]
mod tests;
mod verify;

pub use flaw::{FlawKind, Flawed, flaws};
pub use place::{PlaceError, place};
pub use provenance::Provenance;
pub use sums::{Sums, SumsError};
pub use verify::{Checked, Contents, Finding, Kind, verify};

/// The file of a published report.
pub const REPORT: &str = "report.json";

/// The file beside it that says where it is from.
pub const PROVENANCE: &str = "provenance.json";

/// The list of digests, in the folder of all published reports.
pub const SUMS: &str = "SHA256SUMS";

/// What else stands in that folder, and is not listed: the form of reports, and a text.
pub const BESIDE: [&str; 2] = ["schema/report.json", "README.md"];
