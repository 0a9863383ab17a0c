//! The tick-tock history: interfaces by releases. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::facts::Facts;
use super::{Frame, Page, SiteError};
use crate::id::{InterfaceId, Track};
use crate::proposal::Cycle;
use crate::release::ReleaseChanges;
use crate::report::site::links;
use crate::report::site::view;
use askama::Template;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Template)]
#[template(path = "site/history.html")]
struct HistoryPage {
    frame: Frame,
    tracks: Vec<TrackTable>,
}

/// The history of one track.
pub(super) struct TrackTable {
    track: String,
    releases: Vec<Head>,
    rows: Vec<(String, String, Vec<Beat>)>,
}

struct Head {
    release: String,
    href: String,
    date: String,
    beat: &'static str,
}

/// What one release did to one interface.
pub(super) struct Beat {
    pub(super) release: String,
    pub(super) href: String,
    pub(super) label: &'static str,
    pub(super) title: &'static str,
    pub(super) class: &'static str,
}

pub(super) fn page(facts: &Facts<'_>) -> Result<Page, SiteError> {
    let mut tracks: BTreeMap<Track, Vec<&ReleaseChanges>> = BTreeMap::new();
    for changes in &facts.timeline {
        tracks.entry(changes.release.track()).or_default().push(changes);
    }
    let tracks = tracks.into_iter().rev().map(|(track, releases)| table(track, &releases)).collect();
    let frame = Frame::new("history.html".to_owned(), "Tick and tock", "history");
    Frame::render(frame.path.clone(), &HistoryPage { frame, tracks })
}

fn table(track: Track, releases: &[&ReleaseChanges]) -> TrackTable {
    let interfaces: BTreeSet<&InterfaceId> =
        releases.iter().flat_map(|changes| changes.diff.interfaces.keys()).collect();
    let row = |interface: &InterfaceId| {
        let beats = releases.iter().map(|changes| beat(changes, interface)).collect();
        (interface.to_string(), links::interface(interface), beats)
    };
    TrackTable {
        track: track.to_string(),
        releases: releases.iter().map(|changes| head(changes)).collect(),
        rows: interfaces.into_iter().map(row).collect(),
    }
}

fn head(changes: &ReleaseChanges) -> Head {
    let beat = match (changes.is_first(), changes.cycle()) {
        (true, _) => "first",
        (_, Cycle::Feature) => "tick",
        (_, Cycle::Stabilization) => "tock",
    };
    Head {
        release: changes.release.to_string(),
        href: links::release(&changes.release),
        date: changes.date.map(|date| date.to_string()).unwrap_or_default(),
        beat,
    }
}

/// What a release did to an interface.
fn beat(changes: &ReleaseChanges, interface: &InterfaceId) -> Beat {
    let there = changes.diff.interfaces.contains_key(interface);
    let class = changes.diff.class(interface);
    let (label, title, class) = match (there, changes.is_first()) {
        (false, _) => ("", "not there", "absent"),
        (true, true) => ("first", "there from the beginning", "still"),
        (true, false) => view::change(class),
    };
    Beat { release: changes.release.to_string(), href: links::release(&changes.release), label, title, class }
}

/// The history of one interface, by track, the newest first.
pub(super) fn of_interface(facts: &Facts<'_>, interface: &InterfaceId) -> Vec<(String, Vec<Beat>)> {
    let mut tracks: BTreeMap<Track, Vec<Beat>> = BTreeMap::new();
    for changes in facts.timeline.iter().filter(|changes| changes.diff.interfaces.contains_key(interface)) {
        tracks.entry(changes.release.track()).or_default().push(beat(changes, interface));
    }
    tracks.into_iter().rev().map(|(track, beats)| (track.to_string(), beats)).collect()
}
