//! A test's own copy of its fixtures, in a temporary folder that goes with it.

use crate::suite::spec::Directory;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use walkdir::WalkDir;

/// The folders that one test's guest is given.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    folders: Vec<TempDir>,
}

impl Workspace {
    /// Copies these fixtures, and gives the folder of each and where the guest finds it.
    ///
    /// `leave_out` says which names are not copied.
    pub(super) fn mount(
        &mut self,
        fixtures: &Path,
        dirs: &[Directory],
        leave_out: fn(&OsStr) -> bool,
    ) -> io::Result<Vec<(PathBuf, String)>> {
        dirs.iter()
            .map(|dir| {
                let folder = tempfile::Builder::new().prefix("ticktock-").tempdir()?;
                copy(&fixtures.join(&dir.fixture), folder.path(), leave_out)?;
                let path = folder.path().to_owned();
                self.folders.push(folder);
                Ok((path, dir.guest.clone()))
            })
            .collect()
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_its_own_and_goes_with_the_test() {
        let fixtures = tempfile::tempdir().unwrap();
        fs::create_dir_all(fixtures.path().join("tree/inner")).unwrap();
        fs::write(fixtures.path().join("tree/inner/file"), "text").unwrap();
        fs::write(fixtures.path().join("tree/left-out"), "text").unwrap();
        let dir = Directory { fixture: "tree".into(), guest: "/".into() };
        let mut workspace = Workspace::default();
        let mounts = workspace.mount(fixtures.path(), &[dir.clone(), dir], |name| name == "left-out").unwrap();
        fs::write(mounts[0].0.join("inner/file"), "changed").unwrap();
        assert_eq!(fs::read_to_string(mounts[1].0.join("inner/file")).unwrap(), "text");
        assert_eq!(fs::read_to_string(fixtures.path().join("tree/inner/file")).unwrap(), "text");
        assert!(!mounts[0].0.join("left-out").exists());
        drop(workspace);
        assert!(!mounts[0].0.exists());
    }
}
