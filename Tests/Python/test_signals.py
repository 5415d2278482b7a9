"""A build that is told to end takes the new site away and ends as the signal says; one that is told to ignore it goes on."""

import signal
import subprocess
import time

import pytest
from project import BINARY
from sizes import make_small


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    site = make_small(tmp_path_factory.mktemp("signals") / "sajt")
    for number in range(3000):
        (site / f"content/prov/sida-{number}.md").write_text(f"---\ntyp: sida\ntitel: Sida {number}\n---\n" + "ord " * 400)
    return site


def start(site, output, *ignored):
    return subprocess.Popen([BINARY, "build", "--site", site, "--output", output, "--as-of", "2026-11-21"], stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                            preexec_fn=lambda: [signal.signal(number, signal.SIG_IGN) for number in ignored])


def wait_for(path, process):
    while not path.exists() and process.poll() is None:
        time.sleep(0.002)
    assert process.poll() is None, "it ended too early to be told anything"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_new_site_is_taken_away(large, tmp_path, number):
    public = tmp_path / "public"
    public.mkdir()
    process = start(large, public)
    wait_for(tmp_path / ".public.paragraf-ny/prov", process)
    process.send_signal(number)
    output, error = process.communicate(timeout=60)
    assert (process.returncode, output, error) == (-number, "", "")
    assert [path.name for path in tmp_path.iterdir()] == ["public"] and list(public.iterdir()) == []


def test_what_is_ignored_stays_so(large, tmp_path):
    process = start(large, tmp_path / "public", signal.SIGHUP)
    wait_for(tmp_path / ".public.paragraf-ny/prov", process)
    process.send_signal(signal.SIGHUP)
    assert process.communicate(timeout=60)[1] == "" and process.returncode == 0
    assert (tmp_path / "public/index.html").exists()
