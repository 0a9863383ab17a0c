//! What the body of a guest may return, whatever its track.

/// What the body of a guest may return.
pub trait Verdict {
    /// The result that `wasi:cli/run` returns.
    #[expect(clippy::result_unit_err, reason = "it is the type that WIT gives `run`")]
    fn verdict(self) -> Result<(), ()>;
}

impl Verdict for () {
    fn verdict(self) -> Result<(), ()> {
        Ok(())
    }
}

impl Verdict for Result<(), ()> {
    fn verdict(self) -> Result<(), ()> {
        self
    }
}
