//! What pages show of tallies and classes: words, and the class that styles them. Nothing is told by colour alone.
//! This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::report::tally::{Standing, Tally};
use crate::surface::Class;

/// A cell of a table: how tests stand.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// The style, which is also the word that filters know it by.
    pub(super) class: &'static str,
    /// What is read first.
    pub(super) text: String,
    /// What is read next.
    pub(super) small: String,
    /// The whole, in words.
    pub(super) title: String,
    /// Where it leads; nowhere when empty.
    pub(super) href: String,
}

impl Cell {
    pub(super) fn of(tally: &Tally, href: String) -> Self {
        let title = in_words(tally);
        let Some(percent) = tally.percent() else {
            let (text, class) = match tally.total() {
                0 => ("?", "unknown"),
                _ if tally.of(Standing::Unknown) > 0 => ("?", "unknown"),
                _ => ("—", "skipped"),
            };
            let href = if tally.total() == 0 { String::new() } else { href };
            let small = without_result(tally).join(", ");
            return Self { class, text: text.to_owned(), small, title, href };
        };
        let class = if tally.of(Standing::Failing) > 0 {
            "failing"
        } else if tally.of(Standing::Unsupported) == tally.judged() {
            "unsupported"
        } else if percent == 100 {
            "passing"
        } else {
            "known"
        };
        let text = if class == "unsupported" { "none".to_owned() } else { format!("{percent} %") };
        let mut small = format!("{}/{}", tally.passing(), tally.judged());
        for part in without_result(tally) {
            small = format!("{small}, {part}");
        }
        Self { class, text, small, title, href }
    }

    /// A cell of what is not there.
    pub(super) fn absent() -> Self {
        let title = "there is none".to_owned();
        Self { class: "absent", text: String::new(), small: String::new(), title, href: String::new() }
    }
}

/// How many tests a figure says nothing of, so that nobody takes one test of five for all.
fn without_result(tally: &Tally) -> Vec<String> {
    [(Standing::Skipped, "not run"), (Standing::Unknown, "not known")]
        .into_iter()
        .filter(|(standing, _)| tally.of(*standing) > 0)
        .map(|(standing, words)| format!("{} {words}", tally.of(standing)))
        .collect()
}

/// A tally in words: `41 passing, 2 known failures, 3 skipped`.
pub(super) fn in_words(tally: &Tally) -> String {
    let parts: Vec<String> = Standing::ALL
        .into_iter()
        .filter(|standing| tally.of(*standing) > 0)
        .map(|standing| {
            let count = tally.of(standing);
            let plural = if standing == Standing::KnownFailure && count != 1 { "s" } else { "" };
            format!("{count} {standing}{plural}")
        })
        .collect();
    if parts.is_empty() { "no result is published".to_owned() } else { parts.join(", ") }
}

/// A sentence in parts, each with whether it stood between backticks and is code.
pub(super) fn prose(sentence: &str) -> Vec<(bool, String)> {
    let mut parts = Vec::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('`') {
        // A backtick alone is none.
        let Some((code, after)) = after.split_once('`') else { break };
        parts.push((false, before.to_owned()));
        parts.push((true, code.to_owned()));
        rest = after;
    }
    parts.push((false, rest.to_owned()));
    parts.retain(|(_, text)| !text.is_empty());
    parts
}

/// The style of a standing.
pub(super) fn class(standing: Standing) -> &'static str {
    match standing {
        Standing::Passing => "passing",
        Standing::Flaky => "flaky",
        Standing::KnownFailure => "known",
        Standing::Failing => "failing",
        Standing::Unsupported => "unsupported",
        Standing::NotApplicable | Standing::Skipped => "skipped",
        Standing::Unknown => "unknown",
    }
}

/// What a class of changes is called in a narrow column, what it means, and its style.
pub(super) fn change(class: Class) -> (&'static str, &'static str, &'static str) {
    match class {
        Class::Breaking => ("break", "incompatible", "tick break"),
        Class::StableAdd => ("new", "new", "tick"),
        Class::Promotion => ("promoted", "@unstable became @since", "tick"),
        Class::UnstableAdd => ("gated", "new behind a feature gate", "tick"),
        Class::Deprecation => ("deprecated", "deprecated", "tock"),
        Class::GateMetadata => ("annotated", "only annotations changed", "tock"),
        Class::DocOnly => ("docs", "only documentation changed", "tock"),
        Class::None => ("·", "nothing changed", "still"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(standings: &[(Standing, usize)]) -> (String, &'static str) {
        let all = standings.iter().flat_map(|(standing, count)| std::iter::repeat_n(*standing, *count));
        let cell = Cell::of(&all.collect(), "x".to_owned());
        (cell.text, cell.class)
    }

    #[test]
    fn what_was_not_run_is_said_beside_the_figure() {
        use Standing::{NotApplicable, Passing, Skipped, Unknown};
        let small = |standings: &[Standing]| Cell::of(&standings.iter().copied().collect(), "x".to_owned()).small;
        assert_eq!(small(&[Passing, Skipped, Skipped, NotApplicable]), "1/1, 2 not run");
        assert_eq!(small(&[Passing, Unknown]), "1/1, 1 not known");
        assert_eq!(small(&[Skipped]), "1 not run");
        assert_eq!(small(&[Passing]), "1/1");
    }

    #[test]
    fn code_in_a_sentence() {
        let part = |code, text: &str| (code, text.to_owned());
        assert_eq!(prose("`now` is, `x"), [part(true, "now"), part(false, " is, `x")]);
        assert_eq!(prose("plain"), [part(false, "plain")]);
        assert_eq!(prose(""), []);
    }

    #[test]
    fn what_is_not_known_is_never_a_failure_and_a_known_failure_never_a_pass() {
        use Standing::{Failing, KnownFailure, Passing, Skipped, Unknown, Unsupported};
        assert_eq!(cell(&[]), ("?".into(), "unknown"));
        assert_eq!(cell(&[(Unknown, 2)]), ("?".into(), "unknown"));
        assert_eq!(cell(&[(Skipped, 2)]), ("—".into(), "skipped"));
        assert_eq!(cell(&[(Passing, 2)]), ("100 %".into(), "passing"));
        assert_eq!(cell(&[(Passing, 2), (KnownFailure, 1)]), ("66 %".into(), "known"));
        assert_eq!(cell(&[(Passing, 2), (KnownFailure, 1), (Failing, 1)]), ("50 %".into(), "failing"));
        assert_eq!(cell(&[(Unsupported, 2)]), ("none".into(), "unsupported"));
        assert_eq!(cell(&[(Unsupported, 1), (Passing, 1)]), ("50 %".into(), "known"));
    }
}
