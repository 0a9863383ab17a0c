//! In asynchronous Rust a task that waits for another task goes on as soon as that one's timer is over.
//@ covers = ["wasi:clocks/monotonic-clock#subscribe-duration", "wasi:io/poll#poll"]
//@ spec = "https://github.com/WebAssembly/WASI/blob/v0.2.12/proposals/clocks/wit/monotonic-clock.wit#L49"
#![no_std]
#![no_main]

use async_0_2::{HOUR, MILLISECOND, block_on, sleep};
use core::cell::RefCell;
use core::future::poll_fn;
use core::pin::pin;
use core::task::{Poll, Waker};
use futures_util::future::{Either, join, select};
use support::prelude::*;

support::command!(test);

fn test() {
    let sent: RefCell<(Vec<u32>, Option<Waker>)> = RefCell::new((Vec::new(), None));
    let produce = async {
        for n in 0..10 {
            sleep(MILLISECOND).await;
            let waker = {
                let mut sent = sent.borrow_mut();
                sent.0.push(n);
                sent.1.take()
            };
            waker.into_iter().for_each(Waker::wake);
        }
    };
    let next = || {
        poll_fn(|context| {
            let mut sent = sent.borrow_mut();
            match sent.0.pop() {
                Some(n) => Poll::Ready(n),
                None => {
                    sent.1 = Some(context.waker().clone());
                    Poll::Pending
                }
            }
        })
    };
    let consume = async {
        let mut received = Vec::new();
        while received.len() < 10 {
            // The other timer is one that nobody waits out.
            match select(next(), pin!(sleep(HOUR))).await {
                Either::Left((n, _)) => received.push(n),
                Either::Right(_) => fail!("a wait of an hour is not over before one of a millisecond"),
            }
        }
        received
    };
    let ((), mut received) = block_on(join(produce, consume));
    received.sort_unstable();
    check_eq!(received, (0..10).collect::<Vec<u32>>(), "what one task sends after a wait, another receives");
}
