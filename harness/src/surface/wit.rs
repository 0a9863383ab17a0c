//! WIT that has some functions of a surface and what they need, and nothing else: made from the surface, for programs that
//! are to import just those.
//!
//! Every name is written with `%`, which WIT allows for all and needs for its own words. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::item::Surface;
use super::signature::{Function, Signature};
use super::subject::Subject;
use super::ty::{Head, Type};
use crate::id::{InterfaceId, ItemId, Release};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The name of the world, in the package `ticktock:probe`.
pub const WORLD: &str = "probe";

/// A document with the world `ticktock:probe/probe`: it imports these functions of a release's surface, and exports
/// `wasi:cli/run`. `None` where the surface lacks a function, or a type that one needs.
pub fn importing(surface: &Surface, release: &Release, functions: &BTreeSet<ItemId>) -> Option<String> {
    let mut needed = Needed { surface, interfaces: BTreeMap::new() };
    for function in functions {
        needed.function(function)?;
    }
    let run: ItemId = "wasi:cli/run#run".parse().ok()?;
    needed.function(&run)?;
    let mut text = format!("package ticktock:probe;\n\nworld {WORLD} {{\n");
    let imported: BTreeSet<&InterfaceId> = functions.iter().map(ItemId::interface).collect();
    for interface in imported {
        let _ = writeln!(text, "  import {interface}@{release};");
    }
    let _ = writeln!(text, "  export wasi:cli/run@{release};\n}}");
    let mut packages: BTreeMap<&str, Vec<(&InterfaceId, &Home)>> = BTreeMap::new();
    for (interface, home) in &needed.interfaces {
        let package = interface.as_str().split('/').next()?;
        packages.entry(package).or_default().push((interface, home));
    }
    for (package, interfaces) in packages {
        let _ = writeln!(text, "\npackage {package}@{release} {{");
        for (interface, home) in interfaces {
            home.write(&mut text, surface, release, interface)?;
        }
        text.push_str("}\n");
    }
    Some(text)
}

/// What is needed, interface by interface.
struct Needed<'a> {
    surface: &'a Surface,
    interfaces: BTreeMap<InterfaceId, Home>,
}

/// What is needed of one interface.
#[derive(Default)]
struct Home {
    functions: BTreeSet<String>,
    types: BTreeSet<String>,
    /// Types of other interfaces, and what they are called here.
    foreign: BTreeMap<ItemId, String>,
}

impl Needed<'_> {
    fn function(&mut self, id: &ItemId) -> Option<()> {
        let Signature::Function(function) = &self.surface.get(&Subject::Item(id.clone()))?.signature else {
            return None;
        };
        self.interfaces.entry(id.interface().clone()).or_default().functions.insert(id.name().to_owned());
        if let Some((resource, _)) = of_resource(id.name()) {
            self.type_of(&ItemId::new(id.interface().clone(), resource).ok()?)?;
        }
        let types = function.parameters.iter().map(|(_, ty)| ty).chain(&function.result);
        self.mentioned(id.interface(), types)
    }

    fn type_of(&mut self, id: &ItemId) -> Option<()> {
        let home = self.interfaces.entry(id.interface().clone()).or_default();
        if !home.types.insert(id.name().to_owned()) {
            return Some(());
        }
        let signature = &self.surface.get(&Subject::Item(id.clone()))?.signature;
        if let Signature::Use(other) = signature {
            home.types.remove(id.name());
            home.foreign.insert(other.clone(), id.name().to_owned());
            return self.type_of(other);
        }
        self.mentioned(id.interface(), signature.types().into_iter())
    }

    fn mentioned<'t>(&mut self, home: &InterfaceId, types: impl Iterator<Item = &'t Type>) -> Option<()> {
        for id in types.flat_map(|ty| ty.named(home)) {
            if id.interface() != home {
                let name = self.name_of(home, &id);
                self.interfaces.entry(home.clone()).or_default().foreign.insert(id.clone(), name);
            }
            self.type_of(&id)?;
        }
        Some(())
    }

    /// What an interface calls a type of another: what it says itself, or else a name of both.
    fn name_of(&self, home: &InterfaceId, id: &ItemId) -> String {
        let used = self.surface.items.iter().find_map(|(subject, item)| match (subject, &item.signature) {
            (Subject::Item(own), Signature::Use(other)) if own.interface() == home && other == id => Some(own.name()),
            _ => None,
        });
        used.map_or_else(|| format!("{}-{}", id.interface().name(), id.name()), str::to_owned)
    }
}

/// The resource of a method, static function or constructor, and the kind of function it is.
fn of_resource(name: &str) -> Option<(&str, &str)> {
    let (kind, rest) = name.strip_prefix('[')?.split_once(']')?;
    Some((rest.split('.').next()?, kind))
}

impl Home {
    fn write(&self, text: &mut String, surface: &Surface, release: &Release, id: &InterfaceId) -> Option<()> {
        let _ = writeln!(text, "  interface %{} {{", id.name());
        for (other, name) in &self.foreign {
            let from = match other.interface().package() == id.package() {
                true => format!("%{}", other.interface().name()),
                false => format!("{}@{release}", other.interface()),
            };
            let _ = writeln!(text, "    use {from}.{{%{} as %{name}}};", other.name());
        }
        for name in &self.types {
            let item = surface.get(&Subject::Item(ItemId::new(id.clone(), name).ok()?))?;
            self.write_type(text, surface, id, name, &item.signature)?;
        }
        for name in self.functions.iter().filter(|name| of_resource(name).is_none()) {
            let function = function(surface, id, name)?;
            let _ = writeln!(text, "    %{name}: {};", self.signature(function));
        }
        text.push_str("  }\n");
        Some(())
    }

    fn write_type(
        &self,
        text: &mut String,
        surface: &Surface,
        id: &InterfaceId,
        name: &str,
        signature: &Signature,
    ) -> Option<()> {
        let members = |members: Vec<String>| members.join(", ");
        let line = match signature {
            Signature::Alias(ty) => format!("type %{name} = {};", self.ty(ty)),
            Signature::Record(fields) => {
                let fields = fields.iter().map(|(name, ty)| format!("%{name}: {}", self.ty(ty))).collect();
                format!("record %{name} {{ {} }}", members(fields))
            }
            Signature::Variant(cases) => {
                let case = |(name, ty): &(String, Option<Type>)| match ty {
                    Some(ty) => format!("%{name}({})", self.ty(ty)),
                    None => format!("%{name}"),
                };
                format!("variant %{name} {{ {} }}", members(cases.iter().map(case).collect()))
            }
            Signature::Enum(cases) => {
                format!("enum %{name} {{ {} }}", members(cases.iter().map(|case| format!("%{case}")).collect()))
            }
            Signature::Flags(flags) => {
                format!("flags %{name} {{ {} }}", members(flags.iter().map(|flag| format!("%{flag}")).collect()))
            }
            Signature::Resource => {
                let mut block = format!("resource %{name} {{");
                for full in &self.functions {
                    let Some((_, kind)) = of_resource(full).filter(|(resource, _)| *resource == name) else { continue };
                    let function = function(surface, id, full)?;
                    let own = full.rsplit('.').next()?;
                    let _ = match kind {
                        "constructor" => write!(block, " constructor({});", self.parameters(function)),
                        "static" => write!(block, " %{own}: static {};", self.signature(function)),
                        _ => write!(block, " %{own}: {};", self.signature(function)),
                    };
                }
                format!("{block} }}")
            }
            _ => return None,
        };
        let _ = writeln!(text, "    {line}");
        Some(())
    }

    fn parameters(&self, function: &Function) -> String {
        let parameters: Vec<String> =
            function.parameters.iter().map(|(name, ty)| format!("%{name}: {}", self.ty(ty))).collect();
        parameters.join(", ")
    }

    fn signature(&self, function: &Function) -> String {
        let result = function.result.as_ref().map(|ty| format!(" -> {}", self.ty(ty))).unwrap_or_default();
        let kind = if function.is_async { "async func" } else { "func" };
        format!("{kind}({}){result}", self.parameters(function))
    }

    fn ty(&self, ty: &Type) -> String {
        let head = match &ty.head {
            Head::Word(word) => word.clone(),
            Head::Local(name) => format!("%{name}"),
            Head::Foreign(id) => format!("%{}", self.foreign.get(id).map_or(id.name(), String::as_str)),
        };
        if ty.arguments.is_empty() {
            return head;
        }
        let arguments: Vec<String> = ty.arguments.iter().map(|argument| self.ty(argument)).collect();
        format!("{head}<{}>", arguments.join(", "))
    }
}

fn function<'a>(surface: &'a Surface, id: &InterfaceId, name: &str) -> Option<&'a Function> {
    match &surface.get(&Subject::Item(ItemId::new(id.clone(), name).ok()?))?.signature {
        Signature::Function(function) => Some(function),
        _ => None,
    }
}
