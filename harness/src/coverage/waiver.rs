//! Waivers: functions that are without a test for a reason. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::{ItemId, Track};
use crate::lines::line_of;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Why a function is without a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The function.
    pub item: ItemId,
    /// The track on which it is without one. `None`: on every track that has the function.
    pub track: Option<Track>,
    /// Why.
    pub reason: String,
    /// Where that was decided, or can be read.
    pub link: String,
    /// The line of the file, counted from 1.
    pub line: usize,
}

/// All waivers of a project: `suites/waivers.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waivers(Vec<Waiver>);

/// A waiver that is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct WaiverError {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// What was expected and what was found.
    pub message: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(default)]
    waiver: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    item: toml::Spanned<ItemId>,
    track: Option<Track>,
    reason: String,
    link: String,
}

impl Waivers {
    /// Reads waivers.
    ///
    /// # Errors
    /// When the text is no TOML of `[[waiver]]` tables with `item`, `reason` and `link`, or one says the same as another.
    pub fn parse(text: &str) -> Result<Self, WaiverError> {
        let document: Document = toml::from_str(text).map_err(|error| WaiverError {
            line: error.span().map_or(1, |span| line_of(text, span.start)),
            message: error.message().trim().replace('\n', "; "),
        })?;
        let mut waivers: Vec<Waiver> = Vec::new();
        for entry in document.waiver {
            let line = line_of(text, entry.item.span().start);
            let error = |message: String| WaiverError { line, message };
            let item = entry.item.into_inner();
            if entry.reason.trim().is_empty() {
                return Err(error(format!("the waiver of `{item}` gives no reason: say why it is without a test")));
            }
            if !entry.link.starts_with("https://") {
                let link = &entry.link;
                return Err(error(format!("`link = \"{link}\"` is no link: expected one that begins with https://")));
            }
            let is_other = |other: &&Waiver| {
                other.item == item && (other.track == entry.track || other.track.is_none() || entry.track.is_none())
            };
            if let Some(other) = waivers.iter().find(is_other) {
                return Err(error(format!("`{item}` is waived already, on line {}", other.line)));
            }
            waivers.push(Waiver { item, track: entry.track, reason: entry.reason, link: entry.link, line });
        }
        Ok(Self(waivers))
    }

    /// The waiver of this function on this track.
    pub fn get(&self, item: &ItemId, track: Track) -> Option<&Waiver> {
        self.0.iter().find(|waiver| waiver.item == *item && waiver.track.is_none_or(|of| of == track))
    }

    /// Checks that each waiver is of a function that there is, and that has no test.
    ///
    /// `tracks` are those that have a suite, each with its functions and with those that its tests cover.
    ///
    /// # Errors
    /// When one is of nothing, or of a function with a test: it says what is not so, or not any more.
    pub fn check(&self, tracks: &[(Track, BTreeSet<&ItemId>, BTreeSet<&ItemId>)]) -> Result<(), WaiverError> {
        for waiver in &self.0 {
            let item = &waiver.item;
            let error = |message: String| Err(WaiverError { line: waiver.line, message });
            let of_waiver = || tracks.iter().filter(|(track, ..)| waiver.track.is_none_or(|of| of == *track));
            if !of_waiver().any(|(_, functions, _)| functions.contains(item)) {
                let names = tracks.iter().flat_map(|(_, functions, _)| functions).map(ToString::to_string);
                let names: BTreeSet<String> = names.collect();
                let hint = crate::nearest::hint(&item.to_string(), names.iter().map(String::as_str));
                return error(format!(
                    "there is no function `{item}` in a release of a track that has a suite{hint}; take the waiver out or mend its item"
                ));
            }
            let tested = of_waiver().find(|(_, functions, tested)| functions.contains(item) && tested.contains(item));
            if let Some((track, ..)) = tested {
                let rest = match waiver.track {
                    None if of_waiver()
                        .any(|(_, functions, tested)| functions.contains(item) && !tested.contains(item)) =>
                    {
                        "; name the `track` on which it has none"
                    }
                    _ => "; take the waiver out",
                };
                return error(format!("`{item}` has a test on track {track}{rest}"));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = "[[waiver]]\nitem = \"wasi:a/b#c\"\nreason = \"why\"\nlink = \"https://example.com\"\n";

    fn refused(text: &str) -> String {
        let error = Waivers::parse(text).unwrap_err();
        format!("{}: {}", error.line, error.message)
    }

    #[test]
    fn a_waiver_gives_item_reason_and_link() {
        let waivers = Waivers::parse(&format!("# why\n{ENTRY}track = \"0.3\"\n")).unwrap();
        let item: ItemId = "wasi:a/b#c".parse().unwrap();
        assert_eq!(waivers.get(&item, Track::new(0, 3)).unwrap().line, 3);
        assert_eq!(waivers.get(&item, Track::new(0, 2)), None);
        assert_eq!(Waivers::parse("").unwrap(), Waivers::default());
        assert!(
            refused("[[waiver]]\nitem = \"wasi:a/b#c\"\nlink = \"https://x\"\n").contains("missing field `reason`")
        );
        assert!(
            refused("[[waiver]]\nitem = \"b\"\nreason = \"\"\nlink = \"\"\n").starts_with("2: `b` is not a WIT item")
        );
        assert!(refused(&ENTRY.replace("why", " ")).starts_with("2: the waiver of `wasi:a/b#c` gives no reason"));
        assert!(refused(&ENTRY.replace("https", "http")).contains("is no link"));
        assert!(refused(&format!("{ENTRY}{ENTRY}")).starts_with("6: `wasi:a/b#c` is waived already, on line 2"));
        assert!(refused(&format!("{ENTRY}colour = \"red\"\n")).contains("unknown field `colour`"));
    }

    #[test]
    fn a_waiver_of_nothing_or_of_what_has_a_test_is_refused() {
        let waivers = Waivers::parse(ENTRY).unwrap();
        let item: ItemId = "wasi:a/b#c".parse().unwrap();
        let other: ItemId = "wasi:a/b#cc".parse().unwrap();
        let (two, three) = (Track::new(0, 2), Track::new(0, 3));
        let check = |tracks: &[(Track, &[&ItemId], &[&ItemId])]| {
            let set = |items: &[&ItemId]| -> BTreeSet<&ItemId> {
                BTreeSet::from_iter([&item, &other].into_iter().filter(|i| items.contains(i)))
            };
            let tracks: Vec<_> = tracks.iter().map(|(track, has, tested)| (*track, set(has), set(tested))).collect();
            waivers.check(&tracks).map_err(|error| error.to_string())
        };
        assert_eq!(check(&[(two, &[&item], &[])]), Ok(()));
        assert!(check(&[(two, &[&other], &[])]).unwrap_err().contains("did you mean `wasi:a/b#cc`?"));
        assert!(
            check(&[(two, &[&item], &[&item])]).unwrap_err().contains("has a test on track 0.2; take the waiver out")
        );
        let tracks: [(Track, &[&ItemId], &[&ItemId]); 2] = [(two, &[&item], &[&item]), (three, &[&item], &[])];
        assert!(check(&tracks).unwrap_err().contains("name the `track`"));
    }
}
