//! A copy of a program that does nothing and succeeds: its function `run` returns at once.
//!
//! It imports and exports what the program does, so a runtime that can start the program can start the copy. Where a runtime
//! ends with a failure for both, the program was never started; where the copy succeeds, the failure is the program's own.
//! This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::component::{self, Kind};
use wasm_encoder::reencode::{Error, Reencode, ReencodeComponent};
use wasm_encoder::{CodeSection, Component, Function, Module};
use wasmparser::{ExternalKind, FunctionBody, Parser, Payload, TypeRef};

/// A copy of a program whose function traps: a runtime that says that it succeeded says so of anything. `None` where the
/// program has no such function, or is damaged.
pub fn failing(program: &[u8]) -> Option<Vec<u8>> {
    copy(program, true)
}

/// The copy of a program. `None` where the program has no such function, or is damaged.
pub fn of(program: &[u8]) -> Option<Vec<u8>> {
    copy(program, false)
}

fn copy(program: &[u8], traps: bool) -> Option<Vec<u8>> {
    // What is not valid is not copied: the copier relies on it.
    component::validate(program).ok()?;
    match component::kind(program).ok()? {
        Kind::Module => stub(program, traps),
        Kind::Component => {
            let mut copier = Copier { traps, stubbed: 0 };
            let mut copy = Component::new();
            copier.parse_component(&mut copy, Parser::new(0), program).ok()?;
            (copier.stubbed == 1).then(|| copy.finish())
        }
    }
}

/// Copies a component, and stubs the core module in it that has the function.
struct Copier {
    traps: bool,
    stubbed: usize,
}

impl Reencode for Copier {
    type Error = std::convert::Infallible;
}

impl ReencodeComponent for Copier {
    fn parse_component_submodule(
        &mut self,
        component: &mut Component,
        _parser: Parser,
        module: &[u8],
    ) -> Result<(), Error<Self::Error>> {
        let stubbed = stub(module, self.traps);
        self.stubbed += usize::from(stubbed.is_some());
        let data = stubbed.as_deref().unwrap_or(module);
        component.section(&wasm_encoder::RawSection { id: wasm_encoder::ComponentSectionId::CoreModule.into(), data });
        Ok(())
    }
}

/// What the function of a core module must do to succeed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Body {
    /// It traps.
    Trap,
    /// `_start` returns nothing.
    Nothing,
    /// `run` returns 0, which is `ok`.
    Ok,
    /// `run` hands its result over by calling this function, and returns 0, which says that it is done.
    TaskReturn(u32),
    /// `run` hands its result over by calling this function, and returns nothing.
    TaskReturnStackful(u32),
}

/// The core module with its function stubbed, where it has it.
fn stub(module: &[u8], traps: bool) -> Option<Vec<u8>> {
    let (function, mut body) = find(module)?;
    if traps {
        body = Body::Trap;
    }
    let mut stubber = Stubber { function, body, at: 0 };
    let mut copy = Module::new();
    stubber.parse_core_module(&mut copy, Parser::new(0), module).ok()?;
    Some(copy.finish())
}

/// The function's index among those that the module defines, and what it must do.
fn find(module: &[u8]) -> Option<(u32, Body)> {
    let (mut imported, mut task_return, mut found) = (0, None, None);
    for payload in Parser::new(0).parse_all(module) {
        match payload.ok()? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.ok()?;
                    if !matches!(import.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)) {
                        continue;
                    }
                    if import.module.starts_with("[export]wasi:cli/run@") && import.name == "[task-return]run" {
                        task_return = Some(imported);
                    }
                    imported += 1;
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export.ok()?;
                    let is_run = |prefix: &str| {
                        let name = export.name.strip_prefix(prefix);
                        name.is_some_and(|name| name.starts_with("wasi:cli/run@") && name.ends_with("#run"))
                    };
                    let body = match export.kind {
                        ExternalKind::Func if export.name == "_start" => Body::Nothing,
                        ExternalKind::Func if is_run("") => Body::Ok,
                        ExternalKind::Func if is_run("[async-lift]") => Body::TaskReturn(task_return?),
                        ExternalKind::Func if is_run("[async-lift-stackful]") => Body::TaskReturnStackful(task_return?),
                        _ => continue,
                    };
                    found = Some((export.index.checked_sub(imported)?, body));
                }
            }
            _ => {}
        }
    }
    found
}

struct Stubber {
    function: u32,
    body: Body,
    at: u32,
}

impl Reencode for Stubber {
    type Error = std::convert::Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        function: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        if self.at == self.function {
            let mut stub = Function::new([]);
            let mut instructions = stub.instructions();
            match self.body {
                Body::Trap => instructions.unreachable().end(),
                Body::Nothing => instructions.end(),
                Body::Ok => instructions.i32_const(0).end(),
                Body::TaskReturn(result) => instructions.i32_const(0).call(result).i32_const(0).end(),
                Body::TaskReturnStackful(result) => instructions.i32_const(0).call(result).end(),
            };
            code.function(&stub);
        } else {
            code.raw(function.as_bytes());
        }
        self.at += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_stubbed() {
        let program = wat::parse_str(
            "(module (import \"wasi_snapshot_preview1\" \"proc_exit\" (func $exit (param i32)))
               (func $other) (func (export \"_start\") i32.const 3 call $exit))",
        )
        .unwrap();
        let copy = of(&program).unwrap();
        component::validate(&copy).unwrap();
        let interfaces = |bytes: &[u8]| component::interfaces(bytes).unwrap();
        assert_eq!(interfaces(&copy), interfaces(&program));
        let text = code_of(&copy);
        assert!(!text.contains(&0x10), "no call is left");
    }

    /// The bytes of the code section.
    fn code_of(module: &[u8]) -> Vec<u8> {
        let code = Parser::new(0).parse_all(module).find_map(|payload| match payload.unwrap() {
            Payload::CodeSectionStart { range, .. } => Some(module[range].to_vec()),
            _ => None,
        });
        code.unwrap()
    }

    #[test]
    fn what_has_no_such_function_has_no_copy() {
        assert_eq!(of(&wat::parse_str("(module (func (export \"main\")))").unwrap()), None);
        assert_eq!(of(&wat::parse_str("(component)").unwrap()), None);
        assert_eq!(of(b"no wasm"), None);
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..64), component: bool) {
            let mut wasm = if component { b"\0asm\x0d\0\x01\0".to_vec() } else { b"\0asm\x01\0\0\0".to_vec() };
            wasm.extend(bytes);
            let _ = of(&wasm);
        }
    }
}
