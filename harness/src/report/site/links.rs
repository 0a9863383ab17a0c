//! Where each page is: paths from the site's root. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use crate::id::{InterfaceId, ProposalName, Release, TestId};
use crate::report::site::catalog::Edition;
use crate::report::text::file_name;

pub(super) fn release(release: &Release) -> String {
    format!("releases/{}.html", file_name(&release.to_string()))
}

/// The page of a release, or of a draft.
pub(super) fn edition(edition: &Edition) -> String {
    match &edition.draft_of {
        Some(proposal) => format!("drafts/{}.html", draft(proposal, &edition.release)),
        None => release(&edition.release),
    }
}

/// What the pages of a draft are called.
fn draft(proposal: &ProposalName, release: &Release) -> String {
    format!("{}-{}", file_name(proposal.as_str()), file_name(&release.to_string()))
}

pub(super) fn runtime(name: &str) -> String {
    format!("runtimes/{}.html", file_name(name))
}

pub(super) fn version(name: &str, version: &str) -> String {
    format!("runtimes/{}/{}.html", file_name(name), file_name(version))
}

/// The page of what a version of a runtime does of a release, or of a draft.
pub(super) fn outcome(name: &str, version: &str, edition: &Edition) -> String {
    let page = match &edition.draft_of {
        Some(proposal) => draft(proposal, &edition.release),
        None => file_name(&edition.release.to_string()),
    };
    format!("runtimes/{}/{}/{page}.html", file_name(name), file_name(version))
}

/// The part of such a page that is about an interface, a package or a suite.
pub(super) fn outcome_of(name: &str, version: &str, edition: &Edition, of: &str) -> String {
    format!("{}#{}", outcome(name, version, edition), anchor(of))
}

/// The id of the part of a page that is about an interface, a package or a suite.
pub(super) fn anchor(of: &str) -> String {
    of.replace([':', '/'], "-")
}

pub(super) fn proposal(name: &ProposalName) -> String {
    format!("proposals/{}.html", file_name(name.as_str()))
}

pub(super) fn interface(interface: &InterfaceId) -> String {
    let package = interface.as_str().split_once('/').map_or("core", |(package, _)| package);
    let package = package.split_once(':').map_or(package, |(_, name)| name);
    format!("interfaces/{}/{}.html", file_name(package), file_name(interface.name()))
}

pub(super) fn test(test: &TestId) -> String {
    format!("tests/{}/{}/{}.html", file_name(test.suite()), test.track(), file_name(test.name()))
}

/// What goes before a path from the site's root on the page at this path.
pub(super) fn root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_back_to_the_root() {
        assert_eq!(root("index.html"), "");
        assert_eq!(root("releases/0.2.12.html"), "../");
        let test: TestId = "http/0.2/a-b".parse().unwrap();
        assert_eq!(
            (root(&super::test(&test)), super::test(&test).as_str()),
            ("../../../".into(), "tests/http/0.2/a-b.html")
        );
        assert_eq!(version("jco", "1.35.0"), "runtimes/jco/1.35.0.html");
        let of_wasi = Edition::of_wasi("0.2.12".parse().unwrap());
        let page = outcome_of("jco", "1.35.0", &of_wasi, "wasi:http/types");
        assert_eq!(page, "runtimes/jco/1.35.0/0.2.12.html#wasi-http-types");
        let draft = Edition { draft_of: Some("tls".parse().unwrap()), release: "0.2.0-draft".parse().unwrap() };
        assert_eq!(edition(&draft), "drafts/tls-0.2.0-draft.html");
        assert_eq!(outcome("jco", "1.35.0", &draft), "runtimes/jco/1.35.0/tls-0.2.0-draft.html");
    }
}
