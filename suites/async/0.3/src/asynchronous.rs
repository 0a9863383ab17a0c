//! A caller that uses the asynchronous ABI: a call returns at once when its callee blocks, and goes on beside its caller.

wit_bindgen::generate!({
    path: "wit",
    world: "ticktock:compose/caller",
    type_section_suffix: "asynchronous",
    additional_derives: [PartialEq, Clone],
});

/// Waits for the answer of a callee. Bindings differ in what they take by reference: it is the argument behind `ref`.
macro_rules! call {
    ($function:ident(ref $first:expr $(, $rest:expr)*)) => {
        $function($first $(, $rest)*).await
    };
    ($call:expr) => {
        $call.await
    };
}

/// Calls a callee that reads a stream, which is written meanwhile, in parts, and then ended.
macro_rules! call_with_stream {
    ($bytes:expr, |$reader:ident| $call:expr) => {{
        let (mut writer, $reader) = super::wit_stream::new();
        let bytes: Vec<u8> = $bytes;
        let write = async move {
            for part in bytes.chunks(bytes.len().div_ceil(3)) {
                support::channels::write_all(&mut writer, part).await;
            }
        };
        support::tasks::join($call, write).await.0
    }};
}

/// Calls a callee that reads the future of a text, which is written meanwhile.
macro_rules! call_with_future {
    ($text:expr, |$reader:ident| $call:expr) => {{
        let (writer, $reader) = super::wit_future::new(String::new);
        let write = async move { check!(writer.write($text).await.is_ok(), "the callee reads the future") };
        support::tasks::join($call, write).await.0
    }};
}

#[path = "bodies/chain.rs"]
pub mod chain;
#[path = "bodies/concurrency.rs"]
pub mod concurrency;
#[path = "bodies/control.rs"]
pub mod control;
#[path = "bodies/futures.rs"]
pub mod futures;
#[path = "bodies/resources.rs"]
pub mod resources;
#[path = "bodies/streams.rs"]
pub mod streams;
#[path = "bodies/values.rs"]
pub mod values;
