//! The table of a run: how the tests of each interface ended.

use super::{BOLD, DIM, style, styled};
use crate::event::TestResult;
use crate::id::InterfaceId;
use crate::outcome::Status;
use crate::report::model::Counts;
use std::collections::BTreeMap;

/// The table of these results: a line for each interface that their tests cover, by package.
///
/// A test that covers functions of several interfaces counts in each. Only the statuses that occur have a column.
pub fn table(results: &[TestResult]) -> String {
    let mut interfaces: BTreeMap<(String, InterfaceId), Counts> = BTreeMap::new();
    for result in results {
        for interface in result.interfaces() {
            let package =
                interface.package().map_or_else(|| interface.to_string(), |package| format!("wasi:{package}"));
            interfaces.entry((package, interface.clone())).or_default().add(result.status);
        }
    }
    let occurring: Vec<Status> =
        Status::ALL.into_iter().filter(|status| results.iter().any(|result| result.status == *status)).collect();
    let width = interfaces.keys().map(|(_, interface)| interface.name().len() + 2).max().unwrap_or(0).max(9);
    let mut text = styled(BOLD, format!("{:width$}", "interface"));
    for status in &occurring {
        text.push_str(&styled(BOLD, format!("  {:>5}", status.as_str())));
    }
    let mut last = String::new();
    for ((package, interface), counts) in &interfaces {
        if interface.package().is_some() && *package != last {
            text.push_str(&format!("\n{package}"));
            last.clone_from(package);
        }
        let indent = if interface.package().is_some() { "  " } else { "" };
        text.push_str(&format!("\n{:width$}", format!("{indent}{}", interface.name())));
        for status in &occurring {
            let column = status.as_str().len().max(5) + 2;
            match counts.of(*status) {
                0 => text.push_str(&styled(DIM, format!("{:>column$}", "·"))),
                count => text.push_str(&styled(style(*status), format!("{count:>column$}"))),
            }
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
}
