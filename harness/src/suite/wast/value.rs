//! What functions are given and return, as scripts write it. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use std::fmt;
use wast::component::WastVal;
use wast::core::{NanPattern, WastArgCore, WastRetCore};
use wast::{WastArg, WastRet};

/// A value of a component's or a core module's function. Floats are their bits, so that what is no number is compared, too.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are called what scripts call them")]
pub enum Value {
    Bool(bool),
    U8(u8),
    S8(i8),
    U16(u16),
    S16(i16),
    U32(u32),
    S32(i32),
    U64(u64),
    S64(i64),
    F32(u32),
    F64(u64),
    Char(char),
    String(String),
    List(Vec<Value>),
    Record(Vec<(String, Value)>),
    Tuple(Vec<Value>),
    Variant(String, Option<Box<Value>>),
    Enum(String),
    Option(Option<Box<Value>>),
    Result(Result<Option<Box<Value>>, Option<Box<Value>>>),
    /// The flags that are set, sorted.
    Flags(Vec<String>),
    /// An integer of a core module's function.
    I32(i32),
    /// An integer of a core module's function.
    I64(i64),
    /// What is no number, with only the first bit of its payload set.
    CanonicalNan,
    /// What is no number, with the first bit of its payload set.
    ArithmeticNan,
    /// A value that a script cannot write down, and what it is.
    Other(&'static str),
}

impl Value {
    /// Whether this, which a script expects, is what was seen.
    pub fn matches(&self, seen: &Self) -> bool {
        match (self, seen) {
            (Self::CanonicalNan, Self::F32(bits)) => bits & 0x7fff_ffff == 0x7fc0_0000,
            (Self::CanonicalNan, Self::F64(bits)) => bits & 0x7fff_ffff_ffff_ffff == 0x7ff8_0000_0000_0000,
            (Self::ArithmeticNan, Self::F32(bits)) => bits & 0x7fc0_0000 == 0x7fc0_0000,
            (Self::ArithmeticNan, Self::F64(bits)) => bits & 0x7ff8_0000_0000_0000 == 0x7ff8_0000_0000_0000,
            (Self::Other(_), _) => false,
            _ => self == seen,
        }
    }

    /// The value that a script hands over. The error says what of it is not known.
    pub(super) fn of_argument(argument: &WastArg<'_>) -> Result<Self, String> {
        Ok(match argument {
            WastArg::Component(value) => Self::of_component(value),
            WastArg::Core(WastArgCore::I32(value)) => Self::I32(*value),
            WastArg::Core(WastArgCore::I64(value)) => Self::I64(*value),
            WastArg::Core(WastArgCore::F32(value)) => Self::F32(value.bits),
            WastArg::Core(WastArgCore::F64(value)) => Self::F64(value.bits),
            _ => return Err("vectors and references as arguments".to_owned()),
        })
    }

    /// The value that a script expects. The error says what of it is not known.
    pub(super) fn of_result(result: &WastRet<'_>) -> Result<Self, String> {
        Ok(match result {
            WastRet::Component(value) => Self::of_component(value),
            WastRet::Core(WastRetCore::I32(value)) => Self::I32(*value),
            WastRet::Core(WastRetCore::I64(value)) => Self::I64(*value),
            WastRet::Core(WastRetCore::F32(NanPattern::Value(value))) => Self::F32(value.bits),
            WastRet::Core(WastRetCore::F64(NanPattern::Value(value))) => Self::F64(value.bits),
            WastRet::Core(WastRetCore::F32(NanPattern::CanonicalNan) | WastRetCore::F64(NanPattern::CanonicalNan)) => {
                Self::CanonicalNan
            }
            WastRet::Core(
                WastRetCore::F32(NanPattern::ArithmeticNan) | WastRetCore::F64(NanPattern::ArithmeticNan),
            ) => Self::ArithmeticNan,
            _ => return Err("vectors and references as results".to_owned()),
        })
    }

    fn of_component(value: &WastVal<'_>) -> Self {
        let all = |values: &[WastVal<'_>]| values.iter().map(Self::of_component).collect();
        let payload = |value: &Option<Box<WastVal<'_>>>| value.as_deref().map(Self::of_component).map(Box::new);
        match value {
            WastVal::Bool(value) => Self::Bool(*value),
            WastVal::U8(value) => Self::U8(*value),
            WastVal::S8(value) => Self::S8(*value),
            WastVal::U16(value) => Self::U16(*value),
            WastVal::S16(value) => Self::S16(*value),
            WastVal::U32(value) => Self::U32(*value),
            WastVal::S32(value) => Self::S32(*value),
            WastVal::U64(value) => Self::U64(*value),
            WastVal::S64(value) => Self::S64(*value),
            WastVal::F32(value) => Self::F32(value.bits),
            WastVal::F64(value) => Self::F64(value.bits),
            WastVal::Char(value) => Self::Char(*value),
            WastVal::String(value) => Self::String((*value).to_owned()),
            WastVal::List(values) => Self::List(all(values)),
            WastVal::Record(fields) => {
                let field = |(name, value): &(&str, WastVal<'_>)| ((*name).to_owned(), Self::of_component(value));
                Self::Record(fields.iter().map(field).collect())
            }
            WastVal::Tuple(values) => Self::Tuple(all(values)),
            WastVal::Variant(case, value) => Self::Variant((*case).to_owned(), payload(value)),
            WastVal::Enum(case) => Self::Enum((*case).to_owned()),
            WastVal::Option(value) => Self::Option(payload(value)),
            WastVal::Result(Ok(value)) => Self::Result(Ok(payload(value))),
            WastVal::Result(Err(value)) => Self::Result(Err(payload(value))),
            WastVal::Flags(names) => Self::flags(names.iter().map(|name| (*name).to_owned()).collect()),
        }
    }

    /// Flags that are set, in any order.
    pub fn flags(mut names: Vec<String>) -> Self {
        names.sort();
        Self::Flags(names)
    }
}

/// Values as a script would write them, one after another.
pub fn all(values: &[Value]) -> String {
    if values.is_empty() {
        return "nothing".to_owned();
    }
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, name: &str, values: &[Self]| {
            write!(f, "({name}")?;
            values.iter().try_for_each(|value| write!(f, " {value}"))?;
            f.write_str(")")
        };
        let with_payload = |f: &mut fmt::Formatter<'_>, name: &str, value: &Option<Box<Self>>| match value {
            Some(value) => write!(f, "({name} {value})"),
            None => write!(f, "({name})"),
        };
        match self {
            Self::Bool(value) => write!(f, "(bool.const {value})"),
            Self::U8(value) => write!(f, "(u8.const {value})"),
            Self::S8(value) => write!(f, "(s8.const {value})"),
            Self::U16(value) => write!(f, "(u16.const {value})"),
            Self::S16(value) => write!(f, "(s16.const {value})"),
            Self::U32(value) => write!(f, "(u32.const {value})"),
            Self::S32(value) => write!(f, "(s32.const {value})"),
            Self::U64(value) => write!(f, "(u64.const {value})"),
            Self::S64(value) => write!(f, "(s64.const {value})"),
            Self::I32(value) => write!(f, "(i32.const {value})"),
            Self::I64(value) => write!(f, "(i64.const {value})"),
            Self::F32(bits) => match f32::from_bits(*bits) {
                value if value.is_nan() => write!(f, "(f32.const nan:{:#x})", bits & 0x7f_ffff),
                value => write!(f, "(f32.const {value})"),
            },
            Self::F64(bits) => match f64::from_bits(*bits) {
                value if value.is_nan() => write!(f, "(f64.const nan:{:#x})", bits & 0xf_ffff_ffff_ffff),
                value => write!(f, "(f64.const {value})"),
            },
            Self::CanonicalNan => f.write_str("nan:canonical"),
            Self::ArithmeticNan => f.write_str("nan:arithmetic"),
            Self::Char(value) => write!(f, "(char.const {:?})", value.to_string()),
            Self::String(value) => write!(f, "(str.const {value:?})"),
            Self::List(values) => list(f, "list.const", values),
            Self::Tuple(values) => list(f, "tuple.const", values),
            Self::Record(fields) => {
                f.write_str("(record.const")?;
                fields.iter().try_for_each(|(name, value)| write!(f, " (field {name:?} {value})"))?;
                f.write_str(")")
            }
            Self::Variant(case, value) => with_payload(f, &format!("variant.const {case:?}"), value),
            Self::Enum(case) => write!(f, "(enum.const {case:?})"),
            Self::Option(None) => f.write_str("(option.none)"),
            Self::Option(value) => with_payload(f, "option.some", value),
            Self::Result(Ok(value)) => with_payload(f, "result.ok", value),
            Self::Result(Err(value)) => with_payload(f, "result.err", value),
            Self::Flags(names) => {
                f.write_str("(flags.const")?;
                names.iter().try_for_each(|name| write!(f, " {name:?}"))?;
                f.write_str(")")
            }
            Self::Other(what) => write!(f, "({what})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_matched_by_its_pattern() {
        assert!(
            Value::CanonicalNan.matches(&Value::F32(0xffc0_0000))
                && !Value::CanonicalNan.matches(&Value::F32(0x7fc0_0001))
        );
        assert!(Value::ArithmeticNan.matches(&Value::F64(0x7ff8_0000_0000_0001)));
        assert!(!Value::ArithmeticNan.matches(&Value::F64(0x7ff0_0000_0000_0001)));
        assert!(Value::F32(0x7fc0_0000).matches(&Value::F32(0x7fc0_0000)), "the same bits are the same");
        assert!(!Value::F32(0).matches(&Value::F32(0x8000_0000)), "minus zero is another value");
        assert!(!Value::U32(1).matches(&Value::S32(1)));
    }

    #[test]
    fn values_are_shown_as_scripts_write_them() {
        let value = Value::Record(vec![
            ("a".into(), Value::Option(Some(Box::new(Value::U32(1))))),
            ("b".into(), Value::List(vec![])),
        ]);
        assert_eq!(
            value.to_string(),
            r#"(record.const (field "a" (option.some (u32.const 1))) (field "b" (list.const)))"#
        );
        assert_eq!(all(&[]), "nothing");
    }
}
