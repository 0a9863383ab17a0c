//! `ticktock export`: writes tests of the built-in suites as a directory of the official wasi-testsuite.

use super::build;
use super::run::plan::Targets;
use super::source::{Asked, Source};
use super::{Global, Status};
use crate::digest::Digest;
use crate::id::{Release, TestId};
use crate::report::console::{self, BOLD, DIM, styled};
use crate::suite::build::Guests;
use crate::suite::program::Program;
use crate::suite::target::Target;
use crate::suite::{Test, discover, export, fixture};
use crate::write;
use anyhow::{Context, bail};
use clap::Args;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Options of `ticktock export`.
#[derive(Debug, Args)]
#[command(
    after_help = "A folder for each suite and track, as `clocks/wasm32-wasip2`, with `manifest.json` and for each test its component, a JSON file and the folder that it is given. `export.json` says what was left out and why, `SHA256SUMS` has the digest of every file: `sha256sum --check SHA256SUMS`. The same tests give the same bytes."
)]
pub(crate) struct Options {
    /// The directory to write: a new one, an empty one, or one that was written by this command before
    #[arg(value_name = "DIR")]
    dir: PathBuf,

    /// Test ids, folders of them such as `clocks/0.3`, or globs [default: all]
    #[arg(value_name = "TEST")]
    patterns: Vec<String>,

    /// Make the components for this release, such as `0.2.3`; tests of what it does not have are left out
    #[arg(long, value_name = "VERSION")]
    release: Option<Release>,

    /// Take the tests of unstable items behind this feature gate as well; may be repeated
    #[arg(long = "feature", value_name = "GATE")]
    features: Vec<String>,
}

/// The file that says what was written, and by which a directory is known again.
const RECORD: &str = "export.json";

/// The file with the digests.
const SUMS: &str = "SHA256SUMS";

/// What was written. The form of `export.json`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Record {
    /// The version of the tool that wrote it.
    ticktock: String,
    /// The release that components were made for.
    #[serde(skip_serializing_if = "Option::is_none")]
    release: Option<Release>,
    /// The tests that were written.
    tests: BTreeSet<TestId>,
    /// The tests that were left out, and why.
    left_out: BTreeMap<TestId, String>,
    /// What the official form says less than a test does.
    says_less: BTreeMap<TestId, Vec<String>>,
}

/// A test that is to be written.
struct File {
    test: Test,
    target: &'static str,
    program: Program,
    exported: export::Exported,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = global.project()?;
    let dir = place(&options.dir)?;
    let asked: Vec<Asked> = options.release.iter().cloned().map(Asked::One).collect();
    let source = Source::built_in(&options.patterns, &asked);
    let tests = source.select_for_any_release(discover::built_in(&project)?)?;
    let targets = Targets::find(&asked, &tests, Some(&project))?;
    let gates: BTreeSet<&str> = tests.iter().filter_map(|test| test.spec.feature.as_deref()).collect();
    if let Some(unknown) = options.features.iter().find(|feature| !gates.contains(feature.as_str())) {
        bail!("no selected test is behind the feature gate `{unknown}`");
    }
    let guests = build::guests(&project, &tests, false)?;
    let mut record = Record {
        ticktock: env!("CARGO_PKG_VERSION").to_owned(),
        release: options.release.clone(),
        tests: BTreeSet::new(),
        left_out: BTreeMap::new(),
        says_less: BTreeMap::new(),
    };
    let mut files = Vec::new();
    for planned in targets.plan(tests).0 {
        let test = (*planned.test).clone();
        match file(&test, planned.target.as_deref(), &guests, &options.features)? {
            Ok((target, program, exported)) => {
                record.tests.insert(test.id.clone());
                if !exported.less.is_empty() {
                    record.says_less.insert(test.id.clone(), exported.less.clone());
                }
                files.push(File { test, target, program, exported });
            }
            Err(reason) => drop(record.left_out.insert(test.id, reason)),
        }
    }
    if files.is_empty() {
        let reasons: BTreeSet<String> = record.left_out.into_values().collect();
        bail!("no test is left to be written: {}", reasons.into_iter().collect::<Vec<_>>().join("; "));
    }
    write::folder(&dir, |dir| fill(dir, &files, &record))
        .with_context(|| format!("failed to write `{}`, and nothing in it was changed", options.dir.display()))?;
    show(options, &record)?;
    Ok(Status::Expected)
}

/// What is written of a test, or why it is left out.
type Outcome = Result<(&'static str, Program, export::Exported), String>;

fn file(test: &Test, target: Option<&Target>, guests: &Guests, features: &[String]) -> anyhow::Result<Outcome> {
    let Some(folder) = export::target(test.id.track()) else {
        return Ok(Err(format!("the official suite has no name for track {}", test.id.track())));
    };
    let gate = test.spec.feature.as_ref();
    let is_open = |gate: &str| features.iter().any(|feature| feature == gate);
    if let Some(gate) = gate.filter(|gate| !is_open(gate)) {
        return Ok(Err(format!(
            "it is behind the feature gate `{gate}`, and the form has no gates; take it with `--feature {gate}`"
        )));
    }
    let read = || fs::read(&test.program).with_context(|| format!("failed to read `{}`", test.program.display()));
    let mut program = Program::new(&test.program, read()?);
    let interfaces = guests.guests.get(&test.id).map(|guest| &guest.interfaces);
    let Some(interfaces) = interfaces else { bail!("`{}` was not built", test.id) };
    if let Some(target) = target {
        if let Some(lack) = target.lack(interfaces, &is_open) {
            return Ok(Err(target.reason(&lack)));
        }
        program = match program.made_for(target) {
            Ok(program) => program,
            Err(error) => return Ok(Err(format!("it cannot be made for {}: {error}", target.release()))),
        };
    }
    let exported = export::test(&test.spec, interfaces, &root(&test.id));
    Ok(exported.map(|exported| (folder, program, exported)))
}

/// What the folder of a test is called beside it.
fn root(id: &TestId) -> String {
    format!("{}.dir", id.name())
}

/// The directory to be written, where links to it lead.
///
/// Refuses one with something in it that this command has not put there, and one that cannot be replaced.
fn place(asked: &Path) -> anyhow::Result<PathBuf> {
    let shown = asked.display();
    let dir = match asked.canonicalize() {
        Ok(dir) => dir,
        Err(_) if asked.is_symlink() => {
            bail!("`{shown}` is a link that leads nowhere: expected the path of a directory")
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(asked.to_owned()),
        Err(error) => return Err(error).with_context(|| format!("failed to read `{shown}`")),
    };
    if dir.is_file() {
        bail!("`{shown}` is a file: expected the path of a directory");
    }
    // A shell would be left in a folder that is there no more.
    if std::env::current_dir().and_then(|current| current.canonicalize()).is_ok_and(|current| current.starts_with(&dir))
    {
        bail!(
            "`{shown}` is the current folder or one above it, and would be replaced as a whole: name another directory"
        );
    }
    check(asked, &dir)?;
    Ok(dir)
}

fn check(asked: &Path, dir: &Path) -> anyhow::Result<()> {
    let shown = asked.display();
    let failed = || format!("failed to read `{shown}`");
    if fs::read_dir(dir).with_context(failed)?.next().is_none() {
        return Ok(());
    }
    let record = fs::read(dir.join(RECORD)).ok().and_then(|bytes| serde_json::from_slice::<Record>(&bytes).ok());
    let sums = fs::read_to_string(dir.join(SUMS)).ok();
    let (Some(_), Some(sums)) = (record, sums) else {
        bail!("`{shown}` is not empty, and was not written by `ticktock export`: name a new directory");
    };
    let known: BTreeSet<&str> = sums.lines().filter_map(|line| line.get(66..)).collect();
    // What tests have left behind in the folders that they were given is nobody's.
    let is_given =
        |folder: &str| folder.strip_suffix(".dir").is_some_and(|test| known.contains(format!("{test}.wasm").as_str()));
    let mut entries = WalkDir::new(dir).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = entry.with_context(failed)?;
        let path = slashed(entry.path().strip_prefix(dir).unwrap_or(entry.path()));
        if entry.file_type().is_dir() {
            if is_given(&path) {
                entries.skip_current_dir();
            }
        } else if path != SUMS && !known.contains(path.as_str()) {
            bail!(
                "`{}` was not written by `ticktock export`: take it away, or name a new directory",
                asked.join(&path).display()
            );
        }
    }
    Ok(())
}

/// Writes all files into an empty folder.
fn fill(dir: &Path, files: &[File], record: &Record) -> anyhow::Result<()> {
    for File { test, target, program, exported } in files {
        let folder = dir.join(test.id.suite()).join(target);
        let manifest = folder.join("manifest.json");
        if !manifest.exists() {
            write::json(&manifest, &export::manifest(test.id.suite(), target))?;
        }
        write::file(&folder.join(format!("{}.wasm", test.id.name())), &program.bytes()?)?;
        write::json(&folder.join(format!("{}.json", test.id.name())), &exported.json)?;
        if let Some(given) = &exported.folder {
            // A folder of its own: the official runner does not copy it, and tests write into theirs.
            let root = folder.join(root(&test.id));
            fs::create_dir(&root)?;
            fixture::fill(given, &test.fixtures, &root, |_| false)?;
        }
    }
    write::json(&dir.join(RECORD), record)?;
    let mut sums = Vec::new();
    for entry in WalkDir::new(dir) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let path = slashed(entry.path().strip_prefix(dir)?);
            sums.push((path, Digest::of(&fs::read(entry.path())?)));
        }
    }
    sums.sort();
    let lines: String = sums.iter().map(|(path, digest)| format!("{}  {path}\n", digest.hex())).collect();
    write::file(&dir.join(SUMS), lines.as_bytes())?;
    Ok(())
}

/// A path as it is written on every system.
fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn show(options: &Options, record: &Record) -> std::io::Result<()> {
    let mut out = anstream::stdout().lock();
    let suites: BTreeSet<(&str, _)> = record.tests.iter().map(|id| (id.suite(), id.track())).collect();
    let release = record.release.as_ref().map(|release| format!(" for {release}")).unwrap_or_default();
    writeln!(
        out,
        "{} of {} suites{release} in {}",
        styled(BOLD, console::tests(record.tests.len())),
        suites.len(),
        options.dir.display()
    )?;
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for reason in record.left_out.values() {
        *reasons.entry(reason).or_default() += 1;
    }
    for (reason, count) in reasons {
        writeln!(out, "{} {reason}", styled(BOLD, format!("{count} left out:")))?;
    }
    let mut less: BTreeMap<&str, usize> = BTreeMap::new();
    for sentence in record.says_less.values().flatten() {
        *less.entry(sentence).or_default() += 1;
    }
    for (sentence, count) in less {
        writeln!(out, "{} {sentence}", styled(BOLD, format!("{count} say less:")))?;
    }
    writeln!(out, "{}", styled(DIM, format!("which they are: {}", options.dir.join(RECORD).display())))
}
