//! Streams of bytes to a callee, from it, and through it.

use super::ticktock::compose::streams::*;
use super::wit_stream;
use crate::bytes;
use support::channels::{read_to_end, write_all};
use support::prelude::*;
use support::tasks::join;

/// How many bytes are passed: more than is in a page of memory.
const COUNT: u32 = 150_000;

/// A callee reads what is written.
pub async fn to_callee() {
    let expected = bytes(COUNT).iter().zip(1..).map(|(byte, place)| u64::from(*byte) * place).sum::<u64>();
    let sum = call_with_stream!(bytes(COUNT), |reader| sum(reader, COUNT));
    check_eq!(sum, expected, "the callee reads every byte in its place");
}

/// A callee writes what is read, after it has answered.
pub async fn from_callee() {
    let mut reader = call!(produce(COUNT));
    let read = support::channels::read_exactly(&mut reader, COUNT as usize).await;
    check!(read == bytes(COUNT), "what the callee writes is read, every byte in its place");
}

/// A callee hands the stream back, and both of its ends are the caller's.
pub async fn through_callee() {
    let (mut writer, reader) = wit_stream::new();
    let reader = call!(pass(reader));
    let write = async move { write_all(&mut writer, bytes(COUNT)).await };
    let ((), read) = join(write, read_to_end(reader)).await;
    check!(read == bytes(COUNT), "what is written is read from the stream that came back, every byte in its place");
}
