//! Reads files that say how runtimes did, whichever of the known forms they have.

use crate::cli::reports;
use crate::report::history::{Run, daily};
use crate::report::json;
use rayon::prelude::*;
use serde::de::IgnoredAny;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many reasons a failure tells.
const TOLD: usize = 3;

/// The runs in these files and folders, and why files were left out.
///
/// # Errors
/// When a path is not there, or not one file could be read.
pub(super) fn runs(paths: &[PathBuf]) -> anyhow::Result<(Vec<Run>, Vec<String>)> {
    if let Some(missing) = paths.iter().find(|path| !path.exists()) {
        anyhow::bail!("`{}` is not there: name a file, or a folder with files", missing.display());
    }
    let files = reports::files(paths)?;
    if files.is_empty() {
        let named: Vec<String> = paths.iter().map(|path| format!("`{}`", path.display())).collect();
        anyhow::bail!("expected {EXPECTED}, and found no file whose name ends with `.json` in {}", named.join(", "));
    }
    let read: Vec<Result<Vec<Run>, String>> = files.par_iter().map(|(path, name)| file(path, name)).collect();
    let (mut runs, mut left_out) = (Vec::new(), Vec::new());
    for one in read {
        match one {
            Ok(some) => runs.extend(some),
            Err(why) => left_out.push(why),
        }
    }
    if runs.is_empty() {
        let more = match left_out.len().saturating_sub(TOLD) {
            0 => String::new(),
            more => format!("\nand {more} more"),
        };
        left_out.truncate(TOLD);
        anyhow::bail!("not one of {} files says how a runtime did:\n{}{more}", files.len(), left_out.join("\n"));
    }
    Ok((runs, left_out))
}

const EXPECTED: &str =
    "reports of this tool (`schema`, `results`) or daily results of the official suite (`execution`, `results`)";

fn file(path: &Path, name: &str) -> Result<Vec<Run>, String> {
    let bytes = std::fs::read(path).map_err(|cause| format!("failed to read `{}`: {cause}", path.display()))?;
    let at = |line: usize, what: &str| format!("{}:{line}: {what}", path.display());
    let keys: BTreeMap<String, IgnoredAny> = serde_json::from_slice(&bytes)
        .map_err(|error| at(error.line().max(1), &format!("expected {EXPECTED}, and found no JSON object: {error}")))?;
    if keys.contains_key("schema") {
        let report = json::read(path).map_err(|error| error.to_string())?;
        let run = Run::of_report(name, &report).map_err(|error| at(1, &error.to_string()))?;
        return Ok(vec![run]);
    }
    if keys.contains_key("execution") {
        return daily::read(name, &bytes)
            .map_err(|(line, what)| at(line, &format!("no daily result of the official suite: {what}")));
    }
    let found: Vec<String> = keys.keys().take(8).map(|key| format!("`{key}`")).collect();
    let found = if found.is_empty() { "an empty object".to_owned() } else { format!("the keys {}", found.join(", ")) };
    Err(at(1, &format!("expected {EXPECTED}, and found {found}")))
}
