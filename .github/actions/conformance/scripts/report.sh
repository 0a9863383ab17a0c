#!/usr/bin/env bash
# Writes the summary, the badge and JUnit XML of the report, and tells its counts.
#
# Environment: TICKTOCK of `locate.sh`; FOLDER and REPORT of `run.sh`; SHARD, BADGE_LABEL.
# Outputs: junit, badge (not of a shard, which is not the whole), and the counts of `ticktock report counts`.
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/../../setup/scripts/common.sh"

if [ -z "$REPORT" ]; then
    printf '## Conformance\n\n**There is no report**: the tests could not be run, and nothing is known. The log says why.\n' \
        >>"$GITHUB_STEP_SUMMARY"
    exit 0
fi
"$TICKTOCK" report counts "$REPORT" >>"$GITHUB_OUTPUT"
"$TICKTOCK" report markdown "$REPORT" >>"$GITHUB_STEP_SUMMARY"
"$TICKTOCK" report junit "$REPORT" --output "$FOLDER/junit.xml"
output junit "$FOLDER/junit.xml"
if [ -z "$SHARD" ]; then
    arguments=(report badge "$REPORT" "--output=$FOLDER/badge.svg")
    if [ -n "$BADGE_LABEL" ]; then arguments+=("--label=$BADGE_LABEL"); fi
    "$TICKTOCK" "${arguments[@]}"
    output badge "$FOLDER/badge.svg"
fi
