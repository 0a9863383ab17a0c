//! A time zone that is identified as UTC does not differ from it.
//@ covers = ["wasi:clocks/timezone#iana-id", "wasi:clocks/timezone#utc-offset"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.3.0/proposals/clocks/wit/timezone.wit#L21"
//@ feature = "clocks-timezone"
#![no_std]
#![no_main]

use clocks_0_3::timezone::{ORDINARY, iana_id, utc_offset};
use support::prelude::*;

support::command!(async test);

async fn test() {
    if iana_id().is_some_and(|id| ["UTC", "Etc/UTC", "Etc/GMT", "GMT"].contains(&id.as_str())) {
        for when in ORDINARY {
            check_eq!(utc_offset(when).unwrap_or_default(), 0, "the offset of UTC at {when:?}");
        }
    }
}
