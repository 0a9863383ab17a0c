//! The surface of every proposal at every release. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::descriptor::Descriptor;
use super::error::ProposalError;
use super::train::Train;
use crate::id::{ProposalName, Release, Track};
use crate::surface::{Item, PackageId, Subject, Surface};
use std::collections::{BTreeMap, BTreeSet};

/// A proposal and its surfaces.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// What `proposal.toml` says.
    pub descriptor: Descriptor,
    /// Its surface at each release that is recorded.
    pub surfaces: BTreeMap<Release, Surface>,
}

impl Proposal {
    /// The newest recorded release of a track that comes before this one.
    pub fn before(&self, release: &Release) -> Option<&Release> {
        self.surfaces.keys().rfind(|other| other.track() == release.track() && *other < release)
    }
}

/// Everything that `proposals/` records.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The proposals by name.
    pub proposals: BTreeMap<ProposalName, Proposal>,
    /// The release train.
    pub train: Train,
}

impl History {
    /// The proposal of this name.
    ///
    /// # Errors
    /// When there is none.
    pub fn proposal(&self, name: &ProposalName) -> Result<&Proposal, ProposalError> {
        self.proposals.get(name).ok_or_else(|| {
            let known: Vec<_> = self.proposals.keys().map(ToString::to_string).collect();
            let hint = crate::nearest::hint(name.as_str(), known.iter().map(String::as_str));
            ProposalError::UnknownProposal { name: name.clone(), known: known.join(", "), hint }
        })
    }

    /// The proposal that a package belongs to.
    ///
    /// # Errors
    /// When it belongs to none.
    pub fn owner(&self, package: &str) -> Result<(&ProposalName, &Proposal), ProposalError> {
        self.proposals.iter().find(|(_, proposal)| proposal.descriptor.package == package).ok_or_else(|| {
            let known: Vec<_> = self.proposals.values().map(|proposal| proposal.descriptor.package.as_str()).collect();
            ProposalError::UnknownPackage { package: package.to_owned(), known: known.join(", ") }
        })
    }

    /// Every release that any proposal records, sorted.
    pub fn releases(&self) -> BTreeSet<&Release> {
        self.proposals.values().flat_map(|proposal| proposal.surfaces.keys()).collect()
    }

    /// What an item of a track was last recorded as, and in which release.
    pub fn newest(&self, track: Track, subject: &Subject) -> Option<(&Release, &Item)> {
        let surfaces = self.proposals.values().flat_map(|proposal| &proposal.surfaces);
        let of_track = surfaces.filter(|(release, _)| release.track() == track);
        let with_item = of_track.filter_map(|(release, surface)| Some((release, surface.get(subject)?)));
        with_item.max_by_key(|(release, _)| *release)
    }

    /// Whether the release is one of the train, not a draft of a proposal's own.
    pub fn is_on_train(&self, release: &Release) -> bool {
        self.train.get(release).is_some()
    }

    /// The surface of all proposals at a release.
    ///
    /// # Errors
    /// When no proposal records it.
    pub fn surface(&self, release: &Release) -> Result<Surface, ProposalError> {
        let mut all = Surface::default();
        let mut found = false;
        for proposal in self.proposals.values() {
            if let Some(surface) = proposal.surfaces.get(release) {
                all.extend(surface);
                found = true;
            }
        }
        if found {
            return Ok(all);
        }
        let known: Vec<_> = self.releases().iter().map(ToString::to_string).collect();
        Err(ProposalError::UnknownRelease { release: release.clone(), known: known.join(", ") })
    }

    /// The surface of all proposals just before a release: of the train's release before, or for a proposal's own drafts
    /// of what it had before. Empty when the release is the first of its track.
    pub fn baseline(&self, release: &Release) -> Surface {
        if !self.is_draft(release) {
            return self.train.before(release).and_then(|before| self.surface(before).ok()).unwrap_or_default();
        }
        let mut all = Surface::default();
        for proposal in self.proposals.values().filter(|proposal| proposal.surfaces.contains_key(release)) {
            if let Some(before) = proposal.before(release) {
                all.extend(&proposal.surfaces[before]);
            }
        }
        all
    }

    /// Whether the release is a draft of proposals' own: recorded, and not one of the train.
    pub fn is_draft(&self, release: &Release) -> bool {
        !self.is_on_train(release) && self.proposals.values().any(|proposal| proposal.surfaces.contains_key(release))
    }

    /// The part of a surface that belongs to these packages.
    pub fn only(surface: &Surface, packages: &BTreeSet<PackageId>) -> Surface {
        let belongs = |subject: &Subject| packages.iter().any(|package| package.as_str() == subject.package());
        let items = surface.items.iter().filter(|(subject, _)| belongs(subject));
        Surface { items: items.map(|(subject, item)| (subject.clone(), item.clone())).collect() }
    }

    /// The release of a track at which each item was first there for everybody, without any feature.
    pub fn first_seen(&self, track: Track) -> BTreeMap<Subject, Release> {
        let mut first: BTreeMap<Subject, Release> = BTreeMap::new();
        for release in self.train.on_track(track) {
            for proposal in self.proposals.values() {
                let Some(surface) = proposal.surfaces.get(release) else { continue };
                for subject in surface.stable_part().items.into_keys() {
                    first.entry(subject).or_insert_with(|| release.clone());
                }
            }
        }
        first
    }
}
