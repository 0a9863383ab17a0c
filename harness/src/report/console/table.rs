//! The tables of a run: how the tests of each interface ended, and for which releases.

use super::summary::counted;
use super::{BOLD, DIM, style, styled};
use crate::event::TestResult;
use crate::id::{InterfaceId, Release, Track};
use crate::outcome::Status;
use crate::report::model::Counts;
use anstyle::Style;
use std::collections::{BTreeMap, BTreeSet};

/// The table of these results: a line for each interface that their tests cover, by package, one for each folder of
/// scripts, and one for each suite of which tests are about no interface, as compositions are.
///
/// A test that covers functions of several interfaces counts in each. Only the statuses that occur have a column.
pub fn table(results: &[TestResult]) -> String {
    let interfaces = by_interface(results, |result| result.status);
    let occurring: Vec<Status> =
        Status::ALL.into_iter().filter(|status| results.iter().any(|result| result.status == *status)).collect();
    let columns: Vec<(&str, usize)> =
        occurring.iter().map(|status| (status.as_str(), status.as_str().len().max(5))).collect();
    let cells = |statuses: &[Status]| -> Vec<Cell> {
        let counts: Counts = statuses.iter().copied().collect();
        occurring.iter().map(|status| cell(counts.of(*status), *status)).collect()
    };
    let (mut scripts, mut others): (BTreeMap<String, Vec<Status>>, BTreeMap<String, Vec<Status>>) = Default::default();
    for result in results {
        if result.id.track() == Track::WAST {
            scripts.entry(result.id.suite().to_owned()).or_default().push(result.status);
        } else if result.covers.is_empty() {
            others.entry(suite(result)).or_default().push(result.status);
        }
    }
    let lines = |title: &str, lines: &BTreeMap<String, Vec<Status>>| {
        (!lines.is_empty()).then(|| draw_lines(title, &columns, lines, cells))
    };
    let (scripts, others) = (lines("scripts", &scripts), lines("suite", &others));
    let alone = interfaces.is_empty() && (scripts.is_some() || others.is_some());
    let interfaces = if alone { None } else { Some(draw(&columns, &interfaces, cells)) };
    [interfaces, others, scripts].into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

/// The suite that a result belongs to, with its track.
fn suite(result: &TestResult) -> String {
    format!("{}/{}", result.id.suite(), result.id.track())
}

/// Draws a table with a line for each of these.
fn draw_lines<T>(
    title: &str,
    columns: &[(&str, usize)],
    lines: &BTreeMap<String, Vec<T>>,
    cells: impl Fn(&[T]) -> Vec<Cell>,
) -> String {
    let width = lines.keys().map(String::len).max().unwrap_or(0).max(title.len());
    let mut text = styled(BOLD, format!("{title:width$}"));
    for (name, width) in columns {
        text.push_str(&styled(BOLD, format!("  {name:>width$}")));
    }
    for (name, entries) in lines {
        text.push_str(&format!("\n{name:width$}"));
        for ((style, cell), (_, width)) in cells(entries).into_iter().zip(columns) {
            text.push_str(&styled(style, format!("  {cell:>width$}")));
        }
    }
    text
}

/// The table of results for several releases: a line for each interface, a column for each release, and in it how many
/// tests passed, of how many that were to be run where some did not.
///
/// Below it, how the tests of each release ended altogether.
pub fn by_release(results: &[TestResult], releases: &BTreeSet<Release>) -> String {
    let names: Vec<String> = releases.iter().map(ToString::to_string).collect();
    // The widest cell is `123/123`.
    let columns: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), name.len().max(7))).collect();
    let interfaces = by_interface(results, |result| (result.release.as_ref(), result.status));
    let cells = |entries: &[(Option<&Release>, Status)]| {
        let of_release =
            |release| entries.iter().filter(move |(of, _)| *of == Some(release)).map(|(_, status)| *status);
        releases.iter().map(|release| passed(of_release(release))).collect::<Vec<_>>()
    };
    let mut others: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for result in results.iter().filter(|result| result.covers.is_empty()) {
        others.entry(suite(result)).or_default().push((result.release.as_ref(), result.status));
    }
    let others = if others.is_empty() { None } else { Some(draw_lines("suite", &columns, &others, cells)) };
    let alone = interfaces.is_empty() && others.is_some();
    let interfaces = if alone { None } else { Some(draw(&columns, &interfaces, cells)) };
    let mut text = [interfaces, others].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    let width = names.iter().map(String::len).max().unwrap_or(0);
    text.push('\n');
    for (release, name) in releases.iter().zip(&names) {
        let of_release = results.iter().filter(|result| result.release.as_ref() == Some(release));
        let counts: Counts = of_release.map(|result| result.status).collect();
        text.push_str(&format!("\n{}  {}", styled(BOLD, format!("{name:width$}")), counted(&counts)));
    }
    text
}

/// What there is to say of the results of each interface, by package.
fn by_interface<'r, T>(
    results: &'r [TestResult],
    of: impl Fn(&'r TestResult) -> T,
) -> BTreeMap<(String, InterfaceId), Vec<T>> {
    let mut interfaces: BTreeMap<(String, InterfaceId), Vec<T>> = BTreeMap::new();
    for result in results {
        for interface in result.interfaces() {
            let package =
                interface.package().map_or_else(|| interface.to_string(), |package| format!("wasi:{package}"));
            interfaces.entry((package, interface.clone())).or_default().push(of(result));
        }
    }
    interfaces
}

/// A text in a style, which is as wide as it is without it.
type Cell = (Style, String);

fn cell(count: usize, status: Status) -> Cell {
    if count == 0 { (DIM, "·".to_owned()) } else { (style(status), count.to_string()) }
}

/// How many of these passed, in the style of the worst. What was not to be run is left out of account.
fn passed(statuses: impl Iterator<Item = Status>) -> Cell {
    let run: Vec<Status> = statuses.filter(|status| !matches!(status, Status::NotApplicable | Status::Skip)).collect();
    let Some(worst) = run.iter().max() else { return (DIM, "·".to_owned()) };
    let passed = run.iter().filter(|status| **status == Status::Pass).count();
    let text = if passed == run.len() { passed.to_string() } else { format!("{passed}/{}", run.len()) };
    (style(*worst), text)
}

/// Draws a table with a line for each interface, by package.
fn draw<T>(
    columns: &[(&str, usize)],
    interfaces: &BTreeMap<(String, InterfaceId), Vec<T>>,
    cells: impl Fn(&[T]) -> Vec<Cell>,
) -> String {
    let width = interfaces.keys().map(|(_, interface)| interface.name().len() + 2).max().unwrap_or(0).max(9);
    let mut text = styled(BOLD, format!("{:width$}", "interface"));
    for (name, width) in columns {
        text.push_str(&styled(BOLD, format!("  {name:>width$}")));
    }
    let mut last = String::new();
    for ((package, interface), entries) in interfaces {
        if interface.package().is_some() && *package != last {
            text.push_str(&format!("\n{package}"));
            last.clone_from(package);
        }
        let indent = if interface.package().is_some() { "  " } else { "" };
        text.push_str(&format!("\n{:width$}", format!("{indent}{}", interface.name())));
        for ((style, cell), (_, width)) in cells(entries).into_iter().zip(columns) {
            text.push_str(&styled(style, format!("  {cell:>width$}")));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_for_each_interface_by_package() {
        let result = |id: &str, covers: &[&str], status| {
            TestResult::new(id.parse().unwrap(), covers.iter().map(|item| item.parse().unwrap()).collect(), status)
        };
        let results = [
            result("clocks/0.2/a", &["wasi:clocks/wall-clock#now", "wasi:clocks/wall-clock#resolution"], Status::Pass),
            result("clocks/0.2/b", &["wasi:clocks/monotonic-clock#now", "wasi:io/poll#poll"], Status::Unsupported),
        ];
        let plain = anstream::adapter::strip_str(&table(&results)).to_string();
        let expected = "\
interface           pass  unsupported
wasi:clocks
  monotonic-clock      ·            1
  wall-clock           1            ·
wasi:io
  poll                 ·            1";
        assert_eq!(plain, expected);
    }

    #[test]
    fn a_line_for_each_folder_of_scripts() {
        let result = |id: &str, status| TestResult::new(id.parse().unwrap(), BTreeSet::new(), status);
        let results = [result("async/wast/a", Status::Pass), result("values/wast/b", Status::Fail)];
        let plain = anstream::adapter::strip_str(&table(&results)).to_string();
        assert_eq!(plain, "scripts   pass   fail\nasync        1      ·\nvalues       ·      1");
    }

    #[test]
    fn a_line_for_each_suite_that_is_about_no_interface() {
        let result = |id: &str, covers: &[&str], status| {
            TestResult::new(id.parse().unwrap(), covers.iter().map(|item| item.parse().unwrap()).collect(), status)
        };
        let mut results = vec![
            result("async/0.3/a", &[], Status::Pass),
            result("async/0.3/b", &[], Status::Fail),
            result("io/0.2/c", &["wasi:io/poll#poll"], Status::Pass),
        ];
        let plain = |text: String| anstream::adapter::strip_str(&text).to_string();
        let expected = "\
interface   pass   fail
wasi:io
  poll         1      ·

suite       pass   fail
async/0.3      1      1";
        assert_eq!(plain(table(&results)), expected);
        assert_eq!(plain(table(&results[..2])), "suite       pass   fail\nasync/0.3      1      1");
        for result in &mut results {
            result.release = Some("0.3.2".parse().unwrap());
        }
        let releases = ["0.3.2".parse().unwrap()].into();
        let expected = "suite        0.3.2\nasync/0.3      1/2\n\n0.3.2  1 passed, 1 failed";
        assert_eq!(plain(by_release(&results[..2], &releases)), expected);
    }

    #[test]
    fn a_column_for_each_release() {
        let releases: BTreeSet<Release> = ["0.2.0", "0.2.12"].map(|release| release.parse().unwrap()).into();
        let result = |id: &str, item: &str, release: &str, status| {
            let mut result = TestResult::new(id.parse().unwrap(), [item.parse().unwrap()].into(), status);
            result.release = Some(release.parse().unwrap());
            result
        };
        let results = [
            result("cli/0.2/a", "wasi:cli/exit#exit-with-code", "0.2.0", Status::NotApplicable),
            result("cli/0.2/a", "wasi:cli/exit#exit-with-code", "0.2.12", Status::Pass),
            result("clocks/0.2/b", "wasi:clocks/wall-clock#now", "0.2.0", Status::Pass),
            result("clocks/0.2/b", "wasi:clocks/wall-clock#now", "0.2.12", Status::Pass),
            result("clocks/0.2/c", "wasi:clocks/wall-clock#now", "0.2.0", Status::Fail),
            result("clocks/0.2/c", "wasi:clocks/wall-clock#now", "0.2.12", Status::Pass),
        ];
        let plain = anstream::adapter::strip_str(&by_release(&results, &releases)).to_string();
        let expected = "\
interface       0.2.0   0.2.12
wasi:cli
  exit              ·        1
wasi:clocks
  wall-clock      1/2        2

0.2.0   1 passed, 1 not applicable, 1 failed
0.2.12  3 passed";
        assert_eq!(plain, expected);
    }
}
