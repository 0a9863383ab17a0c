//! A badge: two words on two colours, as SVG that needs nothing else. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::tally::{Standing, Tally};
use askama::Template;

#[derive(Template)]
#[template(path = "badge.svg", escape = "html")]
struct Badge<'a> {
    label: &'a str,
    value: &'a str,
    colour: &'a str,
    label_width: usize,
    value_width: usize,
}

/// A badge that says what these results come to.
///
/// # Errors
/// When the template cannot be filled in, which a text cannot bring about.
pub fn svg(label: &str, tally: &Tally) -> Result<String, askama::Error> {
    let (value, colour) = match tally.percent() {
        None => ("not known".to_owned(), "#5f6368"),
        Some(percent) => {
            // White on each of these has a contrast of 4.5 at least.
            let colour = match (tally.of(Standing::Failing), percent) {
                (0, 100) => "#1a7f37",
                (0, _) => "#8a5a00",
                _ => "#b3261e",
            };
            (format!("{} of {} ({percent} %)", tally.passing(), tally.judged()), colour)
        }
    };
    let label = super::text::visible(label);
    Badge { label: &label, value: &value, colour, label_width: width(&label), value_width: width(&value) }.render()
}

/// About how wide a text is in the badge's font, in pixels. `textLength` makes it exactly so.
fn width(text: &str) -> usize {
    let of = |c: char| match c {
        'i' | 'l' | 'j' | '.' | ',' | ':' | '|' | '\'' | '!' => 4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 10,
        c if c.is_ascii_uppercase() => 8,
        c if c.is_ascii() => 7,
        _ => 11,
    };
    text.chars().map(of).sum::<usize>() + 12
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passing: usize, known: usize, failing: usize) -> Tally {
        let all = [(Standing::Passing, passing), (Standing::KnownFailure, known), (Standing::Failing, failing)];
        all.into_iter().flat_map(|(standing, count)| std::iter::repeat_n(standing, count)).collect()
    }

    #[test]
    fn a_badge_says_what_it_shows_without_its_colours() {
        let badge = svg("WASI 0.2.12", &tally(41, 2, 0)).unwrap();
        assert!(badge.contains("<title>WASI 0.2.12: 41 of 43 (95 %)</title>"), "{badge}");
        assert!(badge.contains("#8a5a00"), "known failures are no passes");
        assert!(svg("x", &tally(3, 0, 0)).unwrap().contains("#1a7f37"));
        assert!(svg("x", &tally(3, 0, 1)).unwrap().contains("#b3261e"));
        assert!(svg("x", &Tally::default()).unwrap().contains("not known"));
    }

    #[test]
    fn a_label_is_no_markup() {
        let badge = svg("</title><script>\u{1}", &tally(1, 0, 0)).unwrap();
        assert!(!badge.contains("<script>") && !badge.contains('\u{1}'));
    }
}
