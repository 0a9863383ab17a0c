//! Where items stand in the files that were read, for showing their lines. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::read::Wit;
use crate::surface::subject::Subject;
use serde::Serialize;
use std::collections::BTreeMap;
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

    /// The parser forgets where a world's imports stand: what follows the world's name is searched for the interface's.
    fn find_world_item(&self, subject: &Subject) -> Option<Location> {
        let Subject::Item(item) = subject else { return None };
        let world = Subject::Interface(item.interface().clone());
        let start = self.wit.resolve.source_map.resolve_span(*self.spans.get(&world)?)?;
        let text = self.wit.files.get(start.path)?;
        let body = text.get(start.range.end..)?;
        let body = &body[..body.find('}').unwrap_or(body.len())];
        let (word, target) = item.name().strip_prefix('[')?.split_once(']')?;
        let name = target.rsplit('/').next()?;
        let mut offset = start.range.end;
        for line in body.split_inclusive('\n') {
            let statement = line.trim();
            let names_it = statement.strip_prefix(word).is_some_and(|rest| {
                let rest = rest.split('@').next().unwrap_or(rest).trim().trim_end_matches(';');
                rest.rsplit('/').next() == Some(name)
            });
            if names_it {
                let from = offset + line.find(word)?;
                return self.at(start.path, from, offset + line.trim_end().len());
            }
            offset += line.len();
        }
        // An `include` brought it in: the world is where to look.
        self.find_span(&world)
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

    /// The first line that mentions a package at this version, such as a dependency that is out of date.
    pub fn find_mention(&self, package: &str, text: &str) -> Option<Location> {
        let own = self.find_package(&package.parse().ok()?)?;
        let folder = std::path::Path::new(&own.file).parent()?.to_owned();
        self.wit.files.iter().filter(|(file, _)| std::path::Path::new(file).parent() == Some(&folder)).find_map(
            |(file, content)| {
                let start = content.find(text)?;
                self.at(file, start, start + text.len())
            },
        )
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
