//! What the rules would have said at every release that is recorded.

use super::{Format, Located, Status, document, status, without_lines};
use crate::id::Release;
use crate::proposal::History;
use crate::release::{Candidate, Finding, Policy, PolicyError, RULES, gate};
use crate::surface::Surface;
use std::collections::BTreeMap;
use std::io::Write;

pub(super) fn run(history: &History, policy: &Policy, format: Format) -> anyhow::Result<Status> {
    let mut findings = Vec::new();
    let mut releases = 0;
    for release in history.releases().into_iter().filter(|release| history.is_on_train(release)) {
        let old = history.baseline(release);
        let new = history.surface(release)?;
        let nothing = Surface::default();
        let candidate = Candidate::new(history, release, &old, &new, [&nothing, &nothing], None);
        findings.extend(gate(&candidate, policy));
        releases += 1;
    }
    check_acceptances(policy, &findings)?;
    let status = status(&findings);
    let mut out = anstream::stdout().lock();
    match format {
        Format::Human => write(&mut out, &findings, releases, history)?,
        Format::Json => {
            let located = without_lines(findings);
            let all: Vec<_> = located.iter().map(document::finding).collect();
            writeln!(out, "{}", serde_json::to_string_pretty(&serde_json::json!({ "findings": all }))?)?;
        }
        Format::Sarif => {
            let located: Vec<Located> = without_lines(findings);
            writeln!(out, "{}", serde_json::to_string_pretty(&document::sarif(&located))?)?;
        }
        Format::Github => {
            anyhow::bail!("annotations belong to lines of WIT, which history has none of: use another `--format`")
        }
    }
    Ok(status)
}

/// An acceptance that no rule needs any more would hide the next finding of its kind.
fn check_acceptances(policy: &Policy, findings: &[Finding]) -> Result<(), PolicyError> {
    let unused = policy.accept.iter().find(|accept| {
        let used = findings.iter().filter(|finding| finding.accepted.is_some()).any(|finding| {
            let found = policy.acceptance(finding.rule, &finding.release, &finding.subject.to_string());
            found.is_some_and(|found| std::ptr::eq(found, *accept))
        });
        !used
    });
    match unused {
        Some(accept) => Err(PolicyError::Unused { rule: accept.rule.clone(), release: accept.release.clone() }),
        None => Ok(()),
    }
}

/// The same finding in consecutive releases is told once.
struct Span<'a> {
    first: &'a Finding,
    last: &'a Release,
}

fn write(out: &mut impl Write, findings: &[Finding], releases: usize, history: &History) -> anyhow::Result<()> {
    for rule in RULES {
        let of_rule: Vec<_> =
            findings.iter().filter(|finding| finding.rule.id == rule.id && finding.accepted.is_none()).collect();
        if of_rule.is_empty() {
            continue;
        }
        writeln!(out, "{} ({})\n  {}", rule.id, of_rule[0].severity, rule.meaning)?;
        for (when, spans) in by_interface(spans(&of_rule, history)) {
            write_spans(out, &when, &spans)?;
        }
        writeln!(out)?;
    }
    let mut accepted: BTreeMap<(&str, &Release), (usize, &Finding)> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.accepted.is_some()) {
        accepted.entry((finding.rule.id, &finding.release)).or_insert((0, finding)).0 += 1;
    }
    for ((rule, release), (count, finding)) in accepted {
        if let Some(acceptance) = &finding.accepted {
            writeln!(out, "accepted: {count} of {rule} in {release}: {} ({})", acceptance.reason, acceptance.link)?;
        }
    }
    let denied = findings.iter().filter(|finding| finding.denies()).count();
    let releases_denied: std::collections::BTreeSet<_> =
        findings.iter().filter(|finding| finding.denies()).map(|finding| &finding.release).collect();
    writeln!(out, "{} of {releases} releases would not have shipped, for {denied} findings", releases_denied.len())?;
    Ok(())
}

fn spans<'a>(findings: &[&'a Finding], history: &'a History) -> Vec<Span<'a>> {
    let mut spans: Vec<Span<'a>> = Vec::new();
    for finding in findings {
        let before = history.train.before(&finding.release);
        let open = spans.iter_mut().rfind(|span| {
            span.first.subject == finding.subject && span.first.message == finding.message && Some(span.last) == before
        });
        match open {
            Some(span) => span.last = &finding.release,
            None => spans.push(Span { first: finding, last: &finding.release }),
        }
    }
    spans
}

/// Spans that hold for the same releases and the same interface, in the order of their first.
fn by_interface(spans: Vec<Span<'_>>) -> Vec<(String, Vec<Span<'_>>)> {
    let mut groups: Vec<(String, Vec<Span<'_>>)> = Vec::new();
    for span in spans {
        let release = &span.first.release;
        let when = if release == span.last { release.to_string() } else { format!("{release} to {}", span.last) };
        let interface = span.first.subject.interface();
        let same = groups.iter_mut().find(|(other, group)| {
            *other == when && interface.is_some() && group[0].first.subject.interface() == interface
        });
        match same {
            Some((_, group)) => group.push(span),
            None => groups.push((when, vec![span])),
        }
    }
    groups
}

/// How many findings about one interface are told one by one; more are told as one.
const SINGLE: usize = 3;

fn write_spans(out: &mut impl Write, when: &str, spans: &[Span<'_>]) -> std::io::Result<()> {
    let first = &spans[0].first;
    match first.subject.interface() {
        Some(interface) if spans.len() > SINGLE => {
            let names: Vec<_> =
                spans.iter().take(SINGLE).map(|span| format!("`{}`", span.first.subject.name())).collect();
            let more = spans.len() - SINGLE;
            writeln!(out, "  {when}: `{interface}`: {} and {more} more, {}", names.join(", "), first.message)
        }
        _ => {
            for span in spans {
                writeln!(out, "  {when}: `{}` {}", span.first.subject, span.first.message)?;
            }
            Ok(())
        }
    }
}
