#!/usr/bin/env bash
# Finds where ticktock comes from: the checkout of the action itself, another commit of its repository, or a folder.
#
# Environment: SELF (the folder of these actions), TICKTOCK_REF, TICKTOCK_PATH, TICKTOCK_PROGRAM, REPOSITORY, ENGINE (`true` or
# `false`), TESTS.
# Outputs: root (the project's folder), program, toolchain, program-key and guests-key (keys of caches).
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/common.sh"

one_line ticktock-ref "$TICKTOCK_REF"
one_line ticktock-path "$TICKTOCK_PATH"
one_line ticktock-program "$TICKTOCK_PROGRAM"
if [ -n "$TICKTOCK_REF" ] && [ -n "$TICKTOCK_PATH" ]; then
    fail "\`ticktock-ref\` and \`ticktock-path\` are both given: give one of them"
fi

home=$RUNNER_TEMP/ticktock
mkdir -p "$home"

# The tests and what is recorded of releases are of the same commit as the tool, so the whole repository is fetched.
if [ -n "$TICKTOCK_REF" ]; then
    root=$home/source
    rm -rf "$root"
    git init --quiet "$root"
    git -C "$root" fetch --quiet --depth 1 -- "$REPOSITORY" "$TICKTOCK_REF" ||
        fail "there is no commit, branch or tag \`$TICKTOCK_REF\` of $REPOSITORY: mend \`ticktock-ref\`"
    git -C "$root" -c advice.detachedHead=false checkout --quiet FETCH_HEAD
elif [ -n "$TICKTOCK_PATH" ]; then
    [ -f "$TICKTOCK_PATH/harness/Cargo.toml" ] ||
        fail "\`$TICKTOCK_PATH\` is no checkout of ticktock: expected the file harness/Cargo.toml in it; mend \`ticktock-path\`"
    root=$(cd "$TICKTOCK_PATH" && pwd)
else
    root=$(cd "$SELF/../.." && pwd)
fi
output root "$root"

if [ -n "$TICKTOCK_PROGRAM" ]; then
    if [ ! -f "$TICKTOCK_PROGRAM" ] || [ ! -x "$TICKTOCK_PROGRAM" ]; then
        fail "\`$TICKTOCK_PROGRAM\` is no program: mend \`ticktock-program\`"
    fi
    output program "$(cd "$(dirname "$TICKTOCK_PROGRAM")" && pwd)/$(basename "$TICKTOCK_PROGRAM")"
else
    output program "$home/bin/ticktock"
fi

# In the project's folder, where no toolchain file of the caller's repository counts.
cd "$root"
wanted=$(sed -n 's/^rust-version = "\([0-9.]*\)"$/\1/p' Cargo.toml)
have=$(rustc --version 2>/dev/null | cut -d ' ' -f 2) || have=0
if [ "$(printf '%s\n%s\n' "$wanted" "$have" | sort -V | head -n 1)" != "$wanted" ]; then
    echo "Rust is ${have/#0/missing}, and $wanted or later is needed"
    rustup toolchain install stable --profile minimal --no-self-update
    output toolchain stable
    export RUSTUP_TOOLCHAIN=stable
    have=$(rustc --version | cut -d ' ' -f 2)
fi

# The digest of the names and the content of files, the same on every system.
digest() {
    local list=$home/files
    find "$@" -name target -prune -o -type f -print | LC_ALL=C sort >"$list"
    { cat "$list" && git hash-object --no-filters --stdin-paths <"$list"; } | git hash-object --stdin
}

os=$(printf '%s' "${RUNNER_OS:-any}-${RUNNER_ARCH:-any}" | tr -c 'A-Za-z0-9_-' '-')
output program-key "ticktock-$os-$ENGINE-$(digest Cargo.toml Cargo.lock harness)"
# Guests are built package by package as tests are chosen, so that a cache is of one choice.
output guests-key "ticktock-guests-$os-$have-$(digest suites)-$(printf '%s' "${TESTS:-}" | git hash-object --stdin)"
