//! `ticktock`: a conformance test harness and release tracker for WASI proposals.
//!
//! The modules, and who may know whom, are described in `ARCHITECTURE.md`. In short: `id` is pure and known to all;
//! nothing imports `cli`.

pub mod cli;
pub mod digest;
pub mod id;
pub mod project;
pub mod proposal;
pub mod release;
pub mod surface;
pub mod write;
