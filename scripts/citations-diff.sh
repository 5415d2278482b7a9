#!/bin/bash
# Which citations this version of the recogniser finds that another did not (+), and the other way round (-), over the labelled
# texts and the site's documents. What a version finds stands in a file that a test holds it to, so no other version is built.
#
#     scripts/citations-diff.sh [REVISION]     (the fork from main, or on main itself the last commit)
set -euo pipefail
cd "$(dirname "$0")/.."
file=Tests/Citations/found.tsv
base=${1:-}
if [ -z "$base" ]; then
    base=$(git merge-base HEAD main 2>/dev/null || git rev-parse HEAD)
fi

git show "$base:$file" > .build/found-base.tsv || { echo "I $base finns inte $file." >&2; exit 1; }
# The test fails where something has changed; what it found is then in the file.
RECORD=1 swift test --filter FoundCitationsTests > .build/citations-diff.log 2>&1 || grep -q "RECORD=1" .build/citations-diff.log || {
    tail -20 .build/citations-diff.log >&2
    exit 1
}

changed=$(git diff --name-only "$base" -- 'Tests/Citations/*.md' content)
show() {
    while IFS=$'\t' read -r path kind value words; do
        note=""
        if grep -qxF "$path" <<< "$changed"; then note="  (texten är ändrad)"; fi
        printf '%s %s: %s ”%s” [%s]%s\n' "$1" "$path" "$kind" "$value" "$words" "$note"
    done
}
export LC_ALL=C
sort .build/found-base.tsv > .build/found-base.sorted
sort "$file" > .build/found-now.sorted
comm -13 .build/found-base.sorted .build/found-now.sorted | show +
comm -23 .build/found-base.sorted .build/found-now.sorted | show -
gained=$(comm -13 .build/found-base.sorted .build/found-now.sorted | wc -l)
lost=$(comm -23 .build/found-base.sorted .build/found-now.sorted | wc -l)
echo "Mot $(git rev-parse --short "$base"): $gained vunna, $lost förlorade, $(wc -l < "$file") i allt."
