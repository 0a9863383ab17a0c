//! Takes the programs that cargo has made to where they are run from: each guest's component, composed with its parts where
//! it has some, and held against what its test says that it covers.

use super::Guest;
use crate::digest::Digest;
use crate::id::TestId;
use crate::project::Project;
use crate::suite::component::{self, Interfaces};
use crate::suite::compose::{self, ComposeError, Part};
use crate::suite::discover::part_source;
use crate::suite::error::Mistake;
use crate::suite::{SuiteError, Test};
use crate::write;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A path as the system has it: cargo's has no `..` in it, and that of the project's folder may.
pub(super) fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// Copies the guests to where they are run from, and holds what their tests cover against what they import.
pub(super) fn collect(
    project: &Project,
    tests: &[&Test],
    programs: &BTreeMap<PathBuf, PathBuf>,
    package: &str,
    mistakes: &mut Vec<Mistake>,
) -> Result<BTreeMap<TestId, Guest>, SuiteError> {
    let mut guests = BTreeMap::new();
    for test in tests {
        let program = made_of(&test.source, programs, package)?;
        let bytes = fs::read(program).map_err(SuiteError::read(program))?;
        let bytes = match parts(test, programs, package)? {
            parts if parts.is_empty() => bytes,
            parts => match composed(project, test, &bytes, &parts) {
                Ok(composed) => composed,
                Err(wrong) => {
                    mistakes.extend(wrong);
                    continue;
                }
            },
        };
        write::file(&test.program, &bytes).map_err(SuiteError::write(&test.program))?;
        let interfaces =
            component::interfaces(&bytes).map_err(|error| SuiteError::mistake(program, 1, error.to_string()))?;
        mistakes.extend(false_claims(project, test, &interfaces));
        guests.insert(test.id.clone(), Guest { digest: Digest::of(&bytes), size: bytes.len() as u64, interfaces });
    }
    Ok(guests)
}

/// The program that cargo made of a source file.
fn made_of<'a>(
    source: &Path,
    programs: &'a BTreeMap<PathBuf, PathBuf>,
    package: &str,
) -> Result<&'a PathBuf, SuiteError> {
    programs.get(&real(source)).ok_or_else(|| {
        let output = format!("cargo made no program of `{}`", source.display());
        SuiteError::Compile { package: package.to_owned(), output }
    })
}

/// The parts that a test is composed of, by name.
fn parts(
    test: &Test,
    programs: &BTreeMap<PathBuf, PathBuf>,
    package: &str,
) -> Result<BTreeMap<String, Vec<u8>>, SuiteError> {
    let sources = test.source.parent().unwrap_or(Path::new(""));
    let read = |part: &String| {
        let program = made_of(&part_source(sources, part), programs, package)?;
        Ok((part.clone(), fs::read(program).map_err(SuiteError::read(program))?))
    };
    test.part_lines.keys().map(read).collect()
}

/// The component of a test that is composed of its guest and these parts.
fn composed(
    project: &Project,
    test: &Test,
    guest: &[u8],
    parts: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<u8>, Vec<Mistake>> {
    let listed: Vec<Part<'_>> = test
        .spec
        .compose
        .iter()
        .filter_map(|name| parts.get_key_value(name))
        .map(|(name, program)| Part { name, program })
        .collect();
    compose::compose(guest, &listed).map_err(|errors| {
        let mistake = |error: ComposeError| Mistake {
            file: shown(project, test),
            line: test.part_lines.get(&error.part).copied().unwrap_or(1),
            message: error.message,
        };
        errors.into_iter().map(mistake).collect()
    })
}

/// The items that a test claims to cover although its component neither imports nor exports them.
fn false_claims(project: &Project, test: &Test, interfaces: &Interfaces) -> Vec<Mistake> {
    let (imported, exported) = (interfaces.imported_items(), interfaces.exported_items());
    let missing = test.spec.covers.iter().filter(|item| !imported.contains(item) && !exported.contains(item));
    missing
        .map(|item| {
            let used: Vec<String> = imported.iter().map(ToString::to_string).collect();
            Mistake {
                file: shown(project, test),
                line: test.cover_lines.get(item).copied().unwrap_or(1),
                message: format!(
                    "`covers` names `{item}`, which the guest does not call: it calls {}; call it in the test or take it out",
                    if used.is_empty() { "nothing".to_owned() } else { used.join(", ") }
                ),
            }
        })
        .collect()
}

/// A test's file as one would type it from the project's folder.
pub(super) fn shown(project: &Project, test: &Test) -> PathBuf {
    test.source.strip_prefix(project.root()).unwrap_or(&test.source).to_owned()
}
