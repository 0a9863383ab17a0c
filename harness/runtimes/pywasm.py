"""Runs a core module on pywasm.

    python3 pywasm.py --packages INSTALL [--env NAME=VALUE]… [--dir HOST::GUEST]… MODULE [ARGUMENT]…
    python3 pywasm.py --packages INSTALL --version

INSTALL is the folder that has the package; if it is empty, Python's own search path is used. The guest's exit status
is passed on. What is not the guest's doing is told on standard error, in lines that `pywasm.toml` knows.
"""

import importlib.metadata
import os
import sys
import traceback

# The status of a program that ended by abort(3), which is what other runtimes give for a trap.
TRAPPED = 134


def end(kind, message, status=1):
    """Ends the program, with the message as its last line."""
    sys.stdout.flush()
    os.write(2, f"pywasm: {kind}: {message}\n".encode())
    os._exit(status)


def told(error):
    """What is known of an exception: most are assertions without a message, so where it was raised is part of it."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({where.name}: {where.line})"


def parse(words):
    """Everything after the module belongs to the guest, whatever it looks like."""
    env, dirs = {}, {}
    while words[0] in ("--env", "--dir"):
        if words[0] == "--env":
            name, _, value = words[1].partition("=")
            env[name] = value
        else:
            host, _, guest = words[1].partition("::")
            dirs[guest] = host
        words = words[2:]
    return env, dirs, words[0], words[1:]


def main(words):
    # This file is called as the package is, and its folder comes first in the search path.
    sys.path[0] = words[1]
    try:
        import pywasm
    except ImportError as error:
        end("cannot load", error)
    if words[2] == "--version":
        # The package's own `version` is that of an older release.
        print("pywasm", importlib.metadata.version("pywasm"))
        return
    env, dirs, file, args = parse(words[2:])

    # A call in the guest is several in the interpreter.
    sys.setrecursionlimit(100_000)
    runtime = pywasm.core.Runtime()
    wasi = pywasm.wasi.Preview1([os.path.basename(file), *args], dirs, env)
    wasi.bind(runtime)
    try:
        with open(file, "rb") as reader:
            module = pywasm.core.ModuleDesc.from_reader(reader)
    except Exception as error:
        end("cannot load", told(error))
    for wanted in module.imps:
        if wanted.name not in runtime.imports.get(wanted.module, {}):
            end("unsupported import", f"{wanted.module}::{wanted.name}")
    try:
        instance = runtime.instance(module)
    except Exception as error:
        end("cannot load", told(error))
    if all(export.name != "_start" for export in instance.exps):
        end("cannot load", "the module does not export _start")
    try:
        status = wasi.main(runtime, instance)
    except Exception as error:
        end("trap", told(error), TRAPPED)
    sys.stdout.flush()
    os._exit(status)


main(sys.argv[1:])
