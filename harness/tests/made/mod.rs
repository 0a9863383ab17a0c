//! Reports as JSON, made for tests of the command line.

use serde_json::{Value, json};
use ticktock::report::model::SCHEMA_VERSION;

/// The report of a whole run of this runtime with these results. `suite` is what was run.
pub(crate) fn report(subject: Value, suite: Value, results: Vec<Value>) -> Value {
    json!({
        "schema": SCHEMA_VERSION, "started": "2026-11-24T10:00:00Z", "finished": "2026-11-24T10:00:09Z", "complete": true,
        "selected": results.len(), "harness": { "version": "0.1.0" }, "subject": subject,
        "environment": { "os": "linux", "arch": "x86_64", "cores": 2, "jobs": 2 },
        "suite": suite, "results": results,
    })
}
