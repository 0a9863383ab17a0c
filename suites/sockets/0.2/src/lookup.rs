//! Looking up names.

use wasip2::sockets::ip_name_lookup::{ResolveAddressStream, resolve_addresses};
use wasip2::sockets::network::{ErrorCode, IpAddress, Network};

use support::prelude::*;

/// The next address of a stream, waiting for it.
pub fn next(stream: &ResolveAddressStream) -> Result<Option<IpAddress>, ErrorCode> {
    loop {
        match stream.resolve_next_address() {
            Err(ErrorCode::WouldBlock) => stream.subscribe().block(),
            result => return result,
        }
    }
}

/// All addresses of a name, waiting for them.
pub fn all(network: &Network, name: &str) -> Result<Vec<IpAddress>, ErrorCode> {
    let stream = resolve_addresses(network, name)?;
    let mut addresses = Vec::new();
    while let Some(address) = next(&stream)? {
        addresses.push(address);
    }
    Ok(addresses)
}
