//! Findings as JSON and as SARIF 2.1.0.

use super::{Answer, Located};
use crate::release::{RULES, Severity, Verdict};
use serde_json::{Value, json};

pub(super) fn json(answer: &Answer) -> Value {
    let verdict = match answer.verdict() {
        Verdict::MayShip => "may-ship",
        Verdict::MayNotShip => "may-not-ship",
    };
    json!({
        "release": answer.release,
        "before": answer.before,
        "packages": answer.packages,
        "packages_before": answer.of,
        "verdict": verdict,
        "reports": answer.reports,
        "findings": answer.findings.iter().map(finding).collect::<Vec<_>>(),
    })
}

/// That there is no verdict.
pub(super) fn json_error(message: &str) -> Value {
    json!({ "verdict": "not-evaluated", "error": message })
}

/// That there is no verdict: an invocation that was not successful.
pub(super) fn sarif_error(message: &str) -> Value {
    let mut document = sarif(&[]);
    document["runs"][0]["invocations"] = json!([{
        "executionSuccessful": false,
        "toolExecutionNotifications": [{ "level": "error", "message": { "text": message } }],
    }]);
    document
}

pub(super) fn finding(located: &Located) -> Value {
    let finding = &located.finding;
    json!({
        "rule": finding.rule.id,
        "severity": finding.severity,
        "release": finding.release,
        "subject": finding.subject,
        "message": finding.message,
        "location": located.location,
        "accepted": finding.accepted.as_ref().map(|a| json!({ "reason": a.reason, "link": a.link })),
        "fix": finding.rule.fix,
        "reference": finding.rule.reference,
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Deny => "error",
        Severity::Warn => "warning",
        Severity::Allow => "none",
    }
}

pub(super) fn sarif(findings: &[Located]) -> Value {
    let rules: Vec<_> = RULES
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id,
                "shortDescription": { "text": rule.meaning },
                "help": { "text": rule.fix },
                "helpUri": rule.reference,
                "defaultConfiguration": { "level": level(rule.severity) },
            })
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "columnKind": "unicodeCodePoints",
            "tool": { "driver": {
                "name": "ticktock",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules,
            }},
            "results": findings.iter().map(result).collect::<Vec<_>>(),
        }],
    })
}

fn result(located: &Located) -> Value {
    let finding = &located.finding;
    let mut result = json!({
        "ruleId": finding.rule.id,
        "level": level(finding.severity),
        "message": { "text": format!("`{}` {}", finding.subject, finding.message) },
        "locations": [location(located)],
        // The same finding in the next run is the same alert, wherever its line has moved to.
        "partialFingerprints": { "subject/v1": format!("{} {}", finding.rule.id, finding.subject) },
        "properties": { "release": finding.release },
    });
    if let Some(accepted) = &finding.accepted {
        let justification = format!("{} ({})", accepted.reason, accepted.link);
        result["suppressions"] = json!([{ "kind": "external", "justification": justification }]);
    }
    result
}

fn location(located: &Located) -> Value {
    let logical = json!([{ "fullyQualifiedName": located.finding.subject, "kind": "member" }]);
    match &located.location {
        None => json!({ "logicalLocations": logical }),
        Some(location) => json!({
            "physicalLocation": {
                "artifactLocation": { "uri": uri(&location.file) },
                "region": {
                    "startLine": location.line,
                    "startColumn": location.column,
                    "endColumn": location.column + location.length,
                    "snippet": { "text": location.text },
                },
            },
            "logicalLocations": logical,
        }),
    }
}

/// A path as a URI has it, whatever is in a folder's name.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_path_is_a_uri() {
        assert_eq!(uri("proposals/http/wit-0.3.0_a/types.wit"), "proposals/http/wit-0.3.0_a/types.wit");
        assert_eq!(uri("a b\\é#1%.wit"), "a%20b/%C3%A9%231%25.wit");
    }
}
