//! Recording a release: from its WIT to the delta files.

use super::error::{Digests, ProposalError};
use super::history::History;
use super::load::delta_path;
use crate::digest::Digest;
use crate::id::{ProposalName, Release};
use crate::surface::{Delta, Step, Subject, Surface, Wit};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What importing did to one proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The proposal.
    pub proposal: ProposalName,
    /// The release before on the track. `None` when this is the track's first.
    pub before: Option<Release>,
    /// Whether the release was recorded already, with the same surface, so that nothing was written.
    pub known: bool,
    /// How many items are new, gone, changed, and only documented otherwise.
    pub counts: [usize; 4],
}

/// A release that is ready to be recorded: everything is checked, and nothing is written.
#[derive(Debug)]
pub struct Import {
    /// What will happen to each proposal.
    pub imported: Vec<Imported>,
    /// The contents of each file to write. `None` is never written.
    files: Vec<(PathBuf, String)>,
}

impl Import {
    /// Prepares to record the packages of `wit` as a release.
    ///
    /// # Errors
    /// When a package belongs to no proposal, the release is older than one that is recorded, or it is recorded with
    /// another surface.
    pub fn prepare(
        history: &History,
        folder: &Path,
        release: &Release,
        wit: &Wit,
        source: &str,
    ) -> Result<Self, ProposalError> {
        let all = wit.surface(Some(release))?;
        let packages: BTreeSet<String> = all.items.keys().map(|subject| subject.package().to_owned()).collect();
        let mut import = Self { imported: Vec::new(), files: Vec::new() };
        for package in packages {
            let (name, proposal) = history.owner(&package)?;
            let items = all.items.iter().filter(|(subject, _)| subject.package() == package);
            let surface = Surface { items: items.map(|(s, item)| (s.clone(), item.clone())).collect() };
            let found = surface.digest();
            let recorded = proposal.descriptor.releases.iter().find(|entry| entry.version == *release);
            if let Some(recorded) = recorded {
                if recorded.surface != found {
                    return Err(ProposalError::Recorded {
                        proposal: name.clone(),
                        release: release.clone(),
                        digests: Box::new(Digests { recorded: recorded.surface, found }),
                    });
                }
                let before = proposal.before(release).cloned();
                import.imported.push(Imported { proposal: name.clone(), before, known: true, counts: [0; 4] });
                continue;
            }
            let on_track = proposal.surfaces.keys().filter(|other| other.track() == release.track());
            if let Some(latest) = on_track.max().filter(|latest| *latest > release) {
                return Err(ProposalError::OutOfOrder {
                    proposal: name.clone(),
                    release: release.clone(),
                    latest: latest.clone(),
                });
            }
            let before = proposal.before(release).cloned();
            let old = before.as_ref().map(|before| proposal.surfaces[before].clone()).unwrap_or_default();
            let delta = Delta::between(&old, &surface);
            let proposal_folder = folder.join(name.as_str());
            import.record_delta(&proposal_folder, release, before.as_ref(), &package, &delta);
            import.record_snapshot(&proposal_folder, release, source, found)?;
            import.imported.push(Imported { proposal: name.clone(), before, known: false, counts: count(&delta) });
        }
        Ok(import)
    }

    fn record_delta(
        &mut self,
        folder: &Path,
        release: &Release,
        before: Option<&Release>,
        package: &str,
        delta: &Delta,
    ) {
        // A release that changed nothing has no file, so that listing the folder shows what did.
        if delta.is_empty() {
            return;
        }
        let against = match before {
            Some(before) => format!("what changed since {before}"),
            None => format!("the first release on track {}", release.track()),
        };
        let text = format!(
            "# {package} {release}: {against}.\n# Written by `ticktock surface import`; `+` added, `-` removed, `~` signature or gate changed, `=` documentation changed.\n{}",
            delta.write()
        );
        self.files.push((delta_path(folder, release), text));
    }

    fn record_snapshot(
        &mut self,
        folder: &Path,
        release: &Release,
        source: &str,
        digest: Digest,
    ) -> Result<(), ProposalError> {
        let path = folder.join("proposal.toml");
        let mut text = std::fs::read_to_string(&path).map_err(|source| ProposalError::Io {
            what: "read",
            path: path.clone(),
            cause: source,
        })?;
        // An array of tables may always be continued at the end of the file; what people wrote above stays as it is.
        let source = toml::Value::String(source.to_owned());
        text.push_str(&format!("\n[[release]]\nversion = \"{release}\"\nsource = {source}\nsurface = \"{digest}\"\n"));
        self.files.push((path, text));
        Ok(())
    }

    /// Writes what was prepared: the deltas first, and then each `proposal.toml`, without which a delta counts for nothing.
    ///
    /// # Errors
    /// When a file cannot be written. What was there before is then still whole.
    pub fn write(self) -> Result<Vec<Imported>, ProposalError> {
        let (descriptors, deltas): (Vec<_>, Vec<_>) =
            self.files.into_iter().partition(|(path, _)| path.extension().is_some_and(|extension| extension == "toml"));
        for (path, text) in deltas.into_iter().chain(descriptors) {
            crate::write::file(&path, text.as_bytes()).map_err(|source| ProposalError::Io {
                what: "write",
                path,
                cause: source,
            })?;
        }
        Ok(self.imported)
    }
}

fn count(delta: &Delta) -> [usize; 4] {
    let mut counts = [0; 4];
    for (subject, step) in delta.steps() {
        // A package's line is about its version, and no item of its API.
        if matches!(subject, Subject::Package(_)) {
            continue;
        }
        let index = match step {
            Step::Added(_) => 0,
            Step::Removed => 1,
            Step::Changed(_) => 2,
            Step::Reworded(_) => 3,
        };
        counts[index] += 1;
    }
    counts
}
