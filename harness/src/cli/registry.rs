//! Published packages: `wasi:clocks@0.2.12` and `ghcr.io/webassembly/wasi/clocks:0.2.12`.

use crate::surface::Wit;

/// Whether this text names a published package: `namespace:name@version`, or a registry's address with a tag.
pub(super) fn is_reference(text: &str) -> bool {
    let package = text.split_once('@').is_some_and(|(name, version)| {
        name.contains(':') && !name.contains('/') && semver::Version::parse(version).is_ok()
    });
    let address =
        text.contains('/') && text.rsplit_once(':').is_some_and(|(host, tag)| !host.is_empty() && !tag.contains('/'));
    package || address && !text.starts_with(['.', '/'])
}

/// Fetches and decodes a published package.
#[cfg(feature = "oci")]
pub(super) fn read(reference: &str) -> anyhow::Result<Wit> {
    Ok(Wit::fetch(reference)?)
}

/// Says what is missing to fetch a published package.
#[cfg(not(feature = "oci"))]
pub(super) fn read(reference: &str) -> anyhow::Result<Wit> {
    anyhow::bail!(
        "`{reference}` names a published package, and this build cannot fetch one: it lacks the feature `oci`; install with `cargo install --no-default-features --features oci --git https://github.com/wasi-ticktock/ticktock wasi-ticktock`, or fetch the package with `wkg get {reference}` and name the file"
    )
}
