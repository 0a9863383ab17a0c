//! Fields: headers and trailers.
//!
//! Names are those of no known header, so that no host has a reason to forbid them.

use support::prelude::*;
use wasip3::http::types::{Fields, HeaderError};

/// A field as `copy-all` gives it.
pub type Entry = (String, Vec<u8>);

/// Names that are no token: empty, with separators, blanks, control characters, or characters that are not ASCII.
pub const INVALID_NAMES: [&str; 15] = [
    "", " ", "x a", " x-there", "x-there ", "x-there:", "x:a", "x/a", "x\ta", "x\r\na", "x\na", "x\0", "x\u{7f}",
    "x(a)", "x-\u{e9}",
];

/// Values with the bytes that no value may have: line breaks and NUL.
pub const INVALID_VALUES: [&str; 7] = ["\r", "\n", "\0", "a\r\nb: c", "a\nb", "a\rb", "a\0b"];

/// Fields as `copy-all` gives them.
pub fn list(entries: &[(&str, &str)]) -> Vec<Entry> {
    entries.iter().map(|(name, value)| ((*name).to_owned(), value.as_bytes().to_vec())).collect()
}

/// Fields by `from-list`.
#[track_caller]
pub fn from_list(entries: &[(&str, &str)]) -> Fields {
    succeed(Fields::from_list(&list(entries)), "`from-list` of valid fields succeeds")
}

/// Values as `get` gives them.
pub fn values(values: &[&str]) -> Vec<Vec<u8>> {
    values.iter().map(|value| value.as_bytes().to_vec()).collect()
}

/// The entries with names in lower case, for claims that are not about the case of names.
pub fn lowercase_entries(fields: &Fields) -> Vec<Entry> {
    fields.copy_all().into_iter().map(|(name, value)| (name.to_ascii_lowercase(), value)).collect()
}

/// The value of a result. Fails with the claim and the error if it is one.
#[track_caller]
pub fn succeed<T>(result: Result<T, HeaderError>, claim: &str) -> T {
    match result {
        Ok(value) => value,
        Err(error) => support::expected(claim, "success", name(&error)),
    }
}

/// Fails with the claim unless the result is this error.
#[track_caller]
pub fn check_error<T>(result: Result<T, HeaderError>, expected: HeaderError, claim: &str) {
    let actual = match result {
        Ok(_) => "success",
        Err(error) if name(&error) == name(&expected) => return,
        Err(error) => name(&error),
    };
    support::expected(claim, name(&expected), actual);
}

fn name(error: &HeaderError) -> &'static str {
    match error {
        HeaderError::InvalidSyntax => "`invalid-syntax`",
        HeaderError::Forbidden => "`forbidden`",
        HeaderError::Immutable => "`immutable`",
        HeaderError::SizeExceeded => "`size-exceeded`",
        HeaderError::Other(_) => "`other`",
    }
}

/// Fails unless `set`, `append`, `delete` and `get-and-delete` are refused because the fields are immutable, and change nothing.
///
/// The fields must have the name `x-there`, and not `x-new`.
#[track_caller]
pub fn check_immutable(fields: &Fields, what: &str) {
    let before = fields.copy_all();
    for name in ["x-there", "x-new"] {
        let set = fields.set(name, &[b"set".to_vec()]);
        check_error(set, HeaderError::Immutable, &format!("`set` of `{name}` in {what} is refused"));
        let append = fields.append(name, b"appended");
        check_error(append, HeaderError::Immutable, &format!("`append` of `{name}` to {what} is refused"));
        let delete = fields.delete(name);
        check_error(delete, HeaderError::Immutable, &format!("`delete` of `{name}` from {what} is refused"));
        let taken = fields.get_and_delete(name);
        check_error(taken, HeaderError::Immutable, &format!("`get-and-delete` of `{name}` from {what} is refused"));
    }
    check!(fields.has("x-there"), "{what} still have what they had");
    check_eq!(fields.copy_all(), before, "the entries of {what} after changes were refused");
}
