"""Compares reports of the official wasi-testsuite runner and of ticktock, test by test.

    python3 bench/compare-official.py official.json ticktock.json …

Each argument is one column: what the official runner wrote with `--json-output-location`, or ticktock with `--report`. Tests
are joined by their ids, for which `WASI Rust tests [wasm32-wasip3]` is `wasi-rust-tests/0.3`. Written are how many tests each
column has of which end, each test that did not end alike in all columns that have it, and how many are missing from some. The
exit status is 1 if any ended otherwise. Ends are alike if both are a pass, or neither is: the official runner knows no more.
"""

import collections
import json
import re
import sys

TRACKS = {"wasm32-wasip1": "0.1", "wasm32-wasip2": "0.2", "wasm32-wasip3": "0.3"}
NOT_RUN = {"skip", "unsupported", "not-applicable"}


def read(path):
    """Each test's end, and what is said of it, by id."""
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    ends = {}
    if "execution" in report:
        # The runner takes a folder without a manifest for a suite of no tests.
        for suite in filter(lambda suite: suite["tests"], report["results"]):
            name, target = re.fullmatch(r"(.*) \[(.*)\]", suite["name"]).groups()
            for test in suite["tests"]:
                id = f"{name.lower().replace(' ', '-')}/{TRACKS[target]}/{test['name']}"
                ends[id] = test["outcome"], "\n".join(test["failures"])
    else:
        for test in report["results"]:
            if test["id"] in ends:
                sys.exit(f"error: {path}: `{test['id']}` was run for several releases: expected a report of one")
            ends[test["id"]] = test["status"], (test.get("failure") or {}).get("message", test.get("reason") or "")
    return ends


def main():
    paths = sys.argv[1:]
    if len(paths) < 2:
        sys.exit(__doc__)
    columns = [read(path) for path in paths]
    for path, column in zip(paths, columns):
        counts = collections.Counter(end for end, _ in column.values())
        print(f"{path}: {len(column)} tests:", ", ".join(f"{count} {end}" for end, count in sorted(counts.items())))
    different = missing = 0
    for id in sorted(set().union(*columns)):
        found = [column.get(id) for column in columns]
        missing += None in found
        ran = [end for end in found if end is not None and end[0] not in NOT_RUN]
        if len({end == "pass" for end, _ in ran}) > 1:
            different += 1
            print(f"\n{id}")
            for path, end in zip(paths, found):
                said = "\n    ".join(end[1].splitlines()[:6]) if end else ""
                print(f"  {path}: {end[0] if end else 'missing'}", *([f"    {said}"] if said else []), sep="\n")
    print(f"\n{different} ended otherwise, {missing} are not in every report")
    return different > 0


if __name__ == "__main__":
    sys.exit(main())
