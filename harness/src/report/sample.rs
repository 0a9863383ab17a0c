//! Reports for tests.

use super::model::{Environment, Harness, Report, SCHEMA_VERSION, Subject, Suite};
use crate::event::TestResult;
use std::collections::BTreeSet;

/// A whole report of a runtime with these results.
pub(crate) fn report(runtime: &str, version: &str, results: Vec<TestResult>) -> Report {
    let components = results.iter().filter_map(|result| Some((result.id.clone(), result.digest?))).collect();
    Report {
        schema: SCHEMA_VERSION,
        started: "2026-11-24T10:00:00Z".to_owned(),
        finished: "2026-11-24T10:00:09Z".to_owned(),
        complete: true,
        selected: results.len(),
        partition: None,
        releases: BTreeSet::new(),
        harness: Harness { version: "0.1.0".to_owned(), commit: None },
        subject: Subject {
            name: runtime.to_owned(),
            version: version.to_owned(),
            how: "command".to_owned(),
            engine: runtime.to_owned(),
            digest: None,
            package: None,
        },
        environment: Environment { os: "linux".to_owned(), arch: "x86_64".to_owned(), cores: 2, jobs: 2 },
        suite: Suite { version: Some("0.1.0".to_owned()), revision: None, components },
        results,
    }
}
