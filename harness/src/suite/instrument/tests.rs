use super::*;
use crate::suite::component::{interfaces, validate};
use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};

const WIT: &str = "
package wasi:many@0.2.0;
interface kinds {
  resource thing { look: func(at: borrow<thing>) -> result<list<u8>, error-code>; }
  enum error-code { bad, %interface }
  flags modes { read, write }
  record pair { first: u64, %type: option<string> }
  variant shape { point(pair), thing(borrow<thing>), nothing }
  none: func();
  one: func(mode: modes) -> u32;
  two: func(shape: shape) -> tuple<u64, own<thing>>;
  large: func(a: string, b: string, c: string, d: string, e: string, f: string, g: string, h: string, i: string) -> string;
  slow: async func(a: u64, b: string, c: string) -> list<pair>;
}
world guest { import kinds; }
";

/// A component that imports every function of the interface above, one of them also without waiting for it.
fn component() -> Vec<u8> {
    let module = r#"(module
        (import "wasi:many/kinds@0.2.0" "[method]thing.look" (func $look (param i32 i32 i32)))
        (import "wasi:many/kinds@0.2.0" "none" (func $none))
        (import "wasi:many/kinds@0.2.0" "one" (func $one (param i32) (result i32)))
        (import "wasi:many/kinds@0.2.0" "two" (func $two (param i32 i64 i32 i32 i32 i32)))
        (import "wasi:many/kinds@0.2.0" "large" (func $large (param i32 i32)))
        (import "wasi:many/kinds@0.2.0" "slow" (func $slow (param i64 i32 i32 i32 i32 i32)))
        (import "wasi:many/kinds@0.2.0" "[async-lower]slow" (func $begin (param i32 i32) (result i32)))
        (import "wasi:many/kinds@0.2.0" "[resource-drop]thing" (func $drop (param i32)))
        (table 2 funcref)
        (elem (i32.const 0) $none $own)
        (memory (export "memory") 1)
        (func $own (param i32) (drop (call $one (local.get 0))) (call $drop (local.get 0)))
        (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) i32.const 8))"#;
    let mut module = wat::parse_str(module).unwrap();
    let mut resolve = Resolve::default();
    let package = resolve.push_source("many.wit", WIT).unwrap();
    let world = resolve.packages[package].worlds["guest"];
    embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8).unwrap();
    ComponentEncoder::default().module(&module).unwrap().encode().unwrap()
}

#[test]
fn a_copy_imports_what_the_program_does_and_two_hooks_for_each_function() {
    let component = component();
    let copy = instrument(&component).unwrap();
    validate(&copy.program).unwrap();
    let names: Vec<_> = copy.functions.iter().map(ItemId::name).collect();
    assert_eq!(names, ["[method]thing.look", "none", "one", "two", "large", "slow", "slow"], "a drop is no function");
    let (old, mut new) = (interfaces(&component).unwrap(), interfaces(&copy.program).unwrap());
    let hooks = new.imports.remove("ticktock:trace/calls").unwrap();
    assert_eq!(hooks.len(), 2 * names.len());
    assert_eq!(new, old);
}

#[test]
fn what_cannot_be_copied_is_said() {
    let refused = |bytes: &[u8]| instrument(bytes).unwrap_err().to_string();
    assert!(refused(b"no wasm").contains("not WebAssembly"));
    assert_eq!(refused(&wat::parse_str("(module)").unwrap()), "it is a core module");
    assert_eq!(refused(&wat::parse_str("(component)").unwrap()), "it has no core module");
    assert_eq!(refused(&wat::parse_str("(component (component))").unwrap()), "it is made of several components");
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..64)) {
        let mut wasm = b"\0asm\x0d\0\x01\0".to_vec();
        wasm.extend(bytes);
        let _ = instrument(&wasm);
    }
}
