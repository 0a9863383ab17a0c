//! Releases as something that programs are made for, and what each has for a program.
//!
//! What a release has is derived from its surface and from what a program really imports and exports, function by
//! function; what a test says of itself (`since`) is held against that when it is built. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::component::Interfaces;
use super::retarget::Renaming;
use crate::id::{InterfaceId, ItemId, Release, Track};
use crate::proposal::History;
use crate::surface::{Lack, PackageId, Stability, Subject, Surface, is_same, lack};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The releases of WASI that are out, candidates among them, and what each has.
#[derive(Debug, Default)]
pub struct Releases {
    surfaces: BTreeMap<Release, Surface>,
    /// Whether a function of the first release is the same in the second, as far as that was asked.
    same: Mutex<BTreeMap<(Release, Release, ItemId), bool>>,
}

/// A release that programs are made for.
#[derive(Debug, Clone)]
pub struct Target {
    releases: Arc<Releases>,
    release: Release,
    packages: BTreeSet<PackageId>,
}

/// There is no such release.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{release}` is no release of WASI that is out{hint}: expected one of {known}, or `all`")]
pub struct UnknownRelease {
    /// What was asked for.
    pub release: Release,
    /// The nearest one, as a part of the message.
    pub hint: String,
    /// The releases that there are.
    pub known: String,
}

/// When everything was there that a program imports and exports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// In this release first. With what the one before lacks, unless it is the track's first.
    Release(Release, Option<Lack>),
    /// In no release: this is what the newest lacks.
    Never(Lack),
}

impl Releases {
    /// The releases of the train that are out.
    pub fn of(history: &History) -> Self {
        let tracks: BTreeSet<Track> = history.train.releases.iter().map(|entry| entry.line).collect();
        let releases = tracks.into_iter().flat_map(|track| history.train.on_track(track));
        // A release of which no surface is recorded is none that could be looked into.
        let surfaces = releases.filter_map(|release| Some((release.clone(), history.surface(release).ok()?)));
        Self { surfaces: surfaces.collect(), same: Mutex::default() }
    }

    /// The releases of a track, sorted. Candidates are for who names them.
    pub fn on_track(&self, track: Track) -> impl DoubleEndedIterator<Item = &Release> {
        self.surfaces.keys().filter(move |release| release.track() == track && !release.is_candidate())
    }

    /// A release to make programs for.
    ///
    /// # Errors
    /// When it is none that is out.
    pub fn target(self: &Arc<Self>, release: &Release) -> Result<Target, UnknownRelease> {
        let Some(surface) = self.surfaces.get(release) else {
            let of_track = || self.surfaces.keys().filter(|known| known.track() == release.track());
            let nearest = of_track().rfind(|known| *known < release).or_else(|| of_track().next());
            let hint = nearest.map(|nearest| format!(", the nearest is `{nearest}`")).unwrap_or_default();
            let known: Vec<String> = self.surfaces.keys().map(ToString::to_string).collect();
            return Err(UnknownRelease { release: release.clone(), hint, known: known.join(", ") });
        };
        let packages = surface.items.keys().filter_map(|subject| subject.package().parse().ok()).collect();
        Ok(Target { releases: Arc::clone(self), release: release.clone(), packages })
    }

    /// The first release of a track that has everything that a program imports and exports, with this feature gate open.
    /// `None` where it imports and exports nothing of that track's releases.
    pub fn since(self: &Arc<Self>, track: Track, program: &Interfaces, feature: Option<&str>) -> Option<Since> {
        let open = |gate: &str| Some(gate) == feature;
        let mut before = None;
        for release in self.on_track(track) {
            let target = self.target(release).ok()?;
            if target.named(program).is_empty() {
                return None;
            }
            match target.lack(program, &open) {
                Some(lack) => before = Some(lack),
                None => return Some(Since::Release(release.clone(), before)),
            }
        }
        before.map(Since::Never)
    }

    fn is_same(&self, item: &ItemId, made_for: &Release, release: &Release) -> bool {
        // Nothing that holds the lock can panic half-way through a change.
        let mut same = self.same.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (made_for.clone(), release.clone(), item.clone());
        *same.entry(key).or_insert_with(|| match (self.surfaces.get(made_for), self.surfaces.get(release)) {
            (Some(old), Some(new)) => is_same(item, old, new),
            // What a release says that is not recorded cannot be compared.
            _ => true,
        })
    }
}

/// An interface that a program imports or exports: its version, and the functions of it.
type Named<'a> = (InterfaceId, Release, &'a BTreeSet<String>);

impl Target {
    /// The release.
    pub fn release(&self) -> &Release {
        &self.release
    }

    /// How names are rewritten for it.
    pub fn renaming(&self) -> Renaming<'_> {
        Renaming { release: &self.release, packages: &self.packages }
    }

    /// The feature gates that something of the release is behind.
    pub fn gates(&self) -> BTreeSet<&str> {
        let items = self.releases.surfaces.get(&self.release).into_iter().flat_map(|surface| surface.items.values());
        let gates = items.filter_map(|item| match &item.gate.stability {
            Stability::Unstable(feature) => Some(feature.as_str()),
            _ => None,
        });
        gates.collect()
    }

    /// The interfaces of the release's packages and track that a program imports or exports.
    fn named<'a>(&self, program: &'a Interfaces) -> Vec<Named<'a>> {
        let all = program.imports.iter().chain(&program.exports);
        let of_release = all.filter_map(|(name, functions)| {
            let (interface, version) = name.split_once('@')?;
            let interface: InterfaceId = interface.parse().ok()?;
            let version: Release = version.parse().ok()?;
            let known = PackageId::of(&interface).is_some_and(|package| self.packages.contains(&package));
            (known && version.track() == self.release.track()).then_some((interface, version, functions))
        });
        of_release.collect()
    }

    /// What the release lacks of what a program imports and exports, where it lacks something. `open` says whether a feature
    /// gate is open.
    pub fn lack(&self, program: &Interfaces, open: &dyn Fn(&str) -> bool) -> Option<Lack> {
        let surface = self.releases.surfaces.get(&self.release)?;
        let mut lacking = BTreeSet::new();
        for (interface, made_for, functions) in self.named(program) {
            if surface.get(&Subject::Interface(interface.clone())).is_none() {
                lacking.insert(Lack::NoInterface(interface));
                continue;
            }
            for item in functions.iter().filter_map(|name| ItemId::new(interface.clone(), name).ok()) {
                match lack(&item, surface, open) {
                    Some(lack) => drop(lacking.insert(lack)),
                    None if !self.releases.is_same(&item, &made_for, &self.release) => {
                        lacking.insert(Lack::Other(item));
                    }
                    None => {}
                }
            }
        }
        lacking.pop_first()
    }

    /// Why a test is not applicable to the release that lacks this.
    pub fn reason(&self, lack: &Lack) -> String {
        let came = |subject: Subject| {
            let track = self.release.track();
            let mut releases = self.releases.on_track(track).filter(|release| **release > self.release);
            let came = releases.find(|release| self.releases.surfaces[*release].get(&subject).is_some());
            came.map(|release| format!(", which came with {release}")).unwrap_or_default()
        };
        match lack {
            Lack::Absent(item) => format!("the release has no `{item}`{}", came(Subject::Item(item.clone()))),
            Lack::NoInterface(interface) => {
                format!("the release has no `{interface}`{}", came(Subject::Interface(interface.clone())))
            }
            Lack::Gated { item, feature } => {
                format!(
                    "the release has `{item}` behind the feature gate `{feature}`; open it with `--feature {feature}`"
                )
            }
            Lack::Other(item) => format!("the release has another `{item}`: its signature, or a type in it, differs"),
        }
    }
}

impl fmt::Display for Since {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Release(release, None) => write!(f, "everything that the guest calls is there since {release}"),
            Self::Release(release, Some(Lack::Absent(item) | Lack::Gated { item, .. } | Lack::Other(item))) => {
                write!(f, "`{item}`, which the guest calls, is there since {release}")
            }
            Self::Release(release, Some(Lack::NoInterface(interface))) => {
                write!(f, "`{interface}`, which the guest calls, is there since {release}")
            }
            Self::Never(Lack::Absent(item)) => write!(f, "no release has `{item}`, which the guest calls"),
            Self::Never(Lack::NoInterface(interface)) => {
                write!(f, "no release has `{interface}`, which the guest calls")
            }
            Self::Never(Lack::Gated { item, feature }) => {
                write!(f, "`{item}`, which the guest calls, is behind the feature gate `{feature}`")
            }
            Self::Never(Lack::Other(item)) => {
                write!(f, "every release has another `{item}` than the guest calls")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suite::component::Kind;
    use std::path::Path;

    fn releases() -> Arc<Releases> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../proposals");
        Arc::new(Releases::of(&History::load(&folder).unwrap()))
    }

    fn program(imports: &[(&str, &[&str])]) -> Interfaces {
        let of = |(name, functions): &(&str, &[&str])| {
            ((*name).to_owned(), functions.iter().map(|name| (*name).to_owned()).collect())
        };
        let exports = [("wasi:cli/run@0.2.12".to_owned(), ["run".to_owned()].into())].into();
        Interfaces { kind: Kind::Component, imports: imports.iter().map(of).collect(), exports }
    }

    #[test]
    fn what_a_release_lacks_is_derived_from_imports() {
        let releases = releases();
        let reason = |release: &str, imports: &[(&str, &[&str])], open: &str| {
            let target = releases.target(&release.parse().unwrap()).unwrap();
            target.lack(&program(imports), &|gate| gate == open).map(|lack| target.reason(&lack))
        };
        let exit: &[(&str, &[&str])] = &[("wasi:cli/exit@0.2.12", &["exit", "exit-with-code"])];
        assert_eq!(reason("0.2.12", exit, ""), None);
        let gated = "the release has `wasi:cli/exit#exit-with-code` behind the feature gate `cli-exit-with-code`; open it with `--feature cli-exit-with-code`";
        assert_eq!(reason("0.2.11", exit, "").as_deref(), Some(gated));
        assert_eq!(reason("0.2.1", exit, "cli-exit-with-code"), None);
        let absent = "the release has no `wasi:cli/exit#exit-with-code`, which came with 0.2.1";
        assert_eq!(reason("0.2.0", exit, "cli-exit-with-code").as_deref(), Some(absent));
        let timezone: &[(&str, &[&str])] = &[("wasi:clocks/timezone@0.2.12", &["display"])];
        let absent = "the release has no `wasi:clocks/timezone`, which came with 0.2.1";
        assert_eq!(reason("0.2.0", timezone, "clocks-timezone").as_deref(), Some(absent));
        assert_eq!(reason("0.2.5", timezone, "clocks-timezone"), None);
        // What is of no release, or of another track, is none of the release's.
        let others: &[(&str, &[&str])] =
            &[("wasi:nn/graph@0.2.0-rc-2024-10-28", &["load"]), ("wasi:io/gone@0.3.0", &[])];
        assert_eq!(reason("0.2.0", others, ""), None);
        // A type alias that came later is no function.
        let fields: &[(&str, &[&str])] = &[("wasi:http/types@0.2.12", &["[method]fields.get"])];
        assert_eq!(reason("0.2.0", fields, ""), None);
    }

    #[test]
    fn a_candidate_may_have_another_function_of_the_same_name() {
        let releases = releases();
        let target = releases.target(&"0.3.0-rc-2025-08-15".parse().unwrap()).unwrap();
        let newest = &releases.surfaces[&"0.3.0".parse().unwrap()];
        let of_both: Vec<ItemId> = newest
            .items
            .keys()
            .filter_map(|subject| match subject {
                Subject::Item(item) if target.releases.surfaces[target.release()].get(subject).is_some() => {
                    Some(item.clone())
                }
                _ => None,
            })
            .collect();
        let other = of_both.iter().filter(|item| !releases.is_same(item, &"0.3.0".parse().unwrap(), target.release()));
        assert!(other.count() > 0, "some function changed before the release");
    }

    #[test]
    fn since_is_the_first_release_that_has_everything() {
        let (releases, track) = (releases(), Track::new(0, 2));
        let since = |imports: &[(&str, &[&str])], feature| {
            releases.since(track, &program(imports), feature).map(|since| match since {
                Since::Release(release, _) => release.to_string(),
                never @ Since::Never(_) => never.to_string(),
            })
        };
        assert_eq!(since(&[("wasi:cli/exit@0.2.12", &["exit"])], None).unwrap(), "0.2.0");
        assert_eq!(since(&[("wasi:cli/exit@0.2.12", &["exit-with-code"])], None).unwrap(), "0.2.12");
        let timezone: &[(&str, &[&str])] = &[("wasi:clocks/timezone@0.2.12", &["display"])];
        assert_eq!(since(timezone, Some("clocks-timezone")).unwrap(), "0.2.1");
        let gated =
            "`wasi:clocks/timezone#display`, which the guest calls, is behind the feature gate `clocks-timezone`";
        assert_eq!(since(timezone, None).unwrap(), gated);
        let third = Interfaces { exports: BTreeMap::new(), ..program(&[("wasi:cli/exit@0.3.0", &["exit"])]) };
        assert_eq!(releases.since(track, &third, None), None);
    }

    #[test]
    fn an_unknown_release_is_told_what_there_is() {
        let unknown = |text: &str| releases().target(&text.parse().unwrap()).unwrap_err().to_string();
        assert!(unknown("0.2.13").starts_with(
            "`0.2.13` is no release of WASI that is out, the nearest is `0.2.12`: expected one of 0.2.0, "
        ));
        assert!(unknown("0.3.3").contains("the nearest is `0.3.2`"), "it is planned");
        assert!(unknown("0.3.0-rc-2020-01-01").contains("the nearest is `0.3.0-rc-2025-08-15`"));
        assert!(unknown("7.0.0").starts_with("`7.0.0` is no release of WASI that is out: expected one of"));
    }
}
