//! A value may have spaces and tabs inside, every visible character, and every byte above ASCII, and is kept byte for
//! byte.
//!
//! So says RFC 9110, section 5.5. What it says of other control characters is not the same for everyone who handles
//! them, and is left open here, as are spaces at either end.
//@ covers = [
//@     "wasi:http/types#[static]fields.from-list",
//@     "wasi:http/types#[method]fields.set",
//@     "wasi:http/types#[method]fields.append",
//@     "wasi:http/types#[method]fields.get",
//@     "wasi:http/types#[method]fields.copy-all",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L162"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, succeed};
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

async fn test() {
    let visible: Vec<u8> = (0x21..=0x7e).collect();
    let above: Vec<u8> = (0x80..=0xff).collect();
    let blanks = b"a b\tc  d\t\te".to_vec();
    for value in [visible, above, blanks, Vec::new()] {
        let expected = core::slice::from_ref(&value);
        let listed = succeed(Fields::from_list(&[("x-a".to_owned(), value.clone())]), "`from-list` succeeds");
        check_eq!(listed.get("x-a"), expected, "what `get` gives after `from-list`");
        let set = from_list(&[("x-a", "1")]);
        succeed(set.set("x-a", expected), "`set` succeeds");
        check_eq!(set.get("x-a"), expected, "what `get` gives after `set`");
        let appended = Fields::new();
        succeed(appended.append("x-a", &value), "`append` succeeds");
        check_eq!(appended.get("x-a"), expected, "what `get` gives after `append`");
        let entries: Vec<Vec<u8>> = appended.copy_all().into_iter().map(|(_, value)| value).collect();
        check_eq!(entries, expected, "the value that `copy-all` gives");
    }
}
