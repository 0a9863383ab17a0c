//! When `check-write` permits nothing, the stream's pollable becomes ready once the other side has read, and nothing is lost.
//!
//! How much a host buffers is its own affair: one that still permits writes after 64 MiB is not asked further.
//@ covers = [
//@     "wasi:io/streams#[method]output-stream.check-write",
//@     "wasi:io/streams#[method]output-stream.write",
//@     "wasi:io/streams#[method]output-stream.subscribe",
//@     "wasi:io/poll#poll",
//@ ]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/io/wit/streams.wit#L130"
//@ requires = ["network"]
#![no_std]
#![no_main]

use io_0_2::{poll, succeed, tcp};
use support::prelude::*;
use wasip2::clocks::monotonic_clock::subscribe_duration;

support::command!(test);

/// How long an output that permits nothing is watched, in nanoseconds, before it is taken to be full. It may be too short: the
/// test then sees an output that is just busy, for which the same holds.
const PATIENCE: u64 = 50_000_000;

const ENOUGH: usize = 64 << 20;

fn test() {
    let (near, far) = tcp::connection();
    let block: Vec<u8> = (0..=250).cycle().take(251 * 200).collect();
    let mut written = 0;
    while written < ENOUGH {
        let permitted = succeed(near.output.check_write(), "`check-write` succeeds");
        if permitted == 0 {
            let (ready, late) = (near.output.subscribe(), subscribe_duration(PATIENCE));
            if !poll(&[&ready, &late]).contains(&0) {
                break;
            }
            continue;
        }
        let from = written % 251;
        let length = permitted.min((block.len() - from) as u64) as usize;
        succeed(near.output.write(&block[from..from + length]), "`write` within the permit succeeds");
        written += length;
    }

    // The other side reads only until the output is ready.
    let mut read = 0;
    let ready = near.output.subscribe();
    while !ready.ready() {
        check!(read < written, "the output is ready when the other side has read all that was written");
        let come = far.input.subscribe();
        // Both may be late, and neither is waited for alone.
        poll(&[&ready, &come]);
        read += expect_next(&far, read);
    }
    // A host whose pollables are ready once too often is accepted, as long as it comes to permit a write.
    let mut permitted = 0;
    for _ in 0..10 {
        ready.block();
        permitted = succeed(near.output.check_write(), "`check-write` succeeds after the other side has read");
        if permitted > 0 {
            break;
        }
    }
    check!(permitted > 0, "`check-write` permits a write when the pollable is ready");
    while read < written {
        far.input.subscribe().block();
        read += expect_next(&far, read);
    }
    check_eq!(read, written, "the number of bytes that were read");
}

/// Reads what there is, and checks that it is what was written at this place.
fn expect_next(side: &tcp::Side, at: usize) -> usize {
    let bytes = succeed(side.input.read(1 << 20), "`read` of an open connection succeeds");
    let expected = (0..=250).cycle().skip(at % 251);
    check!(bytes.iter().copied().eq(expected.take(bytes.len())), "the bytes from {at} on are those that were written");
    bytes.len()
}
