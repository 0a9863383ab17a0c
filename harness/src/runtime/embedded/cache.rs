//! Compiled programs, kept on disk by the program's digest and by everything of the engine that matters to them.
//!
//! An entry is the compiled program and its checksum behind it. One whose content does not have that checksum is damaged: it is
//! compiled anew, never trusted. That keeps out what a full disk, a crash or a failing disk leaves behind. It is no
//! protection from somebody who may write to the user's own cache folder, who could as well replace the tool: so the
//! checksum is XXH3 of 128 bits, which costs a tenth of a cryptographic digest.

use crate::suite::program::Program;
use crate::write;
use std::cell::RefCell;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use twox_hash::XxHash3_128;
use wasmtime::component::Component;
use wasmtime::{Engine, Module};

/// A folder of compiled programs for one engine.
pub(super) struct Cache {
    dir: PathBuf,
}

impl Cache {
    pub(super) fn new(dir: &Path, engine: &Engine) -> Self {
        let mut hasher = DefaultHasher::new();
        engine.precompile_compatibility_hash().hash(&mut hasher);
        Self { dir: dir.join(format!("wasmtime-{}-{:016x}", super::VERSION, hasher.finish())) }
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
        let path = self.dir.join(format!("{}.cwasm", program.digest.hex()));
        if is_whole(&path)
            && let Ok(loaded) = load(&path)
        {
            return Ok(loaded);
        }
        let mut entry = compile(&program.bytes()?)?;
        let sum = checksum(&entry);
        entry.extend_from_slice(&sum);
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
        let read = File::open(path).and_then(|mut file| file.read_to_end(buffer));
        match buffer.split_last_chunk::<16>() {
            Some((compiled, sum)) if read.is_ok() => checksum(compiled) == *sum,
            _ => false,
        }
    })
}

fn checksum(bytes: &[u8]) -> [u8; 16] {
    XxHash3_128::oneshot(bytes).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::embedded::engine::{CompilingEngine, Settings};
    use std::fs;

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
