//! Fetches a runtime through pip or npm into a folder of its own.

use super::detect::{self, DetectError, Installed};
use super::process::{self, Line};
use crate::runtime::adapter::{Found, template};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long fetching may take.
const DEADLINE: Duration = Duration::from_secs(15 * 60);

/// A runtime could not be installed.
#[derive(Debug, thiserror::Error)]
pub enum InstallError {
    /// Its adapter does not say how.
    #[error("`{0}` is not installed by this tool: see its own documentation, and put it on PATH")]
    Unknown(String),
    /// The program that fetches it is not here.
    #[error("`{program}` is not on PATH, and fetches `{name}`; install {package} first")]
    NoFetcher {
        /// The runtime.
        name: String,
        /// The program.
        program: &'static str,
        /// What has it.
        package: &'static str,
    },
    /// It could not be fetched.
    #[error("failed to install `{name}@{version}`: `{command}` {problem}")]
    Failed {
        /// The runtime.
        name: String,
        /// The version.
        version: String,
        /// What was typed.
        command: String,
        /// What it said.
        problem: String,
    },
    /// A folder cannot be written.
    #[error("failed to write `{}`: {cause}", path.display())]
    Write {
        /// The folder.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// What was installed does not work.
    #[error("what was installed does not work, and was removed: {0}")]
    Broken(DetectError),
}

/// Installs a version below the folder of runtimes, unless it is there. Gives what is there then.
///
/// # Errors
/// When it cannot be fetched, or does not say that it is that version: then nothing is left behind.
pub fn install(found: &Found, wanted: Option<&str>, runtimes: &Path) -> Result<Installed, InstallError> {
    let adapter = &found.adapter;
    let install = adapter.install.as_ref().ok_or_else(|| InstallError::Unknown(adapter.name.clone()))?;
    let version = wanted.unwrap_or(&install.default);
    let folder = detect::installs(runtimes, &adapter.name).join(version);
    if let Ok(installed) = detect::detect(found, Some(version), runtimes)
        && installed.install.as_ref() == Some(&folder)
    {
        return Ok(installed);
    }
    let write = |path: &Path| {
        let path = path.to_owned();
        move |cause| InstallError::Write { path, cause }
    };
    let parent = detect::installs(runtimes, &adapter.name);
    fs::create_dir_all(&parent).map_err(write(&parent))?;
    // Beside, and renamed when it is whole.
    let beside = tempfile::Builder::new().prefix(".installing-").tempdir_in(&parent).map_err(write(&parent))?;
    fetch(found, version, beside.path())?;
    if let Some(program) = &install.program {
        make_executable(&beside.path().join(program)).map_err(write(&folder))?;
    }
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(write(&folder))?;
    }
    fs::rename(beside.keep(), &folder).map_err(write(&folder))?;
    detect::detect(found, Some(version), runtimes).map_err(|error| {
        // What does not work is of no use to anybody.
        let _ = fs::remove_dir_all(&folder);
        InstallError::Broken(error)
    })
}

fn fetch(found: &Found, version: &str, folder: &Path) -> Result<(), InstallError> {
    let adapter = &found.adapter;
    let Some(install) = &adapter.install else { return Ok(()) };
    let values = template::Values::from([("version", version.to_string())]);
    let filled = |words: &[String]| words.iter().map(|word| template::fill(word, &values)).collect::<Vec<_>>();
    let folder_text = folder.to_string_lossy().into_owned();
    let (program, package, mut args): (_, _, Vec<String>) = if install.npm.is_empty() {
        let mut args: Vec<String> =
            ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"].map(str::to_owned).into();
        if install.pre {
            args.push("--pre".to_owned());
        }
        args.extend(["--target".to_owned(), folder_text]);
        ("python3", "Python 3 with pip", args)
    } else {
        let args = ["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"].map(str::to_owned);
        let mut args = Vec::from(args);
        args.push(folder_text);
        ("npm", "Node.js with npm", args)
    };
    args.extend(filled(if install.npm.is_empty() { &install.pip } else { &install.npm }));
    let path = process::find(program).ok_or_else(|| InstallError::NoFetcher {
        name: adapter.name.clone(),
        program,
        package,
    })?;
    // Fetchers need the user's own settings: proxies, mirrors, certificates.
    let environment: BTreeMap<String, OsString> =
        std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value))).collect();
    let line = Line {
        program: path,
        args: args.iter().map(OsString::from).collect(),
        environment,
        folder: folder.to_owned(),
        terminals: BTreeSet::new(),
    };
    let failed = |problem: String| InstallError::Failed {
        name: adapter.name.clone(),
        version: version.to_owned(),
        command: format!("{program} {}", args.join(" ")),
        problem,
    };
    let finished = process::run(&line, DEADLINE).map_err(|error| failed(format!("failed: {error}")))?;
    match finished.status.success() {
        true => Ok(()),
        false => Err(failed(format!("ended with {}:\n{}", finished.status, finished.text.trim()))),
    }
}

#[cfg(unix)]
fn make_executable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    // pip drops the bit.
    let mut permissions = fs::metadata(path)?.permissions();
    permissions.set_mode(permissions.mode() | 0o755);
    fs::set_permissions(path, permissions)
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> std::io::Result<()> {
    Ok(())
}
