//! Where items stand in the files that were read, for showing their lines. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::read::Wit;
use crate::surface::subject::Subject;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use wit_parser::Span;

pub(super) type Spans = BTreeMap<Subject, Span>;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Location {
    /// The file, as it was named or found.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// How many characters are meant, at least 1.
    pub length: usize,
    /// The line's text.
    pub text: String,
}

/// Finds items in the files that were read.
#[derive(Debug)]
pub struct Locator<'a> {
    wit: &'a Wit,
    spans: Spans,
}

impl<'a> Locator<'a> {
    pub(super) fn new(wit: &'a Wit, spans: Spans) -> Self {
        Self { wit, spans }
    }

    /// Where this stands. `None` when it was not read from text, or cannot be found there.
    pub fn find(&self, subject: &Subject) -> Option<Location> {
        match subject {
            Subject::Package(_) => self.find_package(subject),
            _ => self.find_span(subject).or_else(|| self.find_world_item(subject)),
        }
    }

    fn find_span(&self, subject: &Subject) -> Option<Location> {
        let found = self.wit.resolve.source_map.resolve_span(*self.spans.get(subject)?)?;
        self.at(found.path, found.range.start, found.range.end)
    }

    /// The imports and exports that worlds state themselves. `None` when a world was not read from text.
    pub fn stated(&self) -> Option<BTreeSet<Subject>> {
        let mut stated = BTreeSet::new();
        for subject in self.spans.keys() {
            let Subject::Item(item) = subject else { continue };
            if item.name().starts_with("[import]") || item.name().starts_with("[export]") {
                self.find_span(&Subject::Interface(item.interface().clone()))?;
                if self.find_statement(subject).is_some() {
                    stated.insert(subject.clone());
                }
            }
        }
        Some(stated)
    }

    /// The parser forgets where a world's imports stand. Where no statement is found, an `include` or a need of another
    /// interface brought the item in, and the world is where to look.
    fn find_world_item(&self, subject: &Subject) -> Option<Location> {
        let Subject::Item(item) = subject else { return None };
        self.find_statement(subject).or_else(|| self.find_span(&Subject::Interface(item.interface().clone())))
    }

    /// The statement of an import or export: the line of the world's body that begins with the word and names the interface.
    fn find_statement(&self, subject: &Subject) -> Option<Location> {
        let Subject::Item(item) = subject else { return None };
        let world = Subject::Interface(item.interface().clone());
        let start = self.wit.resolve.source_map.resolve_span(*self.spans.get(&world)?)?;
        let body = self.wit.files.get(start.path)?.get(start.range.end..)?;
        let (word, target) = item.name().strip_prefix('[')?.split_once(']')?;
        let own = format!("{}/", subject.package());
        let target = target.strip_prefix(&own).unwrap_or(target);
        let (mut offset, mut depth) = (start.range.end, 0_i32);
        for line in body.split_inclusive('\n') {
            let code = line.split("//").next().unwrap_or(line).trim();
            if depth == 1 && states(code, word, target, &own) {
                let from = offset + line.find(word)?;
                return self.at(start.path, from, offset + line.trim_end().len());
            }
            depth += code.matches('{').count() as i32 - code.matches('}').count() as i32;
            if depth <= 0 && code.contains('}') {
                return None;
            }
            offset += line.len();
        }
        None
    }

    /// The `package` statement, in the first file that has one.
    fn find_package(&self, subject: &Subject) -> Option<Location> {
        let wanted = format!("package {subject}");
        self.wit.files.iter().find_map(|(file, text)| {
            let mut offset = 0;
            for line in text.split_inclusive('\n') {
                let rest = line.trim_start().strip_prefix(&wanted);
                if rest.is_some_and(|rest| rest.starts_with(['@', ';', ' '])) {
                    return self.at(file, offset, offset + line.trim_end().len());
                }
                offset += line.len();
            }
            None
        })
    }

    fn at(&self, path: &str, start: usize, end: usize) -> Option<Location> {
        let text = self.wit.files.get(path)?;
        let before = text.get(..start)?;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = text.get(line_start..)?.lines().next().unwrap_or("");
        let meant = text.get(start..end).unwrap_or("").lines().next().unwrap_or("");
        Some(Location {
            file: path.to_owned(),
            line: before.matches('\n').count() + 1,
            column: text.get(line_start..start)?.chars().count() + 1,
            length: meant.chars().count().max(1),
            text: line.to_owned(),
        })
    }
}

/// Whether a line is `import target;` or the like, with or without a version, the own package or a name of its own.
fn states(code: &str, word: &str, target: &str, own: &str) -> bool {
    let Some(rest) = code.strip_prefix(word).filter(|rest| rest.starts_with(char::is_whitespace)) else { return false };
    let name = rest.trim().trim_end_matches(';').trim();
    let name = name.split('@').next().unwrap_or(name).trim();
    let name = name.strip_prefix(own).unwrap_or(name).trim_start_matches('%');
    name == target
        || name.split_once(':').is_some_and(|(label, rest)| label == target && rest.starts_with(char::is_whitespace))
}
