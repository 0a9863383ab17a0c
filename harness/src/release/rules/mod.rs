//! What each rule finds, by subject.

pub(super) mod compatibility;
pub(super) mod evidence;
pub(super) mod gates;
pub(super) mod plan;
pub(super) mod ungated;
pub(super) mod versions;
