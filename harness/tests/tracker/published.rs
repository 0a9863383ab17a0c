//! The surfaces in `proposals/` are what the published WIT says.

use crate::support::{history, root, shipped};
use std::collections::BTreeSet;
use ticktock::surface::{Delta, Surface, Wit, text};

#[test]
fn every_release_that_a_crate_ships_is_derived_anew() {
    let mut differences = Vec::new();
    for (release, folder) in shipped() {
        let wit = Wit::read(folder, &[]).unwrap_or_else(|error| panic!("{release}: {error}"));
        let published = text::write(&wit.surface(Some(release)).unwrap());
        let recorded = text::write(&history().surface(release).unwrap());
        let published: BTreeSet<_> = published.lines().collect();
        let recorded: BTreeSet<_> = recorded.lines().collect();
        differences.extend(published.difference(&recorded).map(|line| format!("{release} + {line}")));
        differences.extend(recorded.difference(&published).map(|line| format!("{release} - {line}")));
    }
    // The tag v0.2.4 has `wasi:http@0.2.3` in it; what was published under 0.2.4 says 0.2.4. See docs/wasi-history.md.
    let expected = [
        "0.2.4 + wasi:http package",
        "0.2.4 - wasi:http package version 0.2.3 needs wasi:cli version 0.2.3 needs wasi:clocks version 0.2.3 needs wasi:io version 0.2.3 needs wasi:random version 0.2.3",
    ];
    assert_eq!(differences, expected);
    assert_eq!(shipped().len(), 13);
}

#[test]
fn packing_is_deterministic_and_keeps_the_surface() {
    for (release, folder) in shipped() {
        let wit = Wit::read(folder, &[]).unwrap();
        let (once, again) = (wit.pack().unwrap(), Wit::read(folder, &[]).unwrap().pack().unwrap());
        let mut unpacked = Surface::default();
        for (one, other) in once.iter().zip(&again) {
            assert_eq!(one.bytes, other.bytes, "{}", one.package);
            let decoded = Wit::decode(one.package.as_ref(), &one.bytes).unwrap();
            unpacked.extend(&decoded.surface(Some(release)).unwrap());
        }
        let (unpacked, direct) = (text::write(&unpacked), text::write(&wit.surface(Some(release)).unwrap()));
        let changed: Vec<_> = unpacked.lines().filter(|line| !direct.lines().any(|other| other == *line)).collect();
        assert_eq!(changed, Vec::<&str>::new(), "{release}");
        assert_eq!(unpacked, direct, "{release}");
    }
}

#[test]
fn the_view_without_gates_is_what_a_parser_without_features_sees() {
    for (release, folder) in shipped() {
        let full = Wit::read(folder, &[]).unwrap().surface(Some(release)).unwrap();
        let mut resolve = wit_parser::Resolve::default();
        let stable: BTreeSet<String> = full.stable_part().interfaces().map(|(id, _)| id.to_string()).collect();
        let mut seen = BTreeSet::new();
        for package in push_without_features(&mut resolve, folder) {
            let package = &resolve.packages[package];
            let names = package.interfaces.keys().chain(package.worlds.keys());
            seen.extend(names.map(|name| format!("{}:{}/{name}", package.name.namespace, package.name.name)));
        }
        assert_eq!(stable, seen, "{release}");
    }
}

fn push_without_features(resolve: &mut wit_parser::Resolve, deps: &std::path::Path) -> Vec<wit_parser::PackageId> {
    // The crates' own package is in the folder above, and needs every package of the release.
    resolve.push_dir(deps.parent().unwrap()).unwrap();
    let is_wasi = |package: &wit_parser::Package| package.name.namespace == "wasi";
    resolve.packages.iter().filter(|(_, package)| is_wasi(package)).map(|(id, _)| id).collect()
}

#[test]
fn descriptors_list_every_interface_that_a_release_had() {
    for (name, proposal) in &history().proposals {
        let had: BTreeSet<_> =
            proposal.surfaces.values().flat_map(|surface| surface.interfaces().map(|(id, _)| id.clone())).collect();
        let listed: Vec<_> = had.into_iter().collect();
        assert_eq!(proposal.descriptor.interfaces, listed, "proposals/{name}/proposal.toml");
    }
}

#[test]
fn a_release_that_changed_nothing_has_no_file_and_each_file_is_written_as_the_tool_writes_it() {
    for (name, proposal) in &history().proposals {
        for (release, surface) in &proposal.surfaces {
            let before = proposal.before(release).map(|before| proposal.surfaces[before].clone()).unwrap_or_default();
            let delta = Delta::between(&before, surface);
            let path = root().join(format!("proposals/{name}/surface/{release}.txt"));
            assert_eq!(path.exists(), !delta.is_empty(), "{}", path.display());
            if path.exists() {
                let lines: String = std::fs::read_to_string(&path)
                    .unwrap()
                    .lines()
                    .filter(|line| !line.starts_with('#'))
                    .map(|line| format!("{line}\n"))
                    .collect();
                assert_eq!(lines, delta.write(), "{}", path.display());
            }
        }
    }
}
