//! Rules about `@since`, `@unstable` and `@deprecated`. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::ungated::said;
use crate::id::ItemId;
use crate::release::gate::{Candidate, Subjects};
use crate::surface::{Gate, Item, Signature, Stability, Subject};
use semver::Version;
use std::collections::BTreeSet;

/// The version that `@since` gives for a release: a candidate's items are since the release that it is a candidate for.
fn promised(version: &Version) -> Version {
    Version::new(version.major, version.minor, version.patch)
}

pub(in crate::release) fn since_mismatch(candidate: &Candidate<'_>) -> Subjects {
    let mut found = Subjects::default();
    for (subject, item) in &candidate.new.items {
        // What was there before with this gate was judged then.
        let before = candidate.old.get(subject).map(|item| &item.gate.stability);
        let is_new = |gate: &Stability| matches!(gate, Stability::Since(_)) && before != Some(gate);
        let Some(Stability::Since(since)) = said(candidate, subject, item, is_new) else { continue };
        if is_name(item) {
            continue;
        }
        let was_visible = before.is_some_and(|stability| !matches!(stability, Stability::Unstable(_)));
        let first = match candidate.first_seen.get(subject).filter(|_| was_visible) {
            Some(release) => promised(release.version()),
            None => promised(candidate.release.version()),
        };
        if *since != first && !whole_interface_is(subject, &found) {
            found.insert(subject.clone(), format!("says `@since(version = {since})`, and first appears in {first}"));
        }
    }
    found
}

/// Whether the interface of an item is in there already: what holds for all of it is told once.
fn whole_interface_is(subject: &Subject, found: &Subjects) -> bool {
    match subject {
        Subject::Item(item) => found.contains_key(&Subject::Interface(item.interface().clone())),
        _ => false,
    }
}

/// `use` gives a name to what is gated where it is defined.
pub(super) fn is_name(item: &Item) -> bool {
    matches!(item.signature, Signature::Use(_))
}

pub(in crate::release) fn went_backwards(candidate: &Candidate<'_>) -> Subjects {
    let mut found = Subjects::default();
    for (subject, item) in &candidate.new.items {
        let Some(before) = candidate.old.get(subject) else { continue };
        let message = match &item.signature {
            Signature::Use(target) => lost_to(candidate, before, item, target),
            _ => lost(&before.gate, &item.gate),
        };
        if let Some(message) = message {
            found.insert(subject.clone(), message);
        }
    }
    found
}

/// What a promised item loses that became a `use`. The name stays, and what it stands for is promised where it is defined:
/// `@since` there will do, of whatever version, for a definition that moves is younger than its name. Without that, the
/// promise is gone.
fn lost_to(candidate: &Candidate<'_>, before: &Item, now: &Item, target: &ItemId) -> Option<String> {
    let Stability::Since(was) = &before.gate.stability else { return None };
    if is_name(before) {
        return None;
    }
    if let Stability::Unstable(feature) = &now.gate.stability {
        return Some(format!("was promised since {was}, and went behind `@unstable(feature = {feature})`"));
    }
    let what = match &candidate.now(&Subject::Item(target.clone()))?.gate.stability {
        Stability::Since(_) => return None,
        Stability::Ungated => "has neither `@since` nor `@unstable`".to_owned(),
        Stability::Unstable(feature) => format!("is behind `@unstable(feature = {feature})`"),
    };
    Some(format!("was promised since {was}, and now stands for `{target}`, which {what}"))
}

fn lost(before: &Gate, now: &Gate) -> Option<String> {
    if let Stability::Since(was) = &before.stability {
        match &now.stability {
            Stability::Ungated => return Some(format!("lost its `@since(version = {was})`")),
            Stability::Unstable(feature) => {
                return Some(format!("was promised since {was}, and went behind `@unstable(feature = {feature})`"));
            }
            Stability::Since(is) if is != was => {
                return Some(format!("said `@since(version = {was})`, and now says {is}"));
            }
            Stability::Since(_) => {}
        }
    }
    match (&before.deprecated, &now.deprecated) {
        (Some(version), None) => Some(format!("lost its `@deprecated(version = {version})`")),
        _ => None,
    }
}

pub(in crate::release) fn feature_prefix(candidate: &Candidate<'_>) -> Subjects {
    let mut found = Subjects::default();
    let mut seen = BTreeSet::new();
    for (subject, item) in &candidate.new.items {
        let Stability::Unstable(feature) = &item.gate.stability else { continue };
        let Ok((name, proposal)) = candidate.history.owner(subject.package()) else { continue };
        // A world carries the gates of other proposals' interfaces.
        let of_world = matches!(item.signature, Signature::Import(_) | Signature::Export(_));
        if of_world || is_name(item) || proposal.descriptor.owns_feature(name, feature) || !seen.insert((name, feature))
        {
            continue;
        }
        found.insert(subject.clone(), format!("is behind `{feature}`, which does not begin with `{name}-`"));
    }
    found
}

pub(in crate::release) fn deprecation_without_replacement(candidate: &Candidate<'_>) -> Subjects {
    let deprecated = candidate.new.items.iter().filter(|(_, item)| item.gate.deprecated.is_some());
    deprecated
        .filter(|(_, item)| item.gate.replacement.is_none())
        .map(|(subject, _)| (subject.clone(), "is deprecated, and nothing says in favour of what".to_owned()))
        .collect()
}
