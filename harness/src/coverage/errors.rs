//! Error cases: what a release documents that functions can fail with, and which tests name it.
//!
//! A test names a case where its source has the case's name, as the bindings spell it, and it covers a function that can
//! fail with it, or give it. That it saw the case is not known: it may accept several. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::{ItemId, TestId};
use crate::suite::Test;
use crate::surface::{Head, Item, Signature, Subject, Surface, Type};
use std::collections::{BTreeMap, BTreeSet};

/// A type that functions fail with, and its cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorType {
    /// The type, such as `wasi:filesystem/types#error-code`.
    pub item: ItemId,
    /// The functions that can fail with it, or give it.
    pub functions: BTreeSet<ItemId>,
    /// Each case, in the order of WIT, with the tests that name it.
    pub cases: Vec<(String, BTreeSet<TestId>)>,
}

impl ErrorType {
    /// How many cases a test names.
    pub fn named(&self) -> usize {
        self.cases.iter().filter(|(_, tests)| !tests.is_empty()).count()
    }
}

/// The types that the surface's functions fail with and that have cases, each with the tests that name them.
///
/// `tests` are given with their source. Only those of the release are to be given.
pub fn error_types(surface: &Surface, tests: &[(&Test, String)]) -> Vec<ErrorType> {
    let results = || surface.functions().filter_map(|(function, item)| Some((function, result_of(item)?)));
    let mut types: BTreeMap<ItemId, BTreeSet<ItemId>> = BTreeMap::new();
    for (function, result) in results() {
        for ty in failures(result) {
            types.extend(resolved(surface, function, ty).map(|found| (found, BTreeSet::new())));
        }
    }
    // Some functions give an error as what they were asked for, and not as their failure.
    for (function, result) in results() {
        for ty in parts(result) {
            if let Some(functions) = resolved(surface, function, ty).and_then(|found| types.get_mut(&found)) {
                functions.insert(function.clone());
            }
        }
    }
    types
        .into_iter()
        .filter_map(|(item, functions)| {
            let cases = cases(surface.get(&Subject::Item(item.clone()))?)?;
            let covering =
                || tests.iter().filter(|(test, _)| test.spec.covers.iter().any(|item| functions.contains(item)));
            let prefix = camel(item.name());
            let cases = cases.into_iter().map(|case| {
                let name = format!("{prefix}::{}", camel(&case));
                let naming = covering().filter(|(_, source)| names(source, &name));
                let tests = naming.map(|(test, _)| test.id.clone()).collect();
                (case, tests)
            });
            let cases = cases.collect();
            Some(ErrorType { item, functions, cases })
        })
        .collect()
}

fn result_of(item: &Item) -> Option<&Type> {
    match &item.signature {
        Signature::Function(function) | Signature::ImportFunction(function) | Signature::ExportFunction(function) => {
            function.result.as_ref()
        }
        _ => None,
    }
}

/// What stands at the place of the error of any `result` in a type.
fn failures(ty: &Type) -> Vec<&Type> {
    let own = match (&ty.head, &ty.arguments[..]) {
        (Head::Word(word), [_, error]) if word == "result" => Some(error),
        _ => None,
    };
    own.into_iter().chain(ty.arguments.iter().flat_map(failures)).collect()
}

/// A type, and every type in it.
fn parts(ty: &Type) -> Vec<&Type> {
    std::iter::once(ty).chain(ty.arguments.iter().flat_map(parts)).collect()
}

/// The definition of a type that a function names, whatever `use` brought it in under.
fn resolved(surface: &Surface, function: &ItemId, ty: &Type) -> Option<ItemId> {
    let mut item = match &ty.head {
        Head::Word(_) => return None,
        Head::Local(name) => ItemId::new(function.interface().clone(), name).ok()?,
        Head::Foreign(item) => item.clone(),
    };
    // Names that lead to each other without end are no WIT; sixteen steps are more than any has.
    for _ in 0..16 {
        match &surface.get(&Subject::Item(item.clone()))?.signature {
            Signature::Use(definition) => item = definition.clone(),
            Signature::Alias(alias) => item = alias.named(item.interface()).into_iter().next()?,
            _ => return Some(item),
        }
    }
    None
}

fn cases(item: &Item) -> Option<Vec<String>> {
    match &item.signature {
        Signature::Enum(cases) => Some(cases.clone()),
        Signature::Variant(cases) => Some(cases.iter().map(|(name, _)| name.clone()).collect()),
        _ => None,
    }
}

/// A name of WIT as bindings for Rust spell types and cases: `HTTP-request-denied` is `HttpRequestDenied`.
fn camel(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters.flat_map(char::to_lowercase)).collect::<String>()
    };
    name.split('-').map(word).collect()
}

/// Whether a source has this name as a whole.
fn names(source: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    source.match_indices(name).any(|(at, _)| {
        let (before, after) = (&source[..at], &source[at + name.len()..]);
        !before.ends_with(is_part) && !after.starts_with(is_part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::testing::test;
    use crate::surface::text;

    #[test]
    fn cases_are_named_by_tests_of_functions_that_can_fail_with_them() {
        let surface = text::parse(
            "wasi:a package\nwasi:a/net interface\nwasi:a/net#error-code enum { would-block, HTTP-error }\n\
             wasi:a/one interface\nwasi:a/one#error-code use wasi:a/net#error-code\n\
             wasi:a/one#fails func() -> option<result<result<_, error-code>>>\nwasi:a/one#never func() -> u32\n\
             wasi:a/one#why func() -> option<error-code>\n",
        )
        .unwrap();
        let (fails, never) = (test("a/0.2/x", &["wasi:a/one#fails"]), test("a/0.2/y", &["wasi:a/one#never"]));
        let source =
            "use net::ErrorCode;\ncheck(ErrorCode::WouldBlock)\nlet x = MyErrorCode::HttpError;\nErrorCode::HttpErrors";
        let types = error_types(&surface, &[(&fails, source.to_owned()), (&never, source.to_owned())]);
        let [found] = &types[..] else { panic!("{types:?}") };
        assert_eq!(found.item.to_string(), "wasi:a/net#error-code");
        let functions: Vec<_> = found.functions.iter().map(ItemId::name).collect();
        assert_eq!(functions, ["fails", "why"]);
        assert_eq!(found.cases[0], ("would-block".to_owned(), [fails.id.clone()].into()));
        assert_eq!(found.cases[1], ("HTTP-error".to_owned(), BTreeSet::new()), "other names are other names");
        assert_eq!(found.named(), 1);
    }

    #[test]
    fn names_are_spelt_as_in_bindings() {
        assert_eq!(camel("HTTP-request-URI-too-long"), "HttpRequestUriTooLong");
        assert_eq!(camel("no-entry"), "NoEntry");
    }
}
