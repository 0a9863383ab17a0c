#!/usr/bin/env bash
# Installs the runtime, where it is one that ticktock installs, or tells how the caller's program is found.
#
# Environment: ROOT and TICKTOCK of `locate.sh`, RUNTIME, ADAPTER, PROGRAM.
# Outputs: variable (the variable of the environment that names the program to ticktock).
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/../../setup/scripts/common.sh"
use_toolchain

if [ -z "$PROGRAM" ]; then
    if [ -z "$ADAPTER" ] && [ "$RUNTIME" != embedded ]; then
        "$TICKTOCK" --root "$ROOT" runtimes install -- "$RUNTIME" || fail "\`$RUNTIME\` could not be installed; the log says why"
    fi
    exit 0
fi

adapter=$ADAPTER
if [ -z "$adapter" ]; then
    # A name, and never a path.
    [[ $RUNTIME =~ ^[A-Za-z0-9_-]+$ ]] || fail "\`$RUNTIME\` is no runtime that ticktock has an adapter of: mend \`runtime\`"
    adapter=$ROOT/harness/runtimes/$RUNTIME.toml
    [ -f "$adapter" ] || fail "\`$RUNTIME\` is no runtime that ticktock has an adapter of: mend \`runtime\`, or give \`adapter\`"
fi
# The line of the adapter that says by which variable its program is named.
variable=$(sed -n '/^\[program\]/,/^\[[^p]/s/^variable *= *["'\'']\([A-Za-z_][A-Za-z0-9_]*\)["'\''].*$/\1/p' "$adapter" | head -n 1)
if [ -z "$variable" ]; then
    fail "\`$adapter\` names no variable for its program: add the line \`variable = \"ACORN\"\` below \`[program]\`, or leave \`program\` out and put the program on PATH"
fi
case $variable in
    PATH | HOME | IFS | BASH* | LD_* | DYLD_* | GITHUB_* | RUNNER_* | TICKTOCK*) fail "\`$variable\` is no name for a variable of a runtime: mend \`$adapter\`" ;;
esac
output variable "$variable"
