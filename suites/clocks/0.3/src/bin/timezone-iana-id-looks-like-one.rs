//! The identifier of the time zone, where there is one, is such as the IANA Time Zone Database has them: ASCII letters, digits,
//! `+`, `-`, `_` and slashes between them.
//@ covers = ["wasi:clocks/timezone#iana-id"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/timezone.wit#L9"
//@ feature = "clocks-timezone"
#![no_std]
#![no_main]

use clocks_0_3::timezone::iana_id;
use support::prelude::*;

support::command!(async test);

async fn test() {
    if let Some(id) = iana_id() {
        let is_part = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-_".contains(&byte))
        };
        check!(id.split('/').all(is_part), "`{}` has the form of an identifier", id.escape_debug());
    }
}
