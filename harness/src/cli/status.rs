//! stub
use crate::id::InterfaceId;
use crate::surface::Change;
use std::io::Write;
pub(super) fn write_changes(out: &mut impl Write, interface: &InterfaceId, changes: &[Change]) -> std::io::Result<()> {
    writeln!(out, "{interface}")?;
    for change in changes { writeln!(out, "  {:14} {}: {}", change.class, super::surface::short_name(change), change.what)?; }
    Ok(())
}
