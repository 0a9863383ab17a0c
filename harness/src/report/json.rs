//! Reads and writes reports as JSON.

use super::model::{READ_VERSIONS, Report};
use crate::write;
use std::fs;
use std::path::{Path, PathBuf};

/// A report cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The file cannot be read.
    #[error("failed to read the report `{}`: {cause}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// The file cannot be written.
    #[error("failed to write the report `{}`: {cause}; what was there before is unchanged; choose another place with `--report FILE`", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// The file is no report.
    #[error("{}:{line}: not a report: {message}; reports are written by `ticktock run`, see reports/schema/report.json", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What was expected and what was found.
        message: String,
    },
}

/// Writes a report, whole or not at all.
///
/// # Errors
/// When the file cannot be written; what was there before then still is.
pub fn write(path: &Path, report: &Report) -> Result<(), ReportError> {
    write::json(path, report).map_err(|cause| ReportError::Write { path: path.to_owned(), cause })
}

/// Reads a report.
///
/// # Errors
/// When the file cannot be read, or is no report of a form that this version knows.
pub fn read(path: &Path) -> Result<Report, ReportError> {
    let bytes = fs::read(path).map_err(|cause| ReportError::Read { path: path.to_owned(), cause })?;
    parse(&bytes).map_err(|(line, message)| ReportError::Malformed { path: path.to_owned(), line, message })
}

/// Reads a report from the bytes of its file.
///
/// # Errors
/// The line, counted from 1, and what was expected and found there.
pub fn parse(bytes: &[u8]) -> Result<Report, (usize, String)> {
    #[derive(serde::Deserialize)]
    struct Form {
        schema: u32,
    }
    let read: Result<Report, _> = serde_json::from_slice(bytes);
    // A form that is not known has keys that are not known, so that its version says more than they do.
    let form = match &read {
        Ok(report) => Some(report.schema),
        Err(_) => serde_json::from_slice(bytes).ok().map(|Form { schema }| schema),
    };
    if let Some(schema) = form.filter(|schema| !READ_VERSIONS.contains(schema)) {
        let known = format!("{} to {}", READ_VERSIONS.start(), READ_VERSIONS.end());
        return Err((1, format!("its form has version {schema}, and this tool reads {known}")));
    }
    let report = read.map_err(|error| (error.line().max(1), error.to_string()))?;
    if let Some(test) = report.twice() {
        return Err((1, format!("it has two results of `{test}`, so that it is not known which counts")));
    }
    match report.miscounted() {
        Some(what) => Err((1, format!("{what}, so that it was changed since it was written"))),
        None => Ok(report),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::TestResult;
    use crate::outcome::Status;
    use crate::report::model::SCHEMA_VERSION;
    use crate::report::sample;
    use serde_json::{Value, json};

    fn whole() -> Value {
        let results = ["a", "b"].map(|name| {
            TestResult::new(format!("io/0.2/{name}").parse().unwrap(), std::collections::BTreeSet::new(), Status::Pass)
        });
        serde_json::to_value(sample::report("wasmtime", "48.0.2", results.into())).unwrap()
    }

    /// What is said of a report that was changed so.
    fn refused(change: impl Fn(&mut Value)) -> String {
        let mut report = whole();
        change(&mut report);
        parse(serde_json::to_string_pretty(&report).unwrap().as_bytes()).unwrap_err().1
    }

    #[test]
    fn a_report_is_read_back() {
        assert_eq!(serde_json::to_value(parse(&serde_json::to_vec(&whole()).unwrap()).unwrap()).unwrap(), whole());
    }

    #[test]
    fn results_that_were_taken_out_are_missed() {
        let error = refused(|report| report["results"].as_array_mut().unwrap().truncate(1));
        assert!(error.starts_with("it says that it is whole, and has 1 results of 2 tests"), "{error}");
    }

    #[test]
    fn a_newer_form_is_called_one_whatever_else_it_has() {
        let error = refused(|report| {
            report["schema"] = json!(SCHEMA_VERSION + 1);
            report["results"] = json!({"of": "another kind"});
            report["news"] = json!(1);
        });
        assert!(error.starts_with(&format!("its form has version {}", SCHEMA_VERSION + 1)), "{error}");
    }

    #[test]
    fn a_truncated_report_is_none_wherever_it_ends() {
        let text = serde_json::to_string_pretty(&whole()).unwrap();
        let lines = text.lines().count();
        for end in 0..text.len() {
            let (line, _) = parse(&text.as_bytes()[..end]).unwrap_err();
            assert!((1..=lines).contains(&line));
        }
        let (line, message) = parse(&text.as_bytes()[..text.len() - 2]).unwrap_err();
        assert!(line + 1 >= lines && message.contains("EOF"), "{line} {message}");
    }

    #[test]
    fn what_is_edited_by_hand_says_what_is_wrong() {
        assert!(
            refused(|report| report["results"][0]["status"] = json!("passed")).contains("unknown variant `passed`")
        );
        assert!(refused(|report| report["results"][1]["id"] = json!("../../etc")).contains("is not a test id"));
        assert!(refused(|report| report["results"][1]["id"] = json!("io/0.2/../x")).contains("is not a test id"));
        assert!(
            refused(|report| report["results"][1]["id"] = json!("io/0.2/a\u{1b}[31m")).contains("is not a test id")
        );
        assert!(refused(|report| report["results"][0]["digest"] = json!("sha256:00")).contains("is not a digest"));
        assert!(refused(|report| report["results"][0]["covers"] = json!(["<img>"])).contains("is not a"));
        assert!(refused(|report| report["results"][0]["note"] = json!("mine")).contains("unknown field `note`"));
        assert!(refused(|report| report["selected"] = json!(-1)).contains("invalid value"));
        assert!(
            refused(|report| drop(report.as_object_mut().unwrap().remove("subject")))
                .contains("missing field `subject`")
        );
        assert!(refused(|report| report["partition"] = json!("hash:3/2")).contains("is no part of the tests"));
    }

    #[test]
    fn a_test_that_is_there_twice_is_refused() {
        let error = refused(|report| report["results"][1] = report["results"][0].clone());
        assert!(error.contains("two results of `io/0.2/a`"), "{error}");
    }

    #[test]
    fn what_is_no_report_at_all_is_no_panic() {
        for text in ["", "null", "[]", "1", "\u{feff}{}", "{\"schema\": 1, \"schema\": 1}"] {
            parse(text.as_bytes()).unwrap_err();
        }
        parse(b"\xff\xfe").unwrap_err();
        parse("[".repeat(100_000).as_bytes()).unwrap_err();
    }
}
