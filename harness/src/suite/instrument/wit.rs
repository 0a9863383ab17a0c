//! The hooks of an instrumented program as WIT.

use super::Hooked;
use std::collections::HashMap;
use std::fmt::Write;
use wit_parser::{Handle, Resolve, Type, TypeDefKind, TypeId};

/// The package of hooks. What it calls its types is nobody's concern: values name their fields and cases.
pub(super) fn hooks(resolve: &Resolve, hooked: &[Hooked<'_>]) -> String {
    let mut types = Types { resolve, names: HashMap::new(), handles: HashMap::new(), declarations: String::new() };
    let mut functions = String::new();
    for (number, hooked) in hooked.iter().enumerate() {
        let parameters: Vec<String> = hooked
            .function
            .params
            .iter()
            .map(|parameter| format!("%{}: {}", parameter.name, types.name(&parameter.ty)))
            .collect();
        let mut parameters = parameters.join(", ");
        if hooked.signature.indirect_params {
            let record = format!("arguments-{number}");
            types.declare(&format!("record {record} {{ {parameters} }}"));
            parameters = format!("in-memory: list<{record}>");
        }
        let result = hooked.function.result.map(|ty| types.name(&ty)).map(|ty| match hooked.signature.retptr {
            true => format!("in-memory: list<{ty}>"),
            false => format!("%result: {ty}"),
        });
        // Writing to a string cannot fail.
        let _ = writeln!(functions, "  called-{number}: func({parameters});");
        let _ = writeln!(functions, "  returned-{number}: func({});", result.unwrap_or_default());
    }
    format!("package ticktock:trace;\ninterface calls {{\n{}{functions}}}\n", types.declarations)
}

/// The types that hooks mention, with numbers in place of handles.
struct Types<'a> {
    resolve: &'a Resolve,
    names: HashMap<TypeId, String>,
    /// The record that stands for a handle, by the resource's name.
    handles: HashMap<String, String>,
    declarations: String,
}

impl Types<'_> {
    fn declare(&mut self, declaration: &str) {
        let _ = writeln!(self.declarations, "  {declaration}");
    }

    /// What a type is called in the package of hooks.
    fn name(&mut self, ty: &Type) -> String {
        let word = match ty {
            Type::Bool => "bool",
            Type::U8 => "u8",
            Type::U16 => "u16",
            Type::U32 => "u32",
            Type::U64 => "u64",
            Type::S8 => "s8",
            Type::S16 => "s16",
            Type::S32 => "s32",
            Type::S64 => "s64",
            Type::F32 => "f32",
            Type::F64 => "f64",
            Type::Char => "char",
            Type::String => "string",
            Type::ErrorContext => return self.handle("error-context"),
            Type::Id(id) => return self.name_of(*id),
        };
        word.to_owned()
    }

    fn name_of(&mut self, id: TypeId) -> String {
        if let Some(name) = self.names.get(&id) {
            return name.clone();
        }
        let resolve = self.resolve;
        let optional = |types: &mut Self, ty: &Option<Type>| ty.as_ref().map_or("_".to_owned(), |ty| types.name(ty));
        match &resolve.types[id].kind {
            TypeDefKind::Type(ty) => self.name(ty),
            TypeDefKind::Handle(Handle::Own(resource) | Handle::Borrow(resource)) => {
                self.handle(resolve.types[*resource].name.as_deref().unwrap_or("resource"))
            }
            TypeDefKind::Resource => self.handle("resource"),
            TypeDefKind::Future(_) => self.handle("future"),
            TypeDefKind::Stream(_) => self.handle("stream"),
            TypeDefKind::List(ty) => format!("list<{}>", self.name(ty)),
            TypeDefKind::FixedLengthList(ty, length) => format!("list<{}, {length}>", self.name(ty)),
            TypeDefKind::Map(key, value) => format!("map<{}, {}>", self.name(key), self.name(value)),
            TypeDefKind::Option(ty) => format!("option<{}>", self.name(ty)),
            TypeDefKind::Result(result) if result.ok.is_none() && result.err.is_none() => "result".to_owned(),
            TypeDefKind::Result(result) => {
                let ok = optional(self, &result.ok);
                match &result.err {
                    Some(error) => format!("result<{ok}, {}>", self.name(error)),
                    None => format!("result<{ok}>"),
                }
            }
            TypeDefKind::Tuple(tuple) => {
                let types: Vec<String> = tuple.types.iter().map(|ty| self.name(ty)).collect();
                format!("tuple<{}>", types.join(", "))
            }
            TypeDefKind::Record(record) => {
                let fields = record.fields.iter();
                let fields = fields.map(|field| format!("%{}: {}", field.name, self.name(&field.ty))).collect();
                self.named(id, "record", fields)
            }
            TypeDefKind::Variant(variant) => {
                let cases = variant.cases.iter().map(|case| match &case.ty {
                    Some(ty) => format!("%{}({})", case.name, self.name(ty)),
                    None => format!("%{}", case.name),
                });
                let cases = cases.collect();
                self.named(id, "variant", cases)
            }
            TypeDefKind::Enum(cases) => {
                self.named(id, "enum", cases.cases.iter().map(|case| format!("%{}", case.name)).collect())
            }
            TypeDefKind::Flags(flags) => {
                self.named(id, "flags", flags.flags.iter().map(|flag| format!("%{}", flag.name)).collect())
            }
            // A package that is read has none of these.
            TypeDefKind::Unknown => "unknown".to_owned(),
        }
    }

    /// A type that has to be declared before it is named.
    fn named(&mut self, id: TypeId, kind: &str, members: Vec<String>) -> String {
        let name = format!("type-{}", self.names.len());
        self.declare(&format!("{kind} {name} {{ {} }}", members.join(", ")));
        self.names.insert(id, name.clone());
        name
    }

    /// A handle: a record of the number that it is to the guest, which is laid out as the handle is. Its field says what it
    /// is a handle to.
    fn handle(&mut self, resource: &str) -> String {
        if let Some(name) = self.handles.get(resource) {
            return name.clone();
        }
        let name = format!("handle-{}", self.handles.len());
        self.declare(&format!("record {name} {{ handle-to-{resource}: u32 }}"));
        self.handles.insert(resource.to_owned(), name.clone());
        name
    }
}
