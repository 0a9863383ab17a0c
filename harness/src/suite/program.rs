//! Programs: what is known of their files, and an index of it, so that a program that has not changed is not read again.
//!
//! Programs of the official suite have two megabytes each. Reading, hashing and decoding them costs more than running
//! them; what was found out about a file holds as long as its size and its time of change stay the same, as with `git`.

use super::component::{self, Interfaces};
use super::retarget::RetargetError;
use super::target::Target;
use crate::digest::Digest;
use crate::write;
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

/// The form of the index; raised when it changes.
const INDEX_VERSION: u32 = 1;

/// A file that was changed less than this before it was looked at is looked at again: it may change once more without
/// its time of change showing it.
const SETTLED: Duration = Duration::from_secs(2);

/// A program that can be launched.
#[derive(Debug, Clone)]
pub struct Program {
    /// Its file, or for one that the tool has made what its file would be called.
    pub path: PathBuf,
    /// The digest of its bytes.
    pub digest: Digest,
    /// What it imports and exports. `None`: it is damaged, or no program.
    pub interfaces: Option<Arc<Interfaces>>,
    bytes: OnceLock<Bytes>,
    /// For one that the tool has made: the folder of its file, once somebody wants one.
    folder: Option<Arc<OnceLock<TempDir>>>,
}

impl Program {
    /// The program in these bytes, which were read from this file.
    pub fn new(path: &Path, bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        Self {
            path: path.to_owned(),
            digest: Digest::of(&bytes),
            interfaces: component::interfaces(&bytes).ok().map(Arc::new),
            bytes: OnceLock::from(bytes),
            folder: None,
        }
    }

    /// A program of this name that the tool has made. It has no file until somebody wants one.
    pub fn made(name: &str, bytes: Vec<u8>) -> Self {
        Self { folder: Some(Arc::default()), ..Self::new(Path::new(name), bytes) }
    }

    /// The program made for a release. One that is for that release already stays what it is.
    ///
    /// # Errors
    /// When it cannot be read, or cannot be made for a release.
    pub fn made_for(&self, target: &Target) -> Result<Self, MakeError> {
        let renaming = target.renaming();
        let interfaces = match &self.interfaces {
            Some(interfaces) => renaming.interfaces(interfaces),
            // What is damaged is the same for every release.
            None => return Ok(self.clone()),
        };
        if self.interfaces.as_deref() == Some(&interfaces) {
            return Ok(self.clone());
        }
        let bytes = Bytes::from(renaming.component(&self.bytes()?)?);
        Ok(Self {
            path: PathBuf::from(self.name()),
            digest: Digest::of(&bytes),
            interfaces: Some(Arc::new(interfaces)),
            bytes: OnceLock::from(bytes),
            folder: Some(Arc::default()),
        })
    }

    /// Its file's name, which is the first argument that its guest sees.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// A file with the program in it, which is there as long as the program is.
    ///
    /// # Errors
    /// When it has to be written and cannot be.
    pub fn file(&self) -> io::Result<PathBuf> {
        let Some(folder) = &self.folder else { return std::path::absolute(&self.path) };
        let folder = match folder.get() {
            Some(folder) => folder,
            None => {
                let made = tempfile::Builder::new().prefix("ticktock-").tempdir()?;
                fs::write(made.path().join(&self.path), self.bytes()?)?;
                folder.get_or_init(|| made)
            }
        };
        Ok(folder.path().join(&self.path))
    }

    /// The component or core module, which is read where it was not before.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn bytes(&self) -> io::Result<Bytes> {
        match self.bytes.get() {
            Some(bytes) => Ok(bytes.clone()),
            None => {
                let bytes = Bytes::from(fs::read(&self.path)?);
                Ok(self.bytes.get_or_init(|| bytes).clone())
            }
        }
    }
}

/// A program could not be made for a release.
#[derive(Debug, thiserror::Error)]
pub enum MakeError {
    /// It cannot be read.
    #[error(transparent)]
    Read(#[from] io::Error),
    /// It is no component that could be made for one.
    #[error(transparent)]
    Retarget(#[from] RetargetError),
}

/// What is known of programs. Shared by all threads of a run.
#[derive(Debug, Default)]
pub struct Programs {
    file: Option<PathBuf>,
    index: Mutex<Index>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Index {
    version: u32,
    entries: BTreeMap<PathBuf, Entry>,
    #[serde(skip)]
    changed: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    size: u64,
    /// The time of change, in nanoseconds since 1970.
    modified: u128,
    digest: Digest,
    interfaces: Option<Arc<Interfaces>>,
}

impl Programs {
    /// What an earlier run has found out, from the index in this file. One that is damaged is as good as none.
    pub fn open(file: &Path) -> Self {
        let index = fs::read(file).ok().and_then(|bytes| serde_json::from_slice::<Index>(&bytes).ok());
        let index = index.filter(|index| index.version == INDEX_VERSION).unwrap_or_default();
        Self { file: Some(file.to_owned()), index: Mutex::new(index) }
    }

    /// The program in this file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn look_at(&self, path: &Path) -> io::Result<Program> {
        let metadata = fs::metadata(path)?;
        let size = metadata.len();
        let modified = metadata.modified()?;
        let stamp = modified.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_nanos());
        let known =
            self.index().entries.get(path).filter(|entry| entry.size == size && entry.modified == stamp).cloned();
        if let Some(entry) = known {
            return Ok(Program {
                path: path.to_owned(),
                digest: entry.digest,
                interfaces: entry.interfaces,
                bytes: OnceLock::new(),
                folder: None,
            });
        }
        let program = Program::new(path, fs::read(path)?);
        if modified.elapsed().is_ok_and(|age| age > SETTLED) {
            let entry = Entry { size, modified: stamp, digest: program.digest, interfaces: program.interfaces.clone() };
            let mut index = self.index();
            index.entries.insert(path.to_owned(), entry);
            index.changed = true;
        }
        Ok(program)
    }

    /// Writes the index, if anything was found out.
    ///
    /// # Errors
    /// When it cannot be written, which costs the next run time and nothing else.
    pub fn save(&self) -> io::Result<()> {
        let mut index = self.index();
        match &self.file {
            Some(file) if index.changed => {
                index.version = INDEX_VERSION;
                index.entries.retain(|path, _| path.exists());
                write::file(file, &serde_json::to_vec(&*index)?)
            }
            _ => Ok(()),
        }
    }

    fn index(&self) -> std::sync::MutexGuard<'_, Index> {
        // Nothing that holds the lock can panic half-way through a change.
        self.index.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_file_is_looked_at_again() {
        let dir = tempfile::tempdir().unwrap();
        let (file, program) = (dir.path().join("index.json"), dir.path().join("a.wasm"));
        let old = SystemTime::now() - Duration::from_secs(60);
        let make = |bytes: &[u8], time: SystemTime| {
            fs::write(&program, bytes).unwrap();
            fs::File::options().write(true).open(&program).unwrap().set_modified(time).unwrap();
        };
        make(b"one", old);
        let programs = Programs::open(&file);
        assert_eq!(programs.look_at(&program).unwrap().digest, Digest::of(b"one"));
        programs.save().unwrap();
        let programs = Programs::open(&file);
        let known = programs.look_at(&program).unwrap();
        assert!(known.bytes.get().is_none(), "it is not read");
        assert_eq!((known.digest, &known.bytes().unwrap()[..]), (Digest::of(b"one"), &b"one"[..]));
        make(b"two", old + Duration::from_secs(1));
        assert_eq!(programs.look_at(&program).unwrap().digest, Digest::of(b"two"));
        make(b"three", old + Duration::from_secs(1));
        assert_eq!(programs.look_at(&program).unwrap().digest, Digest::of(b"three"));
    }

    #[test]
    fn a_damaged_index_is_as_good_as_none() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("index.json");
        fs::write(&file, "{").unwrap();
        fs::write(dir.path().join("a.wasm"), "one").unwrap();
        assert!(Programs::open(&file).look_at(&dir.path().join("a.wasm")).is_ok());
    }
}
