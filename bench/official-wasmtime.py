"""An adapter of the official wasi-testsuite runner for the command `wasmtime`, for tests of track 0.2.

The suite has an adapter of its own for `wasmtime`, which knows tracks 0.1 and 0.3. This one is for what `ticktock export`
writes; docs/official-suite.md says how it is used. `WASMTIME` names another program, perhaps with options.
"""

import os
import shlex
import subprocess
from typing import Dict, List, Optional, Tuple

WASMTIME = shlex.split(os.getenv("WASMTIME", "wasmtime"))


def get_name() -> str:
    return "wasmtime"


def get_version() -> str:
    result = subprocess.run(WASMTIME[:1] + ["--version"], encoding="UTF-8", capture_output=True, check=True)
    return result.stdout.split()[1]


def get_wasi_versions() -> List[str]:
    return ["wasm32-wasip2"]


def get_wasi_worlds() -> List[str]:
    return ["wasi:cli/command"]


def get_timeout_seconds() -> float:
    # A few tests wait for the network, and say so: up to a minute.
    return 60


def compute_argv(test_path: str, args_env_root: Tuple[List[str], Dict[str, str], Optional[str]], proposals: List[str],
                 wasi_world: str, wasi_version: str) -> List[str]:
    args, env, root = args_env_root
    # Every test may make sockets; without the flags below they reach no address.
    argv = [WASMTIME[0], "run", *WASMTIME[1:], "-Stcp", "-Sudp"]
    if "http" in proposals:
        argv += ["-Shttp"]
    if "sockets" in proposals:
        argv += ["-Sinherit-network", "-Sallow-ip-name-lookup"]
    for name, value in env.items():
        argv += ["--env", f"{name}={value}"]
    if root:
        argv += ["--dir", f"{root}::/"]
    return argv + [test_path] + args
