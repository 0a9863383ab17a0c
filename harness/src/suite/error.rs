//! What can be wrong with suites.

use crate::id::TestId;
use std::fmt;
use std::path::PathBuf;

/// Something is wrong with a suite: its files, or the building of its guests.
#[derive(Debug, thiserror::Error)]
pub enum SuiteError {
    /// A file of a test says something that it cannot say.
    #[error("{}", .0.iter().map(Mistake::to_string).collect::<Vec<_>>().join("\n       "))]
    Malformed(Vec<Mistake>),
    /// A file or folder cannot be read.
    #[error("failed to read `{}`: {cause}; check that it is there and that you may read it", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// A file or folder cannot be written.
    #[error("failed to write `{}`: {cause}; check that there is room on the disk and that you may write there", path.display())]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// Two tests have the same id.
    #[error("two tests have the id `{id}`: `{}` and `{}`; rename one, or give their suites different names in `manifest.json`", first.display(), second.display())]
    Duplicate {
        /// The id.
        id: TestId,
        /// One of their files.
        first: PathBuf,
        /// The other's file.
        second: PathBuf,
    },
    /// A directory that was named as a suite has no tests.
    #[error("no tests in `{}`: expected `*.wasm` or `*.wast` files in it or in folders below it, as in a `wasi-testsuite` checkout of the branch `prod/testsuite-base`", .0.display())]
    NoTests(PathBuf),
    /// A program that the building needs cannot be started.
    #[error("failed to start `{program}`: {cause}; install Rust with rustup, see https://rustup.rs")]
    Start {
        /// The program.
        program: String,
        /// Why.
        cause: std::io::Error,
    },
    /// The target that guests are compiled for is not installed, and could not be.
    #[error(
        "the Rust target `{target}` is not installed and could not be added: {cause}\nadd it with: rustup target add {target}"
    )]
    Target {
        /// The target.
        target: &'static str,
        /// Why not.
        cause: String,
    },
    /// What is recorded of releases cannot be used.
    #[error(transparent)]
    Proposals(Box<crate::proposal::ProposalError>),
    /// Guests do not compile.
    #[error(
        "failed to build the guests of `{package}`; to see it alone type: cd suites && cargo build --release --manifest-path {package}/Cargo.toml\n{output}"
    )]
    Compile {
        /// The package, as a path below `suites/`.
        package: String,
        /// What the compiler said.
        output: String,
    },
}

/// A mistake in a file of a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The file.
    pub file: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
    /// What was expected and what was found.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.message)
    }
}

impl SuiteError {
    /// For `map_err`: reading this file or folder failed.
    pub(crate) fn read(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |cause| Self::Read { path, cause }
    }

    /// For `map_err`: writing this file or folder failed.
    pub(crate) fn write(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |cause| Self::Write { path, cause }
    }

    /// One mistake in one file.
    pub(crate) fn mistake(file: impl Into<PathBuf>, line: usize, message: impl Into<String>) -> Self {
        Self::Malformed(vec![Mistake { file: file.into(), line, message: message.into() }])
    }
}
