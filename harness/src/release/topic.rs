//! What a finding is about. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::InterfaceId;
use crate::surface::Subject;
use serde::Serialize;
use std::fmt;

/// What a finding is about: something in WIT, or a file of evidence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A package, an interface or an item.
    Api(Subject),
    /// A report, an expectation, or the evidence as a whole.
    Evidence(String),
}

impl Topic {
    /// What it is in WIT, if it is anything there.
    pub fn api(&self) -> Option<&Subject> {
        match self {
            Self::Api(subject) => Some(subject),
            Self::Evidence(_) => None,
        }
    }

    /// The interface or world that it is or belongs to.
    pub fn interface(&self) -> Option<&InterfaceId> {
        self.api().and_then(Subject::interface)
    }

    /// The last part of its name.
    pub fn name(&self) -> &str {
        match self {
            Self::Api(subject) => subject.name(),
            Self::Evidence(name) => name,
        }
    }
}

impl From<Subject> for Topic {
    fn from(subject: Subject) -> Self {
        Self::Api(subject)
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(subject) => subject.fmt(f),
            Self::Evidence(name) => f.pad(name),
        }
    }
}

impl Serialize for Topic {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
