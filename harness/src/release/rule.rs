//! The gate's rules, as data. This module does no I/O.
//!
//! To add a rule, add an entry to [`RULES`] with a function of `rules/` that finds what breaks it. Its tests are a pair of
//! WIT folders under `tests/tracker/rules/<id>/`.
#![deny(clippy::disallowed_methods)]

use super::evidence::Evidence;
use super::gate::{Candidate, Subjects, Topics};
use super::rules::{compatibility, evidence, gates, plan, ungated, versions};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How severe a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The release may not ship.
    Deny,
    /// Somebody should look at it.
    Warn,
    /// It is not reported.
    Allow,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Deny => "deny",
            Self::Warn => "warn",
            Self::Allow => "allow",
        })
    }
}

/// One rule of the gate.
#[derive(Clone, Copy)]
pub struct Rule {
    /// What `policy.toml` and reports call it.
    pub id: &'static str,
    /// How severe a finding is, unless the policy says otherwise.
    pub severity: Severity,
    /// What it means when it finds something, and why that matters.
    pub meaning: &'static str,
    /// What to do then.
    pub fix: &'static str,
    /// Where the rule comes from.
    pub reference: &'static str,
    /// Finds what breaks the rule.
    pub(super) find: Find,
}

/// How a rule finds what breaks it.
#[derive(Clone, Copy)]
pub(super) enum Find {
    /// From the API.
    Api(fn(&Candidate<'_>) -> Subjects),
    /// From evidence, where there is some.
    Evidence(fn(&Candidate<'_>, &Evidence) -> Topics),
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule").field("id", &self.id).field("severity", &self.severity).finish_non_exhaustive()
    }
}

const WIT: &str = "https://github.com/WebAssembly/component-model/blob/main/design/mvp/WIT.md#feature-gates";
const WASI_RELEASES: &str = "https://github.com/WebAssembly/WASI/blob/main/.github/RELEASE.md";
const WASI_SINCE: &str = "https://github.com/WebAssembly/WASI/blob/main/.github/scripts/validate-since.js";
const WASI_VERSIONS: &str = "https://github.com/WebAssembly/WASI/blob/main/docs/Proposals.md#versioning";
const PHASES: &str = "https://github.com/WebAssembly/WASI/blob/main/CONTRIBUTING.md#the-phase-process";
const SCHEMA: &str = "https://github.com/wasi-ticktock/ticktock/blob/main/docs/reports.md#evidence-in-the-gate";
const SUMMIT: &str = "https://github.com/WebAssembly/meetings/tree/main/wasi";

/// Every rule, in the order of reports.
pub const RULES: &[Rule] = &[
    Rule {
        id: "breaking-change",
        severity: Severity::Deny,
        meaning: "A point release removes or changes something that is promised. Components and hosts made for an earlier release of the track do not fit it any more.",
        fix: "Bring the item back as it was. Add what is new beside it, behind `@unstable`, and deprecate the old one.",
        reference: WASI_VERSIONS,
        find: Find::Api(compatibility::breaking_change),
    },
    Rule {
        id: "late-change",
        severity: Severity::Warn,
        meaning: "The first release of a track changes the API since its last candidate, so that nobody could try what ships.",
        fix: "Cut another candidate, or leave the change to the next point release.",
        reference: PHASES,
        find: Find::Api(compatibility::late_change),
    },
    Rule {
        id: "feature-in-stabilization",
        severity: Severity::Deny,
        meaning: "An interface takes a feature in a release that `releases.toml` plans as its stabilization.",
        fix: "Leave the feature behind `@unstable` until the next feature cycle, or change the plan in `releases.toml`.",
        reference: SUMMIT,
        find: Find::Api(plan::feature_in_stabilization),
    },
    Rule {
        id: "feature-while-owing",
        severity: Severity::Deny,
        meaning: "An interface takes a feature while it still owes a stabilization for an earlier one: no tests of those items pass on as many runtimes as the portability criteria ask for.",
        fix: "Cover the earlier items by tests that pass on more runtimes, or leave the new feature behind `@unstable`.",
        reference: PHASES,
        find: Find::Api(plan::feature_while_owing),
    },
    Rule {
        id: "since-mismatch",
        severity: Severity::Deny,
        meaning: "An item's `@since` names another release than the one that it first appears in. Tools that target an older release believe that the item is there.",
        fix: "Name the release that first has the item.",
        reference: WIT,
        find: Find::Api(gates::since_mismatch),
    },
    Rule {
        id: "ungated-item",
        severity: Severity::Deny,
        meaning: "A new item carries neither `@since` nor `@unstable`, so that nobody can tell which releases have it.",
        fix: "Put `@since(version = …)` or `@unstable(feature = …)` above it.",
        reference: WASI_SINCE,
        find: Find::Api(ungated::ungated_item),
    },
    Rule {
        id: "still-ungated",
        severity: Severity::Warn,
        meaning: "An item that earlier releases had without a gate has none in this one either.",
        fix: "Put `@since(version = …)` above it, with the release that first had it.",
        reference: WASI_SINCE,
        find: Find::Api(ungated::still_ungated),
    },
    Rule {
        id: "gate-went-backwards",
        severity: Severity::Deny,
        meaning: "A gate says less than it did: `@since` is gone or names another release, a promised item went behind `@unstable` or became a `use` of what is not promised, or `@deprecated` is gone.",
        fix: "Restore the gate of the release before.",
        reference: WIT,
        find: Find::Api(gates::went_backwards),
    },
    Rule {
        id: "feature-prefix",
        severity: Severity::Warn,
        meaning: "A feature gate's name does not begin with its proposal's, so that gates of two proposals may come to share a name.",
        fix: "Call it `<proposal>-<feature>`, as `clocks-timezone` is.",
        reference: WIT,
        find: Find::Api(gates::feature_prefix),
    },
    Rule {
        id: "deprecation-without-replacement",
        severity: Severity::Warn,
        meaning: "An item is deprecated, and its documentation names nothing to use in its place.",
        fix: "Say in its documentation what it is deprecated in favour of, the name between backticks.",
        reference: WIT,
        find: Find::Api(gates::deprecation_without_replacement),
    },
    Rule {
        id: "package-version",
        severity: Severity::Deny,
        meaning: "A package's version is not the release's. What is published under the release's name is another release.",
        fix: "Set the version in the `package` statement.",
        reference: WASI_RELEASES,
        find: Find::Api(versions::package_version),
    },
    Rule {
        id: "dependency-version",
        severity: Severity::Deny,
        meaning: "A package depends on another release's packages, so that one world has two versions of the same interface.",
        fix: "Set the versions in `use`, `import`, `export` and `include` statements.",
        reference: WASI_RELEASES,
        find: Find::Api(versions::dependency_version),
    },
    Rule {
        id: "no-evidence",
        severity: Severity::Deny,
        meaning: "Not one report counts, so that nothing is known of any runtime. Nothing is never a pass.",
        fix: "Make reports of whole runs with the suites of today, `ticktock run --runtime NAME --report FILE`, and name them with `--reports`.",
        reference: PHASES,
        find: Find::Evidence(evidence::no_evidence),
    },
    Rule {
        id: "malformed-report",
        severity: Severity::Deny,
        meaning: "A report cannot be read, or has not the form that its schema gives it: it was cut short, edited, or written by a newer version of the tool.",
        fix: "Write it anew with `ticktock run`, or use the version of the tool that wrote it.",
        reference: SCHEMA,
        find: Find::Evidence(evidence::malformed_report),
    },
    Rule {
        id: "partial-report",
        severity: Severity::Deny,
        meaning: "A report is not of a whole run, or its shards do not add up. What is missing may be what fails.",
        fix: "Run all tests, or put all shards together with `ticktock merge`.",
        reference: SCHEMA,
        find: Find::Evidence(evidence::partial_report),
    },
    Rule {
        id: "stale-report",
        severity: Severity::Deny,
        meaning: "A report is of other tests than those of today: an older version of the suites, or other components.",
        fix: "Run the tests of today.",
        reference: SCHEMA,
        find: Find::Evidence(evidence::stale_report),
    },
    Rule {
        id: "untested-item",
        severity: Severity::Deny,
        meaning: "A function is new for everybody in this release, and no test that was run covers it.",
        fix: "Add a test that calls it (`ticktock new-test`), and run it; or leave the function behind `@unstable`.",
        reference: PHASES,
        find: Find::Evidence(evidence::untested_item),
    },
    Rule {
        id: "too-few-engines",
        severity: Severity::Deny,
        meaning: "A function is new for everybody in this release, and its tests pass on fewer independent engines than the proposal's portability criteria ask for.",
        fix: "Bring reports of more engines on which its tests pass, or leave the function behind `@unstable`.",
        reference: PHASES,
        find: Find::Evidence(evidence::too_few_engines),
    },
    Rule {
        id: "regression",
        severity: Severity::Deny,
        meaning: "A test of the release's track fails, or is not run any more, that passed in the last report that was published of the runtime, and nobody has said why.",
        fix: "Find out who is wrong with `ticktock compare`; mend the test or the text, or write down what is wrong with the runtime as an expectation.",
        reference: PHASES,
        find: Find::Evidence(evidence::regression),
    },
    Rule {
        id: "known-regression",
        severity: Severity::Warn,
        meaning: "A test of the release's track fails that passed in the last report that was published of the runtime, and an expectation with a reason says that the runtime is at fault. Whether enough engines are left is for `too-few-engines` to say.",
        fix: "Tell the runtime's authors.",
        reference: PHASES,
        find: Find::Evidence(evidence::known_regression),
    },
    Rule {
        id: "expired-expectation",
        severity: Severity::Deny,
        meaning: "A known failure was to be looked at again by a day that is over.",
        fix: "Look at it again: take the expectation out, or give it another day and say why.",
        reference: SCHEMA,
        find: Find::Evidence(evidence::expired_expectation),
    },
];
