#!/usr/bin/env bash
# Asks the gate, for people, for code scanning and for the lines of a pull request. How it answers is for `verdict.sh`.
#
# Environment: ROOT and TICKTOCK of `locate.sh`, and the inputs RELEASE, WIT, DEPS, REPORTS, PUBLISHED, ANNOTATIONS.
# Outputs: status (0 may ship, 1 may not, 2 could not be evaluated), folder, sarif.
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/../../setup/scripts/common.sh"

one_line wit "$WIT"
one_line published "$PUBLISHED"
if ! [[ $RELEASE =~ ^(next|[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?)$ ]]; then
    fail "\`release\` is \`$RELEASE\`: expected a release such as \`0.3.3\`, or \`next\`"
fi
if [ ! -e "$WIT" ]; then fail "there is no \`$WIT\`: \`wit\` is the folder with the WIT of one proposal, or of the whole release"; fi

folder=$(mktemp -d "$RUNNER_TEMP/ticktock-gate.XXXXXX")
output folder "$folder"
arguments=(--root "$ROOT" gate "--wit=$WIT")
add_deps() { arguments+=("--deps=$1"); }
add_reports() { arguments+=("--reports=$1"); }
each_line "$DEPS" add_deps
each_line "$REPORTS" add_reports
if [ -n "$PUBLISHED" ]; then arguments+=("--published=$PUBLISHED"); fi

# Each form is an answer of its own: only if all agree is there one.
ask() {
    local status=0
    "$TICKTOCK" "${arguments[@]}" "--format=$1" -- "$RELEASE" || status=$?
    if [ "$status" -gt 2 ]; then status=2; fi
    echo "$status" >>"$folder/statuses"
}
# What is in WIT is shown in the log, and is no command to the runner until it is told a word that nobody can guess. Both
# outputs are one, for the order of two is not kept.
word=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '::stop-commands::%s\n' "$word"
ask human 2>&1 | tee "$folder/gate.txt"
printf '::%s::\n' "$word"
ask sarif >"$folder/gate.sarif" 2>/dev/null
if [ "$ANNOTATIONS" = true ]; then ask github 2>/dev/null; fi
output sarif "$folder/gate.sarif"

if [ "$(sort -u "$folder/statuses" | wc -l)" -eq 1 ]; then
    status=$(head -n 1 "$folder/statuses")
else
    status=2
fi
output status "$status"

case $status in
    0) said='It may ship.' ;;
    1) said='**It may not ship.**' ;;
    *) said='**The gate could not be evaluated, which is never a pass.**' ;;
esac
# Longer than any fence in the text, which may be anybody's.
fence='```'
while grep -q -F -- "$fence" "$folder/gate.txt"; do fence=$fence'`'; done
{
    printf '## Release gate: %s\n\n%s\n\n%stext\n' "$RELEASE" "$said" "$fence"
    # GitHub takes a summary of 1 MiB.
    head -c 400000 "$folder/gate.txt"
    printf '\n%s\n\n' "$fence"
} >>"$GITHUB_STEP_SUMMARY"
