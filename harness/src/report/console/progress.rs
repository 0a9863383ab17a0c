//! What is going on while tests run: a bar on a terminal, a line for each test elsewhere.

use super::{duration, style, styled};
use crate::event::{Event, TestResult};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

/// How often the bar is drawn while nothing happens.
const TICK: Duration = Duration::from_millis(100);

/// Shows the progress of a run on standard error.
pub struct Progress {
    bar: Option<ProgressBar>,
    quiet: bool,
    running: BTreeSet<String>,
}

impl Progress {
    /// For this many tests. With `quiet`, only what did not pass is shown.
    pub fn new(tests: usize, quiet: bool) -> Self {
        let bar = (io::stderr().is_terminal() && !quiet).then(|| {
            let bar = ProgressBar::with_draw_target(Some(tests as u64), ProgressDrawTarget::stderr_with_hz(15));
            if let Ok(style) =
                ProgressStyle::with_template("{bar:30.green} {pos:>4}/{len} {elapsed:>4} {wide_msg:.dim}")
            {
                bar.set_style(style.progress_chars("━╸─"));
            }
            bar.enable_steady_tick(TICK);
            bar
        });
        Self { bar, quiet, running: BTreeSet::new() }
    }

    /// Shows an event.
    ///
    /// # Errors
    /// When standard error cannot be written.
    pub fn show(&mut self, event: &Event) -> io::Result<()> {
        match event {
            Event::Started(id) => {
                if let Some(bar) = &self.bar {
                    self.running.insert(id.to_string());
                    bar.set_message(self.running.iter().cloned().collect::<Vec<_>>().join(" "));
                }
            }
            Event::Slow(id, seconds) => self.note(&format!("{:>11} {:>6} s  {id}", "slow", seconds))?,
            Event::Retrying(id, status) => {
                let status = styled(style(*status), format!("{status:>11}"));
                self.note(&format!("{status} {:>8}  {id}, which is run again", ""))?;
            }
            Event::Finished(result) => {
                if let Some(bar) = &self.bar {
                    self.running.remove(&result.id.to_string());
                    bar.inc(1);
                    if result.is_unexpected() {
                        bar.suspend(|| writeln!(anstream::stderr(), "{}", line(result)))?;
                    }
                } else if !self.quiet || result.is_unexpected() {
                    writeln!(anstream::stderr(), "{}", line(result))?;
                }
            }
        }
        Ok(())
    }

    /// Shows a line, above the bar where there is one.
    fn note(&self, line: &str) -> io::Result<()> {
        match &self.bar {
            Some(bar) => bar.suspend(|| writeln!(anstream::stderr(), "{line}")),
            None => writeln!(anstream::stderr(), "{line}"),
        }
    }

    /// Takes the bar away.
    pub fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

fn line(result: &TestResult) -> String {
    let status = styled(style(result.status), format!("{:>11}", result.status));
    let note = match (&result.expected, result.flaky) {
        (Some(_), _) if !result.is_unexpected() => ", as expected",
        (Some(_), _) => ", which is not what is expected",
        (None, true) => ", flaky",
        (None, false) => "",
    };
    format!("{status} {:>8}  {}{note}", duration(result.duration), result.id)
}
