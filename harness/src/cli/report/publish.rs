//! `ticktock report publish` and `ticktock report verify`: reports that everybody may hold against the tests.

use crate::cli::gate::evidence::current;
use crate::cli::{Global, Status};
use crate::digest::Digest;
use crate::id::TestId;
use crate::project::Project;
use crate::proposal::History;
use crate::report::console::{BOLD, styled};
use crate::report::evidence::Current;
use crate::report::json;
use crate::report::publish::{Checked, Contents, PROVENANCE, Provenance, REPORT, SUMS, Sums, flaws, place, verify};
use crate::report::text::visible;
use crate::suite::discover;
use crate::suite::target::Releases;
use crate::write;
use anyhow::Context;
use clap::{Args, ValueEnum};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Options of `ticktock report publish`.
#[derive(Debug, Args)]
pub(super) struct Publish {
    /// The reports, each of a whole run over all tests
    #[arg(value_name = "REPORT", required = true)]
    reports: Vec<PathBuf>,
    /// The folder of published reports [default: the project's folder `reports`]
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
}

/// Options of `ticktock report verify`.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The folder of published reports [default: the project's folder `reports`]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// The form of what is found
    #[arg(long, value_enum, default_value_t)]
    format: Form,
}

/// The form of what is found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people
    #[default]
    Human,
    /// JSON
    Json,
}

/// The tests that the project has, and what they are today.
fn today(project: &Project) -> anyhow::Result<(BTreeSet<TestId>, Current)> {
    let tests: BTreeSet<TestId> = discover::built_in(project)?.into_iter().map(|test| test.id).collect();
    let tracks: BTreeSet<_> = tests.iter().map(TestId::track).collect();
    let mut current = current(project);
    if project.proposals().join("releases.toml").is_file() {
        let releases = Releases::of(&History::load(&project.proposals())?);
        current.releases =
            tracks.into_iter().flat_map(|track| releases.on_track(track).cloned().collect::<Vec<_>>()).collect();
    }
    Ok((tests, current))
}

pub(super) fn publish(options: &Publish, global: &Global) -> anyhow::Result<Status> {
    let project = global.project()?;
    let folder = options.to.clone().unwrap_or_else(|| project.root().join("reports"));
    let (tests, current) = today(&project)?;
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut from: BTreeMap<String, &Path> = BTreeMap::new();
    let mut refused = Vec::new();
    for path in &options.reports {
        let bytes = std::fs::read(path).with_context(|| format!("failed to read the report `{}`", path.display()))?;
        let report = json::parse(&bytes).map_err(|(line, message)| json::ReportError::Malformed {
            path: path.clone(),
            line,
            message,
        })?;
        for flaw in flaws(&report, &tests, &current) {
            refused.push(format!("`{}`: {}; {}", path.display(), flaw.message, flaw.next));
        }
        let place = place(&report).with_context(|| format!("`{}` cannot be published", path.display()))?;
        if let Some(other) = from.insert(place.clone(), path) {
            refused.push(format!("`{}` and `{}` are both of `{place}`: name one", other.display(), path.display()));
        }
        let mut provenance = serde_json::to_vec_pretty(&Provenance::of(&report, &bytes))?;
        provenance.push(b'\n');
        files.insert(place.replace(REPORT, PROVENANCE), provenance);
        files.insert(place, bytes);
    }
    if !refused.is_empty() {
        anyhow::bail!("nothing was published:\n{}", refused.join("\n"));
    }
    let mut sums = sums(&folder)?;
    // What is listed already stays as it is listed: publishing one report says nothing of the others.
    sums.0.extend(files.iter().map(|(file, bytes)| (file.clone(), Digest::of(bytes))));
    files.insert(SUMS.to_owned(), sums.to_string().into_bytes());
    put(&folder, &files)?;
    let mut out = anstream::stdout().lock();
    for (place, path) in from {
        writeln!(out, "{} from {}", folder.join(place).display(), path.display())?;
    }
    writeln!(out, "{} files are listed in {}", sums.0.len(), folder.join(SUMS).display())?;
    Ok(Status::Expected)
}

/// The digests that are listed in a folder.
fn sums(folder: &Path) -> anyhow::Result<Sums> {
    let path = folder.join(SUMS);
    match std::fs::read_to_string(&path) {
        Ok(text) => Sums::parse(&text)
            .map_err(|error| anyhow::anyhow!("{}:{}: {error}; nothing was published", path.display(), error.line)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Sums::default()),
        Err(error) => Err(error).with_context(|| format!("failed to read `{}`", path.display())),
    }
}

/// Writes all of these files, or none: what was written by then is taken back when one cannot be written.
fn put(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> anyhow::Result<()> {
    for file in files.keys() {
        // A link in the folder could lead out of it.
        let mut path = folder.to_owned();
        for part in file.split('/') {
            path.push(part);
            if path.is_symlink() {
                anyhow::bail!("`{}` is a link, and may lead elsewhere: nothing was published", path.display());
            }
        }
    }
    let mut before: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
    // The list is written last, so that what is listed is there.
    let (list, others): (Vec<_>, Vec<_>) = files.iter().partition(|(file, _)| *file == SUMS);
    for (file, bytes) in others.into_iter().chain(list) {
        let path = folder.join(file);
        let was = std::fs::read(&path).ok();
        if let Err(cause) = write::file(&path, bytes) {
            take_back(folder, before);
            return Err(cause).with_context(|| format!("failed to write `{}`: nothing was published", path.display()));
        }
        before.push((path, was));
    }
    Ok(())
}

/// Makes files what they were.
fn take_back(folder: &Path, before: Vec<(PathBuf, Option<Vec<u8>>)>) {
    for (path, was) in before.into_iter().rev() {
        match was {
            Some(bytes) => drop(write::file(&path, &bytes)),
            None => {
                let _ = std::fs::remove_file(&path);
                // Folders that were made for it are empty now; one that is not stays.
                for above in path.ancestors().skip(1).take_while(|above| *above != folder) {
                    if std::fs::remove_dir(above).is_err() {
                        break;
                    }
                }
            }
        }
    }
}

pub(super) fn check(options: &Verify, global: &Global) -> anyhow::Result<Status> {
    let project = global.project()?;
    let folder = options.folder.clone().unwrap_or_else(|| project.root().join("reports"));
    if !folder.is_dir() {
        anyhow::bail!(
            "there is no folder `{}`: name that of published reports, or make it with `ticktock report publish`",
            folder.display()
        );
    }
    let contents = contents(&folder)?;
    let (tests, current) = today(&project)?;
    let checked = verify(&contents, &tests, &current);
    let mut out = anstream::stdout().lock();
    match options.format {
        Form::Human => show(&mut out, &folder, &checked)?,
        Form::Json => writeln!(out, "{}", serde_json::to_string_pretty(&checked)?)?,
    }
    Ok(if checked.findings.is_empty() { Status::Expected } else { Status::Unexpected })
}

/// Every file of the folder. A link is a file of what it says, and of nothing that it leads to.
fn contents(folder: &Path) -> anyhow::Result<Contents> {
    let mut contents = Contents::new();
    for entry in WalkDir::new(folder).follow_root_links(true) {
        let entry = entry.with_context(|| format!("failed to read `{}`", folder.display()))?;
        let path = entry.path();
        let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/");
        let read = match entry.file_type() {
            kind if kind.is_dir() => continue,
            kind if kind.is_file() => std::fs::read(path),
            _ => Ok(b"no file".to_vec()),
        };
        contents.insert(name, read.with_context(|| format!("failed to read `{}`", path.display()))?);
    }
    Ok(contents)
}

fn show(out: &mut impl Write, folder: &Path, checked: &Checked) -> std::io::Result<()> {
    for finding in &checked.findings {
        writeln!(out, "{} {}", styled(BOLD, finding.kind), visible(&finding.file))?;
        writeln!(out, "  {}\n  {}", visible(&finding.message), visible(&finding.next))?;
    }
    let reports = if checked.reports == 1 { "one report".to_owned() } else { format!("{} reports", checked.reports) };
    let verdict = match checked.findings.len() {
        0 => "unmodified, complete and current".to_owned(),
        1 => "one finding".to_owned(),
        count => format!("{count} findings"),
    };
    writeln!(out, "{reports} in {}, {} files listed: {verdict}", folder.display(), checked.files)
}
