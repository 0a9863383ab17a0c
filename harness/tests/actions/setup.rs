//! `.github/actions/setup`, and how the other actions come by the tool.

use crate::action::{Job, root};
use crate::{TICKTOCK, attack};
use std::fs;
use std::path::Path;
use std::process::Command;

/// A cargo that installs the program of this build, and writes down with what words it was called.
pub(crate) fn fake_cargo(job: &Job) {
    let calls = job.workspace().join("calls");
    let script = format!(
        "[ \"$1\" = install ] || exec {cargo} \"$@\"\nprintf '%s\\n' \"$@\" \"toolchain=$RUSTUP_TOOLCHAIN\" >> '{calls}'\n\
         while [ $# -gt 0 ]; do [ \"$1\" = --root ] && folder=$2; shift; done\n\
         mkdir -p \"$folder/bin\" && cp '{TICKTOCK}' \"$folder/bin/ticktock\"",
        cargo = env!("CARGO"),
        calls = calls.display()
    );
    job.fake("cargo", &script);
}

/// A repository that looks like ticktock's to the actions, and holds nothing.
fn repository(folder: &Path) {
    for (name, content) in [
        ("Cargo.toml", "[workspace.package]\nrust-version = \"1.95\"\n"),
        ("Cargo.lock", ""),
        ("harness/Cargo.toml", ""),
        ("suites/Cargo.toml", ""),
        ("proposals/releases.toml", ""),
    ] {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
}

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    let output = Command::new("git").args(identity).args(arguments).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn it_is_built_from_the_checkout_of_the_action_with_its_lock_file() {
    let job = Job::new();
    fake_cargo(&job);
    let ran = job.run("setup", &[]);
    assert!(ran.succeeded, "{}", ran.log);
    let (root, home) = (root(), job.temp().join("ticktock"));
    let calls = fs::read_to_string(job.workspace().join("calls")).unwrap();
    assert_eq!(
        calls,
        format!(
            "install\n--locked\n--force\n--path\n{}\n--root\n{}\n--no-default-features\ntoolchain=\n",
            root.join("harness").display(),
            home.display()
        )
    );
    assert_eq!(ran.outputs["root"], root.display().to_string());
    assert_eq!(ran.exported["PATH"], home.join("bin").display().to_string());
    assert_eq!(ran.exported["TICKTOCK_ROOT"], root.display().to_string());
    assert!(ran.log.contains("ticktock 0.1.0") || ran.log.contains(env!("CARGO_PKG_VERSION")), "{}", ran.log);
    // With the engine, where that is asked for.
    assert!(job.run("setup", &[("engine", "true")]).succeeded);
    let calls = fs::read_to_string(job.workspace().join("calls")).unwrap();
    assert_eq!(calls.matches("--no-default-features").count(), 1);
}

#[test]
fn another_commit_is_fetched_with_its_tests_and_records() {
    let mut job = Job::new();
    fake_cargo(&job);
    let upstream = job.workspace().join("upstream");
    repository(&upstream);
    git(&upstream, &["init", "--quiet", "--initial-branch=main"]);
    git(&upstream, &["add", "."]);
    git(&upstream, &["commit", "--quiet", "--message=one"]);
    git(&upstream, &["tag", "v9.9.9"]);
    fs::write(upstream.join("proposals/later"), "").unwrap();
    git(&upstream, &["add", "."]);
    git(&upstream, &["commit", "--quiet", "--message=two"]);
    job.instead_of_upstream(&upstream);
    let ran = job.run("setup", &[("ticktock-ref", "v9.9.9")]);
    assert!(ran.succeeded, "{}", ran.log);
    let source = job.temp().join("ticktock/source");
    assert_eq!(ran.outputs["root"], source.display().to_string());
    assert!(source.join("proposals/releases.toml").is_file() && !source.join("proposals/later").exists());
    assert!(fs::read_to_string(job.workspace().join("calls")).unwrap().contains("ticktock/source/harness\n"));
    let ran = job.run("setup", &[("ticktock-ref", "main")]);
    assert!(ran.succeeded && source.join("proposals/later").exists(), "{}", ran.log);
    let ran = job.run("setup", &[("ticktock-ref", "v0.0.0")]);
    assert!(!ran.succeeded && ran.log.contains("no commit, branch or tag `v0.0.0`"), "{}", ran.log);
}

#[test]
fn a_rust_that_is_too_old_is_not_used() {
    let job = Job::new();
    fake_cargo(&job);
    job.fake("rustc", "[ -n \"$RUSTUP_TOOLCHAIN\" ] && echo 'rustc 1.99.0 (a)' || echo 'rustc 1.60.0 (b)'");
    job.fake("rustup", "echo \"rustup $*\"");
    let ran = job.run("setup", &[]);
    assert!(ran.succeeded && ran.log.contains("rustup toolchain install stable"), "{}", ran.log);
    assert!(fs::read_to_string(job.workspace().join("calls")).unwrap().contains("toolchain=stable\n"));
}

#[test]
fn what_is_no_ticktock_is_refused() {
    let job = Job::new();
    fake_cargo(&job);
    job.write("notes.txt", "");
    for (inputs, expected) in [
        (vec![("ticktock-path", ".")], "`.` is no checkout of ticktock"),
        (vec![("ticktock-program", "notes.txt")], "`notes.txt` is no program"),
        (vec![("ticktock-path", "."), ("ticktock-ref", "main")], "are both given"),
    ] {
        let ran = job.run("setup", &inputs);
        assert!(!ran.succeeded && ran.commands.iter().any(|command| command.contains(expected)), "{}", ran.log);
    }
    assert!(!job.workspace().join("calls").exists());
}

#[test]
fn no_input_is_carried_out() {
    attack("setup", &[("ticktock-program", TICKTOCK)], fake_cargo);
}
