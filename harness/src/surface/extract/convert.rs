//! Turning resolved WIT into items. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::error::ExtractError;
use super::locate::{Locator, Spans};
use super::read::Wit;
use super::types::{Namer, interface_id, world_id};
use crate::id::{InterfaceId, ItemId, Release};
use crate::surface::gate::{Gate, Stability};
use crate::surface::item::{DocsDigest, Item, Surface};
use crate::surface::signature::{Dependency, Function, Signature};
use crate::surface::subject::{PackageId, Subject};
use crate::surface::ty::Type;
use semver::Version;
use std::collections::{BTreeMap, BTreeSet};
use wit_parser::{
    FunctionKind, PackageName, Resolve, Span, Type as WitType, TypeDef, TypeDefKind, TypeId, TypeOwner, WorldItem,
    WorldKey,
};

impl Wit {
    /// The surface of the packages that were asked about. `release` is what their versions, and those of their
    /// dependencies, should be: others are noted. `None` takes each package's own version for its release.
    ///
    /// # Errors
    /// When something has a name that an item cannot have, such as an upper-case interface.
    pub fn surface(&self, release: Option<&Release>) -> Result<Surface, ExtractError> {
        Ok(self.extract(&self.packages, release)?.surface)
    }

    /// The surface of every package that names resolve to, dependencies too: what type aliases are looked up in.
    ///
    /// # Errors
    /// As [`Wit::surface`].
    pub fn context(&self) -> Result<Surface, ExtractError> {
        let all: Vec<_> = self.resolve.packages.iter().map(|(id, _)| id).collect();
        Ok(self.extract(&all, None)?.surface)
    }

    /// Where the items stand in the files that were read.
    ///
    /// # Errors
    /// As [`Wit::surface`].
    pub fn locations(&self) -> Result<Locator<'_>, ExtractError> {
        Ok(Locator::new(self, self.extract(&self.packages, None)?.spans))
    }

    fn extract(
        &self,
        packages: &[wit_parser::PackageId],
        release: Option<&Release>,
    ) -> Result<Extractor<'_>, ExtractError> {
        let mut extractor = Extractor {
            resolve: &self.resolve,
            stood_in: &self.stood_in,
            surface: Surface::default(),
            spans: Spans::default(),
        };
        for package in packages {
            extractor.package(*package, release.map(Release::version))?;
        }
        Ok(extractor)
    }
}

struct Extractor<'a> {
    resolve: &'a Resolve,
    stood_in: &'a BTreeMap<PackageName, Vec<PackageName>>,
    surface: Surface,
    spans: Spans,
}

/// What items of one package have in common.
pub(super) struct Context<'a> {
    pub(super) name: &'a PackageName,
}

impl Extractor<'_> {
    fn package(&mut self, id: wit_parser::PackageId, release: Option<&Version>) -> Result<(), ExtractError> {
        let resolve = self.resolve;
        let package = &resolve.packages[id];
        let context = Context { name: &package.name };
        let release = release.or(package.name.version.as_ref());
        let subject = format!("{}:{}", package.name.namespace, package.name.name)
            .parse::<PackageId>()
            .map_err(|error| context.name_error(&package.name.to_string(), error))?;
        let mut dependencies: Vec<_> = resolve
            .package_direct_deps(id)
            .map(|dependency| &resolve.packages[dependency].name)
            .chain(self.stood_in.get(&package.name).into_iter().flatten())
            .filter(|name| name.version.as_ref() != release)
            .map(|name| Dependency {
                package: format!("{}:{}", name.namespace, name.name),
                version: name.version.clone(),
            })
            .collect();
        dependencies.sort_by(|a, b| (&a.package, &a.version).cmp(&(&b.package, &b.version)));
        dependencies.dedup();
        let version = package.name.version.clone().filter(|version| Some(version) != release);
        let item = Item {
            signature: Signature::Package { version, dependencies },
            gate: Gate::default(),
            docs: digest(&[("", &package.docs)]),
        };
        self.put(Subject::Package(subject), item, Span::default());
        for interface in package.interfaces.values() {
            self.interface(&context, *interface)?;
        }
        for world in package.worlds.values() {
            self.world(&context, *world)?;
        }
        Ok(())
    }

    fn put(&mut self, subject: Subject, item: Item, span: Span) {
        self.spans.insert(subject.clone(), span);
        self.surface.items.insert(subject, item);
    }

    fn interface(&mut self, context: &Context<'_>, id: wit_parser::InterfaceId) -> Result<(), ExtractError> {
        let interface = &self.resolve.interfaces[id];
        let name = interface_id(self.resolve, id)?;
        let docs = digest(&[("", &interface.docs)]);
        let gate = context.gate(&interface.stability);
        self.put(
            Subject::Interface(name.clone()),
            Item { signature: Signature::Interface, gate, docs },
            interface.span,
        );
        self.interface_items(context, id, &name, "")
    }

    /// The items of an interface. Those of an interface written inside of a world begin with its place in the world.
    fn interface_items(
        &mut self,
        context: &Context<'_>,
        id: wit_parser::InterfaceId,
        owner: &InterfaceId,
        prefix: &str,
    ) -> Result<(), ExtractError> {
        let resolve = self.resolve;
        let interface = &resolve.interfaces[id];
        let home = TypeOwner::Interface(id);
        for (name, ty) in &interface.types {
            self.type_item(context, home, *ty, context.item(owner, &format!("{prefix}{name}"))?)?;
        }
        for (name, function) in &interface.functions {
            let item = context.item(owner, &format!("{prefix}{name}"))?;
            let signature = Signature::Function(self.function(home, function)?);
            self.function_item(context, item, signature, function);
        }
        Ok(())
    }

    fn function_item(
        &mut self,
        context: &Context<'_>,
        item: ItemId,
        signature: Signature,
        function: &wit_parser::Function,
    ) {
        let mut gate = context.gate(&function.stability);
        gate.replacement = self.replacement(&gate, &function.docs, &item);
        let docs = digest(&[("", &function.docs)]);
        self.put(Subject::Item(item), Item { signature, gate, docs }, function.span);
    }

    fn function(&self, home: TypeOwner, function: &wit_parser::Function) -> Result<Function, ExtractError> {
        let namer = Namer { resolve: self.resolve, home };
        let is_method = matches!(function.kind, FunctionKind::Method(_) | FunctionKind::AsyncMethod(_));
        let mut parameters = Vec::new();
        for parameter in function.params.iter().skip(usize::from(is_method)) {
            parameters.push((parameter.name.clone(), namer.name(&parameter.ty)?));
        }
        let mut result = function.result.as_ref().map(|ty| namer.name(ty)).transpose()?;
        if let FunctionKind::Constructor(resource) = function.kind {
            let own = Type::local(self.resolve.types[resource].name.as_deref().unwrap_or(""));
            result = result.filter(|result| *result != own);
        }
        Ok(Function { is_async: function.kind.is_async(), parameters, result })
    }

    fn type_item(
        &mut self,
        context: &Context<'_>,
        home: TypeOwner,
        id: TypeId,
        item: ItemId,
    ) -> Result<(), ExtractError> {
        let definition = &self.resolve.types[id];
        let signature = self.type_signature(home, id, definition)?;
        let mut gate = context.gate(&definition.stability);
        gate.replacement = self.replacement(&gate, &definition.docs, &item);
        let docs = type_docs(definition);
        self.put(Subject::Item(item), Item { signature, gate, docs }, definition.span);
        Ok(())
    }

    fn type_signature(&self, home: TypeOwner, id: TypeId, definition: &TypeDef) -> Result<Signature, ExtractError> {
        let namer = Namer { resolve: self.resolve, home };
        Ok(match &definition.kind {
            TypeDefKind::Record(record) => {
                let field = |field: &wit_parser::Field| Ok((field.name.clone(), namer.name(&field.ty)?));
                Signature::Record(record.fields.iter().map(field).collect::<Result<_, ExtractError>>()?)
            }
            TypeDefKind::Variant(variant) => {
                let case = |case: &wit_parser::Case| {
                    Ok((case.name.clone(), case.ty.as_ref().map(|ty| namer.name(ty)).transpose()?))
                };
                Signature::Variant(variant.cases.iter().map(case).collect::<Result<_, ExtractError>>()?)
            }
            TypeDefKind::Enum(cases) => Signature::Enum(cases.cases.iter().map(|case| case.name.clone()).collect()),
            TypeDefKind::Flags(flags) => Signature::Flags(flags.flags.iter().map(|flag| flag.name.clone()).collect()),
            TypeDefKind::Resource => Signature::Resource,
            TypeDefKind::Type(WitType::Id(target))
                if self.resolve.types[*target].owner != definition.owner
                    && self.resolve.types[*target].name.is_some() =>
            {
                Signature::Use(namer.item(namer.definition(id))?)
            }
            TypeDefKind::Type(ty) => Signature::Alias(namer.name(ty)?),
            // An alias of a type without a name, such as `type pair = tuple<u8, u8>`, is that type under a name.
            _ => Signature::Alias(namer.name_unnamed(definition)?),
        })
    }

    fn world(&mut self, context: &Context<'_>, id: wit_parser::WorldId) -> Result<(), ExtractError> {
        let resolve = self.resolve;
        let world = &resolve.worlds[id];
        let name = world_id(resolve, id)?;
        let docs = digest(&[("", &world.docs)]);
        let gate = context.gate(&world.stability);
        self.put(Subject::Interface(name.clone()), Item { signature: Signature::World, gate, docs }, world.span);
        for (import, items) in [(true, &world.imports), (false, &world.exports)] {
            for (key, item) in items {
                self.world_item(context, id, &name, import, key, item)?;
            }
        }
        self.settle_imports(context, id, &name)
    }

    fn world_item(
        &mut self,
        context: &Context<'_>,
        world: wit_parser::WorldId,
        name: &InterfaceId,
        import: bool,
        key: &WorldKey,
        item: &WorldItem,
    ) -> Result<(), ExtractError> {
        let side = if import { "[import]" } else { "[export]" };
        let home = TypeOwner::World(world);
        match item {
            WorldItem::Function(function) => {
                let signature = self.function(home, function)?;
                let signature = match import {
                    true => Signature::ImportFunction(signature),
                    false => Signature::ExportFunction(signature),
                };
                let item = context.item(name, &format!("{side}{}", function.name))?;
                self.function_item(context, item, signature, function);
            }
            WorldItem::Type { id, .. } => {
                let plain = self.resolve.types[*id].name.clone().unwrap_or_default();
                self.type_item(context, home, *id, context.item(name, &plain)?)?;
            }
            WorldItem::Interface { id, stability, span, .. } => {
                let direction = |target| if import { Signature::Import(target) } else { Signature::Export(target) };
                let (text, signature) = match key {
                    WorldKey::Interface(id) => (interface_id(self.resolve, *id)?.to_string(), direction(None)),
                    WorldKey::Name(text) if self.resolve.interfaces[*id].name.is_some() => {
                        (text.clone(), direction(Some(interface_id(self.resolve, *id)?)))
                    }
                    WorldKey::Name(text) => {
                        self.interface_items(context, *id, name, &format!("{side}{text}/"))?;
                        (text.clone(), direction(None))
                    }
                };
                let subject = Subject::Item(context.item(name, &format!("{side}{text}"))?);
                let gate = context.gate(stability);
                self.put(subject, Item { signature, gate, docs: None }, *span);
            }
        }
        Ok(())
    }

    /// Gives every import the earliest of the gates of what needs it.
    ///
    /// The parser adds the interfaces that an imported one uses, each with the gate of whatever needed it first, so that
    /// the order of a world's imports would show. What a stable import needs is there without any feature.
    fn settle_imports(
        &mut self,
        context: &Context<'_>,
        world: wit_parser::WorldId,
        name: &InterfaceId,
    ) -> Result<(), ExtractError> {
        for item in self.resolve.worlds[world].imports.values() {
            let WorldItem::Interface { id, stability, .. } = item else { continue };
            let gate = context.gate(stability);
            for needed in self.needs(*id) {
                let import = context.item(name, &format!("[import]{}", interface_id(self.resolve, needed)?))?;
                if let Some(import) = self.surface.items.get_mut(&Subject::Item(import))
                    && rank(&gate) < rank(&import.gate)
                {
                    import.gate = gate.clone();
                }
            }
        }
        Ok(())
    }

    /// The interfaces that this one uses without any feature, through others too.
    fn needs(&self, interface: wit_parser::InterfaceId) -> BTreeSet<wit_parser::InterfaceId> {
        let mut needed = BTreeSet::new();
        let mut open = vec![interface];
        while let Some(id) = open.pop() {
            for ty in self.resolve.interfaces[id].types.values() {
                let definition = &self.resolve.types[*ty];
                let TypeDefKind::Type(WitType::Id(target)) = &definition.kind else { continue };
                let TypeOwner::Interface(owner) = self.resolve.types[*target].owner else { continue };
                let gated = matches!(definition.stability, wit_parser::Stability::Unstable { .. });
                if owner != id && !gated && needed.insert(owner) {
                    open.push(owner);
                }
            }
        }
        needed
    }

    /// The item that the documentation of a deprecated one names in its place: the first name between backticks after the
    /// word "deprecated" or "deprecation".
    fn replacement(&self, gate: &Gate, docs: &wit_parser::Docs, item: &ItemId) -> Option<String> {
        gate.deprecated.as_ref()?;
        let text = docs.contents.as_deref()?;
        let text = &text[text.to_ascii_lowercase().find("deprecat")?..];
        let quoted = text.split('`').skip(1).step_by(2);
        let is_name = |word: &&str| {
            !word.is_empty()
                && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b':' | b'/'))
        };
        quoted.filter(is_name).find(|word| *word != item.name()).map(str::to_owned)
    }
}

/// The order of gates from the widest promise to none.
fn rank(gate: &Gate) -> (u8, Option<Version>, Option<String>) {
    match &gate.stability {
        Stability::Ungated => (0, None, None),
        Stability::Since(version) => (1, Some(version.clone()), None),
        Stability::Unstable(feature) => (2, None, Some(feature.clone())),
    }
}

impl Context<'_> {
    pub(super) fn gate(&self, stability: &wit_parser::Stability) -> Gate {
        let (stability, deprecated) = match stability {
            wit_parser::Stability::Unknown => return Gate::default(),
            wit_parser::Stability::Unstable { feature, deprecated } => {
                (Stability::Unstable(feature.clone()), deprecated)
            }
            wit_parser::Stability::Stable { since, deprecated } => (Stability::Since(self.promised(since)), deprecated),
        };
        Gate { stability, deprecated: deprecated.as_ref().map(|version| self.promised(version)), replacement: None }
    }

    /// A candidate's own version stands for that of the release that it is a candidate for.
    fn promised(&self, version: &Version) -> Version {
        let own = self.name.version.as_ref() == Some(version);
        if own { Version::new(version.major, version.minor, version.patch) } else { version.clone() }
    }

    fn item(&self, owner: &InterfaceId, name: &str) -> Result<ItemId, ExtractError> {
        ItemId::new(owner.clone(), name).map_err(|error| self.name_error(name, error))
    }

    fn name_error(&self, text: &str, error: impl ToString) -> ExtractError {
        ExtractError::Name { package: self.name.to_string(), text: text.to_owned(), reason: error.to_string() }
    }
}

fn digest(parts: &[(&str, &wit_parser::Docs)]) -> Option<DocsDigest> {
    let texts: Vec<_> = parts.iter().map(|(name, docs)| (*name, docs.contents.as_deref().unwrap_or(""))).collect();
    DocsDigest::of(&texts)
}

/// A type's documentation is also that of its fields, cases or flags.
fn type_docs(definition: &TypeDef) -> Option<DocsDigest> {
    let mut parts = vec![("", &definition.docs)];
    match &definition.kind {
        TypeDefKind::Record(record) => parts.extend(record.fields.iter().map(|f| (f.name.as_str(), &f.docs))),
        TypeDefKind::Variant(variant) => parts.extend(variant.cases.iter().map(|c| (c.name.as_str(), &c.docs))),
        TypeDefKind::Enum(cases) => parts.extend(cases.cases.iter().map(|c| (c.name.as_str(), &c.docs))),
        TypeDefKind::Flags(flags) => parts.extend(flags.flags.iter().map(|f| (f.name.as_str(), &f.docs))),
        _ => {}
    }
    digest(&parts)
}
