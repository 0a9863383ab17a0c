//! Runtimes that are launched as commands, as their adapters say.
//!
//! - [`detect`] finds a runtime and asks for its version, [`install`] fetches one.
//! - [`process`] is all control of processes, and [`streams`] what they are connected to.
//! - `guest` is a guest that runs in such a process, `serve` the requests to one that listens, `script` a script in one.

pub mod detect;
mod guest;
pub mod install;
pub mod process;
mod script;
mod serve;
pub mod streams;

use super::adapter::model::{Circumstances, Provides};
use super::adapter::template::{self, Lists, Values};
use super::adapter::{Found, provides};
use super::script::Told;
use super::{Guest, Identity, Launch, LaunchError, Runtime};
use crate::id::Track;
use crate::suite::program::Program;
use crate::suite::spec::{Capability, World};
use crate::suite::wast::Script;
use detect::Installed;
use futures::future::BoxFuture;
use process::Line;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

/// How long a program may take to be prepared.
const PREPARING: Duration = Duration::from_secs(120);

/// The folder that a runtime takes for its user's.
const HOME: &str = "home";

/// A runtime with a command line.
pub struct Command {
    identity: Identity,
    found: Arc<Found>,
    installed: Installed,
    provides: Provides,
    /// Where what is prepared for guests, and what the runtime itself keeps, is kept.
    cache: PathBuf,
    _temporary: Option<TempDir>,
}

impl Command {
    /// The runtime of this adapter as it was found, keeping files below this folder, or in one that goes with it.
    ///
    /// # Errors
    /// When a folder cannot be made.
    pub fn new(found: Found, installed: Installed, cache: Option<&Path>) -> std::io::Result<Self> {
        let identity = Identity {
            name: found.adapter.name.clone(),
            version: installed.version.to_string(),
            how: "command".to_owned(),
            engine: found.adapter.engine.clone(),
            digest: Some(installed.digest),
            package: installed.package.clone(),
        };
        let temporary = match cache {
            Some(_) => None,
            None => Some(tempfile::Builder::new().prefix("ticktock-").tempdir()?),
        };
        let folder = cache.or(temporary.as_ref().map(TempDir::path)).map(std::path::absolute).transpose()?;
        // What was prepared by another program, or by other words, is of no use.
        let mut made_by = crate::digest::Hasher::new();
        made_by.part(installed.digest.to_string().as_bytes());
        for prepare in &found.adapter.prepare {
            made_by.part(prepare.program.as_bytes());
            prepare.args.iter().for_each(|word| made_by.part(word.as_bytes()));
        }
        let made_by: String = made_by.finish().hex().chars().take(16).collect();
        let name = format!("{}-{}-{made_by}", identity.name, identity.version);
        let cache = folder.unwrap_or_default().join(name);
        fs::create_dir_all(cache.join(HOME))?;
        Ok(Self {
            provides: provides::of_version(&found.adapter, &installed.version),
            cache,
            _temporary: temporary,
            identity,
            found: Arc::new(found),
            installed,
        })
    }

    /// The values of variables in its templates, for a program in a folder of its own.
    fn values(&self, program: &Path, scratch: &Path) -> Values<'static> {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        Values::from([
            ("runtime", text(&self.installed.program)),
            ("here", text(&self.found.here)),
            ("install", self.installed.install.as_deref().map(text).unwrap_or_default()),
            ("component", text(program)),
            ("component_name", program.file_name().unwrap_or_default().to_string_lossy().into_owned()),
            ("scratch", text(scratch)),
        ])
    }

    /// The environment of the runtime's own process: a home of its own, where its caches go, and a folder for what is
    /// temporary, which goes with the launch.
    fn environment(&self, values: &Values<'_>, scratch: &Path) -> BTreeMap<String, OsString> {
        let run = &self.found.adapter.run;
        let mut environment = BTreeMap::new();
        if !run.bare {
            let home = self.cache.join(HOME);
            environment = process::kept_environment();
            environment.extend([
                ("HOME".to_owned(), home.clone().into_os_string()),
                ("XDG_CACHE_HOME".to_owned(), home.join(".cache").into_os_string()),
                ("TMPDIR".to_owned(), scratch.as_os_str().to_owned()),
                ("TEMP".to_owned(), scratch.as_os_str().to_owned()),
            ]);
        }
        environment
            .extend(run.environment.iter().map(|(name, value)| (name.clone(), template::fill(value, values).into())));
        environment
    }

    /// Does the step before a launch, unless its output is kept from before.
    ///
    /// What it writes stays where it was written, for its files may name each other; that it is whole is said by a file
    /// that is written last.
    fn prepare(
        &self,
        program: &Program,
        circumstances: &Circumstances<'_>,
        values: &Values<'_>,
        scratch: &Path,
    ) -> Result<Option<PathBuf>, LaunchError> {
        let adapter = &self.found.adapter;
        let mut steps = adapter.prepare.iter().enumerate();
        let Some((index, prepare)) = steps.find(|(_, prepare)| prepare.when.holds(circumstances)) else {
            return Ok(None);
        };
        // Two tests with one program may need different steps.
        let folder = self.cache.join("prepared").join(format!("{}-{index}", program.digest.hex()));
        let (output, whole) = (folder.join("prepared"), folder.join("whole"));
        if whole.is_file() {
            return Ok(Some(output));
        }
        // No thread prepares what another does, nor does another run with the same cache.
        let lock = folder.with_extension("lock");
        let locked = fs::create_dir_all(self.cache.join("prepared")).and_then(|()| File::create(&lock));
        let locked = locked.and_then(|file| file.lock().map(|()| file)).map_err(|error| harness(&lock, &error))?;
        if whole.is_file() {
            return Ok(Some(output));
        }
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| harness(&folder, &error))?;
        }
        fs::create_dir_all(&folder).map_err(|error| harness(&folder, &error))?;
        let mut values = values.clone();
        values.insert("prepared", output.to_string_lossy().into_owned());
        let line = Line {
            program: PathBuf::from(template::fill(&prepare.program, &values)),
            args: prepare.args.iter().map(|word| template::fill(word, &values).into()).collect(),
            environment: self.environment(&values, scratch),
            folder: scratch.to_owned(),
            terminals: BTreeSet::new(),
        };
        let failed = |problem: String| LaunchError::Rejected(format!("`{}` {problem}", line.program.display()));
        let finished = process::run(&line, PREPARING).map_err(|error| failed(format!("failed: {error}")))?;
        if !finished.status.success() || !output.exists() {
            return Err(match super::adapter::messages::cause(adapter, finished.text.as_bytes()) {
                Some(cause) => guest::refused(cause),
                None => failed(format!("ended with {}: {}", finished.status, finished.text.trim())),
            });
        }
        fs::write(&whole, []).map_err(|error| harness(&whole, &error))?;
        drop(locked);
        Ok(Some(output))
    }
}

fn harness(path: &Path, error: &std::io::Error) -> LaunchError {
    LaunchError::Harness(format!("failed to write `{}`: {error}", path.display()))
}

impl Runtime for Command {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn tracks(&self) -> &BTreeSet<Track> {
        &self.provides.tracks
    }

    fn capabilities(&self, world: World) -> BTreeSet<Capability> {
        self.provides.given(world)
    }

    fn is_opaque(&self) -> bool {
        true
    }

    fn launch(&self, program: &Program, launch: Launch) -> Result<Box<dyn Guest>, LaunchError> {
        let adapter = &self.found.adapter;
        let interfaces = program.interfaces.as_ref().ok_or_else(|| {
            let damage = program.bytes().map_err(|error| error.to_string()).and_then(|bytes| {
                crate::suite::component::interfaces(&bytes).map_err(|error| error.to_string()).map(|_| ())
            });
            LaunchError::Program(damage.err().unwrap_or_default())
        })?;
        if let Some(missing) = self.provides.missing(interfaces, launch.world) {
            return Err(LaunchError::Unsupported { import: missing.import, nearest: missing.nearest });
        }
        let scratch = tempfile::Builder::new()
            .prefix("ticktock-")
            .tempdir()
            .map_err(|error| LaunchError::Harness(format!("failed to make a temporary folder: {error}")))?;
        // The runtime has a working folder of its own.
        let component = program
            .file()
            .map_err(|error| LaunchError::Harness(format!("failed to find `{}`: {error}", program.path.display())))?;
        let mut values = self.values(&component, scratch.path());
        let serve = match (launch.world, &adapter.serve) {
            (World::Command, _) => None,
            (_, Some(serve)) => Some(serve),
            (world, None) => {
                let import = format!("a way to run the world {world}");
                return Err(LaunchError::Unsupported { import, nearest: None });
            }
        };
        let circumstances = Circumstances {
            version: &self.installed.version,
            track: launch.track,
            world: launch.world,
            imports: interfaces.imports.keys().map(String::as_str).collect(),
            capabilities: launch.capabilities(),
        };
        if let Some(prepared) = self.prepare(program, &circumstances, &values, scratch.path())? {
            values.insert("prepared", prepared.to_string_lossy().into_owned());
        }
        let dirs: Vec<(String, String)> =
            launch.dirs.iter().map(|dir| (dir.host.to_string_lossy().into_owned(), dir.guest.clone())).collect();
        let lists = Lists { env: &launch.env, dirs: &dirs, provisions: &launch.provisions, args: &launch.args };
        let args = serve.map_or(&adapter.run.args, |serve| &serve.args);
        let args = template::command_line(adapter, args, &circumstances, &values, lists);
        let line = Line {
            program: self.installed.program.clone(),
            args: args.into_iter().map(OsString::from).collect(),
            environment: self.environment(&values, scratch.path()),
            folder: scratch.path().to_owned(),
            terminals: launch.terminals,
        };
        guest::spawn(Arc::clone(&self.found), serve, &line, launch.stdin, scratch)
    }

    fn script<'a>(
        &'a self,
        script: &'a Arc<Script>,
        file: &'a Path,
        told: &'a Told,
    ) -> BoxFuture<'a, Result<(), LaunchError>> {
        Box::pin(script::script(self, script, file, told))
    }
}

/// What a launch keeps as long as its guest.
type Scratch = TempDir;
