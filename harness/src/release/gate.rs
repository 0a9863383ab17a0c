//! The gate: whether a release may ship. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::debt::{Debt, debts};
use super::evidence::Evidence;
use super::policy::Policy;
use super::rule::{Find, RULES, Rule, Severity};
use super::topic::Topic;
use crate::id::{InterfaceId, Release};
use crate::proposal::{History, Plan};
use crate::surface::{Comparison, Diff, Item, Statements, Subject, Surface, View};
use std::collections::{BTreeMap, BTreeSet};

/// What a rule of the API found, by what it is about.
pub type Subjects = BTreeMap<Subject, String>;

/// What a rule of evidence found, by what it is about.
pub(super) type Topics = BTreeMap<Topic, String>;

/// A release that is to be judged, and everything that rules look at.
#[derive(Debug)]
pub struct Candidate<'a> {
    /// The release.
    pub release: &'a Release,
    /// The release before on its track. `None` when this is the first.
    pub before: Option<&'a Release>,
    /// Whether it is one of WASI's, not a draft of a proposal's own.
    pub on_train: bool,
    /// Whether packages may still carry the version of the release before.
    pub before_bump: bool,
    /// What worlds state themselves, where their text was read. Nothing of a recorded release.
    pub statements: Statements,
    /// The packages without a version, where that was seen. None of a recorded release.
    pub unversioned: BTreeSet<Subject>,
    /// The API before, of the packages that are judged.
    pub old: &'a Surface,
    /// The API to judge.
    pub new: &'a Surface,
    /// Where else to look: what there was before and is now of all packages, as far as it is known.
    pub contexts: [&'a Surface; 2],
    /// What changed, as a user without feature gates sees it.
    pub default: Diff,
    /// What was planned.
    pub plan: Plan,
    /// What interfaces owe.
    pub debts: BTreeMap<InterfaceId, Debt>,
    /// What tests say. `None`: nobody asked for evidence, and the verdict is about the API alone.
    pub evidence: Option<&'a Evidence>,
    /// When each item was first there for everybody.
    pub first_seen: BTreeMap<Subject, Release>,
    /// The proposals.
    pub history: &'a History,
}

impl<'a> Candidate<'a> {
    /// A release of these packages, with everything that the history knows about it. `old` and `new` hold the packages
    /// that are judged; `contexts` are what types of other packages stand for, before and now. Without evidence, only the
    /// API is judged, and everything is owed that was ever taken.
    pub fn new(
        history: &'a History,
        release: &'a Release,
        old: &'a Surface,
        new: &'a Surface,
        contexts: [&'a Surface; 2],
        evidence: Option<&'a Evidence>,
    ) -> Self {
        let [old_context, new_context] = contexts;
        let default = Comparison { old, new, old_context, new_context }.diff(View::Default);
        let draft = history.is_draft(release);
        Self {
            release,
            before: history.train.before(release).filter(|_| !draft),
            on_train: !draft,
            before_bump: false,
            statements: Statements::default(),
            unversioned: BTreeSet::new(),
            old,
            new,
            contexts,
            default,
            plan: history.train.plan(release),
            debts: debts(history, release, evidence.unwrap_or(&Evidence::default())),
            evidence,
            first_seen: history.first_seen(release.track()),
            history,
        }
    }

    /// The item of this name in the release, of whichever package it is.
    pub(super) fn now(&self, subject: &Subject) -> Option<&Item> {
        self.new.get(subject).or_else(|| self.contexts[1].get(subject))
    }

    /// Whether the release before is a candidate, so that nothing is promised yet.
    pub(super) fn before_is_candidate(&self) -> bool {
        self.before.is_some_and(Release::is_candidate)
    }
}

/// Why a finding does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// The reason that the policy gives.
    pub reason: String,
    /// Where that was decided.
    pub link: String,
}

/// Something that breaks a rule.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How severe it is, by the policy.
    pub severity: Severity,
    /// The release.
    pub release: Release,
    /// What it is about.
    pub subject: Topic,
    /// What is wrong, as a sentence about the subject.
    pub message: String,
    /// Why it does not count. `None` when it does.
    pub accepted: Option<Acceptance>,
}

impl Finding {
    /// Whether the release may not ship because of it.
    pub fn denies(&self) -> bool {
        self.severity == Severity::Deny && self.accepted.is_none()
    }
}

/// Whether a release may ship.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing speaks against it.
    MayShip,
    /// A rule that denies found something.
    MayNotShip,
}

/// Holds a release to every rule. Findings come in the order of rules, then of subjects.
pub fn gate(candidate: &Candidate<'_>, policy: &Policy) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        let severity = policy.severity(rule);
        if severity == Severity::Allow {
            continue;
        }
        let found: Topics = match rule.find {
            Find::Api(find) => {
                find(candidate).into_iter().map(|(subject, message)| (subject.into(), message)).collect()
            }
            Find::Evidence(find) => candidate.evidence.map(|evidence| find(candidate, evidence)).unwrap_or_default(),
        };
        for (subject, message) in found {
            let accepted = policy.acceptance(rule, candidate.release, &subject.to_string());
            let accepted = accepted.map(|a| Acceptance { reason: a.reason.clone(), link: a.link.clone() });
            findings.push(Finding { rule, severity, release: candidate.release.clone(), subject, message, accepted });
        }
    }
    findings
}

/// What findings come to.
pub fn judge(findings: &[Finding]) -> Verdict {
    if findings.iter().any(Finding::denies) { Verdict::MayNotShip } else { Verdict::MayShip }
}
