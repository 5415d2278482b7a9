#!/usr/bin/env bash
# Builds the fuzzer, sees that it finds a planted bug, then runs each examination for FUZZ_SECONDS (60).
# FUZZ_ONLY="markdown citations" chooses some, FUZZ_ADDRESS=1 adds the address sanitizer. What breaks is left in .build/fuzz/found; a file of it, made small, belongs in Fuzz/Corpus.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${FUZZ_SECONDS:-60}
work=.build/fuzz
fuzzer=.build/release/fuzz
# A crash hangs while Swift looks for its backtrace.
export SWIFT_BACKTRACE=enable=no

# `-Xswiftc -sanitize=fuzzer` builds too, and fuzzes nothing; with `--sanitize address` as well SwiftPM gives the two in any order, and
# in one of them the compiler forgets the fuzzer: of several such options it takes the last alone. One that names both has both.
if [ -n "${FUZZ_ADDRESS:-}" ]; then
    fuzzer=.build-both/release/fuzz
    export ASAN_OPTIONS=detect_leaks=0
    swift build -c release --scratch-path .build-both --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address --product fuzz
    # Without instruments of both it would be silent, and worth nothing.
    for sign in __asan_report __sanitizer_cov; do
        nm "$fuzzer" | grep "$sign" > /dev/null || { echo "$fuzzer has no $sign" >&2; exit 1; }
    done
else
    swift build -c release --sanitize fuzzer --product fuzz
fi

run() { # examination, seconds, folders of seeds…
    local name=$1 time=$2
    shift 2
    mkdir -p "$work/corpus/$name" "$work/found"
    PARAGRAF_EXAMINATION=$name "$fuzzer" -max_total_time="$time" -timeout=20 -rss_limit_mb=3000 -print_final_stats=1 -detect_leaks=0 \
        -max_len="${FUZZ_BYTES:-4096}" -artifact_prefix="$work/found/$name-" "$work/corpus/$name" "$@" >"$work/$name.log" 2>&1
}

seeds() { # examination
    echo "Corpus/$1"
    case $1 in
        front-matter) echo ../content ;;
        markdown) echo ../content ../Tests/Citations ;;
        citations) echo ../Tests/Citations ;;
        templates) echo ../templates ;;
        site) echo ../Tests/Cases ;;
    esac
}

rm -rf "$work/corpus/planted"
if run planted 120; then
    echo "The planted bug was not found: the fuzzer is blind." >&2
    exit 1
fi
grep -q "Fatal error: planted: planted" "$work/planted.log" || { tail -20 "$work/planted.log" >&2; exit 1; }
rm -f "$work"/found/planted-*
echo "planted        found"

failed=0
for name in ${FUZZ_ONLY:-front-matter markdown citations templates settings addresses values requests site}; do
    # shellcheck disable=SC2046
    if run "$name" "$seconds" $(seeds "$name"); then
        printf '%-14s %s inputs in %s s\n' "$name" \
            "$(sed -n 's/stat::number_of_executed_units: *//p' "$work/$name.log")" "$seconds"
    else
        failed=1
        printf '%-14s FAILED, see Fuzz/%s\n' "$name" "$work/$name.log"
        grep -E "Fatal error|ERROR:|Test unit written|SUMMARY" "$work/$name.log" | head -5
    fi
done
exit $failed
