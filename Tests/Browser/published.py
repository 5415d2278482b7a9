"""A built site as a browser meets it: its pages, and a server that answers as a municipality's would."""

from __future__ import annotations

import contextlib
import functools
import http.server
import pathlib
import re
import threading
from collections.abc import Iterator

from lxml import html

ROOT = pathlib.Path(__file__).resolve().parents[2]
PUBLIC = ROOT / "public"

# What docs/publicera.md tells a municipality to send.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def list_directory(self, path):
        self.send_error(404)

    def end_headers(self):
        self.send_header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def copyfile(self, source, outputfile):
        with contextlib.suppress(ConnectionError):  # the page was left while it was loading
            super().copyfile(source, outputfile)


@contextlib.contextmanager
def served(folder: pathlib.Path) -> Iterator[str]:
    """The address of a server on a free port of this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def pages(folder: pathlib.Path) -> dict[str, pathlib.Path]:
    """Every page by its address within the site, `vaggeryd/` for vaggeryd/index.html; pages that only send on left out."""
    found = {}
    for file in sorted(folder.rglob("*.html")):
        if b'http-equiv="refresh"' in file.read_bytes():
            continue
        path = file.relative_to(folder).as_posix()
        found[re.sub(r"(^|/)index\.html$", r"\1", path)] = file
    return found


def kind(file: pathlib.Path) -> str:
    """The kind of a page, as its body says."""
    match = re.search(rb'<body[^>]* data-kind="([^"]+)"', file.read_bytes())
    return match.group(1).decode() if match else "?"


def sample(folder: pathlib.Path, each: int = 2) -> list[str]:
    """The lightest and the heaviest pages of every kind."""
    kinds: dict[str, list[tuple[int, str]]] = {}
    for path, file in pages(folder).items():
        kinds.setdefault(kind(file), []).append((file.stat().st_size, path))
    chosen = []
    for found in kinds.values():
        found.sort()
        chosen += {path for _, path in (found[: each // 2] + found[-(each - each // 2):])}
    return sorted(chosen)


def document(file: pathlib.Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
