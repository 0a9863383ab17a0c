//! The classes are cross-checked with `wit_component::semver_check`, which builds a component of the world before and
//! asks whether it still fits the world after.

use crate::support::{history, shipped};
use std::collections::BTreeMap;
use std::path::Path;
use ticktock::id::InterfaceId;
use ticktock::surface::{Class, Comparison, Subject, Surface, View};
use wit_parser::{Resolve, WorldId};

/// The worlds of a release by their ids without version, features left out.
fn worlds(folder: &Path) -> (Resolve, BTreeMap<String, WorldId>) {
    let mut resolve = Resolve::default();
    resolve.push_dir(folder.parent().unwrap()).unwrap();
    let worlds = by_name(&resolve);
    (resolve, worlds)
}

fn by_name(resolve: &Resolve) -> BTreeMap<String, WorldId> {
    let worlds = resolve.worlds.iter().filter_map(|(id, world)| {
        let name = &resolve.packages[world.package?].name;
        (name.namespace == "wasi").then(|| (format!("{}:{}/{}", name.namespace, name.name, world.name), id))
    });
    worlds.collect()
}

/// Whether anything that a world reaches broke: the world itself, or an interface that it imports or exports.
fn breaks(old: &Surface, new: &Surface, world: &str) -> bool {
    let diff = Comparison::new(old, new).diff(View::Default);
    let reached = old.stable_part().items.into_keys().filter_map(|subject| match subject {
        Subject::Item(item) if item.interface().as_str() == world => {
            item.name().split_once(']').and_then(|(_, target)| target.parse::<InterfaceId>().ok())
        }
        _ => None,
    });
    let world: InterfaceId = world.parse().unwrap();
    reached.chain([world]).any(|interface| diff.class(&interface) == Class::Breaking)
}

#[test]
fn the_component_model_agrees_on_every_consecutive_pair() {
    let mut disagreements = Vec::new();
    let mut compared = 0;
    let releases: Vec<_> = shipped().iter().collect();
    for pair in releases.windows(2) {
        let [(before, old), (after, new)] = pair else { continue };
        if before.track() != after.track() {
            continue;
        }
        let (old_resolve, old_worlds) = worlds(old);
        let (old_surface, new_surface) = (history().surface(before).unwrap(), history().surface(after).unwrap());
        for (name, old_world) in &old_worlds {
            let (mut resolve, new_worlds) = worlds(new);
            let Some(new_world) = new_worlds.get(name) else { continue };
            // Both releases go into one graph, which needs two packages of the crates' own to be told apart.
            let mut old_resolve = old_resolve.clone();
            for (_, package) in old_resolve.packages.iter_mut().filter(|(_, package)| package.name.namespace != "wasi")
            {
                package.name.namespace = format!("old-{}", package.name.namespace);
            }
            old_resolve.package_names =
                old_resolve.packages.iter().map(|(id, package)| (package.name.clone(), id)).collect();
            let remap = resolve.merge(old_resolve).unwrap();
            let old_world = remap.map_world(*old_world, wit_parser::Span::default()).unwrap();
            let fits = wit_component::semver_check(resolve, old_world, *new_world).is_ok();
            compared += 1;
            if fits == breaks(&old_surface, &new_surface, name) {
                let says = if fits { "fits, and we say it breaks" } else { "does not fit, and we say it does" };
                disagreements.push(format!("{before} to {after}: {name} {says}"));
            }
        }
    }
    assert!(compared > 80, "{compared}");
    assert_eq!(disagreements, EXPLAINED);
}

/// Where the two disagree, and why ours is the answer that a release manager needs.
const EXPLAINED: &[&str] = &[];
