//! The list of digests, in the form of `sha256sum`. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::digest::Digest;
use std::collections::BTreeMap;
use std::fmt;

/// The digest of each published file, by its path from the folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums(pub BTreeMap<String, Digest>);

/// A line that is none of a list of digests.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct SumsError {
    /// The line, counted from 1.
    pub line: usize,
    /// What was expected and what was found.
    pub message: String,
}

impl Sums {
    /// Reads a list: on each line 64 hexadecimal digits, two spaces and a path.
    ///
    /// # Errors
    /// When a line has another form, names a file twice, or a file that is not in the folder.
    pub fn parse(text: &str) -> Result<Self, SumsError> {
        let mut sums = Self::default();
        for (line, content) in (1..).zip(text.lines()) {
            let error = |message: String| SumsError { line, message };
            let parts = content.split_once("  ");
            let parsed = parts.and_then(|(digits, path)| Some((format!("sha256:{digits}").parse().ok()?, path)));
            let Some((digest, path)) = parsed else {
                return Err(error("expected 64 hexadecimal digits, two spaces and a path".to_owned()));
            };
            let inside = path.split('/').all(|part| !part.is_empty() && part != "." && part != "..");
            if !inside || path.contains(['\\', ':']) || path.chars().any(char::is_control) {
                return Err(error(format!("`{}` is no path within the folder", path.escape_debug())));
            }
            if sums.0.insert(path.to_owned(), digest).is_some() {
                return Err(error(format!("`{path}` is listed twice")));
            }
        }
        Ok(sums)
    }
}

impl fmt::Display for Sums {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(path, digest)| writeln!(f, "{}  {path}", digest.hex()))
    }
}
