//! What an adapter may not say although its form permits it: mistakes that would otherwise show as failures of the runtime.
//! This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::model::Adapter;
use super::names::Package;
use super::template::{COMMAND, DIR, ENV, WAST, WORD, check, uses};
use crate::id::{InterfaceId, Track};
use crate::suite::spec::{Capability, World};
use std::collections::BTreeSet;

impl Adapter {
    /// What the form alone does not say.
    pub(super) fn check(&self) -> Result<(), String> {
        if self.name.is_empty() || !self.name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)) {
            return Err(format!("`name` is `{}`: expected letters, digits, `-`, `_` and `.`", self.name));
        }
        if self.version.pattern.captures_len() < 2 {
            return Err("`version.pattern` has no group for the version: put `(…)` around it".to_owned());
        }
        if self.serve.as_ref().is_some_and(|serve| serve.announces.pattern.captures_len() < 2) {
            return Err("`serve.announces.pattern` has no group for the address: put `(…)` around it".to_owned());
        }
        if self.install.as_ref().is_some_and(|install| install.pip.is_empty() == install.npm.is_empty()) {
            return Err("`install` needs either `pip` or `npm`".to_owned());
        }
        check("run.args", &self.run.args, COMMAND)?;
        check("run.env", &self.run.env, ENV)?;
        check("run.dir", &self.run.dir, DIR)?;
        check("run.config", &self.run.config, ENV)?;
        check("run.keyvalue", &self.run.keyvalue, ENV)?;
        check("run.nn", &self.run.nn, ENV)?;
        let environment: Vec<String> = self.run.environment.values().cloned().collect();
        check("run.environment", &environment, WORD)?;
        if let Some(serve) = &self.serve {
            check("serve.args", &serve.args, COMMAND)?;
        }
        if let Some(wast) = &self.wast {
            check("wast.args", &wast.args, WAST)?;
            check("wast.proposal", &wast.proposal, ENV)?;
            if !uses(&wast.args, "file") {
                return Err("`wast.args` does not name the script: it needs `{file}`".to_owned());
            }
            if !wast.failed.capture_names().flatten().any(|name| name == "line") {
                return Err(
                    "`wast.failed` has no group `line` for the directive's line: put `(?<line>…)` around it".to_owned()
                );
            }
        }
        for prepare in &self.prepare {
            check("prepare.program", std::slice::from_ref(&prepare.program), WORD)?;
            check("prepare.args", &prepare.args, WORD)?;
        }
        for flags in &self.flags {
            check("flags.args", &flags.args, WORD)?;
        }
        check("version.args", &self.version.args, &["here", "install"])?;
        if let Some(install) = &self.install {
            check("install.pip", &install.pip, &["version"])?;
            check("install.npm", &install.npm, &["version"])?;
        }
        self.check_words()?;
        self.check_provides()
    }

    /// Whether the words of the command lines say what they are for.
    fn check_words(&self) -> Result<(), String> {
        let flags: Vec<String> = self.flags.iter().flat_map(|flags| &flags.args).cloned().collect();
        let lines = [("run.args", &self.run.args)]
            .into_iter()
            .chain(self.serve.iter().map(|serve| ("serve.args", &serve.args)));
        for (name, words) in lines {
            let has = |variable| uses(words, variable) || (uses(words, "flags") && uses(&flags, variable));
            if !has("component") && !has("prepared") {
                return Err(format!("`{name}` does not name the guest: it needs `{{component}}`, or `{{prepared}}`"));
            }
            if has("prepared") && self.prepare.is_empty() {
                return Err(format!("`{name}` uses `{{prepared}}`, and no `[[prepare]]` makes it"));
            }
            if !self.run.env.is_empty() && !has("env") {
                return Err(format!(
                    "`run.env` says how variables are given, and `{name}` has no `{{env}}` where they go"
                ));
            }
        }
        if self.prepare.iter().any(|prepare| !uses(&prepare.args, "prepared")) {
            return Err("`prepare.args` does not use `{prepared}`, which is the file that it is to write".to_owned());
        }
        Ok(())
    }

    /// Whether what it provides fits together, whichever version.
    fn check_provides(&self) -> Result<(), String> {
        let tracks: BTreeSet<Track> = self.provides.iter().flat_map(|block| &block.tracks).copied().collect();
        if tracks.contains(&Track::WAST) != self.wast.is_some() {
            return Err(
                "`provides.tracks` has `wast` and there is no `[wast]`, or the other way round: scripts need both"
                    .to_owned(),
            );
        }
        let packages: BTreeSet<&Package> = self.provides.iter().flat_map(|block| &block.packages).collect();
        if let Some(package) =
            packages.iter().find(|package| package.track().is_some_and(|track| !tracks.contains(&track)))
        {
            return Err(format!(
                "`provides.packages` has `{package}`, and no `provides.tracks` has its track: no test of a track is run that is not there"
            ));
        }
        let is_of_package = |interface: &&InterfaceId| {
            packages.iter().any(|package| interface.as_str().split('/').next() == Some(package.name.as_str()))
        };
        if let Some(interface) = self.provides.iter().flat_map(|block| &block.without).find(|id| !is_of_package(id)) {
            return Err(format!(
                "`provides.without` has `{interface}`, which is of no package in `provides.packages`: take it out"
            ));
        }
        let worlds: BTreeSet<World> = self.provides.iter().flat_map(|block| &block.worlds).copied().collect();
        let serve =
            self.serve.iter().flat_map(|serve| worlds.iter().map(move |world| ("serve.args", *world, &serve.args)));
        let serve = serve.filter(|(_, world, _)| *world != World::Command);
        let named = [
            (Capability::Config, "config", &self.run.config),
            (Capability::Keyvalue, "keyvalue", &self.run.keyvalue),
            (Capability::NnOnnx, "nn", &self.run.nn),
        ];
        for (capability, key, words) in named {
            let is_given = self.provides.iter().any(|block| block.given(World::Command).contains(&capability));
            if is_given && (words.is_empty() || !uses(&self.run.args, key)) {
                return Err(format!(
                    "`provides.capabilities` has `{capability}`: say in `run.{key}` how a value is given, and where the values go in `run.args`, as `{{{key}}}`"
                ));
            }
        }
        for (name, world, words) in [("run.args", World::Command, &self.run.args)].into_iter().chain(serve) {
            let is_given = self.provides.iter().any(|block| block.given(world).contains(&Capability::Directory));
            if is_given && (!uses(words, "dirs") || self.run.dir.is_empty()) {
                let lacks = if self.run.dir.is_empty() {
                    "there is no `run.dir`".to_owned()
                } else {
                    format!("`{name}` has no `{{dirs}}`")
                };
                return Err(format!(
                    "`provides.capabilities` has `directory` for {world}, and {lacks}: say how folders are given, or name the worlds in which they are, as in {{ capability = \"directory\", worlds = [\"{}\"] }}",
                    World::Command
                ));
            }
        }
        Ok(())
    }
}
