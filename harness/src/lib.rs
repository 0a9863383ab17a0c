//! `ticktock`: a conformance test harness and release tracker for WASI proposals.
//!
//! The modules, and who may know whom, are described in `ARCHITECTURE.md`. In short: `id` and `outcome` are pure and known
//! to all; nothing imports `cli`.

pub mod cli;
pub mod coverage;
pub mod digest;
pub mod event;
pub mod expectation;
mod glob;
pub mod id;
mod lines;
mod nearest;
pub mod outcome;
pub mod project;
pub mod proposal;
pub mod release;
pub mod report;
pub mod runner;
pub mod runtime;
pub mod services;
pub mod suite;
pub mod surface;
pub mod trace;
pub mod write;
