//! Values as they go to the server and come from it.
//!
//! Parameters go as texts, for the server reads them as the types that it found for their places. What comes back is in
//! PostgreSQL's binary form. The draft has no kind for exact decimals: they are texts, with every digit.

use crate::drafts::sql::host::DataType;
use bytes::BytesMut;
use jiff::civil;
use std::error::Error;
use tokio_postgres::Row;
use tokio_postgres::types::{Format, FromSql, IsNull, ToSql, Type, to_sql_checked};

type Problem = Box<dyn Error + Sync + Send>;

/// A parameter.
#[derive(Debug)]
pub(super) struct Text<'a>(pub(super) &'a str);

impl ToSql for Text<'_> {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Problem> {
        out.extend_from_slice(self.0.as_bytes());
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn encode_format(&self, _: &Type) -> Format {
        Format::Text
    }

    to_sql_checked!();
}

/// A value as the draft has it, by the type of its column.
///
/// # Errors
/// When the draft has no kind for it.
pub(super) fn value(row: &Row, index: usize) -> Result<DataType, String> {
    let found = match *row.columns()[index].type_() {
        Type::BOOL => get(row, index, DataType::Boolean),
        Type::INT2 => get(row, index, |number: i16| DataType::Int32(number.into())),
        Type::INT4 => get(row, index, DataType::Int32),
        Type::INT8 => get(row, index, DataType::Int64),
        Type::OID => get(row, index, DataType::Uint32),
        Type::FLOAT4 => get(row, index, |number: f32| DataType::Float(number.into())),
        Type::FLOAT8 => get(row, index, DataType::Double),
        Type::BYTEA => get(row, index, DataType::Binary),
        Type::DATE => get(row, index, |date: civil::Date| DataType::Date(date.to_string())),
        Type::TIME => get(row, index, |time: civil::Time| DataType::Time(time.to_string())),
        Type::TIMESTAMP => get(row, index, |time: civil::DateTime| DataType::Timestamp(time.to_string())),
        Type::TIMESTAMPTZ => get(row, index, |time: jiff::Timestamp| DataType::Timestamp(time.to_string())),
        Type::NUMERIC => get(row, index, |Numeric(text)| DataType::Str(text)),
        ref kind if <String as FromSql<'_>>::accepts(kind) => get(row, index, DataType::Str),
        ref kind => return Err(format!("a value of the type {kind}, for which the draft has no kind")),
    };
    found.map_err(|error| super::connection::cause(&error))
}

fn get<'a, T: FromSql<'a>>(
    row: &'a Row,
    index: usize,
    kind: impl FnOnce(T) -> DataType,
) -> Result<DataType, tokio_postgres::Error> {
    Ok(row.try_get::<_, Option<T>>(index)?.map_or(DataType::Null, kind))
}

/// An exact decimal, as a text.
struct Numeric(String);

impl<'a> FromSql<'a> for Numeric {
    fn from_sql(_: &Type, raw: &'a [u8]) -> Result<Self, Problem> {
        decimal(raw).map(Self).ok_or_else(|| "a decimal in a form that is not known".into())
    }

    fn accepts(kind: &Type) -> bool {
        *kind == Type::NUMERIC
    }
}

/// Reads a decimal: four numbers of 16 bits, which are how many digits follow, the weight of the first one, the sign and how
/// many decimal places are shown; then the digits, of base 10000. It is the form of `numeric_send` in PostgreSQL's `numeric.c`.
fn decimal(raw: &[u8]) -> Option<String> {
    let (numbers, rest) = raw.as_chunks::<2>();
    let [count, weight, sign, scale, digits @ ..] = numbers else { return None };
    let (count, weight) = (usize::from(u16::from_be_bytes(*count)), i32::from(i16::from_be_bytes(*weight)));
    let scale = usize::from(u16::from_be_bytes(*scale));
    if digits.len() != count || !rest.is_empty() {
        return None;
    }
    let sign = match u16::from_be_bytes(*sign) {
        0x0000 => "",
        0x4000 => "-",
        0xC000 => return Some("NaN".to_owned()),
        0xD000 => return Some("Infinity".to_owned()),
        0xF000 => return Some("-Infinity".to_owned()),
        _ => return None,
    };
    // Digits that are not there are zero, before the first and behind the last.
    let digit = |place: i32| {
        let position = usize::try_from(weight - place).ok();
        position.and_then(|position| digits.get(position)).map_or(0, |digit| u16::from_be_bytes(*digit))
    };
    let whole: String = (0..=weight.max(0)).rev().map(|place| format!("{:04}", digit(place))).collect();
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let places = i32::try_from(scale.div_ceil(4)).ok()?;
    let fraction: String = (1..=places).map(|place| format!("{:04}", digit(-place))).collect();
    let point = if scale == 0 { "" } else { "." };
    Some(format!("{sign}{whole}{point}{}", fraction.get(..scale)?))
}

#[cfg(test)]
mod tests {
    use super::decimal;

    fn read(weight: i16, sign: u16, scale: u16, digits: &[u16]) -> Option<String> {
        let count = u16::try_from(digits.len()).unwrap();
        let head = [count, weight.cast_unsigned(), sign, scale];
        let raw: Vec<u8> = head.iter().chain(digits).flat_map(|number| number.to_be_bytes()).collect();
        decimal(&raw)
    }

    #[test]
    fn decimals_keep_every_digit() {
        for (expect, found) in [
            ("0", read(0, 0, 0, &[])),
            ("0.00", read(0, 0, 2, &[])),
            ("1", read(0, 0, 0, &[1])),
            ("-1.5", read(0, 0x4000, 1, &[1, 5000])),
            ("12345.6789", read(1, 0, 4, &[1, 2345, 6789])),
            ("10000", read(1, 0, 0, &[1])),
            ("0.0001", read(-1, 0, 4, &[1])),
            ("0.00001", read(-2, 0, 5, &[1000])),
            ("100000000.10", read(2, 0, 2, &[1, 0, 0, 1000])),
            ("NaN", read(0, 0xC000, 0, &[])),
            ("-Infinity", read(0, 0xF000, 0, &[])),
        ] {
            assert_eq!(found.as_deref(), Some(expect));
        }
        assert_eq!(read(0, 0x1234, 0, &[]), None);
        assert_eq!(decimal(&[0, 1, 0]), None);
        assert_eq!(decimal(&[0, 1, 0, 0, 0, 0, 0, 0]), None, "a digit is missing");
    }
}
