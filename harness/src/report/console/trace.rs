//! The calls of a traced test, a line each, and what a test claims to cover and never called.

use super::{BOLD, DIM, styled};
use crate::event::TestResult;
use crate::id::{ItemId, TestId};
use crate::trace::Call;
use anstyle::{AnsiColor, Style};
use std::collections::{BTreeMap, BTreeSet};

/// The most calls that are shown of one test.
const SHOWN: usize = 200;

/// The colour of a call that gave an error.
const ERROR: Style = AnsiColor::Yellow.on_default();

/// The calls of a test: when each was made, of which function, with what, and what it gave. `None` without a trace.
pub fn trace(result: &TestResult) -> Option<String> {
    let trace = result.trace.as_ref()?;
    let total = trace.calls.len() as u64 + trace.left_out;
    let count = if total == 1 { "1 call".to_owned() } else { format!("{total} calls") };
    let mut lines = vec![format!("{} {}: {count}", styled(BOLD, "TRACE"), styled(BOLD, &result.id))];
    if let Some(note) = &trace.note {
        lines.push(format!("  {}", styled(DIM, note)));
    }
    let shown = &trace.calls[trace.calls.len().saturating_sub(SHOWN)..];
    let earlier = total - shown.len() as u64;
    if earlier > 0 {
        lines.push(format!("  {}", styled(DIM, format!("… {earlier} calls before these"))));
    }
    let width = shown.iter().map(|call| call.item.interface().as_str().len()).max().unwrap_or(0);
    lines.extend(shown.iter().map(|call| line(call, width)));
    Some(lines.join("\n") + "\n")
}

fn line(call: &Call, width: usize) -> String {
    let at = styled(DIM, format!("{:>10.3} ms", call.at));
    let interface = styled(DIM, format!("{:width$}", call.item.interface()));
    let arguments = call.arguments.as_deref();
    // A method is known by its resource and its `self`.
    let name = call.item.name();
    let name = name.strip_prefix("[method]").unwrap_or(name);
    let shown = match arguments {
        Some(arguments) => format!("{name}({arguments})"),
        None => name.to_owned(),
    };
    let result = match (&call.result, call.returned) {
        (Some(result), _) if result.starts_with("err") => format!(" -> {}", styled(ERROR, result)),
        (Some(result), _) => format!(" -> {result}"),
        (None, true) => String::new(),
        (None, false) if arguments.is_some() => styled(DIM, " (not seen to return)"),
        (None, false) => String::new(),
    };
    format!("{at}  {interface}  {shown}{result}")
}

/// What tests that passed claim to cover and never called, a line for each test, whatever releases it was run for. `None`
/// where there is nothing to say.
pub fn never_called(results: &[TestResult]) -> Option<String> {
    let mut claims: BTreeMap<&TestId, BTreeSet<&ItemId>> = BTreeMap::new();
    for result in results {
        let mut items = result.never_called().peekable();
        if items.peek().is_some() {
            claims.entry(&result.id).or_default().extend(items);
        }
    }
    let lines: Vec<String> = claims
        .into_iter()
        .map(|(test, items)| {
            let items: Vec<String> = items.into_iter().map(|item| format!("`{item}`")).collect();
            format!(
                "{} {test} passed and never called what it claims to cover: {}; call it in the test, or take it out of `covers`",
                styled(ERROR, "warning:"),
                items.join(", ")
            )
        })
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Status;
    use crate::trace::Trace;

    fn result(covers: &[&str]) -> TestResult {
        let covers = covers.iter().map(|item| item.parse().unwrap()).collect();
        TestResult::new("io/0.2/a".parse().unwrap(), covers, Status::Pass)
    }

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    #[test]
    fn calls_are_aligned_and_say_what_they_gave() {
        let call = |at, item: &str, arguments: Option<&str>, given: Option<&str>, returned| Call {
            at,
            item: item.parse().unwrap(),
            arguments: arguments.map(str::to_owned),
            result: given.map(str::to_owned),
            returned,
        };
        let read = "wasi:io/streams#[method]input-stream.read";
        let mut result = result(&[read]);
        assert_eq!(trace(&result), None);
        result.trace = Some(Trace {
            calls: vec![
                call(0.01, "wasi:cli/stdin#get-stdin", Some(""), Some("<input-stream 1>"), true),
                call(12.5, read, Some("self: <input-stream 1>, len: 3"), Some("err(closed)"), true),
                call(1000.0, "wasi:cli/exit#exit", Some("status: ok"), None, false),
            ],
            left_out: 7,
            note: None,
        });
        let expected = "\
TRACE io/0.2/a: 10 calls
  … 7 calls before these
     0.010 ms  wasi:cli/stdin   get-stdin() -> <input-stream 1>
    12.500 ms  wasi:io/streams  input-stream.read(self: <input-stream 1>, len: 3) -> err(closed)
  1000.000 ms  wasi:cli/exit    exit(status: ok) (not seen to return)
";
        assert_eq!(plain(&trace(&result).unwrap()), expected);
    }

    #[test]
    fn what_was_never_called_is_named_once_a_test() {
        let mut result = result(&["wasi:io/poll#poll", "wasi:io/poll#[method]pollable.ready"]);
        assert_eq!(never_called(std::slice::from_ref(&result)), None, "nothing is known");
        result.called = Some(["wasi:io/poll#poll".parse().unwrap()].into());
        let text = plain(&never_called(std::slice::from_ref(&result)).unwrap());
        assert!(text.contains("io/0.2/a passed and never called") && text.contains("pollable.ready"), "{text}");
        assert!(!text.contains("`wasi:io/poll#poll`"), "{text}");
        assert_eq!(never_called(&[result.clone(), result.clone()]), never_called(&[result.clone()]));
        result.status = Status::Fail;
        assert_eq!(never_called(&[result]), None, "one that failed may have ended before");
    }
}
