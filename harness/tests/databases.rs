//! The server of PostgreSQL that `TICKTOCK_POSTGRES` names: what is said when it cannot be used. That tests pass on one that
//! can is seen by `.ci/with-postgres`.

#![cfg(all(feature = "embedded", feature = "sql"))]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::io::Write;
use std::net::TcpListener;
use std::process::Command;

/// Runs a test with this server, which must be refused before anything is run, with these parts in what is said.
#[track_caller]
fn refuses(address: &str, expected: &[&str]) {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("passes.wasm"), wat::parse_str("(module (func (export \"_start\")))").unwrap())
        .unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_ticktock"))
        .current_dir(dir.path())
        .args(["run", "--suite", ".", "--report", "report.json"])
        .env_remove("TICKTOCK_ROOT")
        .env("TICKTOCK_CACHE", dir.path().join("cache"))
        .env("TICKTOCK_POSTGRES", address)
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{text}");
    for part in
        ["`TICKTOCK_POSTGRES`", "postgres://USER:PASSWORD@127.0.0.1:PORT/DATABASE", "unset it"].iter().chain(expected)
    {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
    assert!(!text.contains("secret") && !text.contains("panicked"), "{text}");
    assert!(!dir.path().join("report.json").exists());
}

#[test]
fn what_is_no_address_is_refused() {
    let begins = "expected an address that begins with `postgres://`, found one that begins";
    refuses("mysql://me:secret@127.0.0.1/db", &[begins, "with `mysql://`"]);
    refuses("host=127.0.0.1 password=secret", &[begins, "otherwise"]);
    refuses("postgres://me:secret@127.0.0.1:port/db", &["it is no address: invalid connection string"]);
}

#[test]
fn a_server_that_is_not_there_is_named_as_the_reason() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    refuses(&format!("postgres://me:secret@127.0.0.1:{port}/db"), &["error connecting to server"]);
}

#[test]
fn a_server_of_another_kind_is_refused() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let _ = connection.and_then(|mut connection| connection.write_all(b"220 not a database\r\n"));
        }
    });
    refuses(&format!("postgresql://me:secret@127.0.0.1:{port}/db"), &["cannot be used: error"]);
}
