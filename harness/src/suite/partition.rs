//! Shares tests out among several machines. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::digest::Digest;
use crate::id::TestId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One of several parts of all tests: `hash:2/5` is the second of five.
///
/// Which part a test belongs to follows from its id alone, so that another test moves none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Partition {
    index: u64,
    of: u64,
}

impl Partition {
    /// Which part it is, counted from 1.
    pub fn index(self) -> u64 {
        self.index
    }

    /// How many parts there are.
    pub fn of(self) -> u64 {
        self.of
    }

    /// Whether a test belongs to this part.
    pub fn has(self, test: &TestId) -> bool {
        // The first eight bytes of the digest are as good as random.
        let hex = Digest::of(test.to_string().as_bytes()).hex();
        let number = hex.get(..16).and_then(|head| u64::from_str_radix(head, 16).ok()).unwrap_or_default();
        number % self.of == self.index - 1
    }
}

impl FromStr for Partition {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected =
            || format!("`{text}` is no part of the tests: expected `hash:K/N` with K from 1 to N, such as `hash:2/5`");
        let (index, of) = text.strip_prefix("hash:").and_then(|part| part.split_once('/')).ok_or_else(expected)?;
        let number = |text: &str| text.parse::<u64>().ok().filter(|number| *number > 0);
        match (number(index), number(of)) {
            (Some(index), Some(of)) if index <= of => Ok(Self { index, of }),
            _ => Err(expected()),
        }
    }
}

impl TryFrom<String> for Partition {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Partition> for String {
    fn from(partition: Partition) -> Self {
        partition.to_string()
    }
}

impl fmt::Display for Partition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("hash:{}/{}", self.index, self.of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_form_is_checked() {
        assert_eq!("hash:2/5".parse::<Partition>().unwrap().to_string(), "hash:2/5");
        for wrong in ["2/5", "hash:0/5", "hash:6/5", "hash:1/0", "hash:a/b", "hash:1"] {
            assert!(wrong.parse::<Partition>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn membership_does_not_move() {
        // A test that is in another part than it was would be in no report, or in two.
        let parts: Vec<u64> = ["clocks/0.2/a", "clocks/0.2/b", "cli/0.2/c", "random/0.2/d"]
            .map(|id| {
                let id: TestId = id.parse().unwrap();
                (1..=5).find(|index| Partition { index: *index, of: 5 }.has(&id)).unwrap()
            })
            .into();
        assert_eq!(parts, MEMBERS);
    }

    const MEMBERS: [u64; 4] = [2, 2, 3, 2];

    proptest! {
        #[test]
        fn every_test_is_in_one_part(name in "[a-z]{1,20}", of in 1u64..20) {
            let id = TestId::new("suite", crate::id::Track::new(0, 2), &name).unwrap();
            let parts = (1..=of).filter(|index| Partition { index: *index, of }.has(&id)).count();
            prop_assert_eq!(parts, 1);
        }
    }
}
