#!/usr/bin/env bash
# install-test.sh VENV: installs what the tests need: Chromium, Java for the HTML checker, and Python packages in VENV.
set -euo pipefail
here=$(dirname "$0")

missing=()
command -v chromium > /dev/null || missing+=(chromium)
command -v java > /dev/null || missing+=(default-jre-headless)
python3 -c 'import ensurepip' 2> /dev/null || missing+=(python3-venv)
command -v setfattr > /dev/null || missing+=(attr)
if [ ${#missing[@]} -gt 0 ]; then "$here/install-packages.sh" "${missing[@]}"; fi

# The stamp is the list itself: a changed list installs anew.
if ! cmp -s "$here/../Tests/requirements.txt" "$1/installed.txt"; then
    echo "Installerar Python-paket i $1 …"
    python3 -m venv "$1"
    "$1/bin/python" -m pip install -q --disable-pip-version-check -r "$here/../Tests/requirements.txt"
    cp "$here/../Tests/requirements.txt" "$1/installed.txt"
fi
