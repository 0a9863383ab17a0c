//! `.github/actions/conformance`.

use crate::action::{Job, Ran};
use crate::setup::fake_cargo;
use crate::{TICKTOCK, attack};
use std::fs;
use std::path::Path;
use ticktock::report::json;

/// Three tests that pass on the embedded runtime.
const TESTS: (&str, &str) = ("tests", "random/0.2/random-u64-*\n");
const BUILT: (&str, &str) = ("ticktock-program", TICKTOCK);

const ADAPTER: &str = r#"
name = "acorn"
engine = "acorn"
about = "A runtime that fails"

[program]
variable = "ACORN"
name = "acorn-that-is-nowhere"

[version]
args = ["--version"]
pattern = '(?:acorn|wasmtime) (\S+)'

[[provides]]
tracks = ["0.2"]
worlds = ["wasi:cli/command"]
packages = ["wasi:cli@0.2", "wasi:clocks@0.2", "wasi:io@0.2", "wasi:random@0.2"]

[run]
args = ["run", "{env}", "{component}", "{args}"]
env = ["--env", "{name}={value}"]
"#;

const EXPECTATIONS: &str = "[[expect]]\ntest = 'random/0.2/random-u64-*'\nstatus = 'fail'\nreason = 'it fails'\nlink = 'https://example.org/1'\n";

/// A runtime on which every guest fails, that prints what the runner would take for a command.
fn failing(job: &Job) -> [(&'static str, &'static str); 4] {
    job.write("acorn.toml", ADAPTER);
    let script = "[ \"$1\" = --version ] && echo 'acorn 1.2.3' && exit\necho '::error title=pwned::pwned' >&2\necho '  ::set-output name=report::pwned'\nexit 1";
    job.script("acorn", script);
    [("adapter", "acorn.toml"), ("program", "acorn"), TESTS, BUILT]
}

/// A ticktock that knows its version, and does this instead of anything else.
fn tool(job: &Job, script: &str) -> String {
    job.script("tool", &format!("[ \"$1\" = version ] && exit\n{script}"))
}

fn counts(ran: &Ran) -> [&str; 3] {
    ["passed", "failed", "unexpected"].map(|name| ran.outputs[name].as_str())
}

/// The commands to the runner, without the place that they are about.
fn said(ran: &Ran) -> Vec<&str> {
    ran.commands.iter().map(|command| command.trim_start_matches("::error title=ticktock::")).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_run_is_kept_and_shown() {
    let job = Job::new();
    fake_cargo(&job);
    // The tool is installed by the action, too.
    let ran = job.run("conformance", &[TESTS, ("badge-label", "<b>")]);
    assert!(ran.succeeded, "{}", ran.log);
    assert!(!fs::read_to_string(job.workspace().join("calls")).unwrap().contains("--no-default-features"));
    assert_eq!(counts(&ran), ["3", "0", "0"]);
    assert_eq!(said(&ran), Vec::<&str>::new());
    assert!(ran.summary.starts_with("## Conformance\n\nEvery test ended as expected."), "{}", ran.summary);
    let artifact = job.artifacts().join("ticktock-embedded");
    assert_eq!(names(&job.artifacts()), ["ticktock-embedded"]);
    assert_eq!(names(&artifact), ["badge.svg", "junit.xml", "report.json"]);
    let report = json::read(&artifact.join("report.json")).unwrap();
    assert_eq!((report.results.len(), report.complete), (3, true));
    assert_eq!(json::read(Path::new(&ran.outputs["report"])).unwrap(), report);
    assert_eq!(ran.outputs["artifact"], "ticktock-embedded");
    assert_eq!(ran.exported["PATH"], job.temp().join("ticktock/bin").display().to_string());
    let badge = fs::read_to_string(&ran.outputs["badge"]).unwrap();
    assert!(badge.contains("3 of 3") && badge.contains("&#60;b&#62;") || badge.contains("&lt;b&gt;"), "{badge}");
    assert!(fs::read_to_string(&ran.outputs["junit"]).unwrap().contains("tests=\"3\""));
}

#[test]
fn a_failure_fails_after_everything_is_kept() {
    let job = Job::new();
    let ran = job.run("conformance", &failing(&job));
    assert!(!ran.succeeded, "{}", ran.log);
    // What the runtime printed is in the log, and was no command.
    assert!(ran.log.contains("title=pwned"), "{}", ran.log);
    assert_eq!(said(&ran), ["3 did not end as expected"]);
    assert_eq!(counts(&ran), ["0", "3", "3"]);
    assert!(ran.summary.contains("**3 tests did not end as expected.**"), "{}", ran.summary);
    let report = json::read(&job.artifacts().join("ticktock-acorn/report.json")).unwrap();
    assert_eq!((report.subject.name.as_str(), report.subject.version.as_str()), ("acorn", "1.2.3"));
    assert!(report.subject.digest.is_some());
}

#[test]
fn what_is_a_failure_is_the_callers_to_say() {
    let run = |more: &[(&str, &str)]| {
        let job = Job::new();
        job.write("known.toml", EXPECTATIONS);
        let inputs = [failing(&job).as_slice(), more].concat();
        job.run("conformance", &inputs)
    };
    let known = ("expectations", "known.toml");
    assert!(run(&[("fail-on", "nothing")]).succeeded);
    let ran = run(&[known]);
    assert!(ran.succeeded, "{}", ran.log);
    assert_eq!(counts(&ran), ["0", "3", "0"]);
    let ran = run(&[known, ("fail-on", "failure")]);
    assert!(!ran.succeeded);
    assert_eq!(said(&ran), ["3 failed, 0 did not end as expected"]);
    assert!(!run(&[("expectations", "none")]).succeeded);
    let ran = run(&[("fail-on", "never")]);
    assert!(!ran.succeeded && said(&ran)[0].starts_with("`fail-on` is `never`"), "{:?}", ran.commands);
}

#[test]
fn a_program_takes_the_place_of_a_shipped_runtimes() {
    let job = Job::new();
    failing(&job);
    job.script("built", "[ \"$1\" = --version ] && echo 'wasmtime 48.0.2 (fake)' && exit\nexit 1");
    let inputs = [("runtime", "wasmtime"), ("program", "built"), ("fail-on", "nothing"), TESTS, BUILT];
    let ran = job.run("conformance", &inputs);
    assert!(ran.succeeded, "{}", ran.log);
    let subject = json::read(&job.artifacts().join("ticktock-wasmtime/report.json")).unwrap().subject;
    assert_eq!((subject.name.as_str(), subject.version.as_str()), ("wasmtime", "48.0.2"));
    for (inputs, expected) in [
        ([("runtime", "wasmtime@48.0.2"), ("program", "built")], "without a version"),
        ([("runtime", "embedded"), ("program", "built")], "`program` needs `runtime` or `adapter`"),
        ([("runtime", "oak"), ("program", "built")], "`oak` is no runtime"),
        ([("runtime", "../oak"), ("program", "built")], "`../oak` is no runtime"),
        ([("runtime", "wasmtime"), ("adapter", "acorn.toml")], "are both given"),
        ([("adapter", "oak.toml"), ("program", "built")], "there is no file `oak.toml`"),
        ([("runtime", "wasmtime"), ("program", "oak")], "`oak` is no program"),
    ] {
        let ran = job.run("conformance", &[inputs.as_slice(), &[TESTS, BUILT]].concat());
        assert!(!ran.succeeded && said(&ran)[0].contains(expected), "{:?}", ran.commands);
    }
    // A variable that is the system's own is not overwritten.
    for (line, expected) in [("variable = \"PATH\"", "`PATH` is no name"), ("", "names no variable")] {
        job.write("acorn.toml", &ADAPTER.replace("variable = \"ACORN\"", line));
        let ran = job.run("conformance", &[("adapter", "acorn.toml"), ("program", "built"), TESTS, BUILT]);
        assert!(!ran.succeeded && said(&ran)[0].contains(expected), "{:?}", ran.commands);
    }
}

#[test]
fn a_named_runtime_is_installed_first() {
    let job = Job::new();
    let script = format!(
        "case \"$*\" in *'runtimes install'*) printf '%s|' \"$@\" > installed ;; *) exec {TICKTOCK} \"$@\" ;; esac"
    );
    let program = job.script("tool", &script);
    let ran = job.run("conformance", &[("runtime", "oak@1.2.3"), TESTS, ("ticktock-program", &program)]);
    let installed = fs::read_to_string(job.workspace().join("installed")).unwrap();
    assert!(installed.ends_with("|runtimes|install|--|oak@1.2.3|"), "{installed}");
    // There is no such runtime, so there is no report, and that is no success.
    assert!(!ran.succeeded && ran.summary.contains("**There is no report**"), "{}", ran.log);
    let failing = Job::new();
    let program = tool(&failing, "exit 2");
    let ran = failing.run("conformance", &[("runtime", "oak@1.2.3"), TESTS, ("ticktock-program", &program)]);
    assert_eq!(said(&ran), ["`oak@1.2.3` could not be installed; the log says why"]);
}

#[test]
fn parts_are_put_together() {
    let job = Job::new();
    let tests = ("tests", "random/0.2/**");
    for shard in ["1/2", "2/2"] {
        let ran = job.run("conformance", &[("shard", shard), tests, BUILT]);
        assert!(ran.succeeded && ran.outputs["badge"].is_empty(), "{}", ran.log);
    }
    assert_eq!(names(&job.artifacts()), ["ticktock-embedded-1-2", "ticktock-embedded-2-2"]);
    let parts = job.artifacts().display().to_string();
    let whole = job.run("conformance", &[("merge", &parts), BUILT]);
    assert!(whole.succeeded, "{}", whole.log);
    let alone = Job::new().run("conformance", &[tests, BUILT]);
    assert_eq!(counts(&whole), counts(&alone));
    assert!(!whole.outputs["badge"].is_empty());
    let report = json::read(&job.artifacts().join("ticktock-whole/report.json")).unwrap();
    assert_eq!(report.partition, None);
    // Without a part there is no whole.
    fs::remove_dir_all(job.artifacts().join("ticktock-whole")).unwrap();
    fs::remove_dir_all(job.artifacts().join("ticktock-embedded-2-2")).unwrap();
    let ran = job.run("conformance", &[("merge", &parts), BUILT]);
    assert!(!ran.succeeded && ran.log.contains("one part is missing: hash:2/2"), "{}", ran.log);
    assert!(ran.summary.contains("**There is no report**"), "{}", ran.summary);
    let ran = job.run("conformance", &[("merge", &parts), tests, BUILT]);
    assert!(!ran.succeeded && said(&ran)[0].contains("runs nothing"), "{:?}", ran.commands);
    let empty = job.workspace().display().to_string();
    let ran = job.run("conformance", &[("merge", &empty), BUILT]);
    assert!(!ran.succeeded && said(&ran)[0].contains("there is no report.json"), "{:?}", ran.commands);
    let ran = job.run("conformance", &[("shard", "3/x"), BUILT]);
    assert!(!ran.succeeded && said(&ran)[0].contains("such as `2/5`"), "{:?}", ran.commands);
}

#[test]
fn without_a_report_there_is_no_success() {
    for (script, expected) in [
        // A tool that says that all is well, and has written nothing.
        ("exit 0", "the report is missing or not complete"),
        ("exit 2", "exit status 2"),
        // What it prints, to wherever, is no command to the runner.
        ("echo '::error title=pwned::pwned' >&2; echo '::error title=pwned::pwned'; exit 2", "exit status 2"),
        ("kill -KILL $$", "exit status 137"),
    ] {
        let job = Job::new();
        let program = tool(&job, script);
        let ran = job.run("conformance", &[("fail-on", "nothing"), TESTS, ("ticktock-program", &program)]);
        assert!(!ran.succeeded && said(&ran).len() == 1 && said(&ran)[0].contains(expected), "{:?}", ran.commands);
        assert!(ran.summary.contains("**There is no report**") && ran.outputs["report"].is_empty());
        assert_eq!(names(&job.artifacts()), Vec::<String>::new());
    }
}

#[test]
fn a_run_that_was_cut_short_is_kept_and_is_no_success() {
    let job = Job::new();
    let whole = job.run("conformance", &[TESTS, BUILT]);
    // A report of a run that did not come to its end, as one whose time was over leaves it.
    let mut report = json::read(Path::new(&whole.outputs["report"])).unwrap();
    report.complete = false;
    report.results.pop();
    let cut = job.workspace().join("cut.json");
    json::write(&cut, &report).unwrap();
    let script = format!(
        "case \"$*\" in *' run '*) for word in \"$@\"; do case $word in --report=*) cp '{}' \"${{word#--report=}}\" ;; esac; done; exit 2 ;; \
         *) exec {TICKTOCK} \"$@\" ;; esac",
        cut.display()
    );
    let program = job.script("tool", &script);
    let inputs = [("fail-on", "nothing"), ("artifact", "cut"), TESTS, ("ticktock-program", &program)];
    let ran = job.run("conformance", &inputs);
    assert!(!ran.succeeded && said(&ran)[0].contains("exit status 2"), "{:?}", ran.commands);
    assert!(ran.summary.contains("**Not complete**"), "{}", ran.summary);
    assert!(job.artifacts().join("cut/report.json").is_file());
}

#[test]
fn no_input_is_carried_out() {
    attack("conformance", &[TESTS, BUILT], fake_cargo);
    let job = Job::new();
    // Neither is the name of a file that there is.
    let name = "$(touch pwned).toml";
    job.write(name, ADAPTER);
    let program = job.script("`touch pwned`", "[ \"$1\" = --version ] && echo 'acorn 1.2.3' && exit\nexit 1");
    let ran = job.run("conformance", &[("adapter", name), ("program", &program), TESTS, BUILT]);
    assert_eq!(counts(&ran), ["0", "3", "3"], "{}", ran.log);
    assert!(!job.workspace().join("pwned").exists());
}
