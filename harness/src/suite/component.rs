//! What a program imports and exports: read from a component's types, or from a core module's import section.
//!
//! This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::{InterfaceId, ItemId, Release, Track};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{Encoding, Parser, Payload, Validator, WasmFeatures};
use wit_parser::decoding::{self, DecodedWasm};
use wit_parser::{IndexMap, WorldItem, WorldKey};

/// The bytes are no program that could be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ComponentError {
    /// They do not begin as WebAssembly does.
    #[error("not WebAssembly: expected it to begin with the bytes `\\0asm`")]
    NotWasm,
    /// They begin as WebAssembly, and then are damaged.
    #[error("damaged WebAssembly: {0}")]
    Damaged(String),
    /// They are a component that holds a WIT package, or another thing that has no world.
    #[error("not a program: the component has no world, such as one that holds a WIT package")]
    NotAProgram,
}

/// Whether a program is a core module or a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A core module, as track 0.1 has them.
    Module,
    /// A component.
    Component,
}

/// What a program imports and exports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interfaces {
    /// Whether it is a core module or a component.
    pub kind: Kind,
    /// The imported interfaces as they are written, with their version, and the functions imported from each.
    pub imports: BTreeMap<String, BTreeSet<String>>,
    /// The exported interfaces as they are written, with their version, and the functions of each.
    pub exports: BTreeMap<String, BTreeSet<String>>,
}

impl Interfaces {
    /// The functions that are imported, without versions.
    pub fn imported_items(&self) -> BTreeSet<ItemId> {
        items(&self.imports)
    }

    /// The functions that are exported, without versions.
    pub fn exported_items(&self) -> BTreeSet<ItemId> {
        items(&self.exports)
    }

    /// The newest release of a track that an import or export names.
    pub fn release(&self, track: Track) -> Option<Release> {
        let versions =
            self.imports.keys().chain(self.exports.keys()).filter_map(|name| name.split_once('@')?.1.parse().ok());
        versions.filter(|release: &Release| release.track() == track).max()
    }
}

fn items(interfaces: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<ItemId> {
    let unversioned = |name: &str| name.split('@').next().unwrap_or_default().parse::<InterfaceId>().ok();
    interfaces
        .iter()
        // Plain functions of a world have no interface, and are no items of a proposal.
        .filter_map(|(name, functions)| Some((unversioned(name)?, functions)))
        .flat_map(|(interface, functions)| {
            functions.iter().filter_map(move |name| ItemId::new(interface.clone(), name).ok())
        })
        .collect()
}

/// Tells whether the bytes are a core module or a component.
///
/// # Errors
/// When they are neither.
pub fn kind(bytes: &[u8]) -> Result<Kind, ComponentError> {
    if !bytes.starts_with(b"\0asm") {
        return Err(ComponentError::NotWasm);
    }
    match Parser::new(0).parse_all(bytes).next() {
        Some(Ok(Payload::Version { encoding: Encoding::Component, .. })) => Ok(Kind::Component),
        Some(Ok(Payload::Version { encoding: Encoding::Module, .. })) => Ok(Kind::Module),
        Some(Err(error)) => Err(damaged(&error)),
        _ => Err(ComponentError::NotWasm),
    }
}

/// Tells whether a program is valid WebAssembly, with everything that is proposed for it.
///
/// # Errors
/// When it is not.
pub fn validate(bytes: &[u8]) -> Result<(), ComponentError> {
    kind(bytes)?;
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    validator.validate_all(bytes).map(|_| ()).map_err(|error| damaged(&error))
}

/// Reads what a program imports and exports.
///
/// # Errors
/// When the bytes are no program.
pub fn interfaces(bytes: &[u8]) -> Result<Interfaces, ComponentError> {
    match kind(bytes)? {
        Kind::Module => module(bytes),
        Kind::Component => component(bytes),
    }
}

fn damaged(error: &wasmparser::BinaryReaderError) -> ComponentError {
    ComponentError::Damaged(error.to_string())
}

fn module(bytes: &[u8]) -> Result<Interfaces, ComponentError> {
    let mut found = Interfaces { kind: Kind::Module, imports: BTreeMap::new(), exports: BTreeMap::new() };
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::ImportSection(section) = payload.map_err(|error| damaged(&error))? {
            for import in section.into_imports() {
                let import = import.map_err(|error| damaged(&error))?;
                found.imports.entry(import.module.to_owned()).or_default().insert(import.name.to_owned());
            }
        }
    }
    Ok(found)
}

fn component(bytes: &[u8]) -> Result<Interfaces, ComponentError> {
    let decoded = decoding::decode(bytes).map_err(|error| ComponentError::Damaged(format!("{error:#}")))?;
    let DecodedWasm::Component(resolve, world) = &decoded else { return Err(ComponentError::NotAProgram) };
    let world = &resolve.worlds[*world];
    let read = |items: &IndexMap<WorldKey, WorldItem>| {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (key, item) in items {
            match item {
                WorldItem::Interface { id, .. } => {
                    let functions = resolve.interfaces[*id].functions.keys().cloned();
                    found.entry(resolve.name_world_key(key)).or_default().extend(functions);
                }
                WorldItem::Function(function) => {
                    found.entry(String::new()).or_default().insert(function.name.clone());
                }
                WorldItem::Type { .. } => {}
            }
        }
        found
    };
    Ok(Interfaces { kind: Kind::Component, imports: read(&world.imports), exports: read(&world.exports) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_program_is_said_to_be_none() {
        assert_eq!(interfaces(b"hello"), Err(ComponentError::NotWasm));
        assert_eq!(interfaces(b""), Err(ComponentError::NotWasm));
        assert!(matches!(interfaces(b"\0asm\x01\0\0"), Err(ComponentError::Damaged(_))));
        assert!(matches!(interfaces(b"\0asm\x0d\0\x01\0\x07\xff"), Err(ComponentError::Damaged(_))));
    }

    #[test]
    fn a_module_and_a_component() {
        let module = wat::parse_str(r#"(module (import "wasi_snapshot_preview1" "fd_read" (func)))"#).unwrap();
        let module = interfaces(&module).unwrap();
        assert_eq!(module.imported_items(), ["wasi_snapshot_preview1#fd_read".parse().unwrap()].into());
        let component = wat::parse_str(
            r#"(component (import "wasi:clocks/monotonic-clock@0.2.12" (instance (export "now" (func (result u64))))))"#,
        )
        .unwrap();
        let component = interfaces(&component).unwrap();
        assert_eq!(component.imported_items(), ["wasi:clocks/monotonic-clock#now".parse().unwrap()].into());
        assert_eq!(component.imports.keys().collect::<Vec<_>>(), ["wasi:clocks/monotonic-clock@0.2.12"]);
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..64), component: bool) {
            let mut wasm = if component { b"\0asm\x0d\0\x01\0".to_vec() } else { b"\0asm\x01\0\0\0".to_vec() };
            wasm.extend(bytes);
            let _ = interfaces(&wasm);
            let _ = validate(&wasm);
        }
    }
}
