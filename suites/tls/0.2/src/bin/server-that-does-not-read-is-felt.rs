//! A server that reads nothing is felt by whoever writes: before 64 mebibytes are written, nothing more is permitted.
//@ covers = ["wasi:tls/types#[method]future-client-streams.get"]
//@ spec = "https://github.com/WebAssembly/wasi-tls/blob/6781ae26084100c0628ef72cc44e4517c6c48ae5/wit/types.wit#L31"
//@ requires = ["network", "tls-test-authority"]
//@ services = [
//@   { name = "main", kind = "tls", mode = "silent" },
//@ ]
#![no_std]
#![no_main]

use support::prelude::*;
use tls_0_2::connect;
use wasip2::clocks::monotonic_clock::subscribe_duration;
use wasip2::io::poll::poll;

support::command!(test);

fn test() {
    let connection = connect();
    let ready = connection.output.subscribe();
    let part = vec![b'x'; 65_536];
    let mut written = 0;
    while written <= 64 << 20 {
        let permitted = match connection.output.check_write() {
            Ok(0) => {
                // Where nothing is permitted for a second, nothing will be. A machine that is slower than that proves nothing.
                let timer = subscribe_duration(1_000_000_000);
                if !poll(&[&ready, &timer]).contains(&0) {
                    return;
                }
                continue;
            }
            Ok(permitted) => usize::try_from(permitted).unwrap_or(usize::MAX).min(part.len()),
            Err(error) => fail!("`check-write` gives a permit, and gave {error:?}"),
        };
        check!(connection.output.write(&part[..permitted]).is_ok(), "writing as much as is permitted succeeds");
        written += permitted;
    }
    fail!("{written} bytes were taken that nobody reads")
}
