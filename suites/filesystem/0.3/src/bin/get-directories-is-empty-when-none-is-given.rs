//! A program that is given no directory finds none.
//@ covers = ["wasi:filesystem/preopens#get-directories"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/preopens.wit#L8"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::filesystem::preopens::get_directories;

support::command!(async test);

async fn test() {
    let paths: Vec<String> = get_directories().into_iter().map(|(_, path)| path).collect();
    check!(paths.is_empty(), "there is no preopened directory, but there is {paths:?}");
}
