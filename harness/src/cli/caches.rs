//! Where the tool keeps what it can make or fetch again.

use crate::project::Project;
use clap::Args;
use etcetera::BaseStrategy;
use std::path::PathBuf;

/// Options that say where runtimes are.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct RuntimesDir {
    /// Where runtimes are installed [default: `ticktock/runtimes` in the user's cache folder]
    #[arg(long, global = true, value_name = "DIR", env = "TICKTOCK_RUNTIMES", hide_env_values = true)]
    runtimes_dir: Option<PathBuf>,
}

impl RuntimesDir {
    /// The folder that runtimes are installed to.
    pub(crate) fn get(&self, project: Option<&Project>) -> PathBuf {
        self.runtimes_dir.clone().unwrap_or_else(|| root(project).join("runtimes"))
    }
}

/// The folder for everything that the tool keeps: the user's, or else the project's own.
pub(crate) fn root(project: Option<&Project>) -> PathBuf {
    match (etcetera::choose_base_strategy(), project) {
        (Ok(dirs), _) => dirs.cache_dir().join("ticktock"),
        (Err(_), Some(project)) => project.output().join("cache"),
        (Err(_), None) => std::env::temp_dir().join("ticktock-cache"),
    }
}
