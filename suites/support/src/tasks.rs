//! Several things at once, for guests of track 0.3: futures side by side, tasks of their own, and steps in between.
//!
//! A guest is one task of the component model. What runs side by side here are parts of it: each event wakes the whole guest,
//! which then asks every part that is not done. That is slow for thousands of parts, and fair to all of them.

use crate::prelude::*;
use alloc::collections::VecDeque;
use alloc::rc::Rc;
use core::cell::{Cell, RefCell};
use core::future::{Future, poll_fn};
use core::pin::{Pin, pin};
use core::task::{Context, Poll, Waker};

/// Which of two futures was done first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First<A, B> {
    /// The one that was given first.
    One(A),
    /// The one that was given second.
    Other(B),
}

/// Runs two futures side by side until both are done.
pub async fn join<A: Future, B: Future>(one: A, other: B) -> (A::Output, B::Output) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    let (mut of_one, mut of_other) = (None, None);
    poll_fn(|context| {
        if of_one.is_none() {
            of_one = ready(one.as_mut().poll(context));
        }
        if of_other.is_none() {
            of_other = ready(other.as_mut().poll(context));
        }
        match (of_one.take(), of_other.take()) {
            (Some(one), Some(other)) => Poll::Ready((one, other)),
            not_yet => {
                (of_one, of_other) = not_yet;
                Poll::Pending
            }
        }
    })
    .await
}

/// Runs futures side by side until all are done, and gives their results in the order in which the futures were given.
pub async fn join_all<F: Future>(futures: impl IntoIterator<Item = F>) -> Vec<F::Output> {
    let mut running: Vec<Option<Pin<Box<F>>>> = futures.into_iter().map(|future| Some(Box::pin(future))).collect();
    let mut results: Vec<Option<F::Output>> = running.iter().map(|_| None).collect();
    poll_fn(|context| {
        for (future, result) in running.iter_mut().zip(&mut results) {
            if let Some(pending) = future
                && let Poll::Ready(value) = pending.as_mut().poll(context)
            {
                *result = Some(value);
                // What it still holds goes at once, and not when the last is done.
                *future = None;
            }
        }
        if running.iter().all(Option::is_none) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    results.into_iter().flatten().collect()
}

/// Runs two futures side by side until one is done, and drops the other, which cancels what it was waiting for.
///
/// If both are done at once, it is the one that was given first.
pub async fn race<A: Future, B: Future>(one: A, other: B) -> First<A::Output, B::Output> {
    let (mut one, mut other) = (pin!(one), pin!(other));
    poll_fn(|context| match one.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(First::One(value)),
        Poll::Pending => other.as_mut().poll(context).map(First::Other),
    })
    .await
}

/// Asks a future once whether it is done, which begins what it is to do. It goes on when it is asked again or awaited.
pub async fn poll_once<F: Future>(mut future: Pin<&mut F>) -> Option<F::Output> {
    poll_fn(|context| Poll::Ready(ready(future.as_mut().poll(context)))).await
}

/// Gives way once: the host may go on with what it has to do before the guest does.
pub async fn give_way() {
    wasip3::wit_bindgen::yield_async().await;
}

/// A task that was spawned. It goes on whether or not it is awaited, as long as the body of the guest does.
pub struct Task<T> {
    result: Rc<Cell<Option<T>>>,
}

impl<T> Future for Task<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<T> {
        // Whatever moves a spawned task on wakes this one, too: there is one waker.
        self.result.take().map_or(Poll::Pending, Poll::Ready)
    }
}

/// Begins a task of its own beside the body of the guest. It is first asked when the body waits the next time.
///
/// Tasks that are running when the body ends are dropped.
pub fn spawn<T: 'static>(future: impl Future<Output = T> + 'static) -> Task<T> {
    let result = Rc::new(Cell::new(None));
    let task = Task { result: Rc::clone(&result) };
    SPAWNED.0.borrow_mut().push_back(Box::pin(async move { result.set(Some(future.await)) }));
    task
}

type Spawned = Pin<Box<dyn Future<Output = ()>>>;

/// The tasks that were spawned and are not done.
struct Queue(RefCell<VecDeque<Spawned>>);

// SAFETY: a guest has one thread.
unsafe impl Sync for Queue {}

static SPAWNED: Queue = Queue(RefCell::new(VecDeque::new()));

/// Runs the body of a guest to its end, and the tasks that it spawns as long as it runs.
pub(crate) async fn until<F: Future>(body: F) -> F::Output {
    let mut body = pin!(body);
    let result = poll_fn(|context| {
        loop {
            if let Poll::Ready(value) = body.as_mut().poll(context) {
                return Poll::Ready(value);
            }
            if !poll_spawned(context) {
                return Poll::Pending;
            }
            // What a task has brought about may be what the body waits for.
        }
    })
    .await;
    // Taken out first: what is dropped may spawn.
    let rest = core::mem::take(&mut *SPAWNED.0.borrow_mut());
    drop(rest);
    result
}

/// Asks each spawned task once, also those that are spawned meanwhile, and tells whether one was done.
fn poll_spawned(context: &mut Context<'_>) -> bool {
    let mut done = false;
    let mut waiting = VecDeque::new();
    // The queue is not borrowed while a task runs: it may spawn.
    while let Some(mut task) = next_spawned() {
        match task.as_mut().poll(context) {
            Poll::Ready(()) => done = true,
            Poll::Pending => waiting.push_back(task),
        }
    }
    *SPAWNED.0.borrow_mut() = waiting;
    done
}

fn next_spawned() -> Option<Spawned> {
    SPAWNED.0.borrow_mut().pop_front()
}

fn ready<T>(poll: Poll<T>) -> Option<T> {
    match poll {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// A flag that parts of a guest wait for. It stays up once it was raised.
#[derive(Debug, Clone, Default)]
pub struct Flag {
    state: Rc<RefCell<(bool, Vec<Waker>)>>,
}

impl Flag {
    /// Raises the flag, which lets everything go on that waits for it.
    pub fn raise(&self) {
        let wakers = {
            let mut state = self.state.borrow_mut();
            state.0 = true;
            core::mem::take(&mut state.1)
        };
        wakers.into_iter().for_each(Waker::wake);
    }

    /// Waits until the flag is raised.
    pub async fn raised(&self) {
        poll_fn(|context| {
            let mut state = self.state.borrow_mut();
            if state.0 {
                return Poll::Ready(());
            }
            state.1.push(context.waker().clone());
            Poll::Pending
        })
        .await
    }
}
