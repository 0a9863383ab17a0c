//! What the services of a test have seen that they should not have.
//!
//! A service answers whatever comes as it was told to, and complains here. Whoever asks for complaints first waits until
//! nobody is receiving any more, so that it does not depend on who is quicker.

use crate::outcome::{Failure, Phase};
use crate::suite::spec::Payload;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;

/// The complaints of all services of a test. Clones are the same.
#[derive(Debug, Clone)]
pub(super) struct Witness(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    complaints: Mutex<Vec<Failure>>,
    receiving: watch::Sender<usize>,
}

/// Somebody who is still receiving, and may yet complain. Dropping it says that this is over.
#[derive(Debug)]
pub(super) struct Receiving(Arc<Inner>);

impl Default for Witness {
    fn default() -> Self {
        Self(Arc::new(Inner { complaints: Mutex::default(), receiving: watch::Sender::new(0) }))
    }
}

impl Witness {
    /// Keeps a complaint.
    pub(super) fn complain(&self, failure: Failure) {
        self.complaints().push(failure);
    }

    /// Complains if not as many came as were expected, or without a number, none: in these words.
    pub(super) fn count(&self, expected: Option<usize>, came: usize, other: String, none: String) {
        match expected {
            Some(expected) if expected != came => {
                self.complain(Failure::mismatch(other, expected.to_string(), came.to_string()));
            }
            None if came == 0 => self.complain(Failure::new(Phase::Check, none)),
            _ => {}
        }
    }

    /// Complains if this is not what was expected, and from where on it is not.
    pub(super) fn compare(&self, what: &str, expected: &Payload, actual: &Payload) {
        if actual != expected {
            let at = actual.0.iter().zip(&expected.0).take_while(|(a, b)| a == b).count();
            let message = format!("{what} is not what was expected, from byte {at} on");
            self.complain(Failure::mismatch(message, expected.to_string(), actual.to_string()));
        }
    }

    /// Takes note of somebody who is going to receive.
    pub(super) fn receiving(&self) -> Receiving {
        self.0.receiving.send_modify(|count| *count += 1);
        Receiving(Arc::clone(&self.0))
    }

    /// Waits until nobody is receiving.
    pub(super) async fn all_received(&self) {
        // The sender lives as long as this borrow of it, so that waiting cannot fail.
        let _ = self.0.receiving.subscribe().wait_for(|count| *count == 0).await;
    }

    /// The first complaint.
    pub(super) fn first(&self) -> Option<Failure> {
        self.complaints().first().cloned()
    }

    fn complaints(&self) -> std::sync::MutexGuard<'_, Vec<Failure>> {
        // Nothing that holds the lock can panic half-way through a change.
        self.0.complaints.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Receiving {
    fn drop(&mut self) {
        self.0.receiving.send_modify(|count| *count -= 1);
    }
}
