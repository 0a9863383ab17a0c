//! Which reports a command is about: files, and folders with files.

use crate::report::publish::PROVENANCE;
use anyhow::Context;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The reports in these files and folders, sorted, each with the name that it is shown by: for one of a folder, its path
/// from there.
///
/// Whatever ends with `.json` is one, but for what stands beside published reports: schemas, and where a report is from.
pub(super) fn files(folders: &[PathBuf]) -> anyhow::Result<Vec<(PathBuf, String)>> {
    let mut files = Vec::new();
    for folder in folders {
        if folder.is_file() {
            files.push((folder.clone(), folder.display().to_string()));
            continue;
        }
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.with_context(|| format!("failed to read `{}`", folder.display()))?;
            let path = entry.path();
            if entry.file_type().is_file()
                && path.extension().is_some_and(|end| end == "json")
                && !is_schema(folder, path)
                && path.file_name().is_none_or(|name| name != PROVENANCE)
            {
                let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/");
                files.push((path.to_owned(), name));
            }
        }
    }
    Ok(files)
}

/// Whether this is one of the schemas, which stand beside published reports.
fn is_schema(folder: &Path, path: &Path) -> bool {
    path.strip_prefix(folder).is_ok_and(|path| path.starts_with("schema"))
}
