//! What the tests share: WIT in folders of their own, and the WIT of releases that crates ship.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use ticktock::id::Release;
use ticktock::proposal::History;
use ticktock::surface::Wit;

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate is in the project's folder").to_owned()
}

/// What the repository records.
pub(crate) fn history() -> &'static History {
    static HISTORY: OnceLock<History> = OnceLock::new();
    HISTORY.get_or_init(|| History::load(&root().join("proposals")).unwrap())
}

/// A folder with these files in it.
pub(crate) fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// The WIT in one text.
pub(crate) fn wit(text: &str) -> Wit {
    Wit::read(folder(&[("a.wit", text)]).path(), &[]).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The WIT folder of each release that a crate ships. Their sources are fetched by cargo, from its cache where they are.
pub(crate) fn shipped() -> &'static BTreeMap<Release, PathBuf> {
    static SHIPPED: OnceLock<BTreeMap<Release, PathBuf>> = OnceLock::new();
    SHIPPED.get_or_init(|| ["one", "two"].iter().flat_map(|manifest| fetch(manifest)).collect())
}

fn fetch(manifest: &str) -> Vec<(Release, PathBuf)> {
    let path = root().join("harness/tests/releases").join(manifest).join("Cargo.toml");
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--manifest-path"])
        .arg(&path)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the sources of the crates that ship WASI's WIT cannot be fetched:\n{errors}");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .filter_map(|package| {
            // The crates name the release in their own version: `0.14.0+wasi-0.2.3`.
            let (_, release) = package["version"].as_str()?.split_once("+wasi-")?;
            let folder = Path::new(package["manifest_path"].as_str()?).parent()?.join("wit/deps");
            Some((release.parse().ok()?, folder))
        })
        .collect()
}
