//! Reads and writes reports as JSON.

use super::model::{READ_VERSIONS, Report};
use crate::write;
use std::fs;
use std::path::{Path, PathBuf};

/// A report cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The file cannot be read.
    #[error("failed to read the report `{}`: {cause}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// The file cannot be written.
    #[error("failed to write the report `{}`: {cause}; what was there before is unchanged; choose another place with `--report FILE`", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// The file is no report.
    #[error("{}:{line}: not a report: {message}; reports are written by `ticktock run`, see reports/schema/report.json", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What was expected and what was found.
        message: String,
    },
}

/// Writes a report, whole or not at all.
///
/// # Errors
/// When the file cannot be written; what was there before then still is.
pub fn write(path: &Path, report: &Report) -> Result<(), ReportError> {
    write::json(path, report).map_err(|cause| ReportError::Write { path: path.to_owned(), cause })
}

/// Reads a report.
///
/// # Errors
/// When the file cannot be read, or is no report of a form that this version knows.
pub fn read(path: &Path) -> Result<Report, ReportError> {
    let bytes = fs::read(path).map_err(|cause| ReportError::Read { path: path.to_owned(), cause })?;
    let malformed = |line: usize, message: String| ReportError::Malformed { path: path.to_owned(), line, message };
    // The version is looked at first: a form that is not known has keys that are not known.
    #[derive(serde::Deserialize)]
    struct Form {
        schema: u32,
    }
    if let Ok(Form { schema }) = serde_json::from_slice(&bytes)
        && !READ_VERSIONS.contains(&schema)
    {
        let known = format!("{} to {}", READ_VERSIONS.start(), READ_VERSIONS.end());
        return Err(malformed(1, format!("its form has version {schema}, and this tool reads {known}")));
    }
    serde_json::from_slice(&bytes).map_err(|error| malformed(error.line().max(1), error.to_string()))
}
