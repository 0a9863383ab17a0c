//! Values that go to a callee and come back.

use super::ticktock::compose::values::*;
use support::prelude::*;

/// A record with everything in it, and what a callee makes of it.
pub async fn records() {
    let parcel = Parcel {
        id: u64::MAX - 1,
        label: "grüße, 世界".to_owned(),
        points: (0..100).map(|n| Point { x: -n, y: f64::from(n) / 8.0 }).collect(),
        remark: Remark::Text("fragile".to_owned()),
        sender: Some(("ticktock".to_owned(), true)),
    };
    let advanced = Parcel {
        id: u64::MAX,
        label: "界世 ,eßürg".to_owned(),
        points: (0..100).rev().map(|n| Point { x: 1 - n, y: f64::from(n) / -8.0 }).collect(),
        remark: Remark::Numbers("fragile".bytes().map(u16::from).collect()),
        sender: Some(("kcotkcit".to_owned(), false)),
    };
    check_eq!(call!(advance(ref parcel)), advanced, "a parcel comes back with everything in it changed");
}

/// Every case of a result, and a value between any two errors.
pub async fn results() {
    for (text, expected) in [
        ("", Err(Problem::Empty)),
        ("grüße", Ok(7)),
        ("odd", Err(Problem::Other("`odd` is odd".to_owned()))),
        (&"x".repeat(100), Ok(100)),
        (&"x".repeat(101), Err(Problem::TooLong(101))),
    ] {
        let text = text.to_owned();
        check_eq!(call!(measure(ref text)), expected, "the callee answers as it does to this text");
    }
}

/// More than is passed in registers, and more than is in a page of memory.
pub async fn long_values() {
    let text = support::PATTERN.repeat(2000);
    let repeated = call!(repeat(ref text.clone(), 20));
    check_eq!(repeated.len(), 20, "the list has as many texts as were asked for");
    for (n, line) in repeated.iter().enumerate() {
        let rest = line.strip_prefix(&n.to_string());
        check!(rest == Some(text.as_str()), "the text {n} of 20 comes back whole, behind its number");
    }
    let nothing = String::new();
    check_eq!(call!(repeat(ref nothing, 0)), Vec::<String>::new(), "a list may be empty");
}
