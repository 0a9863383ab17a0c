//! Reading `proposals/`.

use super::descriptor::Descriptor;
use super::error::{Digests, ProposalError};
use super::history::{History, Proposal};
use super::train::Train;
use crate::id::{ProposalName, Release};
use crate::release::Policy;
use crate::surface::{Delta, LineErrorKind, PackageId, Surface};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

impl History {
    /// Reads a folder of proposals: `releases.toml`, every `<proposal>/proposal.toml` and the surfaces beside it.
    ///
    /// # Errors
    /// When a file cannot be read, has an unknown key, does not agree with another, or when deltas do not fold to the
    /// surface that was imported.
    pub fn load(folder: &Path) -> Result<Self, ProposalError> {
        let train_path = folder.join("releases.toml");
        let train: Train = read_toml(&train_path)?;
        check_train(&train_path, &train)?;
        let mut proposals = BTreeMap::new();
        for path in list(folder)? {
            if !path.is_dir() {
                continue;
            }
            let text = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let name: ProposalName = text.parse().map_err(|error: crate::id::IdError| ProposalError::Inconsistent {
                path: path.clone(),
                message: error.to_string(),
            })?;
            proposals.insert(name.clone(), load_proposal(&path, &name)?);
        }
        Ok(Self { proposals, train })
    }
}

/// Reads the gate's policy, `policy.toml` beside `releases.toml`. Without the file every rule has its own severity.
///
/// # Errors
/// When the file cannot be read, or names a rule that there is not.
pub fn read_policy(folder: &Path) -> Result<Policy, ProposalError> {
    let path = folder.join("policy.toml");
    if !path.exists() {
        return Ok(Policy::default());
    }
    let policy: Policy = read_toml(&path)?;
    policy.check().map_err(|error| ProposalError::Inconsistent { path, message: error.to_string() })?;
    Ok(policy)
}

/// The file of a proposal's delta at a release.
pub(super) fn delta_path(proposal: &Path, release: &Release) -> PathBuf {
    proposal.join("surface").join(format!("{release}.txt"))
}

/// Reads a TOML file of one shape.
///
/// # Errors
/// When it cannot be read, or is not of that shape.
pub(crate) fn read_toml<T: DeserializeOwned>(path: &Path) -> Result<T, ProposalError> {
    let text = read(path)?;
    toml::from_str(&text).map_err(|error| ProposalError::Toml { path: path.to_owned(), message: error.to_string() })
}

fn read(path: &Path) -> Result<String, ProposalError> {
    std::fs::read_to_string(path).map_err(|cause| ProposalError::Io { what: "read", path: path.to_owned(), cause })
}

fn list(folder: &Path) -> Result<Vec<PathBuf>, ProposalError> {
    let error = |cause| ProposalError::Io { what: "read", path: folder.to_owned(), cause };
    let entries = std::fs::read_dir(folder).map_err(error)?;
    let mut paths =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>().map_err(error)?;
    paths.sort();
    Ok(paths)
}

fn check_train(path: &Path, train: &Train) -> Result<(), ProposalError> {
    let error = |message| Err(ProposalError::Inconsistent { path: path.to_owned(), message });
    let mut seen = BTreeSet::new();
    for release in &train.releases {
        let version = &release.version;
        if release.line != version.track() {
            return error(format!("{version} is of line {}, not {}", version.track(), release.line));
        }
        if !seen.insert(version) {
            return error(format!("{version} is listed twice"));
        }
    }
    for pair in train.releases.windows(2) {
        if pair[0].line == pair[1].line && pair[0].date > pair[1].date {
            let (first, second) = (&pair[0].version, &pair[1].version);
            return error(format!("{second} is listed after {first}, and its date is before: order releases by date"));
        }
    }
    Ok(())
}

fn load_proposal(folder: &Path, name: &ProposalName) -> Result<Proposal, ProposalError> {
    let path = folder.join("proposal.toml");
    let descriptor: Descriptor = read_toml(&path)?;
    let error = |message| Err(ProposalError::Inconsistent { path: path.clone(), message });
    if descriptor.package.parse::<PackageId>().is_err() {
        return error(format!("`{}` is no WIT package: expected one such as `wasi:clocks`", descriptor.package));
    }
    if descriptor.phase > 5 || descriptor.features.iter().any(|feature| feature.phase > 5) {
        return error("a phase is 0 to 5".to_owned());
    }
    let recorded: BTreeSet<_> = descriptor.releases.iter().map(|release| &release.version).collect();
    if recorded.len() != descriptor.releases.len() {
        return error("a release is listed twice".to_owned());
    }
    let deltas = load_deltas(folder, &descriptor)?;
    let surfaces = fold(folder, name, &descriptor, &deltas)?;
    Ok(Proposal { descriptor, surfaces })
}

fn load_deltas(folder: &Path, descriptor: &Descriptor) -> Result<BTreeMap<Release, Delta>, ProposalError> {
    let mut deltas = BTreeMap::new();
    let surfaces = folder.join("surface");
    if !surfaces.is_dir() {
        return Ok(deltas);
    }
    for path in list(&surfaces)? {
        let stem = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".txt"));
        let release: Option<Release> = stem.and_then(|stem| stem.parse().ok());
        let listed = release.filter(|release| descriptor.releases.iter().any(|entry| entry.version == *release));
        let Some(release) = listed else {
            let message = "expected `<release>.txt`, for a release that `proposal.toml` lists".to_owned();
            return Err(ProposalError::Inconsistent { path, message });
        };
        let delta = Delta::parse(&read(&path)?)
            .map_err(|error| ProposalError::Line { path: path.clone(), error: Box::new(error) })?;
        deltas.insert(release, delta);
    }
    Ok(deltas)
}

fn fold(
    folder: &Path,
    name: &ProposalName,
    descriptor: &Descriptor,
    deltas: &BTreeMap<Release, Delta>,
) -> Result<BTreeMap<Release, Surface>, ProposalError> {
    let mut surfaces: BTreeMap<Release, Surface> = BTreeMap::new();
    let mut snapshots: Vec<_> = descriptor.releases.iter().collect();
    snapshots.sort_by(|a, b| a.version.cmp(&b.version));
    for snapshot in snapshots {
        let release = &snapshot.version;
        let before = surfaces.iter().rfind(|(other, _)| other.track() == release.track());
        let mut surface = before.map(|(_, surface)| surface.clone()).unwrap_or_default();
        if let Some(delta) = deltas.get(release) {
            let path = delta_path(folder, release);
            delta.apply(&mut surface).map_err(|kind: LineErrorKind| ProposalError::Fold {
                path,
                release: release.clone(),
                message: kind.to_string(),
            })?;
        }
        let found = surface.digest();
        if found != snapshot.surface {
            return Err(ProposalError::Digest {
                proposal: name.clone(),
                release: release.clone(),
                digests: Box::new(Digests { recorded: snapshot.surface, found }),
            });
        }
        surfaces.insert(release.clone(), surface);
    }
    Ok(surfaces)
}
