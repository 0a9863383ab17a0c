//! What several guests of `wasi:sockets` share: addresses, results, and sockets that are ready for use.
//!
//! The guests talk to themselves on the loopback address, at ports that the host chooses. A guest imports what the functions
//! that it calls need, and nothing of the others.
#![no_std]

pub mod address;
pub mod tcp;
pub mod udp;

pub use support::PATTERN;
pub use support::channels::{read, read_exactly, read_to_end, write_all};
use support::prelude::*;
use support::{Here, here};
use wasip3::cli::environment::get_environment;
use wasip3::sockets::types::{ErrorCode, IpSocketAddress};

/// The value of a result. Fails with the claim and the error if it is an error.
#[track_caller]
pub fn succeed<T>(result: Result<T, ErrorCode>, claim: &str) -> T {
    value(here(), result, claim)
}

/// The same at a place that was noted before.
pub(crate) fn value<T>(here: Here, result: Result<T, ErrorCode>, claim: &str) -> T {
    match result {
        Ok(value) => value,
        Err(code) => here.expected(claim, "success", name(&code)),
    }
}

/// Fails with the claim unless the result is this error.
#[track_caller]
pub fn check_error<T>(result: Result<T, ErrorCode>, code: ErrorCode, claim: &str) {
    check_error_among(result, &[code], claim);
}

/// Fails with the claim unless the result is one of these errors.
#[track_caller]
pub fn check_error_among<T>(result: Result<T, ErrorCode>, codes: &[ErrorCode], claim: &str) {
    let codes: Vec<String> = codes.iter().map(name).collect();
    let actual = match result {
        Ok(_) => "success".to_owned(),
        Err(code) => name(&code),
    };
    if !codes.contains(&actual) {
        support::expected(claim, codes.join(" or "), actual);
    }
}

/// The name of an error code as the bindings write it, such as `ErrorCode::InvalidState`.
///
/// Error codes cannot be compared, as one of them holds a text.
pub fn name(code: &ErrorCode) -> String {
    format!("{code:?}")
}

/// The address of a server of the test, from the environment: `TCP_SERVER_MAIN`.
#[track_caller]
pub fn server(variable: &str) -> IpSocketAddress {
    let Some((_, value)) = get_environment().into_iter().find(|(name, _)| name == variable) else {
        fail!("the environment has the address of the server in `{variable}`")
    };
    match value.rsplit_once(':').map(|(_, port)| port.parse()) {
        Some(Ok(port)) => address::v4(address::LOOPBACK, port),
        _ => fail!("the address of a server is `address:port`, and not `{value}`"),
    }
}
