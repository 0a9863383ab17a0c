//! What several guests of `wasi:filesystem` share: the folder that they are given, and whole files and directories.
//!
//! A guest imports what the functions that it calls need, and nothing of the others.
//!
//! # Fixtures
//! - `plain` has the file `file` with [`CONTENT`], the file `other` with [`OTHER_CONTENT`], and the directory `directory`, in
//!   which is the file `inside` with [`INSIDE_CONTENT`].
//! - `links` has `file` and `directory/inside` as `plain` has them, and symbolic links: `to-file`, `to-link` (which points at
//!   `to-file`), `to-directory`, `dangling`, `loop` (which points at itself), `ping` and `pong` (which point at each other),
//!   `directory/to-file-above` (which points at `../file`), and those that lead out: `parent`, `escape`, `root` and
//!   `rooted-file`.
//! - `second` has the file `elsewhere`.
#![no_std]

use support::prelude::*;
pub use support::streams::{read_to_end, succeed as succeed_stream};
use wasip2::clocks::wall_clock::Datetime;
use wasip2::filesystem::preopens::get_directories;
use wasip2::filesystem::types::{
    Descriptor, DescriptorFlags, DescriptorType, DirectoryEntry, ErrorCode, Filesize, OpenFlags, PathFlags,
};
use wasip2::io::streams::OutputStream;

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
/// Git makes text files of them where it was told that there are no symbolic links. Then the test cannot be run.
#[track_caller]
pub fn links() -> Descriptor {
    let root = root();
    let stat = succeed(root.stat_at(NO_FOLLOW, "root"), "`stat-at` of a symbolic link succeeds");
    check_eq!(
        stat.type_,
        DescriptorType::SymbolicLink,
        "`root` is seen as a symbolic link (if it is none, check the suite out with `core.symlinks`)"
    );
    root
}

/// The value of a result. Fails with the claim if it is an error.
#[track_caller]
pub fn succeed<T>(result: Result<T, ErrorCode>, claim: &str) -> T {
    match result {
        Ok(value) => value,
        Err(code) => support::expected(claim, "success", code.name()),
    }
}

/// Fails with the claim unless the result is one of these errors.
#[track_caller]
pub fn check_fails<T>(result: Result<T, ErrorCode>, codes: &[ErrorCode], claim: &str) {
    let expected = || codes.iter().map(ErrorCode::name).collect::<Vec<_>>().join(" or ");
    match result {
        Err(code) if codes.contains(&code) => {}
        Err(code) => support::expected(claim, expected(), code.name()),
        Ok(_) => support::expected(claim, expected(), "success"),
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
pub fn open(directory: &Descriptor, path: &str, flags: DescriptorFlags) -> Descriptor {
    let result = directory.open_at(NO_FOLLOW, path, OpenFlags::empty(), flags);
    succeed(result, &format!("`open-at` opens `{}`", path.escape_debug()))
}

/// Opens a directory.
#[track_caller]
pub fn open_directory(directory: &Descriptor, path: &str, flags: DescriptorFlags) -> Descriptor {
    let result = directory.open_at(NO_FOLLOW, path, OpenFlags::DIRECTORY, flags);
    succeed(result, &format!("`open-at` opens the directory `{}`", path.escape_debug()))
}

/// Makes a file with this content, and gives it open for reading and writing.
#[track_caller]
pub fn create(directory: &Descriptor, path: &str, content: &[u8]) -> Descriptor {
    let result = directory.open_at(NO_FOLLOW, path, OpenFlags::CREATE | OpenFlags::EXCLUSIVE, READ_WRITE);
    let file = succeed(result, &format!("`open-at` creates the file `{}`", path.escape_debug()));
    write_all(&file, content, 0);
    file
}

/// Makes a directory.
#[track_caller]
pub fn create_directory(directory: &Descriptor, path: &str) {
    let result = directory.create_directory_at(path);
    succeed(result, &format!("`create-directory-at` makes `{}`", path.escape_debug()));
}

/// Makes a symbolic link, or gives `false` on a file system that says that it has none.
#[track_caller]
pub fn symlink(directory: &Descriptor, content: &str, path: &str) -> bool {
    match directory.symlink_at(content, path) {
        Err(ErrorCode::Unsupported) => false,
        result => {
            succeed(result, &format!("`symlink-at` makes `{path}`, which points at `{content}`"));
            true
        }
    }
}

/// Makes a hard link, or gives `false` on a file system that says that it has none.
#[track_caller]
pub fn link(directory: &Descriptor, old: &str, new: &str) -> bool {
    match directory.link_at(NO_FOLLOW, old, directory, new) {
        Err(ErrorCode::Unsupported) => false,
        result => {
            succeed(result, &format!("`link-at` makes `{new}`, a hard link to `{old}`"));
            true
        }
    }
}

/// Writes all bytes to a file from an offset on, by `write`.
#[track_caller]
pub fn write_all(file: &Descriptor, bytes: &[u8], offset: Filesize) {
    let mut written = 0;
    while written < bytes.len() {
        let rest = &bytes[written..];
        let length = succeed(file.write(rest, offset + written as Filesize), "`write` succeeds");
        check!(
            length > 0 && length <= rest.len() as Filesize,
            "`write` of {} bytes writes some of them, and no more, and wrote {length}",
            rest.len()
        );
        written += length as usize;
    }
}

/// Reads a file from an offset to its end, by `read`.
#[track_caller]
pub fn read_from(file: &Descriptor, offset: Filesize) -> Vec<u8> {
    let mut bytes = Vec::new();
    // A read that was interrupted may bring nothing, but not for ever.
    let mut idle = 0;
    loop {
        let (part, ended) = succeed(file.read(65_536, offset + bytes.len() as Filesize), "`read` succeeds");
        check!(part.len() <= 65_536, "`read` of 65,536 bytes gives no more, and gave {}", part.len());
        idle = if part.is_empty() { idle + 1 } else { 0 };
        bytes.extend(part);
        if ended {
            return bytes;
        }
        check!(idle < 1000, "`read` says that the end of the file is reached, after {} bytes", bytes.len());
    }
}

/// What is in a file that is open.
#[track_caller]
pub fn read_all(file: &Descriptor) -> Vec<u8> {
    read_from(file, 0)
}

/// What is in the file at a path.
#[track_caller]
pub fn content(directory: &Descriptor, path: &str) -> Vec<u8> {
    read_all(&open(directory, path, DescriptorFlags::READ))
}

/// How long a file is.
#[track_caller]
pub fn size(file: &Descriptor) -> Filesize {
    succeed(file.stat(), "`stat` succeeds").size
}

/// Whether there is something at a path; a symbolic link is something, wherever it points.
#[track_caller]
pub fn is_there(directory: &Descriptor, path: &str) -> bool {
    match directory.stat_at(NO_FOLLOW, path) {
        Ok(_) => true,
        Err(ErrorCode::NoEntry) => false,
        Err(code) => fail!("`stat-at` of `{}` finds it or not, and gave {}", path.escape_debug(), code.name()),
    }
}

/// The entries of a directory, sorted by their names.
#[track_caller]
pub fn entries(directory: &Descriptor) -> Vec<DirectoryEntry> {
    let stream = succeed(directory.read_directory(), "`read-directory` succeeds");
    let mut entries = Vec::new();
    while let Some(entry) = succeed(stream.read_directory_entry(), "`read-directory-entry` succeeds") {
        entries.push(entry);
    }
    entries.sort_by(|one, other| one.name.cmp(&other.name));
    entries
}

/// The names of the entries of a directory, sorted.
#[track_caller]
pub fn names(directory: &Descriptor) -> Vec<String> {
    entries(directory).into_iter().map(|entry| entry.name).collect()
}

/// A point in time as seconds and nanoseconds, which compare as points in time do.
pub fn time(datetime: Datetime) -> (u64, u32) {
    (datetime.seconds, datetime.nanoseconds)
}

/// The same for a timestamp, which a platform may not maintain.
pub fn timestamp(datetime: Option<Datetime>) -> Option<(u64, u32)> {
    datetime.map(time)
}

/// Writes up to 4096 bytes to a stream and flushes it.
#[track_caller]
pub fn write_and_flush(stream: &OutputStream, bytes: &[u8]) {
    succeed_stream(stream.blocking_write_and_flush(bytes), "`blocking-write-and-flush` succeeds");
}
