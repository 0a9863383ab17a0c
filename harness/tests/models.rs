//! The models in `suites/nn` are what the script beside them makes.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

#[test]
fn models_are_what_their_script_makes() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../suites/nn/0.2/models/make.py");
    let output = match Command::new("python3").arg(&script).arg("--check").output() {
        // Nothing else here needs Python, so its absence is no failure: the script can be run wherever there is one.
        Err(error) if error.kind() == ErrorKind::NotFound => return,
        output => output.unwrap(),
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
