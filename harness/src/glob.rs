//! Globs of test ids taken apart, so that a part of one that matches nothing is found. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use std::ops::Range;

/// The glob with one alternative left of each `{a,b}`, for every alternative that it has: `x/{a,b}-{c,d}` gives `x/a-{c,d}`,
/// `x/b-{c,d}`, `x/{a,b}-c` and `x/{a,b}-d`. An alternative that matches nothing shows as a glob that matches nothing.
/// Without alternatives it is the glob alone.
pub(crate) fn alternatives(glob: &str) -> Vec<String> {
    let mut found = Vec::new();
    narrow("", glob, "", &mut found);
    if found.is_empty() {
        found.push(glob.to_owned());
    }
    found
}

/// Adds those of a part of a glob, which stands between `before` and `after`.
fn narrow(before: &str, part: &str, after: &str, found: &mut Vec<String>) {
    for group in groups(part) {
        let before = format!("{before}{}", &part[..group.whole.start]);
        let after = format!("{}{after}", &part[group.whole.end..]);
        for alternative in group.alternatives {
            let had = found.len();
            let alternative = &part[alternative];
            narrow(&before, alternative, &after, found);
            if found.len() == had {
                found.push(format!("{before}{alternative}{after}"));
            }
        }
    }
}

/// A `{a,b}`.
struct Group {
    whole: Range<usize>,
    alternatives: Vec<Range<usize>>,
}

/// The outermost groups of a glob.
fn groups(glob: &str) -> Vec<Group> {
    let bytes = glob.as_bytes();
    let (mut groups, mut depth, mut open, mut start, mut at) = (Vec::new(), 0_usize, 0, 0, 0);
    let mut alternatives = Vec::new();
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'[' => at = class_end(bytes, at),
            b'{' => {
                depth += 1;
                if depth == 1 {
                    (open, start) = (at, at + 1);
                }
            }
            b',' if depth == 1 => {
                alternatives.push(start..at);
                start = at + 1;
            }
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    alternatives.push(start..at);
                    groups.push(Group { whole: open..at + 1, alternatives: std::mem::take(&mut alternatives) });
                }
            }
            _ => {}
        }
        at += 1;
    }
    groups
}

/// Where a class such as `[!a-z]` ends. The first character in it does not end it.
fn class_end(bytes: &[u8], open: usize) -> usize {
    let first = if matches!(bytes.get(open + 1), Some(b'!' | b'^')) { open + 2 } else { open + 1 };
    bytes.iter().skip(first + 1).position(|byte| *byte == b']').map_or(open, |len| first + 1 + len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use globset::Glob;

    #[test]
    fn each_alternative_stands_alone_once() {
        assert_eq!(alternatives("x/{a,b}-{c,d}"), ["x/a-{c,d}", "x/b-{c,d}", "x/{a,b}-c", "x/{a,b}-d"]);
        assert_eq!(alternatives("{a,b{c,d}}*"), ["a*", "bc*", "bd*"]);
        assert_eq!(alternatives("x/*-[{,}]\\{a,b\\}"), ["x/*-[{,}]\\{a,b\\}"]);
        assert_eq!(alternatives("[]{]{a,b}"), ["[]{]a", "[]{]b"]);
    }

    proptest::proptest! {
        #[test]
        fn what_is_left_matches_nothing_that_the_glob_does_not(glob in "[ab{},*\\[\\]\\\\]{0,12}", text in "[ab]{0,4}") {
            let narrowed = alternatives(&glob);
            if let Ok(whole) = Glob::new(&glob) {
                let whole = whole.compile_matcher();
                for part in narrowed.iter().filter(|part| !part.is_empty()).filter_map(|part| Glob::new(part).ok()) {
                    // An empty alternative matches nothing in `globset`, and is not empty any more when it stands alone.
                    let has_empty = ["{}", "{,", ",,", ",}"].iter().any(|empty| glob.contains(empty));
                    proptest::prop_assert!(has_empty || !part.compile_matcher().is_match(&text) || whole.is_match(&text));
                }
            }
        }
    }
}
