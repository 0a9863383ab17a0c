//! `policy.toml`: how severe each rule is, and what was accepted. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::rule::{RULES, Rule, Severity};
use crate::id::Release;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The gate's policy.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The severity of rules, where it is another than the rule's own.
    #[serde(default)]
    pub severity: BTreeMap<String, Severity>,
    /// Findings that were accepted.
    #[serde(default)]
    pub accept: Vec<Accept>,
}

/// Findings that were looked at and accepted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// The rule.
    pub rule: String,
    /// The release.
    pub release: Release,
    /// What the finding is about: a package, an interface or an item, and everything in it. Everything when absent.
    pub subject: Option<String>,
    /// Why it was accepted.
    pub reason: String,
    /// Where that was decided.
    pub link: String,
}

/// A policy that does not fit the rules.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// It names a rule that there is not.
    #[error("no rule is called `{name}`: expected one of {known}")]
    UnknownRule {
        /// The name.
        name: String,
        /// The rules.
        known: String,
    },
    /// It accepts without saying why.
    #[error("the acceptance of `{rule}` in {release} needs a `reason` and a `link` that begins with `https://`")]
    NoReason {
        /// The rule.
        rule: String,
        /// The release.
        release: Release,
    },
    /// It accepts what no rule finds.
    #[error("the acceptance of `{rule}` in {release} matches no finding any more; remove it from policy.toml")]
    Unused {
        /// The rule.
        rule: String,
        /// The release.
        release: Release,
    },
}

impl Policy {
    /// Whether every rule it names is there, and every acceptance gives its reason.
    ///
    /// # Errors
    /// When not.
    pub fn check(&self) -> Result<(), PolicyError> {
        for name in self.severity.keys().chain(self.accept.iter().map(|accept| &accept.rule)) {
            if !RULES.iter().any(|rule| rule.id == name) {
                let known: Vec<_> = RULES.iter().map(|rule| rule.id).collect();
                return Err(PolicyError::UnknownRule { name: name.clone(), known: known.join(", ") });
            }
        }
        match self.accept.iter().find(|accept| accept.reason.trim().is_empty() || !accept.link.starts_with("https://"))
        {
            Some(accept) => Err(PolicyError::NoReason { rule: accept.rule.clone(), release: accept.release.clone() }),
            None => Ok(()),
        }
    }

    /// How severe a finding of this rule is.
    pub fn severity(&self, rule: &Rule) -> Severity {
        self.severity.get(rule.id).copied().unwrap_or(rule.severity)
    }

    /// What accepts a finding of this rule about this subject, if anything does.
    pub fn acceptance(&self, rule: &Rule, release: &Release, subject: &str) -> Option<&Accept> {
        self.accept.iter().find(|accept| {
            accept.rule == rule.id
                && accept.release == *release
                && accept.subject.as_deref().is_none_or(|accepted| is_within(subject, accepted))
        })
    }
}

/// Whether a subject is this one or in it: `wasi:http/types#fields` is in `wasi:http/types` and in `wasi:http`.
fn is_within(subject: &str, container: &str) -> bool {
    subject.strip_prefix(container).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '#']))
}
