//! A directory is made at the path, also below another and with a slash at the end, and there is nothing in it.
//@ covers = ["wasi:filesystem/types#[method]descriptor.create-directory-at"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/filesystem/wit/types.wit#L457"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_2::{create_directory, names, open_directory, root, succeed};
use support::prelude::*;
use wasip2::filesystem::types::{DescriptorFlags, DescriptorType};

support::command!(test);

fn test() {
    let root = root();
    for path in ["new", "directory/new", "new/below", "./newer", "newest/", "directory/../last"] {
        create_directory(&root, path);
        let directory = open_directory(&root, path, DescriptorFlags::READ);
        check_eq!(
            succeed(directory.get_type(), "`get-type` succeeds"),
            DescriptorType::Directory,
            "the type of `{path}`"
        );
        check!(names(&directory).is_empty(), "`{path}` is empty");
    }
    check_eq!(
        names(&root),
        ["directory", "file", "last", "new", "newer", "newest", "other"],
        "what is in the base directory"
    );
}
