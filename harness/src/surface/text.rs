//! The text form: one item to a line, `<subject> <signature> <annotations>`. This module does no I/O.
//!
//! ```text
//! wasi:clocks/monotonic-clock#now func() -> instant @since(0.2.0) @docs(5c3d9a10)
//! ```
//!
//! Empty lines and lines that begin with `# ` say nothing. Whatever is read is written back the same.
#![deny(clippy::disallowed_methods)]

use super::error::{LineError, LineErrorKind};
use super::gate::{Gate, Stability};
use super::item::{DocsDigest, Item, Surface};
use super::signature::Signature;
use super::subject::Subject;
use semver::Version;
use std::collections::btree_map::Entry;

/// The line of this item.
pub fn line(subject: &Subject, item: &Item) -> String {
    let mut line = format!("{subject} {}", item.signature);
    let gate = item.gate.to_string();
    if !gate.is_empty() {
        line.push(' ');
        line.push_str(&gate);
    }
    if let Some(docs) = item.docs {
        line.push_str(&format!(" @docs({docs})"));
    }
    line
}

/// Reads one line.
///
/// # Errors
/// When it is not of the form `<subject> <signature> <annotations>`.
pub fn parse_line(text: &str) -> Result<(Subject, Item), LineErrorKind> {
    let (subject, rest) = text.split_once(' ').ok_or(LineErrorKind::NoSignature)?;
    let subject: Subject = subject.parse().map_err(LineErrorKind::Subject)?;
    // A signature holds no `@`: versions of packages are written without it.
    let (signature, annotations) = match rest.split_once(" @") {
        Some((signature, annotations)) => (signature, Some(annotations)),
        None => (rest, None),
    };
    let signature: Signature =
        signature.parse().map_err(|error| LineErrorKind::Signature { subject: subject.clone(), error })?;
    if !belongs(&subject, &signature) {
        return Err(LineErrorKind::Kind { subject, kind: signature.kind() });
    }
    let mut item = Item { signature, gate: Gate::default(), docs: None };
    for annotation in annotations.into_iter().flat_map(|all| all.split(" @")) {
        annotate(&mut item, annotation).ok_or_else(|| LineErrorKind::Annotation(format!("@{annotation}")))?;
    }
    // Annotations stand in one order, each at most once, so that a surface has one text.
    if line(&subject, &item) == text {
        Ok((subject, item))
    } else {
        Err(LineErrorKind::Form { canonical: line(&subject, &item) })
    }
}

fn belongs(subject: &Subject, signature: &Signature) -> bool {
    match subject {
        Subject::Package(_) => matches!(signature, Signature::Package { .. }),
        Subject::Interface(_) => matches!(signature, Signature::Interface | Signature::World),
        Subject::Item(_) => !matches!(signature, Signature::Package { .. } | Signature::Interface | Signature::World),
    }
}

fn annotate(item: &mut Item, annotation: &str) -> Option<()> {
    let (name, value) = annotation.strip_suffix(')')?.split_once('(')?;
    match name {
        "since" => item.gate.stability = Stability::Since(Version::parse(value).ok()?),
        "unstable" => item.gate.stability = Stability::Unstable(value.to_owned()),
        "deprecated" => item.gate.deprecated = Some(Version::parse(value).ok()?),
        "replacement" => item.gate.replacement = Some(value.to_owned()),
        "docs" => item.docs = Some(DocsDigest::from_hex(value)?),
        _ => return None,
    }
    Some(())
}

/// Whether a line says nothing.
pub(super) fn is_comment(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with("# ") || line == "#"
}

/// The text of a whole surface, a line for each item.
pub fn write(surface: &Surface) -> String {
    surface.items.iter().map(|(subject, item)| line(subject, item) + "\n").collect()
}

/// Reads a whole surface.
///
/// # Errors
/// When a line cannot be read or names an item a second time.
pub fn parse(text: &str) -> Result<Surface, LineError> {
    let mut surface = Surface::default();
    for (index, text) in text.lines().enumerate() {
        if is_comment(text) {
            continue;
        }
        let error = |kind| LineError { line: index + 1, kind };
        let (subject, item) = parse_line(text).map_err(error)?;
        match surface.items.entry(subject) {
            Entry::Vacant(entry) => entry.insert(item),
            Entry::Occupied(entry) => return Err(error(LineErrorKind::AddedTwice(entry.key().clone()))),
        };
    }
    Ok(surface)
}
