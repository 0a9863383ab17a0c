#!/usr/bin/env python3
"""Compares ticktock with the official runner of wasi-testsuite, in one run, and shows how ticktock grows.

    cargo build --release
    git clone --branch prod/testsuite-base https://github.com/WebAssembly/wasi-testsuite
    python3.12 -m venv venv && venv/bin/pip install -r wasi-testsuite/test-runner/requirements.txt
    python3 bench/bench.py --testsuite wasi-testsuite --python venv/bin/python --wasmtime wasmtime

Each figure is the median of the rounds; the two runners take turns, so that a machine whose speed drifts is no matter.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


# How many launches of a command the harness's own time is measured over.
LAUNCHES = 100


def measure(command, env=None):
    """Runs a command, and gives its seconds and its largest resident set in MiB."""
    start = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"failed with status {process.returncode}: {command}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def module():
    """A core module with a function `_start` that does nothing."""
    def section(identifier, content):
        return bytes([identifier, len(content)]) + content
    return (b"\0asm\x01\0\0\0" + section(1, b"\x01\x60\0\0") + section(3, b"\x01\0")
            + section(7, b"\x01\x06_start\0\0") + section(10, b"\x01\x02\0\x0b"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--testsuite", type=Path, required=True, help="a checkout of wasi-testsuite")
    parser.add_argument("--python", default="python3", help="a Python 3.12 with the official runner's requirements")
    parser.add_argument("--wasmtime", default="wasmtime", help="a wasmtime command of version 46 or later")
    parser.add_argument("--ticktock", type=Path, default=Path("target/release/ticktock"))
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    ticktock = str(options.ticktock.resolve())
    manifests = (options.testsuite / "tests").rglob("manifest.json")
    suites = sorted({str(path.parent.resolve()) for path in manifests if any(path.parent.glob("*.wasm"))})
    official = [options.python, str(options.testsuite / "test-runner" / "wasi_test_runner.py"), "--runtime-adapter",
                str(options.testsuite / "adapters" / "wasmtime.py"), "--test-suite", *suites]
    folder = Path(tempfile.mkdtemp(prefix="ticktock-bench-"))
    cache = folder / "cache"

    def official_env(*flags):
        return {**os.environ, "WASMTIME": " ".join([options.wasmtime, *flags])}

    def ours(*arguments):
        report = ["--report", str(folder / "report.json")]
        return [ticktock, "run", "--quiet", *report, *arguments, *[word for suite in suites for word in ("--suite", suite)]]

    def against(title, command):
        """Both runners in turn, warm and cold."""
        measure(command)
        print(f"{title:24}{'official runner':>18}{'ticktock':>12}{'ratio':>9}{'resident':>12}")
        for name in ("warm", "cold"):
            times = []
            for _ in range(options.rounds):
                theirs, _ = measure(official, official_env(*(["-Ccache=n"] if name == "cold" else [])))
                if name == "cold":
                    shutil.rmtree(cache)
                times.append((theirs, *measure(command)))
            theirs, mine, resident = (statistics.median(column) for column in zip(*times))
            ratio = statistics.median(a / b for a, b, _ in times)
            print(f"{name:24}{theirs:16.2f} s{mine:10.2f} s{ratio:8.1f}x{resident:8.0f} MiB")
        print()

    measure(official, official_env())
    against("official suite", ours("--cache", str(cache)))
    # The same wasmtime command, launched by both.
    wasmtime = shutil.which(options.wasmtime) or options.wasmtime
    os.environ["WASMTIME"] = wasmtime
    against("through the command", ours("--runtime", "wasmtime", "--no-expectations", "--cache", str(cache)))
    suite = folder / "launches"
    suite.mkdir()
    for index in range(LAUNCHES):
        (suite / f"test-{index:05}.wasm").write_bytes(module())
    program = str(suite / "test-00000.wasm")
    ticks = [ticktock, "run", "--quiet", "--jobs", "1", "--runtime", "wasmtime", "--no-expectations", "--cache", str(cache),
             "--report", str(folder / "report.json"), "--suite", str(suite)]
    measure(ticks)
    extra = []
    for _ in range(options.rounds):
        bare = sum(measure([wasmtime, "run", program])[0] for _ in range(LAUNCHES))
        extra.append((measure(ticks)[0] - bare) / LAUNCHES)
    print(f"{'over a bare launch':24}{statistics.median(extra) * 1e3:28.2f} ms a test")
    print()
    print(f"{'compiling, cold':24}{'ticktock':>12}")
    for compiler in ("cranelift", "quick", "winch"):
        times = [measure(ours("--no-cache", "--compiler", compiler))[0] for _ in range(options.rounds)]
        print(f"{compiler:24}{statistics.median(times):10.2f} s")
    print()
    print(f"{'tests that do nothing':24}{'ticktock':>12}{'a test':>12}{'resident':>12}")
    for count in (100, 1000, 10_000):
        suite = folder / str(count)
        suite.mkdir()
        for index in range(count):
            (suite / f"test-{index:05}.wasm").write_bytes(module())
        command = [ticktock, "run", "--quiet", "--cache", str(cache), "--report", str(folder / "report.json"), "--suite", str(suite)]
        measure(command)
        runs = [measure(command) for _ in range(options.rounds)]
        seconds, resident = (statistics.median(column) for column in zip(*runs))
        print(f"{count:<24}{seconds:10.2f} s{seconds / count * 1e6:9.0f} µs{resident:8.0f} MiB")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
