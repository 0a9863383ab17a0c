//! A test's own copy of its fixtures, in a temporary folder that goes with it.

use crate::runtime::Mount;
use crate::suite::fixture;
use crate::suite::spec::Directory;
use std::ffi::OsStr;
use std::io;
use std::path::Path;
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
    ) -> io::Result<Vec<Mount>> {
        dirs.iter()
            .map(|dir| {
                let folder = tempfile::Builder::new().prefix("ticktock-").tempdir()?;
                fixture::fill(dir, fixtures, folder.path(), leave_out)?;
                let host = folder.path().to_owned();
                self.folders.push(folder);
                Ok(Mount { host, guest: dir.guest.clone(), readonly: dir.readonly })
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
        let dir = Directory { fixture: Some("tree".into()), guest: "/".into(), ..Directory::default() };
        let mut workspace = Workspace::default();
        let mounts = workspace.mount(fixtures.path(), &[dir.clone(), dir], |name| name == "left-out").unwrap();
        fs::write(mounts[0].host.join("inner/file"), "changed").unwrap();
        assert_eq!(fs::read_to_string(mounts[1].host.join("inner/file")).unwrap(), "text");
        assert_eq!(fs::read_to_string(fixtures.path().join("tree/inner/file")).unwrap(), "text");
        assert!(!mounts[0].host.join("left-out").exists());
        drop(workspace);
        assert!(!mounts[0].host.exists());
    }

    #[test]
    fn what_no_repository_keeps_is_made() {
        let dir = Directory {
            guest: "/".into(),
            folders: ["empty/inner".to_owned()].into(),
            files: [("a/file".to_owned(), "text".into())].into(),
            hard_links: [("b/link".to_owned(), "a/file".to_owned())].into(),
            ..Directory::default()
        };
        let mounts = Workspace::default().mount(Path::new("."), std::slice::from_ref(&dir), |_| false);
        // Folders go with their workspace.
        assert!(!mounts.unwrap()[0].host.exists());
        let mut workspace = Workspace::default();
        let at = workspace.mount(Path::new("."), std::slice::from_ref(&dir), |_| false).unwrap()[0].host.clone();
        assert!(at.join("empty/inner").is_dir());
        fs::write(at.join("a/file"), "changed").unwrap();
        assert_eq!(fs::read_to_string(at.join("b/link")).unwrap(), "changed");
        let missing = Directory { hard_links: [("b".to_owned(), "gone".to_owned())].into(), ..Directory::default() };
        let error = workspace.mount(Path::new("."), &[missing], |_| false).unwrap_err();
        assert!(error.to_string().starts_with("failed to make `b`"), "{error}");
    }
}
