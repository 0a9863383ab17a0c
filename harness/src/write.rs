//! Writes files whole or not at all: beside where they belong, and then renamed.

use serde::Serialize;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

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
