//! What somebody may have meant who typed something else. This module does no I/O.
#![deny(clippy::disallowed_methods)]

/// How alike two names must be, from 0 to 1, for one to be taken for a slip of the other.
const ALIKE: f64 = 0.8;

/// The candidate that is most like what was typed, as a part of a message: ", did you mean `clocks`?". Empty where none is
/// alike.
pub(crate) fn hint<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    let likeness = |candidate: &str| {
        let last = |text: &str| text.rsplit('/').next().unwrap_or_default().to_owned();
        strsim::jaro_winkler(typed, candidate).max(strsim::jaro_winkler(&last(typed), &last(candidate)))
    };
    let nearest = candidates
        .into_iter()
        .map(|candidate| (likeness(candidate), candidate))
        .max_by(|(a, _), (b, _)| a.total_cmp(b));
    match nearest {
        Some((likeness, candidate)) if likeness > ALIKE => format!(", did you mean `{candidate}`?"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::hint;

    #[test]
    fn a_slip_is_found_and_something_else_is_not() {
        let names = ["clocks", "filesystem", "wasi:cli/stdin"];
        assert_eq!(hint("clock", names), ", did you mean `clocks`?");
        assert_eq!(hint("wasi:cli/stdn", names), ", did you mean `wasi:cli/stdin`?");
        assert_eq!(hint("quux", names), "");
    }
}
