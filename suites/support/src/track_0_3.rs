//! What guests of track 0.3 are made of: the export of `wasi:cli/run@0.3`, and standard error.

use crate::tasks;
use crate::verdict::Verdict;

pub(crate) use crate::stderr_0_3::write as write_to_stderr;
#[doc(hidden)]
pub use wasip3::cli::command::export as export_command;
pub use wasip3::exports::cli::run::Guest as RunGuest;

/// Runs the body of a guest, together with the tasks that it spawns. Those that are still running when it ends are dropped.
#[doc(hidden)]
pub async fn run<T: Verdict>(test: impl Future<Output = T>) -> Result<(), ()> {
    tasks::until(test).await.verdict()
}

#[cfg(feature = "service")]
mod service {
    #[doc(hidden)]
    pub use wasip3::exports::http::handler::Guest as HandlerGuest;
    #[doc(hidden)]
    pub use wasip3::http::service::export as export_service;
    pub use wasip3::http::types::{ErrorCode as HttpErrorCode, Request, Response};

    /// Does something beside a handler, which goes on when the handler has returned its response.
    pub fn after(future: impl Future<Output = ()> + 'static) {
        drop(wasip3::spawn_local(future));
    }
}

#[cfg(feature = "service")]
pub use service::*;
