//! A test's own copy of its fixtures, in a temporary folder that goes with it.

use crate::suite::spec::Directory;
use crate::write;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

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
                write::copy(&fixtures.join(&dir.fixture), folder.path(), leave_out)?;
                let path = folder.path().to_owned();
                self.folders.push(folder);
                Ok((path, dir.guest.clone()))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

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
