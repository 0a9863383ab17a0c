#!/usr/bin/env python3
"""Measures how `ticktock report site` and `ticktock compare` grow with the number of reports and of tests.

    cargo build --release
    python3 bench/reports.py

The reports are made up, the same ones in every run: ten runtimes in as many versions as it takes, whose tests cover the real
functions of WASI, and of which one in ten fails, with output. Each figure is the median of the rounds. On a machine that
others use, too, look at the processor's time.
"""

import argparse
import hashlib
import json
import random
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from bench import measure  # noqa: E402

# What the figures are held against: issue 6 asks for it.
SITE_SECONDS, SITE_MIB, PAGE_KB, COMPARE_SECONDS = 10, 1024, 300, 1

RUNTIMES = 10


def functions(root):
    """The functions of the first release of track 0.2."""
    found = []
    for path in sorted(root.glob("proposals/*/surface/0.2.0.txt")):
        for line in path.read_text().splitlines():
            words = line.split(" ", 3)
            if words[0] == "+" and len(words) > 2 and "#" in words[1] and words[2].startswith(("func", "static", "constructor")):
                found.append(words[1])
    return found or sys.exit(f"no function in {root}/proposals/*/surface/0.2.0.txt")


def result(random_of, functions, index):
    """One result: nine in ten pass."""
    covered = functions[index % len(functions)]
    suite = covered.removeprefix("wasi:").split("/")[0]
    name = f"{suite}/0.2/test-{index:06}"
    made = {
        "id": name,
        "covers": [covered],
        "digest": "sha256:" + hashlib.sha256(name.encode()).hexdigest(),
        "status": "pass",
        "duration": round(random_of.uniform(0.5, 9), 3),
        "attempts": 1,
    }
    if random_of.random() < 0.1:
        text = "".join(random_of.choice("abcdefghij <&\n") for _ in range(200))
        made["status"] = "fail"
        made["failure"] = {"phase": "run", "message": f"claim {index % 7} does not hold", "expected": "1", "actual": "2"}
        made["stderr"] = {"text": text, "bytes": len(text), "cut": False}
    return made


def report(seed, functions, tests, schema, runtime="runtime-0", version="1.0.0"):
    """A whole report."""
    random_of = random.Random(seed)
    results = sorted((result(random_of, functions, index) for index in range(tests)), key=lambda one: one["id"])
    return {
        "schema": schema,
        "started": f"2026-{1 + seed % 12:02}-{1 + seed % 28:02}T10:00:00Z",
        "finished": f"2026-{1 + seed % 12:02}-{1 + seed % 28:02}T10:01:00Z",
        "complete": True,
        "selected": tests,
        "harness": {"version": "0.1.0"},
        "subject": {"name": runtime, "version": version, "how": "command", "engine": runtime},
        "environment": {"os": "linux", "arch": "x86_64", "cores": 2, "jobs": 2},
        "suite": {"version": "0.1.0", "components": {one["id"]: one["digest"] for one in results}},
        "results": results,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    parser.add_argument("--ticktock", type=Path, default=Path("target/release/ticktock"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--reports", type=int, nargs="+", default=[10, 100, 1000], help="how many reports, of 1,000 tests each")
    parser.add_argument("--tests", type=int, nargs="+", default=[1000, 10_000, 100_000], help="how many tests to compare")
    parser.add_argument("--only", choices=["site", "compare"], nargs="+", default=["site", "compare"])
    options = parser.parse_args()
    ticktock = str(options.ticktock.resolve())
    schema = json.loads((options.root / "reports/schema/report.json").read_text())
    schema = int(schema["properties"]["schema"]["description"].split(":")[1].strip(" ."))
    folder = Path(tempfile.mkdtemp(prefix="ticktock-bench-"))
    covered = functions(options.root)
    missed = []
    try:
        if "site" in options.only:
            missed += site(options, ticktock, folder, covered, schema)
        if "compare" in options.only:
            missed += compare(options, ticktock, folder, covered, schema)
    finally:
        shutil.rmtree(folder)
    sys.exit("\n".join(missed) or None)


def timed(options, command):
    """The medians of seconds, of the processor's, and of MiB."""
    return [statistics.median(column) for column in zip(*[measure(command) for _ in range(options.rounds)])]


def site(options, ticktock, folder, covered, schema):
    """The site of more and more reports of 1,000 tests."""
    print(f"{'reports of 1,000 tests':24}{'site':>10}{'processor':>12}{'resident':>12}{'pages':>8}{'largest':>10}  page")
    missed = []
    for count in sorted(options.reports):
        reports, output = folder / f"reports-{count}", folder / "site"
        for index in range(count):
            runtime, version = f"runtime-{index % RUNTIMES}", f"{index // RUNTIMES}.0.0"
            path = reports / runtime / version / "report.json"
            path.parent.mkdir(parents=True)
            path.write_text(json.dumps(report(index, covered, 1000, schema, runtime, version)))
        command = [ticktock, "--root", str(options.root), "report", "site", str(reports), "-o", str(output)]
        seconds, busy, resident = timed(options, command)
        pages = [path for path in output.rglob("*.html")]
        largest = max(pages, key=lambda path: path.stat().st_size)
        kilobytes = largest.stat().st_size / 1000
        print(f"{count:<24}{seconds:8.2f} s{busy:10.2f} s{resident:8.0f} MiB{len(pages):8}{kilobytes:7.0f} kB"
              f"  {largest.relative_to(output)}", flush=True)
        for what, found, aim in [("s", seconds, SITE_SECONDS), ("MiB", resident, SITE_MIB), ("kB", kilobytes, PAGE_KB)]:
            if found > aim:
                missed.append(f"the site of {count} reports: {found:.0f} {what}, and the aim is {aim}")
        shutil.rmtree(reports)
    print()
    return missed


def compare(options, ticktock, folder, covered, schema):
    """Two reports of more and more tests."""
    print(f"{'tests in each report':24}{'compare':>10}{'processor':>12}{'resident':>12}{'a report':>12}")
    missed = []
    for count in sorted(options.tests):
        files = [folder / f"{seed}-{count}.json" for seed in (1, 2)]
        for seed, path in enumerate(files, 1):
            path.write_text(json.dumps(report(seed, covered, count, schema)))
        seconds, busy, resident = timed(options, [ticktock, "compare", *map(str, files), "--format", "json"])
        print(f"{count:<24}{seconds:8.2f} s{busy:10.2f} s{resident:8.0f} MiB{files[0].stat().st_size / 1e6:9.1f} MB", flush=True)
        if seconds > COMPARE_SECONDS:
            missed.append(f"comparing two reports of {count} tests: {seconds:.2f} s, and the aim is {COMPARE_SECONDS}")
    print()
    return missed


if __name__ == "__main__":
    main()
