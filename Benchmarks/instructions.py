"""How many instructions the build of content/ takes, which no other process can change, held to a recorded number.

instructions.txt has the number with the versions of what it was counted with; on other versions it says nothing.
"""

import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
RECORD = os.path.join(HERE, "instructions.txt")
ALLOWED = 1.10


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0].strip()


def versions():
    packages = [first_line("dpkg-query", "-W", "-f", "${Package} ${Version}\n", name) for name in ("libc6", "libcmark-dev", "libyaml-dev")]
    swift = re.search(r"swiftlang-\S+", first_line("swift", "--version"))
    return [swift.group(0) if swift else first_line("swift", "--version"), *packages]


def count(paragraf, work):
    """The instructions of one build of content/ into an empty folder, on one thread."""
    program, output = os.path.join(work, "counted"), os.path.join(work, "counted-site")
    # Valgrind cannot read this much of Swift's debug information, and needs only the names.
    subprocess.run(["strip", "--strip-debug", "-o", program, paragraf], check=True)
    subprocess.run(["rm", "-rf", output], check=True)
    counted = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={work}/callgrind.out", program, "build", "--site",
         os.path.dirname(HERE), "--output", output, "--as-of", "2026-11-21", "--jobs", "1"], capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", counted.stderr)
    if counted.returncode or not found:
        sys.exit(f"the build could not be counted:\n{counted.stderr[-2000:]}")
    return int(found.group(1))


def recorded():
    """(instructions, versions), or nothing."""
    if not os.path.exists(RECORD):
        return None
    with open(RECORD, encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    return int(lines[0].replace(" ", "")), lines[1:]


def record(number, with_versions):
    with open(RECORD, "w", encoding="utf-8") as file:
        file.write("# Instructions for one build of content/, counted by callgrind on one thread, and what it was counted with.\n"
                   "# Recorded anew, on purpose, by: make bench-record\n"
                   + f"{number:,}\n".replace(",", " ") + "".join(f"{version}\n" for version in with_versions))


def check(paragraf, work):
    """Ends the benchmark when the number has grown by more than a tenth on the same versions."""
    number, now = count(paragraf, work), versions()
    before = recorded()
    print(f"{number:,} instructions for content/".replace(",", " "))
    if not before:
        sys.exit("none are recorded: make bench-record")
    if before[1] != now:
        print("recorded with other versions, so it is not compared: " + ", ".join(before[1]))
    elif number > before[0] * ALLOWED:
        sys.exit(f"{number / before[0] - 1:.0%} more than recorded: find out why, or record it on purpose with make bench-record")
    return number
