//! Releases: what each did to every interface, what it owes, and whether it may ship.
//!
//! [`timeline`] gives the changes of every release with their classes and cycles. [`gate`] holds a release to the rules
//! of [`RULES`], which are data, about its API and, where there is [`Evidence`], about its tests; [`Policy`] sets their severities and accepts single findings. [`Readiness`] is how a proposal stands against its portability criteria. Nothing here does I/O, and
//! nothing here knows what runs components.

mod debt;
mod evidence;
mod gate;
mod policy;
mod readiness;
mod rule;
mod rules;
mod timeline;
mod topic;

pub use debt::{Debt, debts};
pub use evidence::{Evidence, Flaw, Lost, Tested};
pub use gate::{Acceptance, Candidate, Finding, Subjects, Verdict, gate, judge};
pub use policy::{Accept, Policy, PolicyError};
pub use readiness::{Basis, Criterion, Engine, Function, QUESTIONS, Readiness};
pub use rule::{RULES, Rule, Severity};
pub use timeline::{ReleaseChanges, changes, timeline};
pub use topic::Topic;
