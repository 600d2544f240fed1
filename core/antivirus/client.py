"""A conversation with clamd: one command, INSTREAM (clamd(8)).

The kept package of this name is LGPL and speaks of much more; the portal needs thirty lines.
"""

import re
import socket
import struct
from contextlib import closing
from typing import IO
from urllib.parse import urlsplit

from django.conf import settings

CONNECT_SECONDS, ANSWER_SECONDS = 5, 60
PIECE = 64 * 1024
LONGEST_ANSWER = 4096
TOO_LARGE = "size limit exceeded"
FOUND = re.compile(r"stream: (?P<threat>.+) FOUND")
CLEAN = "stream: OK"


class AwayError(Exception):
    """The scanner does not answer, or answers with something else than a verdict."""


class TooLargeError(AwayError):
    """The scanner takes no files of this size (`StreamMaxLength` of clamd.conf)."""


def scan(file: IO[bytes]) -> str:
    """Return the name of what was found in a file, "" for a clean one; raise AwayError."""
    file.seek(0)
    try:
        with closing(_connect()) as link:
            said = _ask(link, file)
    except OSError as error:
        raise AwayError(str(error)) from error
    finally:
        file.seek(0)
    if said == CLEAN:
        return ""
    if match := FOUND.fullmatch(said):
        return match["threat"]
    raise (TooLargeError if TOO_LARGE in said else AwayError)(said)


def _connect() -> socket.socket:
    where = urlsplit(settings.CLAMAV_URL)
    if where.scheme == "unix":
        link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        link.settimeout(CONNECT_SECONDS)
        link.connect(where.path)
    else:
        link = socket.create_connection((where.hostname, where.port or 0), CONNECT_SECONDS)
    link.settimeout(ANSWER_SECONDS)
    return link


def _ask(link: socket.socket, file: IO[bytes]) -> str:
    try:
        link.sendall(b"zINSTREAM\0")
        while piece := file.read(PIECE):
            link.sendall(struct.pack("!I", len(piece)) + piece)
        link.sendall(struct.pack("!I", 0))
        return _receive(link)
    except (BrokenPipeError, ConnectionResetError) as error:
        # past its limit clamd hangs up in the middle, often before its words arrive
        raise TooLargeError(str(error)) from error


def _receive(link: socket.socket) -> str:
    said = b""
    while len(said) < LONGEST_ANSWER and (piece := link.recv(LONGEST_ANSWER)):
        said += piece
    return said.rstrip(b"\0\n").decode("utf-8", "replace")
