//! A fake runtime: a script, its adapter, and a guest that it never runs.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Once};
use ticktock::event::{Event, TestResult};
use ticktock::id::Track;
use ticktock::runner::{self, Ended, Options, Plan};
use ticktock::runtime::adapter::shipped;
use ticktock::runtime::command::Command;
use ticktock::runtime::command::detect::{DetectError, Installed, detect};
use ticktock::suite::program::Programs;
use ticktock::suite::{Origin, Test, front_matter};

pub(crate) struct Fake {
    folder: tempfile::TempDir,
    guest: PathBuf,
    /// The track of its tests.
    track: Track,
}

impl Fake {
    /// A runtime that does this instead of running its guest. `$GUEST` is the guest's file, `$PIDS` a file for processes.
    pub(crate) fn new(script: &str) -> Self {
        Self::make(script, "1.2.3", "wasi_snapshot_preview1")
    }

    /// One that says this of its version.
    pub(crate) fn that_says(version: &str) -> Self {
        Self::make("exit 0", version, "wasi_snapshot_preview1")
    }

    /// One whose guest imports something of this module.
    pub(crate) fn importing(script: &str, module: &str) -> Self {
        Self::make(script, "1.2.3", module)
    }

    /// One whose program this variable of the environment is to name.
    pub(crate) fn found_by(variable: &str) -> Self {
        Self::new("exit 0").adapted("[program]\n", &format!("[program]\nvariable = \"{variable}\"\n"))
    }

    /// With this in its adapter instead of that.
    pub(crate) fn adapted(self, from: &str, to: &str) -> Self {
        let text = std::fs::read_to_string(self.path("fake.toml")).unwrap();
        assert!(text.contains(from), "{text}");
        std::fs::write(self.path("fake.toml"), text.replacen(from, to, 1)).unwrap();
        self
    }

    /// With tests of this track.
    pub(crate) fn of_track(self, track: Track) -> Self {
        Self { track, ..self }
    }

    /// A file or folder of its own.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn make(script: &str, version: &str, module: &str) -> Self {
        // What ignores signals, as a job behind a shell does, hands that on to what it starts, and a script cannot listen for
        // what was ignored before it. With a handler here, as `ticktock run` has one, children begin with none.
        static HANDLER: Once = Once::new();
        HANDLER.call_once(|| ctrlc::set_handler(|| std::process::exit(130)).unwrap());
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let (program, guest, pids) = (path("fake"), path("guest.wasm"), path("pids"));
        let script = format!(
            "#!/bin/sh\nif [ \"$1\" = --version ]; then echo '{version}'; exit 0; fi\necho $$ >> \"$PIDS\"\necho \"$TMPDIR\" >> \"$PIDS.folders\"\n{script}\n"
        );
        std::fs::write(&program, script).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        let text = format!(
            "(module (import \"{module}\" \"sched_yield\" (func $f (result i32))) (func (export \"_start\") {}))",
            "call $f drop ".repeat(100)
        );
        let bytes = wat::parse_str(text).unwrap();
        std::fs::write(&guest, bytes).unwrap();
        let adapter = format!(
            "name = \"fake\"\nengine = \"fake\"\nabout = \"a fake\"\n[program]\nname = '{}'\n\
             [version]\nargs = [\"--version\"]\npattern = '(?m)^(\\S+)$'\n\
             [[provides]]\ntracks = [\"0.1\"]\nworlds = [\"wasi:cli/command\"]\npackages = [\"wasi_snapshot_preview1\"]\ncapabilities = [\"network\", \"directory\", \"terminal\"]\n\
             [run]\nargs = [\"run\", \"{{component}}\", \"{{flags}}\", \"{{env}}\", \"{{dirs}}\", \"{{args}}\"]\nenv = [\"--env\", \"{{name}}={{value}}\"]\ndir = [\"--dir\", \"{{guest}}\"]\n\
             environment = {{ GUEST = \"{{component}}\", PIDS = '{}' }}\n\
             [serve]\nargs = [\"serve\", \"{{env}}\", \"{{dirs}}\", \"{{component}}\"]\nannounces = {{ stream = \"stderr\", pattern = 'listening on (\\S+)' }}\nstop = \"SIGINT\"\n\
             [[messages]]\npattern = 'missing: (?<import>\\S+)'\nmeans = \"unsupported\"\n\
             [[messages]]\npattern = 'refused: (?<message>.+)'\nmeans = \"load\"\n\
             [[messages]]\npattern = 'trapped: (?<message>.+)'\nmeans = \"trap\"\n",
            program.display(),
            pids.display(),
        );
        std::fs::write(path("fake.toml"), adapter).unwrap();
        Self { folder, guest, track: Track::new(0, 1) }
    }

    pub(crate) fn detect(&self) -> Result<Installed, DetectError> {
        detect(&shipped::read(&self.path("fake.toml")).unwrap(), None, &self.path("none"))
    }

    /// Runs one test with this head.
    pub(crate) fn run(&self, head: &str) -> TestResult {
        self.run_with(&[head], &Options::default()).0.remove(0)
    }

    /// Whether the fake tells a guest that fails from one that succeeds.
    pub(crate) fn vouch(&self) -> Result<(), String> {
        runner::vouch(&self.plan(&["//@ timeout = 2000"]), &self.runtime(), &Programs::default())
    }

    fn runtime(&self) -> Command {
        let found = shipped::read(&self.path("fake.toml")).unwrap();
        Command::new(found, self.detect().unwrap(), Some(&self.path("cache"))).unwrap()
    }

    /// Runs tests with these heads.
    pub(crate) fn run_with(&self, heads: &[&str], options: &Options) -> (Vec<TestResult>, Ended) {
        let (plan, runtime) = (self.plan(heads), self.runtime());
        let options = Options { programs: Arc::default(), ..options.clone() };
        let mut results = Vec::new();
        let ended = runner::run(&plan, &runtime, &options, |event| {
            if let Event::Finished(result) = event {
                results.push(*result);
            }
        });
        (results, ended.unwrap())
    }

    fn plan(&self, heads: &[&str]) -> Plan {
        let track = self.track;
        let tests = heads.iter().enumerate().map(|(index, head)| {
            let text = format!(
                "//! It works.\n//@ covers = [\"wasi:cli/run#run\"]\n//@ spec = \"https://example.com\"\n{head}\n"
            );
            Test {
                id: format!("fake/{track}/test-{index}").parse().unwrap(),
                spec: front_matter::parse(&text, track).unwrap().spec,
                origin: Origin::BuiltIn,
                source: self.guest.clone(),
                program: self.guest.clone(),
                fixtures: self.folder.path().to_owned(),
                cover_lines: [].into(),
                part_lines: [].into(),
                since_line: 1,
            }
        });
        Plan::as_built(tests)
    }

    /// The processes that the fake has named.
    pub(crate) fn pids(&self) -> Vec<u32> {
        let text = std::fs::read_to_string(self.path("pids")).unwrap_or_default();
        text.lines().map(|line| line.trim().parse().unwrap()).collect()
    }

    /// That no process and no temporary folder of the fake is there any more.
    pub(crate) fn assert_nothing_is_left(&self) {
        let pids = self.pids();
        assert!(!pids.is_empty(), "the fake was launched");
        for pid in pids {
            let output =
                std::process::Command::new("ps").args(["-o", "stat=", "-p", &pid.to_string()]).output().unwrap();
            let state = String::from_utf8_lossy(&output.stdout).trim().to_owned();
            // What was ended and not yet waited for by whoever inherits it is gone.
            assert!(state.is_empty() || state.starts_with('Z'), "process {pid} is left: {state}");
        }
        for folder in std::fs::read_to_string(self.path("pids.folders")).unwrap().lines() {
            assert!(!Path::new(folder).exists(), "{folder} is left");
        }
    }
}
