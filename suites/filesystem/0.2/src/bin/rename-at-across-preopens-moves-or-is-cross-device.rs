//! A file is renamed from one preopened directory to another, or this fails with `cross-device` and leaves both as they are.
//!
//! The directories may be on different devices.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.rename-at",
//@     "wasi:filesystem/types#[method]descriptor.link-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L259"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }, { fixture = "second", guest = "/second" }]
#![no_std]
#![no_main]

use filesystem_0_2::{
    CONTENT, NO_FOLLOW, OTHER_CONTENT, check_bytes, content, is_there, names, preopen, root, succeed,
};
use support::prelude::*;
use wasip2::filesystem::types::ErrorCode;

support::command!(test);

fn test() {
    let (root, second) = (root(), preopen("/second"));
    match root.rename_at("file", &second, "moved") {
        Err(ErrorCode::CrossDevice) => {
            check_bytes(content(&root, "file"), CONTENT, "the content of the file that stays");
            check_eq!(names(&second), ["elsewhere"], "what is in the other directory");
        }
        result => {
            succeed(result, "`rename-at` across preopened directories succeeds or fails with `cross-device`");
            check!(!is_there(&root, "file"), "the file is no longer at its old path");
            check_bytes(content(&second, "moved"), CONTENT, "the content of the file that was moved");
        }
    }
    match root.link_at(NO_FOLLOW, "other", &second, "linked") {
        Err(ErrorCode::CrossDevice | ErrorCode::Unsupported) => {
            check!(!is_there(&second, "linked"), "nothing is made in the other directory");
        }
        result => {
            succeed(result, "`link-at` across preopened directories succeeds or fails with `cross-device`");
            check_bytes(content(&second, "linked"), OTHER_CONTENT, "the content of the file that was linked");
        }
    }
}
