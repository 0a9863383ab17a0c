//! What a line of a surface is about: a package, an interface or world, or an item of one. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::{IdError, InterfaceId, ItemId};
use serde::Serialize;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A WIT package without its version, such as `wasi:clocks`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct PackageId(String);

impl PackageId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name without the namespace: `clocks` of `wasi:clocks`.
    pub fn name(&self) -> &str {
        self.0.split_once(':').map_or(&self.0, |(_, name)| name)
    }

    /// The package of this interface. `None` for the imports of a core module, which have none.
    pub fn of(interface: &InterfaceId) -> Option<Self> {
        let (package, _) = interface.as_str().split_once('/')?;
        package.contains(':').then(|| Self(package.to_owned()))
    }

    /// The interface or world of this name in the package.
    ///
    /// # Errors
    /// When the name is not one that WIT allows.
    pub fn interface(&self, name: &str) -> Result<InterfaceId, IdError> {
        format!("{}/{name}", self.0).parse()
    }
}

impl From<PackageId> for String {
    fn from(package: PackageId) -> String {
        package.0
    }
}

impl FromStr for PackageId {
    type Err = SubjectError;
    fn from_str(text: &str) -> Result<Self, SubjectError> {
        // A package is what an interface's id begins with.
        match text.contains('/') || format!("{text}/x").parse::<InterfaceId>().is_err() || !text.contains(':') {
            true => Err(SubjectError(text.to_owned())),
            false => Ok(Self(text.to_owned())),
        }
    }
}

impl fmt::Display for PackageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// A text that names no package, interface or item.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` names nothing in WIT: expected a package such as `wasi:clocks`, an interface such as `wasi:clocks/timezone` or an item such as `wasi:clocks/timezone#utc-offset`"
)]
pub struct SubjectError(String);

/// What a line of a surface is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A package.
    Package(PackageId),
    /// An interface or a world.
    Interface(InterfaceId),
    /// An item of an interface or world.
    Item(ItemId),
}

impl Subject {
    /// The interface or world that this is or belongs to. `None` for a package.
    pub fn interface(&self) -> Option<&InterfaceId> {
        match self {
            Self::Package(_) => None,
            Self::Interface(interface) => Some(interface),
            Self::Item(item) => Some(item.interface()),
        }
    }

    /// The package that this is or belongs to, as text.
    pub fn package(&self) -> &str {
        match self.interface() {
            Some(interface) => interface.as_str().split_once('/').map_or("", |(package, _)| package),
            None => match self {
                Self::Package(package) => package.as_str(),
                _ => "",
            },
        }
    }

    /// The last part: the item's name, or the interface's, or the package's.
    pub fn name(&self) -> &str {
        match self {
            Self::Package(package) => package.as_str(),
            Self::Interface(interface) => interface.name(),
            Self::Item(item) => item.name(),
        }
    }

    /// The package's or interface's id, and the item's name.
    fn parts(&self) -> (&str, Option<&str>) {
        match self {
            Self::Package(package) => (package.as_str(), None),
            Self::Interface(interface) => (interface.as_str(), None),
            Self::Item(item) => (item.interface().as_str(), Some(item.name())),
        }
    }
}

impl PartialOrd for Subject {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A package comes before its interfaces, an interface before its items, and all of one before those of the next.
impl Ord for Subject {
    fn cmp(&self, other: &Self) -> Ordering {
        let ((id, item), (other_id, other_item)) = (self.parts(), other.parts());
        // The `/` that ends a package's name comes before what could continue it, so that `wasi:a/x` is before `wasi:a-b`.
        let rank = |byte: u8| if byte == b'/' { 0 } else { byte };
        let differing = id.bytes().zip(other_id.bytes()).find(|(one, other)| one != other);
        let ids = match differing {
            Some((one, other)) => rank(one).cmp(&rank(other)),
            None => id.len().cmp(&other_id.len()),
        };
        ids.then_with(|| item.cmp(&other_item))
    }
}

impl FromStr for Subject {
    type Err = SubjectError;
    fn from_str(text: &str) -> Result<Self, SubjectError> {
        let error = || SubjectError(text.to_owned());
        let subject = if text.contains('#') {
            Self::Item(text.parse().map_err(|_| error())?)
        } else if text.contains('/') {
            Self::Interface(text.parse().map_err(|_| error())?)
        } else {
            Self::Package(text.parse()?)
        };
        // Core modules' imports have names without a package; surfaces hold WIT alone.
        if subject.package().is_empty() { Err(error()) } else { Ok(subject) }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Package(package) => package.fmt(f),
            Self::Interface(interface) => interface.fmt(f),
            Self::Item(item) => item.fmt(f),
        }
    }
}

impl Serialize for Subject {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
