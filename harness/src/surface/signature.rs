//! Signatures: everything about an item but its name, its gate and its documentation.
//!
//! The text is WIT's own as far as one line allows: `func(how-long: duration)`, `record { seconds: u64 }`,
//! `use wasi:io/poll#pollable`. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::scan::{ScanError, Scanner};
use super::ty::Type;
use crate::id::{InterfaceId, ItemId};
use semver::Version;
use std::fmt;
use std::str::FromStr;

/// A function's parameters and result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// Whether it is an `async func`.
    pub is_async: bool,
    /// Parameters in order, without the `self` of methods.
    pub parameters: Vec<(String, Type)>,
    /// The result. `None` also for a constructor that gives its own resource.
    pub result: Option<Type>,
}

/// A dependency whose version is not that of the release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// The package that is depended on, such as `wasi:io`.
    pub package: String,
    /// Its version. `None` when it has none.
    pub version: Option<Version>,
}

/// The signature of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signature {
    /// A package. Versions are noted only where they are not the release's, which is an anomaly.
    Package {
        /// The package's version when it is not the release's.
        version: Option<Version>,
        /// Dependencies whose version is not the release's.
        dependencies: Vec<Dependency>,
    },
    /// An interface.
    Interface,
    /// A world.
    World,
    /// A world imports an interface: the one in the item's name, or this one under that name.
    Import(Option<InterfaceId>),
    /// A world exports an interface: the one in the item's name, or this one under that name.
    Export(Option<InterfaceId>),
    /// A world imports a function.
    ImportFunction(Function),
    /// A world exports a function.
    ExportFunction(Function),
    /// A function of an interface or a method, static function or constructor of a resource.
    Function(Function),
    /// `type … = …`
    Alias(Type),
    /// A type that `use` brings in, with the name of its definition.
    Use(ItemId),
    /// A record's fields, in order.
    Record(Vec<(String, Type)>),
    /// A variant's cases, in order.
    Variant(Vec<(String, Option<Type>)>),
    /// An enum's cases, in order.
    Enum(Vec<String>),
    /// Flags, in order.
    Flags(Vec<String>),
    /// A resource. Its functions are items of their own.
    Resource,
}

impl Signature {
    /// The word that says what kind of item this is: the one its text begins with, `func` for async functions too.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Package { .. } => "package",
            Self::Interface => "interface",
            Self::World => "world",
            Self::Import(_) | Self::ImportFunction(_) => "import",
            Self::Export(_) | Self::ExportFunction(_) => "export",
            Self::Function(_) => "func",
            Self::Alias(_) => "type",
            Self::Use(_) => "use",
            Self::Record(_) => "record",
            Self::Variant(_) => "variant",
            Self::Enum(_) => "enum",
            Self::Flags(_) => "flags",
            Self::Resource => "resource",
        }
    }

    /// Whether this gives a type its meaning.
    pub fn defines_type(&self) -> bool {
        !matches!(
            self,
            Self::Package { .. }
                | Self::Interface
                | Self::World
                | Self::Import(_)
                | Self::Export(_)
                | Self::ImportFunction(_)
                | Self::ExportFunction(_)
                | Self::Function(_)
        )
    }

    /// Whether this is a world's export.
    pub fn is_export(&self) -> bool {
        matches!(self, Self::Export(_) | Self::ExportFunction(_))
    }

    /// Every type that the signature mentions.
    pub fn types(&self) -> Vec<&Type> {
        match self {
            Self::ImportFunction(f) | Self::ExportFunction(f) | Self::Function(f) => {
                f.parameters.iter().map(|(_, ty)| ty).chain(f.result.iter()).collect()
            }
            Self::Alias(ty) => vec![ty],
            Self::Record(fields) => fields.iter().map(|(_, ty)| ty).collect(),
            Self::Variant(cases) => cases.iter().filter_map(|(_, ty)| ty.as_ref()).collect(),
            _ => Vec::new(),
        }
    }

    /// The signature with every type rewritten.
    pub fn map_types(&self, map: &mut impl FnMut(&Type) -> Type) -> Self {
        let mut function = |f: &Function| Function {
            is_async: f.is_async,
            parameters: f.parameters.iter().map(|(name, ty)| (name.clone(), map(ty))).collect(),
            result: f.result.as_ref().map(&mut *map),
        };
        match self {
            Self::ImportFunction(f) => Self::ImportFunction(function(f)),
            Self::ExportFunction(f) => Self::ExportFunction(function(f)),
            Self::Function(f) => Self::Function(function(f)),
            Self::Alias(ty) => Self::Alias(map(ty)),
            Self::Record(fields) => Self::Record(fields.iter().map(|(name, ty)| (name.clone(), map(ty))).collect()),
            Self::Variant(cases) => {
                Self::Variant(cases.iter().map(|(name, ty)| (name.clone(), ty.as_ref().map(&mut *map))).collect())
            }
            other => other.clone(),
        }
    }

    /// The parts that a change can be told by: a record's fields, a variant's cases, a function's parameters and result.
    pub fn members(&self) -> Vec<String> {
        let function = |f: &Function| {
            let parameters = f.parameters.iter().map(|(name, ty)| format!("parameter `{name}: {ty}`"));
            parameters.chain(f.result.iter().map(|ty| format!("result `{ty}`"))).collect()
        };
        match self {
            Self::ImportFunction(f) | Self::ExportFunction(f) | Self::Function(f) => function(f),
            Self::Record(fields) => fields.iter().map(|(name, ty)| format!("field `{name}: {ty}`")).collect(),
            Self::Variant(cases) => cases
                .iter()
                .map(|(name, ty)| match ty {
                    Some(ty) => format!("case `{name}({ty})`"),
                    None => format!("case `{name}`"),
                })
                .collect(),
            Self::Enum(cases) => cases.iter().map(|name| format!("case `{name}`")).collect(),
            Self::Flags(flags) => flags.iter().map(|name| format!("flag `{name}`")).collect(),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_async { "async func(" } else { "func(" })?;
        write_list(f, &self.parameters, |f, (name, ty)| write!(f, "{name}: {ty}"))?;
        f.write_str(")")?;
        match &self.result {
            Some(ty) => write!(f, " -> {ty}"),
            None => Ok(()),
        }
    }
}

fn write_list<T>(
    f: &mut fmt::Formatter<'_>,
    list: &[T],
    one: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (index, element) in list.iter().enumerate() {
        if index > 0 {
            f.write_str(", ")?;
        }
        one(f, element)?;
    }
    Ok(())
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind();
        match self {
            Self::Package { version, dependencies } => {
                f.write_str(kind)?;
                if let Some(version) = version {
                    write!(f, " version {version}")?;
                }
                for dependency in dependencies {
                    write!(f, " needs {}", dependency.package)?;
                    if let Some(version) = &dependency.version {
                        write!(f, " version {version}")?;
                    }
                }
                Ok(())
            }
            Self::Interface | Self::World | Self::Resource => f.write_str(kind),
            Self::Import(None) | Self::Export(None) => f.write_str(kind),
            Self::Import(Some(interface)) | Self::Export(Some(interface)) => write!(f, "{kind} {interface}"),
            Self::ImportFunction(function) | Self::ExportFunction(function) => write!(f, "{kind} {function}"),
            Self::Function(function) => write!(f, "{function}"),
            Self::Alias(ty) => write!(f, "{kind} {ty}"),
            Self::Use(item) => write!(f, "{kind} {item}"),
            Self::Record(fields) => {
                write!(f, "{kind} {{ ")?;
                write_list(f, fields, |f, (name, ty)| write!(f, "{name}: {ty}"))?;
                f.write_str(" }")
            }
            Self::Variant(cases) => {
                write!(f, "{kind} {{ ")?;
                write_list(f, cases, |f, (name, ty)| match ty {
                    Some(ty) => write!(f, "{name}({ty})"),
                    None => f.write_str(name),
                })?;
                f.write_str(" }")
            }
            Self::Enum(names) | Self::Flags(names) => {
                write!(f, "{kind} {{ ")?;
                write_list(f, names, |f, name| f.write_str(name))?;
                f.write_str(" }")
            }
        }
    }
}

impl FromStr for Signature {
    type Err = ScanError;
    fn from_str(text: &str) -> Result<Self, ScanError> {
        let mut scanner = Scanner::new(text);
        let signature = scan(&mut scanner)?;
        scanner.end()?;
        Ok(signature)
    }
}

fn scan(scanner: &mut Scanner<'_>) -> Result<Signature, ScanError> {
    if scanner.rest().starts_with("async func(") || scanner.rest().starts_with("func(") {
        return scan_function(scanner).map(Signature::Function);
    }
    let kind = scanner.name()?;
    match kind.as_str() {
        "package" => scan_package(scanner),
        "interface" => Ok(Signature::Interface),
        "world" => Ok(Signature::World),
        "resource" => Ok(Signature::Resource),
        "import" | "export" => scan_world_item(scanner, kind == "import"),
        "type" => {
            scanner.require(" ")?;
            Type::scan(scanner, 0).map(Signature::Alias)
        }
        "use" => {
            scanner.require(" ")?;
            let item = scanner.word()?;
            item.parse().map(Signature::Use).map_err(|_| scanner.expected("the id of a type"))
        }
        "record" => scan_members(scanner, scan_typed_name).map(Signature::Record),
        "variant" => scan_members(scanner, |scanner| {
            let name = scanner.name()?;
            let ty = if scanner.take("(") {
                let ty = Type::scan(scanner, 0)?;
                scanner.require(")")?;
                Some(ty)
            } else {
                None
            };
            Ok((name, ty))
        })
        .map(Signature::Variant),
        "enum" => scan_members(scanner, |scanner| scanner.name()).map(Signature::Enum),
        "flags" => scan_members(scanner, |scanner| scanner.name()).map(Signature::Flags),
        _ => Err(ScanError {
            expected: "a signature, such as `func() -> u64` or `record { seconds: u64 }`".to_owned(),
            column: 1,
            found: format!("`{kind}`"),
        }),
    }
}

fn scan_typed_name(scanner: &mut Scanner<'_>) -> Result<(String, Type), ScanError> {
    let name = scanner.name()?;
    scanner.require(": ")?;
    Ok((name, Type::scan(scanner, 0)?))
}

fn scan_members<T>(
    scanner: &mut Scanner<'_>,
    one: impl Fn(&mut Scanner<'_>) -> Result<T, ScanError>,
) -> Result<Vec<T>, ScanError> {
    scanner.require(" { ")?;
    let mut members = Vec::new();
    while !scanner.take(" }") {
        if !members.is_empty() {
            scanner.require(", ")?;
        }
        members.push(one(scanner)?);
    }
    Ok(members)
}

fn scan_function(scanner: &mut Scanner<'_>) -> Result<Function, ScanError> {
    let is_async = scanner.take("async ");
    scanner.require("func(")?;
    let mut parameters = Vec::new();
    while !scanner.take(")") {
        if !parameters.is_empty() {
            scanner.require(", ")?;
        }
        parameters.push(scan_typed_name(scanner)?);
    }
    let result = if scanner.take(" -> ") { Some(Type::scan(scanner, 0)?) } else { None };
    Ok(Function { is_async, parameters, result })
}

fn scan_world_item(scanner: &mut Scanner<'_>, import: bool) -> Result<Signature, ScanError> {
    if !scanner.take(" ") {
        return Ok(if import { Signature::Import(None) } else { Signature::Export(None) });
    }
    if scanner.rest().starts_with("async func(") || scanner.rest().starts_with("func(") {
        let function = scan_function(scanner)?;
        return Ok(if import { Signature::ImportFunction(function) } else { Signature::ExportFunction(function) });
    }
    let interface = scanner.word()?.parse().map_err(|_| scanner.expected("the id of an interface"))?;
    Ok(if import { Signature::Import(Some(interface)) } else { Signature::Export(Some(interface)) })
}

fn scan_package(scanner: &mut Scanner<'_>) -> Result<Signature, ScanError> {
    let version = |scanner: &mut Scanner<'_>| -> Result<Option<Version>, ScanError> {
        if !scanner.take(" version ") {
            return Ok(None);
        }
        let rest = scanner.rest();
        let text = rest.split(' ').next().unwrap_or("");
        let version = Version::parse(text).map_err(|_| scanner.expected("a version"))?;
        scanner.take(text);
        Ok(Some(version))
    };
    let own = version(scanner)?;
    let mut dependencies = Vec::new();
    while scanner.take(" needs ") {
        let package = scanner.word()?;
        dependencies.push(Dependency { package, version: version(scanner)? });
    }
    Ok(Signature::Package { version: own, dependencies })
}
