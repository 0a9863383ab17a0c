//! A value that is very large is taken whole, or refused with `size-exceeded`, and then nothing of it is there.
//@ covers = ["wasi:http/types#[method]fields.append", "wasi:http/types#[method]fields.set"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/http/wit/types.wit#L254"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::http::types::Fields;
use wasip3::http::types::HeaderError;

support::command!(async test);

async fn test() {
    for exponent in [10, 14, 17, 20, 22] {
        let value = vec![b'x'; 1 << exponent];
        let fields = Fields::new();
        match fields.append("x-large", &value) {
            Ok(()) => {
                check!(fields.get("x-large") == [value.clone()], "a value of 2^{exponent} bytes that is taken is whole")
            }
            Err(HeaderError::SizeExceeded) => check!(!fields.has("x-large"), "a value that is refused is not there"),
            Err(error) => fail!("`append` of 2^{exponent} bytes succeeds or exceeds the size, and gave {error:?}"),
        }
        match fields.set("x-set", core::slice::from_ref(&value)) {
            Ok(()) => check!(fields.get("x-set") == [value], "a value of 2^{exponent} bytes that is set is whole"),
            Err(HeaderError::SizeExceeded) => check!(!fields.has("x-set"), "a value that is refused is not there"),
            Err(error) => fail!("`set` of 2^{exponent} bytes succeeds or exceeds the size, and gave {error:?}"),
        }
    }
}
