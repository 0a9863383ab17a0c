//! The readiness of a proposal: made from reports, and written as Markdown. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::evidence::Given;
use crate::id::{Release, TestId};
use crate::proposal::Platform;
use crate::release::{Evidence, Readiness};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Which release of the proposal's package each test was built against. Those of which it is not known count for none.
pub type Drafts = BTreeMap<TestId, BTreeSet<Release>>;

/// What these reports say of tests of a release, altogether and for each platform.
pub fn evidence(
    given: Vec<Given>,
    drafts: &Drafts,
    release: &Release,
    sources: impl Fn(Vec<Given>) -> Evidence,
) -> (Evidence, BTreeMap<Platform, Evidence>) {
    let of_release = |test: &TestId| drafts.get(test).is_some_and(|releases| releases.contains(release));
    let given: Vec<Given> = given
        .into_iter()
        .map(|(file, report)| {
            (
                file,
                report.map(|mut report| {
                    report.results.retain(|result| of_release(&result.id));
                    report
                }),
            )
        })
        .collect();
    let platforms = [("linux", Platform::Linux), ("macos", Platform::Macos), ("windows", Platform::Windows)];
    let by_platform = platforms.map(|(os, platform)| {
        let made_there = |(_, report): &&Given| report.as_ref().is_ok_and(|report| report.environment.os == os);
        (platform, sources(given.iter().filter(made_there).cloned().collect()))
    });
    (sources(given), by_platform.into())
}

/// The page, as Markdown that can be pasted.
pub fn markdown(readiness: &Readiness) -> String {
    let mut page = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut page, readiness);
    page
}

fn write(page: &mut String, readiness: &Readiness) -> std::fmt::Result {
    let Readiness { proposal, phase, release, .. } = readiness;
    writeln!(page, "## Readiness of {proposal} {release}\n")?;
    writeln!(page, "Phase {phase}. Reports that count: {}.", readiness.reports)?;
    if !readiness.newer.is_empty() {
        let newer: Vec<String> = readiness.newer.iter().map(ToString::to_string).collect();
        writeln!(page, "There is a newer draft, of which this says nothing: {}.", newer.join(", "))?;
    }
    writeln!(page, "\n| criterion | met | what there is |\n| --- | --- | --- |")?;
    for criterion in &readiness.criteria {
        let met = if criterion.met { "yes" } else { "**no**" };
        writeln!(page, "| {} | {met} | {} |", cell(&criterion.asks), cell(&criterion.found))?;
    }
    writeln!(page, "\nEngines are counted, not runtimes: several runtimes embed the same one.\n")?;
    if readiness.engines.is_empty() {
        writeln!(page, "No test of this draft was run on any engine.")?;
    } else {
        writeln!(
            page,
            "| engine | functions of {} whose tests all pass | tests that do not pass |",
            readiness.functions.len()
        )?;
        writeln!(page, "| --- | --- | --- |")?;
        for engine in &readiness.engines {
            let failing: Vec<String> = engine.failing.iter().map(|test| format!("`{test}`")).collect();
            let failing = if failing.is_empty() { "none".to_owned() } else { failing.join(", ") };
            writeln!(page, "| {} | {} | {failing} |", cell(&engine.name), engine.passes)?;
        }
    }
    writeln!(page, "\n| function | tests | all pass on |\n| --- | --- | --- |")?;
    for function in &readiness.functions {
        let on = if function.passes_on.is_empty() { "none".to_owned() } else { function.passes_on.join(", ") };
        writeln!(page, "| `{}` | {} | {} |", function.item, function.tests, cell(&on))?;
    }
    if !readiness.unusable.is_empty() {
        writeln!(page, "\nReports that do not count:\n")?;
        for (file, why) in &readiness.unusable {
            writeln!(page, "- `{file}`: {why}")?;
        }
    }
    writeln!(page, "\nOnly a person can say:\n")?;
    for question in &readiness.questions {
        writeln!(page, "- {question}")?;
    }
    Ok(())
}

/// A text within a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::TestResult;
    use crate::outcome::Status;
    use crate::proposal::{Descriptor, Proposal};
    use crate::release::Basis;
    use crate::report::evidence::{Current, Sources};
    use crate::report::{compare::Renames, sample};

    fn proposal() -> Proposal {
        let descriptor: Descriptor = toml::from_str(
            "package = \"wasi:sql\"\nphase = 1\nchampions = []\nrepository = \"x\"\ninterfaces = []\n\
             [portability]\nruntimes = 2\nplatforms = [\"linux\", \"windows\"]\n",
        )
        .unwrap();
        let text = "wasi:sql/q interface\nwasi:sql/q#exec func()\nwasi:sql/q#query func()\nwasi:sql/q#row resource\n";
        let surface = crate::surface::text::parse(text).unwrap();
        let releases = ["0.2.0-draft", "0.2.0-draft2"].map(|release| (release.parse().unwrap(), surface.clone()));
        Proposal { descriptor, surfaces: releases.into() }
    }

    fn result(name: &str, item: &str, status: Status) -> TestResult {
        let covers = [format!("wasi:sql/q#{item}").parse().unwrap()].into();
        TestResult::new(format!("sql/0.2/{name}").parse().unwrap(), covers, status)
    }

    fn readiness(given: Vec<Given>, release: &str) -> Readiness {
        let (proposal, release) = (proposal(), release.parse().unwrap());
        let drafts = ["exec", "query"]
            .map(|name| (format!("sql/0.2/{name}").parse().unwrap(), ["0.2.0-draft".parse().unwrap()].into()));
        let (current, renames) = (Current::default(), Renames::default());
        let run_for = "0.2.12".parse().unwrap();
        let sources = |given| {
            Sources { given, published: &[], current: &current, renames: &renames, release: &run_for }.evidence()
        };
        let (evidence, platforms) = evidence(given, &drafts.into(), &release, sources);
        let name = "sql".parse().unwrap();
        let basis =
            Basis { name: &name, proposal: &proposal, release: &release, evidence: &evidence, platforms: &platforms };
        basis.readiness()
    }

    fn passing(runtime: &str) -> Given {
        let results = vec![result("exec", "exec", Status::Pass), result("query", "query", Status::Pass)];
        (format!("{runtime}.json"), Ok(sample::report(runtime, "1.0.0", results)))
    }

    #[test]
    fn two_runtimes_of_one_engine_are_one_implementation() {
        let mut embedder = passing("embedder");
        if let Ok(report) = &mut embedder.1 {
            report.subject.engine = "one".to_owned();
        }
        let found = readiness(vec![passing("one"), embedder], "0.2.0-draft");
        let met: Vec<bool> = found.criteria.iter().map(|criterion| criterion.met).collect();
        // No statement; every function is tested; one engine where two are asked for; on no platform two.
        assert_eq!(met, [false, true, false, false, false]);
        assert!(!found.is_met() && found.newer.len() == 1 && found.engines.len() == 1);
    }

    #[test]
    fn two_engines_are_two_and_platforms_count_for_themselves() {
        let found = readiness(vec![passing("one"), passing("two")], "0.2.0-draft");
        let met: Vec<bool> = found.criteria.iter().map(|criterion| criterion.met).collect();
        assert_eq!(met, [false, true, true, true, false], "{found:?}");
        let page = markdown(&found);
        assert!(
            page.contains("| 2 independent engines pass every test of every function on windows | **no** |"),
            "{page}"
        );
    }

    #[test]
    fn what_fails_is_named_and_what_is_not_tested_too() {
        let results = vec![result("exec", "exec", Status::Fail)];
        let given = vec![("one.json".to_owned(), Ok(sample::report("one", "1.0.0", results)))];
        let found = readiness(given, "0.2.0-draft");
        assert!(found.criteria[1].found.contains("1 of 2; not `wasi:sql/q#query`"), "{found:?}");
        assert!(markdown(&found).contains("| one | 0 | `sql/0.2/exec` |"));
    }

    #[test]
    fn tests_of_another_draft_say_nothing() {
        let found = readiness(vec![passing("one"), passing("two")], "0.2.0-draft2");
        assert!(found.engines.is_empty() && found.functions.iter().all(|function| function.tests == 0), "{found:?}");
    }
}
