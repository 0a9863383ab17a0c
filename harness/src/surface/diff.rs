//! Comparing two surfaces: every change with its class, interface by interface. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::class::{Class, View};
use super::gate::{Gate, Stability};
use super::item::{Item, Surface};
use super::names::{Names, Sides};
use super::signature::Signature;
use super::subject::Subject;
use crate::id::InterfaceId;
use std::collections::BTreeMap;

/// One item's change between two releases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What changed.
    pub subject: Subject,
    /// What the change means.
    pub class: Class,
    /// The item before. `None` when it is new.
    pub was: Option<Item>,
    /// The item now. `None` when it is gone.
    pub now: Option<Item>,
    /// What changed, in words.
    pub what: String,
}

/// The changes of each interface and world that is in either surface, sorted. Those without a change have an empty list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diff {
    /// The changes by interface.
    pub interfaces: BTreeMap<InterfaceId, Vec<Change>>,
}

impl Diff {
    /// The worst class among an interface's changes.
    pub fn class(&self, interface: &InterfaceId) -> Class {
        self.interfaces.get(interface).map_or(Class::None, |changes| worst(changes))
    }

    /// Every change, sorted by interface and item.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.interfaces.values().flatten()
    }
}

/// The worst class among changes.
pub fn worst(changes: &[Change]) -> Class {
    changes.iter().map(|change| change.class).min().unwrap_or(Class::None)
}

/// Two surfaces to compare, and where the names of other packages are looked up on each side.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    /// The surface of the release before.
    pub old: &'a Surface,
    /// The surface of the release.
    pub new: &'a Surface,
    /// Surfaces of other packages at the release before, for what types stand for. May be empty.
    pub old_context: &'a Surface,
    /// Surfaces of other packages at the release. May be empty.
    pub new_context: &'a Surface,
}

impl<'a> Comparison<'a> {
    /// Compares two surfaces that hold every package that they mention.
    pub fn new(old: &'a Surface, new: &'a Surface) -> Self {
        Self { old, new, old_context: old, new_context: new }
    }

    /// Every change, as that view sees it.
    pub fn diff(&self, view: View) -> Diff {
        let side = |surface, context| Names { surface, context };
        let sides = Sides { old: side(self.old, self.old_context), new: side(self.new, self.new_context) };
        let mut diff = Diff::default();
        let types_changed = self.types_changed();
        let (mut entered, mut owner_untouched) = (None, true);
        for (subject, was, is) in Surface::pairs(self.old, self.new) {
            let Some(interface) = subject.interface() else { continue };
            // Subjects are sorted by interface, the interface itself first.
            if entered != Some(interface) {
                entered = Some(interface);
                let itself = Subject::Interface(interface.clone());
                // What is behind a gate on both sides is not there for a user without gates.
                if [self.old, self.new].iter().any(|surface| Seen::of(surface, &itself).in_view(view).is_some()) {
                    diff.interfaces.entry(interface.clone()).or_default();
                }
                owner_untouched = !matches!(subject, Subject::Interface(_)) || was == is;
            }
            // Almost all of a release is written as before.
            if was == is && owner_untouched && !types_changed {
                continue;
            }
            let Some(changes) = diff.interfaces.get_mut(interface) else { continue };
            let old = Seen::of(self.old, subject);
            let new = Seen::of(self.new, subject);
            let world_is_new = Seen::of(self.old, &Subject::Interface(interface.clone())).in_view(view).is_none();
            if let Some((class, what)) = classify(&sides, subject, &old, &new, view, world_is_new) {
                let (was, now) = (old.in_view(view).cloned(), new.in_view(view).cloned());
                changes.push(Change { subject: subject.clone(), class, was, now, what });
            }
        }
        diff
    }

    /// Whether any type is defined otherwise than before, so that an item may mean something else by the same text.
    fn types_changed(&self) -> bool {
        let differs = |old: &Surface, new: &Surface| {
            Surface::pairs(old, new).any(|(_, was, is)| {
                let (was, is) = (was.map(|item| &item.signature), is.map(|item| &item.signature));
                was != is && was.is_some_and(Signature::defines_type)
            })
        };
        differs(self.old, self.new) || differs(self.old_context, self.new_context)
    }
}

/// An item and whether it is behind a gate, its own or its interface's.
struct Seen<'a> {
    item: Option<&'a Item>,
    unstable: bool,
}

impl<'a> Seen<'a> {
    fn of(surface: &'a Surface, subject: &Subject) -> Self {
        let item = surface.get(subject);
        let owner = subject.interface().and_then(|interface| surface.get(&Subject::Interface(interface.clone())));
        let is_unstable = |item: Option<&Item>| item.is_some_and(|item| item.gate.is_unstable());
        Self { item, unstable: is_unstable(item) || is_unstable(owner) }
    }

    fn in_view(&self, view: View) -> Option<&'a Item> {
        self.item.filter(|_| view == View::Full || !self.unstable)
    }
}

fn classify(
    sides: &Sides<'_>,
    subject: &Subject,
    old: &Seen<'_>,
    new: &Seen<'_>,
    view: View,
    world_is_new: bool,
) -> Option<(Class, String)> {
    let (before, after) = match (old.in_view(view), new.in_view(view)) {
        (None, None) => return None,
        (Some(_), None) => {
            let what = if new.item.is_some() { "went behind a feature gate" } else { "removed" };
            return Some((Class::Breaking, what.to_owned()));
        }
        (None, Some(after)) => return Some(added(after, old, new, world_is_new)),
        (Some(before), Some(after)) => (before, after),
    };
    if !old.unstable && new.unstable {
        return Some((Class::Breaking, "went behind a feature gate".to_owned()));
    }
    if !sides.same_item(subject, &before.signature, &after.signature) {
        return Some((Class::Breaking, describe_signature(&before.signature, &after.signature)));
    }
    if old.unstable && !new.unstable {
        return Some((Class::Promotion, promoted(&before.gate, &after.gate)));
    }
    compare_annotations(before, after)
}

fn added(item: &Item, old: &Seen<'_>, new: &Seen<'_>, world_is_new: bool) -> (Class, String) {
    // Whoever implements a world must provide what it exports: a component made for the world before does not.
    if item.signature.is_export() && !world_is_new && !new.unstable {
        return (Class::Breaking, "the world asks its components for a new export".to_owned());
    }
    match (&item.gate.stability, old.item) {
        (_, Some(before)) => (Class::Promotion, promoted(&before.gate, &item.gate)),
        (Stability::Unstable(feature), None) => (Class::UnstableAdd, format!("added behind `{feature}`")),
        (_, None) if new.unstable => (Class::UnstableAdd, "added behind its interface's gate".to_owned()),
        (_, None) => (Class::StableAdd, "added".to_owned()),
    }
}

fn promoted(before: &Gate, after: &Gate) -> String {
    match (&before.stability, &after.stability) {
        (Stability::Unstable(feature), Stability::Since(since)) => {
            format!("promoted from `@unstable(feature = {feature})` to `@since(version = {since})`")
        }
        (Stability::Unstable(feature), _) => format!("promoted from `@unstable(feature = {feature})`"),
        _ => "promoted with its interface".to_owned(),
    }
}

/// What changed of two items that are the same to a component.
fn compare_annotations(before: &Item, after: &Item) -> Option<(Class, String)> {
    if let (None, Some(version)) = (&before.gate.deprecated, &after.gate.deprecated) {
        let instead = after.gate.replacement.as_ref().map(|name| format!(" in favour of `{name}`")).unwrap_or_default();
        return Some((Class::Deprecation, format!("deprecated since {version}{instead}")));
    }
    let annotations = |gate: &Gate| (gate.stability.clone(), gate.deprecated.clone());
    if annotations(&before.gate) != annotations(&after.gate) {
        let text = |gate: &Gate| match (Gate { replacement: None, ..gate.clone() }).to_string() {
            empty if empty.is_empty() => "no gate".to_owned(),
            text => format!("`{text}`"),
        };
        return Some((Class::GateMetadata, format!("{} became {}", text(&before.gate), text(&after.gate))));
    }
    if before.signature != after.signature {
        return Some((Class::DocOnly, format!("the same types by other names: `{}`", after.signature)));
    }
    if before.docs != after.docs {
        return Some((Class::DocOnly, "documentation changed".to_owned()));
    }
    (before != after).then(|| (Class::DocOnly, "names another replacement".to_owned()))
}

/// What is different about two signatures, in words.
fn describe_signature(before: &Signature, after: &Signature) -> String {
    let (old, new) = (before.members(), after.members());
    let gone: Vec<_> = old.iter().filter(|member| !new.contains(member)).collect();
    let come: Vec<_> = new.iter().filter(|member| !old.contains(member)).collect();
    let comparable = before.kind() == after.kind() && !(old.is_empty() && new.is_empty());
    let is_async = |signature: &Signature| matches!(signature, Signature::Function(f) if f.is_async);
    let mut said = Vec::new();
    if comparable {
        if is_async(before) != is_async(after) {
            said.push(if is_async(after) { "became async".to_owned() } else { "is async no more".to_owned() });
        }
        said.extend(gone.iter().map(|member| format!("lost {member}")));
        said.extend(come.iter().map(|member| format!("gained {member}")));
        if said.is_empty() && old != new {
            said.push("changed the order of its parts".to_owned());
        }
        if said.is_empty() {
            said.push("means another type by the same name".to_owned());
        }
        return said.join(", ");
    }
    format!("`{before}` became `{after}`")
}
