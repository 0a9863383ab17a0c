//! Holds what a program imports against what a runtime declares. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::model::{Adapter, Given, Provides};
use super::names::Releases;
use crate::id::{InterfaceId, matches_version};
use crate::suite::component::{Interfaces, Kind};
use crate::suite::spec::{Capability, World};
use semver::Version;
use std::collections::BTreeSet;

/// Something that a program needs and a runtime does not declare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What is missing, as the program writes it.
    pub import: String,
    /// The nearest version of it that is declared.
    pub nearest: Option<String>,
}

/// What a runtime of a version can do altogether.
pub fn of_version(adapter: &Adapter, version: &Version) -> Provides {
    let mut all = Provides::default();
    let holds = |block: &&Provides| block.version.as_ref().is_none_or(|wanted| matches_version(wanted, version));
    for block in adapter.provides.iter().filter(holds) {
        all.tracks.extend(&block.tracks);
        all.worlds.extend(&block.worlds);
        all.packages.extend(block.packages.iter().cloned());
        all.without.extend(block.without.iter().cloned());
        all.capabilities.extend(block.capabilities.iter().cloned());
    }
    all
}

impl Provides {
    /// The first thing that a program needs and that is not declared.
    pub fn missing(&self, program: &Interfaces, world: World) -> Option<Missing> {
        if program.kind == Kind::Component && !self.worlds.contains(&world) {
            return Some(Missing { import: format!("a way to run the world {world}"), nearest: None });
        }
        // A plain function of a world has no interface, and what it takes only the runtime knows.
        let mut imports = program.imports.keys().filter(|import| !import.is_empty());
        imports.find_map(|import| (!self.has(import)).then(|| self.as_missing(import)))
    }

    /// What guests that are made for a world can be given.
    pub fn given(&self, world: World) -> BTreeSet<Capability> {
        let in_world = |given: &Given| match given {
            Given::Always(capability) => Some(*capability),
            Given::In(given) => given.worlds.contains(&world).then_some(given.capability),
        };
        self.capabilities.iter().filter_map(in_world).collect()
    }

    fn has(&self, import: &str) -> bool {
        let (interface, version) = split(import);
        let package = interface.split('/').next().unwrap_or_default();
        !self.lacks(interface)
            && self.releases(package).any(|declared| match (declared, version) {
                (None, None) => true,
                (Some(declared), Some(version)) => declared.cover(version),
                _ => false,
            })
    }

    fn lacks(&self, interface: &str) -> bool {
        self.without.iter().map(InterfaceId::as_str).any(|without| without == interface)
    }

    fn as_missing(&self, import: &str) -> Missing {
        let (interface, version) = split(import);
        let package = interface.split('/').next().unwrap_or_default();
        let lacks = self.lacks(interface);
        let declared = self.releases(package).flatten().filter(|_| !lacks);
        let mut declared: Vec<String> = declared.map(ToString::to_string).collect();
        // The same track first, and of what is left the newest.
        let track = |text: &str| text.split('.').take(2).map(str::to_owned).collect::<Vec<_>>();
        let wanted = version.map(track);
        declared.sort_by_key(|text| (Some(track(text)) == wanted, text.clone()));
        let nearest = declared.last().map(|version| format!("{interface}@{version}"));
        Missing { import: import.to_owned(), nearest }
    }

    /// The releases of a package that are declared.
    fn releases<'a>(&'a self, package: &'a str) -> impl Iterator<Item = Option<&'a Releases>> {
        self.packages.iter().filter(move |declared| declared.name == package).map(|declared| declared.releases.as_ref())
    }
}

fn split(text: &str) -> (&str, Option<&str>) {
    text.split_once('@').map_or((text, None), |(name, version)| (name, Some(version)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn provides() -> Provides {
        Provides {
            worlds: [World::Command].into(),
            packages: ["wasi:cli@0.2", "wasi:cli@0.3.0", "wasi:clocks@0.2", "wasi_snapshot_preview1"]
                .map(|package| package.parse().unwrap())
                .into(),
            without: ["wasi:clocks/timezone".parse().unwrap()].into(),
            ..Provides::default()
        }
    }

    fn program(kind: Kind, import: &str) -> Interfaces {
        Interfaces { kind, imports: [(import.to_owned(), BTreeSet::new())].into(), exports: BTreeMap::new() }
    }

    #[test]
    fn a_track_covers_its_releases_and_no_candidates() {
        let missing = |import: &str| provides().missing(&program(Kind::Component, import), World::Command);
        assert_eq!(missing("wasi:cli/stdin@0.2.12"), None);
        assert_eq!(missing("wasi:cli/stdin@0.3.0"), None);
        let expected = |import: &str, nearest: Option<&str>| {
            Some(Missing { import: import.to_owned(), nearest: nearest.map(str::to_owned) })
        };
        assert_eq!(missing("wasi:cli/stdin@0.3.1"), expected("wasi:cli/stdin@0.3.1", Some("wasi:cli/stdin@0.3.0")));
        assert_eq!(
            missing("wasi:cli/stdin@0.3.0-rc-2026-03-15"),
            expected("wasi:cli/stdin@0.3.0-rc-2026-03-15", Some("wasi:cli/stdin@0.3.0"))
        );
        assert_eq!(missing("wasi:nn/graph@0.2.0"), expected("wasi:nn/graph@0.2.0", None));
        assert_eq!(missing("wasi:clocks/timezone@0.2.1"), expected("wasi:clocks/timezone@0.2.1", None));
    }

    #[test]
    fn modules_and_worlds() {
        let module = program(Kind::Module, "wasi_snapshot_preview1");
        assert_eq!(provides().missing(&module, World::Command), None);
        assert!(provides().missing(&program(Kind::Module, "env"), World::Command).is_some());
        let served = provides().missing(&program(Kind::Component, "wasi:cli/stdin@0.2.0"), World::Proxy).unwrap();
        assert!(served.import.contains("wasi:http/proxy"), "{served:?}");
    }
}
