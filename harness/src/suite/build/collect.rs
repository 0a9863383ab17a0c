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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Track;
    use crate::suite::{Origin, front_matter};

    #[test]
    fn a_part_that_does_not_fit_is_an_error_with_file_and_line() {
        let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
        let project = Project::find(Some(root), Path::new("/")).unwrap();
        let head = "//! Claim.\n//@ spec = \"https://example.com\"\n//@ compose = [\n//@   \"one\",\n//@   \"other\",\n//@ ]\n";
        let head = front_matter::parse(head, Track::new(0, 3)).unwrap();
        let source = project.root().join("suites/a/0.3/src/bin/test.rs");
        let test = Test {
            id: "a/0.3/test".parse().unwrap(),
            spec: head.spec,
            origin: Origin::BuiltIn,
            program: source.clone(),
            fixtures: source.clone(),
            source,
            cover_lines: BTreeMap::new(),
            part_lines: head.part_lines,
            since_line: 1,
        };
        let wat = |text: &str| wat::parse_str(format!("(component {text})")).unwrap();
        let exports = |name: &str| wat(&format!("(instance $i) (export \"a:b/{name}\" (instance $i))"));
        let guest = wat("(import \"a:b/one\" (instance))");
        let mistakes = |other: Vec<u8>| {
            let parts = [("one".to_owned(), exports("one")), ("other".to_owned(), other)].into();
            let wrong = composed(&project, &test, &guest, &parts).unwrap_err();
            wrong.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(
            mistakes(exports("two")),
            [
                "suites/a/0.3/src/bin/test.rs:5: the part `other` exports `a:b/two`, which nothing before it in `compose` imports: take it out, or put it behind what imports it"
            ]
        );
        let imports = wat("(import \"a:b/three\" (instance))");
        assert_eq!(
            mistakes(imports),
            [
                "suites/a/0.3/src/bin/test.rs:5: the part `other` imports `a:b/three`, which no part behind it in `compose` exports: they export nothing; add the part that does"
            ]
        );
    }
}
