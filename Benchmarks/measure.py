"""One timed process, and the weight of what it wrote. Imported by bench.py."""

import gzip
import os
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass
class Run:
    """Seconds of wall and of processor over all threads, the largest resident set in MiB, and the share of the machine that other
    processes took meanwhile."""

    wall: float
    cpu: float
    memory: float
    others: float


def machine_seconds():
    with open("/proc/stat", encoding="ascii") as file:
        user, nice, system, _, _, *rest = map(int, file.readline().split()[1:9])
    return (user + nice + system + sum(rest)) / os.sysconf("SC_CLK_TCK")


def run(command, log):
    """Runs a command to its end; any status but 0 ends the benchmark with the command's last words."""
    with open(log, "wb") as output:
        busy, start = machine_seconds(), time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        with open(log, encoding="utf-8", errors="replace") as output:
            sys.exit(f"{' '.join(command)}\nended with {process.returncode}:\n{''.join(output.readlines()[-15:])}")
    cpu = used.ru_utime + used.ru_stime
    others = max(0.0, machine_seconds() - busy - cpu) / (wall * os.cpu_count())
    return Run(wall, cpu, used.ru_maxrss / 1024, others)


def own_memory():
    """Linux counts what the harness itself has used as the child's until that is larger: smaller figures cannot be told."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def median(values):
    ordered = sorted(values)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def files(folder):
    """Every file below a folder as path → (number, time of change, size)."""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            status = os.lstat(os.path.join(parent, name))
            found[os.path.join(parent, name)] = (status.st_ino, status.st_mtime_ns, status.st_size)
    return found


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    return folder


def zipped(path):
    with open(path, "rb") as file:
        return len(gzip.compress(file.read(), 9))
