"""What is checked before anything slow begins."""

import errno
import socket
from typing import Any

from django.db import connection
from django.db.utils import OperationalError
from django.utils.translation import gettext as _

from core import embedded_postgres

from .refusal import Refusal, told_in_one_sentence

HOST = "127.0.0.1"
ANSWER_TIMEOUT = 5  # seconds


def free_port(text: str) -> int:
    """Return the port as a number, or refuse a wrong, taken or forbidden one."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise Refusal(
            _("PORT must be a number from 1 to 65535, not “%(port)s”.") % {"port": text},
        )
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except OSError as error:
            raise Refusal(_why_not(int(text), error)) from error
    return int(text)


def _why_not(port: int, error: OSError) -> str:
    forbidden = error.errno == errno.EACCES
    numbers = {"port": port, "other": 8010 if forbidden or port > 65525 else port + 10}
    if forbidden:
        return (
            _(
                "Port %(port)d is for administrators only: start on another one, "
                "for example “PORT=%(other)d make run”."
            )
            % numbers
        )
    return (
        _("Port %(port)d is taken: start on another one, for example “PORT=%(other)d make run”.")
        % numbers
    )


def answering_database() -> None:
    """Start the embedded server, or make sure that the server of DATABASE_URL answers."""
    settings: dict[str, Any] = connection.settings_dict
    with told_in_one_sentence():
        if settings["ENGINE"] == embedded_postgres.__name__:
            embedded_postgres.ensure_running()
            embedded_postgres.keep_through_exec()
            return
        settings["OPTIONS"].setdefault("connect_timeout", ANSWER_TIMEOUT)
        try:
            connection.ensure_connection()
        except OperationalError as error:
            raise Refusal(_no_answer(settings, error)) from error


def _no_answer(settings: dict[str, Any], error: OperationalError) -> str:
    server = settings["HOST"] or "localhost"
    port = f":{settings['PORT']}" if settings["PORT"] else ""
    reason = str(error).strip().splitlines()[-1].strip()
    return _(
        "The PostgreSQL server %(server)s of DATABASE_URL does not answer (%(reason)s): "
        "start it, correct the variable, or unset it to use the embedded database."
    ) % {"server": f"{server}{port}", "reason": reason}
