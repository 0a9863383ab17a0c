//! Shows a run to a person: what is going on, a table of interfaces, and each failure with what to type next.
//!
//! Colours and the progress bar are for terminals; `NO_COLOR` is honoured. Everything is written to a stream that the
//! caller gives, so that what is shown can be tested.

mod progress;
mod summary;
mod table;
mod trace;

pub use progress::Progress;
pub use summary::{Rerun, Summary, failure, runtime, summary, tests};
pub use table::{by_release, table};
pub use trace::{never_called, trace};

use crate::outcome::Status;
use anstyle::{AnsiColor, Style};

/// For what people should see first.
pub(crate) const BOLD: Style = Style::new().bold();
/// For what is good to know and not in the way.
pub(crate) const DIM: Style = Style::new().dimmed();

/// The colour that a status has everywhere.
pub(crate) fn style(status: Status) -> Style {
    match status {
        Status::Pass => AnsiColor::Green.on_default(),
        Status::NotApplicable | Status::Skip => AnsiColor::BrightBlack.on_default(),
        Status::Unsupported => AnsiColor::Yellow.on_default(),
        Status::Fail | Status::Crash | Status::Timeout => AnsiColor::Red.on_default().bold(),
        Status::Error => AnsiColor::Magenta.on_default().bold(),
    }
}

/// A text in a style.
pub(crate) fn styled(style: Style, text: impl std::fmt::Display) -> String {
    format!("{}{text}{}", style.render(), style.render_reset())
}

/// A duration in milliseconds as a person would say it.
pub(crate) fn duration(milliseconds: f64) -> String {
    if milliseconds >= 10_000.0 {
        format!("{:.0} s", milliseconds / 1e3)
    } else if milliseconds >= 1000.0 {
        format!("{:.2} s", milliseconds / 1e3)
    } else if milliseconds >= 10.0 {
        format!("{milliseconds:.0} ms")
    } else {
        format!("{milliseconds:.1} ms")
    }
}
