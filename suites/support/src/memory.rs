//! What a C library and the bindings' runtime would bring: comparing memory, and the canonical ABI's allocator.
//!
//! Copying and filling memory are instructions of WebAssembly, so that nothing else is needed.

use alloc::alloc::{Layout, alloc, realloc};

/// Gives the host memory for what it passes into the guest, as the canonical ABI asks of a `realloc` function.
///
/// # Safety
/// `old` must be null with a length of 0, or come from this function with this length and alignment.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn cabi_realloc(old: *mut u8, old_len: usize, align: usize, new_len: usize) -> *mut u8 {
    let Ok(layout) = Layout::from_size_align(if old_len == 0 { new_len } else { old_len }, align) else {
        core::arch::wasm32::unreachable();
    };
    let pointer = if old_len != 0 {
        // SAFETY: the host hands back what it was given, says the canonical ABI, and grows it.
        unsafe { realloc(old, layout, new_len) }
    } else if new_len == 0 {
        return align as *mut u8;
    } else {
        // SAFETY: the layout's size is not 0.
        unsafe { alloc(layout) }
    };
    if pointer.is_null() {
        // Out of memory: the canonical ABI knows no other answer than a trap.
        core::arch::wasm32::unreachable();
    }
    pointer
}

/// Compares `len` bytes as `memcmp` of C does.
///
/// # Safety
/// Both pointers must be valid for reading `len` bytes.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn memcmp(left: *const u8, right: *const u8, len: usize) -> i32 {
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
pub(crate) unsafe extern "C" fn bcmp(left: *const u8, right: *const u8, len: usize) -> i32 {
    // SAFETY: the same is asked of this function's caller.
    unsafe { memcmp(left, right, len) }
}
