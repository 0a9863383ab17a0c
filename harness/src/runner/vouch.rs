//! Makes sure, before a run, that a runtime tells a guest that fails from one that succeeds.

use super::copy::try_out;
use super::execute::Plan;
use crate::runtime::{Exit, Launch, Runtime};
use crate::suite::Test;
use crate::suite::component::Kind;
use crate::suite::control;
use crate::suite::program::Programs;
use crate::suite::spec::World;
use std::time::Duration;

/// How long a guest that traps at once may take.
const DEADLINE: Duration = Duration::from_secs(60);

/// How many programs are tried of each kind: some import what the runtime does not have.
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
        let is_run = |test: &&Test| test.spec.world == World::Command && runtime.tracks().contains(&test.id.track());
        let of_kind = plan.tests.iter().filter(is_run).filter_map(|test| {
            let program = programs.look_at(&test.program).ok()?;
            let is_of_kind = program.interfaces.as_ref().is_some_and(|interfaces| interfaces.kind == kind);
            is_of_kind.then_some((test, program))
        });
        for (test, program) in of_kind.take(TRIED) {
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
