"""The conversation with a scanner."""

import io
import socket
import threading

import pytest

from core.antivirus import AwayError, TooLargeError, scan
from tests.core.antivirus.servers import EICAR, LIMIT
from tests.factories.files import office_file

BIG = b"0" * (LIMIT // 2)


def test_the_test_virus_is_found(scanner):
    assert scan(io.BytesIO(EICAR)).startswith("Eicar-Test-Signature")


def test_the_whole_file_is_looked_through(scanner):
    file = io.BytesIO(BIG + EICAR)
    file.seek(100)

    assert scan(file)
    assert file.tell() == 0


@pytest.mark.parametrize("content", [b"clean", office_file(), BIG])
def test_a_clean_file_is_clean(scanner, content):
    assert scan(io.BytesIO(content)) == ""


def test_a_file_larger_than_the_scanner_takes(scanner):
    with pytest.raises(TooLargeError):
        scan(io.BytesIO(b"0" * LIMIT * 4))


@pytest.mark.parametrize("url", ["unix:///nowhere/clamd.ctl", "tcp://127.0.0.1:9"])
def test_nobody_at_the_address(settings, url):
    settings.CLAMAV_URL = url

    with pytest.raises(AwayError):
        scan(io.BytesIO(b"x"))


@pytest.fixture
def stranger(settings):
    """Listen on a port and answer with given words."""
    listener = socket.create_server(("127.0.0.1", 0))
    settings.CLAMAV_URL = f"tcp://127.0.0.1:{listener.getsockname()[1]}"

    def answer(words):
        def serve():
            link, _address = listener.accept()
            with link:
                said = b""
                while not said.endswith(b"\0\0\0\0"):
                    said += link.recv(100)
                link.sendall(words)

        threading.Thread(target=serve, daemon=True).start()

    yield answer
    listener.close()


@pytest.mark.parametrize("words", [b"", b"HTTP/1.1 400 Bad Request", b"stream: ERROR\0"])
def test_an_answer_that_is_no_verdict_is_not_taken_for_clean(stranger, words):
    stranger(words)

    with pytest.raises(AwayError):
        scan(io.BytesIO(b"x"))


def test_tcp_works_too(stranger):
    stranger(b"stream: OK\0")

    assert scan(io.BytesIO(b"x")) == ""
