#!/usr/bin/env bash
# Puts ticktock on PATH for the steps that come, and tells it where its project is.
#
# Environment: ROOT and PROGRAM of `locate.sh`.
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/common.sh"

"$PROGRAM" version
dirname "$PROGRAM" >>"$GITHUB_PATH"
printf 'TICKTOCK_ROOT=%s\n' "$ROOT" >>"$GITHUB_ENV"
