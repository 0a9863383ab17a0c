//! The bytes and the fields of HTTP that tests give and expect. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::digest::decode_hex;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Bytes that a test gives or expects.
///
/// In a test's file they are a string, `{ hex = "00ff" }` or `{ repeat = "x", times = 1000 }`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Payload(pub Vec<u8>);

impl From<&str> for Payload {
    fn from(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }
}

impl Serialize for Payload {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The most of a payload that is shown to people, in bytes.
const SHOWN: usize = 200;

impl fmt::Display for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (shown, cut) = match self.0.get(..SHOWN) {
            Some(start) if self.0.len() > SHOWN => (start, true),
            _ => (&self.0[..], false),
        };
        f.write_str("\"")?;
        for chunk in shown.utf8_chunks() {
            write!(f, "{}{}", chunk.valid().escape_debug(), chunk.invalid().escape_ascii())?;
        }
        f.write_str("\"")?;
        if cut { write!(f, "… ({} bytes)", self.0.len()) } else { Ok(()) }
    }
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<'de> Deserialize<'de> for Payload {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "expected a string, { hex = \"00ff\" } or { repeat = \"x\", times = 1000 }")]
        enum Form {
            Text(String),
            Hex(Hex),
            Repeat(Repeat),
        }
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Hex {
            hex: String,
        }
        match Form::deserialize(deserializer)? {
            Form::Text(text) => Ok(Self(text.into_bytes())),
            Form::Hex(Hex { hex }) => decode_hex(&hex).map(Self).ok_or_else(|| {
                serde::de::Error::custom(format!("`{hex}` is not hexadecimal: expected pairs of 0-9 and a-f"))
            }),
            Form::Repeat(repeat) => {
                let times = repeat.checked_times().map_err(serde::de::Error::custom)?;
                Ok(Self(repeat.repeat.into_bytes().repeat(times)))
            }
        }
    }
}

/// A text that stands for many: `{ repeat = "argument-{n}", times = 300 }`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::suite) struct Repeat {
    /// The text. In lists, `{n}` in it is the number of the repetition, counted from 0.
    pub(in crate::suite) repeat: String,
    /// How many times.
    pub(in crate::suite) times: usize,
}

impl Repeat {
    /// The largest payload that a test's file may ask for, in bytes.
    const LIMIT: usize = 64 << 20;

    /// How many times, unless that would be more than a test can sensibly want.
    pub(in crate::suite) fn checked_times(&self) -> Result<usize, String> {
        match self.repeat.len().max(1).checked_mul(self.times) {
            Some(size) if size <= Self::LIMIT => Ok(self.times),
            _ => Err(format!("`times = {}` makes more than 64 MiB", self.times)),
        }
    }
}

/// Header fields or trailers, by name.
pub type Fields = BTreeMap<String, FieldValues>;

/// The values of a field.
///
/// In a test's file they are one payload, or a list of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FieldValues {
    /// One value. A field that is expected may have others behind it.
    One(Payload),
    /// These values in this order, and no other.
    All(Vec<Payload>),
}

impl FieldValues {
    /// The values.
    pub fn as_slice(&self) -> &[Payload] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::All(values) => values,
        }
    }

    /// Whether a field with these values is as expected.
    pub fn is_met_by(&self, values: &[Payload]) -> bool {
        match self {
            Self::One(value) => values.first() == Some(value),
            Self::All(expected) => values == expected,
        }
    }
}

impl fmt::Display for FieldValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values: Vec<String> = self.as_slice().iter().map(Payload::to_string).collect();
        if values.is_empty() { f.write_str("no such field") } else { f.write_str(&values.join(", ")) }
    }
}

impl<'de> Deserialize<'de> for FieldValues {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(
            untagged,
            expecting = "expected a value (a string, { hex = \"00ff\" } or { repeat = \"x\", times = 1000 }) or a list of values"
        )]
        enum Form {
            One(Payload),
            All(Vec<Payload>),
        }
        Ok(match Form::deserialize(deserializer)? {
            Form::One(value) => Self::One(value),
            Form::All(values) => Self::All(values),
        })
    }
}
