//! Coverage: which tests are about which functions of a release, and which functions no test is about.
//!
//! - [`Coverage`] joins the surface of a release with what tests claim to cover, and with what their guests called in a run.
//! - [`Waivers`] are functions that are without a test for a reason.
//! - [`errors`] are the documented error cases, and which tests name them.
//!
//! This module does no I/O.

mod claims;
pub mod errors;
mod waiver;

pub use claims::{Counts, Coverage, CoveredItem, FalseClaim, counts_for};
pub use waiver::{Waiver, WaiverError, Waivers};

#[cfg(test)]
mod testing {
    //! What tests of coverage are made of.

    use super::Waivers;
    use crate::suite::{Origin, Test, front_matter};
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    /// A test of this id that covers this.
    pub(super) fn test(id: &str, covers: &[&str]) -> Test {
        let id: crate::id::TestId = id.parse().unwrap();
        let head = format!("//! Claim.\n//@ covers = {covers:?}\n//@ spec = \"https://example.com/spec\"\n");
        let head = front_matter::parse(&head, id.track()).unwrap();
        Test {
            id,
            spec: head.spec,
            origin: Origin::BuiltIn,
            source: PathBuf::new(),
            program: PathBuf::new(),
            fixtures: PathBuf::new(),
            cover_lines: BTreeMap::new(),
            part_lines: BTreeMap::new(),
            since_line: 1,
        }
    }

    /// The waiver of this function, or none.
    pub(super) fn waivers(item: &str) -> Waivers {
        match item {
            "" => Waivers::default(),
            item => Waivers::parse(&format!(
                "[[waiver]]\nitem = \"{item}\"\nreason = \"why\"\nlink = \"https://example.com\"\n"
            ))
            .unwrap(),
        }
    }
}
