//! Debt: who takes a feature owes a stabilization. This module does no I/O.
//!
//! An interface that took a feature owes until its new items are covered by tests that pass on as many independent
//! runtimes as the proposal's portability criteria ask for. While it owes, it may not take another. The first release of
//! a track is no debt: it is voted on as a whole, against the same criteria. What is behind a feature gate is none
//! either: gates are where features wait.
#![deny(clippy::disallowed_methods)]

use super::evidence::Evidence;
use super::timeline::changes;
use crate::id::{InterfaceId, ItemId, Release};
use crate::proposal::{Cycle, History};
use crate::surface::{Item, Subject, View};
use std::collections::BTreeMap;

/// What an interface owes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debt {
    /// The release that took the feature.
    pub release: Release,
    /// The items that are not covered enough yet.
    pub items: Vec<ItemId>,
    /// On how many runtimes their tests must pass.
    pub runtimes: u32,
}

/// What every interface owed when this release was to be cut, by what earlier releases of its track took.
pub fn debts(history: &History, release: &Release, evidence: &Evidence) -> BTreeMap<InterfaceId, Debt> {
    let mut debts = BTreeMap::new();
    let earlier = history.train.on_track(release.track()).into_iter().filter(|other| *other < release);
    for other in earlier.filter(|other| !other.is_candidate()) {
        let Some(changes) = changes(history, other, View::Default).filter(|changes| !changes.is_first()) else {
            continue;
        };
        for (interface, changed) in &changes.diff.interfaces {
            let Some(runtimes) = required(history, interface) else { continue };
            let features = changed.iter().filter(|change| Cycle::from(change.class) == Cycle::Feature);
            let items: Vec<ItemId> = features
                .filter_map(|change| match &change.subject {
                    // Types and what a world imports are settled with the functions that use them.
                    Subject::Item(item) if change.now.as_ref().is_some_and(Item::is_function) => Some(item.clone()),
                    _ => None,
                })
                .filter(|item| {
                    evidence.items.get(item).map_or(0, |tested| tested.passing().count()) < runtimes as usize
                })
                .collect();
            if !items.is_empty() {
                debts.insert(interface.clone(), Debt { release: changes.release.clone(), items, runtimes });
            }
        }
    }
    debts
}

fn required(history: &History, interface: &InterfaceId) -> Option<u32> {
    let (package, _) = interface.as_str().split_once('/')?;
    history.owner(package).ok().map(|(_, proposal)| proposal.descriptor.portability.runtimes)
}
