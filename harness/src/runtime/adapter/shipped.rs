//! The adapters that come with the tool, and those that users write.

use super::model::Adapter;
use crate::nearest::hint;
use crate::write;
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder `runtimes/` as it was when the tool was built.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/runtimes");

/// An adapter cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum AdapterError {
    /// A file cannot be read or written.
    #[error("failed to {what} `{}`: {cause}", path.display())]
    File {
        /// What was to be done with it.
        what: &'static str,
        /// The file.
        path: PathBuf,
        /// Why it failed.
        cause: std::io::Error,
    },
    /// A file is no adapter.
    #[error("`{}` is no runtime adapter: {message}; its form is in docs/runtimes.md", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// What was expected and what was found.
        message: String,
    },
    /// There is no adapter of this name.
    #[error("no runtime is called `{name}`{hint}: expected one of {known}, or a path to a TOML file of your own")]
    Unknown {
        /// The name.
        name: String,
        /// One that may have been meant.
        hint: String,
        /// Those that there are.
        known: String,
    },
}

/// An adapter, and where its own files are.
#[derive(Debug, Clone)]
pub struct Found {
    /// The adapter.
    pub adapter: Adapter,
    /// The folder that it and its scripts are in.
    pub here: PathBuf,
    /// The text of its expectations, with their file, where it has any.
    pub expectations: Option<(PathBuf, String)>,
}

/// Where adapters come from: a checkout's `harness/runtimes`, or what is inside of the tool.
#[derive(Debug, Clone)]
pub struct Library {
    folder: PathBuf,
}

impl Library {
    /// The adapters of a checkout, where there is one.
    pub fn of_project(root: &Path) -> Option<Self> {
        let folder = root.join("harness").join("runtimes");
        folder.is_dir().then_some(Self { folder })
    }

    /// The adapters inside of the tool, whose files are written to this folder.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn built_in(folder: &Path) -> Result<Self, AdapterError> {
        for file in SHIPPED.files() {
            let path = folder.join(file.path());
            if fs::read(&path).is_ok_and(|there| there == file.contents()) {
                continue;
            }
            write::file(&path, file.contents()).map_err(|cause| AdapterError::File { what: "write", path, cause })?;
        }
        Ok(Self { folder: folder.to_owned() })
    }

    /// The folder that they are in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What is expected of the runtime of this name, for one that needs no adapter.
    ///
    /// # Errors
    /// When its file is there and cannot be read.
    pub fn expectations(&self, name: &str) -> Result<Option<(PathBuf, String)>, AdapterError> {
        read_expectations(self.folder.join(format!("{name}.expected.toml")))
    }

    /// All adapters, by name.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn all(&self) -> Result<BTreeMap<String, Found>, AdapterError> {
        let failed = |cause| AdapterError::File { what: "read", path: self.folder.clone(), cause };
        let mut all = BTreeMap::new();
        for entry in fs::read_dir(&self.folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.ends_with(".toml") && !name.ends_with(".expected.toml") {
                let found = read(&path)?;
                all.insert(found.adapter.name.clone(), found);
            }
        }
        Ok(all)
    }

    /// The adapter of this name.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn get(&self, name: &str) -> Result<Found, AdapterError> {
        let mut all = self.all()?;
        all.remove(name).ok_or_else(|| {
            let mut known: Vec<&str> = all.keys().map(String::as_str).collect();
            known.push("embedded");
            AdapterError::Unknown {
                name: name.to_owned(),
                hint: hint(name, known.iter().copied()),
                known: known.join(", "),
            }
        })
    }
}

/// Reads an adapter, and what is expected of it from the file beside it.
///
/// # Errors
/// When it cannot be read, or is none.
pub fn read(path: &Path) -> Result<Found, AdapterError> {
    let adapter = Adapter::parse(&read_file(path)?)
        .map_err(|message| AdapterError::Malformed { path: path.to_owned(), message: message.trim().to_owned() })?;
    let expectations = read_expectations(path.with_extension("expected.toml"))?;
    let here = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let here =
        std::path::absolute(here).map_err(|cause| AdapterError::File { what: "find", path: here.to_owned(), cause })?;
    Ok(Found { adapter, here, expectations })
}

/// The text of expectations with their file, where there is one.
fn read_expectations(path: PathBuf) -> Result<Option<(PathBuf, String)>, AdapterError> {
    if !path.exists() {
        return Ok(None);
    }
    let text = read_file(&path)?;
    Ok(Some((path, text)))
}

fn read_file(path: &Path) -> Result<String, AdapterError> {
    fs::read_to_string(path).map_err(|cause| AdapterError::File { what: "read", path: path.to_owned(), cause })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_adapter_that_is_shipped_can_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::built_in(folder.path()).unwrap();
        let all = library.all().unwrap();
        assert!(all.contains_key("wasmtime"), "{:?}", all.keys());
        let said = library.get("wasmtme").unwrap_err().to_string();
        assert!(said.contains("did you mean `wasmtime`?"), "{said}");
    }
}
