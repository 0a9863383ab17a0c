//! Where the project's folders are: `suites/`, `proposals/`, `reports/`, and what the tool makes under `target/`.

use std::path::{Path, PathBuf};

/// The project's root folder is not to be found.
#[derive(Debug, thiserror::Error)]
pub enum ProjectError {
    /// A folder was named as the root and is none.
    #[error("`{}` is not a ticktock project: expected the folders `suites` and `proposals` in it; name the project's folder with `--root DIR` or `TICKTOCK_ROOT`", .0.display())]
    NotARoot(PathBuf),
    /// No folder was named, and neither the current folder nor one above it is a root.
    #[error("no ticktock project here: expected the folders `suites` and `proposals` in `{}` or a folder above it; go to your clone of the project or name it with `--root DIR` or `TICKTOCK_ROOT`", .0.display())]
    NotFound(PathBuf),
}

/// The project that the tool works on.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// Finds the project: the folder that was named, or the current folder, or the nearest one above it.
    ///
    /// # Errors
    /// When there is no project there.
    pub fn find(named: Option<&Path>, current: &Path) -> Result<Self, ProjectError> {
        let is_root = |dir: &Path| dir.join("suites").is_dir() && dir.join("proposals").is_dir();
        if let Some(dir) = named {
            // The compiler is run in another folder, and is told and tells paths.
            return if is_root(dir) {
                Ok(Self { root: std::path::absolute(dir).unwrap_or_else(|_| dir.to_owned()) })
            } else {
                Err(ProjectError::NotARoot(dir.to_owned()))
            };
        }
        current
            .ancestors()
            .find(|dir| is_root(dir))
            .map(|dir| Self { root: dir.to_owned() })
            .ok_or_else(|| ProjectError::NotFound(current.to_owned()))
    }

    /// The project's own folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The workspace of guests.
    pub fn suites(&self) -> PathBuf {
        self.root.join("suites")
    }

    /// The proposals and their surfaces.
    pub fn proposals(&self) -> PathBuf {
        self.root.join("proposals")
    }

    /// The version of the built-in suites, which their manifest has. `None` where it has none.
    pub fn suite_version(&self) -> Option<String> {
        let text = std::fs::read_to_string(self.suites().join("Cargo.toml")).ok()?;
        let manifest: toml::Table = text.parse().ok()?;
        Some(manifest.get("workspace")?.get("package")?.get("version")?.as_str()?.to_owned())
    }

    /// What the tool makes and may be deleted at any time: built components, the last report.
    pub fn output(&self) -> PathBuf {
        self.root.join("target").join("ticktock")
    }
}
