#!/usr/bin/env bash
# Installs what the build needs: libcmark-dev and libyaml-dev. As root by itself, else it prints the one line to run.
set -euo pipefail

missing=()
has_library() { compgen -G "/usr/lib/*/$1" > /dev/null || [ -e "/usr/lib/$1" ] || [ -e "/usr/local/lib/$1" ]; }
has_library libcmark.a || missing+=(libcmark-dev)
has_library libyaml.a || missing+=(libyaml-dev)

if [ ${#missing[@]} -gt 0 ]; then
    "$(dirname "$0")/install-packages.sh" "${missing[@]}"
fi

if ! command -v swift > /dev/null; then
    echo "Swift 6.2 eller senare saknas: se https://www.swift.org/install/linux/" >&2
    exit 1
fi
