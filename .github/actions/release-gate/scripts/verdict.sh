#!/usr/bin/env bash
# Ends the action: well, or not.
#
# Environment: STATUS of `gate.sh`.
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/../../setup/scripts/common.sh"

case $STATUS in
    0) ;;
    1) fail "the release may not ship" 1 ;;
    *) fail "the gate could not be evaluated, which is never a pass" ;;
esac
