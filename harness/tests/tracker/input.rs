//! Bad input: a clear message, exit status 2, and nothing written.

use crate::support::{folder, root};
use std::path::Path;
use std::process::{Command, Output};
use ticktock::surface::{Delta, Surface};

fn ticktock(root: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ticktock"))
        .args(arguments)
        .env("TICKTOCK_ROOT", root)
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

/// Runs a command that cannot do its work, and gives what it says.
fn fails(arguments: &[&str]) -> String {
    fails_in(&root(), arguments)
}

fn fails_in(root: &Path, arguments: &[&str]) -> String {
    let output = ticktock(root, arguments);
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{text}");
    assert!(output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stdout));
    text
}

/// `surface extract` of these files fails, and says all of this.
fn refuses(files: &[(&str, &str)], said: &[&str]) {
    let folder = folder(files);
    let text = fails(&["surface", "extract", folder.path().to_str().unwrap()]);
    for part in said {
        assert!(text.contains(part), "expected `{part}` in:\n{text}");
    }
}

#[test]
fn wit_that_does_not_parse_is_shown() {
    refuses(
        &[("a.wit", "package wasi:lamp@0.2.0;\ninterface x {\n  f: fun();\n}\n")],
        &["a.wit:3:6", "^", "f: fun();"],
    );
    refuses(
        &[("a.wit", "package wasi:lamp@0.2.0;\ninterface x { f: func() -> missing; }")],
        &["`missing` does not exist"],
    );
}

#[test]
fn unresolved_dependencies_say_what_to_type() {
    let text = "package wasi:lamp@0.2.0;\ninterface x { use wasi:wire/copper@0.2.0.{wire}; }";
    refuses(&[("a.wit", text)], &["'wasi:wire@0.2.0' not found", "a.wit:2:", "--deps DIR"]);
}

#[test]
fn folders_without_wit_and_packages_twice() {
    refuses(&[("readme.md", "no WIT")], &["no WIT in"]);
    refuses(
        &[("a/a.wit", "package wasi:lamp@0.2.0;"), ("b/b.wit", "package wasi:lamp@0.2.0;")],
        &["is in", "holds each package once"],
    );
    refuses(
        &[("a.wit", "package wasi:a@0.2.0;"), ("b.wit", "package wasi:b@0.2.0;"), ("c.wit", "interface c {}")],
        &["c.wit` declares no package"],
    );
    assert!(fails(&["surface", "extract", "nowhere"]).contains("failed to read `nowhere`"));
}

#[test]
fn wasm_that_is_no_package() {
    let module = wat::parse_str("(module)").unwrap();
    let component = wat::parse_str("(component)").unwrap();
    let folder = folder(&[]);
    for (name, bytes, said) in [
        ("module.wasm", module.as_slice(), "it is a core module"),
        ("component.wasm", component.as_slice(), "it is a component"),
        ("cut.wasm", &component[..6], "no wasm-encoded WIT package"),
        ("text.wasm", b"hello".as_slice(), "no wasm-encoded WIT package"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let text = fails(&["surface", "extract", path.to_str().unwrap()]);
        assert!(text.contains(said), "{name}: {text}");
    }
}

#[test]
fn forty_megabytes_are_refused_unread() {
    let folder = folder(&[]);
    let path = folder.path().join("large.wasm");
    std::fs::File::create(&path).unwrap().set_len(40_000_000).unwrap();
    assert!(fails(&["surface", "extract", path.to_str().unwrap()]).contains("more than 16 MB"));
    let path = folder.path().join("large.wit");
    std::fs::File::create(&path).unwrap().set_len(40_000_000).unwrap();
    assert!(fails(&["gate", "0.3.3", "--wit", path.to_str().unwrap()]).contains("more than 16 MB"));
}

#[test]
fn a_release_out_of_order_and_a_package_of_no_proposal() {
    let lamp = folder(&[("a.wit", "package wasi:lamp@0.3.3;")]);
    let lamp = lamp.path().to_str().unwrap();
    assert!(fails(&["gate", "0.3.3", "--wit", lamp]).contains("`wasi:lamp` belongs to no proposal"));
    let random = folder(&[("a.wit", "package wasi:random@0.2.99;")]);
    let random = random.path().to_str().unwrap();
    assert!(fails(&["gate", "0.3.0-rc-2026-04-01", "--wit", random]).contains("is out of order"));
    assert!(fails(&["surface", "import", "0.2.0-rc-1", random, "--source", "x"]).contains("is out of order"));
    assert!(fails(&["surface", "import", "0.2.12", random, "--source", "x"]).contains("with another surface"));
    assert!(fails(&["gate", "soon", "--wit", random]).contains("`soon` is not a release"));
}

/// A project whose one proposal has these deltas.
fn project(deltas: &[(&str, &str)]) -> tempfile::TempDir {
    let mut proposal = String::from(
        "package = 'wasi:lamp'\nphase = 3\nchampions = []\nrepository = ''\ninterfaces = []\n[portability]\nruntimes = 2\n",
    );
    let mut train = String::new();
    for (position, (release, text)) in deltas.iter().enumerate() {
        // Only of a first release that another follows is the digest right, so that the other's mistake is met.
        let mut surface = Surface::default();
        if position + 1 < deltas.len() {
            Delta::parse(text).unwrap().apply(&mut surface).unwrap();
        }
        let digest = surface.digest();
        proposal += &format!("[[release]]\nversion = '{release}'\nsource = ''\nsurface = '{digest}'\n");
        train += &format!("[[release]]\nversion = '{release}'\nline = '0.2'\ndate = '2026-01-01'\n");
    }
    let project =
        folder(&[("suites/x", ""), ("proposals/releases.toml", &train), ("proposals/lamp/proposal.toml", &proposal)]);
    std::fs::create_dir_all(project.path().join("proposals/lamp/surface")).unwrap();
    for (release, text) in deltas {
        std::fs::write(project.path().join(format!("proposals/lamp/surface/{release}.txt")), text).unwrap();
    }
    project
}

#[test]
fn deltas_that_do_not_fold() {
    let light = "+ wasi:lamp/light interface\n";
    for (deltas, said) in [
        (vec![("0.2.0", light), ("0.2.1", light)], "is added, but is there already"),
        (vec![("0.2.0", light), ("0.2.1", "- wasi:lamp/dark\n")], "was never there"),
        (vec![("0.2.0", light), ("0.2.1", "~ wasi:lamp/light interface\n")], "is as it was"),
        (vec![("0.2.0", light), ("0.2.1", "= wasi:lamp/light interface @since(0.2.0)\n")], "must be marked `~`"),
        (vec![("0.2.0", "+ wasi:lamp/light interface\n- wasi:lamp/light\n")], "named twice"),
        (vec![("0.2.0", "wasi:lamp/light interface\n")], "line 1: expected a line of a delta"),
        (vec![("0.2.0", "\n+ wasi:lamp/light#x func(\n")], "line 2: the signature of `wasi:lamp/light#x`"),
        (vec![("0.2.0", "+ wasi:lamp/light interface @sinse(0.2.0)\n")], "`@sinse(0.2.0)` is no annotation"),
        (vec![("0.2.0", light)], "is not the one that was imported"),
    ] {
        let project = project(&deltas);
        let text = fails_in(project.path(), &["status"]);
        assert!(text.contains(said), "expected `{said}` in: {text}");
    }
}

#[test]
fn a_failed_import_writes_nothing() {
    let project = project(&[]);
    let wit = folder(&[("a.wit", "package wasi:lamp@0.2.0; interface light { shine: func(); }")]);
    let other = folder(&[
        ("lamp/a.wit", "package wasi:lamp@0.2.0; interface light {}"),
        ("b/b.wit", "package wasi:other@0.2.0;"),
    ]);
    let import =
        |wit: &Path| ticktock(project.path(), &["surface", "import", "0.2.0", wit.to_str().unwrap(), "--source", "x"]);
    let descriptor = || std::fs::read_to_string(project.path().join("proposals/lamp/proposal.toml")).unwrap();
    let before = descriptor();
    assert_eq!(import(other.path()).status.code(), Some(2));
    assert_eq!(descriptor(), before);
    assert!(!project.path().join("proposals/lamp/surface/0.2.0.txt").exists());
    // And one that does not fail does, and can be read back, and done again.
    assert_eq!(import(wit.path()).status.code(), Some(0));
    assert!(descriptor().starts_with(&before));
    let shown = ticktock(project.path(), &["surface", "show", "0.2.0"]);
    let shown = String::from_utf8(shown.stdout).unwrap();
    assert!(shown.contains("wasi:lamp/light#shine func()\n"), "{shown}");
    let again = String::from_utf8(import(wit.path()).stdout).unwrap();
    assert!(again.contains("is recorded already, and is the same"), "{again}");
}

#[test]
fn policies_that_do_not_fit_the_rules() {
    for (policy, said) in [
        ("[severity]\nbreaking = 'warn'", "no rule is called `breaking`"),
        ("[severity]\nbreaking-change = 'error'", "policy.toml"),
        ("[[accept]]\nrule = 'ungated-item'\nrelease = '0.2.0'\nreason = ''\nlink = 'https://x'", "needs a `reason`"),
        (
            "[[accept]]\nrule = 'ungated-item'\nrelease = '0.2.0'\nreason = 'x'\nlink = 'https://x'",
            "matches no finding",
        ),
        ("[[accept]]\nrules = 'ungated-item'", "unknown field `rules`"),
    ] {
        let project = project(&[]);
        std::fs::write(project.path().join("proposals/policy.toml"), policy).unwrap();
        let text = fails_in(project.path(), &["gate", "--history"]);
        assert!(text.contains(said), "expected `{said}` in: {text}");
    }
}

#[test]
fn published_packages_need_a_feature_of_the_build() {
    if cfg!(not(feature = "oci")) {
        assert!(fails(&["surface", "extract", "wasi:clocks@0.2.12"]).contains("--features oci"));
    }
}

#[test]
fn the_gate_speaks_every_format() {
    let wit =
        folder(&[("a.wit", "package wasi:random@0.3.3;\n@since(version = 0.3.3)\ninterface dice { roll: func(); }")]);
    let wit = wit.path().to_str().unwrap();
    let gate = |format: &str| {
        let output = ticktock(&root(), &["gate", "next", "--wit", wit, "--format", format]);
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let human = gate("human");
    assert!(human.contains("a.wit:3:18") && human.contains("^^^^") && human.contains("0.3.3 may not ship"), "{human}");
    assert!(
        gate("github").contains(",line=3,col=18,title=ungated-item::`wasi:random/dice#roll`"),
        "{}",
        gate("github")
    );
    let json: serde_json::Value = serde_json::from_str(&gate("json")).unwrap();
    assert_eq!(json["verdict"], "may-not-ship");
    let sarif: serde_json::Value = serde_json::from_str(&gate("sarif")).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), json["findings"].as_array().unwrap().len());
    // Columns are counted in characters, which is not what is taken for granted.
    assert_eq!(sarif["runs"][0]["columnKind"], "unicodeCodePoints");
    let rolled = results.iter().find(|result| result["ruleId"] == "ungated-item").unwrap();
    assert_eq!(rolled["locations"][0]["physicalLocation"]["region"]["startLine"], 3);
}
