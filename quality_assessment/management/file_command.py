"""Commands that read a file and say what is wrong with it in one line."""

from abc import ABC, abstractmethod
from argparse import ArgumentParser
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from core.catalogue import compiling

BAD_FILE = 2  # status for what cannot be read; 1 is for what was read and is not right


class FileCommand(ABC, BaseCommand):
    """Reads one file; neither a database nor a compiled catalogue is needed beforehand."""

    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file; further arguments are those of the command."""
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Work through the file with the words of the interface at hand."""
        with suppress(OSError):  # a folder that cannot be written has been compiled before
            if compiling.compile_stale():
                compiling.reload_translations()
        self.work(options)

    @abstractmethod
    def work(self, options: dict[str, Any]) -> None:
        """Read the file and print what is in it."""

    def content_of(self, path: Path) -> BytesIO:
        """Return what a file holds; without it the command ends."""
        try:
            return BytesIO(path.read_bytes())
        except FileNotFoundError:
            self.refuse(_("There is no such file: %s.") % path)
        except OSError:
            self.refuse(_("The file cannot be opened: %s.") % path)

    def refuse(self, message: str) -> NoReturn:
        """Say what is wrong, without the name of an exception before it, and end."""
        self.complain(message)
        raise SystemExit(BAD_FILE)

    def complain(self, message: str) -> None:
        """Say what is wrong in one line."""
        self.stderr.write(" ".join(message.split()))
