#!/usr/bin/env bash
# Runs the tests, or puts the reports of shards together. How that ended is for `verdict.sh`: whatever there is of a report is
# shown and kept first.
#
# Environment: ROOT and TICKTOCK of `locate.sh`, VARIABLE of `runtime.sh`, and the inputs.
# Outputs: status (ticktock's exit status), folder, report (where there is one), artifact (the name to keep it under).
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/../../setup/scripts/common.sh"
use_toolchain

folder=$(mktemp -d "$RUNNER_TEMP/ticktock-report.XXXXXX")
report=$folder/report.json
output folder "$folder"

if [ -n "$MERGE" ]; then
    arguments=(merge "--output=$report" --)
    while IFS= read -r part; do
        arguments+=("$part")
    done < <(find "$MERGE" -type f -name report.json | LC_ALL=C sort)
    if [ "${#arguments[@]}" -eq 3 ]; then fail "there is no report.json in \`$MERGE\`: download the shards' artifacts to it first"; fi
    name=whole
else
    name=${ADAPTER:-$RUNTIME}
    arguments=(run "--runtime=$name" "--report=$report" "--retries=$RETRIES")
    if [ -n "$ADAPTER" ]; then name=$(basename "$ADAPTER" .toml); fi
    add_suite() { arguments+=("--suite=$1"); }
    add_release() { arguments+=("--release=$1"); }
    add_feature() { arguments+=("--feature=$1"); }
    add_test() { arguments+=("$1"); }
    each_line "$SUITES" add_suite
    each_line "$RELEASE" add_release
    each_line "$FEATURES" add_feature
    case $EXPECTATIONS in
        '') ;;
        none) arguments+=(--no-expectations) ;;
        *) arguments+=("--expectations=$EXPECTATIONS") ;;
    esac
    if [ -n "$SHARD" ]; then
        arguments+=("--partition=hash:$SHARD")
        name=$name-$SHARD
    fi
    if [ -n "$TIMEOUT" ]; then arguments+=("--global-timeout=$TIMEOUT"); fi
    arguments+=(--)
    each_line "$TESTS" add_test
    if [ -n "${VARIABLE:-}" ]; then
        export "$VARIABLE=$(cd "$(dirname "$PROGRAM")" && pwd)/$(basename "$PROGRAM")"
    fi
fi
# GitHub does not take every character in the name of an artifact.
output artifact "$(printf '%s' "${ARTIFACT:-ticktock-$name}" | tr -c 'A-Za-z0-9._@-' '-')"

# What a guest or a runtime prints is shown in the log, where lines that begin with `::` are commands to the runner. Until it is
# told a word that nobody can guess, it takes none. Both outputs are one, for the order of two is not kept.
word=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '::stop-commands::%s\n' "$word"
status=0
"$TICKTOCK" --root "$ROOT" "${arguments[@]}" 2>&1 || status=$?
printf '::%s::\n' "$word"

output status "$status"
if [ -f "$report" ]; then output report "$report"; fi
