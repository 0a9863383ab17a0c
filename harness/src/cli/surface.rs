//! `ticktock surface`: extract, show, compare, record and pack APIs.

use super::{Global, Status};
use crate::id::{ProposalName, Release};
use crate::proposal::{History, Import};
use crate::surface::{Change, Comparison, Item, Subject, Surface, View, Wit, text};
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Options of `ticktock surface`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print the API of a WIT folder, file, wasm-encoded package or published package, one item to a line
    Extract(Extract),
    /// Print the API of a release as the repository records it
    Show(Show),
    /// Compare two APIs and give every change its class
    Diff(Diff),
    /// Record a release of WASI, or of one proposal, from its WIT: write what it changed into `proposals/`
    Import(ImportOptions),
    /// Write the wasm-encoded package, which is what to publish, and print its digest
    Pack(Pack),
}

/// Where WIT is read from.
#[derive(Debug, Args)]
struct Source {
    /// A folder of WIT, a WIT file, a wasm-encoded package, or a published package such as `wasi:clocks@0.2.12`
    #[arg(value_name = "WIT")]
    wit: PathBuf,
    #[command(flatten)]
    dependencies: Dependencies,
}

/// Where names of other packages are looked up.
#[derive(Debug, Args)]
pub(super) struct Dependencies {
    /// A folder or file with more packages to resolve names by, beside the `deps` folders (may be repeated)
    #[arg(long, value_name = "DIR")]
    pub(super) deps: Vec<PathBuf>,
}

#[derive(Debug, Args)]
struct Extract {
    #[command(flatten)]
    source: Source,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Whose eyes to see the API with
    #[arg(long, value_enum, default_value_t = View::Full)]
    view: View,
}

#[derive(Debug, Args)]
struct Show {
    /// The release, such as `0.2.12`
    release: Release,
    /// Only this proposal
    #[arg(long)]
    proposal: Option<ProposalName>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Whose eyes to see the API with
    #[arg(long, value_enum, default_value_t = View::Full)]
    view: View,
}

#[derive(Debug, Args)]
struct Diff {
    /// The API before: WIT, or a release that is recorded
    old: String,
    /// The API after: WIT, or a release that is recorded
    new: String,
    /// Whose eyes to see the APIs with
    #[arg(long, value_enum, default_value_t = View::Full)]
    view: View,
    #[command(flatten)]
    dependencies: Dependencies,
}

#[derive(Debug, Args)]
struct ImportOptions {
    /// The release that the WIT is of
    release: Release,
    #[command(flatten)]
    source: Source,
    /// Where the WIT came from, for the record: a tag, a crate, a registry
    #[arg(long = "source", value_name = "TEXT")]
    origin: String,
}

#[derive(Debug, Args)]
struct Pack {
    #[command(flatten)]
    source: Source,
    /// The file to write, or with several packages the folder
    #[arg(long, short, value_name = "PATH")]
    output: PathBuf,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    match &options.command {
        Command::Extract(options) => {
            let wit = read(&options.source)?;
            let surface = in_view(wit.surface(None)?, options.view);
            let names: Vec<_> = wit.package_names().iter().map(ToString::to_string).collect();
            print(&surface, &names.join(", "), options.json)?;
        }
        Command::Show(options) => {
            let history = History::load(&global.project()?.proposals())?;
            let surface = match &options.proposal {
                None => history.surface(&options.release)?,
                Some(name) => history
                    .proposal(name)?
                    .surfaces
                    .get(&options.release)
                    .cloned()
                    .with_context(|| format!("{name} has no release {}", options.release))?,
            };
            print(&in_view(surface, options.view), &options.release.to_string(), options.json)?;
        }
        Command::Diff(options) => diff(global, options)?,
        Command::Import(options) => import(global, options)?,
        Command::Pack(options) => pack(options)?,
    }
    Ok(Status::Expected)
}

fn read(source: &Source) -> anyhow::Result<Wit> {
    read_wit(&source.wit, &source.dependencies.deps)
}

/// Reads WIT from wherever the command line names it.
pub(super) fn read_wit(path: &Path, dependencies: &[PathBuf]) -> anyhow::Result<Wit> {
    let reference = path.to_str().filter(|text| !path.exists() && super::registry::is_reference(text));
    match reference {
        Some(reference) => super::registry::read(reference),
        None => Ok(Wit::read(path, dependencies)?),
    }
}

fn in_view(surface: Surface, view: View) -> Surface {
    match view {
        View::Full => surface,
        View::Default => surface.stable_part(),
    }
}

fn print(surface: &Surface, title: &str, json: bool) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    if json {
        let items: Vec<_> = surface.items.iter().map(|(subject, item)| item_json(subject, item)).collect();
        let document = serde_json::json!({ "digest": surface.digest(), "items": items });
        writeln!(out, "{}", serde_json::to_string_pretty(&document)?)?;
    } else {
        write!(out, "# {title}: {} items\n{}", surface.items.len(), text::write(surface))?;
    }
    Ok(())
}

fn item_json(subject: &Subject, item: &Item) -> serde_json::Value {
    use crate::surface::Stability;
    let (since, unstable) = match &item.gate.stability {
        Stability::Ungated => (None, None),
        Stability::Since(version) => (Some(version.to_string()), None),
        Stability::Unstable(feature) => (None, Some(feature.clone())),
    };
    serde_json::json!({
        "id": subject,
        "kind": item.signature.kind(),
        "signature": item.signature.to_string(),
        "since": since,
        "unstable": unstable,
        "deprecated": item.gate.deprecated.as_ref().map(ToString::to_string),
        "replacement": item.gate.replacement,
        "docs": item.docs.map(|docs| docs.to_string()),
    })
}

fn diff(global: &Global, options: &Diff) -> anyhow::Result<()> {
    let (old, old_context) = side(global, &options.old, &options.dependencies.deps)?;
    let (new, new_context) = side(global, &options.new, &options.dependencies.deps)?;
    let comparison = Comparison { old: &old, new: &new, old_context: &old_context, new_context: &new_context };
    let diff = comparison.diff(options.view);
    let mut out = anstream::stdout().lock();
    for (interface, changes) in diff.interfaces.iter().filter(|(_, changes)| !changes.is_empty()) {
        super::status::write_changes(&mut out, interface, changes)?;
    }
    if diff.changes().next().is_none() {
        writeln!(out, "nothing changed")?;
    }
    Ok(())
}

/// One side of a comparison, with what its types may stand for.
fn side(global: &Global, text: &str, dependencies: &[PathBuf]) -> anyhow::Result<(Surface, Surface)> {
    if let (Ok(release), false) = (text.parse::<Release>(), Path::new(text).exists()) {
        let surface = History::load(&global.project()?.proposals())?.surface(&release)?;
        return Ok((surface, Surface::default()));
    }
    let wit = read_wit(Path::new(text), dependencies)?;
    Ok((wit.surface(None)?, wit.context()?))
}

fn import(global: &Global, options: &ImportOptions) -> anyhow::Result<()> {
    let folder = global.project()?.proposals();
    let history = History::load(&folder)?;
    let wit = read(&options.source)?;
    let release = &options.release;
    let imported = Import::prepare(&history, &folder, release, &wit, &options.origin)?.write()?;
    let mut out = anstream::stdout().lock();
    for one in imported {
        let [added, removed, changed, reworded] = one.counts;
        let proposal = one.proposal;
        match one.before {
            _ if one.known => writeln!(out, "{proposal:12} {release} is recorded already, and is the same")?,
            Some(before) if one.counts == [0; 4] => {
                writeln!(out, "{proposal:12} {release} changed nothing since {before}")?
            }
            Some(before) => writeln!(
                out,
                "{proposal:12} {release} since {before}: {added} added, {removed} removed, {changed} changed, {reworded} documented otherwise"
            )?,
            None => writeln!(out, "{proposal:12} {release} is the first of its track: {added} items")?,
        }
    }
    Ok(())
}

fn pack(options: &Pack) -> anyhow::Result<()> {
    let packed = read(&options.source)?.pack()?;
    let several = packed.len() > 1;
    if several && options.output.exists() && !options.output.is_dir() {
        bail!("`{}` is no folder, and there are {} packages to write into one", options.output.display(), packed.len());
    }
    let mut out = anstream::stdout().lock();
    for package in packed {
        let path = if several || options.output.is_dir() {
            options.output.join(package.package.replace([':', '@'], "-") + ".wasm")
        } else {
            options.output.clone()
        };
        crate::write::file(&path, &package.bytes).with_context(|| format!("failed to write `{}`", path.display()))?;
        writeln!(out, "{} {} {}", package.package, package.digest, path.display())?;
    }
    Ok(())
}

/// How a change is named in a list: the item without the interface, which stands above it.
pub(super) fn short_name(change: &Change) -> String {
    match &change.subject {
        Subject::Item(item) => item.name().to_owned(),
        other => format!("{} itself", other.name()),
    }
}
