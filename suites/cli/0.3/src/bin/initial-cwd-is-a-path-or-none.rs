//! The initial working directory is either none or a path.
//!
//! The specification does not say which, nor whether a path is absolute. But a path that names a directory is not empty and has
//! no NUL in it.
//@ covers = ["wasi:cli/environment#get-initial-cwd"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/cli/wit/environment.wit#L18"
#![no_std]
#![no_main]

use support::prelude::*;
use wasip3::cli::environment::get_initial_cwd;

support::command!(async test);

async fn test() {
    if let Some(path) = get_initial_cwd() {
        check!(!path.is_empty(), "the path is not empty");
        check!(!path.contains('\0'), "the path has no NUL in it: {path:?}");
    }
}
