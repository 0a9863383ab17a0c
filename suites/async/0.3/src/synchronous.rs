//! A caller that uses the synchronous ABI: a call returns when its callee has answered.

wit_bindgen::generate!({
    path: "wit",
    world: "ticktock:compose/caller",
    type_section_suffix: "synchronous",
    additional_derives: [PartialEq, Clone],
    sync: true,
});

/// The export of a program that is synchronous throughout.
pub mod command {
    wit_bindgen::generate!({
        path: "wit",
        world: "ticktock:compose/command",
        type_section_suffix: "synchronous-command",
        pub_export_macro: true,
        sync: true,
    });
}

pub use command::export as export_command;
pub use command::exports::wasi::cli::run::Guest as RunGuest;

/// Takes the answer of a callee. Bindings differ in what they take by reference: it is the argument behind `ref`.
macro_rules! call {
    ($function:ident(ref $first:expr $(, $rest:expr)*)) => {
        $function(&$first $(, $rest)*)
    };
    ($call:expr) => {
        $call
    };
}

/// Calls a callee that reads a stream, which was begun to be written before.
macro_rules! call_with_stream {
    ($bytes:expr, |$reader:ident| $call:expr) => {{
        let $reader = crate::pending::stream(<u8 as super::wit_stream::StreamPayload>::VTABLE, $bytes);
        $call
    }};
}

/// Calls a callee that reads the future of a text, which was begun to be written before.
macro_rules! call_with_future {
    ($text:expr, |$reader:ident| $call:expr) => {{
        let $reader = crate::pending::future(<String as super::wit_future::FuturePayload>::VTABLE, $text);
        $call
    }};
}

#[path = "bodies/chain.rs"]
pub mod chain;
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
