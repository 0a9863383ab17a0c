//! What holds for any WIT, by WIT that is made up.

use crate::support::folder;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeMap;
use ticktock::surface::{Class, Comparison, Delta, Surface, View, Wit, text};

/// An item of an interface, and what its gate is.
#[derive(Debug, Clone)]
struct Made {
    body: String,
    gate: String,
    docs: String,
}

impl Made {
    fn write(&self, name: &str) -> String {
        format!("{}\n  {}\n  {}\n", self.docs, self.gate, self.body.replace("NAME", name))
    }
}

fn made() -> impl Strategy<Value = Made> {
    let body = prop::sample::select(vec![
        "NAME: func();",
        "NAME: func(a: u32, b: string) -> result<list<u8>, string>;",
        "NAME: async func(s: stream<u8>) -> future<option<u64>>;",
        "type NAME = tuple<u8, list<string>>;",
        "type NAME = u64;",
        "record NAME { left: u8, right: option<char> }",
        "variant NAME { none, some(u8), other(list<f64>) }",
        "enum NAME { red, green }",
        "flags NAME { read, write }",
        "resource NAME { constructor(a: u8); get: func() -> u8; make: static func() -> NAME; take: func(o: borrow<NAME>); }",
    ]);
    let gate =
        prop::sample::select(vec!["@since(version = 0.2.0)", "@since(version = 0.2.1)", "@unstable(feature = made)"]);
    let docs = prop::sample::select(vec!["", "/// Says something.", "/// Says\n  /// two things."]);
    (body, gate, docs).prop_map(|(body, gate, docs)| Made {
        body: body.to_owned(),
        gate: gate.to_owned(),
        docs: docs.to_owned(),
    })
}

/// Interfaces by name, with items by name.
type Package = BTreeMap<String, BTreeMap<String, Made>>;

fn package() -> impl Strategy<Value = Package> {
    let items = prop::collection::btree_map("[a-c][a-d]{0,2}x", made(), 0..5);
    prop::collection::btree_map("i[a-d]{1,2}x", items, 1..4)
}

/// The package's WIT: a file for each interface, and the items in the order that the indices give.
fn write(package: &Package, order: &[Index]) -> Surface {
    let mut files = vec![("main.wit".to_owned(), "package wasi:made@0.2.1;\n".to_owned())];
    for (position, (interface, items)) in package.iter().enumerate() {
        let mut items: Vec<_> = items.iter().collect();
        for index in order {
            if !items.is_empty() {
                let at = index.index(items.len());
                let item = items.remove(at);
                items.push(item);
            }
        }
        let body: String = items.iter().map(|(name, item)| item.write(name)).collect();
        // The files' order is not that of the interfaces' names.
        let file = format!("{}.wit", order.get(position).map_or(position, |index| index.index(1000) * 10 + position));
        files.push((file, format!("@since(version = 0.2.0)\ninterface {interface} {{\n{body}}}\n")));
    }
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let folder = folder(&files);
    Wit::read(folder.path(), &[]).unwrap_or_else(|error| panic!("{error}")).surface(None).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_input_does_not_matter(package in package(), order in prop::collection::vec(any::<Index>(), 0..6)) {
        prop_assert_eq!(text::write(&write(&package, &order)), text::write(&write(&package, &[])));
    }

    #[test]
    fn what_is_added_never_breaks(old in package(), more in package()) {
        let mut new = old.clone();
        for (interface, items) in more {
            let into = new.entry(interface).or_default();
            for (name, item) in items {
                into.entry(name).or_insert(item);
            }
        }
        let (old, new) = (write(&old, &[]), write(&new, &[]));
        for view in [View::Default, View::Full] {
            for change in Comparison::new(&old, &new).diff(view).changes() {
                prop_assert!(matches!(change.class, Class::StableAdd | Class::UnstableAdd), "{:?}", change);
            }
        }
    }

    #[test]
    fn what_is_removed_breaks_whoever_saw_it(old in package(), more in package()) {
        let (old, new) = (write(&old, &[]), write(&more, &[]));
        let diff = Comparison::new(&old, &new).diff(View::Default);
        for subject in old.stable_part().items.keys().filter(|subject| subject.interface().is_some()) {
            if !new.items.contains_key(subject) {
                let found = diff.changes().find(|change| change.subject == *subject);
                prop_assert_eq!(found.map(|change| change.class), Some(Class::Breaking));
            }
        }
    }

    #[test]
    fn folding_deltas_gives_the_extracted_surface(releases in prop::collection::vec(package(), 1..4)) {
        let mut folded = Surface::default();
        for release in releases {
            let extracted = write(&release, &[]);
            let written = Delta::between(&folded, &extracted).write();
            Delta::parse(&written).unwrap().apply(&mut folded).unwrap();
            prop_assert_eq!(&folded, &extracted);
            prop_assert_eq!(folded.digest(), extracted.digest());
        }
    }

    #[test]
    fn text_is_read_back(package in package()) {
        let surface = write(&package, &[]);
        prop_assert_eq!(text::parse(&text::write(&surface)).unwrap(), surface);
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_readers_panic(line in "[+~=-]? ?(wasi:a/b(#c)?)? ?(func|record|variant|type|use|package|import)?[ -~]{0,40}") {
        let _ = text::parse(&line);
        let _ = Delta::parse(&line);
    }

    #[test]
    fn types_that_nest_too_deeply_are_refused(depth in 0usize..5000) {
        let line = format!("wasi:a/b#c type {}u8{}", "list<".repeat(depth), ">".repeat(depth));
        prop_assert_eq!(text::parse(&line).is_ok(), depth <= 100);
    }
}
