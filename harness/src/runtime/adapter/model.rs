//! An adapter as its TOML document says it. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::names::{Import, Package};
use crate::id::{InterfaceId, Track, matches_version};
use crate::suite::spec::{Capability, Signal, Stream, World};
use semver::{Version, VersionReq};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A runtime with a command line.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adapter {
    /// What `--runtime` calls it.
    pub name: String,
    /// The engine that runs the code. Runtimes that share one are no independent implementations.
    pub engine: String,
    /// What it is, in a sentence.
    pub about: String,
    /// Where it comes from.
    pub link: Option<String>,
    /// How its program is found.
    pub program: Program,
    /// How its version is read.
    pub version: VersionCommand,
    /// How it is installed, where the tool can do that.
    pub install: Option<Install>,
    /// What it can do: those whose condition holds are added up.
    #[serde(default)]
    pub provides: Vec<Provides>,
    /// Steps before a guest is launched, of which the first whose condition holds is done. Its output is kept for each
    /// program.
    #[serde(default)]
    pub prepare: Vec<Prepare>,
    /// How a command component or core module is run.
    pub run: Run,
    /// How a component that handles HTTP requests is served. Absent where it cannot.
    pub serve: Option<Serve>,
    /// How a script of the component model's tests (`.wast`) is carried out. Absent where it cannot.
    pub wast: Option<Wast>,
    /// Words that stand for `{flags}`, those whose condition holds, in order.
    #[serde(default)]
    pub flags: Vec<Flags>,
    /// What it prints when it fails without the guest being at fault, or when the guest traps. The first match counts.
    #[serde(default)]
    pub messages: Vec<Message>,
}

/// How a runtime's program is found: by a variable of the environment, where the tool installed it, or on `PATH`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// The variable that holds its path.
    pub variable: Option<String>,
    /// Its name on `PATH`.
    pub name: String,
}

/// How a runtime's version is read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VersionCommand {
    /// The arguments that make it print its version.
    pub args: Vec<String>,
    /// What it prints, the version as the first group.
    #[serde(deserialize_with = "regex")]
    pub pattern: regex::Regex,
}

/// How a runtime is installed, into a folder of its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Install {
    /// Requirements for pip; `{version}` is the version to install.
    #[serde(default)]
    pub pip: Vec<String>,
    /// Packages for npm; `{version}` is the version to install.
    #[serde(default)]
    pub npm: Vec<String>,
    /// Whether only pre-releases exist.
    #[serde(default)]
    pub pre: bool,
    /// The version that is installed where none is asked for, as the package names it.
    pub default: String,
    /// The program, below the folder. Absent where it is found otherwise, and what is installed is for it to use.
    pub program: Option<String>,
}

/// What a runtime of some versions can do.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provides {
    /// The versions that can. Absent: all.
    pub version: Option<VersionReq>,
    /// The tracks that it runs. Tests of others are not run.
    #[serde(default)]
    pub tracks: BTreeSet<Track>,
    /// The worlds that it runs.
    #[serde(default)]
    pub worlds: BTreeSet<World>,
    /// What its guests may import.
    #[serde(default)]
    pub packages: BTreeSet<Package>,
    /// Interfaces of those packages that it lacks.
    #[serde(default)]
    pub without: BTreeSet<InterfaceId>,
    /// What it can be given.
    #[serde(default)]
    pub capabilities: BTreeSet<Given>,
}

/// What guests can be given: those of every world, or of some.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(
    untagged,
    expecting = "expected one of `terminal`, `network`, `directory`, or for some worlds alone { capability = \"directory\", worlds = [\"wasi:cli/command\"] }"
)]
pub enum Given {
    /// Guests of every world.
    Always(Capability),
    /// Guests of some worlds.
    In(GivenIn),
}

/// What guests of some worlds can be given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenIn {
    /// What.
    pub capability: Capability,
    /// The worlds that the guests are made for.
    pub worlds: BTreeSet<World>,
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Always(capability) => capability.fmt(f),
            Self::In(GivenIn { capability, worlds }) => {
                let worlds: Vec<String> = worlds.iter().map(ToString::to_string).collect();
                write!(f, "{capability} (in {})", worlds.join(", "))
            }
        }
    }
}

/// A step before a guest is launched.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prepare {
    /// The condition.
    #[serde(default)]
    pub when: Condition,
    /// The program.
    pub program: String,
    /// Its arguments; `{prepared}` is the file that it is to write.
    pub args: Vec<String>,
}

/// How a guest is run.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// The arguments of the runtime's program.
    pub args: Vec<String>,
    /// The words for one variable of the guest's environment: `{name}`, `{value}`.
    #[serde(default)]
    pub env: Vec<String>,
    /// The words for one folder: `{host}`, `{guest}`.
    #[serde(default)]
    pub dir: Vec<String>,
    /// The words for one value of `wasi:config`: `{name}`, `{value}`.
    #[serde(default)]
    pub config: Vec<String>,
    /// The words for one entry of the bucket of `wasi:keyvalue`: `{name}`, `{value}`.
    #[serde(default)]
    pub keyvalue: Vec<String>,
    /// The words for one model of `wasi:nn` that has a name: `{name}`, and as `{value}` its folder.
    #[serde(default)]
    pub nn: Vec<String>,
    /// Variables for the runtime itself.
    #[serde(default)]
    pub environment: BTreeMap<String, String>,
    /// Whether the runtime's own environment is to be empty but for those, because its guests see it.
    #[serde(default)]
    pub bare: bool,
}

/// How a guest that handles HTTP requests is served.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Serve {
    /// The arguments of the runtime's program.
    pub args: Vec<String>,
    /// How it says where it listens.
    pub announces: Announces,
    /// What ends it orderly.
    #[serde(default)]
    pub stop: Signal,
}

/// How a server says where it listens.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Announces {
    /// Where.
    pub stream: Stream,
    /// The line, `address:port` as the first group.
    #[serde(deserialize_with = "regex")]
    pub pattern: regex::Regex,
}

/// How a script is carried out: by a command that ends with success when every directive did what it says, and otherwise
/// names the first that did not.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wast {
    /// The arguments of the runtime's program: `{file}`, and `{proposals}`.
    pub args: Vec<String>,
    /// The words for one proposal that a script switches on or off: `{name}`, as in `component-model-map`, and `{value}`, `y`
    /// or `n`.
    #[serde(default)]
    pub proposal: Vec<String>,
    /// What it prints when a directive fails, its line as the group `line`, and as `message` what was wrong.
    #[serde(deserialize_with = "regex")]
    pub failed: regex::Regex,
    /// What it prints when it does not know a proposal, which is the group `name`.
    #[serde(default, deserialize_with = "optional_regex")]
    pub unknown: Option<regex::Regex>,
}

/// Words that are put in where a condition holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flags {
    /// The condition.
    #[serde(default)]
    pub when: Condition,
    /// The words.
    pub args: Vec<String>,
}

/// When something holds: all that is given must.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The runtime's version.
    pub version: Option<VersionReq>,
    /// The track that the guest belongs to.
    pub track: Option<Track>,
    /// A package or interface that the guest imports.
    pub imports: Option<Import>,
    /// What the test asks for.
    pub capability: Option<Capability>,
    /// The world that the guest is made for.
    pub world: Option<World>,
}

/// What a runtime prints, and what that means.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// What it prints. The groups `import` and `message` are shown.
    #[serde(deserialize_with = "regex")]
    pub pattern: regex::Regex,
    /// What that means.
    pub means: Meaning,
}

/// Why a runtime failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Meaning {
    /// The guest imports something that is not provided.
    Unsupported,
    /// The runtime does not take the program.
    Load,
    /// The guest trapped.
    Trap,
}

impl Adapter {
    /// Reads an adapter.
    ///
    /// # Errors
    /// What is wrong with it, with line and column.
    pub fn parse(text: &str) -> Result<Self, String> {
        let adapter: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        adapter.check()?;
        Ok(adapter)
    }
}

impl Condition {
    /// Whether it holds for this version of the runtime and this guest.
    pub fn holds(&self, subject: &Circumstances<'_>) -> bool {
        let imports = |wanted: &Import| subject.imports.iter().any(|import| wanted.has(import));
        self.version.as_ref().is_none_or(|wanted| matches_version(wanted, subject.version))
            && self.track.is_none_or(|track| track == subject.track)
            && self.imports.as_ref().is_none_or(imports)
            && self.capability.is_none_or(|capability| subject.capabilities.contains(&capability))
            && self.world.is_none_or(|world| world == subject.world)
    }
}

/// What conditions are about.
#[derive(Debug, Clone)]
pub struct Circumstances<'a> {
    /// The runtime's version.
    pub version: &'a Version,
    /// The track that the guest belongs to.
    pub track: Track,
    /// The world that the guest is made for.
    pub world: World,
    /// What the guest imports.
    pub imports: BTreeSet<&'a str>,
    /// What the test asks for.
    pub capabilities: BTreeSet<Capability>,
}

fn regex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<regex::Regex, D::Error> {
    let text = String::deserialize(deserializer)?;
    regex::RegexBuilder::new(&text).multi_line(true).build().map_err(serde::de::Error::custom)
}

fn optional_regex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<regex::Regex>, D::Error> {
    regex(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LEAST: &str = "name = \"own\"\nengine = \"own\"\nabout = \"x\"\n[program]\nname = \"own\"\n\
        [version]\nargs = [\"--version\"]\npattern = '(\\S+)'\n[run]\nargs = [\"{component}\"]\n";

    #[test]
    fn the_least_adapter_has_a_dozen_lines() {
        let adapter = Adapter::parse(LEAST).unwrap();
        assert_eq!((adapter.name.as_str(), adapter.provides.len()), ("own", 0));
    }

    #[test]
    fn mistakes_are_named() {
        for (from, to, said) in [
            ("about", "abuot", "unknown field `abuot`"),
            ("{component}", "{compnent}", "`{compnent}`"),
            ("(\\S+)", "\\S+", "no group"),
            ("(\\S+)", "(", "unclosed group"),
            ("[run]", "[install]\ndefault = \"1.0.0\"\nprogram = \"x\"\n[run]", "either `pip` or `npm`"),
            ("name = \"own\"\nengine", "name = \"a/b\"\nengine", "`a/b`"),
            ("[run]", "[[flags]]\nargs = [\"{dirs}\"]\n[run]", "`{dirs}`"),
            ("\"{component}\"", "", "`run.args` does not name the guest"),
            ("\"{component}\"", "\"{prepared}\"", "no `[[prepare]]` makes it"),
            ("[run]", "[[prepare]]\nprogram = \"x\"\nargs = []\n[run]", "does not use `{prepared}`"),
            ("[run]", "[run]\nenv = [\"{name}\"]", "`run.args` has no `{env}`"),
            ("[run]", "[install]\npip = [\"x=={verson}\"]\ndefault = \"1.0.0\"\n[run]", "`{verson}`"),
            ("[run]", "[wast]\nargs = [\"x\"]\nfailed = '(?<line>x)'\n[run]", "`wast.args` does not name the script"),
            ("[run]", "[wast]\nargs = [\"{file}\"]\nfailed = 'x'\n[run]", "no group `line`"),
            ("[run]", "[[flags]]\nargs = []\nwhen = { imports = \"wasi:cli@0.2\" }\n[run]", "one without a version"),
        ] {
            let error = Adapter::parse(&LEAST.replacen(from, to, 1)).unwrap_err();
            assert!(error.contains(said), "{error}");
        }
    }

    #[test]
    fn what_is_provided_fits_together() {
        let error = |block: &str| {
            Adapter::parse(&LEAST.replacen("[run]", &format!("[[provides]]\n{block}\n[run]"), 1)).unwrap_err()
        };
        let said = error("tracks = [\"0.2\"]\npackages = [\"wasi:cli@0.2.x\"]");
        assert!(said.contains("line 11, column") && said.contains("`0.2.x` of `wasi:cli@0.2.x`"), "{said}");
        let said = error("tracks = [\"0.2\"]\npackages = [\"wasi:cli@0.2\", \"wasi:cli@0.3.0\"]");
        assert!(said.contains("`wasi:cli@0.3.0`, and no `provides.tracks` has its track"), "{said}");
        let said = error("without = [\"wasi:clocks/timezone\"]");
        assert!(said.contains("`wasi:clocks/timezone`, which is of no package"), "{said}");
        let said = error("without = [\"wasi:clocks/timezone@0.2.0\"]");
        assert!(said.contains("without a version"), "{said}");
        let said = error("capabilities = [\"diretory\"]");
        assert!(said.contains("expected one of `terminal`, `network`, `directory`"), "{said}");
        let said = error("capabilities = [\"directory\"]");
        assert!(said.contains("`directory` for wasi:cli/command, and there is no `run.dir`"), "{said}");
        let said = error("capabilities = [\"config\"]");
        assert!(said.contains("`run.config`") && said.contains("`{config}`"), "{said}");
    }

    #[test]
    fn what_can_be_given_may_differ_by_world() {
        let serves = "[serve]\nargs = [\"{component}\"]\nannounces = { stream = \"stderr\", pattern = '(.*)' }\n";
        let text = LEAST.replacen("[\"{component}\"]", "[\"{dirs}\", \"{component}\"]\ndir = [\"{host}\"]", 1) + serves;
        let worlds = "worlds = [\"wasi:cli/command\", \"wasi:http/proxy\"]";
        let with = |capabilities: &str| {
            Adapter::parse(&format!("{text}[[provides]]\n{worlds}\ncapabilities = [{capabilities}]\n"))
        };
        let said = with("\"directory\"").unwrap_err();
        assert!(said.contains("`directory` for wasi:http/proxy, and `serve.args` has no `{dirs}`"), "{said}");
        let in_command = "{ capability = \"directory\", worlds = [\"wasi:cli/command\"] }";
        let adapter = with(&format!("\"network\", {in_command}")).unwrap();
        let given = |world| adapter.provides[0].given(world);
        assert_eq!(given(World::Command), [Capability::Network, Capability::Directory].into());
        assert_eq!(given(World::Proxy), [Capability::Network].into());
    }

    #[test]
    fn a_condition_needs_all_that_it_names() {
        let version = Version::parse("48.0.2").unwrap();
        let subject = Circumstances {
            version: &version,
            track: Track::new(0, 2),
            world: World::Command,
            imports: ["wasi:http/types@0.2.12"].into(),
            capabilities: BTreeSet::new(),
        };
        let holds = |text: &str| toml::from_str::<Condition>(text).unwrap().holds(&subject);
        assert!(holds("") && holds("version = '>=46'") && holds("imports = 'wasi:http'") && holds("track = '0.2'"));
        assert!(holds("imports = 'wasi:http/types'") && !holds("imports = 'wasi:ht'") && !holds("version = '<48'"));
        assert!(!holds("version = '>=46'\ncapability = 'network'"));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,80}", key in "[a-z_.]{1,12}", value in "[\\[\\]{}\"',a-z0-9]{0,20}") {
            let _ = Adapter::parse(&text);
            let _ = Adapter::parse(&format!("{LEAST}\n{key} = {value}"));
        }
    }
}
