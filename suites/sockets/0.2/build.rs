//! Keeps the linker from merging the two versions of an interface that the test of `network-error-code` imports.
//!
//! See `wit/sockets.wit`.

fn main() {
    let guest = "network-error-code-of-a-reset-connection-says-so";
    println!("cargo::rustc-link-arg-bin={guest}=--merge-imports-based-on-semver=false");
    println!("cargo::rerun-if-changed=build.rs");
}
