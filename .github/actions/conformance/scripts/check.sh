#!/usr/bin/env bash
# Holds the inputs to what is allowed together, before anything is fetched or built.
#
# Environment: the inputs, each by its name in capitals.
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/../../setup/scripts/common.sh"

one_line runtime "$RUNTIME"
one_line adapter "$ADAPTER"
one_line program "$PROGRAM"
one_line expectations "$EXPECTATIONS"
one_line merge "$MERGE"
one_line artifact "$ARTIFACT"
one_line badge-label "$BADGE_LABEL"

case $FAIL_ON in
    unexpected | failure | nothing) ;;
    *) fail "\`fail-on\` is \`$FAIL_ON\`: expected \`unexpected\`, \`failure\` or \`nothing\`" ;;
esac
if [ -n "$SHARD" ] && ! [[ $SHARD =~ ^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$ ]]; then
    fail "\`shard\` is \`$SHARD\`: expected the number of a part and that of all, such as \`2/5\`"
fi
if ! [[ $RETRIES =~ ^[0-9]{1,3}$ ]]; then fail "\`retries\` is \`$RETRIES\`: expected a number"; fi
if [ -n "$TIMEOUT" ] && ! [[ $TIMEOUT =~ ^[1-9][0-9]{0,5}$ ]]; then
    fail "\`timeout\` is \`$TIMEOUT\`: expected a number of seconds"
fi

if [ -n "$MERGE" ]; then
    for given in "$ADAPTER" "$PROGRAM" "$SHARD" "$TESTS" "$SUITES" "$RELEASE" "$FEATURES" "$EXPECTATIONS" "$TIMEOUT"; do
        if [ -n "$given" ]; then
            fail "\`merge\` puts reports together and runs nothing: the inputs that choose a runtime or tests belong to the shards"
        fi
    done
    if [ ! -d "$MERGE" ]; then fail "\`$MERGE\` is no folder: \`merge\` is the one that the shards' artifacts were downloaded to"; fi
    exit 0
fi

if [ -n "$ADAPTER" ]; then
    if [ "$RUNTIME" != embedded ]; then
        fail "\`runtime\` and \`adapter\` are both given: \`runtime\` is for those that ticktock has adapters of"
    fi
    if [ ! -f "$ADAPTER" ]; then fail "there is no file \`$ADAPTER\`: mend \`adapter\`"; fi
    case $ADAPTER in
        *.toml) ;;
        *) fail "\`$ADAPTER\` does not end in .toml: mend \`adapter\`" ;;
    esac
fi
if [ -n "$PROGRAM" ]; then
    if [ ! -f "$PROGRAM" ] || [ ! -x "$PROGRAM" ]; then fail "\`$PROGRAM\` is no program: mend \`program\`"; fi
    case $RUNTIME in
        *@*) fail "\`program\` is the runtime itself: give \`runtime\` without a version, which the program says" ;;
        embedded) if [ -z "$ADAPTER" ]; then fail "\`program\` needs \`runtime\` or \`adapter\`, which say how it is run"; fi ;;
    esac
fi
