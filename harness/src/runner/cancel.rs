//! Ending a run early.

use tokio::sync::watch;

/// Tells a run to end early: tests that are running are ended, and no other is begun. Clones are the same.
#[derive(Debug, Clone)]
pub struct Cancel(watch::Sender<bool>);

impl Default for Cancel {
    fn default() -> Self {
        Self(watch::Sender::new(false))
    }
}

impl Cancel {
    /// Ends the run.
    pub fn cancel(&self) {
        self.0.send_replace(true);
    }

    /// Whether the run is to end.
    pub fn is_cancelled(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until the run is to end.
    pub async fn cancelled(&self) {
        // The sender lives as long as this borrow of it, so that waiting cannot fail.
        let _ = self.0.subscribe().wait_for(|cancelled| *cancelled).await;
    }
}
