//! Bindings of `wasi:keyvalue`, and the bucket that tests are given.
#![no_std]

extern crate alloc;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use support::{expected, fail};
use wasip2::cli::environment::get_environment;

wit_bindgen::generate!({
    inline: "
        package ticktock:keyvalue;
        world imports {
            import wasi:keyvalue/store@0.2.0-draft;
            import wasi:keyvalue/atomics@0.2.0-draft;
            import wasi:keyvalue/batch@0.2.0-draft;
        }
    ",
    path: "wit",
    generate_all,
});

pub use self::wasi::keyvalue::store::{Bucket, Error, open};
pub use self::wasi::keyvalue::{atomics, batch};

/// The identifier of the bucket that the test is given.
///
/// The draft leaves open what identifiers are. It is the empty string, unless the variable `KEYVALUE_BUCKET` says another.
pub fn identifier() -> String {
    let variables = get_environment().into_iter();
    variables.filter_map(|(name, value)| (name == "KEYVALUE_BUCKET").then_some(value)).next().unwrap_or_default()
}

/// The bucket that the test is given.
#[track_caller]
pub fn bucket() -> Bucket {
    succeed(open(&identifier()), "`open` of the bucket that the test is given")
}

/// The value of a result. Fails if there is an error.
#[track_caller]
pub fn succeed<T>(result: Result<T, Error>, function: &str) -> T {
    match result {
        Ok(value) => value,
        Err(error) => expected(format!("{function} succeeds"), "success", format!("{error:?}")),
    }
}

/// The value of a key, or none.
#[track_caller]
pub fn get(bucket: &Bucket, key: &str) -> Option<Vec<u8>> {
    succeed(bucket.get(key), "`get`")
}

/// Sets the value of a key.
#[track_caller]
pub fn set(bucket: &Bucket, key: &str, value: impl AsRef<[u8]>) {
    succeed(bucket.set(key, value.as_ref()), "`set`")
}

/// Whether a key is there.
#[track_caller]
pub fn exists(bucket: &Bucket, key: &str) -> bool {
    succeed(bucket.exists(key), "`exists`")
}

/// The most pages of keys that are asked for.
const PAGES: usize = 10_000;

/// All keys, sorted: page by page until there is no further one.
#[track_caller]
pub fn keys(bucket: &Bucket) -> Vec<String> {
    let mut keys = Vec::new();
    let mut cursor = None;
    for _ in 0..PAGES {
        let page = succeed(bucket.list_keys(cursor), "`list-keys`");
        keys.extend(page.keys);
        cursor = page.cursor;
        if cursor.is_none() {
            keys.sort();
            return keys;
        }
    }
    fail!("`list-keys` comes to an end, and after {PAGES} pages there is still a cursor")
}
