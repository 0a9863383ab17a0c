//! `ticktock status`: which release took features, interface by interface.

mod detail;
mod matrix;

use super::{Global, Status};
use crate::id::{ProposalName, Release};
use crate::proposal::{Cycle, History};
use crate::release::{ReleaseChanges, timeline};
use crate::surface::View;
use anyhow::bail;
use clap::Args;
use serde_json::json;
use std::io::Write;

pub(super) use detail::write_changes;

/// Options of `ticktock status`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Only this release, with every change
    #[arg(long)]
    release: Option<Release>,
    /// Only this proposal (its own drafts, too)
    #[arg(long)]
    proposal: Option<ProposalName>,
    /// Whose eyes to see the releases with
    #[arg(long, value_enum, default_value_t)]
    view: View,
    /// Show the drafts of proposals that are in no release of WASI yet, too
    #[arg(long)]
    drafts: bool,
    /// Print JSON
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// Print Markdown
    #[arg(long)]
    markdown: bool,
}

pub(crate) fn run(options: &Options, global: &Global) -> anyhow::Result<Status> {
    let history = History::load(&global.project()?.proposals())?;
    let mut changes = timeline(&history, options.view);
    if let Some(name) = &options.proposal {
        let package = format!("{}/", history.proposal(name)?.descriptor.package);
        for release in &mut changes {
            release.diff.interfaces.retain(|interface, _| interface.as_str().starts_with(&package));
        }
        changes.retain(|release| !release.diff.interfaces.is_empty());
    } else if !options.drafts && options.release.is_none() {
        changes.retain(|release| history.is_on_train(&release.release));
    }
    if let Some(only) = &options.release {
        let known: Vec<_> = changes.iter().map(|release| release.release.to_string()).collect();
        changes.retain(|release| release.release == *only);
        if changes.is_empty() {
            if let Some(planned) = history.train.get(only) {
                bail!(
                    "{only} is planned for {}, and not recorded yet; recorded are {}",
                    planned.date,
                    known.join(", ")
                );
            }
            bail!("no surface of {only} is recorded here; recorded are {}", known.join(", "));
        }
    }
    let mut out = anstream::stdout().lock();
    if options.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&document(&changes))?)?;
    } else if options.markdown {
        match &options.release {
            Some(_) => detail::write_markdown(&mut out, &changes)?,
            None => matrix::write_markdown(&mut out, &changes)?,
        }
    } else if options.release.is_some() {
        for release in &changes {
            detail::write_release(&mut out, release)?;
        }
    } else {
        matrix::write(&mut out, &changes, options.view, options.proposal.as_ref())?;
    }
    Ok(Status::Expected)
}

/// The status as JSON: every release, and in each every interface and world.
fn document(changes: &[ReleaseChanges]) -> serde_json::Value {
    let release = |release: &ReleaseChanges| {
        let interfaces: Vec<_> = release
            .classes()
            .map(|(interface, class)| json!({ "interface": interface, "class": class, "cycle": Cycle::from(class) }))
            .collect();
        json!({ "release": release.release, "track": release.release.track(), "interfaces": interfaces })
    };
    json!({ "releases": changes.iter().map(release).collect::<Vec<_>>() })
}
