#!/usr/bin/env bash
# Writes what the coming release may take into the summary.
#
# Environment: ROOT and TICKTOCK of `locate.sh`, FOLDER of `gate.sh`, and the inputs RELEASE, TRACK, REPORTS, PUBLISHED.
# Outputs: plan (the same as a file).
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/../../setup/scripts/common.sh"

if [ -n "$TRACK" ] && ! [[ $TRACK =~ ^[0-9]+\.[0-9]+$ ]]; then
    fail "\`track\` is \`$TRACK\`: expected a track of WASI, such as \`0.3\`"
fi
track=$TRACK
if [ -z "$track" ] && [[ $RELEASE =~ ^([0-9]+\.[0-9]+)\. ]]; then track=${BASH_REMATCH[1]}; fi

arguments=(--root "$ROOT" plan --format=markdown)
add_reports() { arguments+=("--reports=$1"); }
each_line "$REPORTS" add_reports
if [ -n "$PUBLISHED" ]; then arguments+=("--published=$PUBLISHED"); fi
arguments+=(--)
if [ -n "$track" ]; then arguments+=("$track"); fi

if "$TICKTOCK" "${arguments[@]}" >"$FOLDER/plan.md"; then
    cat "$FOLDER/plan.md" >>"$GITHUB_STEP_SUMMARY"
    output plan "$FOLDER/plan.md"
else
    # The gate's answer is what counts, and it is there.
    printf 'There is no plan: the log says why.\n' >>"$GITHUB_STEP_SUMMARY"
fi
