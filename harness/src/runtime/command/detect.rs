//! Finds a runtime's program, and asks for its version.

use super::process::{self, Line};
use crate::digest::Digest;
use crate::runtime::adapter::{Adapter, Found, template};
use semver::Version;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a runtime may take to say its version. Scripts on a busy machine take seconds.
const DEADLINE: Duration = Duration::from_secs(60);

/// A runtime that is there.
#[derive(Debug, Clone)]
pub struct Installed {
    /// Its version, as it says itself.
    pub version: Version,
    /// The package that it was installed from, where that has another version than what is in it.
    pub package: Option<String>,
    /// Its program.
    pub program: PathBuf,
    /// The digest of that file.
    pub digest: Digest,
    /// The folder that the tool installed it to, where it did.
    pub install: Option<PathBuf>,
}

/// A runtime cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum DetectError {
    /// Its program is nowhere.
    #[error("the runtime `{name}` is not here: {looked}{advice}")]
    Missing {
        /// The runtime.
        name: String,
        /// Where it was looked for.
        looked: String,
        /// What to type.
        advice: String,
    },
    /// The variable that is to name its program names none.
    #[error(
        "the variable `{variable}` is `{value}`, which is no program: it is to name that of the runtime `{name}`; mend it, or unset it"
    )]
    Variable {
        /// The runtime.
        name: String,
        /// The variable.
        variable: String,
        /// Its value.
        value: String,
    },
    /// It does not say its version.
    #[error("the runtime `{name}` does not say its version: {}, which printed {printed}", command)]
    Version {
        /// The runtime.
        name: String,
        /// What was typed.
        command: String,
        /// What it printed, or why it did not.
        printed: String,
    },
    /// Another version is there than the one that was asked for.
    #[error("`{name}@{wanted}` is not here: {}{advice}", found(there))]
    OtherVersion {
        /// The runtime.
        name: String,
        /// The version that was asked for.
        wanted: String,
        /// The versions that are there.
        there: Vec<Version>,
        /// What to type.
        advice: String,
    },
    /// A file cannot be read.
    #[error("failed to read `{}`: {cause}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
}

fn found(there: &[Version]) -> String {
    let there: Vec<String> = there.iter().map(|version| format!("`{version}`")).collect();
    if there.is_empty() { "no version is".to_owned() } else { format!("there is {}", there.join(", ")) }
}

/// The folder that versions of this runtime are installed to, each in a folder of its own.
pub(super) fn installs(runtimes: &Path, name: &str) -> PathBuf {
    runtimes.join(name)
}

/// The versions that the tool has installed, the newest last. They are named as their packages are, which need not be
/// semantic versions.
fn installed_versions(runtimes: &Path, name: &str) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(installs(runtimes, name)).into_iter().flatten().flatten();
    let mut versions: Vec<(String, PathBuf)> =
        entries.filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.path()))).collect();
    // What begins with a dot is being installed.
    versions.retain(|(name, _)| !name.starts_with('.'));
    versions.sort_by_key(|(name, _)| (Version::parse(name).ok(), name.clone()));
    versions
}

/// Finds a runtime: by its variable, where the tool installed it, or on `PATH`. `wanted` chooses among versions.
///
/// # Errors
/// When it is not there, or does not say its version.
pub fn detect(found: &Found, wanted: Option<&str>, runtimes: &Path) -> Result<Installed, DetectError> {
    let mut there = Vec::new();
    let mut candidates = candidates(&found.adapter, runtimes)?;
    // The package of a version comes before another that holds that version, too.
    if wanted.is_some() {
        candidates.sort_by_key(|candidate| candidate.install.is_some() && candidate.packaged() != wanted);
    }
    for candidate in candidates {
        let version = candidate.version(found)?;
        // A package may hold another version than its own: either is meant.
        let is_meant = |wanted| wanted == version.to_string() || Some(wanted) == candidate.packaged();
        if wanted.is_none_or(is_meant) {
            return candidate.installed(&found.adapter, version);
        }
        there.push(version);
    }
    let Some(wanted) = wanted else { return Err(missing(&found.adapter)) };
    let (name, advice) = (found.adapter.name.clone(), advice(&found.adapter, &format!("@{wanted}")));
    Err(DetectError::OtherVersion { name, wanted: wanted.to_owned(), there, advice })
}

/// The runtime that is used where no version is asked for, and after it the others that the tool has installed, each asked
/// once. Where there is none, the error says so.
pub fn detect_all(found: &Found, runtimes: &Path) -> Vec<Result<Installed, DetectError>> {
    let candidates = match candidates(&found.adapter, runtimes) {
        Ok(candidates) if candidates.is_empty() => return vec![Err(missing(&found.adapter))],
        Ok(candidates) => candidates,
        Err(error) => return vec![Err(error)],
    };
    let listed = candidates.iter().enumerate().filter(|(index, candidate)| *index == 0 || candidate.install.is_some());
    listed.map(|(_, candidate)| candidate.installed(&found.adapter, candidate.version(found)?)).collect()
}

fn advice(adapter: &Adapter, version: &str) -> String {
    match &adapter.install {
        Some(_) => format!("; install it with: ticktock runtimes install {}{version}", adapter.name),
        None => String::new(),
    }
}

fn missing(adapter: &Adapter) -> DetectError {
    let variable = adapter.program.variable.as_ref();
    let variable = variable.map(|name| format!("the variable `{name}` is not set, ")).unwrap_or_default();
    let name = &adapter.program.name;
    let found = match Path::new(name) {
        path if path.is_file() => "there, but may not be executed",
        path if path.components().count() > 1 => "not there",
        _ => "not on PATH",
    };
    let looked = match needs_install(adapter) {
        true => "it was not installed by this tool, which it needs".to_owned(),
        false => format!("{variable}it was not installed, and `{name}` is {found}"),
    };
    DetectError::Missing { name: adapter.name.clone(), looked, advice: advice(adapter, "") }
}

/// A program that may be the runtime, and the folder that the tool installed it to, where it did.
struct Candidate {
    program: PathBuf,
    install: Option<PathBuf>,
}

/// Where the program may be, in order.
fn candidates(adapter: &Adapter, runtimes: &Path) -> Result<Vec<Candidate>, DetectError> {
    let mut by_variable = None;
    if let Some(name) = &adapter.program.variable
        && let Some(value) = std::env::var_os(name).filter(|value| !value.is_empty())
    {
        let value = value.to_string_lossy().into_owned();
        // Whoever sets it means that program, and no other.
        by_variable = Some(process::find(&value).ok_or_else(|| DetectError::Variable {
            name: adapter.name.clone(),
            variable: name.clone(),
            value: value.clone(),
        })?);
    }
    let on_path = process::find(&adapter.program.name);
    let own = |install: &Path| {
        let program = install.join(adapter.install.as_ref()?.program.as_ref()?);
        program.is_file().then_some(program)
    };
    let installs = installed_versions(runtimes, &adapter.name).into_iter().rev().map(|(_, dir)| dir);
    // It is run in other folders than this one.
    let absolute = |path: PathBuf| std::path::absolute(&path).unwrap_or(path);
    let candidate =
        |program, install: Option<PathBuf>| Candidate { program: absolute(program), install: install.map(absolute) };
    if needs_install(adapter) {
        // What needs a folder of its own is of no use without one, whichever program it is.
        let program = |install: &Path| by_variable.clone().or_else(|| own(install)).or_else(|| on_path.clone());
        return Ok(installs.filter_map(|install| Some(candidate(program(&install)?, Some(install)))).collect());
    }
    let installed = installs.filter_map(|install| Some(candidate(own(&install)?, Some(install))));
    let alone = |program| candidate(program, None);
    Ok(by_variable.clone().map(alone).into_iter().chain(installed).chain(on_path.clone().map(alone)).collect())
}

/// Whether it can only be used where the tool has installed it.
fn needs_install(adapter: &Adapter) -> bool {
    let serve = adapter.serve.iter().map(|serve| &serve.args);
    let flags = adapter.flags.iter().map(|flags| &flags.args);
    let prepare =
        adapter.prepare.iter().flat_map(|prepare| [prepare.program.clone()].into_iter().chain(prepare.args.clone()));
    let prepare: Vec<String> = prepare.collect();
    let own = [&adapter.run.args, &adapter.version.args, &prepare];
    own.into_iter().chain(serve).chain(flags).any(|words| template::uses(words, "install"))
}

impl Candidate {
    /// The version of the package that it was installed from.
    fn packaged(&self) -> Option<&str> {
        self.install.as_ref()?.file_name()?.to_str()
    }

    /// The runtime, which says that it is of this version.
    fn installed(&self, adapter: &Adapter, version: Version) -> Result<Installed, DetectError> {
        let Self { program, install } = self;
        let bytes = fs::read(program).map_err(|cause| DetectError::Read { path: program.clone(), cause })?;
        let package = self.packaged().filter(|packaged| *packaged != version.to_string()).and_then(|packaged| {
            let install = adapter.install.as_ref()?;
            let requirement = install.pip.iter().chain(&install.npm).next()?;
            Some(template::fill(requirement, &template::Values::from([("version", packaged.to_owned())])))
        });
        let digest = Digest::of(&bytes);
        Ok(Installed { version, package, digest, program: program.clone(), install: install.clone() })
    }

    /// Asks a program for its version. One that cannot be a version is an error.
    fn version(&self, found: &Found) -> Result<Version, DetectError> {
        let (adapter, program) = (&found.adapter, &self.program);
        let values = template::Values::from([
            ("here", found.here.to_string_lossy().into_owned()),
            ("install", self.install.as_ref().map(|dir| dir.to_string_lossy().into_owned()).unwrap_or_default()),
        ]);
        let args: Vec<String> = adapter.version.args.iter().map(|word| template::fill(word, &values)).collect();
        let failed = |printed: String| DetectError::Version {
            name: adapter.name.clone(),
            command: format!("`{} {}` was run", program.display(), args.join(" ")),
            printed,
        };
        let line = Line {
            program: program.clone(),
            args: args.iter().map(OsString::from).collect(),
            environment: process::kept_environment(),
            folder: std::env::temp_dir(),
            terminals: BTreeSet::new(),
        };
        let finished = process::run(&line, DEADLINE).map_err(|error| failed(format!("nothing: {error}")))?;
        let printed = || {
            let text: String = finished.text.trim().chars().take(300).collect();
            if text.is_empty() { format!("nothing, and ended with {}", finished.status) } else { format!("`{text}`") }
        };
        let group = adapter.version.pattern.captures(&finished.text).and_then(|found| found.get(1));
        let text = group.ok_or_else(|| failed(printed()))?.as_str();
        let text = text.strip_prefix('v').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(text);
        Version::parse(text).map_err(|error| failed(format!("{}: `{text}` is no version: {error}", printed())))
    }
}
