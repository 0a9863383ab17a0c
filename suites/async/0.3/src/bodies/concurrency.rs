//! Several calls at once, and calls that are given up.

use super::ticktock::compose::control::*;
use super::wit_future;
use core::pin::pin;
use support::prelude::*;
use support::tasks::{First, join, join_all, poll_once, race};

/// Longer than any test runs, in nanoseconds.
const HOUR: u64 = 3_600_000_000_000;

/// Two calls of an asynchronous callee are under way at once, and the second ends first.
pub async fn two_at_once() {
    let (first, until_first) = wit_future::new(|| 0);
    let (second, until_second) = wit_future::new(|| 0);
    let (mut one, mut other) = (pin!(hold(until_first)), pin!(hold(until_second)));
    check!(poll_once(one.as_mut()).await.is_none(), "the first call waits");
    check!(poll_once(other.as_mut()).await.is_none(), "the second call waits");
    check_eq!(counts(), (2, 0, 0), "both calls were begun, and none has ended");
    check_eq!(
        join(second.write(2), other).await.1,
        (2, 2),
        "the second call ends, begun while the first was under way"
    );
    check_eq!(counts(), (2, 1, 0), "the first call is still under way");
    check_eq!(join(first.write(1), one).await.1, (1, 1), "the first call ends last");
}

/// The second call of a synchronous callee is not begun before the first has ended.
pub async fn one_after_the_other() {
    let (first, until_first) = wit_future::new(|| 0);
    let (second, until_second) = wit_future::new(|| 0);
    let (mut one, mut other) = (pin!(hold(until_first)), pin!(hold(until_second)));
    check!(poll_once(one.as_mut()).await.is_none(), "the first call waits");
    check!(poll_once(other.as_mut()).await.is_none(), "the second call waits");
    check_eq!(counts(), (1, 0, 0), "the second call is not begun as long as the first is under way");
    check_eq!(join(first.write(1), one).await.1, (1, 1), "the first call ends");
    check_eq!(join(second.write(2), other).await.1, (1, 2), "the second call was begun when no other was under way");
    check_eq!(counts(), (2, 2, 0), "both calls have ended");
}

/// A function that is not asynchronous runs while a call of a synchronous callee is under way.
pub async fn barging_in() {
    let (first, until_first) = wit_future::new(|| 0);
    let mut one = pin!(hold(until_first));
    check!(poll_once(one.as_mut()).await.is_none(), "the call waits");
    for _ in 0..10 {
        check_eq!(
            counts(),
            (1, 0, 0),
            "a function that is not asynchronous does not wait for a call that is under way"
        );
    }
    check_eq!(join(first.write(9), one).await.1, (1, 9), "the call ends as if nothing had come between");
}

/// A callee that refuses calls begins none, until it says otherwise.
pub async fn backpressure() {
    refuse(true);
    let (first, until_first) = wit_future::new(|| 0);
    let mut one = pin!(hold(until_first));
    check!(poll_once(one.as_mut()).await.is_none(), "a call that is refused waits");
    check_eq!(counts(), (0, 0, 0), "a call that is refused is not begun");
    refuse(false);
    check_eq!(join(first.write(5), one).await.1, (1, 5), "the call is begun when it is refused no more");
}

/// Calls that a callee refuses do not stand in the way of one that is under way.
pub async fn backpressure_beside_a_call() {
    let (first, until_first) = wit_future::new(|| 0);
    let (second, until_second) = wit_future::new(|| 0);
    let (mut one, mut other) = (pin!(hold(until_first)), pin!(hold(until_second)));
    check!(poll_once(one.as_mut()).await.is_none(), "the first call waits");
    refuse(true);
    check!(poll_once(other.as_mut()).await.is_none(), "the second call is refused");
    check_eq!(join(first.write(1), one).await.1, (1, 1), "a call that is under way ends while others are refused");
    check_eq!(counts(), (1, 1, 0), "the second call is not begun");
    refuse(false);
    check_eq!(join(second.write(2), other).await.1, (1, 2), "the second call is begun when it is refused no more");
}

/// A call of an asynchronous callee that never answers is given up.
pub async fn cancelled_while_it_waits() {
    {
        let mut call = pin!(never());
        check!(poll_once(call.as_mut()).await.is_none(), "the call waits");
        check_eq!(counts(), (1, 0, 0), "the call is under way");
    }
    check_eq!(counts(), (1, 0, 1), "the callee is told that the call was given up, and ends it");
    check_eq!(race(never(), nap(1_000_000)).await, First::Other(()), "of two calls the one is over that is answered");
    check_eq!(counts(), (3, 1, 2), "the other is given up");
}

/// A call that a synchronous callee has not begun is given up, and what it was given was never handed over.
pub async fn cancelled_before_it_begins() {
    let (first, until_first) = wit_future::new(|| 0);
    let (second, until_second) = wit_future::new(|| 0);
    let mut one = pin!(hold(until_first));
    check!(poll_once(one.as_mut()).await.is_none(), "the first call waits");
    {
        let mut other = pin!(hold(until_second));
        check!(poll_once(other.as_mut()).await.is_none(), "the second call waits");
    }
    check!(second.write(2).await.is_err(), "the future of a call that was never begun is dropped with the call");
    check_eq!(join(first.write(1), one).await.1, (1, 1), "the first call ends");
    nap(0).await;
    check_eq!(counts(), (2, 2, 0), "the call that was given up is never begun, and another is");
}

/// A call that is refused is given up.
pub async fn cancelled_while_it_is_refused() {
    refuse(true);
    let (first, until_first) = wit_future::new(|| 0);
    {
        let mut one = pin!(hold(until_first));
        check!(poll_once(one.as_mut()).await.is_none(), "a call that is refused waits");
    }
    check!(first.write(1).await.is_err(), "the future of a call that was never begun is dropped with the call");
    refuse(false);
    nap(0).await;
    check_eq!(counts(), (1, 1, 0), "the call that was given up is never begun, and another is");
}

/// A synchronous callee is not told that a call is given up: it ends the call, and who gave up waits for that.
pub async fn cancelled_to_no_effect() {
    {
        let mut call = pin!(nap(20_000_000));
        check!(poll_once(call.as_mut()).await.is_none(), "the call waits");
        check_eq!(counts(), (1, 0, 0), "the call is under way");
    }
    check_eq!(counts(), (1, 1, 0), "the callee ends the call as if it had not been given up");
}

/// A callee that waits for the host is given up, a hundred times.
pub async fn cancelled_while_the_host_works() {
    for n in 0..100 {
        {
            let mut call = pin!(nap(HOUR));
            check!(poll_once(call.as_mut()).await.is_none(), "the call waits");
        }
        check_eq!(counts(), (n + 1, 0, n + 1), "the callee is told that the call was given up, and ends it");
    }
}

/// A hundred calls are under way at once, and end in the reverse order.
pub async fn a_hundred_at_once() {
    let (mut writers, mut calls) = (Vec::new(), Vec::new());
    for n in 1..=100 {
        let (writer, until) = wit_future::new(|| 0);
        let mut call = Box::pin(hold(until));
        check!(poll_once(call.as_mut()).await.is_none(), "the call {n} waits");
        writers.push(writer);
        calls.push(call);
    }
    check_eq!(counts(), (100, 0, 0), "a hundred calls are under way");
    for n in (1..=100).rev() {
        let (Some(writer), Some(call)) = (writers.pop(), calls.pop()) else { fail!("there are a hundred calls") };
        check_eq!(join(writer.write(n * 10), call).await.1, (n, n * 10), "each call ends with what it waited for");
    }
    check_eq!(counts(), (100, 100, 0), "a hundred calls have ended");
}

/// A hundred calls stand in line, and each is answered.
pub async fn a_hundred_in_line() {
    let (mut writes, mut calls) = (Vec::new(), Vec::new());
    for n in 1..=100 {
        let (writer, until) = wit_future::new(|| 0);
        let mut call = Box::pin(hold(until));
        check!(poll_once(call.as_mut()).await.is_none(), "the call {n} waits");
        writes.push(writer.write(n));
        calls.push(call);
    }
    check_eq!(counts(), (1, 0, 0), "one call is under way, and no other is begun");
    // In which order those that wait are begun is open.
    let (written, answers) = join(join_all(writes), join_all(calls)).await;
    check!(written.iter().all(Result::is_ok), "the callee reads the future of each call");
    let expected: Vec<(u32, u32)> = (1..=100).map(|n| (1, n)).collect();
    check_eq!(answers, expected, "each call is answered, and was begun when no other was under way");
    check_eq!(counts(), (100, 100, 0), "a hundred calls have ended");
}
