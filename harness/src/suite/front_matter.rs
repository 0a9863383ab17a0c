//! Reads the head of a built-in test: the claim, in `//!` lines, and the `//@` lines that together are a TOML document.
//!
//! `docs/suite-format.md` describes every key for authors of tests. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::compose::MOST_PARTS;
use super::raw::{self, RawEnd, RawOperation, RawService, Source};
use super::spec::{
    Capability, DEFAULT_TIMEOUT, Directory, Operation, Payload, Provisions, Repeat, Run, Stream, TestSpec, Wait, World,
    Written,
};
use crate::id::{ItemId, Release, Track};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The head of a test's file does not say what it must.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct FrontMatterError {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// What was expected and what was found.
    pub message: String,
}

/// The head of a test's file.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontMatter {
    /// The test.
    pub spec: TestSpec,
    /// The line on which each item of `covers` stands, counted from 1.
    pub cover_lines: BTreeMap<ItemId, usize>,
    /// The line on which each part of `compose` stands first.
    pub part_lines: BTreeMap<String, usize>,
    /// The line on which `since` stands, or would: the first of the document.
    pub since_line: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    // Parsed later, so that a mistake in one is found on its own line. A composition may be about no function of WASI.
    #[serde(default)]
    covers: Vec<toml::Spanned<String>>,
    #[serde(default)]
    compose: Vec<toml::Spanned<Argument>>,
    since: Option<toml::Spanned<Release>>,
    feature: Option<String>,
    #[serde(default)]
    requires: BTreeSet<Capability>,
    #[serde(default)]
    world: World,
    #[serde(default)]
    args: Vec<Argument>,
    #[serde(default)]
    env: BTreeMap<String, Argument>,
    stdin: Option<Payload>,
    #[serde(default)]
    terminals: BTreeSet<Stream>,
    #[serde(default)]
    dirs: Vec<Directory>,
    config: Option<BTreeMap<String, String>>,
    keyvalue: Option<BTreeMap<String, String>>,
    nn: Option<BTreeSet<String>>,
    sql: Option<BTreeSet<String>>,
    #[serde(default)]
    services: Vec<RawService>,
    operations: Option<Vec<RawOperation>>,
    timeout: Option<u64>,
    spec: Option<String>,
    expect: Option<Expect>,
    weight: Option<usize>,
    #[serde(default)]
    alone: bool,
}

/// One text, or one that stands for many.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "expected a string or { repeat = \"text-{n}\", times = 300 }")]
enum Argument {
    One(String),
    Many(Repeat),
}

impl Argument {
    /// The texts, with `{n}` replaced by the number of each, counted from 0.
    fn expand(&self) -> Result<Vec<String>, String> {
        match self {
            Self::One(text) => Ok(vec![text.clone()]),
            Self::Many(many) => Ok((0..many.checked_times()?).map(|n| numbered(&many.repeat, n)).collect()),
        }
    }
}

fn numbered(text: &str, n: usize) -> String {
    text.replace("{n}", &n.to_string())
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    exit: Option<i32>,
    #[serde(default)]
    trap: bool,
    #[serde(rename = "any-of")]
    any_of: Option<Vec<RawEnd>>,
    stdout: Option<Written>,
    stderr: Option<Written>,
}

/// Whether a path leads from a folder to something below it.
fn is_below(path: &str) -> bool {
    !path.is_empty()
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && !path.contains(['\\', '\0', ':'])
}

/// Reads the head of a test of this track.
///
/// # Errors
/// When there is no claim, or the `//@` lines are no TOML document with the keys of a test; with the line.
pub fn parse(text: &str, track: Track) -> Result<FrontMatter, FrontMatterError> {
    let mut claim = String::new();
    let mut claim_ended = false;
    // The document, and the line of the file that each of its lines stands on.
    let (mut document, mut lines) = (String::new(), Vec::new());
    for (index, line) in text.lines().enumerate() {
        if let Some(words) = line.strip_prefix("//!") {
            claim_ended |= words.trim().is_empty();
            if !claim_ended {
                claim.push_str(if claim.is_empty() { "" } else { " " });
                claim.push_str(words.trim());
            }
        } else if let Some(toml) = line.strip_prefix("//@") {
            document.push_str(toml);
            document.push('\n');
            lines.push(index + 1);
        } else if !line.trim().is_empty() {
            break;
        }
    }
    let at = |line: usize, message: String| FrontMatterError { line, message };
    if claim.is_empty() {
        return Err(at(1, "expected the test's claim, a sentence after `//!`, on the first line".to_owned()));
    }
    let Some(&first) = lines.first() else {
        return Err(at(1, "expected `//@` lines after the claim, at least `//@ covers = [\"…\"]`".to_owned()));
    };
    let line_of = |offset: usize| {
        let before = document.get(..offset).unwrap_or(&document).matches('\n').count();
        lines.get(before).or(lines.last()).copied().unwrap_or(first)
    };
    let parsed: Document = toml::from_str(&document).map_err(|error| {
        let line = error.span().map_or(first, |span| line_of(span.start));
        at(line, error.message().trim().replace('\n', "; "))
    })?;
    let mut cover_lines = BTreeMap::new();
    for item in &parsed.covers {
        let line = line_of(item.span().start);
        let id = item.get_ref().parse::<ItemId>().map_err(|error| at(line, error.to_string()))?;
        cover_lines.insert(id, line);
    }
    let covers = cover_lines.keys().cloned().collect();
    let (mut parts, mut part_lines) = (Vec::new(), BTreeMap::new());
    for entry in &parsed.compose {
        let line = line_of(entry.span().start);
        for part in entry.get_ref().expand().map_err(|message| at(line, message))? {
            check_part(&part, parts.len()).map_err(|message| at(line, message))?;
            part_lines.entry(part.clone()).or_insert(line);
            parts.push(part);
        }
    }
    let since_line = parsed.since.as_ref().map_or(first, |since| line_of(since.span().start));
    let spec = parsed.into_spec(claim, covers, parts, track).map_err(|message| at(first, message))?;
    Ok(FrontMatter { spec, cover_lines, part_lines, since_line })
}

/// Checks the name of a part, before which so many stand in the list.
fn check_part(name: &str, before: usize) -> Result<(), String> {
    let is_name = !name.is_empty() && name.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-'));
    if !is_name {
        return Err(format!("`{name}` is no name of a part: expected a folder in `src/bin`, such as `values-async`"));
    }
    if before >= MOST_PARTS {
        return Err(format!("`compose` has more than {MOST_PARTS} parts"));
    }
    Ok(())
}

/// What a link to a sentence looks like.
const LINK: &str =
    "`//@ spec = \"https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L27\"`";

/// Checks that a link is one, and where it is to WASI's repository, that it names a line that stays where it is.
fn check_link(link: &str) -> Result<(), String> {
    let error = |problem: &str| Err(format!("`spec = \"{link}\"` {problem}, such as {LINK}"));
    if !link.starts_with("https://") {
        return error("is no link: expected one that begins with https://");
    }
    let has_line = link.rsplit_once("#L").is_some_and(|(_, line)| line.starts_with(|c: char| c.is_ascii_digit()));
    // Nothing of the component model is released: its lines stay where they are in a commit.
    if let Some(path) = link.strip_prefix("https://github.com/WebAssembly/component-model/blob/") {
        let commit = path.split('/').next().unwrap_or_default();
        return match commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit()) {
            true if has_line => Ok(()),
            true => error("names no line: expected the line of the sentence behind `#L`"),
            false => error("is a link into a branch: expected one into a commit, whose lines stay where they are"),
        };
    }
    let Some(path) = link.strip_prefix("https://github.com/WebAssembly/WASI/") else { return Ok(()) };
    // Issues and the like are no files.
    if !path.starts_with("blob/") && !path.starts_with("tree/") {
        return Ok(());
    }
    let reference = path.split('/').nth(1).and_then(|reference| reference.strip_prefix('v'));
    if reference.is_none_or(|version| version.parse::<Release>().is_err()) {
        return error(
            "is a link into a branch or a commit: expected one into a release, whose lines stay where they are",
        );
    }
    if has_line { Ok(()) } else { error("names no line: expected the line of the sentence behind `#L`") }
}

impl Document {
    fn into_spec(
        self,
        claim: String,
        covers: BTreeSet<ItemId>,
        compose: Vec<String>,
        track: Track,
    ) -> Result<TestSpec, String> {
        if covers.is_empty() && compose.is_empty() {
            return Err("`covers` is empty: name the function that the test is about".to_owned());
        }
        let since = self.since.map_or_else(|| track.first_release(), toml::Spanned::into_inner);
        if since.track() != track {
            return Err(format!("`since = \"{since}\"` is not a release of track {track}"));
        }
        let timeout = self.timeout.unwrap_or(DEFAULT_TIMEOUT);
        if timeout == 0 {
            return Err("`timeout = 0` leaves no time: expected milliseconds".to_owned());
        }
        if self.weight == Some(0) {
            return Err("`weight = 0` counts for nothing: expected how many tests it counts for".to_owned());
        }
        match &self.spec {
            Some(link) => check_link(link)?,
            None => return Err(format!("expected `spec`, a link to the sentence that the claim is made from: {LINK}")),
        }
        for dir in &self.dirs {
            if let Some(path) = dir.made().find(|path| !is_below(path)) {
                return Err(format!(
                    "`{path}` is no path in the folder `{}`: expected one such as `inner/file`",
                    dir.guest
                ));
            }
        }
        let is_readonly = self.dirs.iter().any(|dir| dir.readonly);
        let provisions = Provisions {
            config: self.config,
            keyvalue: self.keyvalue,
            nn: self.nn,
            sql: self.sql,
            ..Provisions::default()
        };
        let given = provisions.capabilities();
        let mut run = Run { dirs: self.dirs, provisions, ..Run::default() };
        for argument in &self.args {
            run.args.extend(argument.expand()?);
        }
        for (name, value) in &self.env {
            for (n, value) in value.expand()?.into_iter().enumerate() {
                run.env.insert(numbered(name, n), value);
            }
        }
        let operations = match self.operations {
            Some(_) if self.expect.is_some() || self.stdin.is_some() => {
                return Err(
                    "`operations` stands alone: write and compare in it, without `stdin` and `expect`".to_owned()
                );
            }
            Some(operations) => operations
                .into_iter()
                .map(|operation| operation.into_operation(&run, Source::FrontMatter))
                .collect::<Result<_, _>>()?,
            None => {
                run.stdin = Some(self.stdin.unwrap_or_default());
                let expect = self.expect.unwrap_or_default();
                let ends = raw::ends(expect.exit, expect.trap, expect.any_of)
                    .map_err(|problem| format!("`expect`: {problem}"))?;
                vec![Operation::Run(run), Operation::Wait(Wait { ends, stdout: expect.stdout, stderr: expect.stderr })]
            }
        };
        raw::check_order(&operations)?;
        let mut requires = self.requires;
        requires.extend(given);
        if !self.terminals.is_empty() {
            requires.insert(Capability::Terminal);
        }
        if is_readonly {
            requires.insert(Capability::ReadonlyDirectory);
        }
        Ok(TestSpec {
            claim,
            compose,
            covers,
            since,
            feature: self.feature,
            requires,
            world: self.world,
            terminals: self.terminals,
            services: raw::services(self.services, Source::FrontMatter)?,
            operations,
            timeout,
            spec: self.spec,
            weight: self.weight.unwrap_or(1),
            alone: self.alone,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suite::spec::End;
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<FrontMatter, FrontMatterError> {
        super::parse(text, Track::new(0, 2))
    }

    fn message(text: &str) -> String {
        let error = parse(text).unwrap_err();
        format!("{}: {}", error.line, error.message)
    }

    #[test]
    fn a_whole_head() {
        let head = parse(
            "//! The clock\n//! never decreases.\n//!\n//! More.\n//@ covers = [\n//@   \"wasi:clocks/monotonic-clock#now\",\n//@ ]\n\
             //@ spec = \"https://example.com\"\n//@ args = [\"a\", { repeat = \"b{n}\", times = 2 }]\n//@ env = { \"K{n}\" = { repeat = \"v{n}\", times = 2 } }\n\
             //@ expect = { exit = 3, stdout = { hex = \"00Ff\" } }\n#![no_std]\n//@ not read\n",
        )
        .unwrap();
        assert_eq!(head.spec.claim, "The clock never decreases.");
        assert_eq!(head.cover_lines.values().collect::<Vec<_>>(), [&6]);
        let [Operation::Run(run), Operation::Wait(wait)] = &head.spec.operations[..] else { panic!() };
        assert_eq!(run.args, ["a", "b0", "b1"]);
        assert_eq!(run.env["K1"], "v1");
        assert_eq!(run.stdin, Some(Payload::default()));
        assert_eq!(wait.ends, [End::Exit(3)]);
        assert_eq!(wait.stdout, Some(Written::Whole(Payload(vec![0, 255]))));
        assert_eq!((head.spec.since.to_string().as_str(), head.since_line), ("0.2.0", 5));
        let later = parse(
            "//! Claim.\n//@ covers = [\"wasi:a/b#c\"]\n//@ since = \"0.2.3\"\n//@ spec = \"https://example.com\"\n",
        )
        .unwrap();
        assert_eq!((later.spec.since.to_string().as_str(), later.since_line), ("0.2.3", 3));
    }

    #[test]
    fn errors_name_the_line_and_what_was_expected() {
        let head = "//! Claim.\n//@ covers = [\"wasi:clocks/monotonic-clock#now\"]\n";
        assert!(message(head).starts_with("2: expected `spec`, a link to the sentence"));
        let link = |link: &str| message(&format!("{head}//@ spec = \"{link}\"\n"));
        assert!(link("wit/types.wit").contains("is no link"));
        let wasi = "https://github.com/WebAssembly/WASI";
        assert!(link(&format!("{wasi}/blob/main/proposals/io/wit/poll.wit#L8")).contains("into a branch or a commit"));
        assert!(link(&format!("{wasi}/blob/v0.2.12/proposals/io/wit/poll.wit")).contains("names no line"));
        assert!(parse(&format!("{head}//@ spec = \"{wasi}/issues/750\"\n")).is_ok());
        let model = "https://github.com/WebAssembly/component-model/blob";
        let commit = "6d281648bd89caf885a7adcc412962dbd2425ab7";
        assert!(link(&format!("{model}/main/design/mvp/WIT.md#L8")).contains("into a branch"));
        assert!(link(&format!("{model}/{commit}/design/mvp/WIT.md")).contains("names no line"));
        assert!(parse(&format!("{head}//@ spec = \"{model}/{commit}/design/mvp/WIT.md#L8\"\n")).is_ok());
        let head = &format!("{head}//@ spec = \"{wasi}/blob/v0.2.12/README.md?plain=1#L3-L4\"\n");
        assert_eq!(message("fn main() {}"), "1: expected the test's claim, a sentence after `//!`, on the first line");
        assert_eq!(message("//! Claim.\n"), "1: expected `//@` lines after the claim, at least `//@ covers = [\"…\"]`");
        assert!(
            message(&format!("{head}//@ nonsense = 1\n")).starts_with("4: unknown field `nonsense`, expected one of")
        );
        assert!(message(&format!("{head}//@ timeout = \"long\"\n")).starts_with("4: invalid type: string \"long\""));
        assert!(message("//! Claim.\n\n//@ covers = [\n//@ \"now\"]\n").starts_with("4: `now` is not a WIT item"));
        assert!(
            message(&format!("{head}//@ operations = [{{ type = \"jump\" }}]\n")).contains("unknown variant `jump`")
        );
        assert!(message(&format!("{head}//@ operations = [{{ type = \"wait\" }}]\n")).contains("no guest is running"));
        assert!(message(&format!("{head}//@ stdin = {{ hex = \"0\" }}\n")).contains("is not hexadecimal"));
        assert!(message(&format!("{head}//@ stdin = {{ repeat = \"xx\", times = 100000000 }}\n")).contains("64 MiB"));
        assert!(message(&format!("{head}//@ since = \"0.3.0\"\n")).contains("not a release of track 0.2"));
    }

    #[test]
    fn a_composition_lists_its_parts_and_may_cover_nothing() {
        let head = "//! Claim.\n//@ spec = \"https://example.com\"\n//@ compose = [\n";
        let read = parse(&format!("{head}//@   {{ repeat = \"link\", times = 2 }},\n//@   \"end-{{n}}\",\n//@ ]\n"));
        assert_eq!(read.unwrap_err().message.split(':').next(), Some("`end-{n}` is no name of a part"));
        let read = parse(&format!("{head}//@   {{ repeat = \"link\", times = 2 }},\n//@   \"end\", \"link\"\n//@ ]\n"));
        let read = read.unwrap();
        assert_eq!(read.spec.compose, ["link", "link", "end", "link"]);
        assert!(read.spec.covers.is_empty());
        assert_eq!(read.part_lines, [("end".to_owned(), 5), ("link".to_owned(), 4)].into());
        for name in ["", "..", "a/b", "A", "a.rs"] {
            assert!(message(&format!("{head}//@ \"{name}\"]\n")).starts_with("4: `"), "{name}");
        }
        let many = message(&format!("{head}//@ {{ repeat = \"link\", times = 1001 }}]\n"));
        assert_eq!(many, "4: `compose` has more than 1000 parts");
        let covers = "//! Claim.\n//@ spec = \"https://example.com\"\n";
        assert!(message(&format!("{covers}//@ compose = []\n")).contains("`covers` is empty"));
    }

    #[test]
    fn what_a_test_is_given_is_required_of_the_runtime() {
        let head = "//! Claim.\n//@ covers = [\"wasi:sql/readwrite#query\"]\n//@ spec = \"https://example.com\"\n";
        let requires = |line: &str| parse(&format!("{head}//@ {line}\n")).unwrap().spec.requires;
        assert_eq!(requires("sql = [\"main\"]"), [Capability::Sql].into());
        assert_eq!(
            requires("config = {}\n//@ keyvalue = { a = \"1\" }"),
            [Capability::Config, Capability::Keyvalue].into()
        );
        assert_eq!(requires("nn = []"), [Capability::NnOnnx].into());
        assert!(requires("args = []").is_empty());
    }

    #[test]
    fn mistakes_in_tls_servers_are_named() {
        let head = "//! Claim.\n//@ covers = [\"wasi:tls/types#x\"]\n//@ spec = \"https://example.com\"\n";
        let said =
            |keys: &str| message(&format!("{head}//@ services = [{{ name = \"main\", kind = \"tls\", {keys} }}]\n"));
        assert!(said("certificate = \"stolen\", mode = \"echo\"").contains("unknown variant `stolen`"));
        assert!(said("certificate = \"trusted\"").contains("expected `steps`, or `mode`"));
        assert!(said("handshake = \"stall\", mode = \"echo\"").contains("completes no handshake"));
        assert!(said("mode = \"echo\", versions = []").contains("`versions` is empty"));
        assert!(said("mode = \"echo\", record = 20000").contains("`record = 20000`"));
        assert!(said("mode = \"echo\", expect = { connections = 1 }").contains("say `handshakes`"));
        assert!(said("steps = [{ receive-head = true }]").contains("reads no HTTP"));
        let ended = "steps = [{ send-end = true }, { receive = \"x\" }, { send = \"y\" }]";
        assert!(said(ended).contains("step 1: nothing is sent after `send-end`"));
        assert!(said("steps = [{ send-end = true }, { send-end = true }]").contains("`send-end` comes once"));
        let plain = "{ name = \"main\", kind = \"tcp\", mode = \"echo\", record = 1 }";
        let said = message(&format!("{head}//@ services = [{plain}]\n"));
        assert!(said.contains("a server of kind `tcp` takes no `record`"), "{said}");
        let cut = "{ name = \"main\", kind = \"tcp\", steps = [{ end = \"truncate\" }] }";
        assert!(
            message(&format!("{head}//@ services = [{cut}]\n")).contains("`truncate` is an end of kind `tls` alone")
        );
    }

    #[test]
    fn the_examples_of_the_documentation_are_read() {
        let page = include_str!("../../../docs/suite-format.md");
        let blocks = |language: &str| -> Vec<&str> {
            let fence = format!("```{language}\n");
            page.split(&fence).skip(1).filter_map(|rest| rest.split("```").next()).collect()
        };
        let (rust, json) = (blocks("rust"), blocks("json"));
        assert_eq!((rust.len(), json.len()), (5, 2));
        for block in rust {
            parse(block).unwrap_or_else(|error| panic!("{error} in:\n{block}"));
        }
        for block in json {
            let parsed = crate::suite::official::test(Some(block), "example", Track::new(0, 3));
            parsed.unwrap_or_else(|error| panic!("{error} in:\n{block}"));
        }
        // Every key is described, and nothing that is no key.
        let unknown = parse("//! Claim.\n//@ unknown = 1\n").unwrap_err().message;
        for key in unknown.split('`').skip(3).step_by(2) {
            assert!(page.contains(&format!("| `{key}` |")), "`{key}` is not described");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(//[!@] ?[a-z={}\\[\\]\", 0-9]{0,30}\n){0,6}") {
            let _ = parse(&text);
        }

        #[test]
        fn no_document_makes_it_panic(key in "[a-z]{1,10}", value in "\\PC{0,30}") {
            let _ = parse(&format!("//! Claim.\n//@ covers = [\"wasi:a/b#c\"]\n//@ spec = \"https://example.com\"\n//@ {key} = {value}\n"));
        }
    }
}
