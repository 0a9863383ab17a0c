//! How values of scripts are handed to functions, and what those return is read.

use crate::suite::wast::Value;
use wasmtime::Val as CoreVal;
use wasmtime::component::Val;

/// A value for a component's function. The error says what it is instead.
pub(super) fn component(value: &Value) -> Result<Val, String> {
    let all = |values: &[Value]| values.iter().map(component).collect::<Result<Vec<_>, _>>();
    let payload =
        |value: &Option<Box<Value>>| value.as_deref().map(component).transpose().map(|value| value.map(Box::new));
    Ok(match value {
        Value::Bool(value) => Val::Bool(*value),
        Value::U8(value) => Val::U8(*value),
        Value::S8(value) => Val::S8(*value),
        Value::U16(value) => Val::U16(*value),
        Value::S16(value) => Val::S16(*value),
        Value::U32(value) => Val::U32(*value),
        Value::S32(value) => Val::S32(*value),
        Value::U64(value) => Val::U64(*value),
        Value::S64(value) => Val::S64(*value),
        Value::F32(bits) => Val::Float32(f32::from_bits(*bits)),
        Value::F64(bits) => Val::Float64(f64::from_bits(*bits)),
        Value::Char(value) => Val::Char(*value),
        Value::String(value) => Val::String(value.clone()),
        Value::List(values) => Val::List(all(values)?),
        Value::Record(fields) => {
            let field = |(name, value): &(String, Value)| Ok((name.clone(), component(value)?));
            Val::Record(fields.iter().map(field).collect::<Result<_, String>>()?)
        }
        Value::Tuple(values) => Val::Tuple(all(values)?),
        Value::Variant(case, value) => Val::Variant(case.clone(), payload(value)?),
        Value::Enum(case) => Val::Enum(case.clone()),
        Value::Option(value) => Val::Option(payload(value)?),
        Value::Result(Ok(value)) => Val::Result(Ok(payload(value)?)),
        Value::Result(Err(value)) => Val::Result(Err(payload(value)?)),
        Value::Flags(names) => Val::Flags(names.clone()),
        Value::I32(_) | Value::I64(_) | Value::CanonicalNan | Value::ArithmeticNan | Value::Other(_) => {
            return Err(format!("{value} is no value of a component's function"));
        }
    })
}

/// What a component's function returned.
pub(super) fn of_component(value: &Val) -> Value {
    let all = |values: &[Val]| values.iter().map(of_component).collect();
    let payload = |value: &Option<Box<Val>>| value.as_deref().map(of_component).map(Box::new);
    match value {
        Val::Bool(value) => Value::Bool(*value),
        Val::U8(value) => Value::U8(*value),
        Val::S8(value) => Value::S8(*value),
        Val::U16(value) => Value::U16(*value),
        Val::S16(value) => Value::S16(*value),
        Val::U32(value) => Value::U32(*value),
        Val::S32(value) => Value::S32(*value),
        Val::U64(value) => Value::U64(*value),
        Val::S64(value) => Value::S64(*value),
        Val::Float32(value) => Value::F32(value.to_bits()),
        Val::Float64(value) => Value::F64(value.to_bits()),
        Val::Char(value) => Value::Char(*value),
        Val::String(value) => Value::String(value.clone()),
        Val::List(values) => Value::List(all(values)),
        Val::Record(fields) => {
            Value::Record(fields.iter().map(|(name, value)| (name.clone(), of_component(value))).collect())
        }
        Val::Tuple(values) => Value::Tuple(all(values)),
        Val::Variant(case, value) => Value::Variant(case.clone(), payload(value)),
        Val::Enum(case) => Value::Enum(case.clone()),
        Val::Option(value) => Value::Option(payload(value)),
        Val::Result(Ok(value)) => Value::Result(Ok(payload(value))),
        Val::Result(Err(value)) => Value::Result(Err(payload(value))),
        Val::Flags(names) => Value::flags(names.clone()),
        // A script has no way to write these down.
        Val::Map(_) => Value::Other("map"),
        Val::FixedLengthList(_) => Value::Other("list of a fixed length"),
        Val::Resource(_) => Value::Other("resource"),
        Val::Future(_) => Value::Other("future"),
        Val::Stream(_) => Value::Other("stream"),
        Val::ErrorContext(_) => Value::Other("error-context"),
    }
}

/// A value for a core module's function. The error says what it is instead.
pub(super) fn core(value: &Value) -> Result<CoreVal, String> {
    Ok(match value {
        Value::I32(value) => CoreVal::I32(*value),
        Value::I64(value) => CoreVal::I64(*value),
        Value::F32(bits) => CoreVal::F32(*bits),
        Value::F64(bits) => CoreVal::F64(*bits),
        value => return Err(format!("{value} is no value of a core module's function")),
    })
}

/// What a core module's function returned.
pub(super) fn of_core(value: &CoreVal) -> Value {
    match value {
        CoreVal::I32(value) => Value::I32(*value),
        CoreVal::I64(value) => Value::I64(*value),
        CoreVal::F32(bits) => Value::F32(*bits),
        CoreVal::F64(bits) => Value::F64(*bits),
        CoreVal::V128(_) => Value::Other("v128"),
        _ => Value::Other("reference"),
    }
}
