//! An action of `.github/actions`, read from its `action.yml` and run step by step, with what GitHub's runner gives to a step.

use crate::expression::{Context, Value};
use saphyr::{LoadableYamlNode, YamlOwned};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// What `action.yml` says of this action.
pub(crate) fn document(action: &str) -> YamlOwned {
    read(&root().join(".github/actions").join(action).join("action.yml"))
}

/// A YAML file with one document.
pub(crate) fn read(path: &Path) -> YamlOwned {
    let text = fs::read_to_string(path).unwrap();
    let mut documents = YamlOwned::load_from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert_eq!(documents.len(), 1, "{}", path.display());
    documents.remove(0)
}

/// The value of a key of a mapping.
pub(crate) fn get<'a>(yaml: &'a YamlOwned, key: &str) -> Option<&'a YamlOwned> {
    yaml.as_mapping()?.iter().find(|(name, _)| name.as_str() == Some(key)).map(|(_, value)| value)
}

/// A value as text, as GitHub takes it.
pub(crate) fn text(yaml: &YamlOwned) -> String {
    match (yaml.as_str(), yaml.as_bool(), yaml.as_integer()) {
        (Some(text), _, _) => text.to_owned(),
        (_, Some(flag), _) => flag.to_string(),
        (_, _, Some(number)) => number.to_string(),
        _ => panic!("{yaml:?} is no text"),
    }
}

/// The entries of a mapping, as texts.
pub(crate) fn entries(yaml: Option<&YamlOwned>) -> BTreeMap<String, String> {
    let entries = yaml.into_iter().flat_map(|yaml| yaml.as_mapping().unwrap());
    entries.map(|(key, value)| (text(key), text(value))).collect()
}

/// A job of a workflow, whose steps share a workspace and a temporary folder.
pub(crate) struct Job {
    folder: TempDir,
    /// Whether the workflow is run for a pull request of a fork.
    pub(crate) of_fork: bool,
    /// More variables of the environment.
    environment: Vec<(String, String)>,
}

/// How an action ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) succeeded: bool,
    pub(crate) log: String,
    /// The commands in the log that the runner carries out.
    pub(crate) commands: Vec<String>,
    pub(crate) summary: String,
    pub(crate) outputs: BTreeMap<String, String>,
    /// The files that were sent to code scanning.
    pub(crate) scanned: Vec<PathBuf>,
    /// What was added to PATH, and to the environment of later steps.
    pub(crate) exported: BTreeMap<String, String>,
}

impl Job {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["workspace", "temp", "bin", "artifacts"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let mut job = Self { folder, of_fork: false, environment: Vec::new() };
        job.instead_of_upstream(Path::new("/nowhere"));
        job
    }

    /// Takes this repository where ticktock's is to be fetched: no test goes out to the network.
    pub(crate) fn instead_of_upstream(&mut self, repository: &Path) {
        self.environment = [
            ("GIT_CONFIG_COUNT", "1".to_owned()),
            ("GIT_CONFIG_KEY_0", format!("url.file://{}.insteadOf", repository.display())),
            ("GIT_CONFIG_VALUE_0", "https://github.com/wasi-ticktock/ticktock".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into();
    }

    pub(crate) fn workspace(&self) -> PathBuf {
        self.folder.path().join("workspace")
    }

    pub(crate) fn temp(&self) -> PathBuf {
        self.folder.path().join("temp")
    }

    /// Where artifacts are kept, each in a folder of its name.
    pub(crate) fn artifacts(&self) -> PathBuf {
        self.folder.path().join("artifacts")
    }

    /// Everything that was made, by path below the job's folder.
    pub(crate) fn files(&self) -> Vec<String> {
        let entries = walkdir::WalkDir::new(self.folder.path()).into_iter().map(|entry| entry.unwrap());
        entries.map(|entry| entry.path().display().to_string()).collect()
    }

    /// Writes a file of the workspace.
    pub(crate) fn write(&self, name: &str, content: &str) {
        let path = self.workspace().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// Writes a script into the workspace.
    pub(crate) fn script(&self, name: &str, content: &str) -> String {
        self.write(name, &format!("#!/bin/sh\n{content}\n"));
        executable(&self.workspace().join(name));
        name.to_owned()
    }

    /// Puts a script before what is on PATH.
    pub(crate) fn fake(&self, name: &str, content: &str) {
        let path = self.folder.path().join("bin").join(name);
        fs::write(&path, format!("#!/bin/sh\n{content}\n")).unwrap();
        executable(&path);
    }

    /// Runs an action of this repository with these inputs.
    pub(crate) fn run(&self, action: &str, inputs: &[(&str, &str)]) -> Ran {
        let folder = root().join(".github/actions").join(action);
        let document = document(action);
        let declared = get(&document, "inputs").unwrap();
        let mut context = Context::default();
        for (name, input) in declared.as_mapping().unwrap() {
            let default = get(input, "default").map_or_else(String::new, text);
            context.set(format!("inputs.{}", text(name)), default);
        }
        for (name, value) in inputs {
            assert!(get(declared, name).is_some(), "the action has no input `{name}`");
            context.set(format!("inputs.{name}"), *value);
        }
        context.set("github.action_path", folder.display().to_string());
        context.set("runner.temp", self.temp().display().to_string());
        if self.of_fork {
            context.names.insert("github.event.pull_request.head.repo.fork".to_owned(), Value::Flag(true));
        }
        let mut ran = Ran {
            succeeded: true,
            log: String::new(),
            commands: Vec::new(),
            summary: String::new(),
            outputs: BTreeMap::new(),
            scanned: Vec::new(),
            exported: BTreeMap::new(),
        };
        for step in get(get(&document, "runs").unwrap(), "steps").unwrap().as_sequence().unwrap() {
            if !context.holds(get(step, "if").map(text).as_deref()) {
                continue;
            }
            let (succeeded, outputs) = match get(step, "uses") {
                Some(uses) => (true, self.uses(&text(uses), &context, &entries(get(step, "with")), &mut ran)),
                None => self.step(step, &folder, &context, &mut ran),
            };
            context.failed |= !succeeded;
            if let Some(id) = get(step, "id").map(text) {
                for (name, value) in outputs {
                    context.set(format!("steps.{id}.outputs.{name}"), value);
                }
            }
        }
        for (name, output) in get(&document, "outputs").unwrap().as_mapping().unwrap() {
            ran.outputs.insert(text(name), context.fill(&text(get(output, "value").unwrap())));
        }
        ran.succeeded = !context.failed;
        ran.commands = commands(&ran.log);
        ran
    }

    /// A step with commands: bash, with the variables that GitHub gives.
    fn step(
        &self,
        step: &YamlOwned,
        folder: &Path,
        context: &Context,
        ran: &mut Ran,
    ) -> (bool, BTreeMap<String, String>) {
        assert_eq!(get(step, "shell").map(text).as_deref(), Some("bash"));
        let files = tempfile::tempdir_in(self.folder.path()).unwrap();
        let file = |name: &str| {
            let path = files.path().join(name);
            fs::write(&path, "").unwrap();
            path
        };
        let (output, summary, environment, paths) = (file("output"), file("summary"), file("env"), file("path"));
        let script = files.path().join("script.sh");
        fs::write(&script, text(get(step, "run").unwrap())).unwrap();
        let inherited = std::env::vars().filter(|(name, _)| {
            !["TICKTOCK_", "GITHUB_", "RUNNER_", "CARGO_", "RUSTUP_TOOLCHAIN"]
                .iter()
                .any(|start| name.starts_with(start))
                || name == "CARGO_HOME"
        });
        let path = std::env::var("PATH").unwrap();
        let done = Command::new("bash")
            .args(["--noprofile", "--norc", "-e", "-o", "pipefail"])
            .arg(&script)
            .current_dir(self.workspace())
            .env_clear()
            .envs(inherited)
            .env("PATH", format!("{}:{path}", self.folder.path().join("bin").display()))
            .env("TICKTOCK_CACHE", self.folder.path().join("cache"))
            .envs(self.environment.iter().cloned())
            .envs(ran.exported.iter().filter(|(name, _)| *name != "PATH"))
            .envs(entries(get(step, "env")).into_iter().map(|(name, value)| (name, context.fill(&value))))
            .env("CI", "true")
            .env("GITHUB_ACTIONS", "true")
            .env("GITHUB_ACTION_PATH", folder)
            .env("GITHUB_WORKSPACE", self.workspace())
            .env("GITHUB_OUTPUT", &output)
            .env("GITHUB_STEP_SUMMARY", &summary)
            .env("GITHUB_ENV", &environment)
            .env("GITHUB_PATH", &paths)
            .env("RUNNER_TEMP", self.temp())
            .env("RUNNER_OS", "Linux")
            .env("RUNNER_ARCH", "X64")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        ran.log += &String::from_utf8_lossy(&done.stdout);
        ran.log += &String::from_utf8_lossy(&done.stderr);
        ran.summary += &fs::read_to_string(summary).unwrap();
        ran.exported.extend(assignments(&fs::read_to_string(environment).unwrap()));
        for line in fs::read_to_string(paths).unwrap().lines() {
            ran.exported.insert("PATH".to_owned(), line.to_owned());
        }
        (done.status.success(), assignments(&fs::read_to_string(output).unwrap()))
    }

    /// A step that uses an action of GitHub's: what it is given is checked, and done as far as it can be here.
    fn uses(
        &self,
        uses: &str,
        context: &Context,
        with: &BTreeMap<String, String>,
        ran: &mut Ran,
    ) -> BTreeMap<String, String> {
        let with: BTreeMap<_, _> = with.iter().map(|(name, value)| (name.as_str(), context.fill(value))).collect();
        match uses.split_once('@').unwrap().0 {
            "actions/cache" => {
                assert!(Path::new(&with["path"]).is_absolute() && with["key"].starts_with("ticktock-"), "{with:?}");
                assert!(!with["key"].contains([',', '\n']) && with["key"].len() < 512, "{with:?}");
            }
            "actions/upload-artifact" => {
                let name = &with["name"];
                assert!(!name.is_empty() && !name.contains(['"', ':', '<', '>', '|', '*', '?', '\r', '\n', '\\', '/']));
                let artifact = self.artifacts().join(name);
                fs::create_dir(&artifact).unwrap_or_else(|error| panic!("the artifact `{name}`: {error}"));
                for entry in fs::read_dir(&with["path"]).unwrap() {
                    let entry = entry.unwrap();
                    fs::copy(entry.path(), artifact.join(entry.file_name())).unwrap();
                }
            }
            "github/codeql-action/upload-sarif" => {
                let sarif: serde_json::Value = serde_json::from_slice(&fs::read(&with["sarif_file"]).unwrap()).unwrap();
                assert_eq!(sarif["version"], "2.1.0");
                ran.scanned.push(PathBuf::from(&with["sarif_file"]));
            }
            other => panic!("`{other}` is not known here"),
        }
        BTreeMap::new()
    }
}

fn executable(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// What `GITHUB_OUTPUT` or `GITHUB_ENV` says. The form for several lines is not used here.
fn assignments(text: &str) -> BTreeMap<String, String> {
    let parse = |line: &str| {
        let (name, value) = line.split_once('=').unwrap_or_else(|| panic!("`{line}` is no assignment"));
        (name.to_owned(), value.to_owned())
    };
    let mut found = BTreeMap::new();
    for (name, value) in text.lines().map(parse) {
        assert_eq!(found.insert(name, value), None, "an output is set twice:\n{text}");
    }
    found
}

/// The lines that the runner takes for commands: those that begin with `::` after blanks, but for those between
/// `::stop-commands::WORD` and `::WORD::`.
fn commands(log: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut stopped: Option<String> = None;
    for line in log.lines().map(str::trim_start).filter(|line| line.starts_with("::")) {
        match &stopped {
            Some(word) if line == format!("::{word}::") => stopped = None,
            Some(_) => {}
            None => match line.strip_prefix("::stop-commands::") {
                Some(word) => stopped = Some(word.to_owned()),
                None => commands.push(line.to_owned()),
            },
        }
    }
    assert_eq!(stopped, None, "commands are taken again in the end");
    commands
}
