//! Hooks: functions that an instrumented program calls before and after each function of the host, with the values that
//! went over.
//!
//! The program says the types of what it hands over, which are those of the function's own parameters and result; so values
//! are read here by the component model's own rules, whatever they are.

use crate::{ComponentState, value};
use std::sync::Arc;
use wasmtime::component::{Linker, Val};

/// The interface of hooks, as instrumented programs import it.
pub const INTERFACE: &str = "ticktock:trace/calls";

/// The name of a hook's one parameter where the program keeps the values in its memory: a list of one value, which is the
/// result, or a record of the arguments.
pub const IN_MEMORY: &str = "in-memory";

/// Is told of each call that an instrumented program makes.
pub trait Tracer: Send + Sync {
    /// The program calls its function of this number, with these arguments, each a name and a value as text.
    fn call(&self, function: usize, arguments: Vec<(String, String)>);

    /// The program's function of this number has returned, with this result, if it has one.
    fn returned(&self, function: usize, result: Option<String>);
}

/// Provides the hooks `called-N` and `returned-N` for each of the program's functions.
///
/// # Errors
/// When there are hooks already.
pub fn add(linker: &mut Linker<ComponentState>, functions: usize, tracer: &Arc<dyn Tracer>) -> wasmtime::Result<()> {
    let mut hooks = linker.instance(INTERFACE)?;
    for function in 0..functions {
        let told = Arc::clone(tracer);
        hooks.func_new(&format!("called-{function}"), move |_, ty, values, _| {
            let named: Vec<(&str, &Val)> = ty.params().map(|(name, _)| name).zip(values).collect();
            told.call(function, arguments(&named));
            Ok(())
        })?;
        let told = Arc::clone(tracer);
        hooks.func_new(&format!("returned-{function}"), move |_, ty, values, _| {
            let result = ty.params().map(|(name, _)| name).zip(values).next();
            told.returned(function, result.map(|result| value::text(in_memory(result).unwrap_or(result.1))));
            Ok(())
        })?;
    }
    Ok(())
}

/// Each argument as text, with its name.
fn arguments(named: &[(&str, &Val)]) -> Vec<(String, String)> {
    match named {
        [one] if let Some(Val::Record(fields)) = in_memory(*one) => {
            fields.iter().map(|(name, value)| (name.clone(), value::text(value))).collect()
        }
        _ => named.iter().map(|(name, value)| ((*name).to_owned(), value::text(value))).collect(),
    }
}

/// The value that the program keeps in its memory, where that is what the parameter hands over.
fn in_memory<'a>((name, value): (&str, &'a Val)) -> Option<&'a Val> {
    match value {
        Val::List(values) if name == IN_MEMORY => values.first(),
        _ => None,
    }
}
