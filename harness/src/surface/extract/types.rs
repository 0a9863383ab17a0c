//! Naming types: from the parser's graph to the text of signatures. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::error::ExtractError;
use crate::id::{InterfaceId, ItemId};
use crate::surface::ty::Type;
use wit_parser::{Handle, Resolve, Type as Wit, TypeDef, TypeDefKind, TypeId, TypeOwner};

/// Names types as one interface or world sees them.
pub(super) struct Namer<'a> {
    pub(super) resolve: &'a Resolve,
    /// The interface or world whose items are named.
    pub(super) home: TypeOwner,
}

impl Namer<'_> {
    /// The type as a signature writes it.
    pub(super) fn name(&self, ty: &Wit) -> Result<Type, ExtractError> {
        let word = match ty {
            Wit::Bool => "bool",
            Wit::U8 => "u8",
            Wit::U16 => "u16",
            Wit::U32 => "u32",
            Wit::U64 => "u64",
            Wit::S8 => "s8",
            Wit::S16 => "s16",
            Wit::S32 => "s32",
            Wit::S64 => "s64",
            Wit::F32 => "f32",
            Wit::F64 => "f64",
            Wit::Char => "char",
            Wit::String => "string",
            Wit::ErrorContext => "error-context",
            Wit::Id(id) => return self.name_id(*id),
        };
        Ok(Type::word(word, Vec::new()))
    }

    fn name_id(&self, id: TypeId) -> Result<Type, ExtractError> {
        let definition = &self.resolve.types[id];
        if definition.name.is_some() { self.name_definition(id) } else { self.name_unnamed(definition) }
    }

    /// A type for what it is, whether or not it has a name.
    pub(super) fn name_unnamed(&self, definition: &TypeDef) -> Result<Type, ExtractError> {
        let optional = |ty: &Option<Wit>| ty.as_ref().map(|ty| self.name(ty)).transpose();
        let (word, arguments) = match &definition.kind {
            TypeDefKind::Handle(Handle::Own(resource)) => return self.name_definition(*resource),
            TypeDefKind::Handle(Handle::Borrow(resource)) => ("borrow", vec![self.name_definition(*resource)?]),
            TypeDefKind::Tuple(tuple) => {
                ("tuple", tuple.types.iter().map(|ty| self.name(ty)).collect::<Result<_, _>>()?)
            }
            TypeDefKind::Option(ty) => ("option", vec![self.name(ty)?]),
            TypeDefKind::Result(result) => {
                let nothing = || Type::word("_", Vec::new());
                let arguments = match (optional(&result.ok)?, optional(&result.err)?) {
                    (None, None) => Vec::new(),
                    (Some(ok), None) => vec![ok],
                    (ok, Some(error)) => vec![ok.unwrap_or_else(nothing), error],
                };
                ("result", arguments)
            }
            TypeDefKind::List(ty) => ("list", vec![self.name(ty)?]),
            TypeDefKind::Map(key, value) => ("map", vec![self.name(key)?, self.name(value)?]),
            TypeDefKind::FixedLengthList(ty, length) => {
                ("list", vec![self.name(ty)?, Type::word(&length.to_string(), Vec::new())])
            }
            TypeDefKind::Future(ty) => ("future", optional(ty)?.into_iter().collect()),
            TypeDefKind::Stream(ty) => ("stream", optional(ty)?.into_iter().collect()),
            TypeDefKind::Type(ty) => return self.name(ty),
            // Records and their like always have a name, and nothing is unknown once it is resolved.
            other => return Err(self.unnamed(other.as_str(), "it has no name")),
        };
        Ok(Type::word(word, arguments))
    }

    /// A type that has a name: seen through every `use` to where it is defined.
    fn name_definition(&self, id: TypeId) -> Result<Type, ExtractError> {
        let id = self.definition(id);
        let definition = &self.resolve.types[id];
        let Some(name) = definition.name.as_deref() else {
            return Err(self.unnamed(definition.kind.as_str(), "it has no name"));
        };
        if definition.owner == self.home { Ok(Type::local(name)) } else { self.item(id).map(Type::foreign) }
    }

    /// Where a type is defined: `use` makes a definition that is nothing but a name for that of another interface.
    pub(super) fn definition(&self, mut id: TypeId) -> TypeId {
        while let TypeDefKind::Type(Wit::Id(target)) = &self.resolve.types[id].kind {
            let (here, there) = (&self.resolve.types[id], &self.resolve.types[*target]);
            if there.name.is_none() || here.owner == there.owner {
                break;
            }
            id = *target;
        }
        id
    }

    /// The full id of a type that has a name and an owner.
    pub(super) fn item(&self, id: TypeId) -> Result<ItemId, ExtractError> {
        let definition = &self.resolve.types[id];
        let name = definition.name.as_deref().unwrap_or("");
        let owner = match definition.owner {
            TypeOwner::Interface(interface) => interface_id(self.resolve, interface)?,
            TypeOwner::World(world) => world_id(self.resolve, world)?,
            TypeOwner::None => return Err(self.unnamed(name, "no interface owns it")),
        };
        ItemId::new(owner, name).map_err(|error| self.unnamed(name, &error.to_string()))
    }

    fn unnamed(&self, text: &str, reason: &str) -> ExtractError {
        let package = match self.home {
            TypeOwner::Interface(id) => self.resolve.interfaces[id].package,
            TypeOwner::World(id) => self.resolve.worlds[id].package,
            TypeOwner::None => None,
        };
        let package = package.map_or_else(String::new, |id| self.resolve.packages[id].name.to_string());
        ExtractError::Name { package, text: text.to_owned(), reason: reason.to_owned() }
    }
}

/// The id of an interface without its version.
pub(super) fn interface_id(resolve: &Resolve, id: wit_parser::InterfaceId) -> Result<InterfaceId, ExtractError> {
    let interface = &resolve.interfaces[id];
    in_package(resolve, interface.package, interface.name.as_deref().unwrap_or("inline"))
}

/// The id of a world without its version.
pub(super) fn world_id(resolve: &Resolve, id: wit_parser::WorldId) -> Result<InterfaceId, ExtractError> {
    let world = &resolve.worlds[id];
    in_package(resolve, world.package, &world.name)
}

fn in_package(
    resolve: &Resolve,
    package: Option<wit_parser::PackageId>,
    name: &str,
) -> Result<InterfaceId, ExtractError> {
    let package = package.map(|id| &resolve.packages[id].name);
    let text =
        package.map_or_else(|| name.to_owned(), |package| format!("{}:{}/{name}", package.namespace, package.name));
    text.parse().map_err(|error: crate::id::IdError| ExtractError::Name {
        package: package.map(ToString::to_string).unwrap_or_default(),
        text: name.to_owned(),
        reason: error.to_string(),
    })
}
