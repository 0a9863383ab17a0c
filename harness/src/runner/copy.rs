//! Launches programs that the tool has made itself, to see what their runtime does with them.

use crate::runtime::{Exit, Launch, LaunchError, Runtime};
use crate::suite::program::Program;

/// How such a program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// How it ended.
    pub exit: Exit,
    /// What it or its runtime wrote to standard error.
    pub stderr: String,
}

/// Launches a program under this name, and waits for its end. Must be called within a Tokio runtime.
///
/// # Errors
/// When it could not be started.
pub async fn try_out(
    runtime: &dyn Runtime,
    name: &str,
    program: Vec<u8>,
    launch: Launch,
) -> Result<Tried, LaunchError> {
    let program = Program::made(name, program);
    let mut guest = runtime.launch(&program, launch)?;
    let exit = guest.wait().await;
    let stderr = String::from_utf8_lossy(&guest.stderr().kept()).trim().to_owned();
    guest.stop().await;
    Ok(Tried { exit, stderr })
}
