//! The functions that the compiler calls and that a C library would bring: comparing memory.
//!
//! Copying and filling are instructions of WebAssembly (bulk memory), so that nothing else is needed.

/// Compares `len` bytes as `memcmp` of C does.
///
/// # Safety
/// Both pointers must be valid for reading `len` bytes.
#[unsafe(no_mangle)]
unsafe extern "C" fn memcmp(left: *const u8, right: *const u8, len: usize) -> i32 {
    for at in 0..len {
        // SAFETY: `at` is below `len`, for which the caller vouches.
        let (left, right) = unsafe { (*left.add(at), *right.add(at)) };
        if left != right {
            return i32::from(left) - i32::from(right);
        }
    }
    0
}

/// Tells whether `len` bytes differ, as `bcmp` of C does.
///
/// # Safety
/// Both pointers must be valid for reading `len` bytes.
#[unsafe(no_mangle)]
unsafe extern "C" fn bcmp(left: *const u8, right: *const u8, len: usize) -> i32 {
    // SAFETY: the same is asked of this function's caller.
    unsafe { memcmp(left, right, len) }
}
