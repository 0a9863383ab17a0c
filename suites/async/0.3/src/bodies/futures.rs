//! Futures to a callee, from it, and through it.

use super::ticktock::compose::futures::*;
use super::wit_future;
use support::prelude::*;
use support::tasks::join;

/// A callee reads what is written.
pub async fn to_callee() {
    let text = support::PATTERN.repeat(100);
    let count = text.len() as u32;
    let length = call_with_future!(text, |reader| length(reader));
    check_eq!(length, count, "the callee reads the whole text");
}

/// A callee writes what is read, after it has answered.
pub async fn from_callee() {
    let text = support::PATTERN.repeat(100);
    let future = call!(later(ref text.clone()));
    check_eq!(future.await, format!("later: {text}"), "the future brings what the callee writes");
}

/// A callee hands the future back, and both of its ends are the caller's.
pub async fn through_callee() {
    let (writer, reader) = wit_future::new(|| 0_u32);
    let reader = call!(pass(reader));
    let (written, value) = join(writer.write(4_000_000_000), async { reader.await }).await;
    check!(written.is_ok(), "the future that came back is read");
    check_eq!(value, 4_000_000_000, "the future that came back brings what is written");
}
