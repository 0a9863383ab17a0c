//! Runtimes that are launched as commands, tested with fakes: small scripts that do what bad runtimes do.
//!
//! Every fake writes what it has to hide (its process, its children, its folder) to files, and each test looks whether
//! anything of that is left.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod fake;

use fake::Fake;
use std::io::{Read, Write};
use std::net::TcpListener;
use ticktock::id::Track;
use ticktock::outcome::{Phase, Status};
use ticktock::runner::{Ended, Options};

/// A test that is to end with 0.
const PLAIN: &str = "//@ timeout = 2000";

#[test]
fn a_guest_that_succeeds_passes_and_nothing_is_left() {
    let fake = Fake::new("echo hello");
    let result = fake.run("//@ expect = { stdout = \"hello\\n\" }");
    assert_eq!(result.status, Status::Pass, "{result:?}");
    fake.assert_nothing_is_left();
}

#[test]
fn a_runtime_that_prints_nothing_fails_what_is_to_be_printed() {
    let result = Fake::new("exit 0").run("//@ expect = { stdout = \"hello\" }");
    assert_eq!(result.status, Status::Fail);
    assert_eq!(result.failure.unwrap().actual.as_deref(), Some("\"\""));
}

#[test]
fn a_runtime_that_prints_forever_is_ended_and_its_output_cut() {
    let fake = Fake::new("while :; do echo 0123456789012345678901234567890123456789; done");
    let result = fake.run("//@ timeout = 700");
    assert_eq!(result.status, Status::Timeout);
    assert!(result.stdout.unwrap().cut);
    fake.assert_nothing_is_left();
}

#[test]
fn a_runtime_that_ignores_signals_is_ended() {
    let fake = Fake::new("trap '' INT TERM HUP\nsleep 1000");
    assert_eq!(fake.run("//@ timeout = 300").status, Status::Timeout);
    fake.assert_nothing_is_left();
}

#[test]
fn what_a_runtime_leaves_behind_goes_with_it() {
    let fake = Fake::new("sleep 1000 &\necho $! >> \"$PIDS\"\nexit 0");
    assert_eq!(fake.run(PLAIN).status, Status::Pass);
    fake.assert_nothing_is_left();
}

#[test]
fn a_child_that_holds_the_pipes_holds_up_nothing() {
    let fake = Fake::new("(trap '' HUP; sleep 1000) &\necho $! >> \"$PIDS\"\necho out\nexit 0");
    assert_eq!(fake.run("//@ expect = { stdout = \"out\\n\" }").status, Status::Pass);
    fake.assert_nothing_is_left();
}

#[test]
fn a_runtime_that_closes_its_pipes_early_is_told() {
    let operations = "//@ timeout = 700\n//@ operations = [{ type = \"run\" }, { type = \"read\", payload = \"x\" }, { type = \"wait\" }]";
    let fake = Fake::new("exec 0<&- 1>&- 2>&-\nsleep 1000");
    let result = fake.run(operations);
    assert_eq!(result.status, Status::Timeout, "{result:?}");
    fake.assert_nothing_is_left();
    let operations = "//@ operations = [{ type = \"run\" }, { type = \"read\", payload = \"x\" }, { type = \"wait\" }]";
    let result = Fake::new("exit 0").run(operations);
    assert_eq!(result.status, Status::Fail);
    assert!(result.failure.unwrap().message.contains("stdout ended before all was read"));
    // Writing to a pipe that nobody reads is no failure of the harness.
    let operations = "//@ operations = [{ type = \"run\" }, { type = \"read\", payload = \"x\" }, { type = \"write\", id = \"stdin\", payload = { repeat = \"x\", times = 1000000 } }, { type = \"wait\" }]";
    let result = Fake::new("exec 0<&-\necho x\nsleep 0.1").run(operations);
    assert_eq!(result.status, Status::Fail, "{result:?}");
    assert!(result.failure.unwrap().message.contains("standard input is closed"));
}

#[test]
fn a_failure_that_is_expected_is_no_pass_when_nothing_ran() {
    let fake = Fake::new("echo 'cannot open shared object' >&2\nexit 1");
    let result = fake.run("//@ expect = { exit = 1 }");
    let failure = result.failure.unwrap();
    assert_eq!((result.status, failure.phase), (Status::Fail, Phase::Load));
    assert!(failure.message.contains("does not start the guest"), "{failure:?}");
    assert_eq!(failure.backtrace.as_deref(), Some("cannot open shared object"));
    fake.assert_nothing_is_left();
}

#[test]
fn a_failure_of_the_guest_is_told_from_one_of_the_runtime() {
    // The copy of the guest that succeeds is smaller than the guest: this fake can tell them apart, as a runtime would.
    let runs = "if [ $(wc -c < \"$GUEST\") -lt 200 ]; then exit 0; else exit 7; fi";
    assert_eq!(Fake::new(runs).run("//@ expect = { exit = 7 }").status, Status::Pass);
    let failure = Fake::new(runs).run(PLAIN).failure.unwrap();
    assert_eq!((failure.phase, failure.actual.as_deref()), (Phase::Check, Some("exit status 7")));
}

#[test]
fn what_a_runtime_says_tells_why_it_failed() {
    let result = Fake::new("echo 'missing: wasi:clocks/timezone@0.2.1' >&2\nexit 1").run("//@ expect = { exit = 1 }");
    assert_eq!(result.status, Status::Unsupported);
    assert!(result.reason.unwrap().contains("`wasi:clocks/timezone@0.2.1` is not provided"));
    let trap = Fake::new("echo 'trapped: unreachable' >&2\nexit 134");
    let result = trap.run(PLAIN);
    assert_eq!(result.status, Status::Crash);
    assert!(result.failure.unwrap().message.contains("the guest trapped: unreachable"));
    assert_eq!(trap.run("//@ expect = { trap = true }").status, Status::Pass);
    let result = Fake::new("echo 'refused: too large' >&2\nexit 1").run(PLAIN);
    assert_eq!((result.status, result.failure.unwrap().phase), (Status::Fail, Phase::Load));
}

#[test]
fn a_signal_is_no_exit_status() {
    let result = Fake::new("kill -SEGV $$").run("//@ expect = { exit = 139 }");
    assert_eq!(result.status, Status::Crash);
    assert_eq!(result.failure.unwrap().actual.as_deref(), Some("ended by signal 11"));
}

#[test]
fn the_environment_is_scrubbed() {
    let fake = Fake::new("env | sed 's/=.*//' | sort | tr '\\n' ' '");
    let result = fake.run(PLAIN);
    let names = result.stdout.unwrap().text;
    // What a shell sets itself is no matter.
    let names: Vec<&str> =
        names.split(' ').filter(|name| !["", "_", "PWD", "SHLVL", "OLDPWD"].contains(name)).collect();
    assert_eq!(names, ["GUEST", "HOME", "PATH", "PIDS", "TEMP", "TMPDIR", "XDG_CACHE_HOME"]);
}

#[test]
fn arguments_variables_and_folders_are_passed_as_they_are() {
    let fake = Fake::new("for word in \"$@\"; do printf '%s|' \"$word\"; done");
    let result = fake.run("//@ args = [\"a b\", \"\", \"--c={env}\", \"é\"]\n//@ env = { K = \"v=w {dirs}\" }");
    let text = result.stdout.unwrap().text;
    assert!(text.ends_with("|--env|K=v=w {dirs}|a b||--c={env}|é|"), "{text}");
}

#[test]
fn a_terminal_is_one() {
    let script = "[ -t 0 ] && echo in; [ -t 1 ] && echo out >&2; [ -t 2 ] && echo err; exit 0";
    let result = Fake::new(script).run("//@ terminals = [\"stdin\", \"stdout\"]");
    assert_eq!((result.status, result.stdout.unwrap().text.trim()), (Status::Pass, "in"));
    assert_eq!(result.stderr.unwrap().text.trim(), "out");
    assert_eq!(Fake::new(script).run(PLAIN).stdout, None);
}

const REQUEST: &str = "//@ world = \"wasi:http/proxy\"\n//@ operations = [{ type = \"run\" }, { type = \"request\", response = { body = \"hi\" } }, { type = \"kill\", signal = \"SIGINT\" }, { type = \"wait\" }]";

/// A script that says that it listens there, until it is asked to end.
///
/// A shell that is asked to end while it begins to wait for a child waits for the child: so no child lives long.
fn listens(address: &std::net::SocketAddr) -> String {
    format!("trap 'exit 0' INT\necho 'listening on {address}' >&2\nwhile :; do sleep 0.05; done")
}

#[test]
fn a_server_that_announces_no_address_or_a_wrong_one() {
    let fake = Fake::new("sleep 1000");
    let result = fake.run(&format!("{REQUEST}\n//@ timeout = 1000"));
    assert_eq!(result.status, Status::Timeout);
    assert!(result.failure.unwrap().message.contains("it has not said where it listens"));
    fake.assert_nothing_is_left();
    // Bound and not listening, so that nobody else gets the port meanwhile.
    let held = tokio::net::TcpSocket::new_v4().unwrap();
    held.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let closed = held.local_addr().unwrap();
    let result = Fake::new(&listens(&closed)).run(REQUEST);
    assert_eq!(result.status, Status::Fail);
    assert!(result.failure.unwrap().message.contains(&format!("nothing listens on `{closed}`")));
    let result = Fake::new("exit 0").run(REQUEST);
    assert!(result.failure.unwrap().message.contains("ended without saying where it listens"));
}

/// What a server of one connection answers, whatever it is asked.
fn answers(answer: &'static str) -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.read(&mut [0; 1000]);
        let _ = stream.write_all(answer.as_bytes());
    });
    address
}

#[test]
fn an_answer_that_breaks_off_is_told() {
    let whole = answers("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi");
    let result = Fake::new(&listens(&whole)).run(REQUEST);
    assert_eq!(result.status, Status::Pass, "{result:?}");
    for (answer, said) in [
        ("HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\nhi", "broke off"),
        ("HTTP/1.1 200 OK\r\ncontent-", "no response"),
        ("", "no response"),
        ("what is this?\r\n\r\n", "no response"),
    ] {
        let address = answers(answer);
        let fake = Fake::new(&listens(&address));
        let result = fake.run(REQUEST);
        let failure = result.failure.unwrap();
        assert_eq!(result.status, Status::Fail, "{failure:?}");
        let told = format!("{} {}", failure.message, failure.actual.as_deref().unwrap_or_default());
        assert!(told.contains(said), "{failure:?}");
        fake.assert_nothing_is_left();
    }
}

#[test]
fn a_version_that_is_none_is_an_error() {
    for (says, said) in
        [("version", "`version` is no version"), ("1.2", "`1.2` is no version"), ("", "which printed nothing")]
    {
        let error = Fake::that_says(says).detect().unwrap_err().to_string();
        assert!(error.contains("does not say its version") && error.contains(said), "{error}");
    }
    assert_eq!(Fake::that_says("v1.2.3-dev").detect().unwrap().version.to_string(), "1.2.3-dev");
}

#[test]
fn imports_that_are_not_declared_are_unsupported_before_anything_is_launched() {
    let fake = Fake::importing("exit 0", "env");
    let result = fake.run(PLAIN);
    assert_eq!((result.status, result.attempts), (Status::Unsupported, 0));
    assert!(result.reason.unwrap().contains("`env` is not provided"));
    assert!(fake.pids().is_empty(), "nothing was launched");
}

#[test]
fn a_track_that_is_not_run_is_judged_before_everything_else() {
    let capabilities = "capabilities = [\"network\", \"directory\", \"terminal\"]";
    let fake = Fake::new("exit 0").adapted(capabilities, "").of_track(Track::new(0, 3));
    for head in [PLAIN, "//@ requires = [\"network\"]", "//@ feature = \"a-gate\""] {
        let result = fake.run(head);
        assert_eq!((result.status, result.attempts), (Status::Unsupported, 0), "{head}");
        assert_eq!(result.reason.unwrap(), "the runtime does not run track 0.3; it runs 0.1", "{head}");
    }
    assert!(fake.pids().is_empty(), "nothing was launched");
}

#[test]
fn what_can_be_given_is_asked_of_the_test_s_world() {
    let fake =
        Fake::new("exit 0").adapted("\"network\", ", "{ capability = \"network\", worlds = [\"wasi:cli/command\"] }, ");
    assert_eq!(fake.run("//@ requires = [\"network\"]").status, Status::Pass);
    let result = fake.run(&format!("{REQUEST}\n//@ requires = [\"network\"]"));
    assert_eq!(result.status, Status::Skip);
    assert!(result.reason.unwrap().contains("cannot be given the capability `network`"));
}

#[test]
fn flags_may_depend_on_what_a_test_is_given() {
    let flags = ["terminal", "network", "directory"]
        .map(|name| format!("[[flags]]\nwhen = {{ capability = \"{name}\" }}\nargs = [\"with-{name}\"]\n"));
    let fake = Fake::new("for word in \"$@\"; do case $word in with-*) echo $word >&2;; esac; done")
        .adapted("[run]", &format!("{}[run]", flags.concat()));
    std::fs::create_dir(fake.path("tree")).unwrap();
    for (head, said) in [
        (PLAIN, None),
        ("//@ requires = [\"network\"]", Some("with-network")),
        ("//@ dirs = [{ fixture = \"tree\", guest = \"/\" }]", Some("with-directory")),
        ("//@ terminals = [\"stdin\"]", Some("with-terminal")),
    ] {
        let stderr = fake.run(head).stderr.map(|output| output.text.trim().to_owned());
        assert_eq!(stderr.as_deref(), said, "{head}");
    }
}

#[test]
fn a_program_that_needs_different_steps_before_is_prepared_for_each() {
    let fake = Fake::new("if [ \"$1\" = prepare ]; then echo \"$2\" > \"$3\"; else cat \"$3\"; fi").adapted(
        "[run]\nargs = [\"run\", \"{component}\", ",
        "[[prepare]]\nwhen = { capability = \"network\" }\nprogram = \"{runtime}\"\nargs = [\"prepare\", \"networked\", \"{prepared}\"]\n\
         [[prepare]]\nprogram = \"{runtime}\"\nargs = [\"prepare\", \"plain\", \"{prepared}\"]\n\
         [run]\nargs = [\"run\", \"{component}\", \"{prepared}\", ",
    );
    for (head, said) in [(PLAIN, "plain"), ("//@ requires = [\"network\"]", "networked"), (PLAIN, "plain")] {
        assert_eq!(fake.run(head).stdout.unwrap().text.trim(), said, "{head}");
    }
}

#[test]
fn runs_that_share_a_cache_prepare_a_program_once() {
    let script = "if [ \"$1\" = prepare ]; then echo >> \"$PIDS.prepared\"; echo whole > \"$2\"; else cat \"$3\"; fi";
    let fake = Fake::new(script).adapted(
        "[run]\nargs = [\"run\", \"{component}\", ",
        "[[prepare]]\nprogram = \"{runtime}\"\nargs = [\"prepare\", \"{prepared}\"]\n\
         [run]\nargs = [\"run\", \"{component}\", \"{prepared}\", ",
    );
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4).map(|_| scope.spawn(|| fake.run(PLAIN))).collect();
        for run in runs {
            assert_eq!(run.join().unwrap().stdout.unwrap().text.trim(), "whole");
        }
    });
    assert_eq!(std::fs::read_to_string(fake.path("pids.prepared")).unwrap().lines().count(), 1);
}

#[test]
fn a_flake_is_run_again_and_called_one() {
    let fails_once =
        "if [ -e \"$PIDS.was\" ]; then exit 0; else : > \"$PIDS.was\"; echo 'trapped: now' >&2; exit 1; fi";
    let fake = Fake::new(fails_once);
    let options = Options { retries: 2, ..Options::default() };
    let (result, _) = fake.run_with(&[PLAIN], &options);
    let result = &result[0];
    assert_eq!((result.status, result.flaky, result.attempts), (Status::Pass, true, 2));
    assert_eq!(result.others[0].status, Status::Crash);
    let fake = Fake::new(fails_once);
    let (result, _) = fake.run_with(&[PLAIN], &Options { stress: 5, ..Options::default() });
    let result = &result[0];
    assert_eq!((result.status, result.flaky, result.attempts), (Status::Crash, true, 5));
    assert!(result.failure.as_ref().unwrap().message.starts_with("in 1 of 5 runs"));
}

#[test]
fn a_run_ends_at_its_first_failure_or_when_its_time_is_up() {
    let one = std::num::NonZeroUsize::MIN;
    let fake = Fake::new("echo 'trapped: now' >&2; exit 1");
    let (results, ended) = fake.run_with(&[PLAIN; 5], &Options { fail_fast: true, jobs: one, ..Options::default() });
    // What was begun before the failure was seen may come to its end.
    assert!(results.len() < 5 && ended == Ended::FailedFast, "{} {ended:?}", results.len());
    let fake = Fake::new("sleep 1000");
    let deadline = Some(std::time::Duration::from_millis(300));
    let (results, ended) = fake.run_with(&[PLAIN; 3], &Options { deadline, jobs: one, ..Options::default() });
    assert_eq!((results.len(), ended), (0, Ended::Deadline));
    fake.assert_nothing_is_left();
}

#[test]
fn a_test_that_runs_alone_runs_alone() {
    // Each run counts itself in and out, and fails when it is not the only one.
    let script = "mkdir \"$PIDS.alone\" 2>/dev/null || { echo 'trapped: not alone' >&2; exit 1; }\nsleep 0.05\nrmdir \"$PIDS.alone\"";
    let jobs = std::num::NonZeroUsize::new(4).unwrap();
    for alone in ["//@ alone = true", "//@ weight = 4", "//@ weight = 9"] {
        let fake = Fake::new(script);
        let (results, _) = fake.run_with(&[alone; 6], &Options { jobs, ..Options::default() });
        assert!(results.iter().all(|result| result.status == Status::Pass), "{alone}");
    }
    let fake = Fake::new("mkdir \"$PIDS.$$\"; while [ $(ls -d \"$PIDS\".* | wc -l) -lt 4 ]; do :; done");
    let (results, _) = fake.run_with(&["//@ weight = 1"; 4], &Options { jobs, ..Options::default() });
    assert!(results.iter().all(|result| result.status == Status::Pass), "light ones run at once");
}

#[test]
fn a_runtime_that_calls_everything_a_success_is_found_out() {
    let said = Fake::new("exit 0").vouch().unwrap_err();
    assert!(said.contains("fake 1.2.3 says that a guest succeeded which does nothing but trap"), "{said}");
    Fake::new("exit 1").vouch().unwrap();
    Fake::new("echo 'trapped: unreachable' >&2; exit 134").vouch().unwrap();
}

#[test]
fn a_variable_that_names_no_program_is_an_error() {
    // `HOME` is set everywhere, and is no program.
    let said = Fake::found_by("HOME").detect().unwrap_err().to_string();
    assert!(said.contains("the variable `HOME` is"), "{said}");
}
