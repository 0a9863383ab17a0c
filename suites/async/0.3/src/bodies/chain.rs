//! Ten components, each the callee of the one before.

use super::ticktock::compose::chain::*;
use super::wit_stream;
use crate::bytes;
use support::channels::{read_to_end, write_all};
use support::prelude::*;
use support::tasks::join;

/// A value goes to the end of the chain and back.
pub async fn values() {
    let trail = Vec::new();
    // On the way there each of the ten has added one number, and on the way back the other.
    let expected: Vec<u32> = (0..20).collect();
    check_eq!(call!(visit(ref trail)), expected, "each of ten components adds to the list, on the way there and back");
}

/// A stream goes to the end of the chain and back.
pub async fn stream() {
    let (mut writer, reader) = wit_stream::new();
    let reader = call!(pass(reader));
    let write = async move { write_all(&mut writer, bytes(150_000)).await };
    let ((), read) = join(write, read_to_end(reader)).await;
    check!(read == bytes(150_000), "what is written is read from the stream that ten components handed on");
}
