//! Standard error of track 0.3, for the failure report alone.
//!
//! The streams and futures of `wasip3` are those of `wasi:cli/stdin`, as it is the first interface that has some: a guest that
//! uses one imports that interface. Every guest reports failures, and most are not about standard input. So the few functions
//! that are needed are named here as those of `wasi:cli/stderr`.

use core::alloc::Layout;
use wasip3::wit_bindgen::block_on;
use wasip3::wit_bindgen::rt::async_support::{FutureVtable, RawFutureReader, RawStreamWriter, StreamVtable};

#[cfg(target_family = "wasm")]
#[link(wasm_import_module = "wasi:cli/stderr@0.3.2")]
unsafe extern "C" {
    #[link_name = "write-via-stream"]
    fn write_via_stream(reader: u32) -> u32;
    #[link_name = "[stream-new-0]write-via-stream"]
    fn stream_new() -> u64;
    #[link_name = "[async-lower][stream-write-0]write-via-stream"]
    fn stream_write(writer: u32, bytes: *const u8, length: usize) -> u32;
    #[link_name = "[stream-cancel-write-0]write-via-stream"]
    fn stream_cancel_write(writer: u32) -> u32;
    #[link_name = "[stream-drop-writable-0]write-via-stream"]
    fn stream_drop_writable(writer: u32);
    #[link_name = "[async-lower][future-read-1]write-via-stream"]
    fn future_read(reader: u32, result: *mut u8) -> u32;
    #[link_name = "[future-cancel-read-1]write-via-stream"]
    fn future_cancel_read(reader: u32) -> u32;
    #[link_name = "[future-drop-readable-1]write-via-stream"]
    fn future_drop_readable(reader: u32);
}

/// What guests do not have on other targets, where the crate is only looked at.
#[cfg(not(target_family = "wasm"))]
mod elsewhere {
    macro_rules! nowhere {
        ($($name:ident($($type:ty),*) $(-> $result:ty)?;)*) => {
            $(pub(super) unsafe extern "C" fn $name($(_: $type),*) $(-> $result)? { unreachable!() })*
        };
    }
    nowhere! {
        write_via_stream(u32) -> u32;
        stream_new() -> u64;
        stream_write(u32, *const u8, usize) -> u32;
        stream_cancel_write(u32) -> u32;
        stream_drop_writable(u32);
        future_read(u32, *mut u8) -> u32;
        future_cancel_read(u32) -> u32;
        future_drop_readable(u32);
    }
}
#[cfg(not(target_family = "wasm"))]
use elsewhere::*;

/// The stream that is written to, of which only the writing end is used.
static STREAM: StreamVtable<u8> = StreamVtable {
    layout: Layout::new::<u8>(),
    lower: None,
    dealloc_lists: None,
    lift: None,
    start_write: stream_write,
    start_read: no_read,
    cancel_write: stream_cancel_write,
    cancel_read: no_cancel,
    drop_writable: stream_drop_writable,
    drop_readable: no_drop,
    new: stream_new,
};

/// The future of what became of it, of which only the reading end is used. The value, a `result<_, error-code>` of two bytes,
/// is not looked at.
static FUTURE: FutureVtable<()> = FutureVtable {
    layout: Layout::new::<[u8; 2]>(),
    lower: no_value,
    dealloc_lists: no_lists,
    lift: no_lists,
    start_write: no_write,
    start_read: future_read,
    cancel_write: no_cancel,
    cancel_read: future_cancel_read,
    drop_writable: no_drop,
    drop_readable: future_drop_readable,
    new: no_new,
};

unsafe extern "C" fn no_read(_: u32, _: *mut u8, _: usize) -> u32 {
    unreachable!()
}
unsafe extern "C" fn no_write(_: u32, _: *const u8) -> u32 {
    unreachable!()
}
unsafe extern "C" fn no_cancel(_: u32) -> u32 {
    unreachable!()
}
unsafe extern "C" fn no_drop(_: u32) {}
unsafe extern "C" fn no_new() -> u64 {
    unreachable!()
}
unsafe fn no_value((): (), _: *mut u8) {}
unsafe fn no_lists(_: *mut u8) {}

/// Writes all bytes to standard error. A stream that fails is given up: there is nowhere left to report to.
///
/// It waits where it is, so that it may be called while a future of the guest is being polled, as a panic does.
pub(crate) fn write(bytes: &[u8]) {
    // SAFETY: the handles are those that the canonical ABI gives for these functions: a pair of 32 bits each with the reading
    // end in the lower half, and the reading end of the future. Each is used once.
    let (mut writer, done) = unsafe {
        let ends = stream_new();
        let writer = RawStreamWriter::new((ends >> 32) as u32, &STREAM);
        (writer, RawFutureReader::new(write_via_stream(ends as u32), &FUTURE))
    };
    block_on(async {
        writer.write_all(bytes.to_vec()).await;
        drop(writer);
        done.await;
    });
}
