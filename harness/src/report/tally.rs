//! What results come to: how each stands, and counts of that. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::event::TestResult;
use crate::outcome::Status;
use std::fmt;

/// How a result stands, for whoever wants to know what a runtime can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It passed.
    Passing,
    /// It passed after it had failed.
    Flaky,
    /// It failed, as is known. No pass.
    KnownFailure,
    /// It failed, and nobody has looked into it.
    Failing,
    /// The runtime does not provide what it needs.
    Unsupported,
    /// The release that it was to be run for does not have what it is about.
    NotApplicable,
    /// It was not run, for a reason that says nothing of the runtime's conformance.
    Skipped,
    /// The harness failed. It says nothing of the runtime.
    Unknown,
}

impl Standing {
    /// Every standing, the best first.
    pub const ALL: [Self; 8] = [
        Self::Passing,
        Self::Flaky,
        Self::KnownFailure,
        Self::Failing,
        Self::Unsupported,
        Self::NotApplicable,
        Self::Skipped,
        Self::Unknown,
    ];

    /// How a result stands.
    pub fn of(result: &TestResult) -> Self {
        match result.status {
            Status::Pass if result.flaky => Self::Flaky,
            Status::Pass => Self::Passing,
            Status::Fail | Status::Crash | Status::Timeout if result.is_unexpected() => Self::Failing,
            Status::Fail | Status::Crash | Status::Timeout => Self::KnownFailure,
            Status::Unsupported => Self::Unsupported,
            Status::NotApplicable => Self::NotApplicable,
            Status::Skip => Self::Skipped,
            Status::Error => Self::Unknown,
        }
    }

    /// The standing in words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passing => "passing",
            Self::Flaky => "flaky",
            Self::KnownFailure => "known failure",
            Self::Failing => "failing",
            Self::Unsupported => "unsupported",
            Self::NotApplicable => "not applicable",
            Self::Skipped => "skipped",
            Self::Unknown => "not known",
        }
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// How many results stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally([usize; 8]);

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, standing: Standing) {
        self.0[standing as usize] += 1;
    }

    /// How many stand so.
    pub fn of(&self, standing: Standing) -> usize {
        self.0[standing as usize]
    }

    /// How many passed, flaky ones too.
    pub fn passing(&self) -> usize {
        self.of(Standing::Passing) + self.of(Standing::Flaky)
    }

    /// How many failed, known or not.
    pub fn failing(&self) -> usize {
        self.of(Standing::KnownFailure) + self.of(Standing::Failing)
    }

    /// How many say something of the runtime: all but those that were not applicable, skipped, or could not be run by the
    /// harness.
    pub fn judged(&self) -> usize {
        self.passing() + self.failing() + self.of(Standing::Unsupported)
    }

    /// How many there are altogether.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }

    /// The passes among what says something, in whole per cent. Only if all pass is it 100; only if none does is it 0. `None`
    /// where nothing says anything, which is no zero.
    pub fn percent(&self) -> Option<usize> {
        let (passing, judged) = (self.passing(), self.judged());
        match judged {
            0 => None,
            _ if passing == 0 => Some(0),
            _ => Some((passing * 100 / judged).max(1)),
        }
    }
}

impl FromIterator<Standing> for Tally {
    fn from_iter<I: IntoIterator<Item = Standing>>(standings: I) -> Self {
        let mut tally = Self::default();
        standings.into_iter().for_each(|standing| tally.add(standing));
        tally
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        for (count, more) in self.0.iter_mut().zip(other.0) {
            *count += more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(standings: &[(Standing, usize)]) -> Option<usize> {
        let all = standings.iter().flat_map(|(standing, count)| std::iter::repeat_n(*standing, *count));
        all.collect::<Tally>().percent()
    }

    #[test]
    fn all_is_all_and_none_is_none() {
        use Standing::{Failing, Flaky, KnownFailure, NotApplicable, Passing, Skipped, Unknown, Unsupported};
        assert_eq!(percent(&[(Passing, 3), (Flaky, 1), (Skipped, 9), (NotApplicable, 7)]), Some(100));
        assert_eq!(percent(&[(Passing, 999), (KnownFailure, 1)]), Some(99));
        assert_eq!(percent(&[(Passing, 1), (Failing, 999)]), Some(1));
        assert_eq!(percent(&[(Unsupported, 4)]), Some(0));
        assert_eq!(percent(&[(Skipped, 4), (Unknown, 2)]), None);
        assert_eq!(percent(&[]), None);
    }
}
