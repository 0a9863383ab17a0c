//! A scanner of one line, for types and signatures.
#![deny(clippy::disallowed_methods)]

/// What was expected in a line, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} at column {column}, found {found}")]
pub struct ScanError {
    /// What was expected.
    pub expected: String,
    /// The column, from 1, counted in bytes from the beginning of the text that was read.
    pub column: usize,
    /// What was there.
    pub found: String,
}

pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Takes exactly this text, if it comes next.
    pub(super) fn take(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }

    pub(super) fn require(&mut self, text: &str) -> Result<(), ScanError> {
        if self.take(text) { Ok(()) } else { Err(self.expected(&format!("`{text}`"))) }
    }

    /// A name of WIT: letters, digits and `-`.
    pub(super) fn name(&mut self) -> Result<String, ScanError> {
        self.span("a name", |b| b.is_ascii_alphanumeric() || b == b'-')
    }

    /// A name, a word, a number, or the full id of a type in another interface.
    pub(super) fn word(&mut self) -> Result<String, ScanError> {
        self.span("a type", |b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':' | b'/' | b'#'))
    }

    fn span(&mut self, what: &str, accept: impl Fn(u8) -> bool) -> Result<String, ScanError> {
        let rest = self.rest();
        let length = rest.bytes().position(|b| !accept(b)).unwrap_or(rest.len());
        if length == 0 {
            return Err(self.expected(what));
        }
        self.at += length;
        Ok(rest[..length].to_owned())
    }

    pub(super) fn end(&self) -> Result<(), ScanError> {
        if self.rest().is_empty() { Ok(()) } else { Err(self.expected("the end")) }
    }

    pub(super) fn expected(&self, what: &str) -> ScanError {
        let found = match self.rest() {
            "" => "the end".to_owned(),
            rest => format!("`{}`", rest.chars().take(20).collect::<String>()),
        };
        ScanError { expected: what.to_owned(), column: self.at + 1, found }
    }
}
