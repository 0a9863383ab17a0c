//! The harness tested with tiny guests of its own, against a table of the outcomes that they must get.
//!
//! The guests are a project of their own, `harness/tests/guests`. What each does is in its file; that every one of them is
//! in the table, and nothing else, is tested too. Programs that Rust would not make are written here, as text.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use ticktock::event::{Event, TestResult};
use ticktock::outcome::Status;
use ticktock::project::Project;
use ticktock::runner::{self, Cancel, Options, Plan};
use ticktock::runtime::embedded::{Embedded, Settings};
use ticktock::suite::{Test, build, discover};

/// What each guest must end with, and what its failure or its reason must say.
const OUTCOMES: &[(&str, Status, &str)] = &[
    ("blocks", Status::Timeout, "`wait` took longer than its deadline of 300 ms"),
    ("claim-fails", Status::Fail, "two and two are five"),
    ("does-not-trap", Status::Fail, "the guest did not end as expected"),
    ("ends-before-it-is-read", Status::Crash, "`unreachable` instruction executed"),
    ("exits-as-expected", Status::Pass, ""),
    ("exits-with-an-error", Status::Fail, "the guest did not end as expected"),
    ("fails-where-a-trap-is-expected", Status::Fail, "this is not the trap"),
    ("floods", Status::Timeout, "`wait` took longer than its deadline of 300 ms"),
    ("grows-its-memory", Status::Fail, "memory allocation of"),
    ("grows-its-memory-and-goes-on", Status::Timeout, "`wait` took longer than its deadline of 300 ms"),
    ("is-behind-a-gate", Status::Skip, "open it with `--feature a-gate`"),
    ("needs-a-folder-of-its-own", Status::Pass, ""),
    ("needs-the-same-folder", Status::Pass, ""),
    ("overflows-its-stack", Status::Crash, "call stack exhausted"),
    ("panics", Status::Fail, "this is the message"),
    ("passes", Status::Pass, ""),
    ("prints-something-else", Status::Fail, "all of stdout is not what is expected, from byte 6 on"),
    ("reads-and-answers", Status::Pass, ""),
    ("serves-a-claim-that-fails", Status::Fail, "two and two are five"),
    ("serves-what-breaks-off", Status::Pass, ""),
    ("serves-where-no-response-is-expected", Status::Fail, "got a whole response where the guest gives none"),
    ("spins", Status::Timeout, "`wait` took longer than its deadline of 300 ms"),
    ("traps", Status::Crash, "the guest trapped: wasm trap: wasm `unreachable` instruction executed"),
    ("traps-as-expected", Status::Pass, ""),
    ("waits-for-input", Status::Timeout, "`read` took longer than its deadline of 300 ms"),
];

fn guests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("guests")
}

fn run(tests: Vec<Test>) -> BTreeMap<String, TestResult> {
    run_plan(&Plan::as_built(tests))
}

fn run_plan(plan: &Plan) -> BTreeMap<String, TestResult> {
    let runtime = Embedded::new(&Settings::default()).unwrap();
    let options = Options { jobs: NonZeroUsize::new(2).unwrap(), ..Options::default() };
    let mut results = BTreeMap::new();
    let mut started = 0;
    runner::run(plan, &runtime, &options, |event| match event {
        Event::Started(_) => started += 1,
        Event::Finished(result) => {
            results.insert(result.id.name().to_owned(), *result);
        }
        Event::Slow(..) | Event::Retrying(..) => {}
    })
    .unwrap();
    assert_eq!((started, results.len()), (plan.tests.len(), plan.tests.len()));
    results
}

/// The results of the guests that Rust makes, which are run once for all tests here.
fn results() -> &'static BTreeMap<String, TestResult> {
    static RESULTS: OnceLock<BTreeMap<String, TestResult>> = OnceLock::new();
    RESULTS.get_or_init(|| {
        let project = Project::find(Some(&guests()), Path::new(".")).unwrap();
        let tests = discover::built_in(&project).unwrap();
        build::build(&project, &tests, &mut |_| {}).unwrap();
        run(tests)
    })
}

#[test]
fn every_guest_ends_as_the_table_says() {
    let results = results();
    let listed: Vec<&str> = OUTCOMES.iter().map(|(name, ..)| *name).collect();
    assert_eq!(results.keys().map(String::as_str).collect::<Vec<_>>(), listed, "the table and the folder differ");
    for (name, status, text) in OUTCOMES {
        let result = &results[*name];
        let said = result.failure.as_ref().map(|failure| &failure.message).or(result.reason.as_ref());
        assert_eq!(result.status, *status, "{name}: {result:#?}");
        assert!(said.is_none_or(|said| said.contains(text)), "{name}: {said:?} does not say {text:?}");
        assert_eq!(said.is_none(), *status == Status::Pass, "{name}");
    }
}

#[test]
fn a_failed_claim_says_file_line_expected_and_actual() {
    let failure = results()["claim-fails"].failure.clone().unwrap();
    let location = failure.location.unwrap();
    assert_eq!(location.file, "suites/selftest/0.2/src/bin/claim-fails.rs");
    let source = std::fs::read_to_string(guests().join(&location.file)).unwrap();
    assert!(source.lines().nth(location.line as usize - 1).unwrap().contains("check_eq!"));
    assert_eq!((failure.expected.as_deref(), failure.actual.as_deref()), (Some("5"), Some("4")));
}

#[test]
fn a_trap_says_where_it_was() {
    let failure = results()["traps"].failure.clone().unwrap();
    assert!(failure.backtrace.unwrap().contains("traps"), "the backtrace names the guest");
}

#[test]
fn a_flood_is_cut_and_says_so() {
    let output = results()["floods"].stdout.clone().unwrap();
    assert!(output.cut && output.text.len() < 20_000 && output.text.contains("bytes are left out here"), "{output:?}");
    assert!(output.bytes > output.text.len() as u64);
}

#[test]
fn memory_that_is_refused_is_named() {
    let failure = results()["grows-its-memory"].failure.clone().unwrap();
    assert!(failure.message.contains("memory allocation of"), "{failure:?}");
}

/// Programs of which a suite directory is made.
fn programs(programs: &[(&str, Vec<u8>, Option<&str>)]) -> (tempfile::TempDir, Vec<Test>) {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("manifest.json"), r#"{"name": "odd", "version": "wasm32-wasip2"}"#).unwrap();
    for (name, bytes, json) in programs {
        std::fs::write(dir.path().join(format!("{name}.wasm")), bytes).unwrap();
        if let Some(json) = json {
            std::fs::write(dir.path().join(format!("{name}.json")), json).unwrap();
        }
    }
    let tests = discover::official(dir.path()).unwrap();
    (dir, tests)
}

fn wat(text: &str) -> Vec<u8> {
    wat::parse_str(text).unwrap()
}

#[test]
fn programs_that_cannot_be_run_are_told_apart() {
    let whole = wat(r#"(module (func (export "_start")))"#);
    let missing = |name: &str| wat(&format!(r#"(component (import "{name}" (instance (export "f" (func)))))"#));
    let lacks =
        r#"(component (import "wasi:clocks/monotonic-clock@0.2.12" (instance (export "later" (func (result u64))))))"#;
    let (_dir, tests) = programs(&[
        ("empty", Vec::new(), None),
        ("lacks-a-function", wat(lacks), None),
        ("lacks-an-interface", missing("wasi:clocks/timezone@0.2.12"), None),
        ("not-wasm", b"hello".to_vec(), None),
        ("of-a-candidate", missing("wasi:cli/environment@0.3.0-rc-2026-03-15"), None),
        ("module-where-a-component-is-meant", whole.clone(), Some(r#"{"world": "wasi:http/service"}"#)),
        ("no-world", wat("(component)"), None),
        ("truncated", whole[..whole.len() - 3].to_vec(), None),
    ]);
    let results = run(tests);
    for (name, status, text) in [
        ("empty", Status::Error, "not WebAssembly"),
        ("lacks-a-function", Status::Unsupported, "`wasi:clocks/monotonic-clock@0.2.12#later` is not provided"),
        ("lacks-an-interface", Status::Unsupported, "`wasi:clocks/timezone@0.2.12` is not provided"),
        ("not-wasm", Status::Error, "not WebAssembly"),
        ("of-a-candidate", Status::Unsupported, "the nearest that is: `wasi:cli/environment@0.3.0`"),
        ("module-where-a-component-is-meant", Status::Error, "it is a core module"),
        ("no-world", Status::Error, "it is no component of the world `wasi:cli/command`"),
        ("truncated", Status::Error, "unexpected end"),
    ] {
        let result = &results[name];
        assert_eq!(result.status, status, "{name}: {result:#?}");
        let said = result.failure.as_ref().map(|failure| &failure.message).or(result.reason.as_ref());
        assert!(said.is_none_or(|said| said.contains(text)), "{name}: {said:?} does not say {text:?}");
    }
}

#[test]
fn a_deadlock_is_a_trap_that_says_so() {
    // It waits for one of a set of events, and the set is empty.
    let waits = r#"(component
        (core module $M
            (import "" "waitable-set.new" (func $new (result i32)))
            (func (export "run") (result i32) (i32.or (i32.const 2) (i32.shl (call $new) (i32.const 4))))
            (func (export "callback") (param i32 i32 i32) (result i32) unreachable))
        (canon waitable-set.new (core func $new))
        (core instance $m (instantiate $M (with "" (instance (export "waitable-set.new" (func $new))))))
        (func $run async (result (result))
            (canon lift (core func $m "run") async (callback (core func $m "callback"))))
        (instance $i (export "run" (func $run)))
        (export "wasi:cli/run@0.3.2" (instance $i)))"#;
    let (dir, _) = programs(&[("waits", wat(waits), None)]);
    std::fs::write(dir.path().join("manifest.json"), r#"{"name": "odd", "version": "wasm32-wasip3"}"#).unwrap();
    let results = run(discover::official(dir.path()).unwrap());
    let failure = results["waits"].failure.clone().unwrap();
    assert_eq!(results["waits"].status, Status::Crash, "{failure:?}");
    assert!(failure.message.contains("deadlock detected"), "{failure:?}");
    assert!(failure.message.contains("no call of the host is under way"), "{failure:?}");
}

#[test]
fn a_cancelled_run_keeps_what_was_finished() {
    let project = Project::find(Some(&guests()), Path::new(".")).unwrap();
    let all = discover::built_in(&project).unwrap();
    build::build(&project, &all, &mut |_| {}).unwrap();
    let mut tests: Vec<Test> = all.into_iter().filter(|test| matches!(test.id.name(), "passes" | "blocks")).collect();
    tests.sort_by_key(|test| test.id.name() != "passes");
    // Long enough that only cancelling can end it within this test.
    tests[1].spec.timeout = 600_000;
    let cancel = Cancel::default();
    let options = Options { jobs: NonZeroUsize::MIN, cancel: cancel.clone(), ..Options::default() };
    let mut finished = Vec::new();
    let runtime = Embedded::new(&Settings::default()).unwrap();
    runner::run(&Plan::as_built(tests), &runtime, &options, |event| match event {
        Event::Started(case) if case.test.name() == "blocks" => cancel.cancel(),
        Event::Started(_) | Event::Slow(..) | Event::Retrying(..) => {}
        Event::Finished(result) => finished.push(result.id.name().to_owned()),
    })
    .unwrap();
    assert_eq!(finished, ["passes"]);
}

fn called(result: &TestResult) -> Vec<String> {
    result.called.iter().flatten().map(ToString::to_string).collect()
}

#[test]
fn what_guests_call_is_recorded() {
    let results = results();
    assert_eq!(called(&results["passes"]), ["wasi:cli/run#run"]);
    let talks = [
        "wasi:cli/run#run",
        "wasi:cli/stdin#get-stdin",
        "wasi:cli/stdout#get-stdout",
        "wasi:io/streams#[method]input-stream.blocking-read",
        "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
    ];
    assert_eq!(called(&results["reads-and-answers"]), talks);
    // What a handler calls is seen wherever it runs, and the handler itself.
    let handles = called(&results["serves-a-claim-that-fails"]);
    for item in ["wasi:http/incoming-handler#handle", "wasi:cli/stderr#get-stderr"] {
        assert!(handles.iter().any(|called| called == item), "{item} is not among {handles:?}");
    }
    assert_eq!(results["is-behind-a-gate"].called, None, "it was not run");
    assert!(results.values().all(|result| result.trace.is_none()), "nobody asked for traces");
}

#[test]
fn a_trace_has_each_call_with_arguments_and_result() {
    let project = Project::find(Some(&guests()), Path::new(".")).unwrap();
    let mut tests = discover::built_in(&project).unwrap();
    build::build(&project, &tests, &mut |_| {}).unwrap();
    let traced = ["claim-fails", "exits-as-expected", "reads-and-answers", "serves-a-claim-that-fails"];
    tests.retain(|test| traced.contains(&test.id.name()));
    let results = run_plan(&Plan { trace: true, ..Plan::as_built(tests) });
    let lines = |name: &str| -> Vec<String> {
        let trace = results[name].trace.as_ref().unwrap();
        assert_eq!(trace.note, None, "{name}");
        let line = |call: &ticktock::trace::Call| {
            let result = call.result.as_ref().map_or(String::new(), |result| format!(" -> {result}"));
            let end = if call.returned { "" } else { " …" };
            format!("{}({}){result}{end}", call.item.name(), call.arguments.as_deref().unwrap_or("?"))
        };
        trace.calls.iter().map(line).collect()
    };
    let expected = [
        "get-stdin() -> <input-stream 1>",
        "get-stdout() -> <output-stream 2>",
        "[method]input-stream.blocking-read(self: <input-stream 1>, len: 100) -> ok(\"ping\")",
        "[method]output-stream.blocking-write-and-flush(self: <output-stream 2>, contents: \"ping\") -> ok",
        "[method]input-stream.blocking-read(self: <input-stream 1>, len: 100) -> err(closed)",
        "[method]output-stream.blocking-write-and-flush(self: <output-stream 2>, contents: \"end\") -> ok",
    ];
    assert_eq!(lines("reads-and-answers"), expected);
    // A call that ends the guest does not return.
    assert!(lines("exits-as-expected").last().unwrap().ends_with(" …"), "{:?}", lines("exits-as-expected"));
    // The copy that is traced ends as the program does.
    assert_eq!(results["claim-fails"].failure.as_ref().unwrap().actual.as_deref(), Some("4"));
    assert_eq!(lines("serves-a-claim-that-fails")[0], "handle(GET http://localhost/) …");
    for (name, result) in &results {
        let of_all = &self::results()[name];
        assert_eq!((result.digest, result.status), (of_all.digest, of_all.status), "{name}");
        assert_eq!(called(result), called(of_all), "{name}");
        let times: Vec<f64> = result.trace.iter().flat_map(|trace| &trace.calls).map(|call| call.at).collect();
        assert!(times.is_sorted(), "{times:?}");
    }
}

#[test]
fn what_cannot_be_instrumented_is_traced_by_its_functions() {
    let module = wat(r#"(module (import "wasi_snapshot_preview1" "sched_yield" (func $yield (result i32)))
             (memory (export "memory") 1) (func (export "_start") (drop (call $yield)) (drop (call $yield))))"#);
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("yields.wasm"), module).unwrap();
    let tests = discover::official(dir.path()).unwrap();
    let results = run_plan(&Plan { trace: true, ..Plan::as_built(tests) });
    let trace = results["yields"].trace.clone().unwrap();
    assert!(trace.note.unwrap().starts_with("arguments and results are not seen: "));
    let items: Vec<_> = trace.calls.iter().map(|call| (call.item.to_string(), call.arguments.clone())).collect();
    assert_eq!(items, vec![("wasi_snapshot_preview1#sched_yield".to_owned(), None); 2]);
    assert_eq!(called(&results["yields"]), ["wasi_snapshot_preview1#sched_yield"]);
}
