//! Whether a function that a component was made for is there in another release, for the component as it is.
//!
//! Comparing releases finds a type that changed on the type's own line. A component has the types inside of it, so here a
//! function is the same only when every type that it mentions is, however far in. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::gate::Stability;
use super::item::Surface;
use super::names::{Names, Sides};
use super::signature::Signature;
use super::subject::Subject;
use crate::id::{InterfaceId, ItemId};
use std::collections::BTreeSet;

/// Why a release does not have a function for a component.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// It has no function of this name.
    Absent(ItemId),
    /// It has no interface of this name.
    NoInterface(InterfaceId),
    /// It has it behind a feature gate.
    Gated {
        /// The function.
        item: ItemId,
        /// The gate.
        feature: String,
    },
    /// It has a function of this name that is another to a component: its signature, or a type in it.
    Other(ItemId),
}

/// What keeps a component from using a function of a release, where something does that the release says of itself. `open`
/// says whether a feature gate is open. Whether the function is the one that the component means, [`is_same`] says.
pub fn lack(item: &ItemId, release: &Surface, open: &dyn Fn(&str) -> bool) -> Option<Lack> {
    let interface = Subject::Interface(item.interface().clone());
    let Some(owner) = release.get(&interface) else { return Some(Lack::NoInterface(item.interface().clone())) };
    let Some(found) = release.get(&Subject::Item(item.clone())) else { return Some(Lack::Absent(item.clone())) };
    [&owner.gate, &found.gate].into_iter().find_map(|gate| match &gate.stability {
        Stability::Unstable(feature) if !open(feature) => {
            Some(Lack::Gated { item: item.clone(), feature: feature.clone() })
        }
        _ => None,
    })
}

/// Whether a function is the same in two surfaces, with every type that it mentions. One that either does not have cannot
/// be compared, and counts as the same.
pub fn is_same(item: &ItemId, old: &Surface, new: &Surface) -> bool {
    let side = |surface| Names { surface, context: surface };
    let sides = Sides { old: side(old), new: side(new) };
    let mut seen = BTreeSet::new();
    let mut left = vec![item.clone()];
    while let Some(item) = left.pop() {
        if !seen.insert(item.clone()) {
            continue;
        }
        let subject = Subject::Item(item.clone());
        // What is called otherwise in the other release was compared where it is mentioned.
        let (Some(before), Some(after)) = (old.get(&subject), new.get(&subject)) else { continue };
        if !sides.same_item(&subject, &before.signature, &after.signature) {
            return false;
        }
        left.extend(mentioned(&item, &before.signature));
    }
    true
}

/// The types that a signature mentions, and the resource that a method is of.
fn mentioned(item: &ItemId, signature: &Signature) -> Vec<ItemId> {
    let mut found: Vec<ItemId> = signature.types().into_iter().flat_map(|ty| ty.named(item.interface())).collect();
    if let Signature::Use(other) = signature {
        found.push(other.clone());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::text;

    const OLD: &str = "\
wasi:io/streams interface
wasi:io/streams#[method]stream.read func(kind: kind) -> result<list<u8>, fault>
wasi:io/streams#[method]stream.write func(name: name)
wasi:io/streams#fault variant { closed, failed(kind) }
wasi:io/streams#kind enum { record, flags }
wasi:io/streams#name type string
wasi:io/streams#stream resource
";

    fn both(from: &str, to: &str) -> (Surface, Surface) {
        let mut lines: Vec<String> = OLD.replace(from, to).lines().map(str::to_owned).collect();
        // A surface is sorted.
        lines.sort_unstable();
        (text::parse(OLD).unwrap(), text::parse(&(lines.join("\n") + "\n")).unwrap())
    }

    #[test]
    fn types_count_however_far_in() {
        let read = "wasi:io/streams#[method]stream.read".parse().unwrap();
        let same = |from: &str, to: &str| {
            let (old, new) = both(from, to);
            is_same(&read, &old, &new)
        };
        assert!(same("record, flags", "record, flags"));
        assert!(!same("record, flags", "record, flags, more"));
        assert!(!same("list<u8>", "list<u16>"));
        assert!(same("type string", "type u8"), "it does not mention that type");
    }

    #[test]
    fn another_name_for_the_same_type_is_no_other_type() {
        let write = "wasi:io/streams#[method]stream.write".parse().unwrap();
        let (old, new) = both("(name: name)", "(name: string)");
        assert!(is_same(&write, &old, &new));
        let (old, new) = both("name)", "title)");
        let renamed = text::write(&new).replace("(title: title)", "(name: title)").replace("#name type", "#title type");
        let mut lines: Vec<&str> = renamed.lines().collect();
        lines.sort_unstable();
        assert!(is_same(&write, &old, &text::parse(&(lines.join("\n") + "\n")).unwrap()));
    }

    #[test]
    fn what_a_release_lacks_is_named() {
        let write: ItemId = "wasi:io/streams#[method]stream.write".parse().unwrap();
        let of = |from: &str, to: &str| lack(&write, &both(from, to).1, &|gate| gate == "open");
        let gated = || Some(Lack::Gated { item: write.clone(), feature: "shut".to_owned() });
        assert_eq!(of("", ""), None);
        assert_eq!(of("(name: name)", "(name: name) @unstable(shut)"), gated());
        assert_eq!(of("(name: name)", "(name: name) @unstable(open)"), None);
        assert_eq!(of("streams interface", "streams interface @unstable(shut)"), gated());
        assert_eq!(of("stream.write", "stream.writes"), Some(Lack::Absent(write.clone())));
        assert_eq!(of("streams", "other"), Some(Lack::NoInterface("wasi:io/streams".parse().unwrap())));
    }
}
