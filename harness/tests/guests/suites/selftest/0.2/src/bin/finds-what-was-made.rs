//! A folder is made as a test says, and cannot be changed where it says so.
//@ covers = ["wasi:cli/run#run"]
//@ dirs = [
//@   { fixture = "tree", guest = "/made", folders = ["empty/inner"], files = { "a/text" = "some", long = { repeat = "x", times = 70000 } }, hard-links = { link = "a/text" } },
//@   { fixture = "tree", guest = "/kept", readonly = true },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use wasip2::filesystem::preopens::get_directories;
use wasip2::filesystem::types::{DescriptorFlags, OpenFlags, PathFlags};

support::command!(test);

fn test() {
    let directories = get_directories();
    let of = |name: &str| &directories.iter().find(|(_, at)| at == name).expect("the folder is given").0;
    let made = of("/made");
    let size = |path: &str| made.stat_at(PathFlags::empty(), path).expect("it is there").size;
    check_eq!((size("a/text"), size("link"), size("long")), (4, 4, 70_000), "the sizes of the files");
    check!(made.stat_at(PathFlags::empty(), "file").is_ok(), "the fixture is there, too");
    made.remove_directory_at("empty/inner").expect("an empty folder");
    let link = made.open_at(PathFlags::empty(), "link", OpenFlags::empty(), DescriptorFlags::WRITE).expect("the link");
    link.set_size(1).expect("it can be changed");
    check_eq!(size("a/text"), 1, "the size of the file that the link is another name of");
    of("/kept").unlink_file_at("file").expect_err("it must not be changed");
    check!(of("/kept").stat_at(PathFlags::empty(), "file").is_ok(), "it is still there");
}
