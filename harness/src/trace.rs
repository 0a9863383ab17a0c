//! A trace: the calls that a guest made of the host, in order, as far as the runtime sees them. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::ItemId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most calls that a trace keeps: the last ones, since it is how a test ends that one wants to know.
pub const KEPT: usize = 1000;

/// The calls that a guest made.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Trace {
    /// The calls, in the order in which they were made; the last 1000 where there were more.
    pub calls: Vec<Call>,
    /// How many calls were made before these.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub left_out: u64,
    /// Why arguments and results are not here, where they are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// When it was made, in milliseconds since the guest was launched.
    pub at: f64,
    /// The function.
    pub item: ItemId,
    /// The arguments, near to how WIT would write them, and cut where they are long. Missing where they were not seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arguments: Option<String>,
    /// What it gave, in the same form. Missing where it gave nothing, or where that was not seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// Whether it was seen to return. A call that traps or ends the guest never does; one that is not waited for may do so
    /// unseen.
    pub returned: bool,
}

fn is_zero(count: &u64) -> bool {
    *count == 0
}
