//! Fetching published packages from OCI registries, through `wasm-pkg-client`, as `wkg` does.
//!
//! `wasi:clocks@0.2.12` is looked up where the user's `wasm-pkg/config.toml` says, and without one where WASI publishes.
//! `registry.example/prefix/wasi/clocks:0.2.12` names the registry itself; on the loopback address it is spoken to
//! without TLS.

use super::error::ExtractError;
use super::read::{MAXIMUM_BYTES, Wit};
use futures::TryStreamExt;
use std::path::Path;
use wasm_pkg_client::{Client, Config, PackageRef, Version};

/// A published package and where to get it.
#[derive(Debug)]
struct Reference {
    package: PackageRef,
    version: Version,
    /// The registry and what stands before the package's namespace there. `None` when the configuration says.
    place: Option<(String, String)>,
}

impl Wit {
    /// Fetches and decodes a published package.
    ///
    /// # Errors
    /// When the reference names none, the registry cannot be reached or does not have it, what it sends is not what its
    /// digest says, or is another package.
    pub fn fetch(reference: &str) -> Result<Self, ExtractError> {
        let error = |reason: String| ExtractError::Fetch { reference: reference.to_owned(), reason };
        let parsed = parse(reference).ok_or_else(|| {
            error("expected `namespace:name@version`, or `registry/namespace/name:version`".to_owned())
        })?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|cause| error(cause.to_string()))?;
        let bytes = runtime.block_on(download(&parsed)).map_err(|cause| error(chain(&*cause)))?;
        let wit = Self::decode(Path::new(reference), &bytes)?;
        let asked = format!("{}@{}", parsed.package, parsed.version);
        match wit.package_names().iter().any(|name| name.to_string() == asked) {
            true => Ok(wit),
            false => {
                let sent: Vec<_> = wit.package_names().iter().map(ToString::to_string).collect();
                Err(error(format!("the registry sent `{}` for it", sent.join("`, `"))))
            }
        }
    }
}

fn parse(reference: &str) -> Option<Reference> {
    if let Some((package, version)) = reference.split_once('@') {
        return Some(Reference { package: package.parse().ok()?, version: version.parse().ok()?, place: None });
    }
    let (path, version) = reference.rsplit_once(':')?;
    let mut parts: Vec<&str> = path.split('/').collect();
    let (name, namespace) = (parts.pop()?, parts.pop()?);
    let (registry, prefix) = parts.split_first()?;
    let package = format!("{namespace}:{name}").parse().ok()?;
    let place = Some((registry.to_string(), prefix.iter().map(|part| format!("{part}/")).collect()));
    Some(Reference { package, version: version.parse().ok()?, place })
}

type AnyError = Box<dyn std::error::Error + Send + Sync>;

async fn download(reference: &Reference) -> Result<Vec<u8>, AnyError> {
    let config = match &reference.place {
        None => Config::global_defaults().await?,
        Some((registry, prefix)) => config(reference, registry, prefix)?,
    };
    let client = Client::new(config);
    let release = client.get_release(&reference.package, &reference.version).await?;
    let mut stream = client.stream_content(&reference.package, &release).await?;
    let mut bytes = Vec::new();
    while let Some(chunk) = stream.try_next().await? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() as u64 > MAXIMUM_BYTES {
            return Err(format!("it is larger than {} MB", MAXIMUM_BYTES / 1_000_000).into());
        }
    }
    Ok(bytes)
}

fn config(reference: &Reference, registry: &str, prefix: &str) -> Result<Config, AnyError> {
    let namespace = reference.package.namespace();
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let (registry_text, prefix) = (quoted(registry), quoted(prefix));
    let mut text = format!(
        "[namespace_registries]\n{namespace} = {{ registry = {registry_text}, metadata = {{ preferredProtocol = \"oci\", \
         oci = {{ registry = {registry_text}, namespacePrefix = {prefix} }} }} }}\n"
    );
    let host = registry.rsplit_once(':').map_or(registry, |(host, _)| host);
    if matches!(host, "localhost" | "127.0.0.1" | "[::1]") {
        text.push_str(&format!("[registry.{registry_text}.oci]\nprotocol = \"http\"\n"));
    }
    Ok(Config::from_toml(&text)?)
}

/// An error with everything that caused it.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        let more = next.to_string();
        if !text.contains(&more) {
            text.push_str(&format!(": {more}"));
        }
        cause = next.source();
    }
    text
}
