//! What can be wrong with a surface's text. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::scan::ScanError;
use super::subject::{Subject, SubjectError};

/// A line of a surface or delta that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {kind}")]
pub struct LineError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub kind: LineErrorKind,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineErrorKind {
    /// There is but one word.
    #[error("expected `<subject> <signature>`, such as `wasi:clocks/wall-clock#now func() -> datetime`")]
    NoSignature,
    /// The subject cannot be read.
    #[error(transparent)]
    Subject(SubjectError),
    /// The signature cannot be read.
    #[error("the signature of `{subject}`: {error}")]
    Signature {
        /// Whose signature.
        subject: Subject,
        /// What was expected.
        error: ScanError,
    },
    /// The subject is of another kind than the signature.
    #[error("`{subject}` cannot be a {kind}")]
    Kind {
        /// Whose signature.
        subject: Subject,
        /// The signature's kind.
        kind: &'static str,
    },
    /// An annotation is not one of those that surfaces know.
    #[error(
        "`{0}` is no annotation: expected `@since(VERSION)`, `@unstable(FEATURE)`, `@deprecated(VERSION)`, `@replacement(NAME)` or `@docs(8 DIGITS)`"
    )]
    Annotation(String),
    /// The line can be read, but would be written otherwise.
    #[error("expected the line to be written `{canonical}`")]
    Form {
        /// How the line would be written.
        canonical: String,
    },
    /// The line does not begin with a mark.
    #[error("expected a line of a delta to begin with `+ `, `- `, `~ ` or `= `")]
    NoMark,
    /// An item is added that is there already.
    #[error("`{0}` is added, but is there already")]
    AddedTwice(Subject),
    /// An item is removed or changed that is not there.
    #[error("`{0}` is removed or changed, but was never there")]
    NotThere(Subject),
    /// An item is named twice in one delta.
    #[error("`{0}` is named twice in one delta")]
    NamedTwice(Subject),
    /// A line says that something changed, and it is as it was.
    #[error("`{0}` is said to have changed, but is as it was")]
    Unchanged(Subject),
    /// A line marked `=` changes more than the documentation, or one marked `~` nothing but it.
    #[error("`{subject}` must be marked `{expected}`: `=` is for documentation alone, `~` for signatures and gates")]
    Mark {
        /// The item.
        subject: Subject,
        /// The mark that is right.
        expected: char,
    },
}
