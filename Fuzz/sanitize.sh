#!/usr/bin/env bash
# The address and undefined-behaviour sanitizers on all that calls C, and on the C itself: libcmark and libyaml are built anew from
# Debian's sources with the instruments of both, and `replay` makes the examinations of the committed corpora, of content/ and of what
# `make fuzz` has come upon (.build/fuzz/corpus).
set -euo pipefail
cd "$(dirname "$0")"
build=.build-address
libraries=$PWD/$build/libraries
export SWIFT_BACKTRACE=enable=no UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=1

# The sources of the versions that are installed, by apt, in folders of our own, so that it needs no right to change the system's.
sources() { # package…
    local state=$PWD/$build/apt
    mkdir -p "$state/lists/partial" "$state/archives/partial" "$build/sources"
    cat /etc/apt/sources.list.d/*.sources 2> /dev/null | sed 's/^Types: deb$/Types: deb-src/' > "$state/src.sources"
    grep -hE '^deb ' /etc/apt/sources.list 2> /dev/null | sed 's/^deb /deb-src /' > "$state/src.list" || true
    local list=$state/src.sources
    [ -s "$list" ] || list=$state/src.list
    local options=(-qq -o "Dir::Etc::sourcelist=$list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$state/lists"
        -o "Dir::Cache=$state" -o APT::Sandbox::User="$(id -un)")
    apt-get "${options[@]}" update
    (cd "$build/sources" && apt-get "${options[@]}" source --download-only "$@" && for archive in *.orig.tar.*; do tar xf "$archive"; done)
}

has() { # file, symbol
    nm "$1" | grep "$2" > /dev/null || { echo "$1 has no $2" >&2; exit 1; }
}

compile() { # library, options and files…
    local library=$1 objects
    shift
    objects=$(mktemp -d)
    (cd "$objects" && clang -c -O1 -g -fPIC -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined "$@")
    ar rcs "$libraries/$library" "$objects"/*.o
    rm -r "$objects"
    # Without instruments it would be silent, and worth nothing.
    for sign in __asan_report __ubsan_handle; do has "$libraries/$library" "$sign"; done
}

if [ ! -e "$libraries/libyaml.a" ]; then
    mkdir -p "$libraries"
    cmark=$(dpkg-query -W -f '${Version}' libcmark-dev)
    yaml=$(dpkg-query -W -f '${Version}' libyaml-dev)
    sources "cmark=$cmark" "libyaml=$yaml"
    cmark=${cmark%-*} yaml=${yaml%-*}
    at=$PWD/$build/sources/cmark-$cmark/src
    printf '#define CMARK_VERSION 0\n#define CMARK_VERSION_STRING "%s"\n' "$cmark" > "$at/cmark_version.h"
    printf '#define CMARK_EXPORT\n#define CMARK_NO_EXPORT\n' > "$at/cmark_export.h"
    printf '#define HAVE_STDBOOL_H\n#define HAVE___BUILTIN_EXPECT\n#define HAVE___ATTRIBUTE__\n#define CMARK_ATTRIBUTE(list) __attribute__ (list)\n#define CMARK_INLINE inline\n#include <stdbool.h>\n' > "$at/config.h"
    rm "$at/main.c"
    compile libcmark.a -I"$at" "$at"/*.c 2> "$build/cmark.log" || { tail -20 "$build/cmark.log" >&2; exit 1; }
    at=$PWD/$build/sources/libyaml-$yaml
    IFS=. read -r major minor patch <<< "$yaml"
    compile libyaml.a -I"$at/include" -I"$at/src" -DYAML_VERSION_MAJOR="$major" -DYAML_VERSION_MINOR="$minor" -DYAML_VERSION_PATCH="$patch" \
        -DYAML_VERSION_STRING="\"$yaml\"" "$at"/src/*.c
fi

# The linker takes the first library of a name that it finds: ours. CLinux is compiled with `undefined` here, the Swift with `address`.
swift build --scratch-path "$build" --sanitize address --product replay -Xlinker "-L$libraries" -Xcc -fsanitize=undefined \
    -Xcc -fno-sanitize-recover=undefined
replay=$build/debug/replay
has "$replay" __ubsan_handle

if "$replay" planted > "$build/planted.log" 2>&1 || ! grep -q "AddressSanitizer: heap-buffer-overflow" "$build/planted.log"; then
    echo "The planted fault was not seen: the sanitizer is blind." >&2
    exit 1
fi
echo "planted        seen"

work=()
for name in front-matter markdown citations templates settings addresses values site; do
    work+=("$name=Corpus/$name")
    if [ -d ".build/fuzz/corpus/$name" ]; then work+=("$name=.build/fuzz/corpus/$name"); fi
done
folder=$(mktemp -u "$PWD/$build/disk.XXXXXX")
"$replay" "$folder" "${work[@]}" front-matter=../content markdown=../content markdown=../Tests/Citations citations=../Tests/Citations \
    templates=../templates site=../Tests/Cases
