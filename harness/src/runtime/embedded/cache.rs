//! Compiled programs, kept on disk by the program's digest and by everything of the engine that matters to them.
//!
//! An entry is the compiled program and its checksum behind it. One whose content does not have that checksum is damaged: it is
//! compiled anew, never trusted. That keeps out what a full disk, a crash or a failing disk leaves behind. It is no
//! protection from somebody who may write to the user's own cache folder, who could as well replace the tool: so the
//! checksum is XXH3 of 128 bits, which costs a tenth of a cryptographic digest.
//!
//! The folder is bounded: when entries were added and all of them, of whatever engines, are more than [`LIMIT`], those go that
//! were not used for longest. Tests for every release of WASI are some four gigabytes.

use crate::suite::program::Program;
use crate::write;
use std::cell::RefCell;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};
use twox_hash::XxHash3_128;
use wasmtime::component::Component;
use wasmtime::{Engine, Module};

/// The most that is kept, in bytes.
const LIMIT: u64 = 6 << 30;

/// How old the last noted use of an entry has to be for another to be noted.
const NOTED: Duration = Duration::from_secs(24 * 60 * 60);

/// How the files of entries end.
const ENDING: &str = "cwasm";

/// A folder of compiled programs for one engine.
pub(super) struct Cache {
    dir: PathBuf,
    /// Whether entries were added.
    has_grown: AtomicBool,
}

impl Drop for Cache {
    fn drop(&mut self) {
        if let (true, Some(all)) = (*self.has_grown.get_mut(), self.dir.parent()) {
            // What cannot be tidied up is there another time.
            let _ = tidy(all, LIMIT);
        }
    }
}

impl Cache {
    pub(super) fn new(dir: &Path, engine: &Engine) -> Self {
        let mut hasher = DefaultHasher::new();
        engine.precompile_compatibility_hash().hash(&mut hasher);
        let dir = dir.join(format!("wasmtime-{}-{:016x}", super::VERSION, hasher.finish()));
        Self { dir, has_grown: AtomicBool::new(false) }
    }

    pub(super) fn component(&self, engine: &Engine, program: &Program) -> wasmtime::Result<Component> {
        self.load_or_compile(
            program,
            |bytes| engine.precompile_component(bytes),
            // SAFETY: see `load_or_compile`.
            #[expect(unsafe_code, reason = "loading compiled code is `unsafe` in Wasmtime; the checksum was checked")]
            |entry| unsafe { Component::deserialize_file(engine, entry) },
        )
    }

    pub(super) fn module(&self, engine: &Engine, program: &Program) -> wasmtime::Result<Module> {
        self.load_or_compile(
            program,
            |bytes| engine.precompile_module(bytes),
            // SAFETY: see `load_or_compile`.
            #[expect(unsafe_code, reason = "loading compiled code is `unsafe` in Wasmtime; the checksum was checked")]
            |entry| unsafe { Module::deserialize_file(engine, entry) },
        )
    }

    /// Loads the compiled program, or compiles it and keeps it.
    ///
    /// `load` maps a file into memory, and may be unsafe for anything but what the engine's own precompilation made. It is
    /// given either an entry whose content has the checksum that was written with it by an engine of the same version and
    /// settings, or one that this call has just written: entries are written by this function alone, and are replaced
    /// whole, never changed. Wasmtime refuses what another version or other settings made.
    fn load_or_compile<T>(
        &self,
        program: &Program,
        compile: impl Fn(&[u8]) -> wasmtime::Result<Vec<u8>>,
        load: impl Fn(&Path) -> wasmtime::Result<T>,
    ) -> wasmtime::Result<T> {
        let path = self.dir.join(format!("{}.{ENDING}", program.digest.hex()));
        if is_whole(&path)
            && let Ok(loaded) = load(&path)
        {
            return Ok(loaded);
        }
        let mut entry = compile(&program.bytes()?)?;
        let sum = checksum(&entry);
        entry.extend_from_slice(&sum);
        self.has_grown.store(true, Ordering::Relaxed);
        // Where the cache cannot be written, a file of this call's own does, which goes when it is loaded.
        match write::file(&path, &entry) {
            Ok(()) => load(&path),
            Err(_) => {
                let mut file = tempfile::NamedTempFile::new()?;
                file.write_all(&entry)?;
                load(file.path())
            }
        }
    }
}

thread_local! {
    /// What entries are read into, over and over, so that memory is not asked for anew for each.
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Whether there is an entry that is not damaged.
fn is_whole(path: &Path) -> bool {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        let read = File::open(path).and_then(|mut file| {
            note_use(&file);
            file.read_to_end(buffer)
        });
        match buffer.split_last_chunk::<16>() {
            Some((compiled, sum)) if read.is_ok() => checksum(compiled) == *sum,
            _ => false,
        }
    })
}

/// Notes that an entry is used, in the file's time of change.
fn note_use(file: &File) {
    let noted = file.metadata().and_then(|known| known.modified());
    if noted.is_ok_and(|noted| noted.elapsed().is_ok_and(|age| age > NOTED)) {
        // An entry of which it cannot be noted goes sooner.
        let _ = file.set_modified(SystemTime::now());
    }
}

/// Removes the entries that were not used for longest, so that those of all engines are at most three quarters of `limit`, if
/// they are more than `limit`.
fn tidy(dir: &Path, limit: u64) -> io::Result<()> {
    let mut entries = Vec::new();
    for folder in fs::read_dir(dir)?.flatten().filter(|folder| folder.file_type().is_ok_and(|kind| kind.is_dir())) {
        for entry in
            fs::read_dir(folder.path())?.flatten().filter(|entry| entry.path().extension() == Some(ENDING.as_ref()))
        {
            let known = entry.metadata()?;
            entries.push((known.modified()?, known.len(), entry.path()));
        }
    }
    let mut size: u64 = entries.iter().map(|(_, size, _)| size).sum();
    if size <= limit {
        return Ok(());
    }
    entries.sort();
    for (_, bytes, path) in entries {
        if size <= limit / 4 * 3 {
            break;
        }
        fs::remove_file(path)?;
        size -= bytes;
    }
    Ok(())
}

fn checksum(bytes: &[u8]) -> [u8; 16] {
    XxHash3_128::oneshot(bytes).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::embedded::engine::{CompilingEngine, Settings};

    #[test]
    fn what_was_not_used_for_longest_goes_first() {
        let dir = tempfile::tempdir().unwrap();
        let ago = |hours: u64| SystemTime::now() - Duration::from_secs(hours * 3600);
        for (engine, name, hours) in [("one", "old.cwasm", 90), ("one", "used.cwasm", 100), ("two", "new.cwasm", 2)] {
            fs::create_dir_all(dir.path().join(engine)).unwrap();
            let file = File::create(dir.path().join(engine).join(name)).unwrap();
            file.set_len(100).unwrap();
            file.set_modified(ago(hours)).unwrap();
            if name.starts_with("used") {
                note_use(&file);
            }
        }
        fs::write(dir.path().join("one").join("other"), [0; 1000]).unwrap();
        let left = || {
            let files = walkdir::WalkDir::new(dir.path()).sort_by_file_name().into_iter().flatten();
            let names = files.filter(|file| file.file_type().is_file()).map(|file| file.file_name().to_owned());
            names.collect::<Vec<_>>()
        };
        tidy(dir.path(), 300).unwrap();
        assert_eq!(left().len(), 4, "it is no more than the limit");
        tidy(dir.path(), 299).unwrap();
        assert_eq!(left(), ["other", "used.cwasm", "new.cwasm"]);
    }

    #[test]
    fn a_damaged_entry_is_rebuilt() {
        let dir = tempfile::tempdir().unwrap();
        let settings = Settings { cache: Some(dir.path().to_owned()), ..Settings::default() };
        let bytes = wat::parse_str("(component)").unwrap();
        let program = Program::new(Path::new("empty.wasm"), bytes);
        let engine = CompilingEngine::new(&settings).unwrap();
        engine.component(&program).unwrap();
        let entry =
            walkdir::WalkDir::new(dir.path()).into_iter().map(|entry| entry.unwrap()).find(|e| e.file_type().is_file());
        let path = entry.unwrap().path().to_owned();
        let whole = fs::read(&path).unwrap();
        for damage in [
            |bytes: &mut Vec<u8>| bytes.truncate(100),
            |bytes: &mut Vec<u8>| bytes.clear(),
            |bytes: &mut Vec<u8>| *bytes.last_mut().unwrap() ^= 1,
            |bytes: &mut Vec<u8>| bytes[0] ^= 1,
        ] {
            let mut damaged = whole.clone();
            damage(&mut damaged);
            fs::write(&path, &damaged).unwrap();
            engine.component(&program).unwrap();
            let rebuilt = fs::read(&path).unwrap();
            assert!(is_whole(&path) && rebuilt.len() == whole.len());
        }
    }
}
