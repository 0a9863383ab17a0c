//! The interface `values`, asynchronous: it gives way before it answers.
#![no_std]
#![no_main]

use support::prelude::*;
use support::tasks::give_way;

wit_bindgen::generate!({ path: "wit", world: "ticktock:compose/values-callee" });

use exports::ticktock::compose::values::{Guest, Parcel, Point, Problem, Remark};

struct Part;

impl Guest for Part {
    async fn advance(parcel: Parcel) -> Parcel {
        give_way().await;
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

    async fn measure(text: String) -> Result<u32, Problem> {
        give_way().await;
        match text.len() {
            0 => Err(Problem::Empty),
            length @ 101.. => Err(Problem::TooLong(length as u32)),
            _ if text == "odd" => Err(Problem::Other(format!("`{text}` is odd"))),
            length => Ok(length as u32),
        }
    }

    async fn repeat(text: String, times: u32) -> Vec<String> {
        give_way().await;
        (0..times).map(|n| format!("{n}{text}")).collect()
    }
}

export!(Part);
