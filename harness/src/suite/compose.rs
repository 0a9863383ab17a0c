//! Composes a test's guest and its parts into one component, which is then the program of the test.
//!
//! The parts stand in a list, behind the guest. What a component of it imports is provided by the nearest component behind
//! it that exports that interface, so that the same part may stand there several times and be another instance each time,
//! and no two components can wait for each other. What is left are interfaces of `wasi`, which the runtime provides. The same
//! components give the same bytes. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::component::{self, Interfaces, Kind};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use wac_graph::types::Package;
use wac_graph::{CompositionGraph, EncodeOptions, NodeId, PackageId};

/// The most parts of a test, each time that one stands in the list.
pub const MOST_PARTS: usize = 1000;

/// A part of a component.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Its name, which stands in the test's `compose`.
    pub name: &'a str,
    /// The component. Parts of one name are one component.
    pub program: &'a [u8],
}

/// Something that is wrong with a composition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ComposeError {
    /// The part that it is about, or, if it is the guest itself, the first that could have been.
    pub part: String,
    /// What was expected and what was found.
    pub message: String,
}

/// One of the components of a composition, in the order of the list.
struct Member<'a> {
    /// What messages call it.
    shown: String,
    part: Part<'a>,
    interfaces: Interfaces,
    /// The exports that were given to a component before it.
    used: BTreeSet<String>,
}

/// The component that a guest and its parts are together.
///
/// # Errors
/// When a part is no component, an import that is none of `wasi` is provided by no part, nothing imports what a part
/// exports, or the two sides of an interface do not fit: all that is found is named.
pub fn compose(guest: &[u8], parts: &[Part<'_>]) -> Result<Vec<u8>, Vec<ComposeError>> {
    let first = parts.first().map_or("", |part| part.name);
    let mut members = members(guest, parts)?;
    let joins = joins(&mut members, first)?;
    let graph = Graph::new(&members, first).map_err(|error| vec![error])?;
    graph.joined(&members, &joins)
}

/// What the guest and the parts import and export.
fn members<'a>(guest: &'a [u8], parts: &[Part<'a>]) -> Result<Vec<Member<'a>>, Vec<ComposeError>> {
    let of_guest = Part { name: parts.first().map_or("", |part| part.name), program: guest };
    let shown =
        std::iter::once("the guest".to_owned()).chain(parts.iter().map(|part| format!("the part `{}`", part.name)));
    let (mut members, mut errors) = (Vec::new(), Vec::new());
    // A part that stands in the list a hundred times is read once.
    let mut known: BTreeMap<&str, Interfaces> = BTreeMap::new();
    for (index, (part, shown)) in std::iter::once(&of_guest).chain(parts).zip(shown).enumerate() {
        let read = match known.get(part.name).filter(|_| index > 0) {
            Some(interfaces) => Ok(interfaces.clone()),
            None => component::interfaces(part.program).map_err(|error| error.to_string()),
        };
        match read {
            Ok(interfaces) if interfaces.kind == Kind::Component => {
                if index > 0 {
                    known.insert(part.name, interfaces.clone());
                }
                members.push(Member { shown, part: *part, interfaces, used: BTreeSet::new() });
            }
            other => errors.push(ComposeError {
                part: part.name.to_owned(),
                message: format!(
                    "{shown} is no component that could be composed: {}",
                    other.err().unwrap_or_else(|| "it is a core module".to_owned())
                ),
            }),
        }
    }
    if errors.is_empty() { Ok(members) } else { Err(errors) }
}

/// An import of a component, and the component that provides it, by their places in the list.
struct Join {
    of: usize,
    interface: String,
    by: usize,
}

/// Finds who provides what.
fn joins(members: &mut [Member<'_>], first: &str) -> Result<Vec<Join>, Vec<ComposeError>> {
    let (mut joins, mut errors) = (Vec::new(), Vec::new());
    for of in 0..members.len() {
        let imports: Vec<String> = members[of].interfaces.imports.keys().cloned().collect();
        for interface in imports {
            let behind = members.iter_mut().enumerate().skip(of + 1);
            match behind.into_iter().find(|(_, member)| member.interfaces.exports.contains_key(&interface)) {
                Some((by, member)) => {
                    member.used.insert(interface.clone());
                    joins.push(Join { of, interface, by });
                }
                None if interface.starts_with("wasi:") => {}
                None => errors.push(unprovided(members, of, &interface, first)),
            }
        }
    }
    for member in members.iter().skip(1) {
        let unused = member.interfaces.exports.keys().filter(|name| !member.used.contains(*name));
        errors.extend(unused.map(|interface| ComposeError {
            part: member.part.name.to_owned(),
            message: format!(
                "{} exports {}, which nothing before it in `compose` imports: take it out, or put it behind what imports it",
                member.shown,
                named(interface)
            ),
        }));
    }
    if errors.is_empty() { Ok(joins) } else { Err(errors) }
}

fn unprovided(members: &[Member<'_>], of: usize, interface: &str, first: &str) -> ComposeError {
    let behind: BTreeSet<String> = members
        .iter()
        .skip(of + 1)
        .flat_map(|member| member.interfaces.exports.keys())
        .map(|name| named(name))
        .collect();
    let behind = match behind.is_empty() {
        true => "nothing".to_owned(),
        false => behind.into_iter().collect::<Vec<_>>().join(", "),
    };
    let part = if of == 0 { first } else { members[of].part.name };
    ComposeError {
        part: part.to_owned(),
        message: format!(
            "{} imports {}, which no part behind it in `compose` exports: they export {behind}; add the part that does",
            members[of].shown,
            named(interface)
        ),
    }
}

/// An interface, or the functions of a component that are in none.
fn named(interface: &str) -> String {
    if interface.is_empty() { "functions without an interface".to_owned() } else { format!("`{interface}`") }
}

/// The components as `wac_graph` has them.
struct Graph {
    graph: CompositionGraph,
    /// The instance of each component of the list.
    instances: Vec<NodeId>,
}

impl Graph {
    fn new(members: &[Member<'_>], first: &str) -> Result<Self, ComposeError> {
        let mut graph = CompositionGraph::new();
        let mut packages: BTreeMap<&str, PackageId> = BTreeMap::new();
        let mut instances = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let name = if index == 0 { "" } else { member.part.name };
            let package = match packages.get(name) {
                Some(package) => *package,
                None => {
                    let failed = |cause: String| ComposeError {
                        part: if index == 0 { first } else { name }.to_owned(),
                        message: format!("{} cannot be composed: {cause}", member.shown),
                    };
                    let package = Package::from_bytes(
                        &format!("ticktock:{}", if index == 0 { "guest" } else { name }),
                        None,
                        member.part.program.to_vec(),
                        graph.types_mut(),
                    );
                    let package = package.map_err(|error| failed(format!("{error:#}")))?;
                    let package = graph.register_package(package).map_err(|error| failed(error.to_string()))?;
                    packages.insert(name, package);
                    package
                }
            };
            instances.push(graph.instantiate(package));
        }
        Ok(Self { graph, instances })
    }

    /// Joins the components, and encodes what they are together, with the exports of the guest.
    fn joined(mut self, members: &[Member<'_>], joins: &[Join]) -> Result<Vec<u8>, Vec<ComposeError>> {
        let mut errors = Vec::new();
        for Join { of, interface, by } in joins {
            if let Err(cause) = self.join(*of, interface, *by) {
                errors.push(ComposeError {
                    part: members[*by].part.name.to_owned(),
                    message: format!(
                        "{} exports `{interface}` otherwise than {} imports it: {cause}",
                        members[*by].shown, members[*of].shown
                    ),
                });
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        self.encoded(&members[0]).map_err(|cause| {
            let part = members.get(1).map_or("", |member| member.part.name).to_owned();
            vec![ComposeError { part, message: format!("the parts cannot be composed: {cause}") }]
        })
    }

    fn join(&mut self, of: usize, interface: &str, by: usize) -> Result<(), String> {
        let export = self.graph.alias_instance_export(self.instances[by], interface).map_err(|error| chain(&error))?;
        self.graph.set_instantiation_argument(self.instances[of], interface, export).map_err(|error| chain(&error))
    }

    fn encoded(mut self, guest: &Member<'_>) -> Result<Vec<u8>, String> {
        for name in guest.interfaces.exports.keys() {
            let export = self.graph.alias_instance_export(self.instances[0], name).map_err(|error| chain(&error))?;
            self.graph.export(export, name).map_err(|error| chain(&error))?;
        }
        self.graph.encode(EncodeOptions::default()).map_err(|error| chain(&error))
    }
}

/// An error with what it says of its causes.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

#[cfg(test)]
mod tests;
