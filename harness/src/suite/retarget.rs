//! Makes a component for another release: the versions in the names of what it imports and exports are rewritten, and
//! nothing else.
//!
//! A version stands in the name of every import and export, of the component itself and of those that are nested in it, in
//! their types, where an instance is made of named parts, and where a part of one is named again. It also stands in
//! names inside of core modules; those only join a core module to the component that it is in, no runtime gives them a
//! meaning, and core modules are copied byte for byte. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::component::{ComponentError, Interfaces, Kind, kind};
use crate::id::{Release, Track};
use crate::surface::PackageId;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::reencode::{Error, Reencode, ReencodeComponent, component_utils};
use wasm_encoder::{
    Alias, Component, ComponentAliasSection, ComponentExportSection, ComponentExternName, ComponentImportSection,
    ComponentInstanceSection, ComponentNameSection, ComponentSectionId, ComponentType, InstanceType, NameMap,
    RawSection,
};
use wasmparser::{
    ComponentAlias, ComponentInstance, ComponentName, ComponentTypeDeclaration, InstanceTypeDeclaration, Payload,
};

/// A program cannot be made for another release.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RetargetError {
    /// It is no component: core modules name no release.
    #[error("it is a core module, which names no release of what it imports")]
    Module,
    /// It is no WebAssembly, or damaged.
    #[error(transparent)]
    Component(#[from] ComponentError),
    /// It imports or exports one interface in two versions, of which a release has one.
    #[error("it names `{interface}` in two versions, {} and {}, which would be one", .versions[0], .versions[1])]
    TwoVersions {
        /// The interface.
        interface: String,
        /// Both versions.
        versions: [String; 2],
    },
}

/// What names are rewritten to: a release, and the packages that it consists of. Other packages keep their versions, as
/// do those of another track: a component of track 0.3 may import `wasi:io@0.2.6`.
#[derive(Debug, Clone, Copy)]
pub struct Renaming<'a> {
    /// The release.
    pub release: &'a Release,
    /// The packages.
    pub packages: &'a BTreeSet<PackageId>,
}

impl Renaming<'_> {
    /// The name of an interface with the release's version: `wasi:cli/run@0.2.3` of `wasi:cli/run@0.2.12`. A name without
    /// a version, or of something else, stays as it is.
    pub fn name<'n>(&self, name: &'n str) -> Cow<'n, str> {
        let Some((interface, version)) = name.split_once('@') else { return Cow::Borrowed(name) };
        let package = interface.split('/').next().unwrap_or_default();
        if !self.packages.iter().any(|known| known.as_str() == package) {
            return Cow::Borrowed(name);
        }
        let track = self.release.track();
        let of_track = match version.parse::<Release>() {
            Ok(version) => version.track() == track,
            // A name may have its track alone, and the rest apart from it. Candidates are named in full.
            Err(_) => self.release.is_candidate() && version.parse::<Track>().is_ok_and(|version| version == track),
        };
        if of_track { Cow::Owned(format!("{interface}@{}", self.release)) } else { Cow::Borrowed(name) }
    }

    /// What a component imports and exports once it is made for the release.
    pub fn interfaces(&self, interfaces: &Interfaces) -> Interfaces {
        let renamed = |names: &BTreeMap<String, BTreeSet<String>>| {
            names.iter().map(|(name, functions)| (self.name(name).into_owned(), functions.clone())).collect()
        };
        Interfaces {
            kind: interfaces.kind,
            imports: renamed(&interfaces.imports),
            exports: renamed(&interfaces.exports),
        }
    }

    /// The component, made for the release.
    ///
    /// # Errors
    /// When it is no component, is damaged, or names an interface in two versions that would become one.
    pub fn component(&self, component: &[u8]) -> Result<Vec<u8>, RetargetError> {
        if kind(component)? == Kind::Module {
            return Err(RetargetError::Module);
        }
        check_lengths(component)?;
        let mut renamer = Renamer { to: *self, renamed: BTreeMap::new(), scopes: vec![Scope::default()] };
        let mut copy = Component::new();
        match renamer.parse_component(&mut copy, wasmparser::Parser::new(0), component) {
            Ok(()) => Ok(copy.finish()),
            Err(Error::UserError(error)) => Err(error),
            Err(Error::ParseError(error)) => Err(ComponentError::Damaged(error.to_string()).into()),
            Err(error) => Err(ComponentError::Damaged(error.to_string()).into()),
        }
    }
}

/// Makes sure that each part is as long as it says, which the copier relies on and the parser does not look at.
fn check_lengths(component: &[u8]) -> Result<(), ComponentError> {
    let mut ends = vec![component.len()];
    for payload in wasmparser::Parser::new(0).parse_all(component) {
        match payload.map_err(|error| ComponentError::Damaged(error.to_string()))? {
            Payload::ModuleSection { unchecked_range, .. } | Payload::ComponentSection { unchecked_range, .. } => {
                if ends.last().is_none_or(|end| unchecked_range.end > *end) {
                    return Err(ComponentError::Damaged("a part is longer than what it is in".to_owned()));
                }
                ends.push(unchecked_range.end);
            }
            Payload::End(_) => drop(ends.pop()),
            _ => {}
        }
    }
    Ok(())
}

/// Copies a component, and rewrites names.
struct Renamer<'a> {
    to: Renaming<'a>,
    /// Every name that was rewritten, and to what.
    renamed: BTreeMap<String, String>,
    /// What each component and type that is being copied imports and exports, the innermost last.
    scopes: Vec<Scope>,
}

/// The imports and exports of a component or of a type, as they were called, by what they are called now.
#[derive(Default)]
struct Scope {
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

type Copied = Result<(), Error<RetargetError>>;

impl Renamer<'_> {
    fn name<'n>(&mut self, name: &'n str) -> Cow<'n, str> {
        let renamed = self.to.name(name);
        if let Cow::Owned(new) = &renamed {
            self.renamed.insert(name.to_owned(), new.clone());
        }
        renamed
    }

    /// The name of an import or export. Those that say the patch number apart from the track do so afterwards.
    fn external<'n>(&mut self, name: wasmparser::ComponentExternName<'n>) -> ComponentExternName<'n> {
        let mut renamed = ComponentExternName::from(name);
        let full = match name.version_suffix {
            Some(suffix) => self.to.name(&format!("{}{suffix}", name.name)).into_owned(),
            None => String::new(),
        };
        renamed.name = self.name(name.name);
        renamed.implements = name.implements.map(|implements| self.name(implements));
        if name.version_suffix.is_some() {
            renamed.version_suffix = full
                .strip_prefix(&*renamed.name)
                .filter(|rest| !rest.is_empty())
                .map(|rest| Cow::Owned(rest.to_owned()));
        }
        renamed
    }

    /// Notes an import or export of the innermost scope.
    ///
    /// # Errors
    /// When another has become the same.
    fn note(&mut self, is_import: bool, was: &str, is: &str) -> Result<(), RetargetError> {
        let Some(scope) = self.scopes.last_mut() else { return Ok(()) };
        let names = if is_import { &mut scope.imports } else { &mut scope.exports };
        let Some(other) = names.insert(is.to_owned(), was.to_owned()).filter(|other| other != was) else {
            return Ok(());
        };
        let version = |name: &str| name.split('@').next_back().unwrap_or_default().to_owned();
        let interface = was.split('@').next().unwrap_or_default().to_owned();
        Err(RetargetError::TwoVersions { interface, versions: [version(&other), version(was)] })
    }

    fn import<'n>(
        &mut self,
        name: wasmparser::ComponentExternName<'n>,
    ) -> Result<ComponentExternName<'n>, Error<RetargetError>> {
        let renamed = self.external(name);
        self.note(true, name.name, &renamed.name).map_err(Error::UserError)?;
        Ok(renamed)
    }

    fn export<'n>(
        &mut self,
        name: wasmparser::ComponentExternName<'n>,
    ) -> Result<ComponentExternName<'n>, Error<RetargetError>> {
        let renamed = self.external(name);
        self.note(false, name.name, &renamed.name).map_err(Error::UserError)?;
        Ok(renamed)
    }

    /// Gives an alias, its name rewritten where it is that of a part of a component's instance.
    fn alias(&mut self, alias: ComponentAlias<'_>, add: impl FnOnce(Alias<'_>)) -> Copied {
        if let ComponentAlias::InstanceExport { kind, instance_index, name } = alias {
            let name = self.name(name);
            add(Alias::InstanceExport { instance: instance_index, kind: kind.into(), name: &name });
        } else {
            add(self.component_alias(alias)?);
        }
        Ok(())
    }

    /// A name for people to read, in which one of an interface may be anywhere.
    fn shown(&self, name: &str) -> String {
        let mut text = name.to_owned();
        // The longest first: one version may begin as another does.
        for (was, is) in self.renamed.iter().rev() {
            if let Some((before, after)) = text.split_once(was)
                && !after.starts_with(|c: char| c.is_ascii_digit() || c == '.')
            {
                text = format!("{before}{is}{after}");
                break;
            }
        }
        text
    }

    fn shown_names(&self, names: wasmparser::NameMap<'_>) -> Result<NameMap, Error<RetargetError>> {
        let mut renamed = NameMap::new();
        for naming in names {
            let naming = naming?;
            renamed.append(naming.index, &self.shown(naming.name));
        }
        Ok(renamed)
    }
}

impl Reencode for Renamer<'_> {
    type Error = RetargetError;
}

impl ReencodeComponent for Renamer<'_> {
    fn push_depth(&mut self) {
        self.scopes.push(Scope::default());
    }

    fn pop_depth(&mut self) {
        self.scopes.pop();
    }

    fn parse_component_submodule(
        &mut self,
        component: &mut Component,
        _parser: wasmparser::Parser,
        module: &[u8],
    ) -> Copied {
        component.section(&RawSection { id: ComponentSectionId::CoreModule.into(), data: module });
        Ok(())
    }

    fn parse_component_import_section(
        &mut self,
        imports: &mut ComponentImportSection,
        section: wasmparser::ComponentImportSectionReader<'_>,
    ) -> Copied {
        for import in section {
            let import = import?;
            let name = self.import(import.name)?;
            imports.import(name, self.component_type_ref(import.ty)?);
        }
        Ok(())
    }

    fn parse_component_export(
        &mut self,
        exports: &mut ComponentExportSection,
        export: wasmparser::ComponentExport<'_>,
    ) -> Copied {
        let name = self.export(export.name)?;
        let ty = export.ty.map(|ty| self.component_type_ref(ty)).transpose()?;
        exports.export(name, export.kind.into(), export.index, ty);
        Ok(())
    }

    fn parse_component_instance_type_declaration(
        &mut self,
        instance: &mut InstanceType,
        declaration: InstanceTypeDeclaration<'_>,
    ) -> Copied {
        match declaration {
            InstanceTypeDeclaration::Export { name, ty } => {
                let name = self.export(name)?;
                instance.export(name, self.component_type_ref(ty)?);
                Ok(())
            }
            InstanceTypeDeclaration::Alias(alias) => self.alias(alias, |alias| {
                instance.alias(alias);
            }),
            other => component_utils::parse_component_instance_type_declaration(self, instance, other),
        }
    }

    fn parse_component_type_declaration(
        &mut self,
        component: &mut ComponentType,
        declaration: ComponentTypeDeclaration<'_>,
    ) -> Copied {
        match declaration {
            ComponentTypeDeclaration::Export { name, ty } => {
                let name = self.export(name)?;
                component.export(name, self.component_type_ref(ty)?);
                Ok(())
            }
            ComponentTypeDeclaration::Import(import) => {
                let name = self.import(import.name)?;
                component.import(name, self.component_type_ref(import.ty)?);
                Ok(())
            }
            ComponentTypeDeclaration::Alias(alias) => self.alias(alias, |alias| {
                component.alias(alias);
            }),
            other => component_utils::parse_component_type_declaration(self, component, other),
        }
    }

    fn parse_component_alias_section(
        &mut self,
        aliases: &mut ComponentAliasSection,
        section: wasmparser::ComponentAliasSectionReader<'_>,
    ) -> Copied {
        for alias in section {
            self.alias(alias?, |alias| {
                aliases.alias(alias);
            })?;
        }
        Ok(())
    }

    fn parse_component_instance(
        &mut self,
        instances: &mut ComponentInstanceSection,
        instance: ComponentInstance<'_>,
    ) -> Copied {
        match instance {
            ComponentInstance::Instantiate { component_index, args } => {
                let args: Vec<_> = args.iter().map(|arg| (self.name(arg.name), arg.kind.into(), arg.index)).collect();
                instances.instantiate(component_index, args);
            }
            ComponentInstance::FromExports(exports) => {
                let exports: Vec<_> = exports
                    .iter()
                    .map(|export| (self.external(export.name), export.kind.into(), export.index))
                    .collect();
                instances.export_items(exports);
            }
        }
        Ok(())
    }

    fn parse_custom_component_name_subsection(
        &mut self,
        names: &mut ComponentNameSection,
        section: ComponentName<'_>,
    ) -> Copied {
        match section {
            ComponentName::Component { name, .. } => names.component(&self.shown(name)),
            ComponentName::CoreFuncs(map) => names.core_funcs(&self.shown_names(map)?),
            ComponentName::CoreGlobals(map) => names.core_globals(&self.shown_names(map)?),
            ComponentName::CoreMemories(map) => names.core_memories(&self.shown_names(map)?),
            ComponentName::CoreTables(map) => names.core_tables(&self.shown_names(map)?),
            ComponentName::CoreTags(map) => names.core_tags(&self.shown_names(map)?),
            ComponentName::CoreModules(map) => names.core_modules(&self.shown_names(map)?),
            ComponentName::CoreInstances(map) => names.core_instances(&self.shown_names(map)?),
            ComponentName::CoreTypes(map) => names.core_types(&self.shown_names(map)?),
            ComponentName::Types(map) => names.types(&self.shown_names(map)?),
            ComponentName::Instances(map) => names.instances(&self.shown_names(map)?),
            ComponentName::Components(map) => names.components(&self.shown_names(map)?),
            ComponentName::Funcs(map) => names.funcs(&self.shown_names(map)?),
            ComponentName::Values(map) => names.values(&self.shown_names(map)?),
            ComponentName::Unknown { .. } => {
                return component_utils::parse_custom_component_name_subsection(self, names, section);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
