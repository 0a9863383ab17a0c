//! Makes the folders that guests are given: copies of fixtures, and what a test wants in them besides.

use super::spec::Directory;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;
use walkdir::WalkDir;

/// Fills an empty folder with what a test wants in it. `leave_out` says which names are not copied.
///
/// # Errors
/// When something cannot be read or made.
pub fn fill(dir: &Directory, fixtures: &Path, at: &Path, leave_out: fn(&OsStr) -> bool) -> io::Result<()> {
    if let Some(fixture) = &dir.fixture {
        copy(&fixtures.join(fixture), at, leave_out)?;
    }
    make(dir, at)
}

/// Makes what a test wants in its folder besides what is copied.
fn make(dir: &Directory, at: &Path) -> io::Result<()> {
    let failed =
        |path: &str, error: io::Error| io::Error::new(error.kind(), format!("failed to make `{path}`: {error}"));
    let within_its_folder = |path: &str| {
        let target = at.join(path);
        fs::create_dir_all(target.parent().unwrap_or(at)).map(|()| target)
    };
    for path in &dir.folders {
        fs::create_dir_all(at.join(path)).map_err(|error| failed(path, error))?;
    }
    for (path, content) in &dir.files {
        let written = within_its_folder(path).and_then(|target| fs::write(target, &content.0));
        written.map_err(|error| failed(path, error))?;
    }
    for (path, to) in &dir.hard_links {
        let linked = within_its_folder(path).and_then(|target| fs::hard_link(at.join(to), target));
        linked.map_err(|error| failed(path, error))?;
    }
    Ok(())
}

/// Copies what is in a folder, symbolic links as what they are.
fn copy(from: &Path, to: &Path, leave_out: fn(&OsStr) -> bool) -> io::Result<()> {
    for entry in WalkDir::new(from).min_depth(1).into_iter().filter_entry(|entry| !leave_out(entry.file_name())) {
        let entry = entry?;
        let relative = entry.path().strip_prefix(from).map_err(io::Error::other)?;
        let target = to.join(relative);
        if entry.file_type().is_dir() {
            fs::create_dir(&target)?;
        } else if entry.file_type().is_symlink() {
            symlink(&fs::read_link(entry.path())?, &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn symlink(to: &Path, at: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(to, at)
}

#[cfg(windows)]
fn symlink(to: &Path, at: &Path) -> io::Result<()> {
    std::os::windows::fs::symlink_file(to, at)
}
