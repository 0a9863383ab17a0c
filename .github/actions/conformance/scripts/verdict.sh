#!/usr/bin/env bash
# Ends the action: well, or not.
#
# Environment: STATUS of `run.sh`; COMPLETE, FAILED, UNEXPECTED of `report.sh`; FAIL_ON.
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/../../setup/scripts/common.sh"

# What is not known is never a pass, whatever is allowed to fail.
case $STATUS in
    0 | 1) ;;
    *) fail "the tests could not be run to their end (exit status ${STATUS:-unknown})" ;;
esac
if [ "$COMPLETE" != true ]; then fail "the report is missing or not complete"; fi

case $FAIL_ON in
    unexpected) if [ "$STATUS" -ne 0 ]; then fail "$UNEXPECTED did not end as expected" 1; fi ;;
    failure) if [ "$STATUS" -ne 0 ] || [ "$FAILED" -ne 0 ]; then fail "$FAILED failed, $UNEXPECTED did not end as expected" 1; fi ;;
    nothing) ;;
esac
