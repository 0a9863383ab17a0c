//! The actions that other repositories use, run on this machine step by step, as they stand in their `action.yml`.
//!
//! What no test here can see is GitHub's own part: its cache, its artifacts and its code scanning are stood in for.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod action;
mod conformance;
mod expression;
mod gate;
mod setup;
mod text;

use action::Job;

/// The program of this build.
pub(crate) const TICKTOCK: &str = env!("CARGO_BIN_EXE_ticktock");

/// What an attacker would put into an input, to be run, to be taken for an output or for a command of the runner's.
pub(crate) const ATTACKS: [&str; 4] = [
    "\"; touch pwned; #",
    "$(touch pwned)`touch pwned`",
    "'; touch pwned; '\nstatus=0\nreport=pwned\n::error title=pwned::pwned",
    "--help; touch pwned",
];

/// Runs an action once for each input and attack, and checks that nothing of it was carried out.
pub(crate) fn attack(action: &str, given: &[(&str, &str)], prepare: impl Fn(&Job)) {
    let document = action::document(action);
    for (input, _) in action::get(&document, "inputs").unwrap().as_mapping().unwrap() {
        let input = action::text(input);
        for attack in ATTACKS {
            let job = Job::new();
            prepare(&job);
            let mut inputs: Vec<(&str, &str)> = given.iter().filter(|(name, _)| *name != input).copied().collect();
            inputs.push((&input, attack));
            let ran = job.run(action, &inputs);
            let made: Vec<String> = job.files().into_iter().filter(|path| path.ends_with("/pwned")).collect();
            assert_eq!(made, Vec::<String>::new(), "by `{input}`: {attack}");
            assert!(!std::path::Path::new("pwned").exists());
            let taken: Vec<&String> =
                ran.commands.iter().filter(|command| !command.starts_with("::error title=ticktock::")).collect();
            assert!(taken.iter().all(|command| !command.contains("title=pwned")), "by `{input}`: {taken:?}");
            assert!(ran.outputs.values().all(|value| value != "pwned"), "by `{input}`: {:?}", ran.outputs);
            // What the input changes may be harmless; where it is not, the action says so and fails.
            assert!(ran.succeeded || !ran.commands.is_empty() || !ran.log.is_empty(), "by `{input}`: {attack}");
        }
    }
}
