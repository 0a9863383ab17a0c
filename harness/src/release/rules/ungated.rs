//! Rules about items without a gate. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::gates::is_name;
use crate::id::{InterfaceId, ItemId};
use crate::release::gate::{Candidate, Subjects};
use crate::surface::{Item, Signature, Stability, Subject, Surface};
use std::collections::BTreeSet;

/// Items that are new, or new without a gate.
pub(in crate::release) fn ungated_item(candidate: &Candidate<'_>) -> Subjects {
    ungated(candidate, |before| !before.is_some_and(is_ungated))
}

/// Items that an earlier release had without a gate already.
pub(in crate::release) fn still_ungated(candidate: &Candidate<'_>) -> Subjects {
    ungated(candidate, |before| before.is_some_and(is_ungated))
}

fn ungated(candidate: &Candidate<'_>, wanted: impl Fn(Option<&Item>) -> bool) -> Subjects {
    let items = candidate.new.items.iter().filter(|(subject, item)| {
        let exempt = matches!(subject, Subject::Package(_)) || is_name(item);
        is_ungated(item) && !exempt && wanted(candidate.old.get(subject))
    });
    items
        .filter(|(subject, item)| !is_world_item(item) || is_stated(candidate, subject))
        .map(|(subject, item)| (subject.clone(), format!("is {} with neither `@since` nor `@unstable`", article(item))))
        .collect()
}

fn is_ungated(item: &Item) -> bool {
    item.gate.stability == Stability::Ungated
}

fn is_world_item(item: &Item) -> bool {
    matches!(item.signature, Signature::Import(_) | Signature::Export(_))
}

/// Whether a world states this import or export itself, where a gate would go.
///
/// Resolved WIT does not tell what a world states from what `include` brought in, whose gates are lost between packages,
/// and from what an interface that it imports needs. So an item of the own package counts unless another item or world
/// accounts for it, and one of another package only when it is new and its statement was seen.
fn is_stated(candidate: &Candidate<'_>, subject: &Subject) -> bool {
    let Subject::Item(item) = subject else { return true };
    let Some(target) = target(item) else { return true };
    let seen = candidate.stated.as_ref().map(|stated| stated.contains(subject));
    if !target.as_str().starts_with(&format!("{}/", subject.package())) {
        return seen == Some(true) && candidate.old.get(subject).is_none();
    }
    seen != Some(false) && !is_needed(candidate.new, item, &target) && !is_included(candidate.new, item)
}

/// The interface that a world's item imports or exports.
fn target(item: &ItemId) -> Option<InterfaceId> {
    item.name().split_once(']').and_then(|(_, target)| target.parse().ok())
}

/// The items of a world.
fn of_world<'a>(surface: &'a Surface, world: &'a InterfaceId) -> impl Iterator<Item = &'a ItemId> {
    surface.items.keys().filter_map(move |subject| match subject {
        Subject::Item(item) if item.interface() == world => Some(item),
        _ => None,
    })
}

/// Whether another import or export of the world uses this interface, so that the import goes without saying.
fn is_needed(surface: &Surface, item: &ItemId, needed: &InterfaceId) -> bool {
    let others = of_world(surface, item.interface()).filter(|other| *other != item).filter_map(target);
    item.name().starts_with("[import]")
        && others.into_iter().any(|other| other != *needed && uses(surface, &other).contains(needed))
}

/// The interfaces that one uses, through others too.
fn uses(surface: &Surface, interface: &InterfaceId) -> BTreeSet<InterfaceId> {
    let mut found = BTreeSet::new();
    let mut open = vec![interface.clone()];
    while let Some(next) = open.pop() {
        for item in of_world(surface, &next) {
            let used = surface.get(&Subject::Item(item.clone())).map(|item| &item.signature);
            if let Some(Signature::Use(target)) = used
                && found.insert(target.interface().clone())
            {
                open.push(target.interface().clone());
            }
        }
    }
    found
}

/// Whether another world of the package has this item, and all of its items are in this world, as after `include`.
fn is_included(surface: &Surface, item: &ItemId) -> bool {
    let own: BTreeSet<&str> = of_world(surface, item.interface()).map(ItemId::name).collect();
    let worlds = surface.interfaces().filter(|(_, item)| item.signature == Signature::World).map(|(world, _)| world);
    let same_package =
        |world: &InterfaceId| world.as_str().split('/').next() == item.interface().as_str().split('/').next();
    worlds.filter(|world| *world != item.interface() && same_package(world)).any(|world| {
        let other: BTreeSet<&str> = of_world(surface, world).map(ItemId::name).collect();
        let is_part = other.is_subset(&own) && (other != own || world < item.interface());
        is_part && other.contains(item.name())
    })
}

fn article(item: &Item) -> String {
    let kind = match &item.signature {
        Signature::Function(_) => "function",
        other => other.kind(),
    };
    format!("{} {kind}", if kind.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" })
}
