//! Writes files whole or not at all: beside where they belong, and then renamed.

use serde::Serialize;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes these bytes to a file, making its folder where there is none.
///
/// # Errors
/// When the folder or file cannot be written. What was at the path before is then still there.
pub fn file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A device or a pipe, such as `/dev/stdout`, is written to; renaming would put a file in its place.
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
        return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(dir)?;
    let mut beside = tempfile::Builder::new().prefix(".ticktock-").tempfile_in(dir)?;
    beside.write_all(bytes)?;
    // Temporary files are private to their owner; what is kept is as readable as other files are.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        beside.as_file().set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    beside.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Writes a value as indented JSON, with a line break at the end.
///
/// # Errors
/// As [`file`].
pub fn json(path: &Path, value: &impl Serialize) -> io::Result<()> {
    let mut text = serde_json::to_vec_pretty(value)?;
    text.push(b'\n');
    file(path, &text)
}

/// Makes a folder of what `fill` puts into it, in place of what was there. A link to a folder stays one.
///
/// # Errors
/// When it cannot be filled or put in its place. What was at the path before is then still there.
pub fn folder<E: From<io::Error>>(path: &Path, fill: impl FnOnce(&Path) -> Result<(), E>) -> Result<(), E> {
    // Resolved first, for `made/../made` names nothing once `made` has gone aside.
    let path = resolved(path)?;
    let parent = path.parent().ok_or_else(|| io::Error::other("it is the root of the file system"))?;
    let beside = tempfile::Builder::new().prefix(".ticktock-").tempdir_in(parent)?;
    let (new, old) = (beside.path().join("new"), beside.path().join("old"));
    // It is made anew, because temporary folders are private to their owner.
    fs::create_dir(&new)?;
    fill(&new)?;
    let was_there = path.is_dir();
    if was_there {
        fs::rename(&path, &old)?;
    }
    if let Err(error) = fs::rename(&new, &path) {
        if was_there && fs::rename(&old, &path).is_err() {
            let kept = beside.keep().join("old");
            let message = format!("{error}; what was there before is in `{}`", kept.display());
            return Err(io::Error::new(error.kind(), message).into());
        }
        return Err(error.into());
    }
    Ok(())
}

/// The path of a folder that is to be made, without links and `..`. The folders above it are made.
fn resolved(path: &Path) -> io::Result<PathBuf> {
    match path.file_name() {
        Some(name) if !path.exists() => {
            let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
            fs::create_dir_all(parent)?;
            Ok(parent.canonicalize()?.join(name))
        }
        _ => path.canonicalize(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_replaced_whole_or_not_at_all() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("made");
        let write = |name: &'static str| move |folder: &Path| fs::write(folder.join(name), "text");
        folder(&path, write("one")).unwrap();
        folder(&path, write("two")).unwrap();
        assert!(path.join("two").exists() && !path.join("one").exists());
        let failed = folder(&path, |folder| {
            fs::write(folder.join("three"), "text")?;
            Err(io::Error::other("no"))
        });
        assert_eq!(failed.unwrap_err().to_string(), "no");
        assert!(path.join("two").exists());
        folder(&dir.path().join("made/../made"), write("four")).unwrap();
        assert!(path.join("four").exists() && !path.join("two").exists());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "nothing is left beside it");
    }
}
