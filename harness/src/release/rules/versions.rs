//! Rules about versions of packages. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::release::gate::{Candidate, Subjects};
use crate::surface::{Signature, Subject};
use semver::Version;

pub(in crate::release) fn package_version(candidate: &Candidate<'_>) -> Subjects {
    packages(candidate)
        .filter_map(|(subject, signature)| match signature {
            Signature::Package { version: Some(version), .. } if !candidate.may_still_be(version) => {
                let message = format!("the package's version is {version}, not {}", candidate.release);
                Some((subject.clone(), message))
            }
            // In a surface, a package without a version looks like one of the release's own.
            _ if candidate.unversioned.contains(subject) => {
                Some((subject.clone(), format!("the package has no version; it is to be {}", candidate.release)))
            }
            _ => None,
        })
        .collect()
}

pub(in crate::release) fn dependency_version(candidate: &Candidate<'_>) -> Subjects {
    let mut found = Subjects::default();
    for (subject, signature) in packages(candidate) {
        let Signature::Package { dependencies, .. } = signature else { continue };
        let wrong = dependencies
            .iter()
            .filter(|dependency| !dependency.version.as_ref().is_some_and(|v| candidate.may_still_be(v)));
        let named: Vec<_> = wrong
            .map(|dependency| match &dependency.version {
                Some(version) => format!("`{}@{version}`", dependency.package),
                None => format!("`{}` without a version", dependency.package),
            })
            .collect();
        if !named.is_empty() {
            found.insert(subject.clone(), format!("depends on {}, not on {}", named.join(", "), candidate.release));
        }
    }
    found
}

fn packages<'a>(candidate: &'a Candidate<'_>) -> impl Iterator<Item = (&'a Subject, &'a Signature)> {
    let packages = candidate.new.items.iter().filter(|(subject, _)| matches!(subject, Subject::Package(_)));
    // A draft of a proposal's own builds on whichever release it likes.
    packages.filter(|_| candidate.on_train).map(|(subject, item)| (subject, &item.signature))
}

impl Candidate<'_> {
    /// Before the version is bumped, packages still name the release before.
    fn may_still_be(&self, version: &Version) -> bool {
        self.before_bump && self.before.is_some_and(|before| before.version() == version)
    }
}
