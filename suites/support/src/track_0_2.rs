//! What guests of track 0.2 are made of: the export of `wasi:cli/run@0.2` or `wasi:http/incoming-handler@0.2`, and standard
//! error.

#[doc(hidden)]
pub use wasip2::cli::command::export as export_command;
pub use wasip2::exports::wasi::cli::run::Guest as RunGuest;
pub use wasip2::exports::wasi::http::incoming_handler::Guest as HandlerGuest;
#[doc(hidden)]
pub use wasip2::http::proxy::export as export_proxy;
pub use wasip2::http::types::{IncomingRequest, ResponseOutparam};

/// `blocking-write-and-flush` takes up to 4096 bytes, says `wasi:io/streams`.
pub(crate) const WRITE_LIMIT: usize = 4096;

/// Writes all bytes to standard error. A stream that fails is given up: there is nowhere left to report to.
#[cfg_attr(feature = "track-0-3", expect(dead_code, reason = "the report goes through track 0.3 then"))]
pub(crate) fn write_to_stderr(bytes: &[u8]) {
    let stderr = wasip2::cli::stderr::get_stderr();
    for part in bytes.chunks(WRITE_LIMIT) {
        if stderr.blocking_write_and_flush(part).is_err() {
            return;
        }
    }
}
