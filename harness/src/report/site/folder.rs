//! Writes the site into a folder, whole or not at all.

use super::pages::{self, Input, Page, SiteError};
use crate::write;
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
    /// The folder cannot be put in its place.
    #[error("failed to write the site: {0}")]
    Folder(#[from] io::Error),
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
    let written = AtomicUsize::new(0);
    let made = write::folder(folder, |made| {
        pages::files::<WriteError>(input, |Page { path, text }| {
            let file = made.join(&path);
            if let Some(dir) = file.parent() {
                fs::create_dir_all(dir).map_err(failed(dir))?;
            }
            written.fetch_add(1, Ordering::Relaxed);
            fs::write(&file, text).map_err(failed(&file))
        })?;
        let mark = made.join(MARK);
        fs::write(&mark, "This folder is written by `ticktock report site`, which replaces it.\n")
            .map_err(failed(&mark))
    });
    match made {
        Ok(()) => Ok(written.into_inner()),
        Err(WriteError::Folder(cause)) => Err(failed(folder)(cause)),
        Err(error) => Err(error),
    }
}
