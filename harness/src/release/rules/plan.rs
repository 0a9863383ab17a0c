//! Rules about what was planned and what is owed. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::InterfaceId;
use crate::proposal::Cycle;
use crate::release::gate::{Candidate, Subjects};
use crate::surface::{Class, Subject};

/// The interfaces that take a feature which a user without feature gates sees.
fn features<'a>(candidate: &'a Candidate<'_>) -> impl Iterator<Item = (&'a InterfaceId, Class)> {
    let first = candidate.before.is_none();
    let classes = candidate.default.interfaces.keys().map(|interface| (interface, candidate.default.class(interface)));
    classes.filter(move |(_, class)| !first && Cycle::from(*class) == Cycle::Feature)
}

pub(in crate::release) fn feature_in_stabilization(candidate: &Candidate<'_>) -> Subjects {
    features(candidate)
        .filter(|(interface, _)| candidate.plan.cycle(interface) == Some(Cycle::Stabilization))
        .map(|(interface, class)| {
            let message = format!("takes a feature ({class}) in {}, which is its stabilization", candidate.release);
            (Subject::Interface(interface.clone()), message)
        })
        .collect()
}

pub(in crate::release) fn feature_while_owing(candidate: &Candidate<'_>) -> Subjects {
    features(candidate)
        .filter_map(|(interface, class)| {
            let debt = candidate.debts.get(interface)?;
            let items: Vec<_> = debt.items.iter().map(|item| format!("`{}`", item.name())).collect();
            let unknown = if candidate.evidence.is_none() { ", and no report was named" } else { "" };
            let message = format!(
                "takes a feature ({class}) while it owes a stabilization since {}: tests of {} must pass on {} independent engines{unknown}",
                debt.release,
                items.join(", "),
                debt.runtimes
            );
            Some((Subject::Interface(interface.clone()), message))
        })
        .collect()
}
