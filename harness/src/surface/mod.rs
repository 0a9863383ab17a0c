//! Surfaces: what an API is, one item to a line, and what changed between two of them.
//!
//! [`Wit`] reads WIT and gives a [`Surface`]; [`text`] writes and reads surfaces; [`Delta`] is the form that the
//! repository keeps, only what a release changed; [`Comparison`] finds every change between two surfaces and its [`Class`].
//! Nothing here knows what runs components. Only [`Wit`]'s reading does I/O.

mod class;
mod delta;
mod diff;
mod error;
mod extract;
mod fit;
mod gate;
mod item;
mod names;
mod scan;
mod signature;
mod subject;
pub mod text;
mod ty;
pub mod wit;

pub use class::{Class, View};
pub use delta::{Delta, Step};
pub use diff::{Change, Comparison, Diff, worst};
pub use error::{LineError, LineErrorKind};
pub use extract::{ExtractError, Location, MAXIMUM_BYTES, Packed, Statements, Wit, included};
pub use fit::{Lack, is_same, lack};
pub use gate::{Gate, Stability};
pub use item::{DocsDigest, Item, Surface};
pub use scan::ScanError;
pub use signature::{Dependency, Function, Signature};
pub use subject::{PackageId, Subject, SubjectError};
pub use ty::{Head, Type};
