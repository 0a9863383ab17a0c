//! Where a published report belongs. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::{REPORT, SUMS};
use crate::report::model::Report;
use crate::report::text::file_name;

/// A report has no place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// A folder of this name is there for something else.
    #[error("the runtime is called `{0}`, which is the name of something else in the folder of published reports")]
    Taken(String),
    /// The name is longer than the name of a file may be.
    #[error("{what} has {length} characters as a folder's name, and may have {MOST}")]
    Long {
        /// What is too long.
        what: &'static str,
        /// How long it is.
        length: usize,
    },
}

/// The most characters of a folder's name. File systems allow 255.
const MOST: usize = 100;

/// The path of a report from the folder of published reports, with `/` between its parts.
///
/// Whatever a runtime is called, the path stays in the folder: what is no letter, digit, `-`, `_`, `+` or `.` becomes `~` and
/// its code, and two names never become one.
///
/// # Errors
/// When there is none.
pub fn place(report: &Report) -> Result<String, PlaceError> {
    let part = |what, text: &str| {
        let name = file_name(text);
        // It is of ASCII letters alone.
        if name.len() > MOST { Err(PlaceError::Long { what, length: name.len() }) } else { Ok(name) }
    };
    let name = part("the runtime's name", &report.subject.name)?;
    let version = part("its version", &report.subject.version)?;
    if ["schema", SUMS, "README.md"].iter().any(|taken| taken.eq_ignore_ascii_case(&name)) {
        return Err(PlaceError::Taken(name));
    }
    let official = if report.suite.version.is_some() { "" } else { "official/" };
    Ok(format!("{name}/{version}/{official}{REPORT}"))
}
