//! Writes that go on when nobody waits for them: what a synchronous component can do beside its calls.
//!
//! A write that was begun lasts until somebody reads, whatever became of the call that began it. The end that is written to is
//! never dropped, as it may not be while its write lasts.

use alloc::vec::Vec;
use wit_bindgen::rt::async_support::{FutureVtable, StreamVtable};
use wit_bindgen::{FutureReader, StreamReader};

/// A stream to which all of these bytes are being written.
pub fn stream(vtable: &'static StreamVtable<u8>, bytes: Vec<u8>) -> StreamReader<u8> {
    // SAFETY: the two ends are those of the new stream, the one that is written to in the upper half, and each is used by one
    // owner. The bytes are there as long as the component is.
    unsafe {
        let ends = (vtable.new)();
        let bytes = bytes.leak();
        (vtable.start_write)((ends >> 32) as u32, bytes.as_ptr(), bytes.len());
        StreamReader::new(ends as u32, vtable)
    }
}

/// A future to which this value is being written.
pub fn future<T: 'static>(vtable: &'static FutureVtable<T>, value: T) -> FutureReader<T> {
    // SAFETY: the two ends are those of the new future, the one that is written to in the upper half, and each is used by one
    // owner. The memory has the size that the vtable asks for, which is not 0 for any value here, and is there as long as the
    // component is.
    unsafe {
        let ends = (vtable.new)();
        let memory = alloc::alloc::alloc(vtable.layout);
        (vtable.lower)(value, memory);
        (vtable.start_write)((ends >> 32) as u32, memory);
        FutureReader::new(ends as u32, vtable)
    }
}
