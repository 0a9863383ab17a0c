//! Which proposal a program needs that the engine does not have: it was built without it, or its compiler does not know it.

use wasmparser::{Validator, WasmFeatures};

/// The proposals for which Wasmtime has features of its own that this tool does not build it with.
const BUILT_WITHOUT: [(&str, WasmFeatures); 3] = [
    ("exceptions", WasmFeatures::EXCEPTIONS),
    ("gc", WasmFeatures::GC.union(WasmFeatures::FUNCTION_REFERENCES).union(WasmFeatures::GC_TYPES)),
    ("threads", WasmFeatures::THREADS),
];

/// Whether the engine in this process knows a proposal of this name.
pub(in crate::runtime::embedded) fn is_built_without(name: &str) -> bool {
    let other = ["function-references", "shared-everything-threads", "stack-switching", "component-model-gc"];
    BUILT_WITHOUT.iter().any(|(without, _)| *without == name) || other.contains(&name)
}

/// All that there is, but for these.
fn all_but(without: WasmFeatures) -> WasmFeatures {
    WasmFeatures::all().difference(without)
}

/// Why a program is not valid with these features.
fn problem(bytes: &[u8], features: WasmFeatures) -> Option<String> {
    Validator::new_with_features(features).validate_all(bytes).err().map(|error| error.to_string())
}

/// What a program needs that is valid and was refused.
pub(super) fn of_valid(bytes: &[u8]) -> Option<String> {
    if problem(bytes, all_but(WasmFeatures::empty())).is_some() {
        return None;
    }
    let needed = BUILT_WITHOUT.iter().find(|(_, features)| problem(bytes, all_but(*features)).is_some());
    needed.map(|(name, _)| described(name))
}

/// What the engine would have to know to refuse a program with this message, where it refused it with another.
pub(super) fn of_invalid(bytes: &[u8], message: &str) -> Option<String> {
    let says = |features| problem(bytes, features).is_some_and(|problem| problem.contains(message));
    if !says(all_but(WasmFeatures::empty())) {
        return None;
    }
    let needed = BUILT_WITHOUT.iter().find(|(_, features)| !says(all_but(*features)));
    needed.map(|(name, _)| described(name))
}

fn described(name: &str) -> String {
    format!("the proposal `{name}`, which the engine in this process does not have")
}
