//! What can be seen of actions and workflows without running them.

use crate::action::{document, entries, get, read, root, text};
use saphyr::{LoadableYamlNode, YamlOwned};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

const ACTIONS: [&str; 3] = ["conformance", "release-gate", "setup"];

fn workflows() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(".github/workflows")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn files() -> Vec<PathBuf> {
    let actions = ACTIONS.map(|action| root().join(".github/actions").join(action).join("action.yml"));
    actions.into_iter().chain(workflows()).collect()
}

/// Every value of this key, wherever it is.
fn all(yaml: &YamlOwned, key: &str, found: &mut Vec<YamlOwned>) {
    for (name, value) in yaml.as_mapping().into_iter().flatten() {
        if name.as_str() == Some(key) {
            found.push(value.clone());
        }
        all(value, key, found);
    }
    yaml.as_sequence().into_iter().flatten().for_each(|value| all(value, key, found));
}

#[test]
fn nothing_from_outside_becomes_part_of_a_script() {
    for path in files() {
        let mut scripts = Vec::new();
        all(&read(&path), "run", &mut scripts);
        for script in scripts.iter().map(text) {
            assert!(!script.contains("${{"), "{}: {script}", path.display());
        }
    }
}

#[test]
fn actions_of_others_are_pinned_to_a_commit_whose_version_is_said() {
    for path in files() {
        let content = fs::read_to_string(&path).unwrap();
        for line in content.lines().map(|line| line.trim_start().trim_start_matches("- ")) {
            let Some(uses) = line.strip_prefix("uses: ").filter(|uses| !uses.starts_with("./")) else { continue };
            let pinned =
                uses.split_once('@').and_then(|(_, rest)| rest.split_once(" # v")).is_some_and(|(hash, version)| {
                    hash.len() == 40 && hash.chars().all(|c| c.is_ascii_hexdigit()) && version.split('.').count() == 3
                });
            assert!(pinned, "{}: {uses}", path.display());
        }
    }
}

#[test]
fn workflows_ask_for_little_and_know_no_secrets() {
    assert_eq!(workflows().len(), 3);
    for path in workflows() {
        let (yaml, content) = (read(&path), fs::read_to_string(&path).unwrap());
        assert_eq!(entries(get(&yaml, "permissions")), [("contents".to_owned(), "read".to_owned())].into(), "{path:?}");
        assert!(get(&yaml, "concurrency").is_some(), "{path:?}");
        assert!(!content.contains("secrets.") && !content.contains("pull_request_target"), "{path:?}");
        for (name, job) in get(&yaml, "jobs").unwrap().as_mapping().unwrap() {
            assert!(get(job, "timeout-minutes").is_some(), "{path:?}: {name:?}");
        }
        for step in steps(&yaml) {
            let with = entries(get(&step, "with"));
            if get(&step, "uses").is_some_and(|uses| text(uses).starts_with("actions/checkout@")) {
                assert_eq!(with.get("persist-credentials").map(String::as_str), Some("false"), "{path:?}");
            }
        }
        assert!(uses_of_ours(&yaml) > 0, "{path:?}");
    }
}

/// Every step, of whatever job.
fn steps(yaml: &YamlOwned) -> Vec<YamlOwned> {
    let mut lists = vec![yaml.clone()];
    all(yaml, "steps", &mut lists);
    lists.iter().flat_map(|list| list.as_sequence().cloned().unwrap_or_default()).collect()
}

/// How many steps use an action of this repository. Each gives only such inputs as there are.
fn uses_of_ours(yaml: &YamlOwned) -> usize {
    let steps = steps(yaml);
    let of_ours = steps.iter().filter_map(|step| {
        let uses = get(step, "uses").map(text)?;
        let (_, action) = uses.split_once(".github/actions/")?;
        let declared: BTreeSet<String> = names(&document(action.trim_end_matches("@main")), "inputs");
        let given: BTreeSet<String> = entries(get(step, "with")).into_keys().collect();
        assert!(given.is_subset(&declared), "{uses}: {given:?}");
        Some(uses)
    });
    of_ours.count()
}

fn names(document: &YamlOwned, key: &str) -> BTreeSet<String> {
    get(document, key).unwrap().as_mapping().unwrap().keys().map(text).collect()
}

#[test]
fn the_guide_knows_every_input_and_output_and_no_others() {
    let guide = fs::read_to_string(root().join("docs/ci.md")).unwrap();
    for action in ACTIONS {
        let section = guide.split(&format!("\n### `{action}`\n")).nth(1).unwrap().split("\n#").next().unwrap();
        let rows = section.lines().filter_map(|line| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned()));
        let document = document(action);
        let declared: Vec<String> = names(&document, "inputs").into_iter().chain(names(&document, "outputs")).collect();
        let (rows, declared): (BTreeSet<_>, BTreeSet<_>) = (rows.collect(), declared.into_iter().collect());
        assert_eq!(rows, declared, "{action}");
    }
    let blocks: Vec<&str> = guide.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let ours: usize = blocks
        .iter()
        .map(|block| {
            let yaml = YamlOwned::load_from_str(block).unwrap_or_else(|error| panic!("{error}:\n{block}"));
            uses_of_ours(&yaml[0])
        })
        .sum();
    assert!(blocks.len() > 8 && ours > 6, "{} blocks, {ours} uses", blocks.len());
}

#[test]
fn every_input_is_used_and_every_name_in_an_action_is_there() {
    for action in ACTIONS {
        let path = root().join(".github/actions").join(action).join("action.yml");
        let (yaml, content) = (document(action), fs::read_to_string(&path).unwrap());
        let declared = names(&yaml, "inputs");
        let mentioned = |start: &str| -> BTreeSet<String> {
            let after = content.split(start).skip(1);
            let end = |rest: &str| rest.find(|c: char| !(c.is_ascii_alphanumeric() || "._-".contains(c))).unwrap();
            after.map(|rest| rest[..end(rest)].to_owned()).collect()
        };
        assert_eq!(mentioned("inputs."), declared, "{action}");
        let mut ids = Vec::new();
        all(&yaml, "id", &mut ids);
        let ids: BTreeSet<String> = ids.iter().map(text).collect();
        // `steps.ID.outputs.NAME`
        for name in mentioned("steps.") {
            assert!(ids.contains(name.split('.').next().unwrap()), "{action}: steps.{name}");
        }
        // Scripts are there, and each is named by an action.
        let mut scripts = Vec::new();
        all(&yaml, "run", &mut scripts);
        for script in scripts.iter().map(text) {
            let name = script.split("$GITHUB_ACTION_PATH/").nth(1).unwrap().trim_end_matches('"');
            assert!(path.parent().unwrap().join(name).is_file(), "{action}: {script}");
        }
    }
}
