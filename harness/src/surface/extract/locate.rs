//! Where items stand in the files that were read, for showing their lines. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::read::Wit;
use super::statements::Statements;
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
    statements: Statements,
}

impl<'a> Locator<'a> {
    pub(super) fn new(wit: &'a Wit, spans: Spans) -> Self {
        Self { wit, spans, statements: wit.statements() }
    }

    /// Where this stands. `None` when it was not read from text, or cannot be found there.
    pub fn find(&self, subject: &Subject) -> Option<Location> {
        match subject {
            Subject::Package(_) => self.find_package(subject),
            // What an `include` or a need of another interface brought in has no statement; its world is where to look.
            Subject::Item(item) => self
                .find_statement(subject)
                .or_else(|| self.find_span(subject))
                .or_else(|| self.find_span(&Subject::Interface(item.interface().clone()))),
            Subject::Interface(_) => self.find_span(subject),
        }
    }

    fn find_span(&self, subject: &Subject) -> Option<Location> {
        let found = self.wit.resolve.source_map.resolve_span(*self.spans.get(subject)?)?;
        self.at(found.path, found.range.start, found.range.end)
    }

    /// The statement of an import, export or include, from its first word to its end.
    fn find_statement(&self, subject: &Subject) -> Option<Location> {
        let (file, name) = self.statements.place(subject)?;
        let text = self.wit.files.get(file)?;
        let (before, after) = (text.get(..name.start)?, text.get(name.start..)?);
        let line = &before[before.rfind(['\n', ';', '{', '}']).map_or(0, |end| end + 1)..];
        let line = line.rsplit("*/").next().unwrap_or(line).trim_start();
        let start = name.start - line.len();
        let end = name.start + after.find([';', '\n']).map_or(after.len(), |end| end + 1);
        self.at(file, start, text.get(..end)?.trim_end().len())
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
