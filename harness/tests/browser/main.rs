//! The static site in a browser: that it is readable and complains of nothing, and that search and filters are used by
//! keyboard. Without a browser the tests say that they test nothing; `.ci/run` installs one.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![allow(clippy::print_stdout, reason = "whoever runs the tests is to know that there is no browser")]

mod devtools;
#[path = "../made/mod.rs"]
mod made;

use devtools::Browser;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use tempfile::TempDir;

/// What the pages are called that are looked at.
const PAGES: [&str; 12] = [
    "index.html",
    "history.html",
    "about.html",
    "releases/0.2.12.html",
    "proposals/io.html",
    "interfaces/io/streams.html",
    "runtimes/one.html",
    "runtimes/one/1.2.3.html",
    "runtimes/one/1.2.3/0.2.12.html",
    "runtimes/one/1.2.3/tls-0.2.0-draft.html",
    "drafts/tls-0.2.0-draft.html",
    "tests/io/0.2/fails.html",
];

/// A report of a runtime on which tests end in every way.
fn report(runtime: &str) -> Value {
    let result = |name: String, item: &str, status: &str| {
        json!({
            "id": format!("io/0.2/{name}"), "release": "0.2.12", "covers": [item], "status": status, "duration": 1.5,
            "attempts": 1,
        })
    };
    let read = "wasi:io/streams#[method]input-stream.read";
    let mut results: Vec<Value> =
        (0..30).map(|at| result(format!("passes-{at}"), "wasi:io/poll#poll", "pass")).collect();
    let mut failed = result("fails".into(), read, "fail");
    failed["failure"] =
        json!({ "phase": "run", "message": "a read gives what is there", "expected": "4", "actual": "3" });
    failed["stderr"] = json!({ "text": "what the guest wrote\n", "bytes": 21, "cut": false });
    let mut known = result("known".into(), read, "timeout");
    known["failure"] = json!({ "phase": "run", "message": "`wait` took longer than its deadline of 10000 ms" });
    known["expected"] = json!({
        "status": ["timeout"], "reason": "it never comes back", "link": "https://example.org/issues/1",
    });
    let mut skipped = result("skipped".into(), "wasi:http/types#http-error-code", "skip");
    skipped["reason"] = json!("the runtime cannot be given the capability `network`");
    let mut unsupported = result("unsupported".into(), "wasi:clocks/wall-clock#now", "unsupported");
    unsupported["reason"] = json!("`wasi:clocks/wall-clock@0.2.12` is not provided");
    let mut draft = result("draft".into(), "wasi:tls/types#[constructor]client-handshake", "fail");
    draft["id"] = json!("tls/0.2/draft");
    draft["failure"] = json!({ "phase": "run", "message": "a certificate that is not trusted is refused" });
    results.extend([failed, known, skipped, unsupported, draft]);
    // Of every release, so that the tables of the runtime are wide.
    for release in (0..12).map(|patch| format!("0.2.{patch}")).chain(["0.3.0".to_owned(), "0.3.1".to_owned()]) {
        let track = &release[..3];
        let mut older = result("older".into(), "wasi:clocks/monotonic-clock#now", "pass");
        older["id"] = json!(format!("clocks/{track}/older"));
        older["release"] = json!(release);
        results.push(older);
    }
    results.sort_by_key(|result| {
        let release: semver::Version = result["release"].as_str().unwrap().parse().unwrap();
        (result["id"].to_string(), release)
    });
    let subject = json!({ "name": runtime, "version": "1.2.3", "how": "command", "engine": runtime });
    let mut report = made::report(subject, json!({ "version": "0.1.0", "components": {} }), results);
    let releases = (0..=12).map(|patch| format!("0.2.{patch}")).chain(["0.3.0".to_owned(), "0.3.1".to_owned()]);
    report["releases"] = releases.collect();
    report
}

/// The runtimes that there are reports of: so many that a matrix is wider than a telephone.
const RUNTIMES: [&str; 6] =
    ["one", "other-of-a-long-name", "six-of-a-long-name", "third-of-a-long-name", "two", "yet-another-of-a-long-name"];

/// The site of such runtimes, made once.
fn site() -> &'static Path {
    static SITE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, site) = SITE.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        for runtime in RUNTIMES {
            fs::write(dir.path().join(format!("{runtime}.json")), report(runtime).to_string()).unwrap();
        }
        let site = dir.path().join("site");
        let made = Command::new(env!("CARGO_BIN_EXE_ticktock"))
            .args(["--root", concat!(env!("CARGO_MANIFEST_DIR"), "/.."), "report", "site", "-o"])
            .arg(&site)
            .args(RUNTIMES.map(|runtime| format!("{runtime}.json")))
            .current_dir(dir.path())
            .output()
            .unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        (dir, site)
    });
    site
}

/// The texts that an expression gives.
fn texts(browser: &mut Browser, expression: &str) -> Vec<String> {
    serde_json::from_value(browser.evaluate(expression)).unwrap()
}

#[test]
fn pages_are_readable_in_both_themes_and_on_a_telephone() {
    let Some(mut browser) = Browser::start() else { return };
    for (width, theme) in [(1280, "light"), (1280, "dark"), (390, "light")] {
        browser.show(width, theme);
        for page in PAGES {
            let shown = format!("{page}, {width} pixels, {theme}");
            browser.open(&site().join(page));
            assert_eq!(browser.complaints(), Vec::<String>::new(), "{shown}");
            let low = texts(&mut browser, include_str!("contrast.js"));
            assert!(low.is_empty(), "{shown}: {low:#?}");
            // The width of the screen, not the browser's own: that grows with what does not fit.
            let wide = browser.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assert!(wide.as_i64().unwrap() <= 0, "{shown}: {wide} pixels stand out");
            let seen = browser.evaluate("document.documentElement.clientWidth").as_i64().unwrap();
            assert!(seen <= i64::from(width), "{shown}: it is shown {seen} pixels wide");
        }
    }
}

#[test]
fn what_is_hard_to_read_would_be_found() {
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&site().join("about.html"));
    browser.evaluate("void (document.querySelector('main').style.color = '#888')");
    let low = texts(&mut browser, include_str!("contrast.js"));
    assert!(low.iter().any(|text| text.contains("and needs 4.5")), "{low:?}");
    browser.evaluate("console.error('something')");
    browser.evaluate("void (new Image().src = 'https://example.org/a.png')");
    browser.evaluate("1");
    assert_eq!(browser.complaints().len(), 2, "{:?}", browser.complaints());
}

#[test]
fn pages_say_what_they_are_to_those_who_do_not_see_them() {
    let Some(mut browser) = Browser::start() else { return };
    for page in PAGES {
        browser.open(&site().join(page));
        assert_eq!(browser.evaluate("document.documentElement.lang"), json!("en"), "{page}");
        assert_eq!(browser.evaluate("document.querySelectorAll('h1').length"), json!(1), "{page}");
        let nameless = "[...document.querySelectorAll('a, button, input')].filter(element => \
            !(element.textContent.trim() || (element.labels && element.labels.length))).map(element => element.outerHTML)";
        assert_eq!(texts(&mut browser, nameless), Vec::<String>::new(), "{page}");
        let headless = "[...document.querySelectorAll('th:not([scope])')].map(cell => cell.outerHTML)";
        assert_eq!(texts(&mut browser, headless), Vec::<String>::new(), "{page}");
        // What the browser makes of links is where files are.
        let links = texts(&mut browser, "[...document.querySelectorAll('a[href]')].map(link => link.href)");
        for link in links.iter().filter_map(|link| link.strip_prefix("file://")) {
            let path = link.split(['#', '?']).next().unwrap();
            let path = percent_encoding::percent_decode_str(path).decode_utf8().unwrap();
            assert!(Path::new(&*path).is_file(), "{page} leads to {path}");
        }
    }
}

#[test]
fn what_a_runtime_fails_is_two_clicks_away() {
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&site().join("index.html"));
    let figure = browser.evaluate(
        "[...document.querySelectorAll('table.matrix tr')].find(row => /^\\s*streams/.test(row.textContent))\
            .querySelector('td.cell a').innerText.split(':')[0].trim()",
    );
    let cell = "[...document.querySelectorAll('table.matrix tr')].find(row => /^\\s*streams/.test(row.textContent))\
        .querySelector('td.cell a').click()";
    browser.follow(|browser| drop(browser.evaluate(cell)));
    let text = browser.evaluate("document.body.innerText").to_string();
    for said in ["one", "1.2.3", "WASI 0.2.12", "a read gives what is there", "it never comes back"] {
        assert!(text.contains(said), "`{said}` is not in {text}");
    }
    // Of this release alone, and it shows the figure that the cell had.
    assert!(!text.contains("0.3") && !text.contains("tls/"), "{text}");
    let shown = browser.evaluate("document.querySelector('.part:target h3 .cell').textContent.trim()");
    assert_eq!(shown, figure);
    browser.follow(|browser| {
        drop(browser.evaluate("[...document.querySelectorAll('a')].find(link => /^fails$|io.0\\.2.fails/.test(link.textContent.trim())).click()"));
    });
    let text = browser.evaluate("document.body.textContent").to_string();
    assert!(text.contains("what the guest wrote") && text.contains("two"), "{text}");
}

#[test]
fn search_is_used_by_keyboard() {
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&site().join("index.html"));
    browser.press("/", 191, "/");
    assert_eq!(browser.evaluate("document.activeElement.id"), json!("search"));
    browser.call("Input.insertText", json!({ "text": "poll wasi:io" }));
    let marked = "document.querySelector('#found [aria-selected=true]').textContent";
    assert!(browser.evaluate(marked).as_str().unwrap().contains("wasi:io/poll"));
    browser.press("ArrowDown", 40, "");
    browser.press("ArrowUp", 38, "");
    browser.follow(|browser| browser.press("Enter", 13, "\r"));
    let led = browser.evaluate("location.pathname");
    assert!(led.as_str().unwrap().ends_with("interfaces/io/poll.html"), "{led}");
    for asked in ["one io 0.2.12", "wasi:io 0.2.12 one"] {
        browser.open(&site().join("index.html"));
        browser.press("/", 191, "/");
        browser.call("Input.insertText", json!({ "text": asked }));
        browser.follow(|browser| browser.press("Enter", 13, "\r"));
        let led = browser.evaluate("location.pathname + location.hash");
        assert!(led.as_str().unwrap().ends_with("runtimes/one/1.2.3/0.2.12.html#wasi-io"), "{asked}: {led}");
    }
    browser.open(&site().join("index.html"));
    browser.press("/", 191, "/");
    browser.call("Input.insertText", json!({ "text": "nothing has this name" }));
    assert_eq!(browser.evaluate("document.getElementById('found').textContent"), json!("nothing is called so"));
    browser.press("Escape", 27, "");
    assert_eq!(browser.evaluate("document.getElementById('found').hidden"), json!(true));
}

#[test]
fn filters_show_what_was_asked_for() {
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&site().join("releases/0.2.12.html"));
    let rows = "[...document.querySelectorAll('table.matrix tbody tr')].filter(row => row.checkVisibility())\
        .map(row => row.querySelector('th').textContent.trim())";
    let all = texts(&mut browser, rows);
    browser.evaluate("document.querySelector('.filters input[type=search]').focus()");
    browser.call("Input.insertText", json!({ "text": "wasi:io" }));
    let some = texts(&mut browser, rows);
    assert!(some.len() < all.len() && some.iter().any(|row| row.starts_with("streams")), "{some:?} of {all:?}");
    assert!(!some.iter().any(|row| row.starts_with("wall-clock")), "{some:?}");
    browser.evaluate("document.querySelector('.filters input[type=checkbox]').click()");
    let failing = texts(&mut browser, rows);
    assert!(failing.iter().any(|row| row.starts_with("streams")), "{failing:?}");
    assert!(!failing.iter().any(|row| row.starts_with("poll")), "{failing:?}");
}

#[test]
fn the_filter_of_a_runtime_finds_tests() {
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&site().join("runtimes/one/1.2.3/0.2.12.html"));
    let tests = "[...document.querySelectorAll('.part tr[data-standing] a, .part li a')]\
        .filter(test => test.checkVisibility()).map(test => test.textContent.trim())";
    browser.evaluate("document.querySelector('[data-filter-text]').focus()");
    browser.call("Input.insertText", json!({ "text": "wasi:io passes-17" }));
    assert_eq!(texts(&mut browser, tests), ["io/0.2/passes-17"]);
    browser.evaluate("document.querySelector('[data-filter-text]').value = ''");
    browser.call("Input.insertText", json!({ "text": "comes back" }));
    let found = texts(&mut browser, tests);
    assert!(found.contains(&"io/0.2/known".to_owned()) && found.len() <= 2, "{found:?}");
    browser.evaluate("document.querySelector('[data-filter-text]').value = ''");
    browser.evaluate("document.querySelector('[data-filter-hide]').click()");
    let failing = texts(&mut browser, tests);
    assert!(failing.contains(&"io/0.2/fails".to_owned()), "{failing:?}");
    assert!(!failing.iter().any(|test| test.contains("passes")), "{failing:?}");
}

#[test]
fn a_theme_that_was_chosen_stays() {
    let Some(mut browser) = Browser::start() else { return };
    browser.show(1280, "light");
    browser.open(&site().join("index.html"));
    let background = "getComputedStyle(document.body).backgroundColor";
    let light = browser.evaluate(background);
    browser.evaluate("document.getElementById('theme').click()");
    let dark = browser.evaluate(background);
    assert_ne!(light, dark);
    browser.open(&site().join("about.html"));
    assert_eq!(browser.evaluate(background), dark);
}
