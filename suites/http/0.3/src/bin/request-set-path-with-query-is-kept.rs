//! A path with its query that can be set is the request's then, character for character, and `none` takes it away.
//@ covers = [
//@     "wasi:http/types#[method]request.set-path-with-query",
//@     "wasi:http/types#[method]request.get-path-with-query",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L323"
#![no_std]
#![no_main]

use http_0_3::request;
use http_0_3::succeed;
use support::prelude::*;
use wasip3::http::types::Fields;

support::command!(async test);

const VALID: [&str; 11] = [
    "/",
    "//",
    "/a",
    "/a/b/",
    "/a/../b/./c",
    "/a?",
    "/a?b=c&d=e/f?g",
    "/?",
    "/%20%2f%2F%c3%A9?%26=%3d",
    "/A-Z_a-z.0~9!$&'()*+,;=:@",
    "/a?A-Z_a-z.0~9!$&'()*+,;=:@/?",
];

async fn test() {
    let request = request::bare(Fields::new());
    for path in VALID {
        succeed(request.set_path_with_query(Some(path)), &format!("`set-path-with-query` of `{path}` succeeds"));
        check_eq!(request.get_path_with_query(), Some(path.to_owned()), "the path that was set");
    }
    succeed(request.set_path_with_query(None), "`set-path-with-query` of `none` succeeds");
    check_eq!(request.get_path_with_query(), None, "the path after it was set to `none`");
}
