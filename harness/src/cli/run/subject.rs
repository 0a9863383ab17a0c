//! The runtimes that were asked for.

use crate::cli::caches::{self, RuntimesDir};
use crate::expectation::Expectations;
use crate::project::Project;
use crate::report::text::file_name;
use crate::runtime::Runtime;
use crate::runtime::adapter::shipped::{self, Found, Library};
use crate::runtime::command::{self, detect};
use std::path::{Path, PathBuf};

/// What `--runtime` was given: a name, a name with a version, or the path of an adapter.
#[derive(Debug, Clone)]
pub(crate) enum Wanted {
    /// Wasmtime in this process.
    Embedded,
    /// One of the adapters, perhaps of some version.
    Named(String, Option<String>),
    /// A user's own adapter.
    Own(PathBuf),
}

impl std::str::FromStr for Wanted {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "embedded" {
            return Ok(Self::Embedded);
        }
        if text.contains(['/', '\\']) && !text.ends_with(".toml") {
            return Err(format!(
                "`{text}` is no adapter: expected a name, or the path of a TOML file that describes the runtime"
            ));
        }
        if Path::new(text).extension().is_some_and(|end| end == "toml") {
            return Ok(Self::Own(PathBuf::from(text)));
        }
        match text.split_once('@') {
            None => Ok(Self::Named(text.to_owned(), None)),
            // It becomes the name of a folder.
            Some((name, version)) if is_version(version) => Ok(Self::Named(name.to_owned(), Some(version.to_owned()))),
            Some((name, version)) => Err(format!("`{version}` is no version: expected one such as `{name}@48.0.2`")),
        }
    }
}

impl Wanted {
    /// The adapter, and the version that is wanted of it. `None` for Wasmtime in this process, which has none.
    pub(crate) fn adapter(&self, project: Option<&Project>) -> anyhow::Result<Option<(Found, Option<&str>)>> {
        Ok(match self {
            Self::Embedded => None,
            Self::Named(name, version) => Some((library(project)?.get(name)?, version.as_deref())),
            Self::Own(path) => Some((shipped::read(path)?, None)),
        })
    }
}

fn is_version(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-+._".contains(&b))
}

/// What is needed to make a runtime.
pub(crate) struct Setting<'a> {
    /// The project, where there is one.
    pub(crate) project: Option<&'a Project>,
    /// Where runtimes are installed.
    pub(crate) runtimes: &'a RuntimesDir,
    /// Where compiled programs are kept. `None`: nowhere.
    pub(crate) cache: Option<&'a Path>,
    /// How the embedded Wasmtime compiles.
    #[cfg(feature = "embedded")]
    pub(crate) compiler: crate::runtime::embedded::Compiler,
}

/// A runtime, and the text of what is expected of it with its file.
pub(crate) struct Subject {
    pub(crate) runtime: Box<dyn Runtime>,
    pub(crate) expectations: Option<(PathBuf, String)>,
    /// The options that choose it, as one would type them again.
    pub(crate) typed: String,
}

impl Subject {
    /// What its report is called by: its name and version.
    pub(crate) fn label(&self) -> String {
        let identity = self.runtime.identity();
        let name = if self.typed.is_empty() { "embedded" } else { &identity.name };
        // Both are a part of a file's name, and are what the runtime says of itself.
        file_name(&format!("{name}-{}", identity.version))
    }
}

impl Setting<'_> {
    /// Finds a runtime that was asked for.
    pub(crate) fn subject(&self, wanted: &Wanted) -> anyhow::Result<Subject> {
        let Some((found, version)) = wanted.adapter(self.project)? else { return self.embedded() };
        let installed = detect::detect(&found, version, &self.runtimes.get(self.project))?;
        let expectations = found.expectations.clone();
        let runtime = Box::new(command::Command::new(found, installed, self.cache)?);
        let typed = match wanted {
            Wanted::Own(path) => format!(" --runtime {}", path.display()),
            Wanted::Named(name, Some(version)) => format!(" --runtime {name}@{version}"),
            Wanted::Named(name, None) => format!(" --runtime {name}"),
            Wanted::Embedded => String::new(),
        };
        Ok(Subject { runtime, expectations, typed })
    }

    #[cfg(feature = "embedded")]
    fn embedded(&self) -> anyhow::Result<Subject> {
        use crate::runtime::embedded::{Embedded, Settings};
        let settings =
            Settings { compiler: self.compiler, cache: self.cache.map(Path::to_owned), postgres: postgres()? };
        let expectations = library(self.project)?.expectations("embedded")?;
        Ok(Subject { runtime: Box::new(Embedded::new(&settings)?), expectations, typed: String::new() })
    }

    #[cfg(not(feature = "embedded"))]
    #[expect(clippy::unused_self, reason = "the other build uses it")]
    fn embedded(&self) -> anyhow::Result<Subject> {
        anyhow::bail!(
            "this build has no embedded Wasmtime: it lacks the feature `embedded`; name a runtime with `--runtime`, see them with `ticktock runtimes`"
        )
    }
}

/// The server of PostgreSQL that was named. Its address may have a password, which is why it is no option: those can be read
/// by everybody on the machine.
#[cfg(feature = "embedded")]
fn postgres() -> anyhow::Result<Option<String>> {
    match std::env::var("TICKTOCK_POSTGRES") {
        Ok(address) if !address.is_empty() => Ok(Some(address)),
        Ok(_) | Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => anyhow::bail!(
            "`TICKTOCK_POSTGRES` is no address: expected one such as `postgres://USER:PASSWORD@127.0.0.1:PORT/DATABASE`, found what is no UTF-8"
        ),
    }
}

/// The adapters: those of the project, or else those inside of the tool.
pub(crate) fn library(project: Option<&Project>) -> anyhow::Result<Library> {
    match project.and_then(|project| Library::of_project(project.root())) {
        Some(library) => Ok(library),
        None => Ok(Library::built_in(&caches::root(project).join("adapters").join(env!("CARGO_PKG_VERSION")))?),
    }
}

/// Reads expectations, with the file and line of what is wrong.
pub(crate) fn expectations(path: &Path, text: &str) -> anyhow::Result<Expectations> {
    Expectations::parse(text).map_err(|error| anyhow::anyhow!("{}:{}: {}", path.display(), error.line, error.message))
}
