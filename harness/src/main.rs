//! The command `ticktock`: parse, run, exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    ticktock::cli::main()
}
