//! Worlds: what their text states is judged as it stands there; of a recorded world, what nothing else accounts for.

use crate::support::{folder, root, shipped};
use std::process::Command;
use ticktock::id::Release;
use ticktock::proposal::History;
use ticktock::release::{Candidate, Policy, gate};
use ticktock::surface::{Surface, Wit};

/// The packages of a release: `wasi:cli`, whose `imports` has more than `stdout`, and `wasi:random`.
const CLI: &str = "package wasi:cli@VERSION;
@since(version = VERSION)
interface stdout { @since(version = VERSION) write: func(); }
@since(version = VERSION)
interface exit { @since(version = VERSION) exit: func(); }
@since(version = VERSION)
world imports {
  @since(version = VERSION)
  import stdout;
  @since(version = VERSION)
  import exit;
}
";
const RANDOM: &str = "package wasi:random@VERSION;
@since(version = VERSION)
interface random { @since(version = VERSION) get: func(); }
@since(version = VERSION)
world imports {
  @since(version = VERSION)
  import random;
}
";
/// `wasi:filesystem`, where `preopens` uses `types`, and a world with these statements.
const FILESYSTEM: &str = "package wasi:filesystem@VERSION;
@since(version = VERSION)
interface types { @since(version = VERSION) type size = u64; }
@since(version = VERSION)
interface preopens { use types.{size}; @since(version = VERSION) get: func() -> size; }
@since(version = VERSION)
world imports {
STATEMENTS
}
";

fn read(version: &str, statements: &str) -> Wit {
    let text = |text: &str| text.replace("STATEMENTS", statements).replace("VERSION", version);
    let files = [("cli/a.wit", text(CLI)), ("random/a.wit", text(RANDOM)), ("filesystem/a.wit", text(FILESYSTEM))];
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Wit::read(folder(&files).path(), &[]).unwrap_or_else(|error| panic!("{error}"))
}

/// What the gate finds in 0.9.1, `rule: name`, after 0.9.0 had a world with the statements before, if there was one.
fn found(before: Option<&str>, now: &str, is_recorded: bool) -> Vec<String> {
    let history = History::load(&root().join("proposals")).unwrap();
    let release: Release = "0.9.1".parse().unwrap();
    let old = before.map_or_else(Surface::default, |before| {
        read("0.9.0", before).surface(Some(&"0.9.0".parse().unwrap())).unwrap()
    });
    let now = read("0.9.1", now);
    let new = now.surface(Some(&release)).unwrap();
    let mut candidate = Candidate::new(&history, &release, &old, &new, [&old, &new], None);
    let locations = now.locations().unwrap();
    if !is_recorded {
        candidate.statements = now.statements();
    }
    let findings = gate(&candidate, &Policy::default());
    let ungated =
        findings.iter().filter(|finding| finding.rule.id.ends_with("ungated") || finding.rule.id == "ungated-item");
    ungated
        .map(|finding| {
            let line = locations.find(finding.subject.api().unwrap()).unwrap();
            let name = finding.subject.name();
            let text = &line.text[line.column - 1..];
            assert!(is_recorded || text.starts_with("import ") || text.starts_with("include "), "{line:?}");
            format!("{} {name}", finding.rule.id)
        })
        .collect()
}

const NAKED: &str = "  import types;
  import preopens;
  import wasi:cli/stdout@VERSION;
  import wasi:random/random@VERSION;";

#[test]
fn every_import_without_a_gate_is_found_where_it_is_stated() {
    let names = [
        "[import]wasi:cli/stdout",
        "[import]wasi:filesystem/preopens",
        "[import]wasi:filesystem/types",
        "[import]wasi:random/random",
    ];
    assert_eq!(found(None, NAKED, false), names.map(|name| format!("ungated-item {name}")));
    assert_eq!(found(Some(NAKED), NAKED, false), names.map(|name| format!("still-ungated {name}")));
    // On one line, too, and beside comments that look like statements.
    let one_line = NAKED.replace('\n', " ").replace("import types;", "/* import none; */ import types;");
    let one_line = one_line.replace("; import", ";\n// import nothing;\n import");
    assert_eq!(found(None, &one_line, false).len(), 4);
}

#[test]
fn a_gate_above_one_statement_is_none_above_another() {
    // `preopens` needs `types`, which takes over its gate once WIT is resolved. The text says that it has none.
    let half = NAKED.replace("  import preopens;", "  @since(version = VERSION)\n  import preopens;");
    let found_now = found(None, &half, false);
    assert!(found_now.contains(&"ungated-item [import]wasi:filesystem/types".to_owned()), "{found_now:?}");
    assert!(!found_now.contains(&"ungated-item [import]wasi:filesystem/preopens".to_owned()), "{found_now:?}");
    let again = found(Some(&half), &half, false);
    assert!(again.contains(&"still-ungated [import]wasi:filesystem/types".to_owned()), "{again:?}");
}

#[test]
fn a_gate_that_an_include_drops_is_still_seen() {
    let both = "  include wasi:cli/imports@VERSION;\n  @since(version = VERSION)\n  import wasi:cli/stdout@VERSION;";
    assert_eq!(found(None, both, false), ["ungated-item [include]wasi:cli/imports"]);
    assert_eq!(found(None, both, true), Vec::<String>::new());
}

#[test]
fn an_include_without_a_gate_is_found_in_text_alone() {
    let include = "  include wasi:cli/imports@VERSION;";
    assert_eq!(found(None, include, false), ["ungated-item [include]wasi:cli/imports"]);
    assert_eq!(found(Some(include), include, false), ["still-ungated [include]wasi:cli/imports"]);
    let more = format!("{include}\n  include wasi:random/imports@VERSION;");
    let expected = ["ungated-item [include]wasi:random/imports", "still-ungated [include]wasi:cli/imports"];
    assert_eq!(found(Some(include), &more, false), expected);
    assert_eq!(
        found(None, &more.replace("  include", "  @since(version = VERSION) include"), false),
        Vec::<String>::new()
    );
    // A recorded world does not tell how an item came.
    assert_eq!(found(None, &more, true), Vec::<String>::new());
}

#[test]
fn of_a_recorded_world_what_no_include_can_have_brought_in_is_found() {
    // `wasi:random/imports` may have been included. `wasi:cli/imports` cannot: `exit` is not there. `types` is needed.
    let expected = ["ungated-item [import]wasi:cli/stdout", "ungated-item [import]wasi:filesystem/preopens"];
    assert_eq!(found(None, NAKED, true), expected);
    let expected = ["still-ungated [import]wasi:cli/stdout", "still-ungated [import]wasi:filesystem/preopens"];
    assert_eq!(found(Some(NAKED), NAKED, true), expected);
}

#[test]
fn a_gate_that_nobody_wrote_is_not_held_against_its_release() {
    // `preopens` was there before, and comes to need `types`, which takes over its `@since`.
    let findings = |now: &str| {
        let history = History::load(&root().join("proposals")).unwrap();
        let (before, release): (Release, Release) = ("0.9.0".parse().unwrap(), "0.9.1".parse().unwrap());
        let wit = |version: &str, text: &str, statements: &str| {
            let text = text.replace("STATEMENTS", statements).replace("VERSION", version);
            Wit::read(folder(&[("a.wit", &text)]).path(), &[]).unwrap()
        };
        let alone = FILESYSTEM.replace("use types.{size}; ", "").replace(" -> size", "");
        let old = wit("0.9.0", &alone, "  @since(version = 0.9.0) import preopens;").surface(Some(&before)).unwrap();
        let now = wit("0.9.1", FILESYSTEM, now);
        let new = now.surface(Some(&release)).unwrap();
        let mut candidate = Candidate::new(&history, &release, &old, &new, [&old, &new], None);
        candidate.statements = now.statements();
        let found = gate(&candidate, &Policy::default());
        let of_world = found.iter().filter(|finding| finding.rule.id == "since-mismatch");
        of_world
            .map(|finding| finding.subject.name().to_owned())
            .filter(|name| name.starts_with('['))
            .collect::<Vec<_>>()
    };
    let preopens = "  @since(version = 0.9.0) import preopens;";
    assert_eq!(findings(preopens), Vec::<String>::new());
    let types = |since: &str| format!("{preopens}\n  @since(version = {since}) import types;");
    assert_eq!(findings(&types("0.9.1")), Vec::<String>::new());
    assert_eq!(findings(&types("0.9.0")), ["[import]wasi:filesystem/types"]);
}

/// What docs/wasi-history.md lists as `rule`s of each release, under "Release by release", is what the command says.
#[test]
fn the_page_about_the_history_lists_what_the_gate_finds() {
    let page = std::fs::read_to_string(root().join("docs/wasi-history.md")).unwrap();
    let rows = page.lines().skip_while(|line| *line != "## Release by release").skip(1);
    let rows = rows.take_while(|line| !line.starts_with("## ")).filter_map(|line| line.strip_prefix("| 0."));
    let mut listed = Vec::new();
    for row in rows {
        let (release, rest) = row.split_once(" | ").unwrap();
        let mut words = rest.split('`');
        words.next();
        while let (Some(rule), Some(count)) = (words.next(), words.next()) {
            // The number that follows the rule; what the row says beyond it is for people.
            let count = count.trim_start().split([' ', ',']).next().unwrap();
            listed.push(format!("0.{release} {rule} {count}"));
        }
    }
    let output = Command::new(env!("CARGO_BIN_EXE_ticktock"))
        .args(["gate", "--history", "--format", "json"])
        .env("TICKTOCK_ROOT", root())
        .output()
        .unwrap();
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut told: Vec<(String, usize)> = Vec::new();
    for finding in document["findings"].as_array().unwrap() {
        let name = format!("{} {}", finding["release"].as_str().unwrap(), finding["rule"].as_str().unwrap());
        match told.last_mut().filter(|(last, _)| *last == name) {
            Some((_, count)) => *count += 1,
            None => told.push((name, 1)),
        }
    }
    let told: Vec<_> = told.into_iter().map(|(name, count)| format!("{name} {count}")).collect();
    assert_eq!(told, listed, "docs/wasi-history.md, \"Release by release\"");
}

#[test]
fn the_published_text_of_0_2_states_a_gate_above_every_statement_of_a_world() {
    for (release, folder) in shipped().iter().filter(|(release, _)| release.to_string().starts_with("0.2.")) {
        let statements = Wit::read(folder, &[]).unwrap().statements();
        let includes: Vec<_> = statements.ungated_includes().map(ToString::to_string).collect();
        let expected = if release.to_string() == "0.2.0" { 7 } else { 0 };
        assert_eq!(includes.len(), expected, "{release}: {includes:?}");
    }
}
