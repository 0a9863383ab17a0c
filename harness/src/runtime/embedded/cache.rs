//! Compiled programs, kept on disk by the program's digest and by everything of the engine that matters to them.
//!
//! An entry is a checksum and the compiled program. One whose content does not have that checksum is damaged: it is
//! compiled anew, never trusted. That keeps out what a full disk, a crash or a failing disk leaves behind. It is no
//! protection from somebody who may write to the user's own cache folder, who could as well replace the tool: so the
//! checksum is XXH3 of 128 bits, which costs a tenth of a cryptographic digest.

use crate::runtime::Program;
use crate::write;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
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
            |compiled| unsafe { Component::deserialize(engine, compiled) },
        )
    }

    pub(super) fn module(&self, engine: &Engine, program: &Program) -> wasmtime::Result<Module> {
        self.load_or_compile(
            program,
            |bytes| engine.precompile_module(bytes),
            // SAFETY: see `load_or_compile`.
            #[expect(unsafe_code, reason = "loading compiled code is `unsafe` in Wasmtime; the checksum was checked")]
            |compiled| unsafe { Module::deserialize(engine, compiled) },
        )
    }

    /// Loads the compiled program, or compiles it and keeps it.
    ///
    /// `load` may be unsafe for anything but what the engine's own precompilation made. It is given either what this call
    /// has just made, or the content of an entry whose checksum is the one that was written with it by an engine of the
    /// same version and settings: such entries are written by this function alone. Wasmtime refuses what another version
    /// or other settings made.
    fn load_or_compile<T>(
        &self,
        program: &Program,
        compile: impl Fn(&[u8]) -> wasmtime::Result<Vec<u8>>,
        load: impl Fn(&[u8]) -> wasmtime::Result<T>,
    ) -> wasmtime::Result<T> {
        let path = self.dir.join(format!("{}.cwasm", program.digest.hex()));
        if let Some(loaded) = fs::read(&path).ok().and_then(|entry| load(content(&entry)?).ok()) {
            return Ok(loaded);
        }
        let compiled = compile(&program.bytes)?;
        let mut entry = checksum(&compiled).to_vec();
        entry.extend_from_slice(&compiled);
        // A cache that cannot be written costs time and nothing else.
        let _ = write::file(&path, &entry);
        load(&compiled)
    }
}

/// The compiled program in an entry, unless it is damaged.
fn content(entry: &[u8]) -> Option<&[u8]> {
    let (sum, compiled) = entry.split_first_chunk::<16>()?;
    (checksum(compiled) == *sum).then_some(compiled)
}

fn checksum(bytes: &[u8]) -> [u8; 16] {
    XxHash3_128::oneshot(bytes).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::Digest;
    use crate::runtime::embedded::engine::{CompilingEngine, Settings};

    #[test]
    fn a_damaged_entry_is_rebuilt() {
        let dir = tempfile::tempdir().unwrap();
        let settings = Settings { cache: Some(dir.path().to_owned()), ..Settings::default() };
        let bytes = wat::parse_str("(component)").unwrap();
        let program = Program { name: "empty.wasm".into(), digest: Digest::of(&bytes), bytes: bytes.into() };
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
            assert!(content(&rebuilt).is_some() && rebuilt.len() == whole.len());
        }
    }
}
