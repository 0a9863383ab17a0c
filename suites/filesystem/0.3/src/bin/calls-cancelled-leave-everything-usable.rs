//! A call that is given up was done or not, and what it was about can be used on: nothing half-done is left.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.create-directory-at",
//@     "wasi:filesystem/types#[method]descriptor.rename-at",
//@     "wasi:filesystem/types#[method]descriptor.stat",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L457"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use core::pin::pin;
use filesystem_0_3::{CONTENT, NO_FOLLOW, check_bytes, content, is_there, names, open, root, succeed};
use support::prelude::*;
use support::tasks::poll_once;
use wasip3::filesystem::types::{DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    for round in 0..50 {
        let path = format!("new-{round}");
        give_up(root.create_directory_at(path.clone())).await;
        match root.create_directory_at(path.clone()).await {
            Ok(()) | Err(ErrorCode::Exist) => {}
            Err(code) => fail!("`{path}` is made or there after a call that was given up, and gave {code:?}"),
        }
        succeed(root.remove_directory_at(path).await, "a directory can be removed that was made once");
        give_up(root.open_at(NO_FOLLOW, "file".into(), OpenFlags::empty(), DescriptorFlags::READ)).await;
        let file = open(&root, "file", DescriptorFlags::READ).await;
        give_up(file.stat()).await;
        check_eq!(succeed(file.stat().await, "`stat` succeeds").size, CONTENT.len() as u64, "the size of the file");
        give_up(root.rename_at("other".into(), &root, "renamed".into())).await;
        if is_there(&root, "renamed").await {
            succeed(root.rename_at("renamed".into(), &root, "other".into()).await, "`rename-at` back succeeds");
        }
    }
    check_bytes(content(&root, "other").await, b"the other content", "the content of the file that was renamed");
    check_eq!(names(&root).await, ["directory", "file", "other"], "what is in the directory");
}

/// Begins a call, and gives it up if it is not over.
async fn give_up<T>(call: impl Future<Output = T>) {
    poll_once(pin!(call)).await;
}
