//! `ticktock runtimes`: which runtimes there are, and installing them.

use super::caches::RuntimesDir;
use super::run::subject::{Wanted, library};
use super::{Global, Status};
use crate::project::Project;
use crate::report::console::{BOLD, DIM, styled};
use crate::runtime::adapter::model::Provides;
use crate::runtime::adapter::{Adapter, Found, provides};
use crate::runtime::command::detect::{self, DetectError, Installed};
use crate::runtime::command::install;
use anyhow::bail;
use clap::{Args, Subcommand};
use serde_json::json;
use std::io::Write;
use std::path::Path;

/// Options of `ticktock runtimes`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    command: Option<Command>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    runtimes_dir: RuntimesDir,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Fetch runtimes through pip or npm, each into a folder of its own
    Install {
        /// Runtimes: `wasmtime`, or one version of it, as its package names it, `wasmtime@48.0.2`
        #[arg(value_name = "RUNTIME", required = true)]
        runtimes: Vec<Wanted>,
    },
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    // Runtimes are of use outside of a project, too.
    let project = global.project().ok();
    let dir = options.runtimes_dir.get(project.as_ref());
    match &options.command {
        Some(Command::Install { runtimes }) => install_all(runtimes, project.as_ref(), &dir),
        None => list(options.json, project.as_ref(), &dir),
    }
}

fn install_all(runtimes: &[Wanted], project: Option<&Project>, dir: &Path) -> anyhow::Result<Status> {
    let mut out = anstream::stdout().lock();
    for wanted in runtimes {
        let Some((found, version)) = wanted.adapter(project)? else {
            bail!("`embedded` is inside of this tool, and is not installed");
        };
        let name = found.adapter.name.clone();
        writeln!(anstream::stderr(), "{}", styled(DIM, format!("installing {name}")))?;
        let installed = install::install(&found, version, dir)?;
        writeln!(out, "{name} {}\n  {}\n  {}", installed.version, installed.program.display(), installed.digest)?;
        if let Some(note) = package_note(&name, &installed) {
            writeln!(out, "  {note}")?;
        }
    }
    Ok(Status::Expected)
}

fn list(as_json: bool, project: Option<&Project>, dir: &Path) -> anyhow::Result<Status> {
    let adapters: Vec<Found> = library(project)?.all()?.into_values().collect();
    // Each version of each runtime, or why there is none.
    let entries: Vec<(&Adapter, Result<Installed, DetectError>)> = adapters
        .iter()
        .flat_map(|found| detect::detect_all(found, dir).into_iter().map(|installed| (&found.adapter, installed)))
        .collect();
    let mut out = anstream::stdout().lock();
    if as_json {
        let entries: Vec<_> = entries.iter().map(|(adapter, installed)| document(adapter, installed)).collect();
        writeln!(out, "{}", serde_json::to_string_pretty(&json!({ "runtimes": entries }))?)?;
        return Ok(Status::Expected);
    }
    #[cfg(feature = "embedded")]
    {
        let version = crate::runtime::embedded::VERSION;
        writeln!(out, "{}  wasmtime {version}, in this process", styled(BOLD, "embedded"))?;
        writeln!(out, "  0.1, 0.2, 0.3; the default\n")?;
    }
    for (adapter, installed) in &entries {
        let name = styled(BOLD, &adapter.name);
        match installed {
            Ok(installed) => {
                writeln!(out, "{name} {}  {}", installed.version, styled(DIM, installed.program.display()))?;
                let provides = provides::of_version(adapter, &installed.version);
                writeln!(out, "  {}", can(&provides))?;
                if let Some(note) = package_note(&adapter.name, installed) {
                    writeln!(out, "  {note}")?;
                }
            }
            Err(error) => writeln!(out, "{name}  {error}")?,
        }
        writeln!(out, "  {}\n", styled(DIM, &adapter.about))?;
    }
    writeln!(out, "Run tests on one with: ticktock run --runtime NAME, or NAME@VERSION")?;
    Ok(Status::Expected)
}

/// What to know of a runtime whose package has another version than it has itself.
fn package_note(name: &str, installed: &Installed) -> Option<String> {
    let package = installed.package.as_ref()?;
    let folder = installed.install.as_ref()?.file_name()?.to_string_lossy();
    let version = &installed.version;
    Some(format!(
        "note: the package {package} holds {name} {version}: reports say {version}, and `--runtime` takes {name}@{folder} and {name}@{version} for it"
    ))
}

/// What a runtime can do, in a line.
fn can(provides: &Provides) -> String {
    let join = |words: Vec<String>| if words.is_empty() { "none".to_owned() } else { words.join(", ") };
    format!(
        "tracks {}; worlds {}; can be given {}",
        join(provides.tracks.iter().map(ToString::to_string).collect()),
        join(provides.worlds.iter().map(ToString::to_string).collect()),
        join(provides.capabilities.iter().map(ToString::to_string).collect())
    )
}

fn document(adapter: &Adapter, installed: &Result<Installed, DetectError>) -> serde_json::Value {
    match installed {
        Ok(installed) => {
            let provides = provides::of_version(adapter, &installed.version);
            json!({
                "name": adapter.name,
                "engine": adapter.engine,
                "version": installed.version.to_string(),
                "program": installed.program,
                "digest": installed.digest,
                "package": installed.package,
                "tracks": provides.tracks,
                "worlds": provides.worlds,
                "packages": provides.packages,
                "without": provides.without,
                "capabilities": provides.capabilities,
            })
        }
        Err(error) => json!({ "name": adapter.name, "engine": adapter.engine, "missing": error.to_string() }),
    }
}
