//! Rules about what is promised. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::release::gate::{Candidate, Subjects};
use crate::surface::{Change, Class, Subject};

pub(in crate::release) fn breaking_change(candidate: &Candidate<'_>) -> Subjects {
    // Between candidates nothing is promised yet, and the first release has nothing to break.
    if candidate.before.is_none() || candidate.before_is_candidate() {
        return Subjects::default();
    }
    let breaking = candidate.default.changes().filter(|change| change.class == Class::Breaking);
    outermost(breaking).map(|change| (change.subject.clone(), change.what.clone())).collect()
}

pub(in crate::release) fn late_change(candidate: &Candidate<'_>) -> Subjects {
    if candidate.release.is_candidate() || !candidate.before_is_candidate() {
        return Subjects::default();
    }
    let late = candidate.default.changes().filter(|change| change.class <= Class::Promotion);
    let before = candidate.before.map(ToString::to_string).unwrap_or_default();
    outermost(late).map(|change| (change.subject.clone(), format!("{} since {before}", change.what))).collect()
}

/// The changes without those whose whole interface is new or gone, which is told once.
fn outermost<'a>(changes: impl Iterator<Item = &'a Change>) -> impl Iterator<Item = &'a Change> {
    let changes: Vec<_> = changes.collect();
    let whole: Vec<_> = changes
        .iter()
        .filter(|change| change.was.is_none() || change.now.is_none())
        .filter_map(
            |change| if let Subject::Interface(interface) = &change.subject { Some(interface.clone()) } else { None },
        )
        .collect();
    changes.into_iter().filter(move |change| match &change.subject {
        Subject::Item(item) => !whole.contains(item.interface()),
        _ => true,
    })
}
