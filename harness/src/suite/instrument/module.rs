//! The core module of an instrumented program: its calls of the host go through functions of its own.

use super::Hooked;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{
    CodeSection, EntityType, Function, FunctionSection, ImportSection, InstructionSink, Module, TypeSection, ValType,
};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, CompositeInnerType, FunctionSectionReader, ImportSectionReader, Parser,
    Payload, TypeRef, TypeSectionReader,
};

/// The status of a call that was not waited for and has returned all the same, in the lower bits of what it gives.
const RETURNED: i32 = 2;

/// A function that a module imports.
pub(super) struct Import<'a> {
    pub(super) module: &'a str,
    pub(super) name: &'a str,
    ty: u32,
    parameters: Vec<ValType>,
    results: Vec<ValType>,
}

/// The functions that a module imports, in order.
pub(super) fn imports(module: &[u8]) -> Result<Vec<Import<'_>>, BinaryReaderError> {
    let mut types = Vec::new();
    let mut imports = Vec::new();
    let value = |ty: &wasmparser::ValType| ValType::try_from(*ty).unwrap_or(ValType::I32);
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::TypeSection(section) => {
                for group in section {
                    for ty in group?.into_types() {
                        types.push(match ty.composite_type.inner {
                            CompositeInnerType::Func(function) => (
                                function.params().iter().map(value).collect(),
                                function.results().iter().map(value).collect(),
                            ),
                            _ => (Vec::new(), Vec::new()),
                        });
                    }
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    if let TypeRef::Func(ty) | TypeRef::FuncExact(ty) = import.ty {
                        let (parameters, results) = types.get(ty as usize).cloned().unwrap_or_default();
                        imports.push(Import { module: import.module, name: import.name, ty, parameters, results });
                    }
                }
            }
            _ => {}
        }
    }
    Ok(imports)
}

/// The module with hooks around what is to be hooked.
pub(super) fn hook(module: &[u8], imports: &[Import<'_>], hooked: &[Hooked<'_>]) -> Result<Vec<u8>, Error<Infallible>> {
    let mut hooks = Hooks { imports, hooked, types: 0, defined: 0 };
    let mut copy = Module::new();
    hooks.parse_core_module(&mut copy, Parser::new(0), module)?;
    Ok(copy.finish())
}

struct Hooks<'a> {
    imports: &'a [Import<'a>],
    hooked: &'a [Hooked<'a>],
    /// How many types the module has.
    types: u32,
    /// How many functions it defines itself.
    defined: u32,
}

impl Hooks<'_> {
    fn imported(&self) -> u32 {
        self.imports.len() as u32
    }

    /// How many hooks there are: two for each function.
    fn hooks(&self) -> u32 {
        2 * self.hooked.len() as u32
    }

    /// The parameters of the two hooks of a function.
    fn parameters(&self, hooked: &Hooked<'_>) -> [Vec<ValType>; 2] {
        let import = &self.imports[hooked.import as usize];
        let in_memory = || vec![ValType::I32, ValType::I32];
        let arguments = match hooked.signature.indirect_params {
            true => in_memory(),
            false => import.parameters[..arguments(import, hooked)].to_vec(),
        };
        let result = match hooked.signature.retptr {
            true => in_memory(),
            false if hooked.is_async => Vec::new(),
            false => import.results.clone(),
        };
        [arguments, result]
    }

    /// The function that is called in place of an imported one.
    fn wrapper(&self, place: usize) -> Function {
        let hooked = &self.hooked[place];
        let import = &self.imports[hooked.import as usize];
        let called = self.imported() + 2 * place as u32;
        let count = import.parameters.len() as u32;
        let result = import.results.first().copied();
        let mut function = Function::new(result.map(|ty| (1, ty)));
        let mut code = function.instructions();
        match hooked.signature.indirect_params {
            true => code.local_get(0).i32_const(1),
            false => get(&mut code, arguments(import, hooked) as u32),
        };
        code.call(called);
        get(&mut code, count).call(hooked.import);
        if result.is_some() {
            code.local_set(count);
        }
        if hooked.is_async {
            code.local_get(count).i32_const(0xf).i32_and().i32_const(RETURNED).i32_eq();
            code.if_(wasm_encoder::BlockType::Empty);
        }
        if hooked.signature.retptr {
            // It is the last parameter.
            code.local_get(count - 1).i32_const(1);
        } else if result.is_some() && !hooked.is_async {
            code.local_get(count);
        }
        code.call(called + 1);
        if hooked.is_async {
            code.end();
        }
        if result.is_some() {
            code.local_get(count);
        }
        code.end();
        function
    }
}

/// How many of the core parameters are arguments: the last may be where the result goes.
fn arguments(import: &Import<'_>, hooked: &Hooked<'_>) -> usize {
    import.parameters.len().saturating_sub(usize::from(hooked.signature.retptr))
}

fn get<'a, 'b>(code: &'a mut InstructionSink<'b>, count: u32) -> &'a mut InstructionSink<'b> {
    for parameter in 0..count {
        code.local_get(parameter);
    }
    code
}

impl Reencode for Hooks<'_> {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        if index >= self.imported() {
            return Ok(index + self.hooks());
        }
        let place = self.hooked.iter().position(|hooked| hooked.import == index);
        // What takes the place of imports comes last of all.
        Ok(place.map_or(index, |place| self.imported() + self.hooks() + self.defined + place as u32))
    }

    fn parse_type_section(
        &mut self,
        types: &mut TypeSection,
        section: TypeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        utils::parse_type_section(self, types, section)?;
        self.types = types.len();
        for hooked in self.hooked {
            for parameters in self.parameters(hooked) {
                types.ty().function(parameters, []);
            }
        }
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        utils::parse_import_section(self, imports, section)?;
        for number in 0..self.hooked.len() as u32 {
            let ty = self.types + 2 * number;
            imports.import("ticktock:trace/calls", &format!("called-{number}"), EntityType::Function(ty));
            imports.import("ticktock:trace/calls", &format!("returned-{number}"), EntityType::Function(ty + 1));
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        self.defined = section.count();
        utils::parse_function_section(self, functions, section)?;
        for hooked in self.hooked {
            functions.function(self.imports[hooked.import as usize].ty);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        utils::parse_code_section(self, code, section)?;
        for place in 0..self.hooked.len() {
            code.function(&self.wrapper(place));
        }
        Ok(())
    }
}
