//! What can be wrong with `proposals/`.

use crate::digest::Digest;
use crate::id::{ProposalName, Release};
use crate::surface::{ExtractError, LineError};
use std::path::PathBuf;

/// Two surfaces' digests that should be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digests {
    /// The one that `proposal.toml` records.
    pub recorded: Digest,
    /// The one that was found.
    pub found: Digest,
}

/// A part of `proposals/` that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ProposalError {
    /// A file cannot be read or written.
    #[error("failed to {what} `{}`: {cause}", .path.display())]
    Io {
        /// `read` or `write`.
        what: &'static str,
        /// The file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// A TOML file is not what it should be. The message shows line and column.
    #[error("failed to read `{}`: {message}", .path.display())]
    Toml {
        /// The file.
        path: PathBuf,
        /// What is wrong, and where.
        message: String,
    },
    /// A surface's file has a line that cannot be used.
    #[error("failed to read `{}`: {error}", .path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        error: Box<LineError>,
    },
    /// A delta does not fit the release before.
    #[error("failed to fold `{}`: {message}; restore the file from version control, or delete it and import {release} again", .path.display())]
    Fold {
        /// The file.
        path: PathBuf,
        /// The release.
        release: Release,
        /// What does not fit.
        message: String,
    },
    /// Folding gives another surface than the one that was imported.
    #[error(
        "the surface of {proposal} at {release} is not the one that was imported: `proposal.toml` records {}, its files fold to {}; restore `proposals/{proposal}` from version control", .digests.recorded, .digests.found
    )]
    Digest {
        /// The proposal.
        proposal: ProposalName,
        /// The release.
        release: Release,
        /// What is in `proposal.toml`, and what the files fold to.
        digests: Box<Digests>,
    },
    /// Files that do not agree with each other.
    #[error("`{}`: {message}", .path.display())]
    Inconsistent {
        /// The file.
        path: PathBuf,
        /// What does not agree.
        message: String,
    },
    /// WIT cannot be read.
    #[error(transparent)]
    Extract(#[from] ExtractError),
    /// A package belongs to no proposal.
    #[error(
        "package `{package}` belongs to no proposal: expected one of {known}; for a new one, write `proposals/<name>/proposal.toml` first"
    )]
    UnknownPackage {
        /// The package.
        package: String,
        /// The packages that are known.
        known: String,
    },
    /// A release is imported that is older than one that is recorded.
    #[error(
        "{release} is out of order: the surface of {proposal} on track {} is recorded up to {latest}, and each release is recorded as what it changed since the one before; import {release} first and then what follows, starting from an empty `proposals/{proposal}/surface`", .release.track()
    )]
    OutOfOrder {
        /// The proposal.
        proposal: ProposalName,
        /// The release to import.
        release: Release,
        /// The newest release that is recorded.
        latest: Release,
    },
    /// A release is imported again with another surface.
    #[error(
        "{release} of {proposal} is recorded already, with another surface ({}; this WIT gives {}); a release does not change, so check that `{release}` is meant", .digests.recorded, .digests.found
    )]
    Recorded {
        /// The proposal.
        proposal: ProposalName,
        /// The release.
        release: Release,
        /// What is recorded, and what the WIT at hand gives.
        digests: Box<Digests>,
    },
    /// There is no such proposal.
    #[error("no proposal is called `{name}`{hint}: expected one of {known}")]
    UnknownProposal {
        /// The name.
        name: ProposalName,
        /// The proposals that are known.
        known: String,
        /// One that may have been meant.
        hint: String,
    },
    /// There is no such release.
    #[error("no surface of {release} is recorded; recorded are {known}")]
    UnknownRelease {
        /// The release.
        release: Release,
        /// The releases that are recorded.
        known: String,
    },
}
