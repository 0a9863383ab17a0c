//! Files and directories by their streams, whole.

use crate::value;
use support::channels::PART;
pub use support::channels::{deliver, read_exactly, read_to_end, receive, write_all as write_to};
use support::here;
use support::prelude::*;
use support::tasks::join;
use wasip3::filesystem::types::{Descriptor, DescriptorFlags, DirectoryEntry, ErrorCode, Filesize};
use wasip3::wit_bindgen::{FutureReader, StreamReader, StreamResult, StreamWriter};

/// A stream of bytes: what is written at the one end is read at the other.
pub fn stream() -> (StreamWriter<u8>, StreamReader<u8>) {
    wasip3::wit_stream::new()
}

/// Writes bytes to a file from an offset on, by `write-via-stream`, and gives what became of it.
pub async fn write(file: &Descriptor, bytes: &[u8], offset: Filesize) -> Result<(), ErrorCode> {
    deliver(|reader| file.write_via_stream(reader, offset), bytes).await
}

/// Writes all bytes to a file from an offset on, by `write-via-stream`.
#[track_caller]
pub fn write_all(file: &Descriptor, bytes: impl AsRef<[u8]>, offset: Filesize) -> impl Future<Output = ()> {
    let here = here();
    async move { value(here, write(file, bytes.as_ref(), offset).await, "`write-via-stream` succeeds") }
}

/// Writes until the reading end is dropped, at most a hundred times, and drops the stream.
///
/// What becomes of a stream whose bytes cannot be written is not said: a host may drop its end, or throw away what comes.
pub async fn write_in_vain(mut writer: StreamWriter<u8>) {
    for _ in 0..100 {
        // Once the end is known to be dropped, nothing may be written to it.
        if writer.write(b"written".to_vec()).await.0 == StreamResult::Dropped {
            return;
        }
    }
}

/// Appends bytes to a file, by `append-via-stream`, and gives what became of it.
pub async fn append(file: &Descriptor, bytes: &[u8]) -> Result<(), ErrorCode> {
    deliver(|reader| file.append_via_stream(reader), bytes).await
}

/// Reads a file from an offset to its end, by `read-via-stream`.
#[track_caller]
pub fn read_from(file: &Descriptor, offset: Filesize) -> impl Future<Output = Vec<u8>> {
    let here = here();
    async move {
        let (bytes, result) = receive(file.read_via_stream(offset)).await;
        value(here, result, "`read-via-stream` succeeds");
        bytes
    }
}

/// What is in a file that is open.
#[track_caller]
pub fn read_all(file: &Descriptor) -> impl Future<Output = Vec<u8>> {
    read_from(file, 0)
}

/// What is in the file at a path.
#[track_caller]
pub fn content(directory: &Descriptor, path: &str) -> impl Future<Output = Vec<u8>> {
    let (here, file) = (here(), crate::open(directory, path, DescriptorFlags::READ));
    async move {
        let (bytes, result) = receive(file.await.read_via_stream(0)).await;
        value(here, result, "`read-via-stream` succeeds");
        bytes
    }
}

/// The entries of a directory in the order in which they come, by `read-directory`, and what became of it.
pub async fn directory(directory: &Descriptor) -> (Vec<DirectoryEntry>, Result<(), ErrorCode>) {
    let (stream, done) = directory.read_directory();
    collect(stream, done).await
}

async fn collect(
    mut stream: StreamReader<DirectoryEntry>,
    done: FutureReader<Result<(), ErrorCode>>,
) -> (Vec<DirectoryEntry>, Result<(), ErrorCode>) {
    let entries = async {
        let mut entries = Vec::new();
        loop {
            let (result, part) = stream.read(Vec::with_capacity(PART / 1024)).await;
            entries.extend(part);
            if !matches!(result, StreamResult::Complete(_)) {
                return entries;
            }
        }
    };
    join(entries, async { done.await }).await
}
