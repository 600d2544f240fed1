"""Bringing database, catalogue and styles to the state of the code."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command, get_commands
from django.db import connection
from django.utils.translation import gettext as _

from .refusal import told_in_one_sentence

ONE_AT_A_TIME = 0x4D4F43  # key of the advisory lock: two starts must not migrate together


@contextmanager
def alone() -> Iterator[None]:
    """Hold PostgreSQL's advisory lock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [ONE_AT_A_TIME])


def prepare(say: Callable[[str], None]) -> None:
    """Migrate, build the styles, fill an empty database, give old centres what they lack."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # WhiteNoise warns without it
    with told_in_one_sentence(), alone():
        say(_("Bringing the database up to date…"))
        call_command("migrate", interactive=False, verbosity=0)
        if exists("build_css"):
            call_command("build_css", verbosity=0)
        if exists("demo"):
            say(_("Looking after the demo content…"))
            call_command("demo", "--if-empty")
        if exists("upgrade_centres"):  # a database of an earlier release lacks new sections
            call_command("upgrade_centres", "--changes")


def exists(command: str) -> bool:
    """Tell whether some installed application brings the command."""
    return command in get_commands()
