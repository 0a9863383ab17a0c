//! Launches a test's guest, and the guests that are its services, with all that they need.

use super::copy::try_out;
use super::end::{check_exit, of_peer};
use super::operations::{Running, Stopped, harness, stop};
use crate::id::Track;
use crate::outcome::{Failure, Outcome, Phase, Status};
use crate::runtime::{Exit, Launch, LaunchError};
use crate::services::Services;
use crate::suite::Origin;
use crate::suite::component::Kind;
use crate::suite::control;
use crate::suite::spec::{Capability, End, Provisions, Run, ServiceKind, World};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;

/// The most characters that are kept of what a runtime said that did not start a guest.
const SAID: usize = 2000;

impl Running<'_> {
    pub(super) async fn launch(&mut self, run: &Run) -> Result<(), Stopped> {
        let prepare = |error: std::io::Error| harness(Phase::Prepare, error.to_string());
        if self.services.addresses().is_empty() {
            self.services = Services::start(&self.test.spec.services).await.map_err(prepare)?;
        }
        let mut env = run.env.clone();
        env.extend(self.services.addresses().clone());
        let is_module = self.program.interfaces.as_ref().is_some_and(|found| found.kind == Kind::Module);
        if is_module && self.test.id.track() != Track::new(0, 1) {
            let what = format!("it is a core module, and a test of track {} is a component", self.test.id.track());
            let error = LaunchError::Program(what);
            return Err(harness(Phase::Load, format!("`{}`: {error}", self.test.program.display())));
        }
        env.extend(self.launch_peers(&env).await?);
        let launch = Launch {
            track: self.test.id.track(),
            world: self.test.spec.world,
            args: run.args.clone(),
            env,
            dirs: self.workspace.mount(&self.test.fixtures, &run.dirs, self.leave_out()).map_err(prepare)?,
            network: self.test.spec.requires.contains(&Capability::Network),
            stdin: run.stdin.as_ref().map(|payload| payload.0.clone()),
            terminals: self.test.spec.terminals.clone(),
            calls: self.calls.clone(),
            provisions: Provisions {
                authority: self.services.authority().map_err(prepare)?,
                revocations: self.services.revocations().map_err(prepare)?,
                models: self.test.models(run),
                ..run.provisions.clone()
            },
        };
        if self.runtime.is_opaque() {
            self.launched = Some(launch.clone());
        }
        let guest = self.runtime.launch(self.program, launch).map_err(|error| self.not_launched(error))?;
        self.output = [guest.stdout().clone(), guest.stderr().clone()];
        self.guest = Some(guest);
        Ok(())
    }

    /// Launches the guests that are services of the test, unless they are running, and gives the variables with their
    /// addresses.
    async fn launch_peers(&mut self, env: &BTreeMap<String, String>) -> Result<BTreeMap<String, String>, Stopped> {
        let guests = self.test.spec.services.iter().filter(|service| service.kind == ServiceKind::Guest);
        for service in guests.skip(self.peers.len()) {
            let launch = Launch {
                world: serving_world(self.test.spec.world, self.test.id.track()),
                env: env.clone(),
                network: self.test.spec.requires.contains(&Capability::Network),
                calls: self.calls.clone(),
                ..Launch::command(self.test.id.track())
            };
            let peer = self.runtime.launch(self.program, launch).map_err(|error| self.not_launched(error))?;
            self.peers.push((service.name.clone(), peer));
            let Some((name, peer)) = self.peers.last_mut() else { continue };
            match peer.listen().await {
                Ok(address) => self.services.add(service, address),
                Err(problem) => {
                    let exit = peer.wait().await;
                    check_exit(&exit, &[End::Exit(0)]).map_err(|stopped| of_peer(name, stopped))?;
                    return Err(stop(
                        Status::Fail,
                        Failure::new(Phase::Load, format!("the guest `{name}`: {problem}")),
                    ));
                }
            }
        }
        Ok(self.services.addresses().clone())
    }

    fn not_launched(&self, error: LaunchError) -> Stopped {
        match error {
            LaunchError::Unsupported { .. } => Box::new(Outcome::not_run(Status::Unsupported, error.to_string())),
            LaunchError::Rejected(_) => stop(Status::Fail, Failure::new(Phase::Load, error.to_string())),
            LaunchError::Program(_) => harness(Phase::Load, format!("`{}`: {error}", self.test.program.display())),
            LaunchError::Harness(message) => harness(Phase::Load, message),
        }
    }

    /// Makes sure that the guest was started, where it ended with a failure that might be the runtime's own: launches a copy
    /// of it that does nothing and succeeds. A runtime that fails with that one, too, has not started the guest.
    pub(super) async fn confirm_started(&mut self) -> Result<(), Stopped> {
        let Some(launch) = self.launched.clone() else { return Ok(()) };
        let bytes = self.program.bytes().map_err(|error| harness(Phase::Prepare, error.to_string()))?;
        let Some(copy) = control::of(&bytes) else {
            let message = "the guest failed, and whether it was started at all cannot be told: it has no function `run` or \
                           `_start` of the usual form";
            return Err(stop(Status::Fail, Failure::new(Phase::Load, message)));
        };
        let launch = Launch { stdin: Some(Vec::new()), ..launch };
        let tried = try_out(self.runtime, &self.program.name(), copy, launch).await;
        let tried = tried.map_err(|error| self.not_launched(error))?;
        let ended = match tried.exit {
            Exit::Code(0) => return Ok(()),
            Exit::Code(code) => format!("exit status {code}"),
            Exit::Signal(signal) => format!("signal {signal}"),
            Exit::Trap { message, .. } => format!("a trap: {message}"),
            exit @ (Exit::Unsupported(_) | Exit::NotStarted(_) | Exit::Harness(_)) => {
                return check_exit(&exit, &[End::Exit(0)]);
            }
        };
        let message = format!(
            "the runtime does not start the guest: a copy of it that returns at once with success ended with {ended}, too"
        );
        let mut failure = Failure::new(Phase::Load, message);
        let said: String = tried.stderr.chars().take(SAID).collect();
        failure.backtrace = (!said.is_empty()).then_some(said);
        Err(stop(Status::Fail, failure))
    }

    /// Which names in a fixture are not the fixture's own. The tests of the official suite name what they make
    /// `*.cleanup`, and its runner leaves some of it behind.
    fn leave_out(&self) -> fn(&OsStr) -> bool {
        match self.test.origin {
            Origin::Official => |name| Path::new(name).extension().is_some_and(|end| end == "cleanup"),
            Origin::BuiltIn | Origin::Script => |_| false,
        }
    }
}

/// The world in which a test's component answers requests, if it is launched for that a second time.
fn serving_world(world: World, track: Track) -> World {
    match world {
        World::Proxy | World::Service => world,
        World::Command if track == Track::new(0, 2) => World::Proxy,
        World::Command => World::Service,
    }
}
