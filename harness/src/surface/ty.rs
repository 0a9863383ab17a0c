//! Types as signatures name them: `list<tuple<field-name, wasi:io/poll#pollable>>`.
//!
//! A type of another interface is named by its full id, without a version, whatever `use` brought it in under; a type of
//! the same interface by its own name. So that differently printed WIT gives one text. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::scan::{ScanError, Scanner};
use crate::id::{InterfaceId, ItemId};
use std::fmt;
use std::str::FromStr;

/// What a type begins with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Head {
    /// A word of WIT: `u32`, `list`, `result`, the `_` of `result<_, error>` or the length of a fixed-length list.
    Word(String),
    /// A type of the same interface or world.
    Local(String),
    /// A type of another interface.
    Foreign(ItemId),
}

/// A type: its head and, for `list<…>` and the like, its arguments.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Type {
    /// What it begins with.
    pub head: Head,
    /// What stands between `<` and `>`.
    pub arguments: Vec<Type>,
}

/// How deep types may nest in text: more than WIT's own parser allows, and no more than the stack bears.
const MAXIMUM_DEPTH: usize = 100;

/// The words of WIT that begin a type. A type that somebody gave one of these names is written with `%`, as in WIT.
const WORDS: &[&str] = &[
    "_",
    "bool",
    "borrow",
    "char",
    "error-context",
    "f32",
    "f64",
    "future",
    "list",
    "map",
    "option",
    "own",
    "result",
    "s16",
    "s32",
    "s64",
    "s8",
    "stream",
    "string",
    "tuple",
    "u16",
    "u32",
    "u64",
    "u8",
];

impl Type {
    /// The built-in type of this name, with these arguments.
    pub fn word(word: &str, arguments: Vec<Type>) -> Self {
        Self { head: Head::Word(word.to_owned()), arguments }
    }

    /// The type of this name in the same interface.
    pub fn local(name: &str) -> Self {
        Self { head: Head::Local(name.to_owned()), arguments: Vec::new() }
    }

    /// The type of this id in another interface.
    pub fn foreign(item: ItemId) -> Self {
        Self { head: Head::Foreign(item), arguments: Vec::new() }
    }

    /// Every named type in it, as seen from the interface that mentions it.
    pub fn named(&self, home: &InterfaceId) -> Vec<ItemId> {
        let mut found = Vec::new();
        self.visit(&mut |head| match head {
            Head::Local(name) => found.extend(ItemId::new(home.clone(), name)),
            Head::Foreign(item) => found.push(item.clone()),
            Head::Word(_) => {}
        });
        found
    }

    fn visit(&self, see: &mut impl FnMut(&Head)) {
        see(&self.head);
        for argument in &self.arguments {
            argument.visit(see);
        }
    }

    pub(super) fn scan(scanner: &mut Scanner<'_>, depth: usize) -> Result<Self, ScanError> {
        if depth > MAXIMUM_DEPTH {
            return Err(scanner.expected("a type that nests less deeply"));
        }
        let head = match scanner.take("%") {
            true => Head::Local(scanner.name()?),
            false => {
                let word = scanner.word()?;
                if let Some((interface, name)) = word.split_once('#') {
                    let interface = interface.parse().map_err(|_| scanner.expected("the id of an interface"))?;
                    Head::Foreign(ItemId::new(interface, name).map_err(|_| scanner.expected("the id of a type"))?)
                } else if WORDS.contains(&word.as_str()) || word.bytes().all(|b| b.is_ascii_digit()) {
                    Head::Word(word)
                } else {
                    Head::Local(word)
                }
            }
        };
        let mut arguments = Vec::new();
        if scanner.take("<") {
            loop {
                arguments.push(Self::scan(scanner, depth + 1)?);
                if scanner.take(">") {
                    break;
                }
                scanner.require(", ")?;
            }
        }
        Ok(Self { head, arguments })
    }
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Head::Word(word) => f.write_str(word),
            Head::Local(name) if WORDS.contains(&name.as_str()) => write!(f, "%{name}"),
            Head::Local(name) => f.write_str(name),
            Head::Foreign(item) => write!(f, "{item}"),
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.head)?;
        for (index, argument) in self.arguments.iter().enumerate() {
            f.write_str(if index == 0 { "<" } else { ", " })?;
            write!(f, "{argument}")?;
        }
        if self.arguments.is_empty() { Ok(()) } else { f.write_str(">") }
    }
}

impl FromStr for Type {
    type Err = ScanError;
    fn from_str(text: &str) -> Result<Self, ScanError> {
        let mut scanner = Scanner::new(text);
        let ty = Self::scan(&mut scanner, 0)?;
        scanner.end()?;
        Ok(ty)
    }
}
