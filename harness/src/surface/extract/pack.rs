//! Packing: the wasm-encoded package that a registry serves, and its digest. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::error::ExtractError;
use super::read::Wit;
use crate::digest::Digest;

/// A package as it is published.
#[derive(Debug, Clone)]
pub struct Packed {
    /// The package with its version, such as `wasi:clocks@0.2.12`.
    pub package: String,
    /// The wasm-encoded package.
    pub bytes: Vec<u8>,
    /// The digest of the bytes.
    pub digest: Digest,
}

impl Wit {
    /// The packages that were asked about, encoded, sorted by name. Equal WIT gives equal bytes.
    ///
    /// # Errors
    /// When the encoder refuses a package.
    pub fn pack(&self) -> Result<Vec<Packed>, ExtractError> {
        let mut packed = Vec::new();
        for id in &self.packages {
            let package = self.resolve.packages[*id].name.to_string();
            let bytes = wit_component::encode(&self.resolve, *id)
                .map_err(|error| ExtractError::Encode { package: package.clone(), reason: format!("{error:#}") })?;
            let digest = Digest::of(&bytes);
            packed.push(Packed { package, bytes, digest });
        }
        packed.sort_by(|a, b| a.package.cmp(&b.package));
        Ok(packed)
    }
}
