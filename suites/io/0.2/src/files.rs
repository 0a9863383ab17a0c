//! Streams of a file. Tests that use them are given the fixture `files`, a folder with the file `data`.

use support::prelude::*;
use wasip2::filesystem::preopens::get_directories;
use wasip2::filesystem::types::{Descriptor, DescriptorFlags, OpenFlags, PathFlags};
use wasip2::io::streams::{InputStream, OutputStream};

/// What the file holds at first.
pub const CONTENT: &[u8] = b"0123456789";

/// Where a write of [`CONTENT`] begins that cannot succeed: its end is beyond what the size of a file can be.
const TOO_FAR: u64 = u64::MAX - 7;

/// The file `data`, opened for reading and writing.
#[track_caller]
pub fn open() -> Descriptor {
    let directories = get_directories();
    check_eq!(directories.len(), 1, "the number of folders that are given");
    let flags = DescriptorFlags::READ | DescriptorFlags::WRITE;
    match directories[0].0.open_at(PathFlags::empty(), "data", OpenFlags::empty(), flags) {
        Ok(file) => file,
        Err(code) => fail!("`open-at` opens the file that was given, and gave {code:?}"),
    }
}

/// A stream for reading the file from its start.
#[track_caller]
pub fn input(file: &Descriptor) -> InputStream {
    match file.read_via_stream(0) {
        Ok(stream) => stream,
        Err(code) => fail!("`read-via-stream` of a file that is open for reading succeeds, and gave {code:?}"),
    }
}

/// A stream for writing the file from its start.
#[track_caller]
pub fn output(file: &Descriptor) -> OutputStream {
    match file.write_via_stream(0) {
        Ok(stream) => stream,
        Err(code) => fail!("`write-via-stream` of a file that is open for writing succeeds, and gave {code:?}"),
    }
}

/// A stream to which [`CONTENT`] cannot be written.
///
/// There is none where `write-via-stream` says so already, which it may.
pub fn failing_output(file: &Descriptor) -> Option<OutputStream> {
    file.write_via_stream(TOO_FAR).ok()
}
