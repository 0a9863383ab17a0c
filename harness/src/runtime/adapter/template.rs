//! Command lines from the templates of adapters. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::model::{Adapter, Circumstances};
use crate::suite::spec::Provisions;
use std::collections::BTreeMap;

/// The variables of a command line.
pub const COMMAND: &[&str] = &[
    "runtime",
    "here",
    "install",
    "component",
    "component_name",
    "prepared",
    "scratch",
    "flags",
    "env",
    "dirs",
    "config",
    "keyvalue",
    "nn",
    "args",
];
/// The variables of a word for a variable of the environment, or for another value that has a name.
pub const ENV: &[&str] = &["name", "value"];
/// The variables of a word for a folder.
pub const DIR: &[&str] = &["host", "guest"];
/// The variables of what stands for one word, or is a list of such words.
pub const WORD: &[&str] = &["runtime", "here", "install", "component", "component_name", "prepared", "scratch"];

/// The variables of a command line for a script.
pub const WAST: &[&str] = &["runtime", "here", "install", "scratch", "file", "proposals"];

/// Variables that stand for any number of words, and so must be a word of their own.
const LISTS: &[&str] = &["flags", "env", "dirs", "config", "keyvalue", "nn", "args", "proposals"];

/// Values of variables that stand for one text.
pub type Values<'a> = BTreeMap<&'a str, String>;

/// A part of a word: text, or a variable.
#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Text(&'a str),
    Variable(&'a str),
}

/// Takes a word apart. `{` is a brace only where a name and `}` follow.
fn parts(word: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = word;
    while let Some(open) = rest.find('{') {
        let after = &rest[open + 1..];
        let name = after.split(|c: char| !(c.is_ascii_lowercase() || c == '_')).next().unwrap_or_default();
        if name.is_empty() || !after[name.len()..].starts_with('}') {
            parts.push(Part::Text(&rest[..=open]));
            rest = after;
            continue;
        }
        if open > 0 {
            parts.push(Part::Text(&rest[..open]));
        }
        parts.push(Part::Variable(name));
        rest = &after[name.len() + 1..];
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest));
    }
    parts
}

/// Whether words use no other variables than these, and those that stand for lists alone.
///
/// # Errors
/// What is wrong, and what could be used.
pub fn check(what: &str, words: &[String], variables: &[&str]) -> Result<(), String> {
    for word in words {
        for part in parts(word) {
            let Part::Variable(name) = part else { continue };
            if !variables.contains(&name) {
                let known: Vec<String> = variables.iter().map(|name| format!("`{{{name}}}`")).collect();
                return Err(format!(
                    "`{what}` uses the variable `{{{name}}}`, which it does not have: expected one of {}",
                    known.join(", ")
                ));
            }
            if LISTS.contains(&name) && word.len() != name.len() + 2 {
                return Err(format!(
                    "`{what}` uses `{{{name}}}` in `{word}`: it stands for several words, and must be a word of its own"
                ));
            }
        }
    }
    Ok(())
}

/// Whether any of these words uses a variable.
pub fn uses(words: &[String], variable: &str) -> bool {
    words.iter().flat_map(|word| parts(word)).any(|part| part == Part::Variable(variable))
}

/// A word with the values of its variables. Those that have none are left empty.
pub fn fill(word: &str, values: &Values<'_>) -> String {
    parts(word)
        .into_iter()
        .map(|part| match part {
            Part::Text(text) => text,
            Part::Variable(name) => values.get(name).map_or("", String::as_str),
        })
        .collect()
}

/// What a guest is launched with.
#[derive(Debug, Clone, Copy)]
pub struct Lists<'a> {
    /// Its environment.
    pub env: &'a BTreeMap<String, String>,
    /// Its folders: on this machine, and where it finds them.
    pub dirs: &'a [(String, String)],
    /// What it is given for proposals that are in no release yet.
    pub provisions: &'a Provisions,
    /// Its arguments.
    pub args: &'a [String],
}

/// The arguments of a runtime's program for one guest.
pub fn command_line(
    adapter: &Adapter,
    template: &[String],
    circumstances: &Circumstances<'_>,
    values: &Values<'_>,
    lists: Lists<'_>,
) -> Vec<String> {
    let mut line = Vec::new();
    for word in template {
        match word.as_str() {
            "{flags}" => {
                let flags = adapter.flags.iter().filter(|flags| flags.when.holds(circumstances));
                line.extend(flags.flat_map(|flags| &flags.args).map(|word| fill(word, values)));
            }
            "{env}" => line.extend(named(&adapter.run.env, Some(lists.env))),
            "{config}" => line.extend(named(&adapter.run.config, lists.provisions.config.as_ref())),
            "{keyvalue}" => line.extend(named(&adapter.run.keyvalue, lists.provisions.keyvalue.as_ref())),
            "{nn}" => line.extend(named(&adapter.run.nn, Some(&lists.provisions.models))),
            "{dirs}" => line.extend(lists.dirs.iter().flat_map(|(host, guest)| {
                let values = Values::from([("host", host.clone()), ("guest", guest.clone())]);
                adapter.run.dir.iter().map(move |word| fill(word, &values))
            })),
            "{args}" => line.extend(lists.args.iter().cloned()),
            word => line.push(fill(word, values)),
        }
    }
    line
}

/// The words for each of these values that have names.
fn named(words: &[String], given: Option<&BTreeMap<String, String>>) -> Vec<String> {
    let each = given.into_iter().flatten().flat_map(|(name, value)| {
        let values = Values::from([("name", name.clone()), ("value", value.clone())]);
        words.iter().map(move |word| fill(word, &values))
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_that_name_nothing_are_text() {
        let values = Values::from([("name", "N".to_owned()), ("value", "{name}".to_owned())]);
        assert_eq!(fill("--env={name}={value}", &values), "--env=N={name}");
        assert_eq!(fill("{{name}} {} {Name} {", &values), "{N} {} {Name} {");
        assert_eq!(fill("", &values), "");
    }

    #[test]
    fn variables_are_checked() {
        let words = |word: &str| vec![word.to_owned()];
        assert!(check("run.args", &words("{args}"), COMMAND).is_ok());
        assert!(check("run.args", &words("--x={component}"), COMMAND).is_ok());
        assert!(check("run.args", &words("{nope}"), COMMAND).unwrap_err().contains("`{nope}`"));
        assert!(check("run.args", &words("--x={args}"), COMMAND).unwrap_err().contains("a word of its own"));
        assert!(uses(&words("{install}/x"), "install") && !uses(&words("install"), "install"));
    }
}
