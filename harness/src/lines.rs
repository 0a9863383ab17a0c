//! Lines of texts. This module does no I/O.
#![deny(clippy::disallowed_methods)]

/// The line, counted from 1, in which the byte at this offset is; past the end, the last.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().get(..offset).unwrap_or(text.as_bytes());
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        let lines = [0, 1, 2, 3, 99].map(|offset| line_of("a\nü\n", offset));
        assert_eq!(lines, [1, 1, 2, 2, 3]);
    }
}
