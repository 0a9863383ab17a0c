//! Proposals and the release train: what `proposals/` says about them.
//!
//! [`Descriptor`] is a `proposal.toml`, [`Train`] is `releases.toml`. [`History`] is both with the surface of every
//! proposal at every release, folded from `proposals/<proposal>/surface/*.txt`. Only [`History::load`] and
//! [`Import::write`] do I/O.

mod descriptor;
mod error;
mod history;
mod import;
mod load;
mod train;

pub use descriptor::{Descriptor, Feature, Platform, Portability, Snapshot};
pub use error::{Digests, ProposalError};
pub use history::{History, Proposal};
pub use import::{Import, Imported};
pub use load::read_policy;
pub use train::{Cycle, Plan, State, Train, TrainRelease};
