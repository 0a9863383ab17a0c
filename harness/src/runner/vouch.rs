//! Makes sure, before a run, that a runtime tells a guest that fails from one that succeeds.

use super::copy::try_out;
use super::execute::{Plan, Planned};
use crate::id::Release;
use crate::runtime::{Exit, Launch, Runtime};
use crate::suite::component::Kind;
use crate::suite::control;
use crate::suite::program::Programs;
use crate::suite::spec::World;
use std::collections::BTreeMap;
use std::time::Duration;

/// How long a guest that traps at once may take.
const DEADLINE: Duration = Duration::from_secs(60);

/// How many programs are tried of each kind and release: some import what the runtime does not have.
const TRIED: usize = 5;

/// Launches copies of the plan's programs that trap. Runtimes that could not hide it are believed.
///
/// # Errors
/// When the runtime says that such a copy succeeded: all that it says of tests would then mean nothing.
pub fn vouch(plan: &Plan, runtime: &dyn Runtime, programs: &Programs) -> Result<(), String> {
    if !runtime.is_opaque() {
        return Ok(());
    }
    let threads =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    for kind in [Kind::Module, Kind::Component] {
        let is_run = |planned: &&Planned| {
            planned.test.spec.world == World::Command && runtime.tracks().contains(&planned.test.id.track())
        };
        let of_kind = plan.tests.iter().filter(is_run).filter_map(|planned| {
            let known = programs.look_at(&planned.test.program).ok()?;
            let is_of_kind = known.interfaces.as_ref().is_some_and(|interfaces| interfaces.kind == kind);
            if is_of_kind { Some((planned, plan.program(planned, &known).ok()?)) } else { None }
        });
        let mut tried_for: BTreeMap<Option<Release>, usize> = BTreeMap::new();
        for (planned, program) in of_kind {
            let test = &planned.test;
            let of_release = tried_for.entry(planned.case().release).or_default();
            *of_release += 1;
            if *of_release > TRIED {
                continue;
            }
            let Some(copy) = program.bytes().ok().and_then(|bytes| control::failing(&bytes)) else { continue };
            let name = program.name();
            let tried = try_out(runtime, &name, copy, Launch::command(test.id.track()));
            let tried = threads.block_on(async { tokio::time::timeout(DEADLINE, tried).await });
            // What is not launched, or does not end, says nothing.
            let exit = tried.ok().and_then(Result::ok).map(|tried| tried.exit);
            match exit {
                Some(Exit::Code(0)) => {
                    let identity = runtime.identity();
                    return Err(format!(
                        "{} {} says that a guest succeeded which does nothing but trap (a copy of `{}`): what it says of tests would mean nothing; check how its adapter launches guests",
                        identity.name, identity.version, test.id
                    ));
                }
                None | Some(Exit::Unsupported(_) | Exit::NotStarted(_)) => {}
                Some(_) => break,
            }
        }
    }
    Ok(())
}
