//! Compiles a program and links it, and says exactly what is missing where something is.

use super::engine::CompilingEngine;
use crate::id::{Release, Track};
use crate::runtime::LaunchError;
use crate::suite::component::{self, Kind};
use crate::suite::program::Program;
use crate::suite::spec::World;
use wasi_ticktock_host::{ComponentState, Linkers, ModuleState};
use wasmtime::component::types::ComponentItem;
use wasmtime::component::{Component, InstancePre};
use wasmtime::{InstancePre as ModulePre, Store};
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
    let refused = |error: wasmtime::Error| match program.bytes().map(|bytes| component::validate(&bytes)) {
        Ok(Ok(())) => LaunchError::Rejected(format!("{error:#}")),
        Ok(Err(damage)) => LaunchError::Program(damage.to_string()),
        Err(error) => LaunchError::Harness(error.to_string()),
    };
    let kind = match &program.interfaces {
        Some(interfaces) => interfaces.kind,
        None => {
            let bytes = program.bytes().map_err(|error| LaunchError::Harness(error.to_string()))?;
            component::interfaces(&bytes).map_err(|error| LaunchError::Program(error.to_string()))?.kind
        }
    };
    match kind {
        Kind::Module if world == World::Command => {
            let module = engine.module(program).map_err(refused)?;
            match linkers.modules.instantiate_pre(&module) {
                Ok(pre) => Ok(Prepared::Module(pre)),
                Err(error) => Err(missing_in_module(engine, linkers, &module).unwrap_or_else(|| refused(error))),
            }
        }
        Kind::Module => {
            Err(LaunchError::Program(format!("it is a core module, and the world `{world}` asks for a component")))
        }
        Kind::Component => {
            let component = engine.component(program).map_err(refused)?;
            match linkers.components.instantiate_pre(&component) {
                Ok(pre) => for_world(pre, world),
                Err(error) => Err(missing_in_component(engine, linkers, &component).unwrap_or_else(|| refused(error))),
            }
        }
    }
}

/// The program as one of its world: what it must export is looked up.
fn for_world(pre: InstancePre<ComponentState>, world: World) -> Result<Prepared, LaunchError> {
    let entry = match world {
        World::Command => "wasi:cli/run@",
        World::Service => "wasi:http/handler@",
        World::Proxy => "wasi:http/incoming-handler@",
    };
    let ty = pre.component().component_type();
    // Programs of the official suite of 0.3 export `wasi:cli/run` of 0.2, too, with nothing behind it, and that one first.
    let version: Option<Release> =
        ty.exports(pre.engine()).filter_map(|(export, _)| export.strip_prefix(entry)?.parse().ok()).max();
    let is_third = version.as_ref().is_some_and(|version| version.track() == Track::new(0, 3));
    let found = match world {
        World::Command if is_third => p3::bindings::CommandPre::new(pre).map(Prepared::Command3),
        World::Command => p2::bindings::CommandPre::new(pre).map(Prepared::Command2),
        World::Service => {
            wasmtime_wasi_http::p3::bindings::ServicePre::new(pre).map(|pre| Prepared::Service(ProxyPre::P3(pre)))
        }
        World::Proxy => {
            wasmtime_wasi_http::p2::bindings::ProxyPre::new(pre).map(|pre| Prepared::Service(ProxyPre::P2(pre)))
        }
    };
    found.map_err(|error| match version.filter(Release::is_candidate) {
        // It may import nothing, and then this is all that names the candidate that it was made for.
        Some(candidate) => {
            let nearest = PROVIDED.iter().find(|provided| candidate.to_string().starts_with(&provided[..4]));
            let nearest = nearest.map(|provided| format!("{entry}{provided}"));
            LaunchError::Unsupported { import: format!("{entry}{candidate}"), nearest }
        }
        None => LaunchError::Program(format!("it is no component of the world `{world}`: {error:#}")),
    })
}

/// The first function that a core module imports and the linker does not have.
fn missing_in_module(engine: &CompilingEngine, linkers: &Linkers, module: &wasmtime::Module) -> Option<LaunchError> {
    let mut store = Store::new(engine.engine(), ModuleState::new(WasiCtxBuilder::new().build_p1()));
    let missing =
        module.imports().find(|import| linkers.modules.get(&mut store, import.module(), import.name()).is_err())?;
    Some(LaunchError::Unsupported { import: format!("{}#{}", missing.module(), missing.name()), nearest: None })
}

/// What a component imports and the linker does not have: a whole interface, or one function of it.
fn missing_in_component(engine: &CompilingEngine, linkers: &Linkers, component: &Component) -> Option<LaunchError> {
    let ty = component.component_type();
    for (name, item) in ty.imports(engine.engine()) {
        let ComponentItem::ComponentInstance(instance) = item.ty else { continue };
        // A host has nothing to give where there are types alone.
        if instance.exports(engine.engine()).all(|(_, item)| matches!(item.ty, ComponentItem::Type(_))) {
            continue;
        }
        let Some(provided) = provided(linkers, name) else {
            return Some(LaunchError::Unsupported { import: name.to_owned(), nearest: nearest(linkers, name) });
        };
        let mut functions = instance
            .exports(engine.engine())
            .filter_map(|(function, item)| matches!(item.ty, ComponentItem::ComponentFunc(_)).then_some(function));
        if let Some(function) = functions.find(|function| !has_function(linkers, &provided, function)) {
            return Some(LaunchError::Unsupported { import: format!("{name}#{function}"), nearest: None });
        }
    }
    None
}

/// The newest release of each track that the linker has: Wasmtime takes any other of the track for the same. After them
/// come the drafts of proposals that are in no release.
const PROVIDED: [&str; 5] = ["0.2.12", "0.3.0", "0.2.0-rc.1", "0.2.0-draft", "0.3.0-draft"];

/// The name under which the linker has an interface, where it has it: Wasmtime takes any release of a track for another
/// of it, and takes a candidate for nothing else.
fn provided(linkers: &Linkers, name: &str) -> Option<String> {
    if has_interface(linkers, name) {
        return Some(name.to_owned());
    }
    let (interface, version) = name.split_once('@')?;
    let is_release = version.parse::<Release>().is_ok_and(|release| !release.is_candidate());
    let same_track = PROVIDED.iter().find(|provided| is_release && provided.get(..4) == version.get(..4))?;
    let name = format!("{interface}@{same_track}");
    has_interface(linkers, &name).then_some(name)
}

/// The nearest version of an interface that the linker has: of the same track, or else of another.
fn nearest(linkers: &Linkers, import: &str) -> Option<String> {
    let (interface, wanted) = import.split_once('@')?;
    let mut releases = PROVIDED;
    releases.sort_by_key(|release| wanted.get(..4) != release.get(..4));
    let mut candidates = releases.map(|release| format!("{interface}@{release}")).into_iter();
    candidates.find(|candidate| has_interface(linkers, candidate))
}

/// Whether the linker has something of exactly this name. A linker cannot be asked, but it refuses to define a name twice.
fn has_interface(linkers: &Linkers, name: &str) -> bool {
    linkers.components.clone().root().func_wrap(name, |_, (): ()| Ok(())).is_err()
}

/// Whether an interface that the linker has under this name has this function.
fn has_function(linkers: &Linkers, interface: &str, function: &str) -> bool {
    let mut components = linkers.components.clone();
    let Ok(mut instance) = components.instance(interface) else { return false };
    instance.func_wrap(function, |_, (): ()| Ok(())).is_err()
}
