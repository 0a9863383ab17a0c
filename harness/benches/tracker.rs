//! How fast the tracker is, on the real history and on made-up ones up to 1,000 interfaces and 200 releases.
//!
//! `cargo bench --no-default-features --bench tracker`. Each figure is the best of a few rounds: what the work costs, not
//! what else the machine did.

// A benchmark that cannot run should say so at once.
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};
use ticktock::proposal::History;
use ticktock::release::{Candidate, Policy, gate, timeline};
use ticktock::surface::{Comparison, Delta, Surface, View, Wit};

fn main() {
    let mut out = anstream::stdout().lock();
    let proposals = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("proposals");
    let history = History::load(&proposals).unwrap();
    let report = |out: &mut dyn Write, what: &str, time: Duration| {
        writeln!(out, "{what:58} {:9.2} ms", time.as_secs_f64() * 1000.0).unwrap();
    };
    writeln!(out, "the real history: {} releases", history.releases().len()).unwrap();
    report(&mut out, "  read and fold every surface", best(5, || History::load(&proposals).unwrap()));
    report(
        &mut out,
        "  diff and classify every release, both views",
        best(5, || (timeline(&history, View::Default), timeline(&history, View::Full))),
    );
    let release = "0.3.3".parse().unwrap();
    let newest = history.surface(&"0.3.2".parse().unwrap()).unwrap();
    report(
        &mut out,
        "  gate a release",
        best(5, || {
            let candidate = Candidate::new(&history, &release, &newest, &newest, [&newest, &newest], None);
            gate(&candidate, &Policy::default())
        }),
    );

    writeln!(out, "\nmade up: 10 functions and types to an interface, 1 in 20 interfaces changes in each release")
        .unwrap();
    for (interfaces, releases) in [(50, 20), (100, 20), (1000, 20), (1000, 200)] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("made.wit"), made(interfaces, 0)).unwrap();
        report(
            &mut out,
            &format!("  {interfaces} interfaces: read WIT and extract"),
            best(3, || Wit::read(folder.path(), &[]).unwrap().surface(None).unwrap()),
        );
        let texts = deltas(interfaces, releases);
        let title = format!("  {interfaces} interfaces, {releases} releases");
        report(&mut out, &format!("{title}: read and fold"), best(3, || fold(&texts, false)));
        report(&mut out, &format!("{title}: read, fold, diff, classify"), best(1, || fold(&texts, true)));
    }
}

/// Folds deltas, and compares each release with the one before.
fn fold(texts: &[String], compare: bool) -> usize {
    let mut folded = Surface::default();
    let mut changes = 0;
    for text in texts {
        let before = if compare { folded.clone() } else { Surface::default() };
        Delta::parse(text).unwrap().apply(&mut folded).unwrap();
        if compare {
            changes += Comparison::new(&before, &folded).diff(View::Full).changes().count();
        }
    }
    changes
}

/// The shortest of so many rounds.
fn best<T>(rounds: usize, mut work: impl FnMut() -> T) -> Duration {
    let time = |_| {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    };
    (0..rounds).map(time).min().unwrap_or_default()
}

/// WIT of so many interfaces, as it is in one of its releases.
fn made(interfaces: usize, release: usize) -> String {
    let mut text = format!("package wasi:made@0.2.{release};\n");
    for interface in 0..interfaces {
        text += &made_interface(interface, release);
    }
    text
}

fn made_interface(interface: usize, release: usize) -> String {
    let mut text = format!("@since(version = 0.2.0)\ninterface i{interface} {{\n");
    for item in 0..5 {
        text += &format!(
            "  /// Item {item}.\n  @since(version = 0.2.0)\n  record r{item} {{ a: u32, b: option<string> }}\n"
        );
        text += &format!(
            "  @since(version = 0.2.0)\n  f{item}: func(one: r{item}, other: u64) -> result<r{item}, string>;\n"
        );
    }
    for added in (1..=release).filter(|added| (interface + added).is_multiple_of(20)) {
        text += &format!("  @since(version = 0.2.{added})\n  added{added}: func() -> u32;\n");
    }
    text + "}\n"
}

/// The deltas of so many releases, each from the WIT of the interfaces that it changed.
fn deltas(interfaces: usize, releases: usize) -> Vec<String> {
    let mut before = Surface::default();
    let mut texts = Vec::new();
    for release in 0..releases {
        let mut surface = before.clone();
        for interface in (0..interfaces).filter(|interface| release == 0 || (interface + release).is_multiple_of(20)) {
            let text = format!("package wasi:made@0.2.{release};\n{}", made_interface(interface, release));
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join("one.wit"), text).unwrap();
            surface.extend(&Wit::read(folder.path(), &[]).unwrap().surface(None).unwrap());
        }
        texts.push(Delta::between(&before, &surface).write());
        before = surface;
    }
    texts
}
