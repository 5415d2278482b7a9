#!/usr/bin/env bash
# Installs Debian packages: as root by itself, else it prints the one line to run and fails.
set -euo pipefail

if [ "$(id -u)" != 0 ]; then
    echo "Det här behövs och saknas. Kör:" >&2
    echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*" >&2
    exit 1
fi
echo "Installerar $* …"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "$@" > /dev/null
