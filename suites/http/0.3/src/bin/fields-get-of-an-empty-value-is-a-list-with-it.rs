//! `get` of a name that is there with empty values gives these, and not an empty list.
//@ covers = ["wasi:http/types#[method]fields.get", "wasi:http/types#[method]fields.has"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L216"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-empty", ""), ("x-twice", ""), ("x-twice", "")]);
    check_eq!(fields.get("x-empty"), values(&[""]), "the values of a name with an empty one");
    check_eq!(fields.get("x-twice"), values(&["", ""]), "the values of a name with two empty ones");
    check!(fields.has("x-empty"), "a name with an empty value is there");
}
