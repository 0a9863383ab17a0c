#!/usr/bin/env bash
# Builds and installs ticktock, with the versions of its lock file.
#
# Environment: ROOT, PROGRAM and TOOLCHAIN of `locate.sh`, ENGINE (`true` or `false`).
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/common.sh"
use_toolchain

arguments=(install --locked --force --path "$ROOT/harness" --root "$(dirname "$(dirname "$PROGRAM")")")
if [ "$ENGINE" != true ]; then arguments+=(--no-default-features); fi
# In the project's folder, where no cargo configuration of the caller's repository counts.
cd "$ROOT"
cargo "${arguments[@]}"
