//! Writes the failure report of the crate's documentation. It writes to standard error and traps; it never returns.

use crate::track;
use alloc::string::{String, ToString};
use core::fmt::{Display, Write};
use core::panic::{Location, PanicInfo};

/// Reports a claim that does not hold, with what was expected and what was seen, and ends the guest.
#[track_caller]
pub fn expected(claim: impl Display, expected: impl Display, actual: impl Display) -> ! {
    let mut text = headline(Location::caller().file(), Location::caller().line());
    line(&mut text, "claim", &claim);
    line(&mut text, "expected", &expected);
    line(&mut text, "actual", &actual);
    end(&text)
}

/// Reports a claim that does not hold, and ends the guest.
#[track_caller]
pub fn fail(claim: impl Display) -> ! {
    let mut text = headline(Location::caller().file(), Location::caller().line());
    line(&mut text, "claim", &claim);
    end(&text)
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
