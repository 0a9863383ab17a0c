//! Whether two types are the same, whatever they are called. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::item::Surface;
use super::signature::Signature;
use super::subject::Subject;
use super::ty::{Head, Type};
use crate::id::{InterfaceId, ItemId};

/// How far aliases are followed, and how deep definitions are compared. WIT allows no cycles, but surfaces are text.
const MAXIMUM_DEPTH: usize = 64;

/// The definitions that one side of a comparison can look up: the surface compared, and those of other packages.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) surface: &'a Surface,
    pub(super) context: &'a Surface,
}

impl<'a> Names<'a> {
    fn signature(&self, item: &ItemId) -> Option<&'a Signature> {
        let subject = Subject::Item(item.clone());
        self.surface.get(&subject).or_else(|| self.context.get(&subject)).map(|item| &item.signature)
    }

    /// The type with every alias in it replaced by what it stands for, and every name by that of its definition.
    fn canonical(&self, ty: &Type, home: &InterfaceId, depth: usize) -> Type {
        let item = match &ty.head {
            Head::Local(name) => ItemId::new(home.clone(), name).ok(),
            Head::Foreign(item) => Some(item.clone()),
            Head::Word(_) => None,
        };
        match item {
            Some(item) => self.definition(item, depth),
            None if depth > MAXIMUM_DEPTH => ty.clone(),
            None => {
                let arguments = ty.arguments.iter().map(|argument| self.canonical(argument, home, depth + 1)).collect();
                Type { head: ty.head.clone(), arguments }
            }
        }
    }

    fn definition(&self, item: ItemId, depth: usize) -> Type {
        if depth > MAXIMUM_DEPTH {
            return Type::foreign(item);
        }
        match self.signature(&item) {
            Some(Signature::Alias(ty)) => self.canonical(ty, item.interface(), depth + 1),
            Some(Signature::Use(target)) => self.definition(target.clone(), depth + 1),
            _ => Type::foreign(item),
        }
    }
}

/// Two sides of a comparison.
pub(super) struct Sides<'a> {
    pub(super) old: Names<'a>,
    pub(super) new: Names<'a>,
}

impl Sides<'_> {
    /// Whether the item is the same to a component: the same shape of the same types, by whatever names.
    pub(super) fn same_item(&self, subject: &Subject, old: &Signature, new: &Signature) -> bool {
        if old == new && old.types().is_empty() && !matches!(old, Signature::Use(_)) {
            return true;
        }
        let Subject::Item(item) = subject else { return old == new };
        let is_name = |signature: &Signature| matches!(signature, Signature::Alias(_) | Signature::Use(_));
        if is_name(old) || is_name(new) {
            return self.same_type(&self.old.definition(item.clone(), 0), &self.new.definition(item.clone(), 0), 0);
        }
        self.same_signature(old, item.interface(), new, item.interface(), 0)
    }

    fn same_signature(
        &self,
        old: &Signature,
        old_home: &InterfaceId,
        new: &Signature,
        new_home: &InterfaceId,
        depth: usize,
    ) -> bool {
        let shape = |signature: &Signature| signature.map_types(&mut |_| Type::word("_", Vec::new()));
        shape(old) == shape(new)
            && old.types().iter().zip(new.types()).all(|(old, new)| {
                let old = self.old.canonical(old, old_home, 0);
                let new = self.new.canonical(new, new_home, 0);
                self.same_type(&old, &new, depth)
            })
    }

    /// Compares canonical types. Two definitions of different names are the same when their shapes are, but resources,
    /// which are what they are called.
    fn same_type(&self, old: &Type, new: &Type, depth: usize) -> bool {
        if depth > MAXIMUM_DEPTH {
            return false;
        }
        let same_head = match (&old.head, &new.head) {
            (Head::Foreign(old), Head::Foreign(new)) if old != new => {
                match (self.old.signature(old), self.new.signature(new)) {
                    (Some(Signature::Resource), _) | (None, _) | (_, None) => false,
                    (Some(before), Some(after)) => {
                        self.same_signature(before, old.interface(), after, new.interface(), depth + 1)
                    }
                }
            }
            (old, new) => old == new,
        };
        same_head
            && old.arguments.len() == new.arguments.len()
            && old.arguments.iter().zip(&new.arguments).all(|(old, new)| self.same_type(old, new, depth + 1))
    }
}
