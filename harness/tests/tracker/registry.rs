//! Published packages, from a registry on the loopback address. Without Debian's `docker-registry` there is nothing to test
//! against, and the test says so.

use crate::support::{folder, shipped};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use ticktock::surface::{Wit, text};
use wasm_pkg_client::{Client, Config, PublishOpts};

/// A registry that ends with the test.
struct Registry {
    child: Child,
    address: String,
    storage: tempfile::TempDir,
}

impl Drop for Registry {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn start() -> Option<Registry> {
    // A port that was free a moment ago.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let address = format!("127.0.0.1:{port}");
    let storage = folder(&[]);
    let config = format!(
        "version: 0.1\nlog: {{ level: error }}\nstorage: {{ filesystem: {{ rootdirectory: {} }} }}\nhttp: {{ addr: '{address}' }}\n",
        storage.path().join("data").display()
    );
    let path = storage.path().join("config.yml");
    std::fs::write(&path, config).unwrap();
    let mut command = Command::new("docker-registry");
    let child = command.arg("serve").arg(&path).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()?;
    let registry = Registry { child, address, storage };
    let start = Instant::now();
    while TcpStream::connect(&registry.address).is_err() {
        assert!(start.elapsed() < Duration::from_secs(20), "the registry does not answer on {}", registry.address);
        std::thread::sleep(Duration::from_millis(20));
    }
    Some(registry)
}

/// Publishes a package as `wkg publish` does.
fn publish(registry: &Registry, bytes: &[u8]) {
    let address = &registry.address;
    let config = Config::from_toml(&format!(
        "[namespace_registries]\nwasi = {{ registry = \"{address}\", metadata = {{ preferredProtocol = \"oci\", oci = {{ registry = \"{address}\", namespacePrefix = \"published/\" }} }} }}\n[registry.\"{address}\".oci]\nprotocol = \"http\"\n"
    ))
    .unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let data = Box::pin(std::io::Cursor::new(bytes.to_vec()));
    runtime.block_on(Client::new(config).publish_release_data(data, PublishOpts::default())).unwrap();
}

/// Changes one byte of the package that the registry stores, so that it is not what its digest says.
fn tamper(folder: &Path, bytes: &[u8]) -> usize {
    let mut changed = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            changed += tamper(&path, bytes);
        } else if std::fs::read(&path).unwrap() == bytes {
            let mut other = bytes.to_vec();
            *other.last_mut().unwrap() ^= 1;
            std::fs::write(&path, other).unwrap();
            changed += 1;
        }
    }
    changed
}

#[test]
fn a_published_package_has_the_surface_of_its_wit_and_a_lying_registry_is_found_out() {
    let Some(registry) = start() else {
        eprintln!("not tested: there is no `docker-registry` here");
        return;
    };
    let release = "0.2.12".parse().unwrap();
    let wit = Wit::read(&shipped()[&release], &[]).unwrap();
    let packed = wit.pack().unwrap().into_iter().find(|packed| packed.package == "wasi:clocks@0.2.12").unwrap();
    publish(&registry, &packed.bytes);

    let reference = format!("{}/published/wasi/clocks:0.2.12", registry.address);
    let fetched = Wit::fetch(&reference).unwrap_or_else(|error| panic!("{error}"));
    let clocks: String = text::write(&wit.surface(Some(&release)).unwrap())
        .lines()
        .filter(|line| line.starts_with("wasi:clocks"))
        .map(|line| format!("{line}\n"))
        .collect();
    assert_eq!(text::write(&fetched.surface(Some(&release)).unwrap()), clocks);

    let missing = Wit::fetch(&format!("{}/published/wasi/clocks:0.2.99", registry.address)).unwrap_err().to_string();
    assert!(missing.contains("failed to fetch") && missing.contains("0.2.99"), "{missing}");

    assert_eq!(tamper(registry.storage.path(), &packed.bytes), 1);
    let lied = Wit::fetch(&reference).unwrap_err().to_string();
    assert!(lied.contains("digest"), "{lied}");
}

#[test]
fn an_unreachable_registry_is_named() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let said = Wit::fetch(&format!("127.0.0.1:{port}/wasi/clocks:0.2.12")).unwrap_err().to_string();
    assert!(said.contains("failed to fetch") && said.contains(&format!("127.0.0.1:{port}")), "{said}");
}
