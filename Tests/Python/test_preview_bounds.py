"""The preview under many: requests without end, open streams, clients that are slow. Its memory stays flat and its answers right."""

import re
import signal
import socket
import subprocess

import pytest
from project import BINARY


class Served:
    def __init__(self, process):
        self.process = process
        self.port = int(re.search(r":(\d+)/", process.stdout.readline())[1])

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def request(self, path, end="\r\n\r\n"):
        return f"GET {path} HTTP/1.1\r\nHost: localhost:{self.port}{end}".encode()

    def memory(self):
        """MiB that the server has in memory now."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii", errors="replace") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS"))


def one_answer(connection, rest=b""):
    """The next answer on a connection, and what came after it."""
    while b"\r\n\r\n" not in rest:
        rest += connection.recv(1 << 16)
    head, body = rest.split(b"\r\n\r\n", 1)
    length = int(re.search(rb"(?i)content-length: (\d+)", head)[1])
    while len(body) < length:
        body += connection.recv(1 << 16)
    return (int(head.split()[1]), body[:length]), body[length:]


@pytest.fixture
def served(copy):
    command = [BINARY, "preview", "--site", copy, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        yield Served(process)
        process.send_signal(signal.SIGINT)
        process.wait(5)


def many(served, count, pages):
    """Asks over connections that stay open, several requests ahead of the answers."""
    ahead = 20
    with served.connect() as connection:
        rest = b""
        for start in range(0, count, ahead):
            asked = [list(pages)[(start + number) % len(pages)] for number in range(ahead)]
            connection.sendall(b"".join(served.request(path) for path in asked))
            for path in asked:
                answer, rest = one_answer(connection, rest)
                assert answer == pages[path], path


def test_ten_thousand_requests_leave_memory_flat(served):
    pages = {}
    for path in ("/", "/program/", "/beslut/", "/style.css", "/finns-inte/"):
        with served.connect() as connection:
            connection.sendall(served.request(path))
            pages[path] = one_answer(connection)[0]
    many(served, 2_000, pages)
    before = served.memory()
    many(served, 10_000, pages)
    assert served.memory() - before < 24, before


def test_two_hundred_pages_are_open_and_all_hear(served, copy):
    streams = []
    for _ in range(200):
        stream = served.connect()
        stream.sendall(served.request("/~/handelser?sida=/"))
        streams.append(stream)
    for stream in streams:
        heard = b""
        while b"event: sida" not in heard:
            heard += stream.recv(1 << 16)
    with served.connect() as connection:
        connection.sendall(served.request("/~/handelser?sida=/"))
        assert b" 503 " in connection.recv(1 << 16)
    index = copy / "content/index.md"
    index.write_text(index.read_text().replace("titel:", "titel: Ny", 1))
    for stream in streams:
        heard = b""
        while b"event: sida" not in heard:
            heard += stream.recv(1 << 16)
        stream.close()
    with served.connect() as connection:
        connection.sendall(served.request("/"))
        assert one_answer(connection)[0][0] == 200


def test_clients_that_stop_in_the_middle_are_let_go(served):
    halves = []
    for words in (b"", b"GET / HT", served.request("/", end=""), served.request("/", end="\r\nX: ")) * 25:
        client = served.connect()
        client.sendall(words)
        halves.append(client)
    # One that does not read what it asked for.
    deaf = served.connect()
    deaf.sendall(served.request("/style.css") * 200)
    with served.connect() as connection:
        connection.sendall(served.request("/"))
        assert one_answer(connection)[0][0] == 200
    for client in halves:
        assert client.recv(1 << 16)[:12] in (b"", b"HTTP/1.1 400")
        client.close()
    deaf.close()


def test_listens_on_this_machine_alone(served):
    """/proc/net says where: 0100007F is 127.0.0.1, the other ::1."""
    heard = set()
    for name in ("tcp", "tcp6"):
        with open(f"/proc/net/{name}", encoding="ascii") as file:
            for line in list(file)[1:]:
                address, port = line.split()[1].split(":")
                if int(port, 16) == served.port and line.split()[3] == "0A":
                    heard.add(address)
    assert "0100007F" in heard
    assert heard <= {"0100007F", "00000000000000000000000001000000"}


def test_takes_the_next_port_where_one_is_taken_and_says_so(served, copy):
    command = [BINARY, "preview", "--site", copy, "--port", str(served.port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        other = Served(process)
        process.send_signal(signal.SIGINT)
        process.wait(5)
        assert other.port > served.port
        assert f"port {served.port} är upptagen: tar {other.port}" in process.stderr.read()


def test_ends_at_once_however_many_are_connected(copy):
    command = [BINARY, "preview", "--site", copy, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        server = Served(process)
        clients = [server.connect() for _ in range(50)]
        for client in clients:
            client.sendall(server.request("/~/handelser?sida=/"))
            client.recv(100)
        process.send_signal(signal.SIGINT)
        assert process.wait(2) in (0, 130, -signal.SIGINT)
