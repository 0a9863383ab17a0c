//! A file is renamed from one preopened directory to another, or this fails with `cross-device` and leaves both as they are.
//!
//! The directories may be on different devices.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.rename-at",
//@     "wasi:filesystem/types#[method]descriptor.link-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L266"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }, { fixture = "second", guest = "/second" }]
#![no_std]
#![no_main]

use filesystem_0_3::{
    CONTENT, NO_FOLLOW, OTHER_CONTENT, check_bytes, content, is_there, names, preopen, root, succeed,
};
use support::prelude::*;
use wasip3::filesystem::types::ErrorCode;

support::command!(async test);

async fn test() {
    let (root, second) = (root(), preopen("/second"));
    match root.rename_at("file".into(), &second, "moved".into()).await {
        Err(ErrorCode::CrossDevice) => {
            check_bytes(content(&root, "file").await, CONTENT, "the content of the file that stays");
            check_eq!(names(&second).await, ["elsewhere"], "what is in the other directory");
        }
        result => {
            succeed(result, "`rename-at` across preopened directories succeeds or fails with `cross-device`");
            check!(!is_there(&root, "file").await, "the file is no longer at its old path");
            check_bytes(content(&second, "moved").await, CONTENT, "the content of the file that was moved");
        }
    }
    match root.link_at(NO_FOLLOW, "other".into(), &second, "linked".into()).await {
        Err(ErrorCode::CrossDevice | ErrorCode::Unsupported) => {
            check!(!is_there(&second, "linked").await, "nothing is made in the other directory");
        }
        result => {
            succeed(result, "`link-at` across preopened directories succeeds or fails with `cross-device`");
            check_bytes(content(&second, "linked").await, OTHER_CONTENT, "the content of the file that was linked");
        }
    }
}
