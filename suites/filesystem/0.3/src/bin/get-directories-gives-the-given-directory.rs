//! A program that is given one directory finds this directory, with its path, and no other.
//@ covers = [
//@     "wasi:filesystem/preopens#get-directories",
//@     "wasi:filesystem/types#[method]descriptor.get-type",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/preopens.wit#L8"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{CONTENT, check_bytes, content, kind, succeed};
use support::prelude::*;
use wasip3::filesystem::preopens::get_directories;

support::command!(async test);

async fn test() {
    let directories = get_directories();
    let paths: Vec<&str> = directories.iter().map(|(_, path)| path.as_str()).collect();
    check_eq!(paths, ["/"], "the paths of the preopened directories");
    let directory = &directories[0].0;
    let descriptor_type = succeed(directory.get_type().await, "`get-type` of the preopened directory succeeds");
    check_eq!(kind(&descriptor_type), "directory", "the type of the preopened directory");
    check_bytes(content(directory, "file").await, CONTENT, "the content of a file in the preopened directory");
}
