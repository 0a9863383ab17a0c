//! The changes of every release, interface by interface. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::{InterfaceId, Release};
use crate::proposal::{Cycle, History};
use crate::surface::{Class, Comparison, Diff, Surface, View};
use jiff::civil::Date;

/// What one release changed.
#[derive(Debug, Clone)]
pub struct ReleaseChanges {
    /// The release.
    pub release: Release,
    /// The day it came out. `None` for drafts outside of the train.
    pub date: Option<Date>,
    /// The release before on its track. `None` for the first, where everything is new.
    pub before: Option<Release>,
    /// Every interface and world of the release, and of the one before, with its changes.
    pub diff: Diff,
}

impl ReleaseChanges {
    /// Whether this is the first release of its track.
    pub fn is_first(&self) -> bool {
        self.before.is_none()
    }

    /// Each interface with its worst class, sorted.
    pub fn classes(&self) -> impl Iterator<Item = (&InterfaceId, Class)> {
        self.diff.interfaces.keys().map(|interface| (interface, self.diff.class(interface)))
    }

    /// Whether any interface took a feature.
    pub fn cycle(&self) -> Cycle {
        let worst = self.classes().map(|(_, class)| class).min().unwrap_or(Class::None);
        worst.into()
    }
}

/// The changes of every release that is recorded, in the order of versions, so that candidates come before their release.
pub fn timeline(history: &History, view: View) -> Vec<ReleaseChanges> {
    history.releases().into_iter().filter_map(|release| changes(history, release, view)).collect()
}

/// What one release changed. `None` when it is not recorded.
pub fn changes(history: &History, release: &Release, view: View) -> Option<ReleaseChanges> {
    let new = history.surface(release).ok()?;
    let old = history.baseline(release);
    let before_on_train = history.train.before(release);
    let before = match history.is_on_train(release) {
        true => before_on_train.cloned(),
        false => {
            let of_proposals = history.proposals.values().filter(|p| p.surfaces.contains_key(release));
            of_proposals.filter_map(|proposal| proposal.before(release)).max().cloned()
        }
    };
    // A draft uses types of the train's packages; what is on the train has them all.
    let context = match before_on_train.filter(|_| history.is_draft(release)) {
        Some(before) => history.surface(before).unwrap_or_default(),
        None => Surface::default(),
    };
    let comparison = Comparison { old: &old, new: &new, old_context: &context, new_context: &context };
    let date = history.train.get(release).map(|entry| entry.date);
    Some(ReleaseChanges { release: release.clone(), date, before, diff: comparison.diff(view) })
}
