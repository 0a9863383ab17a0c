//! Writes the site into a folder, whole or not at all.

use super::pages::{self, Input, Page, SiteError};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What marks a folder as a site of this tool, which may be replaced.
const MARK: &str = ".ticktock-site";

/// A site cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A page cannot be made.
    #[error(transparent)]
    Page(#[from] SiteError),
    /// A file cannot be written.
    #[error("failed to write `{}`: {cause}; what was in the folder before is unchanged", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// Something else is where the site was to be.
    #[error(
        "`{}` has files in it that are no site of this tool, and is left as it is: name a folder that is empty or new", .0.display()
    )]
    Occupied(PathBuf),
}

/// Writes the site into this folder, in place of a site that is there, and says how many files it has.
///
/// # Errors
/// When the folder holds something else, or a page cannot be made or written. What was there is then unchanged.
pub fn write(input: &Input<'_>, folder: &Path) -> Result<usize, WriteError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |cause| WriteError::Write { path, cause }
    };
    let there = fs::read_dir(folder).map(|mut entries| entries.next().is_some()).unwrap_or(false);
    if folder.is_file() || there && !folder.join(MARK).is_file() {
        return Err(WriteError::Occupied(folder.to_owned()));
    }
    let above = folder.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(above).map_err(failed(above))?;
    let beside = tempfile::Builder::new().prefix(".ticktock-").tempdir_in(above).map_err(failed(above))?;
    let written = AtomicUsize::new(0);
    pages::files::<WriteError>(input, |Page { path, text }| {
        let file = beside.path().join(&path);
        if let Some(dir) = file.parent() {
            fs::create_dir_all(dir).map_err(failed(dir))?;
        }
        written.fetch_add(1, Ordering::Relaxed);
        fs::write(&file, text).map_err(failed(&file))
    })?;
    let mark = beside.path().join(MARK);
    fs::write(&mark, "This folder is written by `ticktock report site`, which replaces it.\n")
        .map_err(failed(&mark))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(beside.path(), fs::Permissions::from_mode(0o755)).map_err(failed(beside.path()))?;
    }
    // The old site goes aside first and is taken away last, so that there is always a whole one.
    let aside = tempfile::Builder::new().prefix(".ticktock-").tempdir_in(above).map_err(failed(above))?;
    if folder.exists() {
        fs::rename(folder, aside.path().join("old")).map_err(failed(folder))?;
    }
    let beside = beside.keep();
    if let Err(cause) = fs::rename(&beside, folder) {
        let _ = fs::rename(aside.path().join("old"), folder);
        let _ = fs::remove_dir_all(&beside);
        return Err(WriteError::Write { path: folder.to_owned(), cause });
    }
    Ok(written.into_inner())
}
