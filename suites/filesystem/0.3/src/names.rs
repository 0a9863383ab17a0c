//! The names that WIT gives to cases of variants. The bindings' variants cannot be compared, as they may hold a text.

use support::prelude::*;
use wasip3::filesystem::types::{DescriptorType, ErrorCode};

/// The name of an error code, such as `no-entry`.
pub fn name(code: &ErrorCode) -> String {
    kebab(&format!("{code:?}"))
}

/// The name of a type, such as `regular-file`.
pub fn kind(descriptor_type: &DescriptorType) -> String {
    kebab(&format!("{descriptor_type:?}"))
}

/// `no-entry` for `ErrorCode::NoEntry`; what is in brackets stays as it is.
fn kebab(debug: &str) -> String {
    let (case, rest) = debug.split_at(debug.find('(').unwrap_or(debug.len()));
    let mut name = String::new();
    for letter in case.rsplit("::").next().unwrap_or(case).chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name + rest
}
