#!/usr/bin/env python3
"""Compares ticktock with the official runner of wasi-testsuite, in one run, and shows how ticktock grows.

    cargo build --release
    git clone --branch prod/testsuite-base https://github.com/WebAssembly/wasi-testsuite
    python3.12 -m venv venv && venv/bin/pip install -r wasi-testsuite/test-runner/requirements.txt
    python3 bench/bench.py --testsuite wasi-testsuite --python venv/bin/python --wasmtime wasmtime

Each figure is the median of the rounds; the two runners take turns, so that a machine whose speed drifts is no matter. On
a machine that others use, too, look at the processor's time: how long a run takes says then how much of the machine it got.
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
    """Runs a command, and gives its seconds, those of the processor, and its largest resident set in MiB."""
    start = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"failed with status {process.returncode}: {command}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


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
    parser.add_argument("--only", choices=["embedded", "command", "launches", "compilers", "growth"], nargs="+",
                        help="only these parts")
    options = parser.parse_args()
    ticktock = str(options.ticktock.resolve())
    manifests = (options.testsuite / "tests").rglob("manifest.json")
    suites = sorted({str(path.parent.resolve()) for path in manifests if any(path.parent.glob("*.wasm"))})
    official = [options.python, str(options.testsuite / "test-runner" / "wasi_test_runner.py"), "--runtime-adapter",
                str(options.testsuite / "adapters" / "wasmtime.py"), "--test-suite", *suites]
    folder = Path(tempfile.mkdtemp(prefix="ticktock-bench-"))
    cache = folder / "cache"
    wasmtime = shutil.which(options.wasmtime) or options.wasmtime
    # What Wasmtime compiles for the official runner is kept in a folder of its own, as it is for ours.
    official_cache = folder / "official"
    official_env = {**os.environ, "WASMTIME": wasmtime, "XDG_CACHE_HOME": str(official_cache)}
    command_env = {**os.environ, "WASMTIME": wasmtime}

    def is_asked_for(part):
        return options.only is None or part in options.only

    def ours(*arguments):
        report = ["--report", str(folder / "report.json")]
        return [ticktock, "run", "--quiet", *report, *arguments, *[word for suite in suites for word in ("--suite", suite)]]

    def against(title, command, env=None):
        """Both runners in turn, cold and warm: with nothing that was compiled, and after that."""
        print(f"{title:24}{'official runner':>22}{'ticktock':>22}{'ratio':>8}{'resident':>12}")
        rounds = {"cold": [], "warm": []}
        for _ in range(options.rounds):
            for kept in (official_cache, cache):
                shutil.rmtree(kept, ignore_errors=True)
            for times in rounds.values():
                times.append((*measure(official, official_env)[:2], *measure(command, env)))
        for name, times in rounds.items():
            theirs, theirs_busy, mine, mine_busy, resident = (statistics.median(column) for column in zip(*times))
            ratio = statistics.median(round[0] / round[2] for round in times)
            print(f"{name:24}{theirs:7.2f} s ({theirs_busy:5.2f} busy){mine:7.2f} s ({mine_busy:5.2f} busy)"
                  f"{ratio:7.1f}x{resident:8.0f} MiB")
        print()

    if is_asked_for("embedded"):
        against("official suite", ours("--cache", str(cache)))
    # The same wasmtime command, launched by both.
    if is_asked_for("command"):
        command = ours("--runtime", "wasmtime", "--no-expectations", "--cache", str(cache))
        against("through the command", command, command_env)
    if is_asked_for("launches"):
        launches(options, ticktock, wasmtime, folder, cache, command_env)
    if is_asked_for("compilers"):
        print(f"{'compiling, cold':24}{'ticktock':>12}")
        for compiler in ("cranelift", "quick", "winch"):
            times = [measure(ours("--no-cache", "--compiler", compiler))[0] for _ in range(options.rounds)]
            print(f"{compiler:24}{statistics.median(times):10.2f} s")
        print()
    if is_asked_for("growth"):
        growth(options, ticktock, folder, cache)
    shutil.rmtree(folder)


def launches(options, ticktock, wasmtime, folder, cache, env):
    """How much longer a test takes than launching its command line."""
    suite = folder / "launches"
    suite.mkdir()
    for index in range(LAUNCHES):
        (suite / f"test-{index:05}.wasm").write_bytes(module())
    program = str(suite / "test-00000.wasm")
    ticks = [ticktock, "run", "--quiet", "--jobs", "1", "--runtime", "wasmtime", "--no-expectations", "--cache", str(cache),
             "--report", str(folder / "report.json"), "--suite", str(suite)]
    measure(ticks, env)
    extra = []
    for _ in range(options.rounds):
        bare = sum(measure([wasmtime, "run", program])[0] for _ in range(LAUNCHES))
        extra.append((measure(ticks, env)[0] - bare) / LAUNCHES)
    print(f"{'over a bare launch':24}{statistics.median(extra) * 1e3:28.2f} ms a test")
    print()


def growth(options, ticktock, folder, cache):
    """How ticktock grows with the number of tests."""
    print(f"{'tests that do nothing':24}{'ticktock':>12}{'a test':>12}{'resident':>12}")
    for count in (100, 1000, 10_000):
        suite = folder / str(count)
        suite.mkdir()
        for index in range(count):
            (suite / f"test-{index:05}.wasm").write_bytes(module())
        command = [ticktock, "run", "--quiet", "--cache", str(cache), "--report", str(folder / "report.json"), "--suite", str(suite)]
        measure(command)
        runs = [measure(command) for _ in range(options.rounds)]
        seconds, _, resident = (statistics.median(column) for column in zip(*runs))
        print(f"{count:<24}{seconds:10.2f} s{seconds / count * 1e6:9.0f} µs{resident:8.0f} MiB")


if __name__ == "__main__":
    main()
