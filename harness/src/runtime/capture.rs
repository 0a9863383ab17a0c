//! What a guest writes, kept up to a limit, and read while it is being written.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// The most that is kept of one stream, in bytes. What comes after it is counted and thrown away.
pub const LIMIT: usize = 4 << 20;

/// One output stream of a guest. Clones are the same stream.
#[derive(Debug, Clone, Default)]
pub struct Capture {
    state: Arc<Mutex<State>>,
    changed: Arc<Notify>,
}

#[derive(Debug, Default)]
struct State {
    kept: Vec<u8>,
    /// How much was written, of which not more than the limit was kept.
    written: u64,
    /// How much of what was kept has been read.
    read: usize,
    closed: bool,
}

/// What was read, or why it could not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// Everything that was asked for.
    Whole(Vec<u8>),
    /// The stream ended, or passed the limit, before everything was there that was asked for. This was left.
    Ended(Vec<u8>),
}

impl Capture {
    /// Keeps what a guest wrote.
    pub fn write(&self, bytes: &[u8]) {
        let mut state = self.state();
        let room = LIMIT - state.kept.len();
        let kept = &bytes[..bytes.len().min(room)];
        state.kept.extend_from_slice(kept);
        state.written += bytes.len() as u64;
        drop(state);
        self.changed.notify_one();
    }

    /// Says that nothing more will be written.
    pub fn close(&self) {
        self.state().closed = true;
        self.changed.notify_one();
    }

    /// Everything that was kept.
    pub fn kept(&self) -> Vec<u8> {
        self.state().kept.clone()
    }

    /// How many bytes were written altogether, of which not more than [`LIMIT`] were kept.
    pub fn written(&self) -> u64 {
        self.state().written
    }

    /// Reads exactly this many bytes, waiting for them.
    pub async fn read_exact(&self, len: usize) -> Read {
        self.read(|unread| (unread.len() >= len).then_some(len)).await
    }

    /// Reads a line with the line break at its end, waiting for it.
    pub async fn read_line(&self) -> Read {
        self.read(|unread| unread.iter().position(|byte| *byte == b'\n').map(|at| at + 1)).await
    }

    /// Waits until `look` finds something in all that was kept, which stays unread. `None`: the stream ended before.
    pub async fn wait_for<T>(&self, look: impl Fn(&[u8]) -> Option<T>) -> Option<T> {
        loop {
            {
                let state = self.state();
                let found = look(&state.kept);
                if found.is_some() || state.closed || state.kept.len() == LIMIT {
                    return found;
                }
            }
            self.changed.notified().await;
        }
    }

    /// Reads as much as `enough` says of what is unread, once it says so.
    async fn read(&self, enough: impl Fn(&[u8]) -> Option<usize>) -> Read {
        loop {
            {
                let mut state = self.state();
                let unread = &state.kept[state.read..];
                if let Some(len) = enough(unread) {
                    let bytes = unread[..len].to_vec();
                    state.read += len;
                    return Read::Whole(bytes);
                }
                if state.closed || state.kept.len() == LIMIT {
                    let bytes = unread.to_vec();
                    state.read = state.kept.len();
                    return Read::Ended(bytes);
                }
            }
            // There is one reader. A change since the look above has left its permit, so that none is missed.
            self.changed.notified().await;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing that holds the lock can panic half-way through a change.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn reads_what_is_written_and_the_rest_at_the_end() {
        let capture = Capture::default();
        capture.write(b"one\ntwo");
        assert_eq!(capture.read_line().await, Read::Whole(b"one\n".to_vec()));
        assert_eq!(capture.read_exact(2).await, Read::Whole(b"tw".to_vec()));
        let writer = capture.clone();
        let (read, ()) = tokio::join!(capture.read_exact(3), async move {
            writer.write(b"!");
            writer.close();
        });
        assert_eq!(read, Read::Ended(b"o!".to_vec()));
        assert_eq!(capture.kept(), b"one\ntwo!");
    }

    #[tokio::test]
    async fn keeps_no_more_than_the_limit() {
        let capture = Capture::default();
        for _ in 0..5 {
            capture.write(&vec![b'x'; 1 << 20]);
        }
        assert_eq!((capture.kept().len(), capture.written()), (LIMIT, 5 << 20));
        assert!(matches!(capture.read_line().await, Read::Ended(_)));
    }
}
