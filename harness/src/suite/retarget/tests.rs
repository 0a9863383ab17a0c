use super::*;
use crate::id::ItemId;
use crate::proposal::History;
use crate::suite::component::{interfaces, validate};
use crate::suite::probe;
use crate::surface::{Signature, Subject, Surface};
use proptest::prelude::*;
use std::path::Path;
use std::sync::OnceLock;

fn history() -> &'static History {
    static HISTORY: OnceLock<History> = OnceLock::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../proposals");
    HISTORY.get_or_init(|| History::load(&folder).unwrap())
}

fn packages() -> BTreeSet<PackageId> {
    ["wasi:cli", "wasi:clocks", "wasi:filesystem", "wasi:http", "wasi:io", "wasi:random", "wasi:sockets"]
        .map(|package| package.parse().unwrap())
        .into()
}

fn to(component: &[u8], release: &str) -> Result<Vec<u8>, RetargetError> {
    Renaming { release: &release.parse().unwrap(), packages: &packages() }.component(component)
}

/// A component's text, with every version of a track written as one.
fn text(component: &[u8], track: &str) -> String {
    let text = wasmprinter::print_bytes(component).unwrap();
    let version = regex::Regex::new(&format!(r"@{}\.\d+(-rc-\d{{4}}-\d\d-\d\d)?", regex::escape(track))).unwrap();
    version.replace_all(&text, "@").into_owned()
}

/// Holds a component made for a release against the one that it was made from, of another release.
fn check(component: &[u8], own: &str, release: &str) {
    let made = to(component, release).unwrap();
    validate(&made).unwrap();
    let track: String = release.split('.').take(2).collect::<Vec<_>>().join(".");
    assert_eq!(text(&made, &track), text(component, &track), "only versions differ");
    let (was, is) = (interfaces(component).unwrap(), interfaces(&made).unwrap());
    let target = release.parse().unwrap();
    assert_eq!(Renaming { release: &target, packages: &packages() }.interfaces(&was), is);
    assert_eq!((was.imported_items(), was.exported_items()), (is.imported_items(), is.exported_items()));
    // What is there but for versions is there byte by byte: the way back leads to where it began.
    assert_eq!(to(&made, own).unwrap(), to(component, own).unwrap());
    assert_eq!(to(&made, release).unwrap(), made, "a second time changes nothing");
}

/// The functions of a release that some world imports.
fn functions(surface: &Surface) -> Vec<ItemId> {
    surface
        .items
        .iter()
        .filter_map(|(subject, item)| match (subject, &item.signature) {
            (Subject::Item(id), Signature::Function(_)) if !id.interface().as_str().ends_with("-handler") => {
                Some(id.clone())
            }
            _ => None,
        })
        .collect()
}

fn made_for(release: &str) -> (&'static Surface, Release, &'static [ItemId]) {
    static SURFACES: OnceLock<BTreeMap<String, (Surface, Vec<ItemId>)>> = OnceLock::new();
    let surfaces = SURFACES.get_or_init(|| {
        let of = |release: &str| {
            let surface = history().surface(&release.parse().unwrap()).unwrap();
            (release.to_owned(), (surface.clone(), functions(&surface)))
        };
        ["0.2.12", "0.3.0"].map(of).into()
    });
    let (surface, functions) = &surfaces[release];
    (surface, release.parse().unwrap(), functions)
}

#[test]
fn every_function_can_be_imported_from_every_release() {
    for (own, track) in [("0.2.12", Track::new(0, 2)), ("0.3.0", Track::new(0, 3))] {
        let (surface, release, functions) = made_for(own);
        let all: BTreeSet<ItemId> = functions.iter().cloned().collect();
        assert!(all.len() > 50, "{all:?}");
        let component = probe::component(surface, &release, &all).unwrap();
        let trains = history().train.on_track(track);
        assert!(trains.len() > 7);
        for release in trains {
            check(&component, own, &release.to_string());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
    #[test]
    fn only_versions_differ(picks in proptest::collection::vec(any::<prop::sample::Index>(), 1..8), third: bool, to: prop::sample::Index) {
        let own = if third { "0.3.0" } else { "0.2.12" };
        let (surface, release, functions) = made_for(own);
        let picked = picks.iter().map(|pick| pick.get(functions).clone()).collect();
        let component = probe::component(surface, &release, &picked).unwrap();
        let releases = history().train.on_track(release.track());
        check(&component, own, &to.get(&releases).to_string());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..64), at: prop::sample::Index) {
        let mut wasm = b"\0asm\x0d\0\x01\0".to_vec();
        wasm.extend(&bytes);
        let _ = to(&wasm, "0.2.3");
        // Most bytes are refused at once; those of a whole component with a flaw in it are not.
        let mut nested = wat::parse_str(NESTED).unwrap();
        let _ = to(&nested[..at.index(nested.len())], "0.2.3");
        let at = at.index(nested.len());
        nested[at] = bytes.first().copied().unwrap_or_default();
        let _ = to(&nested, "0.2.3");
    }
}

/// A component with a component in it, which is what composing makes: names stand in imports, exports, types, arguments,
/// instances and aliases.
const NESTED: &str = r#"(component
    (import "wasi:io/poll@0.2.12" (instance $poll (export "pollable" (type (sub resource)))))
    (import "wasi:nn/graph@0.2.0-rc-2024-10-28" (instance $graph))
    (import "wasi:io/error@0.1.0" (instance))
    (import "own:io/streams@0.2.12" (instance))
    (import "plain" (func))
    (component $inner
        (import "wasi:io/poll@0.2.12" (instance $poll (export "pollable" (type (sub resource)))))
        (type $shape (component
            (import "wasi:io/poll@0.2.12" (instance (export "pollable" (type (sub resource)))))
            (export "wasi:cli/run@0.2.12" (instance (export "run" (func))))))
        (core module $m (import "wasi:io/poll@0.2.12" "poll" (func)) (func (export "wasi:cli/run@0.2.12#run")))
        (core module $shim (func (export "poll")))
        (core instance $shim (instantiate $shim))
        (core instance $i (instantiate $m (with "wasi:io/poll@0.2.12" (instance $shim))))
        (func $run (canon lift (core func $i "wasi:cli/run@0.2.12#run")))
        (instance $runs (export "run" (func $run)))
        (export "wasi:cli/run@0.2.12" (instance $runs)))
    (instance $i (instantiate $inner (with "wasi:io/poll@0.2.12" (instance $poll))))
    (alias export $i "wasi:cli/run@0.2.12" (instance $run))
    (instance $made (export "wasi:cli/run@0.2.12" (instance $run)))
    (alias export $made "wasi:cli/run@0.2.12" (instance $again))
    (export "wasi:cli/run@0.2.12" (instance $again)))"#;

#[test]
fn components_inside_of_components_are_made_for_the_release_too() {
    let nested = wat::parse_str(NESTED).unwrap();
    validate(&nested).unwrap();
    for release in ["0.2.0", "0.2.3", "0.2.12", "0.2.99"] {
        check(&nested, "0.2.12", release);
    }
    let made = wasmprinter::print_bytes(to(&nested, "0.2.3").unwrap()).unwrap();
    // What joins a core module to its component stays as the core module says it.
    let kept: Vec<&str> = made.lines().filter(|line| line.contains("@0.2.12")).map(str::trim).collect();
    assert!(
        kept.iter().all(|line| line.contains("core")
            || line.contains("(import")
            || line.contains("#run")
            || line.contains("(with")
            || line.contains("own:io")),
        "{kept:#?}"
    );
    assert_eq!(made.matches("@0.2.3").count(), NESTED.matches("@0.2.12").count() - 5, "{made}");
    let made = interfaces(&to(&nested, "0.2.3").unwrap()).unwrap();
    let names: Vec<&str> = made.imports.keys().map(String::as_str).collect();
    let expected =
        ["", "own:io/streams@0.2.12", "wasi:io/error@0.1.0", "wasi:io/poll@0.2.3", "wasi:nn/graph@0.2.0-rc-2024-10-28"];
    assert_eq!(names, expected, "what is of another package or track keeps its version");
}

#[test]
fn candidates_are_releases_to_be_made_for() {
    let of = |version: &str| {
        wat::parse_str(format!(
            r#"(component (import "wasi:clocks/system-clock@{version}" (instance)) (import "wasi:io/poll@0.2.6" (instance)))"#
        ))
        .unwrap()
    };
    for (from, release) in [
        ("0.3.0", "0.3.0-rc-2026-03-15"),
        ("0.3.0-rc-2026-03-15", "0.3.1"),
        ("0.3.0-rc-2025-09-16", "0.3.0-rc-2026-03-15"),
    ] {
        let made = to(&of(from), release).unwrap();
        assert_eq!(made, to(&of(release), release).unwrap());
        check(&of(from), from, release);
    }
}

#[test]
fn an_interface_in_two_versions_is_refused() {
    let two = r#"(component (import "wasi:sockets/network@0.2.11" (instance)) (import "wasi:sockets/network@0.2.12" (instance)))"#;
    let error = to(&wat::parse_str(two).unwrap(), "0.2.3").unwrap_err().to_string();
    assert_eq!(error, "it names `wasi:sockets/network` in two versions, 0.2.11 and 0.2.12, which would be one");
    assert_eq!(to(&wat::parse_str("(module)").unwrap(), "0.2.3"), Err(RetargetError::Module));
    assert!(matches!(to(b"hello", "0.2.3"), Err(RetargetError::Component(ComponentError::NotWasm))));
    // As the import and the export of a component they are two things.
    let both =
        r#"(component (import "wasi:cli/run@0.2.11" (instance $run)) (export "wasi:cli/run@0.2.12" (instance $run)))"#;
    assert!(to(&wat::parse_str(both).unwrap(), "0.2.3").is_ok());
}

#[test]
fn names_for_people_say_the_release_as_well() {
    let named = r#"(component
        (import "wasi:cli/stdin@0.2.1" (instance $a))
        (component $"wasi:cli/stdin@0.2.1-shim" (@name "ty-wasi:cli/stdin@0.2.1-shim"))
        (component $"wasi:cli/stdin@0.2.12-shim"))"#;
    let made = wasmprinter::print_bytes(to(&wat::parse_str(named).unwrap(), "0.2.3").unwrap()).unwrap();
    assert!(made.contains("wasi:cli/stdin@0.2.3-shim") && made.contains("wasi:cli/stdin@0.2.12-shim"), "{made}");
}
