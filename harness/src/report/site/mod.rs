//! The static site: which runtime supports which interface of which release, made from published reports.
//!
//! - [`Catalog`] is what many reports come to: it keeps little of each, so that a thousand of them fit into memory.
//! - [`Input`] is everything that the site is made from, and [`files`] makes the site's pages of it.
//! - [`folder`] writes them, whole or not at all.
//!
//! The pages need no server, no build chain and nothing from elsewhere, and every link is relative. What a report says is
//! never markup: the templates escape it, and names become parts of paths by [`file_name`](super::text::file_name) alone.

mod catalog;
pub mod folder;
mod links;
mod pages;
#[cfg(test)]
mod tests;
mod view;

pub use catalog::{Catalog, CatalogError, Edition};
pub use pages::{Document, Input, Page, SiteError, files};
