//! What can keep WIT from being read.

use std::path::PathBuf;

/// WIT that cannot be read or understood.
#[derive(Debug, thiserror::Error)]
pub enum ExtractError {
    /// A file or folder cannot be read.
    #[error("failed to read `{}`: {cause}; check that it is there and that you may read it", .path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// A folder holds no WIT.
    #[error(
        "no WIT in `{}`: expected `*.wit` files or wasm-encoded packages in it or in its folders (`deps` apart); name the folder that holds the release's packages",
        .0.display()
    )]
    NoWit(PathBuf),
    /// There is more than WIT can be.
    #[error(
        "`{}` holds more than {} MB of WIT, which no release does; name the folder or file of one release", .0.display(), super::MAXIMUM_BYTES / 1_000_000
    )]
    TooLarge(PathBuf),
    /// The text is no WIT. The message shows file, line and caret.
    #[error("failed to parse WIT: {0}")]
    Parse(String),
    /// A package is needed that is not there, or a name does not resolve. The message shows file, line and caret.
    #[error("failed to resolve WIT: {message}{hint}")]
    Resolve {
        /// What the parser says.
        message: String,
        /// What to type, where that helps.
        hint: &'static str,
    },
    /// Two folders hold the same package.
    #[error("`{package}` is in `{}` and in `{}`: name a folder that holds each package once", .first.display(), .second.display())]
    Twice {
        /// The package with its version.
        package: String,
        /// Where it is.
        first: PathBuf,
        /// Where it is, too.
        second: PathBuf,
    },
    /// A package is there in two versions.
    #[error("`{first}` and `{second}` are versions of one package: name a folder that holds each package once")]
    Versions {
        /// One of them.
        first: String,
        /// The other.
        second: String,
    },
    /// Files of one folder declare several packages, and another file none.
    #[error(
        "`{}` declares no package, and the other files of its folder declare several: begin it with `package namespace:name@version;`", .0.display()
    )]
    NoPackage(PathBuf),
    /// A wasm file that holds no WIT package.
    #[error(
        "`{}` is no wasm-encoded WIT package: {detail}; a package is made by `ticktock surface pack DIR -o FILE` or `wasm-tools component wit --wasm`", .path.display()
    )]
    NotAPackage {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        detail: String,
    },
    /// A published package cannot be had.
    #[error("failed to fetch `{reference}`: {reason}")]
    Fetch {
        /// The package as it was asked for.
        reference: String,
        /// Why.
        reason: String,
    },
    /// A name that WIT allows and the tool has no use for.
    #[error("`{text}` in package `{package}` cannot be named: {reason}")]
    Name {
        /// The package.
        package: String,
        /// The name.
        text: String,
        /// Why it cannot.
        reason: String,
    },
    /// The package cannot be encoded.
    #[error("failed to encode `{package}` as a wasm package: {reason}")]
    Encode {
        /// The package.
        package: String,
        /// Why.
        reason: String,
    },
}
