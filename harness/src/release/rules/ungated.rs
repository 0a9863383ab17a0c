//! Rules about items without a gate. This module does no I/O.
//!
//! Where the text of a world was read, its statements are judged as they stand there, and nothing else of it. Of a recorded
//! world only its resolved imports and exports are known: with a gate that an item may have from another that needs it,
//! without one that `include` may have dropped, and not which `include`s there were. There, an item without a gate counts
//! when nothing but a statement of the world can have put it there.
#![deny(clippy::disallowed_methods)]

use super::gates::is_name;
use crate::id::{InterfaceId, ItemId};
use crate::release::gate::{Candidate, Subjects};
use crate::surface::{Item, Signature, Stability, Subject, Surface, included};
use std::collections::BTreeSet;

/// Items that are new, or new without a gate.
pub(in crate::release) fn ungated_item(candidate: &Candidate<'_>) -> Subjects {
    ungated(candidate, false)
}

/// Items that an earlier release had without a gate already.
pub(in crate::release) fn still_ungated(candidate: &Candidate<'_>) -> Subjects {
    ungated(candidate, true)
}

/// The items without a gate: those that were without one before, or the others.
fn ungated(candidate: &Candidate<'_>, still: bool) -> Subjects {
    let mut found = Subjects::default();
    for (subject, item) in &candidate.new.items {
        if is_without(candidate, subject, item) && was_without(candidate, subject, item) == still {
            found.insert(subject.clone(), format!("is {} with neither `@since` nor `@unstable`", article(item)));
        }
    }
    for include in candidate.statements.ungated_includes() {
        if was_included(candidate, include) == still {
            let message = "is an include with neither `@since` nor `@unstable`".to_owned();
            found.insert(Subject::Item(include.clone()), message);
        }
    }
    found
}

fn is_ungated(item: &Item) -> bool {
    item.gate.stability == Stability::Ungated
}

/// Whether a gate is missing where one would go.
fn is_without(candidate: &Candidate<'_>, subject: &Subject, item: &Item) -> bool {
    let exempt = matches!(subject, Subject::Package(_)) || is_name(item);
    !exempt && said(candidate, subject, item, |gate| *gate == Stability::Ungated).is_some()
}

/// The gate that the text says, if it is one that is looked for. `None` of an import or export that its world does not
/// state, as far as that is known.
pub(super) fn said<'a>(
    candidate: &'a Candidate<'_>,
    subject: &Subject,
    item: &'a Item,
    wanted: impl Fn(&Stability) -> bool,
) -> Option<&'a Stability> {
    let resolved = Some(&item.gate.stability).filter(|gate| wanted(gate));
    match subject {
        Subject::Item(id) if matches!(item.signature, Signature::Import(_) | Signature::Export(_)) => {
            match candidate.statements.has_read(id.interface()) {
                true => candidate.statements.gate(subject).filter(|gate| wanted(gate)),
                false => resolved.filter(|_| !goes_without_saying(candidate, id)),
            }
        }
        _ => resolved,
    }
}

/// Whether it was missing in the release before, as far as that is known: there, too, an import may have had the gate of
/// another that needs it.
fn was_without(candidate: &Candidate<'_>, subject: &Subject, item: &Item) -> bool {
    candidate.old.get(subject).is_some_and(|before| is_ungated(before) || !is_ungated(item))
}

/// Whether the world may have had this `include` in the release before: everything in the world that it names was in it.
fn was_included(candidate: &Candidate<'_>, include: &ItemId) -> bool {
    let Some(included) = included(include) else { return false };
    let before = [candidate.old, candidate.contexts[0]];
    let is_there = |world: &InterfaceId| before.iter().any(|surface| is_world(surface, world));
    let items = |world| before.iter().flat_map(|surface| interfaces_of(surface, world)).collect::<BTreeSet<_>>();
    is_there(include.interface()) && is_there(&included) && items(&included).is_subset(&items(include.interface()))
}

/// Whether a world may have this import or export without stating it: from an `include`, or because something else that
/// it imports or exports needs it.
fn goes_without_saying(candidate: &Candidate<'_>, item: &ItemId) -> bool {
    let Some(target) = target(item) else { return false };
    let surfaces = [candidate.new, candidate.contexts[1], candidate.contexts[0]];
    is_needed(&surfaces, item, &target) || surfaces.iter().any(|surface| is_included(surface, candidate.new, item))
}

fn is_world(surface: &Surface, world: &InterfaceId) -> bool {
    surface.get(&Subject::Interface(world.clone())).is_some_and(|item| item.signature == Signature::World)
}

/// The interface that a world's item imports or exports.
fn target(item: &ItemId) -> Option<InterfaceId> {
    item.name().split_once(']').and_then(|(_, target)| target.parse().ok())
}

/// The items of an interface or world, which follow it in a surface.
fn items_of<'a>(surface: &'a Surface, owner: &'a InterfaceId) -> impl Iterator<Item = &'a ItemId> {
    let following = surface.items.range(Subject::Interface(owner.clone())..).map(|(subject, _)| subject);
    following.take_while(move |subject| subject.interface() == Some(owner)).filter_map(|subject| match subject {
        Subject::Item(item) => Some(item),
        _ => None,
    })
}

/// The interfaces that a world imports and exports. What has a name of the world's own may have another one after
/// `include`, and tells nothing.
fn interfaces_of<'a>(surface: &'a Surface, world: &'a InterfaceId) -> impl Iterator<Item = &'a str> {
    items_of(surface, world).map(ItemId::name).filter(|name| name.starts_with('[') && name.contains(':'))
}

/// Whether another import or export of the world uses this interface, so that the import goes without saying.
fn is_needed(surfaces: &[&Surface], item: &ItemId, needed: &InterfaceId) -> bool {
    let Some(surface) = surfaces.first() else { return false };
    let others = items_of(surface, item.interface()).filter(|other| *other != item).filter_map(target);
    item.name().starts_with("[import]")
        && others.into_iter().any(|other| other != *needed && uses(surfaces, &other).contains(needed))
}

/// The interfaces that one uses, through others too.
fn uses(surfaces: &[&Surface], interface: &InterfaceId) -> BTreeSet<InterfaceId> {
    let mut found = BTreeSet::new();
    let mut open = vec![interface.clone()];
    while let Some(next) = open.pop() {
        // The first that has the interface is the one that counts.
        let id = Subject::Interface(next.clone());
        let Some(surface) = surfaces.iter().find(|surface| surface.get(&id).is_some()) else { continue };
        for item in items_of(surface, &next) {
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

/// Whether another world has this item, and all of its interfaces are in this world, as after `include`.
fn is_included(others: &Surface, surface: &Surface, item: &ItemId) -> bool {
    let own: BTreeSet<&str> = interfaces_of(surface, item.interface()).collect();
    let worlds = others.interfaces().filter(|(_, item)| item.signature == Signature::World).map(|(world, _)| world);
    worlds.filter(|world| *world != item.interface()).any(|world| {
        let other: BTreeSet<&str> = interfaces_of(others, world).collect();
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
