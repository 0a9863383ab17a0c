//! Values of the component model as text: near to how WIT would write them, and cut where they are long.

use std::fmt::Write;
use wasmtime::component::Val;

/// The most bytes of a text or of data that are shown.
const BYTES: usize = 64;

/// The most elements of a list that are shown.
const ELEMENTS: usize = 8;

/// The most characters of one value that are shown, whatever is in it.
const CHARACTERS: usize = 600;

/// The field's name by which a record is known to stand for a handle: what follows is the resource's name.
pub const HANDLE: &str = "handle-to-";

/// The text of a value. What is cut says how long it is.
pub(crate) fn text(value: &Val) -> String {
    let mut text = String::new();
    write(&mut text, value);
    match text.char_indices().nth(CHARACTERS) {
        Some((end, _)) => format!("{}… ({} characters)", &text[..end], text.chars().count()),
        None => text,
    }
}

fn write(text: &mut String, value: &Val) {
    // Writing to a string cannot fail.
    let _ = match value {
        Val::Bool(value) => write!(text, "{value}"),
        Val::S8(value) => write!(text, "{value}"),
        Val::U8(value) => write!(text, "{value}"),
        Val::S16(value) => write!(text, "{value}"),
        Val::U16(value) => write!(text, "{value}"),
        Val::S32(value) => write!(text, "{value}"),
        Val::U32(value) => write!(text, "{value}"),
        Val::S64(value) => write!(text, "{value}"),
        Val::U64(value) => write!(text, "{value}"),
        Val::Float32(value) => write!(text, "{value}"),
        Val::Float64(value) => write!(text, "{value}"),
        Val::Char(value) => write!(text, "{value:?}"),
        Val::String(value) => {
            write_bytes(text, value.as_bytes());
            Ok(())
        }
        Val::List(values) | Val::FixedLengthList(values) => {
            match bytes(values) {
                Some(bytes) => write_bytes(text, &bytes),
                None => write_list(text, "[", "]", values, write),
            }
            Ok(())
        }
        Val::Map(entries) => {
            write_list(text, "{", "}", entries, |text, (key, value)| {
                write(text, key);
                text.push_str(": ");
                write(text, value);
            });
            Ok(())
        }
        Val::Record(fields) => {
            match &fields[..] {
                [(name, Val::U32(index))] if name.starts_with(HANDLE) => {
                    let _ = write!(text, "<{} {index}>", &name[HANDLE.len()..]);
                }
                _ => write_list(text, "{", "}", fields, |text, (name, value)| {
                    text.push_str(name);
                    text.push_str(": ");
                    write(text, value);
                }),
            }
            Ok(())
        }
        Val::Tuple(values) => {
            write_list(text, "(", ")", values, write);
            Ok(())
        }
        Val::Variant(case, value) => {
            text.push_str(case);
            write_inner(text, value.as_deref());
            Ok(())
        }
        Val::Enum(case) => write!(text, "{case}"),
        Val::Option(None) => write!(text, "none"),
        Val::Option(value) => {
            text.push_str("some");
            write_inner(text, value.as_deref());
            Ok(())
        }
        Val::Result(Ok(value)) => {
            text.push_str("ok");
            write_inner(text, value.as_deref());
            Ok(())
        }
        Val::Result(Err(value)) => {
            text.push_str("err");
            write_inner(text, value.as_deref());
            Ok(())
        }
        Val::Flags(flags) => write!(text, "{{{}}}", flags.join(", ")),
        Val::Resource(_) => write!(text, "<resource>"),
        Val::Future(_) => write!(text, "<future>"),
        Val::Stream(_) => write!(text, "<stream>"),
        Val::ErrorContext(_) => write!(text, "<error-context>"),
    };
}

fn write_inner(text: &mut String, value: Option<&Val>) {
    if let Some(value) = value {
        text.push('(');
        write(text, value);
        text.push(')');
    }
}

fn write_list<T>(text: &mut String, open: &str, close: &str, values: &[T], one: impl Fn(&mut String, &T)) {
    text.push_str(open);
    // What is always there is shown whole; it is lists that grow.
    let shown = if open == "[" { values.len().min(ELEMENTS) } else { values.len() };
    for (index, value) in values[..shown].iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        one(text, value);
    }
    if shown < values.len() {
        let _ = write!(text, ", … ({} elements)", values.len());
    }
    text.push_str(close);
}

/// The bytes of a list of bytes that is not empty.
fn bytes(values: &[Val]) -> Option<Vec<u8>> {
    let bytes = values.iter().map(|value| if let Val::U8(byte) = value { Some(*byte) } else { None });
    bytes.collect::<Option<Vec<u8>>>().filter(|bytes| !bytes.is_empty())
}

/// Text, or data that may be text.
fn write_bytes(text: &mut String, bytes: &[u8]) {
    text.push('"');
    let shown = &bytes[..bytes.len().min(BYTES)];
    for chunk in shown.utf8_chunks() {
        let _ = write!(text, "{}{}", chunk.valid().escape_debug(), chunk.invalid().escape_ascii());
    }
    text.push('"');
    if shown.len() < bytes.len() {
        let _ = write!(text, "… ({} bytes)", bytes.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_look_as_in_wit() {
        let handle = Val::Record(vec![("handle-to-descriptor".into(), Val::U32(3))]);
        let error = Val::Result(Err(Some(Box::new(Val::Enum("no-entry".into())))));
        let time = Val::Record(vec![("seconds".into(), Val::U64(1)), ("nanoseconds".into(), Val::U32(2))]);
        let address = Val::Tuple([127, 0, 0, 1].map(Val::U8).into());
        for (value, expected) in [
            (handle, "<descriptor 3>"),
            (error, "err(no-entry)"),
            (Val::Result(Ok(None)), "ok"),
            (Val::Option(Some(Box::new(time))), "some({seconds: 1, nanoseconds: 2})"),
            (Val::Variant("ipv4".into(), Some(Box::new(address))), "ipv4((127, 0, 0, 1))"),
            (Val::Flags(vec!["read".into(), "write".into()]), "{read, write}"),
            (Val::String("a \"b\"\n".into()), r#""a \"b\"\n""#),
            (Val::List(b"a\xff\0".map(Val::U8).into()), r#""a\xff\0""#),
            (Val::List(Vec::new()), "[]"),
        ] {
            assert_eq!(text(&value), expected);
        }
    }

    #[test]
    fn what_is_long_is_cut_and_says_how_long_it_is() {
        let data = Val::List(vec![Val::U8(b'x'); 4096]);
        assert_eq!(text(&data), format!("\"{}\"… (4096 bytes)", "x".repeat(64)));
        let list = Val::List((0..100).map(Val::U32).collect());
        assert_eq!(text(&list), "[0, 1, 2, 3, 4, 5, 6, 7, … (100 elements)]");
        let nested = Val::List(vec![Val::List(vec![Val::String("é".repeat(60)); 8]); 8]);
        let cut = text(&nested);
        assert!(cut.chars().count() < 650 && cut.ends_with(" characters)"), "{cut}");
    }
}
