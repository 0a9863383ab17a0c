//! Every rule over WIT that breaks it and WIT that keeps it, and every rule over every release against itself.

use crate::support::{history, wit};
use std::collections::{BTreeMap, BTreeSet};
use ticktock::id::Release;
use ticktock::proposal::{Descriptor, History, Proposal, Train};
use ticktock::release::{Candidate, Evidence, Flaw, Lost, Policy, RULES, Tested, gate};
use ticktock::surface::{Comparison, Surface, View};

/// A history of one proposal, `wasi:lamp`, with these releases. `plan` is what `releases.toml` says of 0.2.2.
pub(crate) fn lamp(releases: &[(&str, &str)], plan: &str) -> History {
    let descriptor: Descriptor = toml::from_str(
        "package = 'wasi:lamp'\nphase = 3\nchampions = []\nrepository = ''\ninterfaces = []\n[portability]\nruntimes = 2",
    )
    .unwrap();
    let mut surfaces: BTreeMap<Release, Surface> = BTreeMap::new();
    let mut train = String::new();
    for (index, (version, text)) in releases.iter().enumerate() {
        let release: Release = version.parse().unwrap();
        surfaces.insert(release.clone(), wit(text).surface(Some(&release)).unwrap());
        train += &format!("[[release]]\nversion = '{version}'\nline = '0.2'\ndate = '2026-01-{:02}'\n", index + 1);
    }
    train += &format!("[[release]]\nversion = '0.2.2'\nline = '0.2'\ndate = '2026-02-01'\nstate = 'planned'\n{plan}\n");
    let train: Train = toml::from_str(&train).unwrap();
    History { proposals: BTreeMap::from([("lamp".parse().unwrap(), Proposal { descriptor, surfaces })]), train }
}

/// What the gate finds in 0.2.2: `rule subject`, sorted as reports are.
pub(crate) fn findings(history: &History, text: &str) -> Vec<String> {
    let release: Release = "0.2.2".parse().unwrap();
    let wit = wit(text);
    let (old, new) = (history.baseline(&release), wit.surface(Some(&release)).unwrap());
    let locations = wit.locations().unwrap();
    let mut candidate = Candidate::new(history, &release, &old, &new, [&old, &new], None);
    candidate.statements = wit.statements();
    candidate.unversioned = wit.unversioned();
    let found = gate(&candidate, &Policy::default());
    for finding in &found {
        assert!(
            locations.find(finding.subject.api().unwrap()).is_some() || finding.message.contains("removed"),
            "{finding:?}"
        );
    }
    found.iter().map(|finding| format!("{} {}", finding.rule.id, finding.subject)).collect()
}

const BEFORE: &str = "package wasi:lamp@0.2.1;
@since(version = 0.2.0)
interface light {
  @since(version = 0.2.0)
  type lumen = u32;
  @since(version = 0.2.0)
  shine: func(how: lumen);
  @unstable(feature = lamp-dim)
  dim: func(to: lumen);
  @since(version = 0.2.0)
  old: func();
}
@since(version = 0.2.0)
world imports {
  @since(version = 0.2.0)
  import light;
}
";

fn after() -> String {
    BEFORE.replace("@0.2.1;", "@0.2.2;")
}

fn before() -> History {
    lamp(&[("0.2.0", &BEFORE.replace("@0.2.1;", "@0.2.0;")), ("0.2.1", BEFORE)], "")
}

/// What the gate finds when this text of the release becomes that.
fn when(from: &str, to: &str) -> Vec<String> {
    let changed = after().replace(from, to);
    assert_ne!(changed, after(), "nothing replaced");
    findings(&before(), &changed)
}

#[test]
fn a_release_that_changes_nothing_has_no_findings() {
    assert_eq!(findings(&before(), &after()), Vec::<String>::new());
}

#[test]
fn breaking_change() {
    let found = ["breaking-change wasi:lamp/light#shine"];
    assert_eq!(when("shine: func(how: lumen);", "shine: func(how: lumen) -> bool;"), found);
    assert_eq!(when("shine: func(how: lumen);", "shine: func(much: lumen);"), found);
    assert_eq!(when("shine: func(how: lumen);", "shine: async func(how: lumen);"), found);
    assert_eq!(when("  @since(version = 0.2.0)\n  old: func();\n", ""), ["breaking-change wasi:lamp/light#old"]);
    assert_eq!(
        when("type lumen = u32;", "type lumen = u64;"),
        ["breaking-change wasi:lamp/light#lumen", "breaking-change wasi:lamp/light#shine"]
    );
    assert_eq!(
        when("  import light;", "  export light;"),
        [
            "breaking-change wasi:lamp/imports#[export]wasi:lamp/light",
            "breaking-change wasi:lamp/imports#[import]wasi:lamp/light",
            "since-mismatch wasi:lamp/imports#[export]wasi:lamp/light"
        ]
    );
}

#[test]
fn what_is_unstable_may_change() {
    assert_eq!(when("dim: func(to: lumen);", "dim: func(to: lumen) -> bool;"), Vec::<String>::new());
    assert_eq!(when("  @unstable(feature = lamp-dim)\n  dim: func(to: lumen);\n", ""), Vec::<String>::new());
}

#[test]
fn another_name_for_the_same_type_breaks_nothing() {
    let renamed = "type lumen = brightness;\n  @since(version = 0.2.2)\n  type brightness = u32;";
    assert_eq!(when("type lumen = u32;", renamed), Vec::<String>::new());
}

#[test]
fn since_mismatch() {
    let added =
        |since: &str| format!("@since(version = {since})\n  new: func();\n  @since(version = 0.2.0)\n  old: func();");
    let old = "@since(version = 0.2.0)\n  old: func();";
    assert_eq!(when(old, &added("0.2.2")), Vec::<String>::new());
    assert_eq!(when(old, &added("0.2.1")), ["since-mismatch wasi:lamp/light#new"]);
    assert_eq!(when("@unstable(feature = lamp-dim)", "@since(version = 0.2.2)"), Vec::<String>::new());
    assert_eq!(
        when("@unstable(feature = lamp-dim)", "@since(version = 0.2.1)"),
        ["since-mismatch wasi:lamp/light#dim"]
    );
}

#[test]
fn ungated_item() {
    let old = "@since(version = 0.2.0)\n  old: func();";
    let new = "new: func();\n  @since(version = 0.2.0)\n  old: func();";
    assert_eq!(when(old, new), ["ungated-item wasi:lamp/light#new"]);
    let more = "  import light;\n  import more;\n}\n@since(version = 0.2.2)\ninterface more {}";
    assert_eq!(when("  import light;\n}", more), ["ungated-item wasi:lamp/imports#[import]wasi:lamp/more"]);
}

#[test]
fn what_another_import_needs_goes_without_saying() {
    let more = "  import light;\n  @since(version = 0.2.2)\n  import more;\n}
@since(version = 0.2.2) interface base { @since(version = 0.2.2) type t = u8; }
@since(version = 0.2.2) interface more { @since(version = 0.2.2) use base.{t}; }";
    assert_eq!(when("  import light;\n}", more), Vec::<String>::new());
}

#[test]
fn still_ungated() {
    let text = BEFORE.replace("@since(version = 0.2.0)\n  old", "old");
    let history = lamp(&[("0.2.0", &text.replace("@0.2.1;", "@0.2.0;")), ("0.2.1", &text)], "");
    assert_eq!(findings(&history, &text.replace("@0.2.1;", "@0.2.2;")), ["still-ungated wasi:lamp/light#old"]);
    // A gate that is added later names the release that first had the item.
    assert_eq!(findings(&history, &after()), Vec::<String>::new());
    let wrong = after().replace("@since(version = 0.2.0)\n  old", "@since(version = 0.2.2)\n  old");
    assert_eq!(findings(&history, &wrong), ["since-mismatch wasi:lamp/light#old"]);
}

#[test]
fn gate_went_backwards() {
    let old = "@since(version = 0.2.0)\n  old: func();";
    let found = when(old, "old: func();");
    assert_eq!(found, ["ungated-item wasi:lamp/light#old", "gate-went-backwards wasi:lamp/light#old"]);
    let found = when(old, "@unstable(feature = lamp-old)\n  old: func();");
    assert_eq!(found, ["breaking-change wasi:lamp/light#old", "gate-went-backwards wasi:lamp/light#old"]);
    let found = when(old, "@since(version = 0.2.1)\n  old: func();");
    assert_eq!(found, ["since-mismatch wasi:lamp/light#old", "gate-went-backwards wasi:lamp/light#old"]);
}

#[test]
fn feature_prefix() {
    let found = when("@unstable(feature = lamp-dim)", "@unstable(feature = dim)");
    assert_eq!(found, ["feature-prefix wasi:lamp/light#dim"]);
    let found = when("@unstable(feature = lamp-dim)", "@unstable(feature = lamps)");
    assert_eq!(found, ["feature-prefix wasi:lamp/light#dim"]);
    assert_eq!(when("@unstable(feature = lamp-dim)", "@unstable(feature = lamp)"), Vec::<String>::new());
}

#[test]
fn deprecation_without_replacement() {
    let old = "@since(version = 0.2.0)\n  old: func();";
    let deprecated = "@since(version = 0.2.0)\n  @deprecated(version = 0.2.2)\n  old: func();";
    assert_eq!(when(old, deprecated), ["deprecation-without-replacement wasi:lamp/light#old"]);
    let documented = format!("/// Gives `lumen`.\n  /// Deprecated in favour of `shine`.\n  {deprecated}");
    assert_eq!(when(old, &documented), Vec::<String>::new());
}

#[test]
fn a_use_keeps_the_promise_of_the_type_that_it_replaces() {
    let types = |gate: &str| format!("}}\n@since(version = 0.2.2)\ninterface types {{ {gate} type lumen = u32; }}");
    let moved = |gate: &str| {
        let text = after().replace("@since(version = 0.2.0)\n  type lumen = u32;", "use types.{lumen};");
        findings(&before(), &text.replacen("\n}\n", &format!("\n{}\n", types(gate)), 1))
    };
    // `use` carries no gate of its own; the promise stands where the type is defined, which may be younger.
    assert_eq!(moved("@since(version = 0.2.2)"), Vec::<String>::new());
    assert_eq!(moved(""), ["ungated-item wasi:lamp/types#lumen", "gate-went-backwards wasi:lamp/light#lumen"]);
    let gated = moved("@unstable(feature = lamp-lumen)");
    assert!(gated.contains(&"gate-went-backwards wasi:lamp/light#lumen".to_owned()), "{gated:?}");
}

#[test]
fn package_version() {
    assert_eq!(when("@0.2.2;", "@0.2.1;"), ["package-version wasi:lamp"]);
    let plain = "package wasi:lamp; interface light { old: func(); } world imports { import light; }";
    let found = findings(&before(), plain);
    assert!(found.contains(&"package-version wasi:lamp".to_owned()), "{found:?}");
}

#[test]
fn feature_in_stabilization() {
    let text = after().replace("@unstable(feature = lamp-dim)", "@since(version = 0.2.2)");
    let releases = [("0.2.0", &*BEFORE.replace("@0.2.1;", "@0.2.0;")), ("0.2.1", BEFORE)];
    let planned = |plan: &str| findings(&lamp(&releases, plan), &text);
    assert_eq!(planned("cycle = 'stabilization'"), ["feature-in-stabilization wasi:lamp/light"]);
    assert_eq!(planned("cycle = 'feature'"), Vec::<String>::new());
    let only = "cycle = 'feature'\ninterfaces = { 'wasi:lamp/light' = 'stabilization' }";
    assert_eq!(planned(only), ["feature-in-stabilization wasi:lamp/light"]);
}

#[test]
fn feature_while_owing() {
    // 0.2.1 promoted `dim`, and nothing says that it works anywhere; 0.2.2 adds `glow` to the same interface.
    let first = BEFORE.replace("@0.2.1;", "@0.2.0;");
    let second = BEFORE.replace("@unstable(feature = lamp-dim)", "@since(version = 0.2.1)");
    let third =
        second.replace("@0.2.1;", "@0.2.2;").replace("  dim:", "  glow: func();\n  @since(version = 0.2.1)\n  dim:");
    let third = third.replacen("@since(version = 0.2.1)\n  glow", "@since(version = 0.2.2)\n  glow", 1);
    let history = lamp(&[("0.2.0", &first), ("0.2.1", &second)], "");
    assert_eq!(findings(&history, &third), ["feature-while-owing wasi:lamp/light"]);

    let release: Release = "0.2.2".parse().unwrap();
    let (old, new) = (history.baseline(&release), wit(&third).surface(Some(&release)).unwrap());
    // With one engine it owes; with two it does not, and then it is `glow` that nobody has tried.
    let on =
        |engines: &[&str]| rules_of(&history, &release, [&old, &new], &evidence(&[("wasi:lamp/light#dim", engines)]));
    assert_eq!(on(&["one"]), ["feature-while-owing", "untested-item"]);
    assert_eq!(on(&["one", "two"]), ["untested-item"]);
}

/// Evidence that tests of these functions pass on these engines.
fn evidence(items: &[(&str, &[&str])]) -> Evidence {
    let tested = |engines: &[&str]| Tested {
        tests: ["lamp/0.2/it-does".parse().unwrap()].into(),
        engines: engines.iter().map(|engine| ((*engine).to_owned(), BTreeSet::new())).collect(),
    };
    let items = items.iter().map(|(item, engines)| (item.parse().unwrap(), tested(engines)));
    Evidence { items: items.collect(), reports: 1, ..Evidence::default() }
}

/// The rules that find something, in their order.
fn rules_of(history: &History, release: &Release, [old, new]: [&Surface; 2], evidence: &Evidence) -> Vec<&'static str> {
    let candidate = Candidate::new(history, release, old, new, [old, new], Some(evidence));
    gate(&candidate, &Policy::default()).into_iter().map(|finding| finding.rule.id).collect()
}

#[test]
fn what_is_new_is_tested_on_as_many_engines_as_the_criteria_ask_for() {
    let history = lamp(&[("0.2.1", BEFORE)], "");
    let release: Release = "0.2.2".parse().unwrap();
    let after = BEFORE.replace("@0.2.1;", "@0.2.2;");
    let promoted = after.replace("@unstable(feature = lamp-dim)", "@since(version = 0.2.2)");
    let old = history.baseline(&release);
    let surface = |text: &str| wit(text).surface(Some(&release)).unwrap();
    let found = |text: &str, evidence: &Evidence| rules_of(&history, &release, [&old, &surface(text)], evidence);
    let dim = "wasi:lamp/light#dim";
    assert_eq!(found(&after, &evidence(&[])), Vec::<&str>::new(), "what is behind a gate needs no evidence");
    assert_eq!(found(&promoted, &evidence(&[])), ["untested-item"]);
    assert_eq!(found(&promoted, &evidence(&[(dim, &["one"])])), ["too-few-engines"]);
    assert_eq!(found(&promoted, &evidence(&[(dim, &["one", "two"])])), Vec::<&str>::new());
    let mut failing = evidence(&[(dim, &["one", "two"])]);
    let engines = &mut failing.items.values_mut().next().unwrap().engines;
    engines.get_mut("two").unwrap().insert("lamp/0.2/it-does".parse().unwrap());
    assert_eq!(found(&promoted, &failing), ["too-few-engines"]);
    assert_eq!(found(&after, &Evidence::default()), ["no-evidence"]);
}

#[test]
fn evidence_that_does_not_count_is_told_with_its_reason() {
    let history = lamp(&[("0.2.1", BEFORE)], "");
    let release: Release = "0.2.2".parse().unwrap();
    let old = history.baseline(&release);
    let new = wit(&BEFORE.replace("@0.2.1;", "@0.2.2;")).surface(Some(&release)).unwrap();
    let of_flaw =
        |flaw| Evidence { unusable: [("r.json".to_owned(), (flaw, "why".to_owned()))].into(), ..evidence(&[]) };
    let found = |evidence: &Evidence| rules_of(&history, &release, [&old, &new], evidence);
    assert_eq!(found(&of_flaw(Flaw::Malformed)), ["malformed-report"]);
    assert_eq!(found(&of_flaw(Flaw::Partial)), ["partial-report"]);
    assert_eq!(found(&of_flaw(Flaw::Stale)), ["stale-report"]);
    let mut worse = evidence(&[]);
    let lost = |known: &[&str], unknown: &[&str]| {
        let [known, unknown] = [known, unknown].map(|tests| tests.iter().map(ToString::to_string).collect());
        Lost { since: "`old.json` (one 1.0.0)".to_owned(), known, unknown }
    };
    worse.regressions.insert("known.json".to_owned(), lost(&["lamp/0.2/known"], &[]));
    worse.regressions.insert("r.json".to_owned(), lost(&[], &["lamp/0.2/unknown"]));
    worse.expired.insert("wasmtime.expected.toml:7".to_owned(), "ended".to_owned());
    assert_eq!(found(&worse), ["regression", "known-regression", "expired-expectation"]);
}

#[test]
fn every_rule_keeps_quiet_when_a_release_is_followed_by_itself() {
    for release in history().releases() {
        let surface = history().surface(release).unwrap();
        for view in [View::Default, View::Full] {
            assert_eq!(Comparison::new(&surface, &surface).diff(view).changes().count(), 0, "{release}");
        }
        let candidate = Candidate::new(history(), release, &surface, &surface, [&surface, &surface], None);
        let about_changes = gate(&candidate, &Policy::default()).into_iter().map(|finding| finding.rule.id);
        let standing = ["still-ungated", "feature-prefix", "package-version", "dependency-version"];
        let others: Vec<_> = about_changes.filter(|rule| !standing.contains(rule)).collect();
        assert_eq!(others, Vec::<&str>::new(), "{release}");
    }
}

#[test]
fn rules_are_documented_and_named_once() {
    for (index, rule) in RULES.iter().enumerate() {
        assert!(rule.meaning.ends_with('.') && rule.fix.ends_with('.'), "{}", rule.id);
        assert!(rule.reference.starts_with("https://"), "{}", rule.id);
        assert!(RULES[..index].iter().all(|other| other.id != rule.id), "{}", rule.id);
    }
}
