//! Programs that import some functions and call none: a runtime that starts one has those functions. This module does no
//! I/O.
#![deny(clippy::disallowed_methods)]

use super::control;
use crate::id::{ItemId, Release};
use crate::surface::{Surface, wit};
use std::collections::BTreeSet;
use wit_component::{ComponentEncoder, StringEncoding, dummy_module, embed_component_metadata};
use wit_parser::{LiftLowerAbi, ManglingAndAbi, Resolve};

/// A component that imports these functions of a release, and whose function `run` succeeds at once.
///
/// # Errors
/// When the surface does not have them, or no component can be made of them.
pub fn component(surface: &Surface, release: &Release, functions: &BTreeSet<ItemId>) -> Result<Vec<u8>, String> {
    let names = || functions.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let text = wit::importing(surface, release, functions)
        .ok_or_else(|| format!("the surface of {release} lacks {}, or a type that it needs", names()))?;
    let failed = |error: &dyn std::fmt::Display| format!("no component can be made that imports {}: {error}", names());
    let mut resolve = Resolve { all_features: true, ..Resolve::default() };
    let package = resolve.push_str("probe.wit", &text).map_err(|error| failed(&format!("{error:#}")))?;
    let world = resolve.select_world(&[package], Some(wit::WORLD)).map_err(|error| failed(&format!("{error:#}")))?;
    let mut module = dummy_module(&resolve, world, ManglingAndAbi::Legacy(LiftLowerAbi::Sync));
    embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8)
        .map_err(|error| failed(&format!("{error:#}")))?;
    let component = ComponentEncoder::default()
        .validate(true)
        .module(&module)
        .and_then(|mut encoder| encoder.encode())
        .map_err(|error| failed(&format!("{error:#}")))?;
    control::of(&component).ok_or_else(|| failed(&"it has no function `run`"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suite::component::interfaces;

    #[test]
    fn a_probe_imports_what_it_is_for_and_nothing_else() {
        let text = "\
wasi:cli/run interface
wasi:cli/run#run func() -> result
wasi:io/poll interface
wasi:io/poll#[method]pollable.block func()
wasi:io/poll#[method]pollable.ready func() -> bool
wasi:io/poll#poll func(in: list<borrow<pollable>>) -> list<u32>
wasi:io/poll#pollable resource
wasi:io/streams interface
wasi:io/streams#[method]stream.subscribe func(type: kind) -> wasi:io/poll#pollable
wasi:io/streams#[static]stream.open func() -> result<stream, fault>
wasi:io/streams#fault variant { closed, failed(list<kind>) }
wasi:io/streams#kind enum { record, flags }
wasi:io/streams#stream resource
";
        let surface = crate::surface::text::parse(text).unwrap();
        let release = "0.2.12".parse().unwrap();
        for (item, interface) in [
            ("wasi:io/poll#poll", "wasi:io/poll@0.2.12"),
            ("wasi:io/poll#[method]pollable.ready", "wasi:io/poll@0.2.12"),
            ("wasi:io/streams#[method]stream.subscribe", "wasi:io/streams@0.2.12"),
            ("wasi:io/streams#[static]stream.open", "wasi:io/streams@0.2.12"),
        ] {
            let item: ItemId = item.parse().unwrap();
            let component = component(&surface, &release, &[item.clone()].into()).unwrap();
            crate::suite::component::validate(&component).unwrap();
            let found = interfaces(&component).unwrap();
            assert_eq!(found.imported_items(), [item].into());
            assert!(found.imports.contains_key(interface) && found.exports.contains_key("wasi:cli/run@0.2.12"));
        }
        let missing = "wasi:io/poll#gone".parse().unwrap();
        assert!(component(&surface, &release, &[missing].into()).unwrap_err().contains("lacks wasi:io/poll#gone"));
    }
}
