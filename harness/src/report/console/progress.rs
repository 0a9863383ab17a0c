//! What is going on while tests run: a bar on a terminal, a line for each test elsewhere.

use super::{duration, style, styled};
use crate::event::{Case, Event, TestResult};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

/// How often the bar is drawn while nothing happens.
const TICK: Duration = Duration::from_millis(100);

/// The width of the longest status that is run, in columns.
const WIDTH: usize = 11;

/// Shows the progress of a run on standard error.
pub struct Progress {
    bar: Option<ProgressBar>,
    quiet: bool,
    releases: bool,
    running: BTreeSet<String>,
}

impl Progress {
    /// For this many tests. With `quiet`, only what did not pass is shown; with `releases`, the release that each is run for.
    pub fn new(tests: usize, quiet: bool, releases: bool) -> Self {
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
        Self { bar, quiet, releases, running: BTreeSet::new() }
    }

    /// Shows an event.
    ///
    /// # Errors
    /// When standard error cannot be written.
    pub fn show(&mut self, event: &Event) -> io::Result<()> {
        match event {
            Event::Started(case) => {
                if let Some(bar) = &self.bar {
                    self.running.insert(case.to_string());
                    bar.set_message(self.running.iter().cloned().collect::<Vec<_>>().join(" "));
                }
            }
            Event::Slow(case, seconds) => self.note(&format!("{:>WIDTH$} {:>6} s  {case}", "slow", seconds))?,
            Event::Retrying(case, status) => {
                let status = styled(style(*status), format!("{status:>WIDTH$}"));
                self.note(&format!("{status} {:>8}  {case}, which is run again", ""))?;
            }
            Event::Finished(result) => {
                let case = self.case(result);
                if let Some(bar) = &self.bar {
                    self.running.remove(&case.to_string());
                    bar.inc(1);
                    if result.is_unexpected() {
                        bar.suspend(|| writeln!(anstream::stderr(), "{}", line(result, &case)))?;
                    }
                } else if !self.quiet || result.is_unexpected() {
                    writeln!(anstream::stderr(), "{}", line(result, &case))?;
                }
            }
        }
        Ok(())
    }

    /// What a result is of, as it was called when it began.
    fn case(&self, result: &TestResult) -> Case {
        Case { test: result.id.clone(), release: result.release.clone().filter(|_| self.releases) }
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

fn line(result: &TestResult, case: &Case) -> String {
    let status = styled(style(result.status), format!("{:>WIDTH$}", result.status));
    let note = match (&result.expected, result.flaky) {
        (Some(_), _) if !result.is_unexpected() => ", as expected",
        (Some(_), _) => ", which is not what is expected",
        (None, true) => ", flaky",
        (None, false) => "",
    };
    format!("{status} {:>8}  {case}{note}", duration(result.duration))
}
