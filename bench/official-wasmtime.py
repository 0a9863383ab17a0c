"""An adapter of the official wasi-testsuite runner for the command `wasmtime`, for what `ticktock export` writes.

The suite's own adapter for `wasmtime` knows tracks 0.1 and 0.3, and takes the deadline of 5 s that the runner has without an
adapter that says another. This one gives guests what `ticktock run --runtime wasmtime` gives them, as
harness/runtimes/wasmtime.toml has it; docs/official-suite.md says how it is used. `WASMTIME` names another program, perhaps
with options that follow it.
"""

import atexit
import functools
import os
import shlex
import shutil
import subprocess
import tempfile
from typing import Dict, List, Optional, Tuple

# Where the folder of the test is that is run: the runner runs one after the other.
PLACE = tempfile.TemporaryDirectory(prefix="official-wasmtime-")
atexit.register(PLACE.cleanup)

WASMTIME = shlex.split(os.getenv("WASMTIME", "wasmtime"), posix=os.name != "nt")


def get_name() -> str:
    return "wasmtime"


@functools.cache
def get_version() -> str:
    result = subprocess.run(WASMTIME[:1] + ["--version"], encoding="UTF-8", capture_output=True, check=True)
    return result.stdout.split()[1]


def get_wasi_versions() -> List[str]:
    return ["wasm32-wasip2", "wasm32-wasip3"]


def get_wasi_worlds() -> List[str]:
    return ["wasi:cli/command", "wasi:http/service"]


def get_timeout_seconds() -> float:
    # A few tests wait for the network, and say so: up to a minute.
    return 60


def compute_argv(test_path: str, args_env_root: Tuple[List[str], Dict[str, str], Optional[str]], proposals: List[str],
                 wasi_world: str, wasi_version: str) -> List[str]:
    args, env, root = args_env_root
    serves = wasi_world == "wasi:http/service"
    flags = ["-Scli", "--no-logging-prefix", "--addr=127.0.0.1:0"] if serves else []
    # Every test may make sockets; without the network's flags below they reach no address.
    flags += ["-Stcp", "-Sudp"]
    version = int(get_version().split(".")[0])
    # Functions that are unstable in the release that the version was made for stand behind flags.
    if wasi_version == "wasm32-wasip2":
        flags += ["-Snetwork-error-code"] + (["-Scli-exit-with-code"] if version < 46 else [])
    elif version < 46:
        flags += ["-Wcomponent-model-async", "-Sp3"]
    if "http" in proposals and not serves:
        flags += ["-Shttp"]
    if "sockets" in proposals:
        flags += ["-Sinherit-network", "-Sallow-ip-name-lookup"]
    for name, value in env.items():
        flags += ["--env", f"{name}={value}"]
    if root:
        # The runner lets tests write into the folder beside them, and a second run would find what the first one has left.
        copy = os.path.join(PLACE.name, "root")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(root, copy, symlinks=True)
        flags += ["--dir", f"{copy}::/"]
    return [WASMTIME[0], "serve" if serves else "run", *WASMTIME[1:], *flags, test_path, *args]
