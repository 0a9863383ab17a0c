//! Calls that are begun together all do what they are to do, each with its own result.
//@ covers = [
//@     "wasi:filesystem/types#[method]descriptor.open-at",
//@     "wasi:filesystem/types#[method]descriptor.stat-at",
//@     "wasi:filesystem/types#[method]descriptor.create-directory-at",
//@     "wasi:filesystem/types#[method]descriptor.unlink-file-at",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L539"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, NO_FOLLOW, check_fails, names, root, succeed};
use support::prelude::*;
use support::tasks::join_all;
use wasip3::filesystem::types::{Descriptor, DescriptorFlags, ErrorCode, OpenFlags};

support::command!(async test);

async fn test() {
    let root = root();
    join_all((0..100).map(|number| one_of_four(&root, number))).await;
    let names = names(&root).await;
    let made = names.iter().filter(|name| name.starts_with("new-")).count();
    check_eq!(made, 25, "the number of directories that were made");
    check_eq!(names.len(), 28, "the number of all entries");
}

async fn one_of_four(root: &Descriptor, number: usize) {
    match number % 4 {
        0 => {
            let result = root.create_directory_at(format!("new-{number}")).await;
            succeed(result, &format!("call {number}, of `create-directory-at`, succeeds"));
        }
        1 => {
            let stat = succeed(root.stat_at(NO_FOLLOW, "file".into()).await, "`stat-at` of a file succeeds");
            check_eq!(stat.size, CONTENT.len() as u64, "the size that call {number} tells");
        }
        2 => {
            let result = root.open_at(NO_FOLLOW, "other".into(), OpenFlags::empty(), DescriptorFlags::READ).await;
            let file = succeed(result, &format!("call {number}, of `open-at`, succeeds"));
            check_eq!(succeed(file.stat().await, "`stat` succeeds").size, 17, "the size of what call {number} opened");
        }
        _ => check_fails(
            root.unlink_file_at(format!("missing-{number}")).await,
            &[ErrorCode::NoEntry],
            &format!("call {number}, of `unlink-file-at`, finds nothing"),
        ),
    }
}
