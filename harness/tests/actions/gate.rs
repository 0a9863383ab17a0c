//! `.github/actions/release-gate`.

use crate::action::{Job, Ran};
use crate::{TICKTOCK, attack};
use std::fs;
use std::process::Command;

const BUILT: (&str, &str) = ("ticktock-program", TICKTOCK);

const BEFORE: &str = "package wasi:lamp@0.2.1;

@since(version = 0.2.1)
interface light {
  @since(version = 0.2.1)
  shine: func(how: u32);
}

@since(version = 0.2.1)
world imports {
  @since(version = 0.2.1)
  import light;
}
";

/// A project that has recorded one release of one proposal, and the WIT of the next.
fn project(job: &Job, wit: &str) -> [(&'static str, &'static str); 3] {
    job.write("ticktock/Cargo.toml", "[workspace.package]\nrust-version = \"1.95\"\n");
    for name in ["Cargo.lock", "harness/Cargo.toml", "suites/Cargo.toml"] {
        job.write(&format!("ticktock/{name}"), "");
    }
    job.write(
        "ticktock/proposals/lamp/proposal.toml",
        "package = 'wasi:lamp'\nphase = 3\nchampions = []\nrepository = ''\ninterfaces = []\n[portability]\nruntimes = 2\n",
    );
    job.write(
        "ticktock/proposals/releases.toml",
        "[[release]]\nversion = '0.2.1'\nline = '0.2'\ndate = '2026-01-01'\n\
         [[release]]\nversion = '0.2.2'\nline = '0.2'\ndate = '2026-03-01'\nstate = 'planned'\n",
    );
    job.write("before/lamp.wit", BEFORE);
    job.write("wit/lamp.wit", wit);
    let output = Command::new(TICKTOCK)
        .args(["surface", "import", "0.2.1", "../before", "--source", "a test", "--root", "."])
        .current_dir(job.workspace().join("ticktock"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    [("ticktock-path", "ticktock"), ("release", "0.2.2"), BUILT]
}

fn after() -> String {
    BEFORE.replace("wasi:lamp@0.2.1", "wasi:lamp@0.2.2")
}

fn run(job: &Job, wit: &str, more: &[(&str, &str)]) -> Ran {
    let given = project(job, wit);
    job.run("release-gate", &[given.as_slice(), more].concat())
}

#[test]
fn a_release_that_keeps_its_promises_may_ship() {
    let job = Job::new();
    let ran = run(&job, &after(), &[]);
    assert!(ran.succeeded, "{}", ran.log);
    assert_eq!(ran.outputs["status"], "0");
    assert!(ran.summary.contains("## Release gate: 0.2.2\n\nIt may ship."), "{}", ran.summary);
    // The plan of the release is a part of the summary, and a file.
    let plan = fs::read_to_string(&ran.outputs["plan"]).unwrap();
    assert!(plan.starts_with("## WASI 0.2.2") && ran.summary.ends_with(&plan), "{}", ran.summary);
    assert_eq!(ran.scanned.len(), 0);
    let without = run(&Job::new(), &after(), &[("plan", "false")]);
    assert!(without.succeeded && without.outputs["plan"].is_empty() && !without.summary.contains("## WASI"));
}

#[test]
fn a_broken_promise_is_denied_on_its_line() {
    let job = Job::new();
    let wit = after().replace("shine: func(how: u32);", "shine: func(how: u64);");
    let ran = run(&job, &wit, &[("code-scanning", "true")]);
    assert!(!ran.succeeded);
    assert_eq!(ran.outputs["status"], "1");
    assert!(ran.summary.contains("**It may not ship.**") && ran.summary.contains("breaking-change"), "{}", ran.summary);
    let on_line = |command: &String| command.starts_with("::error ") && command.contains("file=wit/lamp.wit,line=6");
    assert!(ran.commands.iter().any(on_line), "{:?}", ran.commands);
    assert_eq!(ran.commands.last().unwrap(), "::error title=ticktock::the release may not ship");
    // Code scanning gets it, but not from a fork, which may not.
    let sarif = fs::read_to_string(&ran.scanned[0]).unwrap();
    assert!(sarif.contains("\"uri\": \"wit/lamp.wit\"") && sarif.contains("breaking-change"), "{sarif}");
    let mut fork = Job::new();
    fork.of_fork = true;
    let ran = run(&fork, &wit, &[("code-scanning", "true"), ("annotations", "false")]);
    assert!(!ran.succeeded && ran.scanned.is_empty());
    assert_eq!(ran.commands, ["::error title=ticktock::the release may not ship"]);
}

#[test]
fn what_cannot_be_evaluated_is_no_pass() {
    for (wit, inputs, expected) in [
        ("package wasi:lamp@0.2.2; interface {", vec![], "never a pass"),
        ("", vec![("release", "0.2")], "`release` is `0.2`"),
        ("", vec![("wit", "nowhere")], "there is no `nowhere`"),
        ("", vec![("reports", "nowhere.json")], "never a pass"),
        ("", vec![("deps", "nowhere")], "never a pass"),
    ] {
        let job = Job::new();
        let after = after();
        let ran = run(&job, if wit.is_empty() { &after } else { wit }, &inputs);
        assert!(!ran.succeeded, "{inputs:?}: {}", ran.log);
        assert!(ran.commands.last().unwrap().contains(expected), "{inputs:?}: {:?}", ran.commands);
    }
    // A tool that does not give the same answer twice has given none.
    let job = Job::new();
    let given = project(&job, &after());
    let program = job.script("tool", "case \"$*\" in *human*) exit 0 ;; *) exit 1 ;; esac");
    let ran = job.run("release-gate", &[given.as_slice(), &[("ticktock-program", &program)]].concat());
    assert_eq!((ran.succeeded, ran.outputs["status"].as_str()), (false, "2"));
}

#[test]
fn evidence_is_asked_for_and_weighed() {
    let job = Job::new();
    fs::create_dir(job.workspace().join("evidence")).unwrap();
    let ran = run(&job, &after(), &[("reports", "evidence")]);
    assert_eq!(ran.outputs["status"], "1", "{}", ran.log);
    assert!(ran.summary.contains("no-evidence"), "{}", ran.summary);
    assert!(!ran.summary.contains("No report was named"), "the plan knows of the reports: {}", ran.summary);
}

#[test]
fn what_is_found_is_no_command_and_no_markup() {
    let job = Job::new();
    let given = project(&job, &after());
    // Findings show lines of WIT. A tool that shows them as they are is the worst case.
    let shown =
        "echo '::error title=pwned::pwned' >&2; echo '  ::error title=pwned::pwned'; echo '```'; echo '````` <script>'";
    let program = job.script("tool", &format!("case \"$*\" in *plan*) ;; *human*) {shown} ;; esac\nexit 1"));
    let ran = job.run("release-gate", &[given.as_slice(), &[("ticktock-program", &program)]].concat());
    assert!(!ran.succeeded);
    assert_eq!(ran.commands, ["::error title=ticktock::the release may not ship"]);
    // All of it is between two fences.
    let lines: Vec<&str> = ran.summary.lines().collect();
    let fences: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].starts_with("``````")).collect();
    let [begin, end] = fences[..] else { panic!("{}", ran.summary) };
    assert_eq!((lines[begin], lines[end], end - begin), ("``````text", "``````", 6), "{}", ran.summary);
}

#[test]
fn no_input_is_carried_out() {
    let given = [("ticktock-path", "ticktock"), ("release", "0.2.2"), BUILT];
    attack("release-gate", &given, |job| {
        project(job, &after());
    });
}
