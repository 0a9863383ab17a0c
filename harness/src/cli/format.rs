//! The forms that a command's answer has, where it has these three.

use clap::ValueEnum;

/// The form of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    #[default]
    Human,
    /// Markdown, for a comment or a summary
    Markdown,
    /// JSON
    Json,
}
