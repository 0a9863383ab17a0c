//! `ticktock version`: what this tool is, for a report of a bug.

use super::Status;
use clap::Args;
use std::io::Write;

/// Options of `ticktock version`.
#[derive(Debug, Args)]
pub(crate) struct Options {}

pub(crate) fn run(_options: &Options) -> anyhow::Result<Status> {
    let mut out = anstream::stdout().lock();
    writeln!(out, "ticktock {}", env!("CARGO_PKG_VERSION"))?;
    writeln!(out, "commit    {}", option_env!("TICKTOCK_COMMIT").unwrap_or("not recorded by whoever built it"))?;
    writeln!(out, "target    {} {}", std::env::consts::OS, std::env::consts::ARCH)?;
    #[cfg(feature = "embedded")]
    writeln!(out, "embedded  wasmtime {}", crate::runtime::embedded::VERSION)?;
    #[cfg(not(feature = "embedded"))]
    writeln!(out, "embedded  none: built without the feature `embedded`")?;
    let oci = if cfg!(feature = "oci") {
        "published packages can be read"
    } else {
        "published packages cannot be read: built without the feature `oci`"
    };
    writeln!(out, "oci       {oci}")?;
    Ok(Status::Expected)
}
