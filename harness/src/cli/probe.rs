//! `ticktock probe`: which functions a runtime has at all, apart from whether they do what they should.

use super::caches::{self, RuntimesDir};
use super::run::named;
use super::run::subject::{Setting, Wanted};
use super::{Global, Status};
use crate::id::{InterfaceId, ItemId, ProposalName, Release};
use crate::proposal::History;
use crate::report::console::{BOLD, DIM, styled};
use crate::runner::{Tried, try_out};
use crate::runtime::{Exit, Launch, LaunchError, Runtime};
use crate::suite::probe::component;
use crate::suite::spec::{Capability, World};
use crate::surface::{Signature, Subject, Surface};
use anstyle::AnsiColor;
use clap::Args;
use rayon::prelude::*;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::time::Duration;

/// Options of `ticktock probe`.
#[derive(Debug, Args)]
#[command(
    after_help = "Each function is probed by a component that imports it and does not call it. Exit status: 0 every stable function is there, 1 one is not, 2 the runtime could not be probed."
)]
pub(crate) struct Options {
    /// The runtime, as for `ticktock run`
    #[arg(long, value_name = "RUNTIME", default_value = "embedded")]
    runtime: Wanted,
    /// The release whose functions are looked for
    #[arg(long, default_value = "0.2.12")]
    release: Release,
    /// Only this proposal
    #[arg(long)]
    proposal: Option<ProposalName>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    runtimes_dir: RuntimesDir,
}

/// Whether a function is there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    Present,
    /// The runtime says that it is missing, and how.
    Absent(String),
    /// The runtime failed otherwise.
    Unclear(String),
}

/// How long a component that does nothing may take.
const DEADLINE: Duration = Duration::from_secs(60);

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let project = global.project()?;
    let history = History::load(&project.proposals())?;
    let surface = history.surface(&options.release)?;
    let cache = caches::root(Some(&project)).join("compiled");
    let setting = Setting {
        project: Some(&project),
        runtimes: &options.runtimes_dir,
        cache: Some(&cache),
        #[cfg(feature = "embedded")]
        compiler: Default::default(),
    };
    let package = options.proposal.as_ref().map(|name| history.proposal(name)).transpose()?;
    let package = package.map(|proposal| proposal.descriptor.package.clone());
    let interfaces = functions(&surface, |interface| {
        package.as_ref().is_none_or(|package| interface.as_str().split('/').next() == Some(package))
    });
    if interfaces.is_empty() {
        anyhow::bail!("{} has no functions to look for", options.release);
    }
    let runtime = setting.subject(&options.runtime)?.runtime;
    let probe = Probe { runtime: runtime.as_ref(), surface: &surface, release: &options.release };
    let found: BTreeMap<&InterfaceId, BTreeMap<&ItemId, Found>> =
        interfaces.par_iter().map(|(interface, functions)| (interface, probe.interface(functions))).collect();
    let identity = runtime.identity();
    let mut out = anstream::stdout().lock();
    if options.json {
        let state = |found: &Found| match found {
            Found::Present => json!({ "state": "present" }),
            Found::Absent(reason) => json!({ "state": "absent", "reason": reason }),
            Found::Unclear(reason) => json!({ "state": "unclear", "reason": reason }),
        };
        let all = found.values().flatten();
        let items: serde_json::Map<_, _> = all.map(|(item, found)| (item.to_string(), state(found))).collect();
        let subject = json!({ "name": identity.name, "version": identity.version, "how": identity.how });
        let document = json!({ "subject": subject, "release": options.release, "items": items });
        writeln!(out, "{}", serde_json::to_string_pretty(&document)?)?;
    } else {
        writeln!(out, "{}: functions of WASI {}\n", named(identity), options.release)?;
        show(&mut out, &found, &surface)?;
    }
    let missing =
        found.values().flatten().any(|(item, found)| *found != Found::Present && !is_unstable(&surface, item));
    Ok(if missing { Status::Unexpected } else { Status::Expected })
}

/// The functions of each interface that some world imports.
fn functions(surface: &Surface, wanted: impl Fn(&InterfaceId) -> bool) -> BTreeMap<InterfaceId, BTreeSet<ItemId>> {
    let imported: BTreeSet<&str> = surface
        .items
        .iter()
        .filter(|(_, item)| matches!(item.signature, Signature::Import(None)))
        .filter_map(|(subject, _)| match subject {
            Subject::Item(item) => item.name().strip_prefix("[import]"),
            _ => None,
        })
        .collect();
    let mut functions: BTreeMap<InterfaceId, BTreeSet<ItemId>> = BTreeMap::new();
    for (subject, item) in &surface.items {
        if let (Subject::Item(id), Signature::Function(_)) = (subject, &item.signature)
            && imported.contains(id.interface().as_str())
            && wanted(id.interface())
        {
            functions.entry(id.interface().clone()).or_default().insert(id.clone());
        }
    }
    functions
}

/// Whether a function is behind a feature gate, its own or its interface's.
fn is_unstable(surface: &Surface, item: &ItemId) -> bool {
    let subjects = [Subject::Item(item.clone()), Subject::Interface(item.interface().clone())];
    subjects.iter().any(|subject| surface.get(subject).is_some_and(|item| item.gate.is_unstable()))
}

fn show(
    out: &mut impl Write,
    found: &BTreeMap<&InterfaceId, BTreeMap<&ItemId, Found>>,
    surface: &Surface,
) -> std::io::Result<()> {
    let width = found.keys().map(|interface| interface.as_str().len()).max().unwrap_or(0);
    let (mut present, mut all) = (0, 0);
    for (interface, functions) in found {
        let here = functions.values().filter(|found| **found == Found::Present).count();
        present += here;
        all += functions.len();
        let style = match here {
            0 => AnsiColor::Red.on_default(),
            here if here == functions.len() => AnsiColor::Green.on_default(),
            _ => AnsiColor::Yellow.on_default(),
        };
        let count = styled(style, format!("{here:>3} of {:<3}", functions.len()));
        writeln!(out, "{interface:width$}  {count}")?;
        // What is missing as a whole is said once.
        let reasons: BTreeSet<&Found> = functions.values().filter(|found| **found != Found::Present).collect();
        for reason in reasons {
            let of_it = functions.iter().filter(|(_, found)| *found == reason).map(|(item, _)| *item);
            let names: Vec<String> = of_it
                .map(|item| {
                    let gate = if is_unstable(surface, item) { " (unstable)" } else { "" };
                    format!("{}{gate}", item.name())
                })
                .collect();
            let (word, text) = match reason {
                Found::Absent(text) => ("absent", text),
                Found::Unclear(text) => ("unclear", text),
                Found::Present => continue,
            };
            let mut lines = wrapped(&names).into_iter();
            writeln!(out, "  {} {}", styled(BOLD, word), lines.next().unwrap_or_default())?;
            lines.try_for_each(|line| writeln!(out, "  {:width$} {line}", "", width = word.len()))?;
            writeln!(out, "    {}", styled(DIM, text.lines().next().unwrap_or_default()))?;
        }
    }
    writeln!(out, "\n{present} of {all} functions are there")
}

/// The most characters of names in a line.
const WIDTH: usize = 90;

/// Names with commas between them, in lines that are no longer than a person likes to read.
fn wrapped(names: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for name in names {
        match lines.last_mut() {
            Some(line) if line.len() + 2 + name.len() < WIDTH => {
                line.push_str(", ");
                line.push_str(name);
            }
            last => {
                last.into_iter().for_each(|line| line.push(','));
                lines.push(name.clone());
            }
        }
    }
    lines
}

struct Probe<'a> {
    runtime: &'a dyn Runtime,
    surface: &'a Surface,
    release: &'a Release,
}

impl Probe<'_> {
    /// Whether each function is there: all at once, and one by one where that fails.
    fn interface<'f>(&self, functions: &'f BTreeSet<ItemId>) -> BTreeMap<&'f ItemId, Found> {
        let stable: BTreeSet<ItemId> =
            functions.iter().filter(|item| !is_unstable(self.surface, item)).cloned().collect();
        let all = !stable.is_empty() && self.look(&stable) == Found::Present;
        functions
            .iter()
            .map(|item| {
                let found =
                    if all && stable.contains(item) { Found::Present } else { self.look(&[item.clone()].into()) };
                (item, found)
            })
            .collect()
    }

    fn look(&self, functions: &BTreeSet<ItemId>) -> Found {
        match self.launch(functions) {
            Ok(found) => found,
            Err(problem) => Found::Unclear(problem),
        }
    }

    fn launch(&self, functions: &BTreeSet<ItemId>) -> Result<Found, String> {
        if let Some(reason) = self.runtime.lacks_track(self.release.track()) {
            return Ok(Found::Absent(reason));
        }
        let bytes = component(self.surface, self.release, functions)?;
        let network = self.runtime.capabilities(World::Command).contains(&Capability::Network);
        let launch = Launch { network, ..Launch::command(self.release.track()) };
        let threads =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
        threads.block_on(async {
            let tried = tokio::time::timeout(DEADLINE, try_out(self.runtime, "probe.wasm", bytes, launch)).await;
            let Tried { exit, stderr: said } = match tried {
                Ok(Ok(tried)) => tried,
                Ok(Err(error @ LaunchError::Unsupported { .. })) => return Ok(Found::Absent(error.to_string())),
                Ok(Err(error)) => return Ok(Found::Unclear(error.to_string())),
                Err(_) => return Ok(Found::Unclear(format!("it did not end within {} s", DEADLINE.as_secs()))),
            };
            Ok(match exit {
                Exit::Code(0) => Found::Present,
                Exit::Unsupported(import) => {
                    Found::Absent(LaunchError::Unsupported { import, nearest: None }.to_string())
                }
                Exit::NotStarted(problem) | Exit::Trap { message: problem, .. } => Found::Unclear(problem),
                Exit::Code(code) => Found::Unclear(format!("exit status {code}: {said}")),
                Exit::Signal(signal) => Found::Unclear(format!("signal {signal}: {said}")),
                Exit::Harness(problem) => return Err(problem),
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_names_are_many_lines() {
        let names: Vec<String> = (0..40).map(|index| format!("function-{index}")).collect();
        let lines = wrapped(&names);
        assert!(lines.len() > 4 && lines.iter().all(|line| line.len() <= WIDTH), "{lines:?}");
        assert_eq!(lines.join(" "), names.join(", "));
        assert_eq!(wrapped(&["x".repeat(200), "y".to_owned()]), ["x".repeat(200) + ",", "y".to_owned()]);
        assert!(wrapped(&[]).is_empty());
    }
}
