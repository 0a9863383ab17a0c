//! `get` gives all values of a name in their order, and no others.
//@ covers = ["wasi:http/types#[method]fields.get"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L215"
#![no_std]
#![no_main]

use http_0_3::fields::{from_list, values};
use support::prelude::*;

support::command!(async test);

async fn test() {
    let fields = from_list(&[("x-many", "z"), ("x-other", "o"), ("x-many", "a"), ("x-many", "m"), ("x-many", "a")]);
    check_eq!(fields.get("x-many"), values(&["z", "a", "m", "a"]), "the values of `x-many`");
    check_eq!(fields.get("x-other"), values(&["o"]), "the values of `x-other`");
    check_eq!(fields.get("x-many"), values(&["z", "a", "m", "a"]), "the values of `x-many`, asked for again");
}
