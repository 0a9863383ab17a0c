//! Nothing: the manifests beside this file are for fetching sources.
