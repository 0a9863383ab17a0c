//! Coverage as JSON.

use super::Shown;
use crate::coverage::errors::ErrorType;
use crate::coverage::{Counts, CoveredItem};
use serde_json::{Map, Value, json};

pub(super) fn document(shown: &[Shown]) -> Value {
    json!({ "releases": shown.iter().map(release).collect::<Vec<_>>() })
}

fn release(shown: &Shown) -> Value {
    let coverage = &shown.coverage;
    let unstable: Counts = coverage.items.iter().filter(|covered| !covered.is_stable()).collect();
    let of_run = shown.is_held_against_a_run();
    let mut document = Map::new();
    if let Some(package) = &shown.package {
        document.insert("draft_of".to_owned(), json!(package));
        document.insert("newer_drafts".to_owned(), json!(shown.newer));
    }
    document.insert("release".to_owned(), json!(shown.release()));
    document.insert("whole".to_owned(), json!(coverage.is_whole()));
    document.insert("stable".to_owned(), counts(shown.stable(), of_run));
    document.insert("unstable".to_owned(), counts(unstable, of_run));
    document.insert("items".to_owned(), coverage.items.iter().map(item).collect());
    if let Some(claims) = &coverage.false_claims {
        let claims = claims.iter().map(|claim| json!({ "test": claim.test, "item": claim.item }));
        document.insert("false_claims".to_owned(), claims.collect());
    }
    if let Some(errors) = &shown.errors {
        document.insert("errors".to_owned(), errors.iter().map(error).collect());
    }
    Value::Object(document)
}

fn counts(counts: Counts, of_run: bool) -> Value {
    let mut value = json!({
        "items": counts.items,
        "tested": counts.tested,
        "waived": counts.waived,
        "missing": counts.missing(),
        "percent": counts.percent(),
    });
    if of_run {
        value["exercised"] = json!(counts.exercised);
        value["unseen"] = json!(counts.unseen);
    }
    value
}

fn item(covered: &CoveredItem) -> Value {
    let mut value = json!({
        "item": covered.item,
        "interface": covered.item.interface(),
        "signature": covered.signature.to_string(),
        "gate": covered.gate,
        "tests": covered.tests,
        "waiver": covered.waiver.as_ref().map(|waiver| json!({ "reason": waiver.reason, "link": waiver.link })),
    });
    if let Some(exercised) = &covered.exercised {
        value["exercised"] = json!(exercised);
    }
    value
}

fn error(error: &ErrorType) -> Value {
    let cases = error.cases.iter().map(|(case, tests)| json!({ "case": case, "tests": tests }));
    json!({ "type": error.item, "functions": error.functions, "cases": cases.collect::<Vec<_>>() })
}
