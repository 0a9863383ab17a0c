//! What another test does to its copy of a fixture does not show here.
//@ covers = ["wasi:cli/run#run"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/cli/wit/run.wit#L3"
//@ dirs = [{ fixture = "tree", guest = "/" }]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::filesystem::preopens::get_directories;
support::command!(test);

fn test() {
    let directories = get_directories();
    check_eq!(directories.len(), 1, "one folder is given");
    let (directory, name) = &directories[0];
    check_eq!(name.as_str(), "/", "its name");
    directory.unlink_file_at("file").expect("the file is there, and can be taken away");
}
