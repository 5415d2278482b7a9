"""However much a site has of one thing, no page that follows from its documents is over 200 KiB."""

import subprocess

import pytest
from project import BINARY
from sizes import make_small

MANY = 1500
LARGEST = 200 * 1024


def extract(number, more="", organ="KS", date="2026-11-10"):
    return (f"---\ntyp: protokollsutdrag\ntitel: Ett beslut om något {number}\norgan: {organ}\ndatum: {date}\nparagraf: {number}\n{more}---\n"
            "## Beslut\nJa.\n")


def notices(content):
    """All posted on one day."""
    for number in range(1, MANY + 1):
        (content / f"prov/n{number}.md").write_text(extract(
            number, "justerat: 2026-11-12\nanslag: {från: 2026-11-13, till: 2026-12-14, plats: Kommunhuset}\n"))


def bodies(content):
    names = "".join(f"  - {{namn: Nämnden för frågor av slag {number}}}\n" for number in range(MANY))
    (content / "prov/index.md").write_text(f"---\ntyp: huvudman\ntitel: Prov\norgan:\n{names}---\n")


def authorities(content):
    for number in range(MANY):
        (content / f"m{number}").mkdir()
        (content / f"m{number}/index.md").write_text(f"---\ntyp: huvudman\ntitel: Kommunen med nummer {number}\n---\n")


def programmes(content):
    """Each replaces the one before."""
    for number in range(MANY):
        replaces = f"ersätter: [p{number - 1}.md]\n" if number else ""
        (content / f"prov/p{number}.md").write_text(f"---\ntyp: program\ntitel: Program {number}\ngäller: {{från: 2010}}\n{replaces}---\n## Mål\nBra.\n")


def amendments(content):
    (content / "prov/p.md").write_text("---\ntyp: program\ntitel: Program\ngäller: {från: 2010}\n---\n## Mål\nBra.\n")
    for number in range(1, MANY + 1):
        (content / f"prov/b{number}.md").write_text(extract(number, "ändrar: [p.md]\nprogram: /prov/p/\n", date=f"{2010 + number % 15}-03-04"))


def days(content):
    """Meetings, cases and years."""
    for number in range(1, MANY + 1):
        (content / f"prov/b{number}.md").write_text(extract(number, f"diarienummer: KS {1900 + number % 120}/{number}\n", date=f"{1526 + number % 900}-03-04"))


@pytest.mark.parametrize("make", [notices, bodies, authorities, programmes, amendments, days])
def test_no_page_grows_with_what_it_shows(tmp_path, make):
    site = make_small(tmp_path / "sajt")
    make(site / "content")
    done = subprocess.run([BINARY, "build", "--site", site, "--output", tmp_path / "public", "--as-of", "2026-11-21"],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-1000:]
    sizes = {str(page.relative_to(tmp_path / "public")): page.stat().st_size for page in (tmp_path / "public").rglob("*.html")}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
