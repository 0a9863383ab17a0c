//! Which proposals a script needs: what its head says in lines `;;!`, in the form of Wasmtime's own tests, or what the
//! component model's tests need. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::ScriptError;
use std::collections::BTreeMap;

/// Proposals that are switched on or off, by name: the words of the head with `-` for `_`, which are those of Wasmtime's
/// command line, too.
pub type Proposals = BTreeMap<String, bool>;

/// What every script without a head is run with: all that the directory of the component model's tests needs and that is
/// not on in any case, as its own description says.
const COMPONENT_MODEL: [&str; 6] = [
    "component-model-async-stackful",
    "component-model-fixed-length-lists",
    "component-model-implements",
    "component-model-map",
    "component-model-more-async-builtins",
    "component-model-threading",
];

/// What a head may name.
const KNOWN: &[&str] = &[
    "bulk-memory",
    "component-model-async",
    "component-model-async-stackful",
    "component-model-error-context",
    "component-model-fixed-length-lists",
    "component-model-gc",
    "component-model-implements",
    "component-model-map",
    "component-model-memory64",
    "component-model-more-async-builtins",
    "component-model-threading",
    "custom-page-sizes",
    "exceptions",
    "extended-const",
    "function-references",
    "gc",
    "memory64",
    "multi-memory",
    "nan-canonicalization",
    "reference-types",
    "relaxed-simd",
    "shared-everything-threads",
    "simd",
    "stack-switching",
    "tail-call",
    "threads",
    "wide-arithmetic",
];

/// What a head may say about Wasmtime's own tests that is no proposal.
const IGNORED: [&str; 3] = ["gc-types", "hogs-memory", "spec-test"];

/// What begins each line of a head.
const MARK: &str = ";;!";

/// The proposals that a script needs.
///
/// # Errors
/// When its head is no TOML, or names what is no proposal.
pub fn proposals(text: &str) -> Result<Proposals, ScriptError> {
    let head: Vec<&str> = text.lines().map_while(|line| line.strip_prefix(MARK)).collect();
    if head.is_empty() {
        return Ok(COMPONENT_MODEL.map(|name| (name.to_owned(), true)).into());
    }
    let head = head.join("\n");
    let said: BTreeMap<String, toml::Spanned<bool>> = toml::from_str(&head).map_err(|error| ScriptError {
        line: error.span().map_or(1, |span| line_at(&head, span.start)),
        message: format!("its head (`{MARK}`) is not what Wasmtime's tests have: {}", error.message()),
    })?;
    let mut proposals = Proposals::new();
    for (name, on) in said {
        let name = name.replace('_', "-");
        if IGNORED.contains(&name.as_str()) {
            continue;
        }
        if !KNOWN.contains(&name.as_str()) {
            let known = KNOWN.join("`, `").replace('-', "_");
            return Err(ScriptError {
                line: line_at(&head, on.span().start),
                message: format!("`{}` is no proposal: expected one of `{known}`", name.replace('-', "_")),
            });
        }
        proposals.insert(name, on.into_inner());
    }
    Ok(proposals)
}

fn line_at(text: &str, offset: usize) -> u32 {
    let before = text.get(..offset).unwrap_or(text);
    u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
}

/// What a script says of itself: the first paragraph of its comments, if it begins with one.
pub fn claim(text: &str) -> Option<String> {
    let mut words = Vec::new();
    for line in text.lines().skip_while(|line| line.starts_with(MARK) || line.trim().is_empty()) {
        let Some(comment) = line.trim_start().strip_prefix(";;").map(|line| line.trim_start_matches(';').trim()) else {
            break;
        };
        if comment.is_empty() {
            break;
        }
        words.push(comment);
    }
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_says_which_proposals_a_script_needs() {
        let said =
            proposals(";;! component_model_map = true\n;;! gc = false\n;;! hogs_memory = true\n(component)").unwrap();
        assert_eq!(said, [("component-model-map".to_owned(), true), ("gc".to_owned(), false)].into());
        assert!(proposals(";; text\n(component)").unwrap()["component-model-threading"]);
    }

    #[test]
    fn mistakes_in_a_head_are_named_with_their_line() {
        let error = proposals(";;! gc = true\n;;! maps = true\n").unwrap_err();
        assert_eq!(error.line, 2);
        assert!(
            error.message.starts_with("`maps` is no proposal: expected one of `bulk_memory`, "),
            "{}",
            error.message
        );
        assert_eq!(proposals(";;! gc = true\n;;! simd = 1\n").unwrap_err().line, 2);
        assert!(proposals(";;! what is this\n").is_err());
    }

    #[test]
    fn the_first_paragraph_is_the_claim() {
        assert_eq!(claim(";;! gc = true\n;; One\n;; and two.\n;;\n;; Three.\n").as_deref(), Some("One and two."));
        assert_eq!(claim("(component)\n;; late"), None);
    }
}
