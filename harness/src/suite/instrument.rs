//! A copy of a component that tells of every call that it makes: with which arguments, and with which result.
//!
//! The core module of a component calls functions of the host by the names of WIT. In the copy it calls functions of its own
//! instead, which call a hook, then the host's function, then another hook. A hook takes what the host's function takes, or
//! gives, so that whoever provides it reads the values by the component model's own rules. Handles are handed over as the
//! numbers that they are to the guest, so that a hook takes nothing away from it.
//!
//! The hooks of the function number N are `called-N` and `returned-N` of `ticktock:trace/calls`. This module does no I/O.
#![deny(clippy::disallowed_methods)]

mod module;
mod wit;

use crate::id::ItemId;
use crate::suite::component::Kind;
use std::fmt::Display;
use wasmparser::{Parser, Payload};
use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};
use wit_parser::abi::{AbiVariant, WasmSignature};
use wit_parser::decoding::{self, DecodedWasm};
use wit_parser::{Docs, Function, Resolve, Span, Stability, World, WorldItem, WorldKey};

/// A program that tells of its calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrumented {
    /// The component.
    pub program: Vec<u8>,
    /// The functions that it calls: a hook's number is a place in this list.
    pub functions: Vec<ItemId>,
}

/// A program has no copy that tells of its calls.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct InstrumentError(String);

impl InstrumentError {
    fn new(cause: impl Display) -> Self {
        Self(format!("{cause:#}"))
    }
}

/// What the core module imports, and is hooked.
struct Hooked<'a> {
    /// Its index among the functions that the module imports.
    import: u32,
    item: ItemId,
    function: &'a Function,
    signature: WasmSignature,
    /// Whether it is called without waiting for its end.
    is_async: bool,
}

/// The copy of a component.
///
/// # Errors
/// When it is no component, or not one that was made of one core module alone, as guests without adapters are.
pub fn instrument(component: &[u8]) -> Result<Instrumented, InstrumentError> {
    super::component::validate(component).map_err(InstrumentError::new)?;
    if super::component::kind(component).map_err(InstrumentError::new)? == Kind::Module {
        return Err(InstrumentError::new("it is a core module"));
    }
    let decoded = decoding::decode(component).map_err(InstrumentError::new)?;
    let DecodedWasm::Component(mut resolve, world) = decoded else {
        return Err(InstrumentError::new("it is no program"));
    };
    let core = core_module(component)?;
    let imports = module::imports(core).map_err(InstrumentError::new)?;
    let (text, mut copy, functions) = {
        let hooked = hooked(&resolve, &resolve.worlds[world], &imports);
        let copy = module::hook(core, &imports, &hooked).map_err(InstrumentError::new)?;
        (wit::hooks(&resolve, &hooked), copy, hooked.into_iter().map(|hooked| hooked.item).collect())
    };
    let package = resolve.push_source("trace.wit", &text).map_err(InstrumentError::new)?;
    let id = resolve.packages[package].interfaces["calls"];
    let hooks = WorldItem::Interface {
        id,
        stability: Stability::default(),
        external_id: None,
        docs: Docs::default(),
        span: Span::default(),
    };
    resolve.worlds[world].imports.insert(WorldKey::Interface(id), hooks);
    embed_component_metadata(&mut copy, &resolve, world, StringEncoding::UTF8).map_err(InstrumentError::new)?;
    let encoder = ComponentEncoder::default().validate(true).module(&copy);
    let program = encoder.and_then(|mut encoder| encoder.encode()).map_err(InstrumentError::new)?;
    Ok(Instrumented { program, functions })
}

/// The core module of a component that has its functions. What its tools add comes behind it.
fn core_module(component: &[u8]) -> Result<&[u8], InstrumentError> {
    for payload in Parser::new(0).parse_all(component) {
        match payload.map_err(InstrumentError::new)? {
            Payload::ModuleSection { unchecked_range, .. } => {
                return component.get(unchecked_range).ok_or_else(|| InstrumentError::new("it is damaged"));
            }
            Payload::ComponentSection { .. } => {
                return Err(InstrumentError::new("it is made of several components"));
            }
            _ => {}
        }
    }
    Err(InstrumentError::new("it has no core module"))
}

/// Those of the module's imports that are functions of the host.
fn hooked<'a>(resolve: &'a Resolve, world: &'a World, imports: &[module::Import<'_>]) -> Vec<Hooked<'a>> {
    let mut hooked = Vec::new();
    for (index, import) in (0..).zip(imports) {
        let of_import = world.imports.iter().find_map(|(key, item)| match item {
            WorldItem::Interface { id, .. } if resolve.name_world_key(key) == import.module => Some(*id),
            _ => None,
        });
        let (name, is_async) = match import.name.strip_prefix("[async-lower]") {
            Some(name) => (name, true),
            None => (import.name, false),
        };
        let Some(function) = of_import.and_then(|id| resolve.interfaces[id].functions.get(name)) else { continue };
        let interface = import.module.split('@').next().unwrap_or_default();
        let Ok(item) = interface.parse().and_then(|interface| ItemId::new(interface, name)) else { continue };
        let variant = if is_async { AbiVariant::GuestImportAsync } else { AbiVariant::GuestImport };
        let signature = resolve.wasm_signature(variant, function);
        hooked.push(Hooked { import: index, item, function, signature, is_async });
    }
    hooked
}

#[cfg(test)]
mod tests;
