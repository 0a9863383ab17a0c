//! Scripts of the component model's tests on the engine in this process.
//!
//! A script is carried out as Wasmtime's own command does it, with two differences: it goes on after a directive that fails,
//! as far as later ones do not need what that one was to make, and each directive is told of. Each component has a store of
//! its own; core modules share one.
//!
//! - [`lacking`] says which proposal a program needs that the engine was built without.
//! - [`stage`] is what the directives before have made, and carries out the next.
//! - [`value`] is how values of scripts are handed to functions.

mod lacking;
mod stage;
mod value;

use super::engine::CompilingEngine;
use crate::runtime::LaunchError;
use crate::runtime::script::Told;
use crate::suite::wast::{Directive, Script};
pub(super) use lacking::is_built_without;
use stage::{End, Stage};
use std::sync::Arc;
use tokio::task::JoinSet;
use wasmtime::Engine;

/// Carries out a script as a task, which ends when this is dropped.
pub(super) async fn script(engine: &CompilingEngine, script: &Arc<Script>, told: &Told) -> Result<(), LaunchError> {
    let engine = match engine.for_proposals(&script.proposals) {
        Ok(engine) => engine,
        Err(lacking) => {
            told.lacks(lacking);
            told.not_run(u32::try_from(script.directives.len().saturating_sub(1)).unwrap_or(u32::MAX));
            return Ok(());
        }
    };
    let mut task = JoinSet::new();
    task.spawn(carry_out(engine, Arc::clone(script), told.clone()));
    match task.join_next().await {
        Some(Ok(())) | None => Ok(()),
        Some(Err(error)) => Err(LaunchError::Harness(format!("the engine panicked: {error}"))),
    }
}

async fn carry_out(engine: Engine, script: Arc<Script>, told: Told) {
    let mut stage = Stage::new(engine);
    for directive in &script.directives {
        let Directive { line, kind, action } = directive;
        told.begin(*line, kind);
        match stage.carry_out(action).await {
            End::Passed => told.passed(1),
            End::NotRun => told.not_run(1),
            End::Lacks(what) => told.lacks(format!("the directive `{kind}` in line {line} needs {what}")),
            End::Failed(failed) => told.failed(failed.of(*line, kind)),
        }
    }
}
