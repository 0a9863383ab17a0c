//! Each preopened directory comes with the path that it was given at, and not with that of another.
//!
//! The interface calls them a set, so that they may come in any order.
//@ covers = ["wasi:filesystem/preopens#get-directories"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/preopens.wit#L8"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }, { fixture = "second", guest = "/second" }]
#![no_std]
#![no_main]

use filesystem_0_3::{names, preopen};
use support::prelude::*;
use wasip3::filesystem::preopens::get_directories;

support::command!(async test);

async fn test() {
    let mut paths: Vec<String> = get_directories().into_iter().map(|(_, path)| path).collect();
    paths.sort();
    check_eq!(paths, ["/", "/second"], "the paths of the preopened directories");
    check_eq!(names(&preopen("/")).await, ["directory", "file", "other"], "what is in the directory at `/`");
    check_eq!(names(&preopen("/second")).await, ["elsewhere"], "what is in the directory at `/second`");
}
