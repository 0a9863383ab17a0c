//! Rules about what tests say. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::ItemId;
use crate::release::evidence::{Evidence, Flaw, Lost};
use crate::release::gate::{Candidate, Topics};
use crate::release::topic::Topic;
use crate::surface::{Class, Item, Subject};

/// The most tests that a finding names.
const NAMED: usize = 3;

pub(in crate::release) fn no_evidence(_: &Candidate<'_>, evidence: &Evidence) -> Topics {
    match (evidence.reports, evidence.unusable.len()) {
        (0, 0) => {
            [(Topic::Evidence("reports".to_owned()), "there are none that say something of this release".to_owned())]
                .into()
        }
        (0, unusable) => [(Topic::Evidence("reports".to_owned()), format!("none of the {unusable} counts"))].into(),
        _ => Topics::new(),
    }
}

pub(in crate::release) fn malformed_report(_: &Candidate<'_>, evidence: &Evidence) -> Topics {
    unusable(evidence, Flaw::Malformed)
}

pub(in crate::release) fn partial_report(_: &Candidate<'_>, evidence: &Evidence) -> Topics {
    unusable(evidence, Flaw::Partial)
}

pub(in crate::release) fn stale_report(_: &Candidate<'_>, evidence: &Evidence) -> Topics {
    unusable(evidence, Flaw::Stale)
}

fn unusable(evidence: &Evidence, wanted: Flaw) -> Topics {
    let of_flaw = evidence.unusable.iter().filter(|(_, (flaw, _))| *flaw == wanted);
    of_flaw.map(|(file, (_, why))| (Topic::Evidence(file.clone()), why.clone())).collect()
}

pub(in crate::release) fn regression(_: &Candidate<'_>, evidence: &Evidence) -> Topics {
    lost(evidence, |lost| &lost.unknown)
}

pub(in crate::release) fn known_regression(_: &Candidate<'_>, evidence: &Evidence) -> Topics {
    lost(evidence, |lost| &lost.known)
}

fn lost(evidence: &Evidence, wanted: impl Fn(&Lost) -> &Vec<String>) -> Topics {
    let some = evidence.regressions.iter().filter(|(_, lost)| !wanted(lost).is_empty());
    let topic = |(file, lost): (&String, &Lost)| {
        let tests = wanted(lost);
        let more = match tests.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let named = tests.iter().take(NAMED).map(|test| format!("`{test}`")).collect::<Vec<_>>().join(", ");
        (Topic::Evidence(file.clone()), format!("lost {named}{more} since {}", lost.since))
    };
    some.map(topic).collect()
}

pub(in crate::release) fn expired_expectation(_: &Candidate<'_>, evidence: &Evidence) -> Topics {
    evidence.expired.iter().map(|(place, what)| (Topic::Evidence(place.clone()), what.clone())).collect()
}

/// The functions that everybody gets with this release and nobody had before. The first release of a track gives all of
/// them; the criteria hold for it as well.
fn new_functions<'a>(candidate: &'a Candidate<'_>) -> impl Iterator<Item = &'a ItemId> {
    candidate.default.interfaces.values().flatten().filter_map(|change| match &change.subject {
        Subject::Item(item) if matches!(change.class, Class::StableAdd | Class::Promotion) => {
            change.now.as_ref().filter(|now| Item::is_function(now)).map(|_| item)
        }
        _ => None,
    })
}

pub(in crate::release) fn untested_item(candidate: &Candidate<'_>, evidence: &Evidence) -> Topics {
    // Where no report counts, that is what is to be said.
    new_functions(candidate)
        .filter(|_| evidence.reports > 0)
        .filter(|item| evidence.items.get(*item).is_none_or(|tested| tested.tests.is_empty()))
        .map(|item| (Subject::Item(item.clone()).into(), "is new, and no test covers it".to_owned()))
        .collect()
}

pub(in crate::release) fn too_few_engines(candidate: &Candidate<'_>, evidence: &Evidence) -> Topics {
    new_functions(candidate)
        .filter_map(|item| {
            let tested = evidence.items.get(item).filter(|tested| !tested.tests.is_empty())?;
            let (package, _) = item.interface().as_str().split_once('/')?;
            let (_, proposal) = candidate.history.owner(package).ok()?;
            let wanted = proposal.descriptor.portability.runtimes as usize;
            let passing: Vec<&str> = tested.passing().collect();
            if passing.len() >= wanted {
                return None;
            }
            let on = if passing.is_empty() { "no engine".to_owned() } else { passing.join(", ") };
            let failing = tested.engines.iter().filter(|(_, failing)| !failing.is_empty()).map(|(engine, failing)| {
                let first = failing.iter().next().map(ToString::to_string).unwrap_or_default();
                let more = match failing.len() {
                    1 => String::new(),
                    count => format!(" and {} more", count - 1),
                };
                format!("; on {engine} not {first}{more}")
            });
            let message = format!(
                "is new, and its tests pass on {on}, where the criteria ask for {wanted} engines{}",
                failing.collect::<String>()
            );
            Some((Subject::Item(item.clone()).into(), message))
        })
        .collect()
}
