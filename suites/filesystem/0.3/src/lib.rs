//! What several guests of `wasi:filesystem` share: the folder that they are given, and whole files and directories.
//!
//! A guest imports what the functions that it calls need, and nothing of the others.
//!
//! # Fixtures
//! They are those of track 0.2.
//! - `plain` has the file `file` with [`CONTENT`], the file `other` with [`OTHER_CONTENT`], and the directory `directory`, in
//!   which is the file `inside` with [`INSIDE_CONTENT`].
//! - `links` has `file` and `directory/inside` as `plain` has them, and symbolic links: `to-file`, `to-link` (which points at
//!   `to-file`), `to-directory`, `dangling`, `loop` (which points at itself), `ping` and `pong` (which point at each other),
//!   `directory/to-file-above` (which points at `../file`), and those that lead out: `parent`, `escape`, `root` and
//!   `rooted-file`.
//! - `second` has the file `elsewhere`.
#![no_std]

mod names;
mod streams;

pub use names::{kind, name};
pub use streams::{
    append, content, deliver, directory, read_all, read_exactly, read_from, read_to_end, receive, stream, write,
    write_all, write_in_vain, write_to,
};
use support::prelude::*;
use support::{Here, here};
use wasip3::clocks::system_clock::Instant;
use wasip3::filesystem::preopens::get_directories;
use wasip3::filesystem::types::{
    Descriptor, DescriptorFlags, DescriptorType, DirectoryEntry, ErrorCode, Filesize, OpenFlags, PathFlags,
};

/// What is in the file `file` of the fixtures.
pub const CONTENT: &[u8] = b"the content of the file";

/// What is in the file `other` of the fixture `plain`.
pub const OTHER_CONTENT: &[u8] = b"the other content";

/// What is in the file `directory/inside` of the fixtures.
pub const INSIDE_CONTENT: &[u8] = b"inside the directory";

/// A symbolic link at the end of a path is expanded.
pub const FOLLOW: PathFlags = PathFlags::SYMLINK_FOLLOW;

/// A symbolic link at the end of a path is what the path means.
pub const NO_FOLLOW: PathFlags = PathFlags::empty();

/// For files that are read and written.
pub const READ_WRITE: DescriptorFlags = DescriptorFlags::READ.union(DescriptorFlags::WRITE);

/// For directories that are read and changed.
pub const READ_MUTATE: DescriptorFlags = DescriptorFlags::READ.union(DescriptorFlags::MUTATE_DIRECTORY);

/// Paths that lead out of the directory that they are resolved in, in the fixture `plain`.
///
/// Some of them name things that are inside: what counts is where a step of the resolution leads, and not where it ends.
pub const ESCAPES: [&str; 8] =
    ["..", "../", "../file", "/", "/file", "/directory/inside", "directory/../..", "directory/../../file"];

/// Paths that symbolic links in their middle lead out of the directory, in the fixture `links`.
pub const ESCAPES_BY_LINKS: [&str; 3] = ["parent/file", "root/file", "directory/../parent/file"];

/// Paths that symbolic links at their end lead out of the directory, if they are expanded, in the fixture `links`.
pub const LINKS_OUT: [&str; 4] = ["parent", "root", "rooted-file", "escape"];

/// The folder that the guest finds at `/`.
#[track_caller]
pub fn root() -> Descriptor {
    preopen("/")
}

/// The folder that the guest finds at this path.
#[track_caller]
pub fn preopen(path: &str) -> Descriptor {
    for (descriptor, name) in get_directories() {
        if name == path {
            return descriptor;
        }
    }
    fail!("`get-directories` has the directory that the guest is given, `{path}`")
}

/// The folder that the guest finds at `/`, with symbolic links in it.
///
/// Git makes text files of them where it was told that there are no symbolic links. Then the test cannot be run. It is seen by a
/// link that stays inside: what a host makes of others is for tests to say.
#[track_caller]
pub fn links() -> impl Future<Output = Descriptor> {
    let (here, root) = (here(), root());
    async move {
        let stat =
            value(here, root.stat_at(NO_FOLLOW, "to-file".into()).await, "`stat-at` of a symbolic link succeeds");
        if !matches!(stat.type_, DescriptorType::SymbolicLink) {
            let claim =
                "`to-file` is seen as a symbolic link (if it is none, check the suite out with `core.symlinks`)";
            here.expected(claim, "symbolic-link", kind(&stat.type_));
        }
        root
    }
}

fn value<T>(here: Here, result: Result<T, ErrorCode>, claim: &str) -> T {
    match result {
        Ok(value) => value,
        Err(code) => here.expected(claim, "success", name(&code)),
    }
}

/// The value of a result. Fails with the claim if it is an error.
#[track_caller]
pub fn succeed<T>(result: Result<T, ErrorCode>, claim: &str) -> T {
    value(here(), result, claim)
}

/// Fails with the claim unless the result is one of these errors.
#[track_caller]
pub fn check_fails<T>(result: Result<T, ErrorCode>, codes: &[ErrorCode], claim: &str) {
    let codes: Vec<String> = codes.iter().map(name).collect();
    let actual = match result {
        Err(code) => name(&code),
        Ok(_) => "success".to_owned(),
    };
    if !codes.contains(&actual) {
        support::expected(claim, codes.join(" or "), actual);
    }
}

/// Fails with the claim unless these are the bytes. The report shows them as text, and no more than the first hundred.
#[track_caller]
pub fn check_bytes(actual: impl AsRef<[u8]>, expected: impl AsRef<[u8]>, claim: &str) {
    let (actual, expected) = (actual.as_ref(), expected.as_ref());
    if actual != expected {
        let text = |bytes: &[u8]| {
            let more = if bytes.len() > 100 { " …" } else { "" };
            format!("{} bytes: {}{more}", bytes.len(), bytes[..bytes.len().min(100)].escape_ascii())
        };
        support::expected(claim, text(expected), text(actual));
    }
}

/// Fails unless the result of a call with this path is that the path leads out.
#[track_caller]
pub fn check_escape<T>(result: Result<T, ErrorCode>, path: &str) {
    check_fails(result, &[ErrorCode::NotPermitted], &format!("`{path}` leads out of the directory"));
}

/// Opens what is at a path, without following a symbolic link at its end.
#[track_caller]
pub fn open(directory: &Descriptor, path: &str, flags: DescriptorFlags) -> impl Future<Output = Descriptor> {
    let here = here();
    async move {
        let result = directory.open_at(NO_FOLLOW, path.into(), OpenFlags::empty(), flags).await;
        value(here, result, &format!("`open-at` opens `{}`", path.escape_debug()))
    }
}

/// Opens a directory.
#[track_caller]
pub fn open_directory(directory: &Descriptor, path: &str, flags: DescriptorFlags) -> impl Future<Output = Descriptor> {
    let here = here();
    async move {
        let result = directory.open_at(NO_FOLLOW, path.into(), OpenFlags::DIRECTORY, flags).await;
        value(here, result, &format!("`open-at` opens the directory `{}`", path.escape_debug()))
    }
}

/// Makes a file with this content, and gives it open for reading and writing.
#[track_caller]
pub fn create(directory: &Descriptor, path: &str, content: impl AsRef<[u8]>) -> impl Future<Output = Descriptor> {
    let here = here();
    async move {
        let flags = OpenFlags::CREATE | OpenFlags::EXCLUSIVE;
        let result = directory.open_at(NO_FOLLOW, path.into(), flags, READ_WRITE).await;
        let file = value(here, result, &format!("`open-at` creates the file `{}`", path.escape_debug()));
        let result = write(&file, content.as_ref(), 0).await;
        value(here, result, "`write-via-stream` succeeds");
        file
    }
}

/// Makes a directory.
#[track_caller]
pub fn create_directory(directory: &Descriptor, path: &str) -> impl Future<Output = ()> {
    let here = here();
    async move {
        let result = directory.create_directory_at(path.into()).await;
        value(here, result, &format!("`create-directory-at` makes `{}`", path.escape_debug()));
    }
}

/// Makes a symbolic link, or gives `false` on a file system that says that it has none.
#[track_caller]
pub fn symlink(directory: &Descriptor, content: &str, path: &str) -> impl Future<Output = bool> {
    let here = here();
    async move {
        match directory.symlink_at(content.into(), path.into()).await {
            Err(ErrorCode::Unsupported) => false,
            result => {
                value(here, result, &format!("`symlink-at` makes `{path}`, which points at `{content}`"));
                true
            }
        }
    }
}

/// Makes a hard link, or gives `false` on a file system that says that it has none.
#[track_caller]
pub fn link(directory: &Descriptor, old: &str, new: &str) -> impl Future<Output = bool> {
    let here = here();
    async move {
        match directory.link_at(NO_FOLLOW, old.into(), directory, new.into()).await {
            Err(ErrorCode::Unsupported) => false,
            result => {
                value(here, result, &format!("`link-at` makes `{new}`, a hard link to `{old}`"));
                true
            }
        }
    }
}

/// How long a file is.
#[track_caller]
pub fn size(file: &Descriptor) -> impl Future<Output = Filesize> {
    let here = here();
    async move { value(here, file.stat().await, "`stat` succeeds").size }
}

/// Whether there is something at a path; a symbolic link is something, wherever it points.
#[track_caller]
pub fn is_there(directory: &Descriptor, path: &str) -> impl Future<Output = bool> {
    let here = here();
    async move {
        match directory.stat_at(NO_FOLLOW, path.into()).await {
            Ok(_) => true,
            Err(ErrorCode::NoEntry) => false,
            Err(code) => {
                here.fail(format!("`stat-at` of `{}` finds it or not, and gave {}", path.escape_debug(), name(&code)))
            }
        }
    }
}

/// The entries of a directory, sorted by their names.
#[track_caller]
pub fn entries(directory: &Descriptor) -> impl Future<Output = Vec<DirectoryEntry>> {
    let here = here();
    async move {
        let (entries, result) = streams::directory(directory).await;
        value(here, result, "`read-directory` succeeds");
        let mut entries = entries;
        entries.sort_by(|one, other| one.name.cmp(&other.name));
        entries
    }
}

/// The names of the entries of a directory, sorted.
#[track_caller]
pub fn names(directory: &Descriptor) -> impl Future<Output = Vec<String>> {
    let entries = entries(directory);
    async move { entries.await.into_iter().map(|entry| entry.name).collect() }
}

/// A point in time as seconds and nanoseconds, which compare as points in time do.
pub fn time(instant: Instant) -> (i64, u32) {
    (instant.seconds, instant.nanoseconds)
}

/// The same for a timestamp, which a platform may not maintain.
pub fn timestamp(instant: Option<Instant>) -> Option<(i64, u32)> {
    instant.map(time)
}
