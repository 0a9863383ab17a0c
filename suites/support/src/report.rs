//! Writes the failure report of the crate's documentation. It writes to standard error and traps; it never returns.

use crate::track;
use alloc::string::{String, ToString};
use core::fmt::{Debug, Display, Write};
use core::panic::{Location, PanicInfo};

/// Reports a claim that does not hold, with what was expected and what was seen, and ends the guest.
#[track_caller]
pub fn expected(claim: impl Display, expected: impl Display, actual: impl Display) -> ! {
    here().expected(claim, expected, actual)
}

/// Reports a claim that does not hold, and ends the guest.
#[track_caller]
pub fn fail(claim: impl Display) -> ! {
    here().fail(claim)
}

/// The place in a test from which a function was called that has `#[track_caller]`.
#[track_caller]
pub fn here() -> Here {
    Here(Location::caller())
}

/// A place in a test, for reports of functions that do what they do later: `async fn` does not know who calls it.
///
/// Such a function notes the place by [`here`] when it is called, and gives it to the future that it returns.
#[derive(Debug, Clone, Copy)]
pub struct Here(&'static Location<'static>);

impl Here {
    /// Reports a claim that does not hold at this place, with what was expected and what was seen, and ends the guest.
    pub fn expected(self, claim: impl Display, expected: impl Display, actual: impl Display) -> ! {
        let mut text = headline(self.0.file(), self.0.line());
        line(&mut text, "claim", &claim);
        line(&mut text, "expected", &expected);
        line(&mut text, "actual", &actual);
        end(&text)
    }

    /// Reports a claim that does not hold at this place, and ends the guest.
    pub fn fail(self, claim: impl Display) -> ! {
        let mut text = headline(self.0.file(), self.0.line());
        line(&mut text, "claim", &claim);
        end(&text)
    }

    /// Fails with the claim unless the condition holds.
    pub fn check(self, condition: bool, claim: impl FnOnce() -> String) {
        if !condition {
            self.fail(claim());
        }
    }

    /// The value of a result. Fails with the claim if it is an error.
    pub fn succeed<T, E: Debug>(self, result: Result<T, E>, claim: impl Display) -> T {
        match result {
            Ok(value) => value,
            Err(error) => self.expected(claim, "success", alloc::format!("{error:?}")),
        }
    }
}

/// Says that there is nothing to show on this machine, and why: that it has no IPv6, say. The guest must then end with
/// success, and the test is skipped with this reason, whatever else it expects.
///
/// What the runtime lacks is no such reason.
pub fn skip(reason: impl Display) {
    let mut text = String::new();
    line(&mut text, "skip", &reason);
    track::write_to_stderr(text.as_bytes());
}

/// Reports a panic as a failed claim: guests may use the assertions of `core` and `unwrap`.
#[cfg_attr(not(target_family = "wasm"), allow(dead_code))]
pub(crate) fn panicked(info: &PanicInfo<'_>) -> ! {
    let (file, at) = info.location().map_or(("unknown", 0), |at| (at.file(), at.line()));
    let mut text = headline(file, at);
    line(&mut text, "claim", &info.message());
    end(&text)
}

fn headline(file: &str, at: u32) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "[ticktock] failed at {file}:{at}");
    text
}

fn line(text: &mut String, name: &str, value: &dyn Display) {
    let value = value.to_string().replace('\r', "\\r").replace('\n', "\\n");
    let _ = writeln!(text, "[ticktock] {name}: {value}");
}

fn end(text: &str) -> ! {
    track::write_to_stderr(text.as_bytes());
    #[cfg(target_family = "wasm")]
    core::arch::wasm32::unreachable();
    #[cfg(not(target_family = "wasm"))]
    loop {}
}
