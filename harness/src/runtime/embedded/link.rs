//! Compiles a program and links it, and says exactly what is missing where something is.

use super::engine::CompilingEngine;
use wasi_ticktock_host::{ComponentState, Linkers, ModuleState};
use crate::runtime::{LaunchError, Program};
use crate::suite::component::{self, Kind};
use crate::suite::spec::World;
use wasmtime::{InstancePre as ModulePre, Store};
use wasmtime::component::{Component, InstancePre};
use wasmtime_wasi::{WasiCtxBuilder, p2, p3};
use wasmtime_wasi_http::handler::ProxyPre;

/// A program that is compiled and linked.
pub(super) enum Prepared {
    Module(ModulePre<ModuleState>),
    Command2(p2::bindings::CommandPre<ComponentState>),
    Command3(p3::bindings::CommandPre<ComponentState>),
    Service(ProxyPre<ComponentState>),
}

pub(super) fn prepare(
    engine: &CompilingEngine,
    linkers: &Linkers,
    program: &Program,
    world: World,
) -> Result<Prepared, LaunchError> {
    let damaged = |error: wasmtime::Error| LaunchError::Program(format!("{error:#}"));
    match component::kind(&program.bytes).map_err(|error| LaunchError::Program(error.to_string()))? {
        Kind::Module if world == World::Command => {
            let module = engine.module(program).map_err(damaged)?;
            match linkers.modules.instantiate_pre(&module) {
                Ok(pre) => Ok(Prepared::Module(pre)),
                Err(error) => Err(missing_in_module(engine, linkers, &module).unwrap_or_else(|| damaged(error))),
            }
        }
        Kind::Module => Err(LaunchError::Program(format!("it is a core module, and the world `{world}` asks for a component"))),
        Kind::Component => {
            let component = engine.component(program).map_err(damaged)?;
            match linkers.components.instantiate_pre(&component) {
                Ok(pre) => for_world(pre, world),
                Err(error) => Err(missing_in_component(engine, linkers, &component, &error).unwrap_or_else(|| damaged(error))),
            }
        }
    }
}

/// The program as one of its world: what it must export is looked up.
fn for_world(pre: InstancePre<ComponentState>, world: World) -> Result<Prepared, LaunchError> {
    let exports = |name: &str| {
        let engine = pre.engine();
        pre.component().component_type().exports(engine).any(|(export, _)| export.starts_with(name))
    };
    let found = match world {
        World::Command if exports("wasi:cli/run@0.3.") => p3::bindings::CommandPre::new(pre).map(Prepared::Command3),
        World::Command => p2::bindings::CommandPre::new(pre).map(Prepared::Command2),
        World::Service => {
            wasmtime_wasi_http::p3::bindings::ServicePre::new(pre).map(|pre| Prepared::Service(ProxyPre::P3(pre)))
        }
        World::Proxy => {
            wasmtime_wasi_http::p2::bindings::ProxyPre::new(pre).map(|pre| Prepared::Service(ProxyPre::P2(pre)))
        }
    };
    found.map_err(|error| LaunchError::Program(format!("it is no component of the world `{world}`: {error:#}")))
}

/// The first function that a core module imports and the linker does not have.
fn missing_in_module(engine: &CompilingEngine, linkers: &Linkers, module: &wasmtime::Module) -> Option<LaunchError> {
    let mut store = Store::new(engine.engine(), ModuleState::new(WasiCtxBuilder::new().build_p1()));
    let missing =
        module.imports().find(|import| linkers.modules.get(&mut store, import.module(), import.name()).is_err())?;
    Some(LaunchError::Unsupported { import: format!("{}#{}", missing.module(), missing.name()), nearest: None })
}

/// What a component imports and the linker does not have: a whole interface, or one function of it.
fn missing_in_component(
    engine: &CompilingEngine,
    linkers: &Linkers,
    component: &Component,
    error: &wasmtime::Error,
) -> Option<LaunchError> {
    let ty = component.component_type();
    let names: Vec<String> = ty.imports(engine.engine()).map(|(name, _)| name.to_owned()).collect();
    if let Some(import) = names.iter().find(|name| !provides(engine, linkers, name)) {
        return Some(LaunchError::Unsupported { import: import.clone(), nearest: nearest(engine, linkers, import) });
    }
    // Every interface is there, so one lacks a function. Wasmtime names both, quoted, the interface first.
    let text = format!("{error:#}");
    let mut quoted = text.split('`').skip(1).step_by(2);
    let interface = quoted.find(|name| names.iter().any(|import| import == name))?;
    let function = quoted.next()?;
    let lacks = text.contains("not found") || text.contains("missing");
    lacks.then(|| LaunchError::Unsupported { import: format!("{interface}#{function}"), nearest: None })
}

/// Whether the linker has an interface of this name: a component that imports it, and nothing of it, then links.
fn provides(engine: &CompilingEngine, linkers: &Linkers, name: &str) -> bool {
    Component::new(engine.engine(), import_of(name)).and_then(|probe| linkers.components.instantiate_pre(&probe)).is_ok()
}

/// A component that imports an instance of this name with nothing in it.
fn import_of(name: &str) -> Vec<u8> {
    use wasm_encoder::{Component, ComponentImportSection, ComponentTypeRef, ComponentTypeSection, InstanceType};
    let mut types = ComponentTypeSection::new();
    types.instance(&InstanceType::new());
    let mut imports = ComponentImportSection::new();
    imports.import(name, ComponentTypeRef::Instance(0));
    let mut component = Component::new();
    component.section(&types);
    component.section(&imports);
    component.finish()
}

/// The newest release of each track that the linker has: Wasmtime takes any other of the track for the same.
const PROVIDED: [&str; 2] = ["0.2.12", "0.3.0"];

/// The nearest version of an interface that the linker has: of the same track, or else of another.
fn nearest(engine: &CompilingEngine, linkers: &Linkers, import: &str) -> Option<String> {
    let (interface, wanted) = import.split_once('@')?;
    let mut releases = PROVIDED;
    releases.sort_by_key(|release| wanted.get(..4) != release.get(..4));
    let mut candidates = releases.map(|release| format!("{interface}@{release}")).into_iter();
    candidates.find(|candidate| provides(engine, linkers, candidate))
}
