//! Items and surfaces. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::gate::Gate;
use super::signature::Signature;
use super::subject::Subject;
use crate::digest::Digest;
use crate::id::{InterfaceId, ItemId};
use sha2::{Digest as _, Sha256};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;

/// A short digest of documentation: that it changed is a fact worth recording, its text is not ours to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocsDigest(u32);

impl DocsDigest {
    /// The digest of this documentation. `None` when there is none: white space is no documentation.
    ///
    /// White space at the ends of lines and of the whole does not count, so that printing WIT anew changes nothing.
    pub fn of(parts: &[(&str, &str)]) -> Option<Self> {
        let mut hash = Sha256::new();
        let mut any = false;
        for (name, text) in parts {
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            any = true;
            hash.update(name.as_bytes());
            hash.update([0]);
            for line in text.lines() {
                hash.update(line.trim_end().as_bytes());
                hash.update(b"\n");
            }
        }
        let digest = hash.finalize();
        any.then(|| Self(u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]])))
    }

    pub(super) fn from_hex(text: &str) -> Option<Self> {
        let canonical = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if canonical { u32::from_str_radix(text, 16).ok().map(Self) } else { None }
    }
}

impl fmt::Display for DocsDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

/// One line of a surface, without its subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub signature: Signature,
    /// Its annotations.
    pub gate: Gate,
    /// The digest of its documentation and that of its fields and cases. `None` when there is none.
    pub docs: Option<DocsDigest>,
}

impl Item {
    /// Whether it is something that can be called, and so tested: a function, also one that a world imports or exports.
    pub fn is_function(&self) -> bool {
        matches!(self.signature, Signature::Function(_) | Signature::ImportFunction(_) | Signature::ExportFunction(_))
    }
}

/// A subject with its item in one surface and in another.
pub(super) type Pair<'a> = (&'a Subject, Option<&'a Item>, Option<&'a Item>);

/// The API of one or more packages: every package, interface, world and item, sorted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Surface {
    /// The items by what they are about.
    pub items: BTreeMap<Subject, Item>,
}

impl Surface {
    /// The item of this name.
    pub fn get(&self, subject: &Subject) -> Option<&Item> {
        self.items.get(subject)
    }

    /// What is in either of two surfaces, sorted, with the item of each.
    pub(super) fn pairs<'a>(old: &'a Surface, new: &'a Surface) -> impl Iterator<Item = Pair<'a>> {
        let (mut old, mut new) = (old.items.iter().peekable(), new.items.iter().peekable());
        std::iter::from_fn(move || {
            let order = match (old.peek(), new.peek()) {
                (Some((one, _)), Some((other, _))) => one.cmp(other),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => return None,
            };
            let was = if order.is_le() { old.next() } else { None };
            let is = if order.is_ge() { new.next() } else { None };
            let subject = was.or(is)?.0;
            Some((subject, was.map(|(_, item)| item), is.map(|(_, item)| item)))
        })
    }

    /// The interfaces and worlds, sorted.
    pub fn interfaces(&self) -> impl Iterator<Item = (&InterfaceId, &Item)> {
        self.items.iter().filter_map(|(subject, item)| match subject {
            Subject::Interface(interface) => Some((interface, item)),
            _ => None,
        })
    }

    /// The functions: those of interfaces, whoever imports or exports them, and those of worlds.
    pub fn functions(&self) -> impl Iterator<Item = (&ItemId, &Item)> {
        self.items.iter().filter_map(|(subject, item)| match subject {
            Subject::Item(id) if item.is_function() => Some((id, item)),
            _ => None,
        })
    }

    /// The feature gate that an item of the surface is behind: its own, or else that of its interface.
    pub fn feature<'a>(&'a self, subject: &Subject, item: &'a Item) -> Option<&'a str> {
        let owner = || self.items.get(&Subject::Interface(subject.interface()?.clone()));
        item.gate.feature().or_else(|| owner()?.gate.feature())
    }

    /// The surface as a user without feature gates sees it: nothing unstable, and nothing inside of what is unstable.
    pub fn stable_part(&self) -> Surface {
        let items = self.items.iter().filter(|(subject, item)| self.feature(subject, item).is_none());
        Surface { items: items.map(|(subject, item)| (subject.clone(), item.clone())).collect() }
    }

    /// Adds the items of another package's surface.
    pub fn extend(&mut self, other: &Surface) {
        self.items.extend(other.items.iter().map(|(subject, item)| (subject.clone(), item.clone())));
    }

    /// The digest of the surface's text, which says whether two surfaces are the same.
    pub fn digest(&self) -> Digest {
        Digest::of(super::text::write(self).as_bytes())
    }
}
