use super::*;
use crate::digest::Digest;

/// A component that imports and exports these interfaces of one function each, which takes and gives a number.
fn component(imports: &[&str], exports: &[&str]) -> Vec<u8> {
    let mut text = String::from("(component\n");
    let function = r#"(instance (export "f" (func (param "n" u32) (result u32))))"#;
    for import in imports {
        text.push_str(&format!("(import \"{import}\" {function})\n"));
    }
    text.push_str(
        r#"(core module $m (func (export "f") (param i32) (result i32) local.get 0))
           (core instance $i (instantiate $m))
           (func $f (param "n" u32) (result u32) (canon lift (core func $i "f")))
           (instance $e (export "f" (func $f)))
        "#,
    );
    for export in exports {
        text.push_str(&format!("(export \"{export}\" (instance $e))\n"));
    }
    text.push(')');
    wat::parse_str(&text).unwrap()
}

fn composed(guest: &[u8], parts: &[(&str, &[u8])]) -> Result<Vec<u8>, Vec<String>> {
    let parts: Vec<Part<'_>> = parts.iter().map(|(name, program)| Part { name, program }).collect();
    compose(guest, &parts).map_err(|errors| errors.iter().map(|error| format!("{}: {error}", error.part)).collect())
}

#[test]
fn what_is_composed_imports_what_is_left_and_exports_what_the_guest_does() {
    let guest = component(&["a:b/one", "wasi:cli/stderr@0.3.2"], &["wasi:cli/run@0.3.2"]);
    let part = component(&["wasi:clocks/monotonic-clock@0.3.2", "wasi:cli/stderr@0.3.2"], &["a:b/one"]);
    let program = composed(&guest, &[("one", &part)]).unwrap();
    component::validate(&program).unwrap();
    let interfaces = component::interfaces(&program).unwrap();
    assert_eq!(
        interfaces.imports.keys().collect::<Vec<_>>(),
        ["wasi:cli/stderr@0.3.2", "wasi:clocks/monotonic-clock@0.3.2"]
    );
    assert_eq!(interfaces.exports.keys().collect::<Vec<_>>(), ["wasi:cli/run@0.3.2"]);
}

#[test]
fn the_same_components_give_the_same_bytes() {
    let guest = component(&["a:b/one", "a:b/two", "wasi:x/y@0.3.2"], &["wasi:cli/run@0.3.2"]);
    let link = component(&["a:b/one", "a:b/two", "wasi:x/z@0.3.2"], &["a:b/one"]);
    let end = component(&["wasi:x/y@0.3.2"], &["a:b/one", "a:b/two"]);
    let program = || composed(&guest, &[("link", &link), ("link", &link), ("end", &end)]).unwrap();
    let first = Digest::of(&program());
    for _ in 0..10 {
        assert_eq!(Digest::of(&program()), first);
    }
    let other = composed(&guest, &[("link", &link), ("end", &end)]).unwrap();
    assert_ne!(Digest::of(&other), first, "another chain is another component");
}

#[test]
fn a_part_that_stands_there_twice_is_two_instances_of_one_component() {
    let guest = component(&["a:b/one"], &["wasi:cli/run@0.3.2"]);
    let link = component(&["a:b/one"], &["a:b/one"]);
    let end = component(&[], &["a:b/one"]);
    let count = |links: usize| {
        let mut parts = vec![("link", &link[..]); links];
        parts.push(("end", &end));
        let text = wasmprinter::print_bytes(composed(&guest, &parts).unwrap()).unwrap();
        // At the top: what is deeper is indented by more.
        let lines = |begin: &str| text.lines().filter(|line| line.starts_with(&format!("  ({begin} "))).count();
        (lines("component"), lines("instance"))
    };
    assert_eq!((count(1), count(9)), ((3, 3), (3, 11)));
}

#[test]
fn what_is_wrong_is_said_of_its_part() {
    let guest = component(&["a:b/one"], &["wasi:cli/run@0.3.2"]);
    let one = component(&[], &["a:b/one"]);
    let two = component(&[], &["a:b/two"]);
    let link = component(&["a:b/one"], &["a:b/one"]);
    let errors = |parts: &[(&str, &[u8])]| composed(&guest, parts).unwrap_err();
    assert_eq!(
        errors(&[("two", &two)]),
        [
            "two: the guest imports `a:b/one`, which no part behind it in `compose` exports: they export `a:b/two`; add the part that does",
            "two: the part `two` exports `a:b/two`, which nothing before it in `compose` imports: take it out, or put it behind what imports it",
        ]
    );
    assert_eq!(
        errors(&[("link", &link)]),
        [
            "link: the part `link` imports `a:b/one`, which no part behind it in `compose` exports: they export nothing; add the part that does"
        ]
    );
    assert_eq!(
        errors(&[("one", &one), ("link", &link)]),
        [
            "link: the part `link` imports `a:b/one`, which no part behind it in `compose` exports: they export nothing; add the part that does",
            "link: the part `link` exports `a:b/one`, which nothing before it in `compose` imports: take it out, or put it behind what imports it",
        ]
    );
    assert_eq!(
        errors(&[("one", b"\0asm\x01\0\0\0")]),
        ["one: the part `one` is no component that could be composed: it is a core module"]
    );
    assert_eq!(
        errors(&[("text", b"hello")]),
        [
            "text: the part `text` is no component that could be composed: not WebAssembly: expected it to begin with the bytes `\\0asm`"
        ]
    );
}

#[test]
fn two_sides_that_do_not_fit_are_named() {
    let guest = component(&["a:b/one"], &["wasi:cli/run@0.3.2"]);
    let other = wat::parse_str(
        r#"(component
            (core module $m (func (export "f") (param i64) (result i32) i32.const 0))
            (core instance $i (instantiate $m))
            (func $f (param "n" u64) (result u32) (canon lift (core func $i "f")))
            (instance $e (export "f" (func $f)))
            (export "a:b/one" (instance $e)))"#,
    )
    .unwrap();
    let errors = composed(&guest, &[("other", &other)]).unwrap_err();
    assert_eq!(errors.len(), 1);
    assert!(
        errors[0].starts_with("other: the part `other` exports `a:b/one` otherwise than the guest imports it: "),
        "{}",
        errors[0]
    );
    assert!(errors[0].contains("u64"), "{}", errors[0]);
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..64)) {
        let mut wasm = b"\0asm\x0d\0\x01\0".to_vec();
        wasm.extend(bytes);
        let guest = component(&["a:b/one"], &["wasi:cli/run@0.3.2"]);
        let _ = composed(&guest, &[("part", &wasm)]);
        let _ = composed(&wasm, &[("part", &component(&[], &["a:b/one"]))]);
    }
}
