//! Every advice about a file is taken, for regions inside the file, beyond it, and of no length.
//!
//! Some platforms have a limit to what they advise about, so that `file-too-large` is accepted.
//@ covers = ["wasi:filesystem/types#[method]descriptor.advise"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/filesystem/wit/types.wit#L365"
//@ requires = ["directory"]
//@ dirs = [{ fixture = "plain", guest = "/" }]
#![no_std]
#![no_main]

use filesystem_0_3::{READ_WRITE, name, open, root};
use support::prelude::*;
use wasip3::filesystem::types::{Advice, ErrorCode};

support::command!(async test);

async fn test() {
    let root = root();
    let file = open(&root, "file", READ_WRITE).await;
    let all = [Advice::Normal, Advice::Sequential, Advice::Random, Advice::WillNeed, Advice::DontNeed, Advice::NoReuse];
    for advice in all {
        for (offset, length) in [(0, 0), (0, 5), (4, 7), (0, 23), (10, 1000), (23, 0), (5000, 4096)] {
            match file.advise(offset, length, advice).await {
                Ok(()) | Err(ErrorCode::FileTooLarge) => {}
                Err(code) => {
                    fail!("`advise` of {advice:?} at {offset} for {length} succeeds, and gave {}", name(&code))
                }
            }
        }
    }
}
