//! The interface `values` with the synchronous ABI.
#![no_std]
#![no_main]

use support::prelude::*;

wit_bindgen::generate!({ path: "wit", world: "ticktock:compose/values-callee", sync: true });

use exports::ticktock::compose::values::{Guest, Parcel, Point, Problem, Remark};

struct Part;

impl Guest for Part {
    fn advance(parcel: Parcel) -> Parcel {
        let reversed = |text: String| text.chars().rev().collect::<String>();
        Parcel {
            id: parcel.id + 1,
            label: reversed(parcel.label),
            points: parcel.points.iter().rev().map(|point| Point { x: point.x + 1, y: -point.y }).collect(),
            remark: match parcel.remark {
                Remark::Text(text) => Remark::Numbers(text.bytes().map(u16::from).collect()),
                other => other,
            },
            sender: parcel.sender.map(|(name, flag)| (reversed(name), !flag)),
        }
    }

    fn measure(text: String) -> Result<u32, Problem> {
        match text.len() {
            0 => Err(Problem::Empty),
            length @ 101.. => Err(Problem::TooLong(length as u32)),
            _ if text == "odd" => Err(Problem::Other(format!("`{text}` is odd"))),
            length => Ok(length as u32),
        }
    }

    fn repeat(text: String, times: u32) -> Vec<String> {
        (0..times).map(|n| format!("{n}{text}")).collect()
    }
}

export!(Part);
