//! What worlds state themselves: the `import`, `export` and `include` statements of their text. This module does no I/O.
//!
//! Resolving WIT drops them. What an `include` brings in, and what an imported interface needs, stands beside what the world
//! states; an item that an `include` brings in from another package loses its gate, even where the world states the item
//! with one; and an item that another one needs takes over the other's gate. So statements are kept as they were parsed.
#![deny(clippy::disallowed_methods)]

use super::convert::Context;
use crate::id::{InterfaceId, ItemId};
use crate::surface::gate::Stability;
use crate::surface::subject::Subject;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wit_parser::{AstItem, Span, UnresolvedPackageGroup, WorldId, WorldItem, WorldKey};

/// One statement of a world.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Statement {
    gate: Stability,
    /// The file, and the bytes of the name in it.
    place: Option<(String, Range<usize>)>,
}

/// The statements of worlds, as their text has them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statements {
    worlds: BTreeSet<InterfaceId>,
    statements: BTreeMap<Subject, Statement>,
}

impl Statements {
    /// Whether the text of this world was read.
    pub fn has_read(&self, world: &InterfaceId) -> bool {
        self.worlds.contains(world)
    }

    /// What stands above the statement of this import or export. `None` when its world states no such thing, or was not read.
    pub fn gate(&self, subject: &Subject) -> Option<&Stability> {
        self.statements.get(subject).map(|statement| &statement.gate)
    }

    /// The `include` statements without a gate, each named after its world and the world that it includes:
    /// `wasi:http/proxy#[include]wasi:http/imports`.
    pub fn ungated_includes(&self) -> impl Iterator<Item = &ItemId> {
        let ungated = self.statements.iter().filter(|(_, statement)| statement.gate == Stability::Ungated);
        ungated.filter_map(|(subject, _)| match subject {
            Subject::Item(item) if included(item).is_some() => Some(item),
            _ => None,
        })
    }

    /// Where the name in a statement stands: the file, and the bytes in it.
    pub(super) fn place(&self, subject: &Subject) -> Option<(&str, Range<usize>)> {
        let (file, range) = self.statements.get(subject)?.place.as_ref()?;
        Some((file, range.clone()))
    }

    pub(super) fn extend(&mut self, other: &Statements) {
        self.worlds.extend(other.worlds.iter().cloned());
        self.statements
            .extend(other.statements.iter().map(|(subject, statement)| (subject.clone(), statement.clone())));
    }

    /// The statements of a package that was parsed and not resolved yet.
    pub(super) fn of(group: &UnresolvedPackageGroup) -> Self {
        let names = Names::of(group);
        let mut all = Self::default();
        for (id, world) in group.main.worlds.iter() {
            // The worlds of other packages that this one includes are in the list, too, and are empty.
            let Some(name) = names.world(id).filter(|name| names.is_own(name)) else { continue };
            for (side, items) in [("import", &world.imports), ("export", &world.exports)] {
                for (key, item) in items {
                    let WorldItem::Interface { stability, span, .. } = item else { continue };
                    let target = match key {
                        WorldKey::Name(label) => Some(label.clone()),
                        WorldKey::Interface(id) => names.interface(*id).map(|id| id.to_string()),
                    };
                    let Some(target) = target else { continue };
                    all.add(group, &name, &format!("[{side}]{target}"), stability, *span);
                }
            }
            for include in &world.includes {
                if let Some(target) = names.world(include.id) {
                    all.add(group, &name, &format!("[include]{target}"), &include.stability, include.span);
                }
            }
            all.worlds.insert(name);
        }
        all
    }

    fn add(
        &mut self,
        group: &UnresolvedPackageGroup,
        world: &InterfaceId,
        name: &str,
        stability: &wit_parser::Stability,
        span: Span,
    ) {
        // A name that no item can have is an error of the extraction, and is told there.
        let Ok(item) = ItemId::new(world.clone(), name) else { return };
        let place = group.source_map.resolve_span(span).map(|found| (found.path.to_owned(), found.range));
        let gate = Context { name: &group.main.name }.gate(stability).stability;
        self.statements.insert(Subject::Item(item), Statement { gate, place });
    }
}

/// The world that an `include` statement names.
pub fn included(item: &ItemId) -> Option<InterfaceId> {
    item.name().strip_prefix("[include]")?.parse().ok()
}

/// What the ids of a parsed package stand for.
struct Names<'a> {
    group: &'a UnresolvedPackageGroup,
    own: String,
    interfaces: BTreeMap<wit_parser::InterfaceId, InterfaceId>,
    worlds: BTreeMap<WorldId, InterfaceId>,
}

impl<'a> Names<'a> {
    fn of(group: &'a UnresolvedPackageGroup) -> Self {
        let package = &group.main.name;
        let own = format!("{}:{}/", package.namespace, package.name);
        let mut names = Self { group, own, interfaces: BTreeMap::new(), worlds: BTreeMap::new() };
        for (package, items) in &group.main.foreign_deps {
            for (name, (item, _)) in items {
                let Ok(id) = format!("{}:{}/{name}", package.namespace, package.name).parse() else { continue };
                match item {
                    AstItem::Interface(interface) => names.interfaces.insert(*interface, id),
                    AstItem::World(world) => names.worlds.insert(*world, id),
                };
            }
        }
        names
    }

    fn is_own(&self, name: &InterfaceId) -> bool {
        name.as_str().starts_with(&self.own)
    }

    fn interface(&self, id: wit_parser::InterfaceId) -> Option<InterfaceId> {
        let own = || format!("{}{}", self.own, self.group.main.interfaces.get(id)?.name.as_ref()?).parse().ok();
        self.interfaces.get(&id).cloned().or_else(own)
    }

    fn world(&self, id: WorldId) -> Option<InterfaceId> {
        let own = || format!("{}{}", self.own, self.group.main.worlds.get(id)?.name).parse().ok();
        self.worlds.get(&id).cloned().or_else(own)
    }
}
