//! Finds tests: those of the project's own suites, and those in a directory of the official `wasi-testsuite`.
//!
//! Discovery reads the heads of files and starts no program, so that it stays cheap where a test runner starts this
//! process once for every test.

use super::error::Mistake;
use super::official;
use super::spec::{Operation, Run, TestSpec};
use super::{SuiteError, front_matter, wast};
use crate::id::{ItemId, ProposalName, TestId, Track};
use crate::project::Project;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use walkdir::WalkDir;

/// A test that was found.
#[derive(Debug, Clone)]
pub struct Test {
    /// Its id.
    pub id: TestId,
    /// What it is.
    pub spec: TestSpec,
    /// Which kind of suite it comes from.
    pub origin: Origin,
    /// The file that a person edits: the guest's source, or the program itself in the official suite.
    pub source: PathBuf,
    /// The program: a component or a core module.
    pub program: PathBuf,
    /// The folder that its fixtures are in; beside it is `models`.
    pub fixtures: PathBuf,
    /// The line of the source on which each item of `covers` stands.
    pub cover_lines: BTreeMap<ItemId, usize>,
    /// The line of the source on which each part of `compose` stands first.
    pub part_lines: BTreeMap<String, usize>,
    /// The line of the source on which `since` stands, or would.
    pub since_line: usize,
}

impl Test {
    /// The folder of each model that the guest can load by name.
    pub fn models(&self, run: &Run) -> BTreeMap<String, String> {
        let folder = |name: &String| models(&self.fixtures).join(name).to_string_lossy().into_owned();
        run.provisions.nn.iter().flatten().map(|name| (name.clone(), folder(name))).collect()
    }
}

/// The folder of the models of a package with these fixtures. Models are inputs of guests, and fixtures are not.
fn models(fixtures: &Path) -> PathBuf {
    fixtures.with_file_name("models")
}

/// The kind of suite that a test comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The project's own suites, whose guests the tool builds.
    BuiltIn,
    /// A directory of the official suite, with programs that are there already.
    Official,
    /// A directory with scripts of the component model's tests.
    Script,
}

/// Finds the tests of the project's own suites, sorted by id.
///
/// # Errors
/// When a file or folder cannot be read, or the heads of files say something that they cannot say: then all of them are
/// named.
pub fn built_in(project: &Project) -> Result<Vec<Test>, SuiteError> {
    let mut tests = Vec::new();
    let mut mistakes = Vec::new();
    for package in packages(project)? {
        let sources = package.dir.join("src").join("bin");
        for source in folder(&sources)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs")) {
            let name = stem(&source);
            // Messages name files as one would type them from the project's folder.
            let shown = source.strip_prefix(project.root()).unwrap_or(&source).to_owned();
            let mut mistake = |line, message| mistakes.push(Mistake { file: shown.clone(), line, message });
            let id = match TestId::new(package.proposal.as_str(), package.track, &name) {
                Ok(id) => id,
                Err(error) => {
                    mistake(1, error.to_string());
                    continue;
                }
            };
            let text = fs::read_to_string(&source).map_err(SuiteError::read(&source))?;
            match front_matter::parse(&text, package.track) {
                Ok(head) => {
                    let fixtures = package.dir.join("fixtures");
                    let missing = missing_fixture(&head.spec, &fixtures, Some(&text));
                    if let Some((line, message)) = missing.or_else(|| missing_model(&head.spec, &fixtures, &text)) {
                        mistake(line, message);
                    }
                    for (part, line) in &head.part_lines {
                        if let Some(message) = missing_part(project, &sources, part) {
                            mistake(*line, message);
                        }
                    }
                    tests.push(Test {
                        program: guest_path(project, &id),
                        id,
                        spec: head.spec,
                        origin: Origin::BuiltIn,
                        source,
                        fixtures,
                        cover_lines: head.cover_lines,
                        part_lines: head.part_lines,
                        since_line: head.since_line,
                    });
                }
                Err(error) => mistake(error.line, error.message),
            }
        }
    }
    if !mistakes.is_empty() {
        return Err(SuiteError::Malformed(mistakes));
    }
    sorted(tests)
}

/// A package of guests: `suites/<proposal>/<track>/`.
#[derive(Debug, Clone)]
pub(super) struct Package {
    pub(super) proposal: ProposalName,
    pub(super) track: Track,
    pub(super) dir: PathBuf,
}

/// The packages of guests, sorted.
pub(super) fn packages(project: &Project) -> Result<Vec<Package>, SuiteError> {
    let mut packages = Vec::new();
    for proposal_dir in folder(&project.suites())?.into_iter().filter(|path| path.is_dir()) {
        let Ok(proposal) = file_name(&proposal_dir).parse::<ProposalName>() else { continue };
        for dir in folder(&proposal_dir)? {
            // What is not named as a track is no package of guests: `support/src`, `target`.
            if let Ok(track) = file_name(&dir).parse::<Track>()
                && dir.join("src").join("bin").is_dir()
            {
                packages.push(Package { proposal: proposal.clone(), track, dir });
            }
        }
    }
    Ok(packages)
}

/// Where the tool puts the built guest of a test.
pub(super) fn guest_path(project: &Project, id: &TestId) -> PathBuf {
    let dir = project.output().join("guests").join(id.suite()).join(id.track().to_string());
    dir.join(format!("{}.wasm", id.name()))
}

/// The source of a part in the folder of a package's programs, where cargo finds it like those of the tests.
pub(super) fn part_source(sources: &Path, part: &str) -> PathBuf {
    sources.join(part).join("main.rs")
}

/// What is wrong with a part that is not there.
fn missing_part(project: &Project, sources: &Path, part: &str) -> Option<String> {
    let source = part_source(sources, part);
    if source.is_file() {
        return None;
    }
    let parts = folder(sources).unwrap_or_default().into_iter().filter(|path| path.join("main.rs").is_file());
    let parts: Vec<String> = parts.map(|path| format!("`{}`", file_name(&path))).collect();
    let shown = source.strip_prefix(project.root()).unwrap_or(&source);
    Some(format!(
        "there is no part `{part}`: expected the file `{}`; the parts of this package are {}",
        shown.display(),
        if parts.is_empty() { "none".to_owned() } else { parts.join(", ") }
    ))
}

/// Finds the tests in a directory of the official suite, or in those below it, and the scripts (`.wast`) there, sorted by id.
///
/// # Errors
/// When a file or folder cannot be read, a JSON file says something that it cannot say, there are no tests, or two tests
/// have the same id.
pub fn official(dir: &Path) -> Result<Vec<Test>, SuiteError> {
    let mut tests = Vec::new();
    let mut mistakes = Vec::new();
    // The manifest of each directory that has tests.
    let mut manifests: BTreeMap<PathBuf, official::Manifest> = BTreeMap::new();
    // Links to folders are not followed: the official runner leaves loops of them behind in its fixtures.
    for entry in WalkDir::new(dir).sort_by_file_name() {
        let entry = entry.map_err(|error| SuiteError::Read {
            path: error.path().unwrap_or(dir).to_owned(),
            cause: error.into_io_error().unwrap_or_else(|| std::io::Error::other("a loop of symbolic links")),
        })?;
        let program = entry.path();
        let is = |end: &str| program.extension().is_some_and(|of| of == end) && program.is_file();
        if is("wast") {
            match script(program) {
                Ok(test) => tests.push(test),
                Err(ScriptProblem::Mistake(line, message)) => {
                    mistakes.push(Mistake { file: program.to_owned(), line, message });
                }
                Err(ScriptProblem::Read(error)) => return Err(error),
            }
            continue;
        }
        if !is("wasm") {
            continue;
        }
        let folder = program.parent().unwrap_or(dir);
        let manifest = match manifests.get(folder) {
            Some(manifest) => manifest.clone(),
            None => {
                let path = folder.join("manifest.json");
                let manifest = official::manifest(read_if_there(&path)?.as_deref(), &file_name(folder))
                    .map_err(|error| SuiteError::mistake(&path, error.line, error.message))?;
                manifests.insert(folder.to_owned(), manifest.clone());
                manifest
            }
        };
        let path = program.with_extension("json");
        let name = stem(program);
        let text = read_if_there(&path)?;
        let parsed = match official::test(text.as_deref(), &name, manifest.track) {
            Ok(spec) => match missing_fixture(&spec, folder, text.as_deref()) {
                Some(mistake) => Err(mistake),
                None => TestId::new(&manifest.suite, manifest.track, &name)
                    .map(|id| (id, spec))
                    .map_err(|error| (1, error.to_string())),
            },
            Err(error) => Err((error.line, error.message)),
        };
        match parsed {
            Ok((id, spec)) => tests.push(Test {
                id,
                spec,
                origin: Origin::Official,
                source: program.to_owned(),
                program: program.to_owned(),
                fixtures: folder.to_owned(),
                cover_lines: BTreeMap::new(),
                part_lines: BTreeMap::new(),
                since_line: 1,
            }),
            Err((line, message)) => mistakes.push(Mistake { file: path, line, message }),
        }
    }
    if !mistakes.is_empty() {
        return Err(SuiteError::Malformed(mistakes));
    }
    if tests.is_empty() {
        return Err(SuiteError::NoTests(dir.to_owned()));
    }
    sorted(tests)
}

enum ScriptProblem {
    Mistake(usize, String),
    Read(SuiteError),
}

/// The test that a script is. It belongs to the folder that it is in, whichever folder above was named. Only its head is
/// looked at: what is wrong further down is the outcome of that test alone.
fn script(path: &Path) -> Result<Test, ScriptProblem> {
    let mistake = |line, message| ScriptProblem::Mistake(line, message);
    let folder = path.parent().unwrap_or(Path::new(""));
    let name = stem(path);
    let absolute = std::path::absolute(folder).map_err(|error| ScriptProblem::Read(SuiteError::read(folder)(error)))?;
    let suite = official::suite_name(&file_name(&absolute));
    let id = TestId::new(&suite, Track::WAST, &name).map_err(|error| mistake(1, error.to_string()))?;
    let text = fs::read_to_string(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::InvalidData => mistake(1, "it is no text in UTF-8".to_owned()),
        _ => ScriptProblem::Read(SuiteError::read(path)(error)),
    })?;
    wast::header::proposals(&text).map_err(|error| mistake(error.line as usize, error.message))?;
    let claim = wast::header::claim(&text).unwrap_or_else(|| name.replace(['-', '_'], " "));
    Ok(Test {
        id,
        spec: TestSpec::script(claim),
        origin: Origin::Script,
        source: path.to_owned(),
        program: path.to_owned(),
        fixtures: folder.to_owned(),
        cover_lines: BTreeMap::new(),
        part_lines: BTreeMap::new(),
        since_line: 1,
    })
}

/// The fixture that a test asks for and that is not there, with the line of the test's file that names it.
fn missing_fixture(spec: &TestSpec, fixtures: &Path, text: Option<&str>) -> Option<(usize, String)> {
    let is_there = |name: &&String| is_below(name) && fixtures.join(name).is_dir();
    let mut named = runs(spec).flat_map(|run| &run.dirs).filter_map(|dir| dir.fixture.as_ref());
    let missing = named.find(|name| !is_there(name))?;
    let folder = fixtures.join(missing);
    let message = format!("there is no fixture `{missing}`: expected the folder `{}`", folder.display());
    Some((line_of(missing, text), message))
}

/// The model that a test asks for and that is not there, likewise.
fn missing_model(spec: &TestSpec, fixtures: &Path, text: &str) -> Option<(usize, String)> {
    let file = |name: &String| models(fixtures).join(name).join("model.onnx");
    let is_there = |name: &&String| is_below(name) && file(name).is_file();
    let missing = runs(spec).filter_map(|run| run.provisions.nn.as_ref()).flatten().find(|name| !is_there(name))?;
    let message = format!("there is no model `{missing}`: expected the file `{}`", file(missing).display());
    Some((line_of(missing, Some(text)), message))
}

fn runs(spec: &TestSpec) -> impl Iterator<Item = &Run> {
    spec.operations.iter().filter_map(|operation| match operation {
        Operation::Run(run) => Some(run),
        _ => None,
    })
}

/// Whether a name is of something below its suite's folder: a suite must not be able to hand out others.
fn is_below(name: &str) -> bool {
    Path::new(name).components().all(|part| matches!(part, Component::Normal(_)))
}

/// The line, from 1, on which a text has this name in quotes.
fn line_of(name: &str, text: Option<&str>) -> usize {
    let named = format!("\"{name}\"");
    text.and_then(|text| text.lines().position(|line| line.contains(&named))).map_or(1, |index| index + 1)
}

/// Sorts tests by id.
///
/// # Errors
/// When two have the same.
pub fn sorted(mut tests: Vec<Test>) -> Result<Vec<Test>, SuiteError> {
    tests.sort_by(|a, b| a.id.cmp(&b.id));
    match tests.array_windows().find(|[a, b]| a.id == b.id) {
        Some([a, b]) => {
            Err(SuiteError::Duplicate { id: a.id.clone(), first: a.source.clone(), second: b.source.clone() })
        }
        None => Ok(tests),
    }
}

fn read_if_there(path: &Path) -> Result<Option<String>, SuiteError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(SuiteError::read(path)(error)),
    }
}

/// The paths in a folder, sorted.
fn folder(dir: &Path) -> Result<Vec<PathBuf>, SuiteError> {
    let entries = fs::read_dir(dir).map_err(SuiteError::read(dir))?;
    let mut paths =
        entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>().map_err(SuiteError::read(dir))?;
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
