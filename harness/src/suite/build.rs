//! Builds the guests of the project's suites: a package at a time, and only what changed.
//!
//! Each package's guests are compiled by `cargo` for `wasm32-wasip2` and copied to `target/ticktock/guests/`. Beside them
//! an index records what they were made from, their digests and their imports, so that a second run with nothing changed
//! compiles and reads nothing. What a test claims to cover is held against what its component imports, and what it says of
//! releases (`since`) against what each release has of that.

mod collect;

use super::discover::{Package, guest_path, packages};
use super::error::Mistake;
use super::spec::TestSpec;
use super::target::{Releases, Since};
use super::{SuiteError, Test};
use crate::digest::{Digest, Hasher};
use crate::id::{Release, TestId};
use crate::project::Project;
use crate::proposal::History;
use crate::suite::component::Interfaces;
use crate::surface::Lack;
use crate::write;
use collect::{collect, real, shown};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use walkdir::WalkDir;

/// The Rust target that guests are compiled for.
pub const TARGET: &str = "wasm32-wasip2";

/// The form of the index; raised when it changes, or when guests have to be built anew for another reason.
const INDEX_VERSION: u32 = 2;

/// What the building is doing, for whoever shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress<'a> {
    /// The target for guests is not installed and is being added.
    AddingTarget {
        /// The command that adds it.
        command: &'a str,
    },
    /// A package is being compiled.
    Compiling {
        /// The package, as a path below `suites/`.
        package: &'a str,
        /// How many guests it has.
        guests: usize,
    },
}

/// The guests that were built.
#[derive(Debug, Clone, Default)]
pub struct Guests {
    /// What is known of each, by test.
    pub guests: BTreeMap<TestId, Guest>,
    /// How many were compiled just now; the others were up to date.
    pub compiled: usize,
}

/// What is known of a guest that was built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guest {
    /// The digest of the component.
    pub digest: Digest,
    /// The size of the component, in bytes.
    pub size: u64,
    /// What it imports and exports.
    pub interfaces: Interfaces,
}

impl Guest {
    /// The releases of a package, such as `wasi:tls`, that it imports or exports something of.
    pub fn releases_of(&self, package: &str) -> BTreeSet<Release> {
        let names = self.interfaces.imports.keys().chain(self.interfaces.exports.keys());
        let of_package = names.filter_map(|name| name.strip_prefix(package)?.strip_prefix('/'));
        of_package.filter_map(|name| name.split_once('@')?.1.parse().ok()).collect()
    }
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Index {
    version: u32,
    /// By the package's path below `suites/`.
    packages: BTreeMap<String, BuiltPackage>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BuiltPackage {
    /// The digest of everything that the guests are made from.
    inputs: Option<Digest>,
    guests: BTreeMap<TestId, Guest>,
}

/// Builds the guests of these tests, which are built-in ones.
///
/// Another process that builds at the same time is waited for.
///
/// # Errors
/// When the target cannot be added, guests do not compile, or a test claims to cover what its component does not import
/// or export: then all such claims are named.
pub fn build(project: &Project, tests: &[Test], progress: &mut dyn FnMut(Progress<'_>)) -> Result<Guests, SuiteError> {
    let output = project.output().join("guests");
    fs::create_dir_all(&output).map_err(SuiteError::write(&output))?;
    let _lock = lock(&output.join("lock"))?;
    let index_path = output.join("index.json");
    let mut index = read_index(&index_path);
    let rustc = Rustc::find(project)?;
    let shared = shared_inputs(project, &rustc)?;
    let mut built = Guests::default();
    let mut mistakes = Vec::new();
    let mut changed = false;
    let mut releases = None;
    for package in packages(project)? {
        let path = format!("{}/{}", package.proposal, package.track);
        let of_package =
            |test: &&Test| test.id.suite() == package.proposal.as_str() && test.id.track() == package.track;
        let tests: Vec<&Test> = tests.iter().filter(of_package).collect();
        if tests.is_empty() {
            continue;
        }
        let inputs = package_inputs(&package, &shared)?;
        let up_to_date =
            index.packages.get(&path).filter(|known| known.inputs == Some(inputs) && known.is_whole(project, &tests));
        if let Some(known) = up_to_date {
            built.guests.extend(known.guests.clone());
            continue;
        }
        Rustc::ensure_target(project, progress)?;
        progress(Progress::Compiling { package: &path, guests: tests.len() });
        let programs = compile(project, &package, &path)?;
        let guests = collect(project, &tests, &programs, &path, &mut mistakes)?;
        let releases = match &releases {
            Some(releases) => releases,
            None => releases.insert(recorded(project)?),
        };
        mistakes.extend(tests.iter().filter_map(|test| {
            let since =
                releases.since(test.id.track(), &guests.get(&test.id)?.interfaces, test.spec.feature.as_deref())?;
            Some(Mistake {
                file: shown(project, test),
                line: test.since_line,
                message: false_since(&test.spec, &since)?,
            })
        }));
        built.compiled += guests.len();
        built.guests.extend(guests.clone());
        // A package with a mistake in it is looked at again the next time.
        let inputs = mistakes.is_empty().then_some(inputs);
        index.packages.insert(path, BuiltPackage { inputs, guests });
        changed = true;
    }
    if changed {
        index.version = INDEX_VERSION;
        write::json(&index_path, &index).map_err(SuiteError::write(&index_path))?;
    }
    if mistakes.is_empty() { Ok(built) } else { Err(SuiteError::Malformed(mistakes)) }
}

/// What is known of the guests that were built last, by test. Nothing is built.
pub fn known(project: &Project) -> BTreeMap<TestId, Guest> {
    let index = read_index(&project.output().join("guests").join("index.json"));
    index.packages.into_values().flat_map(|package| package.guests).collect()
}

impl BuiltPackage {
    /// Whether every test's guest is known and its file is there, with the size that it had.
    fn is_whole(&self, project: &Project, tests: &[&Test]) -> bool {
        tests.iter().all(|test| {
            let size = fs::metadata(guest_path(project, &test.id)).map(|file| file.len());
            self.guests.get(&test.id).is_some_and(|guest| size.is_ok_and(|size| size == guest.size))
        })
    }
}

/// Waits until no other process builds guests.
fn lock(path: &Path) -> Result<File, SuiteError> {
    let file = File::create(path).map_err(SuiteError::write(path))?;
    file.lock().map_err(SuiteError::write(path))?;
    Ok(file)
}

/// The index of the last building. One that is damaged, or that another version of the tool wrote, is as good as none.
fn read_index(path: &Path) -> Index {
    fs::read(path)
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Index>(&bytes).ok())
        .filter(|index| index.version == INDEX_VERSION)
        .unwrap_or_default()
}

/// The compiler that guests are built with.
struct Rustc {
    /// What `rustc -vV` says.
    version: String,
}

impl Rustc {
    fn find(project: &Project) -> Result<Self, SuiteError> {
        let version = Self::ask(project, &["-vV"])?;
        Ok(Self { version })
    }

    fn ask(project: &Project, arguments: &[&str]) -> Result<String, SuiteError> {
        let output = Command::new("rustc")
            .args(arguments)
            .current_dir(project.suites())
            .output()
            .map_err(|cause| SuiteError::Start { program: "rustc".to_owned(), cause })?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// Adds the target for guests, where it is missing.
    fn ensure_target(project: &Project, progress: &mut dyn FnMut(Progress<'_>)) -> Result<(), SuiteError> {
        let sysroot = Self::ask(project, &["--print", "sysroot"])?;
        if Path::new(&sysroot).join("lib").join("rustlib").join(TARGET).join("lib").is_dir() {
            return Ok(());
        }
        let arguments = ["target", "add", TARGET];
        progress(Progress::AddingTarget { command: &format!("rustup {}", arguments.join(" ")) });
        let failed = |cause: String| SuiteError::Target { target: TARGET, cause };
        let output = Command::new("rustup")
            .args(arguments)
            .current_dir(project.suites())
            .stdin(Stdio::null())
            .output()
            .map_err(|error| failed(format!("`rustup` cannot be started: {error}")))?;
        if output.status.success() {
            Ok(())
        } else {
            Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_owned()))
        }
    }
}

/// The digest of what every guest is made from: the compiler, the workspace's settings and the support crate.
fn shared_inputs(project: &Project, rustc: &Rustc) -> Result<Digest, SuiteError> {
    let suites = project.suites();
    let mut hasher = Hasher::new();
    hasher.part(INDEX_VERSION.to_string().as_bytes());
    hasher.part(rustc.version.as_bytes());
    for file in ["Cargo.toml", "Cargo.lock", ".cargo/config.toml"] {
        match fs::read(suites.join(file)) {
            Ok(bytes) => hasher.part(&bytes),
            // Cargo writes the lock file where there is none.
            Err(_) => hasher.part(b""),
        }
    }
    for dependency in path_dependencies(&suites)? {
        hash_folder(&mut hasher, &dependency)?;
    }
    Ok(hasher.finish())
}

/// The folders of the crates on this machine that the workspace's packages may depend on, such as the support crate.
fn path_dependencies(suites: &Path) -> Result<Vec<PathBuf>, SuiteError> {
    let manifest = suites.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).map_err(SuiteError::read(&manifest))?;
    // What cargo cannot read either is cargo's to explain.
    let table: toml::Table = text.parse().unwrap_or_default();
    let dependencies = table.get("workspace").and_then(|workspace| workspace.get("dependencies")?.as_table());
    let paths = dependencies.into_iter().flatten().filter_map(|(_, dependency)| dependency.get("path")?.as_str());
    Ok(paths.map(|path| suites.join(path)).collect())
}

/// The digest of what a package's guests are made from.
fn package_inputs(package: &Package, shared: &Digest) -> Result<Digest, SuiteError> {
    let mut hasher = Hasher::new();
    hasher.part(shared.to_string().as_bytes());
    hash_folder(&mut hasher, &package.dir)?;
    Ok(hasher.finish())
}

/// Hashes the name and content of every file in a folder, but for fixtures, which are no part of a guest.
fn hash_folder(hasher: &mut Hasher, dir: &Path) -> Result<(), SuiteError> {
    let entries = WalkDir::new(dir).sort_by_file_name().into_iter();
    let not_inputs = |name: &str| matches!(name, "fixtures" | "target");
    for entry in
        entries.filter_entry(|entry| !(entry.depth() == 1 && entry.file_name().to_str().is_some_and(not_inputs)))
    {
        let entry = entry.map_err(|error| SuiteError::read(dir)(error.into()))?;
        if entry.file_type().is_file() {
            let relative = entry.path().strip_prefix(dir).unwrap_or(entry.path());
            hasher.part(relative.to_string_lossy().as_bytes());
            hasher.part(&fs::read(entry.path()).map_err(SuiteError::read(entry.path()))?);
        }
    }
    Ok(())
}

/// Compiles a package's guests, and gives the program that was made from each source file.
fn compile(project: &Project, package: &Package, path: &str) -> Result<BTreeMap<PathBuf, PathBuf>, SuiteError> {
    // The same component is to come out wherever it is built, so the path of cargo's folder must not be in it.
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(etcetera::home_dir().ok()?.join(".cargo")))
        .unwrap_or_default();
    let remap = format!("--remap-path-prefix={}=cargo", cargo_home.display());
    let flags = toml::Value::from(vec![remap]);
    let output = Command::new("cargo")
        .args(["build", "--release", "--bins", "--message-format=json-render-diagnostics", "--target", TARGET])
        .arg("--config")
        .arg(format!("target.{TARGET}.rustflags={flags}"))
        .arg("--manifest-path")
        .arg(package.dir.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(project.output().join("guests-build"))
        .current_dir(project.suites())
        // Flags meant for the harness are not meant for guests, which need those of `.cargo/config.toml`.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("CARGO_BUILD_RUSTFLAGS")
        .env_remove("CARGO_BUILD_TARGET")
        .stdin(Stdio::null())
        .output()
        .map_err(|cause| SuiteError::Start { program: "cargo".to_owned(), cause })?;
    if !output.status.success() {
        let output = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(SuiteError::Compile { package: path.to_owned(), output });
    }
    #[derive(Deserialize)]
    struct Message {
        reason: String,
        target: Option<Target>,
        executable: Option<PathBuf>,
    }
    #[derive(Deserialize)]
    struct Target {
        src_path: PathBuf,
    }
    let messages =
        output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice::<Message>(line).ok());
    Ok(messages
        .filter(|message| message.reason == "compiler-artifact")
        .filter_map(|message| Some((real(&message.target?.src_path), message.executable?)))
        .collect())
}

/// The releases that the project records. Without any, there is nothing to hold `since` against.
fn recorded(project: &Project) -> Result<Arc<Releases>, SuiteError> {
    let folder = project.proposals();
    if !folder.join("releases.toml").is_file() {
        return Ok(Arc::default());
    }
    let history = History::load(&folder).map_err(|error| SuiteError::Proposals(Box::new(error)))?;
    Ok(Arc::new(Releases::of(&history)))
}

/// What is wrong with what a test says of releases, if something is.
fn false_since(spec: &TestSpec, since: &Since) -> Option<String> {
    let said = &spec.since;
    match since {
        Since::Release(release, _) if release == said => None,
        Since::Release(release, _) => {
            Some(format!("the test is said to be there since {said}, but {since}: write `since = \"{release}\"`"))
        }
        Since::Never(Lack::Gated { feature, .. }) => Some(format!("{since}: write `feature = \"{feature}\"`")),
        Since::Never(_) => Some(format!("{since}: check the version of its bindings")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Track;
    use crate::suite::component::Kind;
    use crate::suite::front_matter;

    #[test]
    fn a_package_is_made_of_its_parts_too() {
        let dir = tempfile::tempdir().unwrap();
        let package = Package { proposal: "a".parse().unwrap(), track: Track::new(0, 3), dir: dir.path().to_owned() };
        let inputs = |source: &str, text: &str| {
            write::file(&dir.path().join("src").join("bin").join(source), text.as_bytes()).unwrap();
            package_inputs(&package, &Digest::of(b"shared")).unwrap()
        };
        let first = inputs("test.rs", "");
        let with_part = inputs("part/main.rs", "one");
        assert_ne!(first, with_part);
        assert_ne!(with_part, inputs("part/main.rs", "two"));
        assert_eq!(with_part, inputs("part/main.rs", "one"));
    }

    #[test]
    fn since_is_what_the_releases_say() {
        let project = Project::find(Some(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))), Path::new("/"));
        let releases = recorded(&project.unwrap()).unwrap();
        let mistake = |keys: &str, function: &str| {
            let head = format!("//! Claim.\n//@ covers = [\"wasi:a/b#c\"]\n//@ spec = \"https://example.com\"\n{keys}");
            let spec = front_matter::parse(&head, Track::new(0, 2)).unwrap().spec;
            let (interface, function) = function.split_once('#').unwrap();
            let imports = [(format!("{interface}@0.2.12"), [function.to_owned()].into())].into();
            let program = Interfaces { kind: Kind::Component, imports, exports: BTreeMap::new() };
            false_since(&spec, &releases.since(Track::new(0, 2), &program, spec.feature.as_deref()).unwrap())
        };
        assert_eq!(mistake("", "wasi:clocks/wall-clock#now"), None);
        assert_eq!(
            mistake("//@ since = \"0.2.3\"", "wasi:clocks/wall-clock#now").unwrap(),
            "the test is said to be there since 0.2.3, but everything that the guest calls is there since 0.2.0: write `since = \"0.2.0\"`"
        );
        let code = "wasi:cli/exit#exit-with-code";
        assert_eq!(mistake("//@ since = \"0.2.12\"", code), None);
        assert_eq!(
            mistake("", code).unwrap(),
            "the test is said to be there since 0.2.0, but `wasi:cli/exit#exit-with-code`, which the guest calls, is there since 0.2.12: write `since = \"0.2.12\"`"
        );
        let zone = "wasi:clocks/timezone#display";
        assert!(mistake("", zone).unwrap().ends_with("write `feature = \"clocks-timezone\"`"));
        assert_eq!(mistake("//@ since = \"0.2.1\"\n//@ feature = \"clocks-timezone\"", zone), None);
        assert!(mistake("", "wasi:cli/gone#x").unwrap().starts_with("no release has `wasi:cli/gone`"));
    }
}
