//! Deltas: what one release changed, in the text form that the repository keeps.
//!
//! A line begins with `+` (added), `-` (removed), `~` (signature or gate changed) or `=` (only its documentation changed);
//! what follows is the item as it is from then on, and for `-` its subject alone. Folding the deltas of a track in the
//! order of its releases gives the surface at any of them. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::error::{LineError, LineErrorKind};
use super::item::{Item, Surface};
use super::subject::Subject;
use super::text;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What a release did to an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It is new.
    Added(Item),
    /// It is gone.
    Removed,
    /// Its signature or gate is another.
    Changed(Item),
    /// Its documentation is another, and nothing else.
    Reworded(Item),
}

/// What one release changed in a package.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Delta {
    steps: BTreeMap<Subject, Step>,
}

impl Delta {
    /// What leads from one surface to another.
    pub fn between(old: &Surface, new: &Surface) -> Self {
        let mut steps = BTreeMap::new();
        for (subject, item) in &new.items {
            match old.items.get(subject) {
                None => steps.insert(subject.clone(), Step::Added(item.clone())),
                Some(before) if before == item => continue,
                Some(before) => steps.insert(subject.clone(), changed(before, item)),
            };
        }
        for subject in old.items.keys().filter(|subject| !new.items.contains_key(*subject)) {
            steps.insert(subject.clone(), Step::Removed);
        }
        Self { steps }
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// What changed, sorted by subject.
    pub fn steps(&self) -> impl Iterator<Item = (&Subject, &Step)> {
        self.steps.iter()
    }

    /// Reads a delta's text.
    ///
    /// # Errors
    /// When a line cannot be read, or names an item that another line names.
    pub fn parse(text: &str) -> Result<Self, LineError> {
        let mut steps = BTreeMap::new();
        for (index, text) in text.lines().enumerate() {
            if text::is_comment(text) {
                continue;
            }
            let (subject, step) = parse_step(text).map_err(|kind| LineError { line: index + 1, kind })?;
            match steps.entry(subject) {
                Entry::Vacant(entry) => entry.insert(step),
                Entry::Occupied(entry) => {
                    return Err(LineError { line: index + 1, kind: LineErrorKind::NamedTwice(entry.key().clone()) });
                }
            };
        }
        Ok(Self { steps })
    }

    /// The delta's text, a line for each item.
    pub fn write(&self) -> String {
        let line = |(subject, step): (&Subject, &Step)| match step {
            Step::Added(item) => format!("+ {}\n", text::line(subject, item)),
            Step::Removed => format!("- {subject}\n"),
            Step::Changed(item) => format!("~ {}\n", text::line(subject, item)),
            Step::Reworded(item) => format!("= {}\n", text::line(subject, item)),
        };
        self.steps.iter().map(line).collect()
    }

    /// Changes a surface from one release to the next.
    ///
    /// # Errors
    /// When the delta does not fit: it adds what is there, or removes or changes what is not. The surface is left half
    /// changed then, and must not be used.
    pub fn apply(&self, surface: &mut Surface) -> Result<(), LineErrorKind> {
        for (subject, step) in &self.steps {
            match (step, surface.items.entry(subject.clone())) {
                (Step::Added(item), Entry::Vacant(entry)) => {
                    entry.insert(item.clone());
                }
                (Step::Added(_), Entry::Occupied(_)) => return Err(LineErrorKind::AddedTwice(subject.clone())),
                (Step::Removed, Entry::Occupied(entry)) => {
                    entry.remove();
                }
                (Step::Changed(item) | Step::Reworded(item), Entry::Occupied(mut entry)) => {
                    if entry.get() == item {
                        return Err(LineErrorKind::Unchanged(subject.clone()));
                    }
                    let expected = changed(entry.get(), item);
                    if expected != *step {
                        let expected = if matches!(expected, Step::Changed(_)) { '~' } else { '=' };
                        return Err(LineErrorKind::Mark { subject: subject.clone(), expected });
                    }
                    entry.insert(item.clone());
                }
                (_, Entry::Vacant(_)) => return Err(LineErrorKind::NotThere(subject.clone())),
            }
        }
        Ok(())
    }
}

fn changed(before: &Item, after: &Item) -> Step {
    let only_docs = before.signature == after.signature && before.gate == after.gate;
    if only_docs { Step::Reworded(after.clone()) } else { Step::Changed(after.clone()) }
}

fn parse_step(line: &str) -> Result<(Subject, Step), LineErrorKind> {
    let (mark, rest) = line.split_at_checked(2).ok_or(LineErrorKind::NoMark)?;
    if mark == "- " {
        return Ok((rest.parse().map_err(LineErrorKind::Subject)?, Step::Removed));
    }
    let step = match mark {
        "+ " => Step::Added,
        "~ " => Step::Changed,
        "= " => Step::Reworded,
        _ => return Err(LineErrorKind::NoMark),
    };
    let (subject, item) = text::parse_line(rest)?;
    Ok((subject, step(item)))
}
