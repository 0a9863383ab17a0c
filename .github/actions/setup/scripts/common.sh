# shellcheck shell=bash
# What the scripts of the actions share. It is read by them, and does nothing itself.
#
# Inputs come as variables of the environment and are never part of a script's text. What is written to `GITHUB_OUTPUT` is
# made here of numbers, of paths that `mktemp` has made, and of words whose characters are checked: an input that holds a line
# break cannot set another output. Lists are never expanded while they are empty, for which macOS' bash 3.2 has an error.

set -euo pipefail

# Says why the step ends, as an annotation and on one line, and ends it. GitHub takes `%`, carriage returns and line breaks in
# the form that they are given here.
fail() {
    local message=$1
    message=${message//'%'/'%25'}
    message=${message//$'\r'/'%0D'}
    message=${message//$'\n'/'%0A'}
    printf '::error title=ticktock::%s\n' "$message"
    exit "${2:-2}"
}

# Sets an output of the step. A value of more than one line is a mistake of these scripts or an attack on them.
output() {
    case $2 in
        *$'\n'* | *$'\r'*) fail "the output $1 would have more than one line" ;;
    esac
    printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"
}

# Refuses an input that has more than one line.
one_line() {
    case $2 in
        *$'\n'* | *$'\r'*) fail "the input \`$1\` has more than one line: expected one value" ;;
    esac
}

# Calls a command with each line of an input that has something on it, without the blanks around it.
each_line() {
    local line
    while IFS= read -r line || [ -n "$line" ]; do
        line=${line#"${line%%[![:space:]]*}"}
        line=${line%"${line##*[![:space:]]}"}
        if [ -n "$line" ]; then "$2" "$line"; fi
    done <<<"$1"
}

# The tool runs in the toolchain that `locate.sh` has found to be new enough.
use_toolchain() {
    if [ -n "${TOOLCHAIN:-}" ]; then export RUSTUP_TOOLCHAIN=$TOOLCHAIN; fi
}
